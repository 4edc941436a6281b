"""What is drawn on paper, as plain records in mm: words, strokes, QR codes."""

import unicodedata
from collections.abc import Callable
from typing import Final

import msgspec

from badges import qr

MM_PER_POINT: Final = 25.4 / 72
LEADING: Final = 1.12
"""From baseline to baseline, in type sizes."""

ESPRESSO: Final = "#1E1512"
RUST: Final = "#8A2B14"
QUIET: Final = "#5A4636"


Draws = Callable[[str], bool]
"""Says whether the fonts of a paper have a character."""


class Fonts(msgspec.Struct, frozen=True):
    """What a layout must know of the fonts that will print it.

    `measure` gives the width in mm of a text set in 1 pt, regular (False) or bold (True);
    `draws`: of both weights.
    """

    measure: Callable[[str, bool], float]
    draws: Draws


class Words(msgspec.Struct, frozen=True):
    """One line of text; `x` and `baseline` in mm, `size` in pt."""

    text: str
    x: float
    baseline: float
    size: float
    bold: bool = False
    ink: str = ESPRESSO


class Line(msgspec.Struct, frozen=True):
    """A level stroke, in mm."""

    x: float
    y: float
    width: float
    thickness: float
    ink: str = ESPRESSO


class Code(msgspec.Struct, frozen=True):
    """A QR code in a square of `side` mm, quiet zone inside, black on white."""

    x: float
    y: float
    side: float
    modules: qr.Matrix


class Drawing(msgspec.Struct, frozen=True):
    """All that is drawn on one badge, sign or slip."""

    words: tuple[Words, ...]
    lines: tuple[Line, ...] = ()
    code: Code | None = None


def one_line(text: str) -> str:
    """Composed letters (é, not e + ´), and one space for each stretch of blanks."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def drawable(text: str, draws: Draws) -> str:
    """The text without the characters that the fonts lack."""
    return "".join(filter(draws, text)).strip()


def printable_name(name: str, draws: Draws) -> str:
    """A name as it can be printed; empty without a letter, or where a letter or mark is lacking."""
    whole = one_line(name)
    letters = [sign for sign in whole if unicodedata.category(sign)[0] in "LMN"]
    return drawable(whole, draws) if letters and all(map(draws, letters)) else ""


def is_leftwards(text: str) -> bool:
    """Say whether a text is read from right to left, by its first letter that has a direction."""
    found = (unicodedata.bidirectional(sign) for sign in text)
    return next((one for one in found if one in ("L", "R", "AL")), "L") != "L"

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


class Fonts(msgspec.Struct, frozen=True):
    """What a layout must know of the fonts that will print it.

    `measure` gives the width in mm of a text set in 1 pt, regular (False) or bold (True);
    `draws` says whether both weights have a character.
    """

    measure: Callable[[str, bool], float]
    draws: Callable[[str], bool]


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


def drawable(text: str, fonts: Fonts) -> str:
    """The text without the characters that the fonts lack."""
    return "".join(filter(fonts.draws, text)).strip()


def printable_name(name: str, fonts: Fonts) -> str:
    """A name as it can be printed; empty if nothing of it can be read, or a letter is lacking."""
    whole = one_line(name)
    lacking = any(letter.isalpha() and not fonts.draws(letter) for letter in whole)
    printed = drawable(whole, fonts)
    return printed if any(map(str.isalnum, printed)) and not lacking else ""

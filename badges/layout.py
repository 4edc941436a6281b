"""One badge as a drawing of plain records, in mm from its upper left corner.

The card is 90 × 60 mm, which common badge holders take. The first name has the full width, what
matters now (the table) and the QR code share the rest.
"""

import unicodedata
from collections.abc import Callable, Iterator
from typing import Final

import msgspec

from badges import qr, token
from badges.fit import Place, fit

WIDTH: Final = 90.0
HEIGHT: Final = 60.0
MM_PER_POINT: Final = 25.4 / 72

ESPRESSO: Final = "#1E1512"
RUST: Final = "#8A2B14"
QUIET: Final = "#5A4636"


class Fonts(msgspec.Struct, frozen=True):
    """What the layout must know of the fonts that will print it.

    `measure` gives the width in mm of a text set in 1 pt, regular (False) or bold (True);
    `draws` says whether both weights have a character.
    """

    measure: Callable[[str, bool], float]
    draws: Callable[[str], bool]


class BadgeFace(msgspec.Struct, frozen=True, kw_only=True):
    """What a badge shows, in the reader's language; an empty text leaves its place free.

    A badge without `first_name` is blank: it has a line to write on, with `hint` under it. So has
    one whose first name has a letter that the fonts lack: a pen writes every script.
    """

    token: str
    short_code: str
    event: str = ""
    date: str = ""
    first_name: str = ""
    hint: str = ""
    role: str = ""
    table: str = ""


class Words(msgspec.Struct, frozen=True):
    """One line of text; `x` and `baseline` in mm, `size` in pt."""

    text: str
    x: float
    baseline: float
    size: float
    bold: bool
    ink: str


class Line(msgspec.Struct, frozen=True):
    """A level stroke, in mm."""

    x: float
    y: float
    width: float
    thickness: float
    ink: str


class Code(msgspec.Struct, frozen=True):
    """A QR code in a square of `side` mm, quiet zone inside, black on white."""

    x: float
    y: float
    side: float
    modules: qr.Matrix


class Drawing(msgspec.Struct, frozen=True):
    """All that is drawn on one badge."""

    words: tuple[Words, ...]
    lines: tuple[Line, ...]
    code: Code


class _Spot(msgspec.Struct, frozen=True):
    baseline: float
    place: Place
    bold: bool = False
    ink: str = ESPRESSO


_MARGIN: Final = 6.0
_FULL: Final = WIDTH - 2 * _MARGIN
_BESIDE_CODE: Final = 51.0

# The dark modules end at the margins; the quiet zone reaches into them.
_CODE_SIDE: Final = 29.0  # 1 mm a module for a badge token
_CODE_X: Final = WIDTH - _MARGIN - 25
_CODE_Y: Final = HEIGHT - _MARGIN - 25

_EVENT: Final = _Spot(8, Place(_FULL, largest=9, smallest=7), bold=True, ink=QUIET)
_DATE: Final = _Spot(12, Place(_FULL, largest=9, smallest=7), ink=QUIET)
_NAME: Final = _Spot(26.5, Place(_FULL, largest=36, smallest=13, one_line=17), bold=True)
_HINT: Final = _Spot(30.5, Place(_BESIDE_CODE, largest=8, smallest=7), ink=QUIET)
_ROLE: Final = _Spot(37, Place(_BESIDE_CODE, largest=13, smallest=8, one_line=9))
_TABLE: Final = _Spot(46.5, Place(_BESIDE_CODE, largest=22, smallest=10), bold=True, ink=RUST)
_SHORT_CODE: Final = _Spot(54, Place(_BESIDE_CODE, largest=11, smallest=8), ink=QUIET)
_WRITING_LINE: Final = Line(_MARGIN, 26.5, _FULL, thickness=0.3, ink=ESPRESSO)
_LEADING: Final = 1.12  # from baseline to baseline, in type sizes


def badge(face: BadgeFace, fonts: Fonts) -> Drawing:
    """The drawing of one badge, fitted to the fonts it will be printed with."""
    name = _name(face.first_name, fonts)
    texts = (
        (face.event, _EVENT),
        (face.date, _DATE),
        (name, _NAME),
        ("" if name else face.hint, _HINT),
        (face.role, _ROLE),
        (face.table, _TABLE),
        (token.spaced(face.short_code), _SHORT_CODE),
    )
    words = tuple(line for text, spot in texts for line in _set(text, spot, fonts))
    code = Code(_CODE_X, _CODE_Y, _CODE_SIDE, qr.matrix(face.token))
    return Drawing(words, () if name else (_WRITING_LINE,), code)


def _name(first_name: str, fonts: Fonts) -> str:
    """The name as it can be printed; empty if nothing of it can be read, or a letter is lacking."""
    name = _one_line(first_name)
    lacking = any(letter.isalpha() and not fonts.draws(letter) for letter in name)
    drawable = _drawable(name, fonts)
    return drawable if any(map(str.isalnum, drawable)) and not lacking else ""


def _set(text: str, spot: _Spot, fonts: Fonts) -> Iterator[Words]:
    drawable = _drawable(_one_line(text), fonts)
    if not drawable:
        return
    fitted = fit(drawable, spot.place, lambda part: fonts.measure(part, spot.bold))
    leading = fitted.size * MM_PER_POINT * _LEADING
    for below, line in enumerate(fitted.lines, start=1 - len(fitted.lines)):
        baseline = spot.baseline + below * leading
        yield Words(line, _MARGIN, baseline, fitted.size, spot.bold, spot.ink)


def _one_line(text: str) -> str:
    """Composed letters (é, not e + ´), and one space for each stretch of blanks."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def _drawable(text: str, fonts: Fonts) -> str:
    return "".join(filter(fonts.draws, text)).strip()

"""A slip for a receipt printer, as ESC/POS. The only file that knows python-escpos.

French goes as text in one codepage. A line with any other letter goes as a picture: sent as text,
such letters come out as garbage without an error (research: kiosk, section 5).
"""

from typing import TYPE_CHECKING, Final

from badges.breaking import lines
from badges.pictures import Pictures
from badges.slip import Badge, Row, Rule, Size, Slip, Text, Writing, rows

if TYPE_CHECKING:
    from escpos.printer import Dummy

COLUMNS: Final = 42
"""Letters on a line of 72 mm that every printer for 80 mm paper has room for."""

_NO_BREAK_SPACE: Final = "\u00a0"
_LEVEL_M: Final = 1  # of error correction, as ESC/POS counts

CODEPAGE: Final = "CP1252"  # Western European, page 16 of ESC/POS
_MODULE: Final = 8
"""Dots a module of the QR code: 1 mm at 203 dots an inch, 21 mm for a badge."""

_PROFILE: Final = "TM-T20II"
"""Of python-escpos: 80 mm paper, 576 dots; what is used here, other printers understand as well."""

_SCALE: Final = {Size.NAME: (2, 2), Size.LARGE: (1, 2), Size.BODY: (1, 1), Size.SMALL: (1, 1)}
"""Width and height, in letters of 1.5 × 3 mm."""


def receipt(slip: Slip) -> bytes:
    """What a receipt printer for 80 mm paper is sent: one slip, cut off.

    About 0.5 s the first time: call it outside of whatever must go on.

    Raises:
        ImportError: the extra `receipt` is not installed.
        NoShaping: this machine cannot draw a line that must be drawn.
    """
    # python-escpos takes 0.3 s to import, Pillow 0.1 s.
    from escpos.printer import Dummy

    printer = Dummy(profile=_PROFILE)
    printer.hw("INIT")
    printer.charcode(CODEPAGE)
    pictures = Pictures()
    for row in rows(slip, lambda sign: is_plain(sign) or pictures.draws(sign)):
        _print(printer, row, pictures)
    printer.cut()
    return bytes(printer.output)


def is_plain(text: str) -> bool:
    """Whether the codepage has every letter of a text."""
    try:
        text.encode(CODEPAGE)
    except UnicodeEncodeError:
        return False
    return text.replace(_NO_BREAK_SPACE, " ").isprintable()


def _print(printer: "Dummy", row: Row, pictures: Pictures) -> None:
    match row:
        case Rule():
            printer.textln("-" * COLUMNS)
        case Writing():
            printer.ln(3)
            printer.textln("_" * COLUMNS)
        case Badge(token):
            printer.qr(token, ec=_LEVEL_M, size=_MODULE, native=True)
        case Text():
            _paragraph(printer, row, pictures)


def _paragraph(printer: "Dummy", row: Text, pictures: Pictures) -> None:
    if not is_plain(row.text):
        for picture in pictures.of(row):
            printer.image(picture, impl="bitImageRaster")
        return
    width, height = _SCALE[row.size]
    printer.set(bold=row.bold, custom_size=True, width=width, height=height)
    for line in lines(row.text, COLUMNS // width, len):
        printer.textln(line.replace(_NO_BREAK_SPACE, " "))
    printer.set(bold=False, custom_size=True, width=1, height=1)

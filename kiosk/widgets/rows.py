"""PURE. Rows of coloured text: the stuff a poster is made of."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from msgspec import Struct
from rich.cells import cell_len, chop_cells


class Ink(StrEnum):
    """A role of colour (look.py), not a colour."""

    PLAIN = "plain"
    STRONG = "strong"
    NOW = "now"
    DONE = "done"
    CAREFUL = "careful"
    QUIET = "quiet"
    KEY = "key"
    MARK = "mark"
    BAND = "band"
    PAPER = "paper"
    QR = "qr"


class Part(Struct, frozen=True):
    """Some text in one ink."""

    text: str
    ink: Ink = Ink.PLAIN

    @property
    def width(self) -> int:
        """Cells it takes."""
        return cell_len(self.text)


Row = tuple[Part, ...]
BLANK: Final[Row] = ()


def width(row: Row) -> int:
    """Return the cells a row takes."""
    return sum(part.width for part in row)


def centred(row: Row, columns: int) -> Row:
    """Return the row with the blanks that bring it to the middle."""
    left = max(0, columns - width(row)) // 2
    return (Part(" " * left), *row) if left and row else row


def spread(left: Part, right: Part, columns: int, margin: int) -> Row:
    """Return a row with one part at each end; the left one is cut where there is no room."""
    room = max(0, columns - 2 * margin - right.width - 1)
    cut = (chop_cells(left.text, room) or [""])[0] if room else ""
    gap = " " * (columns - 2 * margin - cell_len(cut) - right.width)
    return (Part(" " * margin), Part(cut, left.ink), Part(gap), right)


def cut(text: str, columns: int) -> str:
    """Return the text, cut by cells where it is wider; an ellipsis says so."""
    if cell_len(text) <= columns:
        return text
    return f"{(chop_cells(text, max(1, columns - 1)) or [''])[0]}…"


def wrapped(text: str, ink: Ink, columns: int) -> tuple[Row, ...]:
    """Return the rows of a text, broken at ordinary blanks only."""
    return tuple((Part(line, ink),) for line in _lines(text, columns))


def _lines(text: str, columns: int) -> Iterable[str]:
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if cell_len(longer) <= columns:
            line = longer
            continue
        if line:
            yield line
        *full, line = chop_cells(word, columns) or [""]
        yield from full
    if line:
        yield line

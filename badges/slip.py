"""The slip a person takes along, as lines of plain records: what it says, in order, and how large.

Whoever prints it sets the lines in the room there is: a receipt printer, a roll, a page.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import Final

import msgspec

from badges import token
from badges.drawing import Draws, is_leftwards, printable_name


class Stop(msgspec.Struct, frozen=True, kw_only=True):
    """One table, in the reader's words: `when` and `table` as texts, `reason` a sentence."""

    when: str
    table: str
    employer: str
    reason: str = ""


class Slip(msgspec.Struct, frozen=True, kw_only=True):
    """What a slip says, in the reader's language; an empty text leaves its line out.

    `name_hint` stands under the line to write on where the name cannot be printed. `onward`: what
    the person means to do next. `badge`: its token, where the slip is to open the door; otherwise
    only the short code does.
    """

    event: str
    first_name: str
    name_hint: str
    next: str
    date: str = ""
    stops: tuple[Stop, ...] = ()
    notes: tuple[str, ...] = ()
    strengths_title: str = ""
    strengths: tuple[str, ...] = ()
    onward: str = ""
    host: str = ""
    address: str = ""
    code_title: str = ""
    short_code: str = ""
    badge: str = ""


class Size(StrEnum):
    """How large a line is; what it is in points, each paper says."""

    NAME = "name"
    LARGE = "large"
    BODY = "body"
    SMALL = "small"


class Text(msgspec.Struct, frozen=True, tag=True):
    """A paragraph."""

    text: str
    size: Size = Size.BODY
    bold: bool = False

    @property
    def leftwards(self) -> bool:
        """Whether it is read from right to left, so that it stands on the right."""
        return is_leftwards(self.text)


class Rule(msgspec.Struct, frozen=True, tag=True):
    """A stroke between two parts."""


class Writing(msgspec.Struct, frozen=True, tag=True):
    """A line to write on."""


class Badge(msgspec.Struct, frozen=True, tag=True):
    """A QR code that says this token."""

    token: str


Row = Text | Rule | Writing | Badge

_MOST_STOPS: Final = 12

PAPERS: Final = ("receipt", "a4", "a5", "a6", "roll")
"""What a slip may be printed on: a receipt printer as ESC/POS, or a PDF; `roll` is 80 mm wide."""


def rows(slip: Slip, draws: Draws) -> tuple[Row, ...]:
    """The lines of a slip."""
    parts = (_head, _stops, _notes, _foot)
    found = [[row for row in part(slip, draws) if not _says_nothing(row)] for part in parts]
    between: list[Row] = [row for part in found if part for row in (Rule(), *part)]
    return tuple(between[1:])


def _head(slip: Slip, draws: Draws) -> Iterator[Row]:
    yield Text(" · ".join(filter(None, (slip.event, slip.date))), Size.SMALL)
    if name := printable_name(slip.first_name, draws):
        yield Text(name, Size.NAME, bold=True)
    else:
        yield Writing()
        yield Text(slip.name_hint, Size.SMALL)
    yield Text(slip.next, Size.LARGE)


def _stops(slip: Slip, _draws: Draws) -> Iterator[Row]:
    for stop in slip.stops[:_MOST_STOPS]:
        yield Text(f"{stop.when} · {stop.table}", Size.LARGE, bold=True)
        yield Text(stop.employer, bold=True)
        yield Text(stop.reason)


def _notes(slip: Slip, _draws: Draws) -> Iterator[Row]:
    for note in slip.notes:
        yield Text(note)
    if slip.strengths:
        yield Text(slip.strengths_title, bold=True)
    for strength in slip.strengths:
        yield Text(f"• {strength}")
    yield Text(slip.onward)


def _foot(slip: Slip, _draws: Draws) -> Iterator[Row]:
    yield Text(slip.host)
    yield Text(slip.address)
    if slip.badge:
        yield Badge(slip.badge)
    if slip.short_code:
        code = token.spaced(slip.short_code)
        yield Text(f"{slip.code_title} {code}", Size.LARGE, bold=True)


def _says_nothing(row: Row) -> bool:
    return isinstance(row, Text) and not row.text.strip()

"""A slip as PDF: a strip of a receipt roll, or a page for an ordinary printer."""

from collections.abc import Iterator
from datetime import datetime
from math import inf
from typing import Final

import msgspec

from badges import qr
from badges.breaking import lines
from badges.drawing import (
    ESPRESSO,
    LEADING,
    MM_PER_POINT,
    QUIET,
    Code,
    Drawing,
    Fonts,
    Line,
    Words,
    drawable,
)
from badges.fit import Fitted, Measure, Place, fit
from badges.paper import Paper
from badges.slip import Badge, Row, Rule, Size, Slip, Text, Writing, rows


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """Paper for slips, in mm. `height` 0: as long as the slip. `sizes` in pt, `code`: its side."""

    width: float
    height: float = 0
    margin: float
    code: float
    sizes: dict[Size, float]


# 14 pt and more for what is to be read (research: domain, section 2.7), where the page has room.
_LARGE_PRINT: Final = {Size.NAME: 44.0, Size.LARGE: 22.0, Size.BODY: 16.0, Size.SMALL: 14.0}
_PRINT: Final = {Size.NAME: 32.0, Size.LARGE: 17.0, Size.BODY: 14.0, Size.SMALL: 11.0}
_SMALL_PRINT: Final = {Size.NAME: 26.0, Size.LARGE: 15.0, Size.BODY: 12.0, Size.SMALL: 9.0}

PAGES: Final = {
    "a4": Page(width=210, height=297, margin=20, code=40, sizes=_LARGE_PRINT),
    "a5": Page(width=148, height=210, margin=10, code=26, sizes=_PRINT),
    "a6": Page(width=105, height=148, margin=8, code=26, sizes=_SMALL_PRINT),
    "roll": Page(width=80, margin=4, code=29, sizes=_PRINT),
}
"""By name; `roll` is 80 mm wide, of which receipt printers reach 72."""

_BEFORE: Final = 0.35
"""Over what is large, in type sizes."""
_AFTER: Final = 0.25
"""Between two paragraphs, in type sizes."""
_RULE: Final = 3.0
_WRITING: Final = 16.0


def leaf(slip: Slip, made: datetime, page: Page) -> bytes:
    """A PDF of one slip, on as many pages as it needs; same input, same bytes."""
    paper = Paper(made, slip.event, _texts(slip))
    parts = list(_place(rows(slip, paper.fonts.draws), page, paper.fonts))
    for together in _pages(parts, page):
        top, bottom = together[0].top, together[-1].bottom
        paper.add_page(page.width, page.height or bottom - top + 2 * page.margin)
        for part in together:
            paper.draw(part.drawing, page.margin, page.margin + part.top - top)
    return paper.done()


class _Part(msgspec.Struct, frozen=True):
    """What must not be torn apart, from one height to another, all as if on one endless page."""

    drawing: Drawing
    top: float
    bottom: float


def _pages(parts: list[_Part], page: Page) -> Iterator[list[_Part]]:
    room = page.height - 2 * page.margin if page.height else inf
    held: list[_Part] = []
    for part in parts:
        if held and part.bottom - held[0].top > room:
            yield held
            held = []
        held.append(part)
    yield held


def _place(found: tuple[Row, ...], page: Page, fonts: Fonts) -> Iterator[_Part]:
    top = 0.0
    for row in found:
        for drawing, height in _drawn(row, page, fonts):
            yield _Part(drawing, top, top + height)
            top += height


def _drawn(row: Row, page: Page, fonts: Fonts) -> Iterator[tuple[Drawing, float]]:
    """What a row looks like, drawn from its upper edge, and how high it is."""
    width = page.width - 2 * page.margin
    match row:
        case Rule():
            yield Drawing((), (Line(0, _RULE / 2, width, 0.3, QUIET),)), _RULE
        case Writing():
            yield Drawing((), (Line(0, _WRITING - 1, width, 0.3),)), _WRITING
        case Badge(token):
            quiet = page.code * qr.QUIET_ZONE / (21 + 2 * qr.QUIET_ZONE)
            yield Drawing((), (), Code(-quiet, 0, page.code, qr.matrix(token))), page.code
        case Text():
            yield from _paragraph(row, page.sizes[row.size], width, fonts)


def _paragraph(
    row: Text, size: float, width: float, fonts: Fonts
) -> Iterator[tuple[Drawing, float]]:
    def measure(text: str) -> float:
        return fonts.measure(text, row.bold)

    fitted = _fitted(
        drawable(row.text, fonts.draws), row.size, Place(width, size, size / 2), measure
    )
    em = fitted.size * MM_PER_POINT
    before, after = (_BEFORE * em if row.size is Size.LARGE else 0), _AFTER * em
    for number, line in enumerate(fitted.lines, start=1):
        x = width - measure(line) * fitted.size if row.leftwards else 0
        above, below = before if number == 1 else 0, after if number == len(fitted.lines) else 0
        ink = QUIET if row.size is Size.SMALL else ESPRESSO
        words = Words(line, x, above + em * 0.95, fitted.size, row.bold, ink)
        yield Drawing((words,)), above + em * LEADING + below


def _fitted(text: str, size: Size, place: Place, measure: Measure) -> Fitted:
    """A name as large as it fits; anything else in its size, on as many lines as it takes."""
    if size is Size.NAME:
        return fit(text, msgspec.structs.replace(place, one_line=0.7 * place.largest), measure)
    return Fitted(tuple(lines(text, place.width / place.largest, measure)), place.largest)


def _texts(slip: Slip) -> Iterator[str]:
    yield from (slip.event, slip.date, slip.first_name, slip.name_hint, slip.next)
    for stop in slip.stops:
        yield from (stop.when, stop.table, stop.employer, stop.reason)
    yield from (*slip.notes, slip.strengths_title, *slip.strengths, slip.onward)
    yield from (slip.host, slip.address, slip.code_title)

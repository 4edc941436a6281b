"""PURE. A Page → the rows of a screen of any size: one big thing, everything else steps back."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from kiosk.attendee.pages import Page
from kiosk.widgets import letters
from kiosk.widgets.invitation import INVITATION_COLUMNS, invitation
from kiosk.widgets.rows import BLANK, Ink, Part, Row, centred, spread, width, wrapped

MARGIN: Final = 2
"""Columns left and right."""

BOLD_ROWS: Final = 5
"""Rows that bold letters need: they are worth more than gaps."""

LEAST_ROWS: Final = 4
"""Rows below which no letter can be drawn."""

FIELD_ROWS: Final = 3

_TONES: Final = {"calm": Ink.NOW, "welcome": Ink.NOW, "careful": Ink.CAREFUL}
_EYEBROWS: Final = {"calm": Ink.STRONG, "welcome": Ink.DONE, "careful": Ink.CAREFUL}
_LINES: Final = {
    "code": Ink.NOW,
    "note": Ink.PLAIN,
    "why": Ink.PLAIN,
    "next": Ink.NOW,
    "hint": Ink.QUIET,
    "entry": Ink.NOW,
}


class Poster(Struct, frozen=True):
    """`field`: the row where the field for a first name starts, where there is one."""

    rows: tuple[Row, ...]
    field: int | None = None


class _Block(Struct, frozen=True, kw_only=True):
    """Rows that belong together; with a `gap` before them where there is room."""

    rows: tuple[Row, ...]
    gap: bool = False
    is_field: bool = False


def poster(page: Page, columns: int, rows: int, *, lowered: bool = False) -> Poster:
    """Lay a page out. Words come first, then large letters, then gaps."""
    text_columns = max(1, columns - 2 * MARGIN)
    top = _top(page, columns)
    foot = (*wrapped(page.help, Ink.QUIET, columns), _keys(page.keys, columns))
    room = max(0, rows - len(top) - len(foot))
    blocks = _fitted(page, text_columns, room, rows // 4, lowered=lowered)
    body, field = _stacked(blocks, room)
    shown = (*top, *(centred(row, columns) for row in (*body, *foot)))
    return Poster(shown[:rows], None if field is None else field + len(top))


def _top(page: Page, columns: int) -> tuple[Row, ...]:
    left, right = Part(page.event, Ink.QUIET), Part(page.clock, Ink.QUIET)
    band = wrapped(page.banner, Ink.BAND, columns) if page.banner else ()
    return (spread(left, right, columns, MARGIN), *(_band(row, columns) for row in band))


def _band(row: Row, columns: int) -> Row:
    """A band runs from edge to edge."""
    left = (columns - width(row)) // 2
    right = columns - width(row) - left
    return (Part(" " * left, Ink.BAND), *row, Part(" " * right, Ink.BAND))


def _keys(keys: tuple[tuple[str, str], ...], columns: int) -> Row:
    """The line of keys: each key on a cap, its meaning beside it; closer where it is narrow."""
    for gap in ("    ", "   ", "  ", " "):
        parts = [
            part
            for key, meaning in keys
            for part in (Part(gap), Part(f" {key} ", Ink.KEY), Part(f" {meaning}", Ink.QUIET))
        ]
        row = tuple(parts[1:])
        if width(row) <= columns:
            break
    return row


def _fitted(page: Page, columns: int, room: int, most: int, *, lowered: bool) -> tuple[_Block, ...]:
    """The blocks with the largest letters that fit; gaps are given up before bold letters are.

    Where nothing fits: the words alone, without a picture.
    """
    for large, needs_gaps in _plans(most):
        blocks = tuple(_blocks(page, columns, large, lowered=lowered))
        taken = sum(len(block.rows) + (block.gap and needs_gaps) for block in blocks)
        if taken <= room:
            return blocks
    return tuple(_blocks(replace(page, inviting=False), columns, 0, lowered=lowered))


def _plans(most: int) -> Iterator[tuple[int, bool]]:
    """Rows of a large word, and whether all gaps must fit, from the best to the poorest."""
    yield from ((large, True) for large in range(most, BOLD_ROWS - 1, -1))
    yield from ((large, False) for large in range(most, LEAST_ROWS - 1, -1))


def _blocks(page: Page, columns: int, large: int, *, lowered: bool) -> Iterator[_Block]:
    def text(value: str, ink: Ink, *, gap: bool = False) -> Iterator[_Block]:
        if value:
            yield _Block(rows=wrapped(value, ink, columns), gap=gap)

    def big(value: str, ink: Ink, *, gap: bool) -> Iterator[_Block]:
        if drawn := letters.draw(value, columns, large):
            yield _Block(rows=tuple((Part(line, ink),) for line in drawn), gap=gap)

    careful = page.tone == "careful"
    yield from text(page.eyebrow, _EYEBROWS[page.tone], gap=True)
    yield from big(page.name, Ink.CAREFUL if careful else Ink.STRONG, gap=True)
    if page.inviting and columns >= INVITATION_COLUMNS:
        yield _Block(rows=invitation(lowered=lowered), gap=True)
    yield from big(page.number, Ink.NOW, gap=True)
    yield from text(page.headline, _TONES[page.tone], gap=not page.inviting)
    if page.asking:
        yield _Block(rows=(BLANK,) * FIELD_ROWS, is_field=True)
    for name, ink in _LINES.items():
        yield from text(getattr(page, name), ink)
    yield from text(page.sample_hint, Ink.QUIET, gap=True)
    yield from text(page.sample, Ink.STRONG)


def _stacked(blocks: tuple[_Block, ...], room: int) -> tuple[list[Row], int | None]:
    """The rows of the body, in its middle, with as many gaps as there is room for."""
    spare = max(0, room - sum(len(block.rows) for block in blocks))
    body: list[Row] = []
    field = None
    for block in blocks:
        if block.gap and spare and body:
            body.append(BLANK)
            spare -= 1
        if block.is_field:
            field = len(body)
        body += block.rows
    above = spare // 2
    shown = [*[BLANK] * above, *body, *[BLANK] * (room - len(body) - above)][:room]
    return shown, None if field is None else field + above

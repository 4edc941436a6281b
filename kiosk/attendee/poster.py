"""PURE. A Page → the rows of a screen of any size: one big thing, everything else steps back."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from kiosk.attendee.page import Page
from kiosk.private import Private
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

GAPS: Final = (4, 3, 2, 1)
"""Columns between two keys, from the best to the poorest."""

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


class Poster(Private, frozen=True):
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
    foot = (*wrapped(page.help, Ink.QUIET, columns), *_keys(page, columns))
    room = max(0, rows - len(top) - len(foot))
    page = _one_leaf(page, text_columns, room)
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


def _keys(page: Page, columns: int) -> tuple[Row, ...]:
    """Languages and what else keys do: on one row where that leaves room, else on two."""
    together = _caps((*page.keys, *page.acts), GAPS[0])
    if width(together) <= columns:
        return (together,)
    return tuple(_row_of_keys(keys, columns) for keys in (page.acts, page.keys) if keys)


def _row_of_keys(keys: tuple[tuple[str, str], ...], columns: int) -> Row:
    """Return a row of keys, closer where it is narrow."""
    rows = (_caps(keys, gap) for gap in GAPS)
    return next((row for row in rows if width(row) <= columns), _caps(keys, GAPS[-1]))


def _caps(keys: tuple[tuple[str, str], ...], gap: int) -> Row:
    """Each key on a cap, its meaning beside it."""
    parts = [
        part
        for key, meaning in keys
        for part in (Part(" " * gap), Part(f" {key} ", Ink.KEY), Part(f" {meaning}", Ink.QUIET))
    ]
    return tuple(parts[1:])


def _one_leaf(page: Page, columns: int, room: int) -> Page:
    """The page with as many of its lines as there is room for; turned over, with the next ones."""
    if not page.lines:
        return page
    others = sum(
        len(block.rows) + block.gap
        for block in _blocks(replace(page, lines=(), more=""), columns, 0, lowered=False)
    )
    free = room - others - 1
    if len(_sentences(page.lines, columns)) <= free:
        return replace(page, more="")
    leaves = list(_leaves(page.lines, columns, free - 2))
    number = page.leaf % len(leaves)
    return replace(page, lines=leaves[number], more=f"{page.more} ({number + 1}/{len(leaves)})")


def _leaves(lines: tuple[str, ...], columns: int, rows: int) -> Iterator[tuple[str, ...]]:
    """Whole sentences on each leaf; at least one."""
    leaf: tuple[str, ...] = ()
    for line in lines:
        if leaf and len(_sentences((*leaf, line), columns)) > rows:
            yield leaf
            leaf = ()
        leaf = (*leaf, line)
    yield leaf


def _sentences(lines: tuple[str, ...], columns: int) -> tuple[Row, ...]:
    return tuple(row for line in lines for row in wrapped(line, Ink.PLAIN, columns))


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
    yield from _aligned(_sentences(page.lines, columns))
    yield from text(page.more if page.lines else "", Ink.QUIET, gap=True)
    yield from _answers(page.choices)
    for name, ink in _LINES.items():
        yield from text(getattr(page, name), ink, gap=bool(page.choices))
    yield from text(page.sample_hint, Ink.QUIET, gap=True)
    yield from text(page.sample, Ink.STRONG)


def _aligned(rows: tuple[Row, ...]) -> Iterator[_Block]:
    """Rows that begin below each other."""
    if rows:
        yield _Block(rows=_flush(rows), gap=True)


def _answers(choices: tuple[tuple[str, str], ...]) -> Iterator[_Block]:
    """Each answer with its key before it, apart from the others."""
    rows = tuple(
        (Part(f" {key} ", Ink.KEY), Part(f"  {text}", Ink.STRONG)) for key, text in choices
    )
    yield from (_Block(rows=(row,), gap=True) for row in _flush(rows))


def _flush(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows with the blanks that make them equally wide."""
    widest = max(map(width, rows), default=0)
    return tuple((*row, Part(" " * (widest - width(row)))) for row in rows)


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

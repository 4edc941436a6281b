"""PURE. A Page → the rows of a screen of any size: one big thing, everything else steps back."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from badges import qr, render
from kiosk.attendee.foot import foot
from kiosk.attendee.page import Page
from kiosk.private import Private
from kiosk.widgets import letters
from kiosk.widgets.faces import FACES, faces
from kiosk.widgets.invitation import INVITATION_COLUMNS, invitation
from kiosk.widgets.keyboard import keyboard
from kiosk.widgets.rows import BLANK, Ink, Part, Row, centred, cut, spread, width, wrapped

MARGIN: Final = 2
"""Columns left and right."""

BOLD_ROWS: Final = 5
"""Rows that bold letters need: they are worth more than gaps."""

LEAST_ROWS: Final = 4
"""Rows below which no letter can be drawn."""

FIELD_ROWS: Final = 3

TURN: Final = "F5"
"""The key that shows more lines."""

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
    """Rows that belong together; with a `gap` before them where there is room.

    Answers stand apart all together, or not at all.
    """

    rows: tuple[Row, ...]
    gap: bool = False
    is_field: bool = False
    is_answer: bool = False


def poster(page: Page, columns: int, rows: int, *, lowered: bool = False) -> Poster:
    """Lay a page out. Words come first, then large letters, then gaps."""
    text_columns = max(1, columns - 2 * MARGIN)
    top = _top(page, columns)
    if page.faces and width(faces(page.choices[:FACES])[0]) > text_columns:
        page = replace(page, faces=False)
    keys = foot(page, columns)
    page = _helped(page, text_columns, rows - len(top) - len(keys))
    below = (*wrapped(page.help, Ink.QUIET, columns), *keys)
    room = max(0, rows - len(top) - len(below))
    page = _one_leaf(page, text_columns, room)
    blocks = _fitted(page, text_columns, room, rows // 4, lowered=lowered)
    body, field = _stacked(blocks, room)
    shown = (*top, *(centred(row, columns) for row in (*body, *below)))
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


def _helped(page: Page, columns: int, room: int) -> Page:
    """The page, without its line of help where that took the row of a word or of an answer."""
    needed = replace(page, inviting=False, lines=(), why="")
    taken = sum(len(block.rows) for block in _blocks(needed, columns, 0, lowered=False))
    helped = len(wrapped(page.help, Ink.QUIET, columns))
    return page if taken + helped <= room else replace(page, help="")


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

    Reasons are given up before large letters are, one by one. Where nothing fits: the words alone,
    without a picture.
    """
    bare = replace(page, inviting=False, qr="", faces=False)
    tries = chain(
        ((one, *plan) for one in _leaner(page) for plan in _plans(most)),
        ((one, 0, False) for one in _leaner(bare)),
    )
    blocks: tuple[_Block, ...] = ()
    for one, large, needs_gaps in tries:
        blocks = tuple(_blocks(one, columns, large, lowered=lowered))
        if sum(len(block.rows) + (block.gap and needs_gaps) for block in blocks) <= room:
            break
    return blocks


def _leaner(page: Page) -> Iterator[Page]:
    """The page, then with one sentence of its reasons less each time."""
    yield page
    sentences = page.why.split(". ") if page.why else []
    while sentences:
        sentences.pop()
        yield replace(page, why=". ".join(sentences) + "." if sentences else "")


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
    yield from text(page.alone, Ink.STRONG)
    yield from big(page.number, Ink.NOW, gap=True)
    yield from text(page.headline, _TONES[page.tone], gap=not page.inviting)
    yield from _inset(page)
    yield from _aligned(_sentences(page.lines, columns))
    yield from _answers(((TURN, page.more),) if page.lines and page.more else (), columns)
    yield from _answers(page.choices[FACES:] if page.faces else page.choices, columns)
    for name, ink in _LINES.items():
        yield from text(getattr(page, name), ink, gap=bool(page.choices))
    yield from text(page.sample_hint, Ink.QUIET, gap=True)
    yield from text(page.sample, Ink.STRONG)


def _inset(page: Page) -> Iterator[_Block]:
    """What is asked or shown under the headline, if not in words."""
    if page.qr:
        yield _Block(rows=_code(page.qr))
    if page.asking:
        yield _Block(rows=(BLANK,) * FIELD_ROWS, is_field=True)
    if page.letters:
        yield _Block(rows=keyboard(page.letters, page.mark), gap=True)
    if page.faces:
        yield _Block(rows=faces(page.choices[:FACES]), gap=True)


@lru_cache(maxsize=4)
def _code(text: str) -> tuple[Row, ...]:
    """A QR code with its quiet zone: whole, for what is cut cannot be read."""
    return tuple((Part(line, Ink.QR),) for line in render.half_blocks(qr.matrix(text)))


def _aligned(rows: tuple[Row, ...]) -> Iterator[_Block]:
    """Rows that begin below each other."""
    if rows:
        yield _Block(rows=_flush(rows), gap=True)


def _answers(choices: tuple[tuple[str, str], ...], columns: int) -> Iterator[_Block]:
    """Each answer with its key before it, cut where there is no room for all of it."""
    caps = ((Part(f" {key} ", Ink.KEY), text) for key, text in choices)
    rows = tuple(
        (cap, Part(cut(f"  {text}", columns - cap.width), Ink.STRONG)) for cap, text in caps
    )
    for number, row in enumerate(_flush(rows)):
        yield _Block(rows=(row,), gap=True, is_answer=number > 0)


def _flush(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows with the blanks that make them equally wide."""
    widest = max(map(width, rows), default=0)
    return tuple((*row, Part(" " * (widest - width(row)))) for row in rows)


def _stacked(blocks: tuple[_Block, ...], room: int) -> tuple[list[Row], int | None]:
    """The rows of the body, in its middle, with as many gaps as there is room for."""
    spare = max(0, room - sum(len(block.rows) for block in blocks))
    body: list[Row] = []
    field = None
    is_tight = sum(block.gap for block in blocks[1:]) > spare
    for block in blocks:
        if block.gap and spare and body and not (block.is_answer and is_tight):
            body.append(BLANK)
            spare -= 1
        if block.is_field:
            field = len(body)
        body += block.rows
    above = spare // 2
    shown = [*[BLANK] * above, *body, *[BLANK] * (room - len(body) - above)][:room]
    return shown, None if field is None else field + above

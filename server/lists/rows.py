"""Rows of a table → values by field, and every cell that refuses its row."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from msgspec import Struct

from server.domain.text import clean
from server.lists.cleaning import clean_lines, unguarded
from server.lists.columns import Column, Layout, heading_key, known_headings, layout
from server.lists.names import shortened
from server.lists.reading import Record, read_table
from server.lists.refusals import BadCell
from server.shared.views import RefusedCell
from server.shared.vocabulary import ErrorCode

Reader = Callable[[str], Any]
"""Clean text of a cell → its value, or a BadCell. Only required cells come empty."""
_Place = tuple[int, Column, Reader]


# gc=False as in records: no cycles, and there are many.
class TakenRow(Struct, frozen=True, gc=False):
    """A row with the values that could be read; `bad`: the fields that could not."""

    line: int
    values: dict[str, Any]
    bad: frozenset[str]
    refused: tuple[RefusedCell, ...]


class Sheet(Struct, frozen=True):
    """A table whose columns are known."""

    layout: Layout
    records: list[Record]


def open_sheet(data: bytes, columns: Sequence[Column]) -> Sheet:
    """Return the table of a file; raises BadFile, as `read_table` and `layout` do."""
    known = known_headings(columns)
    table = read_table(data, lambda cell: heading_key(cell) in known)
    return Sheet(layout(table.headings, columns), table.rows)


def taken_rows(sheet: Sheet, readers: Mapping[str, Reader]) -> Iterator[TakenRow]:
    """Yield what each row says; a row of too many cells says nothing."""
    layout = sheet.layout
    places = [
        (place, column, _remembering(readers[column.field], column))
        for place, column in layout.columns
    ]
    for line, cells in sheet.records:
        extra = clean(" ".join(cells[layout.width :]))
        if extra:
            yield _too_wide(line, extra, layout)
        else:
            yield _taken(line, cells, layout, places)


def refusal(line: int, heading: str, value: str, bad: BadCell) -> RefusedCell:
    """Return the refusal of one cell, as the report shows it."""
    return RefusedCell(
        line=line,
        column=heading,
        code=bad.code,
        value=shortened(clean(value if bad.value is None else bad.value)),
        expected=bad.expected,
    )


def _too_wide(line: int, extra: str, layout: Layout) -> TakenRow:
    cell = RefusedCell(
        line=line,
        column=None,
        code=ErrorCode.COLUMN_COUNT,
        value=shortened(extra),
        expected=str(layout.width),
    )
    return TakenRow(line, {}, frozenset(layout.headings), (cell,))


def _taken(line: int, cells: tuple[str, ...], layout: Layout, places: list[_Place]) -> TakenRow:
    values: dict[str, Any] = {}
    bad: dict[str, RefusedCell] = {}
    for place, column, read in places:
        cell = cells[place] if place < len(cells) else ""
        if cell or column.required:
            value = read(cell)
            if isinstance(value, BadCell):
                bad[column.field] = refusal(
                    line, layout.headings[column.field], unguarded(cell), value
                )
            elif value is not None:
                values[column.field] = value
    return TakenRow(line, values, frozenset(bad), tuple(bad.values()))


def _remembering(reader: Reader, column: Column) -> Reader:
    """Return a reader of cells as they stand in the file; most of them come many times.

    What holds nothing to be seen is None, but for a required column.
    """
    tidy = clean_lines if column.lines else clean

    @lru_cache(maxsize=1024)
    def read(cell: str) -> Any:
        seen = tidy(unguarded(cell))
        return reader(seen) if seen or column.required else None

    return read

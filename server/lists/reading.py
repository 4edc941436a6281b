"""Bytes of a file → a table of cells with the physical line of each row."""

import csv
import re
from collections.abc import Callable, Iterator
from io import StringIO
from itertools import chain

from msgspec import Struct

from server.domain.text import clean
from server.lists.decoding import MAX_BYTES, text_of
from server.lists.refusals import BadFile
from server.shared.vocabulary import ErrorCode

MAX_ROWS = 100_000
MAX_LINE = 1_000_000
"""Bytes of a physical line, in UTF-8."""
_DELIMITERS = ";,\t"
_SEPARATORS = ";, "
_SAID = re.compile(r'"?sep=([^\w\s"]|\t)"?\1*\s*', re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f\x7f]")
"""Not among the headings of a text. 1A is the end-of-file character of DOS."""

# The reader would give up at 128 KB, before it can tell an open quote from a long cell.
csv.field_size_limit(MAX_BYTES)

Record = tuple[int, tuple[str, ...]]
"""A row and the line it starts on. The garbage collector leaves tuples of texts alone."""


class Table(Struct, frozen=True):
    """Headings and rows; empty lines and lines of separators alone are left out."""

    headings: tuple[str, ...]
    rows: list[Record]


def read_table(data: bytes, is_heading: Callable[[str], bool]) -> Table:
    """Return the table of a CSV file; `is_heading` tells which delimiter the first line uses.

    Raises BadFile (those of `text_of`, `empty_file`, `not_text`, `open_quote`, `too_large`).
    """
    lines = list(StringIO(text_of(data), newline=""))
    _check_lines(lines)
    said = _SAID.fullmatch(lines[0]) if lines else None
    first = _heading_line(lines, 1 if said else 0)
    delimiter = said[1] if said else _delimiter(lines, first, is_heading)
    records = _filled(lines, first, delimiter)
    _, headings = next(records, (0, None))
    if headings is None:
        raise BadFile(ErrorCode.EMPTY_FILE)
    return Table(headings, _counted(records))


def _check_lines(lines: list[str]) -> None:
    if any(len(line) > MAX_LINE // 4 and len(line.encode()) > MAX_LINE for line in lines):
        raise BadFile(ErrorCode.TOO_LARGE, limit="line")


def _heading_line(lines: list[str], first: int) -> int:
    """Return the index of the first line with more than separators on it."""
    at = first
    while at < len(lines) and not clean(lines[at]).strip(_SEPARATORS):
        at += 1
    if _CONTROL.search("".join(lines[first : at + 1])):
        raise BadFile(ErrorCode.NOT_TEXT)
    return at


def _counted(records: Iterator[Record]) -> list[Record]:
    rows: list[Record] = []
    for record in records:
        if len(rows) == MAX_ROWS:
            raise BadFile(ErrorCode.TOO_LARGE, limit="rows")
        rows.append(record)
    return rows


def _delimiter(lines: list[str], first: int, is_heading: Callable[[str], bool]) -> str:
    def fit(delimiter: str) -> tuple[int, int]:
        try:
            _, cells = next(_filled(lines, first, delimiter), (0, ()))
        except BadFile:
            return -1, 0
        return sum(map(is_heading, cells)), len(cells)

    return max(_DELIMITERS, key=fit)


def _filled(lines: list[str], first: int, delimiter: str) -> Iterator[Record]:
    for record in _records(lines, first, delimiter):
        if any(map(clean, record[1])):
            yield record


def _records(lines: list[str], first: int, delimiter: str) -> Iterator[Record]:
    """Yield each row with the line it starts on.

    One empty line is put after the last: a quote that stays open swallows it.
    """
    reader = csv.reader(chain(lines[first:], ["\n"]), delimiter=delimiter)
    start = first + 1
    for cells in reader:
        end = first + reader.line_num
        if cells and end > len(lines):
            raise BadFile(ErrorCode.OPEN_QUOTE, line=start)
        yield start, tuple(cells)
        start = end + 1

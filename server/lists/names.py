"""Cells that hold several values, and names that hold the separators themselves."""

import re
from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from server.domain.text import clean
from server.lists.refusals import BadCell
from server.shared.reference import folded
from server.shared.vocabulary import ErrorCode

MAX_LIST = 20_000
"""Characters of a cell with several values."""
COMMAS = re.compile("([,;])")
SLASHES = re.compile("([,;/])")
_SHOWN = 200


class Names(Struct, frozen=True):
    """Names to be found in a cell; `span`: the most separators one of them holds."""

    exact: dict[str, str]
    alike: dict[str, str]
    span: int

    def find(self, text: str) -> str | None:
        """Return the name as it was given; an exact match comes before case and accents."""
        return self.exact.get(text) or self.alike.get(folded(text))


def index(names: Iterable[str]) -> Names:
    """Return the names ready to be found; of two alike the first counts."""
    exact = {key: name for name in reversed(list(names)) if (key := clean(name))}
    alike = {folded(cleaned): name for cleaned, name in exact.items()}
    return Names(exact, alike, max((len(COMMAS.findall(name)) for name in exact), default=0))


def values_of(
    find: Callable[[str], str | None],
    *,
    separators: re.Pattern[str] = COMMAS,
    span: int = 0,
    code: ErrorCode = ErrorCode.UNKNOWN_VALUE,
    expected: Sequence[str],
) -> Callable[[str], tuple[str, ...] | BadCell]:
    """Return a reader of cells with several values, each once, in the order of the cell.

    A value stands on one line. The longest run of at most `span` separators that `find` knows
    is one value.
    """
    shown = shortened(", ".join(expected))

    def read(text: str) -> tuple[str, ...] | BadCell:
        if len(text) > MAX_LIST:
            return BadCell(ErrorCode.TOO_LONG, str(MAX_LIST))
        found: dict[str, None] = {}
        unknown: list[str] = []
        for line in text.split("\n"):
            for piece, value in _values(separators.split(line), find, span):
                if value is not None:
                    found[value] = None
                elif piece:
                    unknown.append(piece)
        return BadCell(code, shown, "; ".join(unknown)) if unknown else tuple(found)

    return read


def shortened(text: str) -> str:
    """Return the start of a text that is only shown."""
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def _values(
    pieces: list[str], find: Callable[[str], str | None], span: int
) -> Iterable[tuple[str, str | None]]:
    """Yield each value of a line; `pieces` are texts and separators in turn."""
    at = 0
    while at < len(pieces):
        for end in range(min(at + 2 * span, len(pieces) - 1), at - 1, -2):
            piece = "".join(pieces[at : end + 1]).strip()
            value = find(piece)
            if value is not None:
                break
        yield piece, value
        at = end + 2

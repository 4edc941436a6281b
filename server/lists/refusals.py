"""How an imported list says no: to the whole file, or to one cell."""

from msgspec import Struct

from server.shared.vocabulary import ErrorCode


class BadFile(Exception):
    """A file refused whole.

    `params`: `heading` for `no_required_column` and `double_column`, `line` for `open_quote`,
    `limit` (`bytes`, `rows` or `line`) for `too_large`.
    """

    def __init__(self, code: ErrorCode, **params: str | int) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params


class BadCell(Struct, frozen=True):
    """A cell that refuses its row. `value`: the part at fault, None for the whole cell."""

    code: ErrorCode
    expected: str
    value: str | None = None

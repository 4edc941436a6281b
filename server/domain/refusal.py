"""The one way the domain says no."""

from typing import Any

from server.shared.vocabulary import ErrorCode


class Refusal(Exception):
    """A rule says no: `code` names it, `params` fill its sentence. Leaves no trace in the store."""

    def __init__(self, code: ErrorCode, **params: Any) -> None:
        super().__init__(code)
        self.code = code
        self.params = params

"""What is typed into forms: read into values, and sent under one id."""

from collections.abc import Callable
from typing import Any

from kiosk.client import command

LONGEST_TEXT = 200
"""Letters the server takes in a text (server.shared.requests)."""


class CommandIds:
    """One id for each content, so that the same form sent again is not done again."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def of(self, values: dict[str, Any]) -> str:
        """Return the id of a form filled in like this."""
        return self._known.setdefault(repr(sorted(values.items())), command().command_id)


def text(longest: int, *, needed: bool) -> Callable[[str], str]:
    """Return a reader of texts up to a length."""

    def read(typed: str) -> str:
        if len(typed) > longest or (needed and not typed):
            raise ValueError(typed)
        return typed

    return read


def number(least: int, most: int) -> Callable[[str], int]:
    """Return a reader of whole numbers."""

    def read(typed: str) -> int:
        if not (typed.isascii() and typed.isdecimal() and least <= int(typed) <= most):
            raise ValueError(typed)
        return int(typed)

    return read


def words(typed: str) -> list[str]:
    """Read a list: parts between commas, without blanks around them."""
    return [part.strip() for part in typed.split(",") if part.strip()]


def changed(values: dict[str, Any], before: dict[str, Any]) -> dict[str, Any]:
    """Return what is not as it was."""
    return {name: value for name, value in values.items() if value != before[name]}

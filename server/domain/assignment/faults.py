"""Strict reading of JSON values: each fault is one line, and all are gathered before refusing."""

import json
import reprlib
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from server.domain.assignment.instance import MOST_SECONDS, TIME_LIMIT

_SHORT = reprlib.Repr()
_SHORT.maxstring = _SHORT.maxother = 60
_LONG_NUMBER = 64  # bits; longer ones would fill the line, or refuse to be written


class BadInstance(ValueError):
    """What was handed in cannot be solved; `faults` has one line for each reason."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = list(faults)


class Faults:
    """Gathers faults while values are read; what is unsound is read as None or as nothing."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def say(self, where: str, expected: str) -> None:
        """Note what was expected at `where`."""
        self.lines.append(f"{where}: expected {expected}")

    def add(self, where: str, expected: str, got: object) -> None:
        """Note what was expected at `where`, and what stands there."""
        self.say(where, f"{expected}, got {shown(got)}")

    def integer(
        self, where: str, value: object, low: int | None = None, high: int | None = None
    ) -> int | None:
        """Return an integer within its bounds; a bool is not an integer."""
        if (
            isinstance(value, int)
            and not isinstance(value, bool)
            and (low is None or low <= value)
            and (high is None or value <= high)
        ):
            return value
        self.add(where, f"an integer{_span(low, high)}", value)
        return None

    def seconds(self, where: str, value: object) -> float:
        """Return a time to take, TIME_LIMIT where it is unsound."""
        if (
            isinstance(value, (int, float))
            and not isinstance(value, bool)
            and 0 <= value <= MOST_SECONDS  # refuses NaN as well
        ):
            return float(value)
        self.add(where, "seconds from 0 on", value)
        return TIME_LIMIT

    def rows(self, where: str, value: object) -> Iterator[tuple[int, Any]]:
        """Return the values of a list, each with its place; nothing where it is none."""
        if isinstance(value, (list, tuple)):
            return enumerate(value)
        self.add(where, "a list", value)
        return enumerate(())

    def record(self, where: str, value: object, keys: Sequence[str]) -> Mapping[str, object]:
        """Return an object, or an empty one; keys that miss or are unknown are faults.

        A key that may be left out ends in `?`.
        """
        if not isinstance(value, Mapping):
            self.add(where, "an object", value)
            return {}
        for key in keys:
            if not key.endswith("?") and key not in value:
                self.say(f"{where}: {key}", "a value, found none")
        for key in value:
            if key not in keys and f"{key}?" not in keys:
                self.say(where, f"no key {shown(key)}")
        return value


def shown(value: object) -> str:
    """Return a value as one short line."""
    if isinstance(value, int) and value.bit_length() > _LONG_NUMBER:
        return "a huge integer"
    return _SHORT.repr(value)


def writable(text: str) -> bool:
    """Say whether a text can be written as UTF-8."""
    return not any("\ud800" <= letter <= "\udfff" for letter in text)


def parsed(text: str) -> tuple[object, list[str]]:
    """Return what a JSON text says, and faults for keys it gives twice; raises BadInstance."""
    twice: list[str] = []
    hook = partial(_record, twice)
    try:
        return json.loads(text, object_pairs_hook=hook, parse_constant=_refuse), twice
    except json.JSONDecodeError as fault:
        where = f"line {fault.lineno} column {fault.colno}"
        raise BadInstance([f"input: {where}: expected JSON, {fault.msg}"]) from None
    except (RecursionError, ValueError) as fault:
        raise BadInstance([f"input: expected JSON, {shown(str(fault))}"]) from None


def _record(twice: list[str], items: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(items)
    if len(found) < len(items):
        keys = [key for key, _ in items]
        name = f"person {shown(found['id'])}" if "id" in found else "instance"
        twice.extend(
            f"{name}: {shown(key)}: expected the key once, found it {keys.count(key)} times"
            for key in found
            if keys.count(key) > 1
        )
    return found


def _refuse(constant: str) -> float:
    raise ValueError(f"{constant} is no number")


def _span(low: int | None, high: int | None) -> str:
    if high is None:
        return "" if low is None else f" from {low} on"
    return f" from {low} to {high}"

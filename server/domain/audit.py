"""The audit: facts in the order they were written, each file's facts chained to the ones before.

The digest of a fact's line covers every fact of its file up to it. It depends on nothing else: it
stays the same when the file is folded, or when somebody's records are erased from it.
"""

import hashlib
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import zip_longest
from typing import Any

import msgspec
from msgspec import Struct

FOLDER = "audit"
"""The scope of scans refused to a device that serves the whole folder."""
PAGE = 100
"""Lines of one page."""
_DIGEST_BYTES = 16
_LINK = 8
"""Letters of a digest that name a line."""


class Told(Struct, frozen=True):
    """The facts of one change as the audit keeps them: its number in the scope, when, who, what."""

    seq: int
    at: datetime
    by: str
    facts: tuple[dict[str, Any], ...]


class Line(Struct, frozen=True):
    """One fact. `seq` counts the facts of its scope; `chain` covers them up to its change."""

    scope: str
    seq: int
    at: datetime
    by: str
    fact: dict[str, Any]
    chain: str

    @property
    def name(self) -> str:
        """The fact's type."""
        return str(self.fact["fact"])

    @property
    def ids(self) -> dict[str, Any]:
        """What it names, but for what goes without saying."""
        return {key: value for key, value in self.fact.items() if key != "fact"}


def scope_of(event_id: str) -> str:
    """Return the scope of the scans refused at an event."""
    return f"aud_{event_id.partition('_')[2]}"


def digests(told: Iterable[Told]) -> list[str]:
    """Return the digest of each change's facts, chained: each covers all before it."""
    found: list[str] = []
    for change in told:
        content = (found[-1] if found else "").encode() + msgspec.json.encode(change)
        found.append(hashlib.blake2b(content, digest_size=_DIGEST_BYTES).hexdigest())
    return found


def links(told: Iterable[Told]) -> list[str]:
    """Return the beginning of each digest: enough to find the first line that was changed."""
    return [digest[:_LINK] for digest in digests(told)]


def broken(told: Iterable[Told], known: Iterable[str]) -> int:
    """Return which line, from 1, is the first that these links do not belong to; 0: none."""
    pairs = zip_longest(links(told), known)
    return next((place for place, (is_, was) in enumerate(pairs, 1) if is_ != was), 0)


def lines(scope: str, told: Sequence[Told]) -> list[Line]:
    """Return each fact of a scope with who, when and its place in the chain."""
    found = [
        (change, fact, digest)
        for change, digest in zip(told, digests(told), strict=True)
        for fact in change.facts
    ]
    return [
        Line(scope, seq, change.at, change.by, fact, digest)
        for seq, (change, fact, digest) in enumerate(found, 1)
    ]


def merged(scopes: Iterable[Sequence[Line]]) -> list[Line]:
    """Return the lines of several scopes by time; within a scope their order stays."""
    return sorted((line for found in scopes for line in found), key=lambda line: line.at)


def page(found: Sequence[Line], before: int | None) -> tuple[list[Line], int | None]:
    """Return the newest lines of the first `before`, newest first, and where the older ones end.

    The count from the oldest line on names a place that new lines do not move.
    """
    end = len(found) if before is None else min(before, len(found))
    start = max(0, end - PAGE)
    return list(found[start:end][::-1]), start or None

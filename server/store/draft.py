"""A change while it is decided, and the line it becomes."""

from collections.abc import Mapping
from datetime import datetime
from typing import TypeVar, cast

from msgspec import Struct

from server.domain.facts import Fact
from server.store.journal import Entry
from server.store.tables import Tables

R = TypeVar("R", bound=Struct)


class Draft:
    """A change while it is decided. Reads see what was put so far."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self.writes: dict[str, dict[str, Struct | None]] = {}
        self.facts: list[Fact] = []
        self.erases = False

    def get(self, kind: type[R], key: str) -> R | None:
        """Return one record by its id."""
        written = self.writes.get(kind.__name__, {})
        if key in written:
            return cast("R | None", written[key])
        return cast("R | None", self._tables.of(kind.__name__).record(key))

    def all(self, kind: type[R]) -> Mapping[str, R]:
        """Return every record of a kind, by id."""
        stored = cast("Mapping[str, R]", self._tables.of(kind.__name__).records())
        written = cast("dict[str, R | None]", self.writes.get(kind.__name__, {}))
        if not written:
            return stored
        merged = {**stored, **written}
        return {key: record for key, record in merged.items() if record is not None}

    def find(self, kind: type[R], **equal: object) -> list[R]:
        """Return the records whose field equals a value; quick, since the field is indexed."""
        ((field, value),) = equal.items()
        table = self._tables.of(kind.__name__)
        written = self.writes.get(kind.__name__, {})
        stored = [table.record(k) for k in table.keys_with(field, value) if k not in written]
        fresh = [r for r in written.values() if r is not None and getattr(r, field) == value]
        return cast("list[R]", [*stored, *fresh])

    def put(self, *records: Struct) -> None:
        """Write records."""
        for record in records:
            self.writes.setdefault(type(record).__name__, {})[record.id] = record  # type: ignore[attr-defined]

    def drop(self, *records: Struct) -> None:
        """Remove records."""
        for record in records:
            self.writes.setdefault(type(record).__name__, {})[record.id] = None  # type: ignore[attr-defined]

    def tell(self, *facts: Fact) -> None:
        """Say what happened."""
        self.facts += facts

    def erase(self) -> None:
        """Let nothing that this change replaces or drops remain in any file of the scope."""
        self.erases = True

    def entry(self, seq: int, at: datetime, by: str) -> Entry:
        """Return the journal's entry for this change."""
        put = {kind: [r for r in found.values() if r] for kind, found in self.writes.items()}
        drop = {
            kind: [key for key, r in found.items() if r is None]
            for kind, found in self.writes.items()
        }
        return Entry(
            seq=seq,
            at=at,
            by=by,
            put={kind: records for kind, records in put.items() if records},
            drop={kind: keys for kind, keys in drop.items() if keys},
            facts=list(self.facts),
        )

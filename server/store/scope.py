"""One scope in memory and on disk: its tables, its file, and the changes on their way to it."""

import asyncio
from collections.abc import Mapping
from pathlib import Path

import msgspec
from msgspec import Struct

from server.domain.refusal import Refusal
from server.shared.vocabulary import ErrorCode
from server.store import journal
from server.store.journal import Header, Journal
from server.store.picture import current, first, rewritten
from server.store.tables import Tables
from server.store.upgrades import schema

GROWTH = 4
"""A file is folded when it is this many times its picture…"""
SMALL = 1 << 20
"""… but not below this many bytes."""


class Waiting(Struct):
    """A change that is applied and not yet synced."""

    line: bytes
    undo: dict[str, dict[str, Struct | None]]
    done: asyncio.Future[None]


class Scope:
    """One scope: its tables, its file, and the changes on their way to it."""

    def __init__(self, name: str, path: Path | None) -> None:
        self.name = name
        self.path = path
        self.tables = Tables()
        self.lock = asyncio.Lock()
        self.seq = 0
        self.epoch = 0
        """Counts the times changes were undone: what was decided on them falls too."""
        self.journal: Journal | None = None
        self.picture_size = 0
        self.waiting: list[Waiting] = []
        self.writing: list[Waiting] = []
        self.flush: asyncio.Task[None] | None = None
        self.broken: Refusal | None = None
        self.warning: str = ""

    async def settled(self) -> None:
        """Wait until all that is applied is durable; raises Refusal where it will not be."""
        last = (self.waiting or self.writing)[-1:]
        if last:
            await asyncio.shield(last[0].done)

    def load(self) -> None:
        """Read the file, if there is one. Blocks."""
        if self.path is None or not self.path.exists():
            return
        content = journal.read(self.path)
        if content.header.schema > schema():
            raise Refusal(ErrorCode.STORE_NEWER, file=self.path.name)
        if content.torn:
            kept = journal.cut(self.path, content)
            self.warning = f"{self.path.name}: half-written last line kept in {kept.name}"
        picture = current(content)
        for kind, documents in picture.items():
            for key, document in documents.items():
                self.tables.of(kind).put(key, document)
        self.seq = content.seq
        self.journal = Journal.open(self.path, content.header.generation, content.end, content.last)
        self.picture_size = content.first
        if content.header.schema < schema() or self.overgrown:
            self._replace(rewritten(content, picture))

    def write(self, lines: list[bytes]) -> None:
        """Append lines and sync; makes the file with the first. Blocks."""
        if self.path is None:
            return
        if self.journal is None:
            self.journal = journal.create(self.path, first(self.name))
        self.journal.append(lines)

    def rewrite(self) -> None:
        """Fold the file into a picture, from what it says itself: only what is durable. Blocks."""
        if self.path is not None and self.journal is not None:
            content = journal.read(self.path)
            self._replace(rewritten(content, current(content)))

    @property
    def overgrown(self) -> bool:
        """Whether the file is due to be folded."""
        return self.journal is not None and self.journal.end > max(
            SMALL, GROWTH * self.picture_size
        )

    def _replace(self, header: Header) -> None:
        if self.path is None or self.journal is None:
            return
        fresh = journal.create(self.path, header)
        self.journal.close()
        self.journal = fresh
        self.picture_size = fresh.end

    def apply(self, writes: Mapping[str, Mapping[str, Struct | None]]) -> None:
        """Write records to the tables; None removes."""
        for kind, records in writes.items():
            table = self.tables.of(kind)
            for key, record in records.items():
                if record is None:
                    table.remove_key(key)
                else:
                    table.put(key, msgspec.to_builtins(record), record)

    def before(
        self, writes: Mapping[str, Mapping[str, Struct | None]]
    ) -> dict[str, dict[str, Struct | None]]:
        """Return what stood where these writes will stand."""
        return {
            kind: {key: self.tables.of(kind).record(key) for key in records}
            for kind, records in writes.items()
        }

    def undo(self, waiting: list[Waiting], why: BaseException) -> None:
        """Take changes back, newest first, and refuse them."""
        self.epoch += 1
        for change in reversed(waiting):
            self.apply(change.undo)
            self.seq -= 1
            if not change.done.done():
                change.done.set_exception(why)
                change.done.exception()

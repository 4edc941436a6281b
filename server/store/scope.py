"""One scope in memory and on disk: its tables, its file, and the changes on their way to it."""

import asyncio
from collections.abc import Mapping
from pathlib import Path

import msgspec
from msgspec import Struct

from server.domain.audit import Told
from server.domain.refusal import Refusal
from server.shared.vocabulary import ErrorCode
from server.store import content, journal
from server.store.content import Content
from server.store.journal import Header, Journal
from server.store.picture import current, first, rewritten, told
from server.store.tables import Tables
from server.store.upgrades import Picture, schema

UNFINISHED, OWED = ".new", ".erase"
"""Beside a file: the one that is to replace it, and the note that something is to be erased."""
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
        self.owes_erasure = False
        """Lines that were to be erased may still be in a file; a note on disk says so too."""
        self.told: list[Told] = []
        """The facts of a scope in memory alone; those of a file are read from it."""

    async def settled(self) -> None:
        """Wait until all that is applied is durable; raises Refusal where it will not be."""
        last = (self.waiting or self.writing)[-1:]
        if last:
            await asyncio.shield(last[0].done)

    def load(self) -> None:
        """Read the file, if there is one, and end what a crash left half done. Blocks."""
        if self.path is None:
            return
        self.path.with_suffix(UNFINISHED).unlink(missing_ok=True)
        if not self.path.exists():
            self._debt.unlink(missing_ok=True)
            return
        found = content.read(self.path)
        if found.header.schema > schema():
            raise Refusal(ErrorCode.STORE_NEWER, file=self.path.name)
        if found.torn:
            kept = content.cut(self.path, found)
            self.warning = f"{self.path.name}: half-written last line kept in {kept.name}"
        if not found.marked:
            self.warning = f"{self.path.name}: its mark was missing, the end is not proved"
        picture = current(found)
        for kind, documents in picture.items():
            for key, document in documents.items():
                self.tables.of(kind).put(key, document)
        self.seq = found.seq
        self.journal = Journal.open(self.path, found.header.generation, found.end, found.last)
        self.picture_size = found.first
        self.owes_erasure = self._debt.exists()
        self._tidy(found, picture)

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
            found = content.read(self.path)
            self._replace(rewritten(found, current(found)))

    def owe_erasure(self) -> None:
        """Note on disk, before anything is erased, that old lines must not outlive it. Blocks."""
        if self.path is not None and not self.owes_erasure:
            self._debt.touch(mode=0o600)
            journal.sync_folder(self.path.parent)
            self.owes_erasure = True

    def erase(self) -> None:
        """Rewrite the file, and what was to be erased is gone. Blocks.

        It must be durable that it goes: the caller holds the lock, and has waited.
        """
        self.rewrite()
        self._settle_debt()

    def facts(self) -> list[Told]:
        """Return every fact, in order. Blocks; may run beside the writer."""
        if self.path is None:
            return list(self.told)
        return told(content.read(self.path)) if self.path.exists() else []

    @property
    def overgrown(self) -> bool:
        """Whether the file is due to be folded."""
        return self.journal is not None and self.journal.end > max(
            SMALL, GROWTH * self.picture_size
        )

    def _tidy(self, found: Content, picture: Picture) -> None:
        """Write a file anew where it is due; without room, only an older schema keeps it closed."""
        outdated = found.header.schema < schema()
        if not (outdated or self.overgrown or self.owes_erasure):
            return
        try:
            self._replace(rewritten(found, picture))
        except Refusal as refusal:
            if outdated or refusal.code is not ErrorCode.STORE_FULL:
                raise
        else:
            self._settle_debt()

    def _replace(self, header: Header) -> None:
        if self.path is None or self.journal is None:
            return
        fresh = journal.create(self.path, header)
        self.journal.close()
        self.journal = fresh
        self.picture_size = fresh.end

    def _settle_debt(self) -> None:
        """Drop what was kept aside of the old file, and only then the note that it must go."""
        if self.path is None or not self.owes_erasure:
            return
        for kept in self.path.parent.glob(f"{self.path.stem}.cut-*"):
            kept.unlink()
        journal.sync_folder(self.path.parent)
        self._debt.unlink(missing_ok=True)
        journal.sync_folder(self.path.parent)
        self.owes_erasure = False

    @property
    def _debt(self) -> Path:
        if self.path is None:
            raise RuntimeError("a scope in memory alone owes nothing")
        return self.path.with_suffix(OWED)

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

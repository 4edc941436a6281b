"""The embedded store: live documents in TinyDB tables, one journal file a scope.

A change is applied in memory under its scope's lock, and its line handed to the writer; waiting
changes share one sync. No answer, read or write, leaves before what it saw is durable. Where the
disk is full, the changes that were not synced are undone, newest first, and all of them refused.
"""

import asyncio
import fcntl
import os
import re
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from server.domain.audit import Told
from server.domain.facts import Fact
from server.domain.refusal import Refusal
from server.shared.vocabulary import ErrorCode
from server.store.draft import Draft
from server.store.scope import OWED, UNFINISHED, Scope, Waiting

OnCommit = Callable[[str, str, tuple[Fact, ...]], None]
"""Called with scope, who did it, and the facts, once they are durable."""

EVENTS = "events"
SUFFIX = ".journal"
_SCOPE = re.compile(r"[a-z]+(_[0-9a-z]+)?")


class Locked(Exception):
    """Another process holds the folder; `pid` says which."""

    def __init__(self, folder: Path, pid: str) -> None:
        super().__init__(str(folder))
        self.folder = folder
        self.pid = pid


class TinyStore:
    """The store on a folder, or in memory alone (`folder` None).

    Raises Locked when another process holds the folder.
    """

    def __init__(
        self, folder: Path | None, clock: Callable[[], datetime], on_commit: OnCommit
    ) -> None:
        self._folder = folder
        self._clock = clock
        self._on_commit = on_commit
        self._scopes: dict[str, Scope] = {}
        self._opening: dict[str, asyncio.Task[Scope]] = {}
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self._lock = None if folder is None else hold(folder)

    @property
    def health(self) -> str:
        """`ok`, or the code of what is wrong with the disk."""
        broken = [scope.broken.code for scope in self._scopes.values() if scope.broken]
        return str(broken[0]) if broken else "ok"

    @property
    def warnings(self) -> list[str]:
        """What was noticed while opening files."""
        return [scope.warning for scope in self._scopes.values() if scope.warning]

    @asynccontextmanager
    async def read(self, scope: str) -> AsyncIterator[Draft]:
        """Look at a scope; on the way out, wait until what was seen is durable."""
        found = await self._open(scope)
        yield Draft(found.tables)
        await found.settled()

    @asynccontextmanager
    async def change(self, scope: str, by: str = "") -> AsyncIterator[Draft]:
        """Change a scope, all or nothing."""
        found = await self._open(scope)
        async with found.lock:
            epoch = found.epoch
            draft = Draft(found.tables)
            yield draft
            if draft.erases:
                await self._promise(found)
            if found.broken:
                raise found.broken
            if found.epoch != epoch:
                raise Refusal(ErrorCode.STORE_FULL)
            change = self._apply(found, draft, by)
        await (asyncio.shield(change.done) if change else found.settled())
        if draft.facts:
            self._on_commit(scope, by, tuple(draft.facts))
        if found.owes_erasure:
            try:
                await self.compact(scope)
            except Refusal:
                # Who asked for it hears that it failed, and so does who is given an answer again:
                # it may be that same one. Other changes only try.
                if draft.erases or change is None:
                    raise

    async def told(self, scope: str) -> list[Told]:
        """Return every fact of a scope, the first change first."""
        found = await self._open(scope)
        told = await asyncio.to_thread(found.facts)  # not the writer: the door does not wait
        await found.settled()
        return told

    async def finish_erasures(self) -> None:
        """Open every scope that a crash or a full disk left half erased; opening ends it."""
        if self._folder is None:
            return
        for folder in (self._folder, self._folder / EVENTS):
            for left in sorted([*folder.glob(f"*{OWED}"), *folder.glob(f"*{UNFINISHED}")]):
                with suppress(Refusal):  # damaged: told when somebody opens it
                    await self._open(left.stem)

    async def _promise(self, scope: Scope) -> None:
        try:
            await self._in_writer(scope.owe_erasure)
        except OSError as error:
            raise Refusal(ErrorCode.STORE_FULL) from error

    async def compact(self, scope: str) -> None:
        """Fold a scope's history into one picture, and with it erase what was to be erased."""
        found = await self._open(scope)
        async with found.lock:
            await found.settled()
            await self._rewrite(found, found.erase)

    async def close(self) -> None:
        """Wait for what is on its way, then let the files and the folder go."""
        for scope in list(self._scopes.values()):
            with suppress(Refusal):
                await scope.settled()
            if scope.flush:
                await scope.flush
        # Who was folding a file may have been cancelled: the writer still closes the old one.
        self._writer.shutdown()
        for scope in self._scopes.values():
            if scope.journal:
                scope.journal.close()
        if self._lock is not None:
            os.close(self._lock)

    async def _open(self, name: str) -> Scope:
        scope = self._scopes.get(name)
        if scope is not None:
            return scope
        if name not in self._opening:
            self._opening[name] = asyncio.create_task(self._load(name))
        try:
            return await asyncio.shield(self._opening[name])
        finally:
            if self._opening.get(name) and self._opening[name].done():
                del self._opening[name]

    async def _load(self, name: str) -> Scope:
        scope = Scope(name, None if self._folder is None else path_of(self._folder, name))
        await self._in_writer(scope.load)
        self._scopes[name] = scope
        return scope

    def _apply(self, scope: Scope, draft: Draft, by: str) -> Waiting | None:
        if not draft.writes and not draft.facts:
            return None
        undo = scope.before(draft.writes)
        entry = draft.entry(scope.seq + 1, self._clock(), by)
        line = msgspec.json.encode(entry)
        if scope.path is None and entry.facts:
            facts = tuple(msgspec.to_builtins(entry.facts))
            scope.told.append(Told(entry.seq, entry.at, by, facts))
        scope.seq += 1
        scope.apply(draft.writes)
        change = Waiting(line, undo, asyncio.get_running_loop().create_future())
        scope.waiting.append(change)
        if scope.flush is None or scope.flush.done():
            scope.flush = asyncio.create_task(self._flush(scope))
        return change

    async def _flush(self, scope: Scope) -> None:
        """Write all that waits, group by group, until nothing does."""
        while scope.waiting:
            scope.writing, scope.waiting = scope.waiting, []
            try:
                await self._in_writer(scope.write, [change.line for change in scope.writing])
            except Exception as error:  # noqa: BLE001 - whoever waits must hear of it
                refusal = _refusal(error, scope)
                scope.undo([*scope.writing, *scope.waiting], refusal)
                scope.waiting = []
            else:
                for change in scope.writing:
                    if not change.done.done():
                        change.done.set_result(None)
            scope.writing = []
            if scope.overgrown and not scope.broken:
                with suppress(Refusal):  # full: the old file stays; broken: the next change says so
                    await self._rewrite(scope, scope.rewrite)

    async def _rewrite(self, scope: Scope, work: Callable[[], None]) -> None:
        try:
            await self._in_writer(work)
        except Exception as error:
            raise _refusal(error, scope) from error

    async def _in_writer(self, work: Callable[..., None], *args: Any) -> None:
        await asyncio.get_running_loop().run_in_executor(self._writer, work, *args)


def _refusal(error: Exception, scope: Scope) -> Refusal:
    """Return why a file was not written; whatever is no lack of room breaks the scope."""
    if not isinstance(error, Refusal):
        error = Refusal(ErrorCode.STORE_BROKEN, file=scope.name)
    if error.code is not ErrorCode.STORE_FULL:
        scope.broken = error
    return error


def path_of(folder: Path, scope: str) -> Path:
    """Return the file of a scope; refuses a name that no scope has."""
    if not _SCOPE.fullmatch(scope):
        raise Refusal(ErrorCode.NOT_FOUND, what="event", id=scope)
    return folder / (EVENTS if "_" in scope else "") / f"{scope}{SUFFIX}"


def hold(folder: Path) -> int:
    """Take the folder for this process; the system lets go of it when the process ends."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    (folder / "events").mkdir(exist_ok=True, mode=0o700)
    handle = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        pid = os.read(handle, 20).decode().strip()
        os.close(handle)
        raise Locked(folder, pid) from error
    os.ftruncate(handle, 0)
    os.write(handle, f"{os.getpid()}\n".encode())
    return handle

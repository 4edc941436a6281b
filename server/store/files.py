"""Write-once files beside the journals: letters as they were written, and what came in."""

import asyncio
import contextlib
import os
import re
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from server.domain.refusal import Refusal
from server.shared.vocabulary import ErrorCode
from server.store.journal import FULL, sync_folder

T = TypeVar("T")

LETTERS = "letters"
_NAME = re.compile(r"[a-z0-9_-][a-z0-9_.-]*")


class Naming:
    """Who writes files and then names them, one at a time for each scope."""

    def __init__(self) -> None:
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    def naming(self, scope: str) -> asyncio.Lock:
        """Hold while files are written and the change is made that names them."""
        return self._locks[scope]


class DiskFiles(Naming):
    """Files of a data folder: `letters/SCOPE/NAME`, for its owner alone.

    All of it raises Refusal STORE_FULL or STORE_BROKEN where the disk does not let it.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._root = folder / LETTERS
        # A folder is removed with its last file: not while another thread writes the next one.
        self._lock = threading.Lock()

    async def keep(self, scope: str, contents: Mapping[str, bytes]) -> None:
        """Write files; all are durable when it returns, or none is there."""
        folder = self._root / checked(scope)
        files = {folder / checked(name): content for name, content in contents.items()}
        if files:
            await self._alone(lambda: self._write(folder, files))

    async def read(self, scope: str, name: str) -> bytes | None:
        """Return what a file holds; None where there is none."""
        path = self._root / checked(scope) / checked(name)
        try:
            return await self._alone(path.read_bytes)
        except FileNotFoundError:
            return None

    async def drop(self, scope: str, names: Iterable[str]) -> None:
        """Remove files, and the folder with the last one."""
        folder = self._root / checked(scope)
        files = [folder / checked(name) for name in names]
        if files:
            await self._alone(lambda: self._remove(folder, files))

    async def names(self, scope: str) -> list[str]:
        """Return the names of a scope's files."""
        folder = self._root / checked(scope)
        try:
            return sorted(path.name for path in await self._alone(lambda: [*folder.iterdir()]))
        except FileNotFoundError:
            return []

    async def scopes(self) -> list[str]:
        """Return the scopes that have files."""
        try:
            found = await self._alone(lambda: [one for one in self._root.iterdir() if one.is_dir()])
        except FileNotFoundError:
            return []
        return sorted(path.name for path in found if _NAME.fullmatch(path.name))

    async def _alone(self, work: Callable[[], T]) -> T:
        return await asyncio.to_thread(self._locked, work)

    def _locked(self, work: Callable[[], T]) -> T:
        with self._lock, _refusing():
            return work()

    def _write(self, folder: Path, files: Mapping[Path, bytes]) -> None:
        written: list[Path] = []
        try:
            for made in (self._root, folder):
                if not made.is_dir():
                    made.mkdir(mode=0o700, parents=True)
                    sync_folder(made.parent)
            for path, content in files.items():
                handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
                written.append(path)
                with os.fdopen(handle, "wb") as file:
                    file.write(content)
                    file.flush()
                    os.fsync(handle)
            sync_folder(folder)
        except OSError:
            self._remove(folder, written)
            raise

    def _remove(self, folder: Path, files: Iterable[Path]) -> None:
        for path in files:
            path.unlink(missing_ok=True)
        if not folder.is_dir():
            return
        sync_folder(folder)
        with contextlib.suppress(OSError):  # other files are left
            folder.rmdir()
            sync_folder(self._root)


class MemoryFiles(Naming):
    """The same in memory alone."""

    def __init__(self) -> None:
        super().__init__()
        self._files: dict[str, dict[str, bytes]] = {}

    async def keep(self, scope: str, contents: Mapping[str, bytes]) -> None:
        """Keep files."""
        kept = self._files.setdefault(checked(scope), {})
        if kept.keys() & {checked(name) for name in contents}:
            raise FileExistsError
        kept |= contents

    async def read(self, scope: str, name: str) -> bytes | None:
        """Return what a file holds; None where there is none."""
        return self._files.get(checked(scope), {}).get(checked(name))

    async def drop(self, scope: str, names: Iterable[str]) -> None:
        """Remove files."""
        kept = self._files.get(checked(scope), {})
        for name in names:
            kept.pop(checked(name), None)

    async def names(self, scope: str) -> list[str]:
        """Return the names of a scope's files."""
        return sorted(self._files.get(checked(scope), {}))

    async def scopes(self) -> list[str]:
        """Return the scopes that have files."""
        return sorted(scope for scope, kept in self._files.items() if kept)


def checked(name: str) -> str:
    """Return a name that stays in its folder; raises ValueError."""
    if not _NAME.fullmatch(name):
        raise ValueError(name)
    return name


@contextlib.contextmanager
def _refusing() -> Iterator[None]:
    try:
        yield
    except (FileNotFoundError, FileExistsError):
        raise  # none is there; a name was given twice
    except OSError as error:
        full = error.errno in FULL
        raise Refusal(ErrorCode.STORE_FULL if full else ErrorCode.STORE_BROKEN) from error

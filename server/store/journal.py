"""One file that only grows: line 1 a whole picture, then one line for each sync.

A line is `hash SPACE json LF`; the hash covers the line and, through the hash before it, all that
stands above. A mark beside the file holds how far it was synced: it may lag, never lead. So a
half-written last line (never acknowledged) is told from damage to what was acknowledged.

All calls block; the store makes them in its writer thread.
"""

import contextlib
import errno
import hashlib
import os
from datetime import datetime
from pathlib import Path
from typing import Any, Self

import msgspec
from msgspec import Struct

from server.domain.audit import Told
from server.domain.refusal import Refusal
from server.shared.vocabulary import ErrorCode

FORMAT = 1
HASH = 32
"""Hex letters of a line's hash: BLAKE2b with 16 bytes."""
NOTHING = "0" * HASH
"""The anchor of a file that replaces none."""
FULL = {errno.ENOSPC, errno.EDQUOT}


class Header(Struct, kw_only=True):
    """Line 1. `anchor` is the last hash of the file this one replaces.

    `links`: the digest of each of the facts, so that the one that was changed can be named.
    """

    tablee: int = FORMAT
    schema: int
    scope: str
    generation: int
    anchor: str
    seq: int
    picture: dict[str, list[dict[str, Any]]]
    facts: list[Told]
    links: list[str] = []


class Entry(Struct, omit_defaults=True, kw_only=True):
    """One change."""

    seq: int
    at: datetime
    by: str = ""
    put: dict[str, list[Any]] = {}
    drop: dict[str, list[str]] = {}
    facts: list[Any] = []


class Journal:
    """An open journal file, its write end."""

    def __init__(self, path: Path, generation: int, end: int, last: str, file: int) -> None:
        self.path = path
        self.generation = generation
        self.end = end
        self.last = last
        self._file = file
        self._mark = os.open(mark_path(path), os.O_RDWR | os.O_CREAT, 0o600)
        self._write_mark()

    @classmethod
    def open(cls, path: Path, generation: int, end: int, last: str) -> Self:
        """Open a file that was read."""
        return cls(path, generation, end, last, os.open(path, os.O_RDWR | os.O_APPEND))

    def append(self, entries: list[bytes]) -> None:
        """Add changes (each the JSON of an Entry) as one line, and sync.

        Raises Refusal STORE_FULL after cutting the file back to where it was, STORE_BROKEN when
        the disk fails in any other way: a failed sync is never tried again.
        """
        hashed, line = chained(self.last, b"[" + b",".join(entries) + b"]")
        try:
            _write_all(self._file, line)
            os.fdatasync(self._file)
        except OSError as error:
            self._give_up(error)
        self.end += len(line)
        self.last = hashed
        self._write_mark()

    def close(self) -> None:
        """Close the file."""
        os.close(self._file)
        os.close(self._mark)

    def _give_up(self, error: OSError) -> None:
        if error.errno not in FULL:
            raise Refusal(ErrorCode.STORE_BROKEN, file=self.path.name) from error
        try:
            os.ftruncate(self._file, self.end)
            os.fdatasync(self._file)
        except OSError as worse:
            raise Refusal(ErrorCode.STORE_BROKEN, file=self.path.name) from worse
        raise Refusal(ErrorCode.STORE_FULL) from error

    def _write_mark(self) -> None:
        text = f"{self.generation:08} {self.end:016}".encode()
        # Overwritten in place within one sector and not synced: it may lag behind the file.
        with contextlib.suppress(OSError):
            os.pwrite(self._mark, text + b" " + check(text) + b"\n", 0)


def create(path: Path, header: Header) -> Journal:
    """Write a new file aside, sync it, open it, and only then put it in place.

    Raises Refusal: STORE_FULL with the old file, if any, untouched and in place; STORE_BROKEN
    when the new name may or may not be durable, so that nothing may be written any more.
    """
    hashed, line = chained(header.anchor, msgspec.json.encode(header))
    aside = path.with_suffix(".new")
    file = -1
    try:
        file = os.open(aside, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_TRUNC, 0o600)
        _write_all(file, line)
        os.fsync(file)
        # Made before the file has its name: an older mark is known for one by its generation.
        os.close(os.open(mark_path(path), os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        if file >= 0:
            os.close(file)
        aside.unlink(missing_ok=True)
        raise Refusal(ErrorCode.STORE_FULL, file=path.name) from error
    try:
        aside.replace(path)
        sync_folder(path.parent)
        return Journal(path, header.generation, len(line), hashed, file)
    except OSError as error:
        raise Refusal(ErrorCode.STORE_BROKEN, file=path.name) from error


def chained(before: str, content: bytes) -> tuple[str, bytes]:
    """Return the hash and the bytes of a line that follows the line hashed `before`."""
    hashed = hashlib.blake2b(before.encode() + content, digest_size=HASH // 2).hexdigest()
    return hashed, hashed.encode() + b" " + content + b"\n"


def damaged(path: Path, line: int) -> Refusal:
    """Return the refusal that names what is damaged."""
    return Refusal(ErrorCode.STORE_DAMAGED, file=path.name, line=line)


def mark_path(path: Path) -> Path:
    """Return where the mark of a file stands."""
    return path.with_suffix(".mark")


def sync_folder(folder: Path) -> None:
    """Make names in a folder durable."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def check(text: bytes) -> bytes:
    """Return the checksum of a mark."""
    return hashlib.blake2b(text, digest_size=4).hexdigest().encode()


def _write_all(file: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(file, view) :]

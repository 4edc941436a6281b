"""What a journal file says, read and checked from its first byte to its last."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from server.store.journal import HASH, Entry, Header, chained, check, damaged, mark_path

_MARK = re.compile(rb"^(\d{8}) (\d{16}) ([0-9a-f]{8})\n$")


class Content(Struct):
    """A file: header, changes, where line 1 and the good part end, and what is not as written.

    `torn`: a last line that was never acknowledged. `faults`: the numbers of the lines that do not
    follow from the line before. `marked`: whether a mark says how far the file was synced.
    """

    header: Header
    first: int
    end: int
    last: str
    entries: list[Entry] = []
    torn: bytes = b""
    faults: list[int] = []
    lines: int = 1
    marked: bool = True

    @property
    def seq(self) -> int:
        """The number of the last change."""
        return self.entries[-1].seq if self.entries else self.header.seq


def read(path: Path) -> Content:
    """Read and check a whole file; raises Refusal STORE_DAMAGED naming file and line."""
    content = scan(path)
    if content.faults:
        raise damaged(path, content.faults[0])
    return content


def scan(path: Path) -> Content:
    """Read a file and note every fault in it; raises Refusal STORE_DAMAGED where line 1 is none.

    A server may write meanwhile: the mark is read first, for it may lag behind the file, and what
    is half written is `torn`.
    """
    mark = _read_mark(path)
    lines = list(_lines(path.read_bytes()))
    if not lines:
        raise damaged(path, 1)
    header, last = _header(path, lines[0])
    content = Content(header, len(lines[0]), len(lines[0]), last, marked=mark is not None)
    content.lines = len(lines)
    safe = _synced(path, mark, content)
    sound = last
    for number, line in enumerate(lines[1:], 2):
        found = _entries(line, content.last, sound)
        if found is None and number == len(lines) and safe is not None and content.end >= safe:
            content.torn = line
            break
        # After a fault, what follows from that line is sound, and what from the one before it.
        content.last = line[:HASH].decode(errors="replace")
        content.end += len(line)
        if found is None:
            content.faults.append(number)
        else:
            content.entries += found
            sound = content.last
    content.faults += _ends(content, safe)
    return content


def cut(path: Path, content: Content) -> Path:
    """Cut a half-written last line off and keep it aside; returns where."""
    kept = path.with_suffix(f".cut-{content.end}")
    kept.write_bytes(content.torn)
    with path.open("r+b") as file:
        file.truncate(content.end)
        os.fsync(file.fileno())
    return kept


def _ends(content: Content, safe: int | None) -> list[int]:
    """Return what the whole of a file shows where no single line is at fault."""
    if content.faults:
        return []
    if safe is not None and content.end < safe:
        return [content.lines + 1]
    counted = range(content.header.seq + 1, content.header.seq + len(content.entries) + 1)
    return [] if [entry.seq for entry in content.entries] == list(counted) else [1]


def _lines(data: bytes) -> Iterator[bytes]:
    start = 0
    while start < len(data):
        end = data.find(b"\n", start) + 1 or len(data)
        yield data[start:end]
        start = end


def _header(path: Path, line: bytes) -> tuple[Header, str]:
    content = line[HASH + 1 : -1]
    try:
        header = msgspec.json.decode(content, type=Header)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise damaged(path, 1) from error
    hashed, whole = chained(header.anchor, content)
    if whole != line or header.scope != path.stem:
        raise damaged(path, 1)
    return header, hashed


def _entries(line: bytes, *before: str) -> list[Entry] | None:
    """Return the changes of a line, or None where it follows from none of these hashes."""
    content = line[HASH + 1 : -1]
    if all(chained(one, content)[1] != line for one in before):
        return None
    try:
        return msgspec.json.decode(content, type=list[Entry])
    except msgspec.MsgspecError:
        return None


def _read_mark(path: Path) -> tuple[int, int] | None:
    """Return generation and synced length, or None where the mark is missing or unreadable."""
    try:
        found = _MARK.match(mark_path(path).read_bytes())
    except FileNotFoundError:
        return None
    if found is None or check(found[0][: -len(b" 01234567\n")]) != found[3]:
        return None
    return int(found[1]), int(found[2])


def _synced(path: Path, mark: tuple[int, int] | None, content: Content) -> int | None:
    """Return how much of the file was surely synced; None: unknown, then nothing may be cut.

    A mark of an older generation was left by a crash right after a compaction.
    """
    if mark is None:
        return None
    generation, length = mark
    if generation > content.header.generation:
        raise damaged(path, 1)
    return length if generation == content.header.generation else content.first

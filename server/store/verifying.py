"""Every file of a folder looked at from outside; a server may write meanwhile."""

import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import msgspec
from msgspec import Struct

from server.domain.audit import FOLDER, Told, broken, scope_of
from server.domain.refusal import Refusal
from server.ports import ACCESS, CALENDAR, DIRECTORY, MAIL
from server.store.content import Content, scan
from server.store.journal import HASH, Header, mark_path
from server.store.picture import current, told
from server.store.scope import OWED, UNFINISHED
from server.store.tiny import EVENTS, SUFFIX, path_of

OF_FOLDER = (CALENDAR, ACCESS, DIRECTORY, MAIL, FOLDER)
BEHIND = 1.0
"""Seconds by which an event's file may follow its line in the calendar."""
_BESIDE = (SUFFIX, ".mark", OWED, UNFINISHED)


class Fault(Struct, frozen=True):
    """What is not as it was written. `key`: a text; `line`, `told` 0: none in particular.

    `told`: which of the changes whose facts line 1 keeps.
    """

    key: str
    file: str
    line: int = 0
    told: int = 0


class Checked(Struct, frozen=True):
    """One file: how many changes it holds, its facts, and its faults."""

    file: str
    changes: int = 0
    told: list[Told] = []
    torn: bool = False
    faults: list[Fault] = []


def check(folder: Path) -> list[Checked]:
    """Return every journal of a folder, and after them what is missing or does not belong."""
    paths = sorted([*folder.glob(f"*{SUFFIX}"), *(folder / EVENTS).glob(f"*{SUFFIX}")])
    beside = sorted((folder / EVENTS).iterdir()) if (folder / EVENTS).is_dir() else []
    found = [_checked(path) for path in paths]
    if not paths and not beside:
        return []
    expected = _expected(folder)
    if expected is None:  # damaged, and said so: nobody knows what belongs here
        return found
    known = {*OF_FOLDER, *expected, *map(scope_of, expected)}
    stray = [path for path in [*paths, *beside] if not _belongs(path, known)]
    return [
        *found,
        *(_only("verify-missing", path) for path in _missing(folder, expected)),
        *(_only("verify-stray", path) for path in sorted(set(stray))),
    ]


def _checked(path: Path) -> Checked:
    try:
        content = scan(path)
    except Refusal:
        return Checked(path.name, faults=[_first_line(path)])
    faults = [Fault("verify-line", path.name, line) for line in content.faults]
    if content.torn.endswith(b"\n"):  # half a line has no end: this one was put there
        faults.append(Fault("verify-line", path.name, content.lines))
    if not content.marked:
        faults.append(Fault("verify-mark", mark_path(path).name))
    half = bool(content.torn) and not content.torn.endswith(b"\n")
    return Checked(path.name, content.seq, told(content), half, faults)


def _first_line(path: Path) -> Fault:
    """Return what is wrong with line 1: where it can still be read, which of its facts."""
    line = path.read_bytes().partition(b"\n")[0]
    with suppress(msgspec.MsgspecError, UnicodeDecodeError):
        header = msgspec.json.decode(line[HASH + 1 :], type=Header)
        if place := broken(header.facts, header.links):
            return Fault("verify-told", path.name, 1, place)
    return Fault("verify-line", path.name, 1)


def _expected(folder: Path) -> list[str] | None:
    """Return the scopes that the calendar says there are; None where it cannot be read."""
    try:
        content = scan(path_of(folder, CALENDAR))
    except FileNotFoundError:
        return [CALENDAR, ACCESS]
    except Refusal:
        return None
    return None if content.faults else [CALENDAR, ACCESS, *_events(content), *_begun(content)]


def _events(content: Content) -> Iterable[str]:
    return current(content).get("EventHead", {})


def _begun(content: Content) -> Iterable[str]:
    facts = [fact for change in told(content) for fact in change.facts]
    return {fact["scope"] for fact in facts if fact["fact"] == "AuditBegun"}


def _missing(folder: Path, expected: Iterable[str]) -> list[Path]:
    missing = [path for path in (path_of(folder, scope) for scope in expected) if not path.exists()]
    if missing:
        time.sleep(BEHIND)
    return [path for path in missing if not path.exists()]


def _belongs(path: Path, known: set[str]) -> bool:
    """Whether a file is a scope's, or stands beside one."""
    beside = path.suffix in _BESIDE or path.suffix.startswith(".cut-")
    return path.stem in known and beside


def _only(key: str, path: Path) -> Checked:
    return Checked(path.name, faults=[Fault(key, path.name)])

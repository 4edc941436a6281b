"""What the live socket says: a whole Board first, then Changes to it.

`difference` and `apply` are each other's inverse, so a screen that applies every message
shows what the server shows.
"""

from collections.abc import Callable, Hashable, Iterable
from typing import Any, TypeVar

from msgspec import Struct

from server.shared.views import (
    Counts,
    EventView,
    FlagView,
    PersonView,
    Problem,
    RoundView,
    SeatView,
    TableView,
)

T = TypeVar("T")


class SignIn(Struct, frozen=True, tag="sign_in"):
    """The first message of a client: its token. A page's own cookie does instead.

    `language`: of the words when it is turned away; without it, that of the request.
    """

    token: str
    language: str = ""


class Board(Struct, frozen=True, tag="board", kw_only=True):
    """The whole picture. `people` and `flags` are empty but for organisers.

    `version` grows with every change of the event, also one that nothing else here shows, until
    the server starts again: the roster may be another.
    """

    event: EventView
    counts: Counts
    version: int = 0
    rounds: tuple[RoundView, ...] = ()
    tables: tuple[TableView, ...] = ()
    seats: tuple[SeatView, ...] = ()
    people: tuple[PersonView, ...] = ()
    flags: tuple[FlagView, ...] = ()


class Changes(Struct, frozen=True, tag="changes", kw_only=True, omit_defaults=True):
    """What is new or different since the last message, and the keys of what is gone."""

    event: EventView | None = None
    counts: Counts | None = None
    version: int | None = None
    rounds: tuple[RoundView, ...] = ()
    tables: tuple[TableView, ...] = ()
    seats: tuple[SeatView, ...] = ()
    people: tuple[PersonView, ...] = ()
    flags: tuple[FlagView, ...] = ()
    rounds_gone: tuple[int, ...] = ()
    tables_gone: tuple[int, ...] = ()
    seats_gone: tuple[str, ...] = ()
    people_gone: tuple[str, ...] = ()
    flags_gone: tuple[str, ...] = ()


class TurnedAway(Struct, frozen=True, tag="turned_away"):
    """The last message before the server closes: why."""

    problem: Problem


LiveMessage = Board | Changes | TurnedAway

_KEYS: dict[str, Callable[[Any], Hashable]] = {
    "rounds": lambda item: item.number,
    "tables": lambda item: item.number,
    "seats": lambda item: item.id,
    "people": lambda item: item.id,
    "flags": lambda item: item.id,
}


def difference(old: Board, new: Board) -> Changes:
    """Return what turns `old` into `new`."""
    changed: dict[str, Any] = {
        name: getattr(new, name)
        for name in ("event", "counts", "version")
        if getattr(new, name) != getattr(old, name)
    }
    for name, key in _KEYS.items():
        before = {key(item): item for item in getattr(old, name)}
        after = {key(item): item for item in getattr(new, name)}
        changed[name] = tuple(item for k, item in after.items() if before.get(k) != item)
        changed[f"{name}_gone"] = tuple(k for k in before if k not in after)
    return Changes(**changed)


def apply(board: Board, changes: Changes) -> Board:
    """Return the board after the changes; its parts are ordered by their keys."""
    parts = {
        name: _merged(key, getattr(board, name), getattr(changes, name), gone)
        for name, key in _KEYS.items()
        if (gone := getattr(changes, f"{name}_gone")) or getattr(changes, name)
    }
    return Board(
        event=changes.event or board.event,
        counts=changes.counts or board.counts,
        version=board.version if changes.version is None else changes.version,
        **{name: parts.get(name, getattr(board, name)) for name in _KEYS},
    )


def _merged(
    key: Callable[[T], Any], old: Iterable[T], new: Iterable[T], gone: Iterable[Hashable]
) -> tuple[T, ...]:
    items = {key(item): item for item in (*old, *new)}
    for lost in gone:
        items.pop(lost, None)
    return tuple(items[k] for k in sorted(items))


def is_empty(changes: Changes) -> bool:
    """Say whether there is nothing to tell."""
    return changes == Changes()

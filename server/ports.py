"""The outside world as services see it."""

from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol, TypeVar

from msgspec import Struct

from server.domain.audit import Told
from server.domain.facts import Fact

R = TypeVar("R", bound=Struct)

CALENDAR = "calendar"
"""The scope of event heads."""
ACCESS = "access"
"""The scope of tokens."""
DIRECTORY = "directory"
"""The scope of organisations."""


class View(Protocol):
    """The records of one scope. An event's scope is its id."""

    def get(self, kind: type[R], key: str) -> R | None:
        """Return one record by its id."""
        ...

    def all(self, kind: type[R]) -> Mapping[str, R]:
        """Return every record of a kind, by id. Valid until the next await."""
        ...

    def find(self, kind: type[R], **equal: object) -> list[R]:
        """Return the records whose one field equals a value: text, a number or None."""
        ...


class Change(View, Protocol):
    """A change being decided. Reads see what it has put so far."""

    def put(self, *records: Struct) -> None:
        """Write records; one with the same id is replaced."""
        ...

    def drop(self, *records: Struct) -> None:
        """Remove records."""
        ...

    def tell(self, *facts: Fact) -> None:
        """Say what happened; told to listeners once it is durable."""
        ...

    def erase(self) -> None:
        """Let nothing that this change replaces or drops remain in any file of the scope.

        The change ends when that is so; where a crash or a full disk comes between, it is done at
        the next start or the next change.
        """
        ...


class Store(Protocol):
    """Keeps records. Nothing leaves `read` or `change` before what was seen is durable.

    Both raise Refusal: STORE_FULL (nothing was changed, room is missing), STORE_BROKEN (the disk
    failed, a restart is needed), STORE_DAMAGED (a file is not what was written; names the file,
    the line and the remedy).
    """

    def read(self, scope: str) -> AbstractAsyncContextManager[View]:
        """Look at a scope."""
        ...

    def change(self, scope: str, by: str = "") -> AbstractAsyncContextManager[Change]:
        """Change a scope: all or nothing, one at a time. An exception inside leaves no trace."""
        ...

    async def compact(self, scope: str) -> None:
        """Fold a scope's history into one picture; facts stay."""
        ...

    async def told(self, scope: str) -> list[Told]:
        """Return every fact of a scope, the first change first."""
        ...


class Ports(Struct, frozen=True):
    """What a use case is given."""

    store: Store
    clock: Callable[[], datetime]
    new_id: Callable[[str], str]
    random_bytes: Callable[[int], bytes]

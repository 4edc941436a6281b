"""The outside world as services see it."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Annotated, Literal, Protocol, TypeVar

from msgspec import Meta, Struct

from server.domain.audit import Told
from server.domain.facts import Fact
from server.shared.postal import LetterError
from server.shared.requests import Unshown

R = TypeVar("R", bound=Struct)

CALENDAR = "calendar"
"""The scope of event heads."""
ACCESS = "access"
"""The scope of tokens."""
DIRECTORY = "directory"
"""The scope of organisations."""
MAIL = "mail"
"""The scope of what comes in by mail: whose UID it is, how far the mailbox was read, what nobody
knows the event of."""


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


class Files(Protocol):
    """Files that are written once: letters, and what came in. A scope is an event's id, or MAIL.

    `keep` raises Refusal STORE_FULL and then leaves none of them.
    """

    async def keep(self, scope: str, contents: Mapping[str, bytes]) -> None:
        """Write files, by name; they are durable when it returns."""
        ...

    async def read(self, scope: str, name: str) -> bytes | None:
        """Return what a file holds; None where there is none."""
        ...

    async def drop(self, scope: str, names: Iterable[str]) -> None:
        """Remove files; who is gone already is no matter."""
        ...

    async def names(self, scope: str) -> list[str]:
        """Return the names of a scope's files."""
        ...

    async def scopes(self) -> list[str]:
        """Return the scopes that have files."""
        ...

    def naming(self, scope: str) -> AbstractAsyncContextManager[object]:
        """Hold while files are written and the change is made that names them; one at a time."""
        ...


class Undelivered(Exception):
    """A letter was not taken. `status`: the mail server's code, "550 5.1.1".

    `down`: the server takes no letters at all; it says nothing of this one. `final`: it will not be
    taken later either.
    """

    def __init__(
        self, error: LetterError, status: str = "", *, down: bool = False, final: bool = False
    ) -> None:
        super().__init__(error)
        self.error = error
        self.status = status
        self.down = down
        self.final = final


class Mailer(Protocol):
    """Hands letters to a mail server, one at a time; keeps its connection while it is used."""

    async def send(self, sender: str, to: str, content: bytes) -> None:
        """Return when the server has taken a letter; raises Undelivered."""
        ...

    async def rest(self) -> None:
        """Let go of the connection: nothing waits to be sent."""
        ...


class Message(Struct, frozen=True, kw_only=True):
    """One message of a mailbox. `content` None: it is larger than what is taken."""

    number: int
    content: bytes | None


class Unreadable(Exception):
    """A mailbox could not be read now."""

    def __init__(self, error: LetterError) -> None:
        super().__init__(error)
        self.error = error


class Inbox(Protocol):
    """A mailbox that answers come to."""

    @property
    def key(self) -> str:
        """Which mailbox it is: a digest."""
        ...

    async def after(self, validity: int, last: int) -> tuple[int, list[Message]]:
        """Return the mailbox's validity, and its messages with a number above `last`, in order.

        With another validity (RFC 3501, section 2.3.1.1) those of the last thirty days. Some
        dozens at most; ask again until there are none. Raises Unreadable.
        """
        ...

    async def mark(self, numbers: Iterable[int]) -> None:
        """Mark messages as seen: they were taken. Raises Unreadable."""
        ...

    async def rest(self) -> None:
        """Let go of the connection."""
        ...


class MailServer(Unshown, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A server letters go to or answers come from, and how to sign in there.

    `security`: encrypted from the first byte, after asking for it, or not at all. `user` empty:
    nobody signs in. `ca_file`: trusted alone; empty: the authorities this machine trusts.
    """

    host: Annotated[str, Meta(pattern=r"^[^\s/@]+\Z")]
    port: Annotated[int, Meta(ge=0, le=65535)] = 0
    security: Literal["starttls", "tls", "none"] = "starttls"
    user: str = ""
    password: str = ""
    ca_file: str = ""


class Sending(Struct, frozen=True, kw_only=True):
    """How letters go out: from which address; `plus`: mail to `NAME+anything@…` reaches it too."""

    mailer: Mailer
    address: str
    plus: bool = True


class Ports(Struct, frozen=True):
    """What a use case is given.

    `sending` None: mail is not set up. `public`: the server's address as employers reach it,
    without a slash at its end; empty: nobody outside does.
    """

    store: Store
    clock: Callable[[], datetime]
    new_id: Callable[[str], str]
    random_bytes: Callable[[int], bytes]
    files: Files
    sending: Sending | None = None
    inbox: Inbox | None = None
    public: str = ""

"""Answers come in by IMAP (RFC 3501); nothing is moved or deleted."""

import asyncio
import hashlib
import logging
import ssl
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from typing import Any, TypeVar

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError

from server.ports import MailServer, Message, Unreadable
from server.shared.postal import LetterError

T = TypeVar("T")

CONNECT_SECONDS = 15.0
COMMAND_SECONDS = 30.0
LARGEST = 256 * 1024
"""Bytes of a message whose content is taken: no answer is as large."""
MOST = 50
"""Messages of one call."""
BACK = timedelta(days=30)
"""How far a mailbox is read that was never read."""
SEEN = b"\\Seen"

# The library logs every line of the protocol, mails and all.
logging.getLogger("imapclient").setLevel(logging.CRITICAL + 1)


class ImapInbox:
    """A folder of a mailbox. `connect`, `command`: seconds to wait.

    Signing in is AUTHENTICATE PLAIN, which every server has (RFC 3501, section 6.1.1), and which
    takes any letter in a password.
    """

    def __init__(
        self,
        server: MailServer,
        folder: str,
        clock: Callable[[], datetime],
        *,
        connect: float = CONNECT_SECONDS,
        command: float = COMMAND_SECONDS,
    ) -> None:
        self._server = server
        self._folder = folder
        self._clock = clock
        self._timeout = SocketTimeout(connect, command)
        self._trusted = None
        if server.security != "none":  # reading the authorities takes tens of milliseconds
            self._trusted = ssl.create_default_context(cafile=server.ca_file or None)
        self._open: Any = None  # IMAPClient ships no types

    @property
    def key(self) -> str:
        """Which mailbox it is: a digest."""
        named = f"{self._server.host}\n{self._server.user}\n{self._folder}"
        return hashlib.sha256(named.encode()).hexdigest()[:32]

    async def after(self, validity: int, last: int) -> tuple[int, list[Message]]:
        """Return the validity, and the first messages with a number above `last`, in order.

        With another validity, or where nothing was read yet (0), those of the last thirty days.
        """
        return await self._beside(lambda: self._after(validity, last))

    async def mark(self, numbers: Iterable[int]) -> None:
        """Mark messages as seen."""
        if taken := sorted(numbers):
            await self._beside(lambda: self._mark(taken))

    async def check(self) -> None:
        """Connect, encrypt, sign in and open the folder; raises Unreadable."""
        await self._beside(self._selected)
        await self.rest()

    async def rest(self) -> None:
        """Let go of the connection."""
        if self._open is not None:
            await self._beside(self._close)

    async def _beside(self, work: Callable[[], T]) -> T:
        """Run a call in a thread. A server that ends does not wait for one that hangs."""
        loop = asyncio.get_running_loop()
        done: asyncio.Future[T] = loop.create_future()

        def run() -> None:
            result, error = None, None
            try:
                result = work()
            except Exception as raised:  # noqa: BLE001 - raised again where it is awaited
                error = raised
            with suppress(RuntimeError):  # the loop has ended meanwhile
                loop.call_soon_threadsafe(_settle, done, result, error)

        threading.Thread(target=run, name="mailbox", daemon=True).start()
        try:
            return await done
        except asyncio.CancelledError:
            self._open = None  # still in use; its time-out ends it
            raise

    def _after(self, validity: int, last: int) -> tuple[int, list[Message]]:
        client, now_valid = self._selected()
        with self._working(client):
            if last and now_valid == validity:
                # `N:*` is the last message also where its number is below N.
                found = [n for n in client.search(["UID", f"{last + 1}:*"]) if n > last]
            else:
                found = client.search(["SINCE", (self._clock() - BACK).date()])
            return now_valid, list(_messages(client, sorted(found)[:MOST]))

    def _mark(self, numbers: list[int]) -> None:
        client, _ = self._selected()
        with self._working(client):
            client.add_flags(numbers, [SEEN], silent=True)

    def _selected(self) -> tuple[Any, int]:
        """Return a client with the folder open, and its validity: that of before if it answers."""
        if (client := self._open) is not None:
            with suppress(Unreadable), self._working(client):
                return client, _select(client, self._folder)
        self._open = client = self._connected()
        with self._working(client, LetterError.LOGIN):
            return client, _select(client, self._folder)

    def _connected(self) -> Any:
        server = self._server
        encrypted = self._trusted if server.security == "tls" else None
        with _reading(LetterError.CONNECT):
            client = IMAPClient(
                server.host,
                server.port,
                ssl=encrypted is not None,
                ssl_context=encrypted,
                timeout=self._timeout,
            )
        try:
            if server.security == "starttls":
                with _reading(LetterError.TLS):
                    client.starttls(self._trusted)
            with _reading(LetterError.LOGIN):
                client.plain_login(server.user, server.password)
        except Unreadable:
            _hang_up(client)
            raise
        return client

    @contextmanager
    def _working(self, client: Any, stage: LetterError = LetterError.CONNECT) -> Iterator[None]:
        """Let go of the connection where it fails."""
        try:
            with _reading(stage):
                yield
        except Unreadable:
            self._open = None
            _hang_up(client)
            raise

    def _close(self) -> None:
        client, self._open = self._open, None
        if client is not None:
            with suppress(IMAPClientError, OSError):
                client.logout()
            _hang_up(client)


def _settle(done: asyncio.Future[T], result: Any, error: Exception | None) -> None:
    if done.done():
        return
    if error is None:
        done.set_result(result)
    else:
        done.set_exception(error)


def _select(client: Any, folder: str) -> int:
    return int(client.select_folder(folder)[b"UIDVALIDITY"])


def _messages(client: Any, numbers: list[int]) -> Iterator[Message]:
    """Return messages; one that was deleted meanwhile is left out."""
    for number, found in sorted(client.fetch(numbers, ["RFC822.SIZE"]).items()):
        if found[b"RFC822.SIZE"] > LARGEST:
            yield Message(number=number, content=None)
        elif body := client.fetch([number], ["BODY.PEEK[]"]):
            yield Message(number=number, content=body[number][b"BODY[]"])


def _hang_up(client: Any) -> None:
    with suppress(IMAPClientError, OSError):
        client.shutdown()


@contextmanager
def _reading(stage: LetterError) -> Iterator[None]:
    """Say what it was that failed."""
    try:
        yield
    except (IMAPClientError, OSError, ValueError, KeyError) as error:
        broken_off = isinstance(error, OSError) or isinstance(
            error.__context__, IMAPClientAbortError
        )
        if isinstance(error, ssl.SSLError):
            stage = LetterError.TLS
        elif stage is LetterError.LOGIN and broken_off:
            stage = LetterError.CONNECT  # nothing was said of the password
        raise Unreadable(stage) from None

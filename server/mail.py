"""Letters go out by SMTP (RFC 5321, 6409); of what a server says only its numbers are kept."""

import re
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from email.utils import parseaddr

from aiosmtplib import SMTP, SMTPException, SMTPNotSupported, SMTPResponseException

from server.ports import MailServer, Undelivered
from server.shared.postal import LetterError

CONNECT_SECONDS = 15.0
COMMAND_SECONDS = 30.0
TAKE_SECONDS = 120.0
"""For the answer to a letter's end: a server looks through it first. RFC 5321 allows ten minutes,
and one that we give up too early arrives twice."""
QUIT_SECONDS = 2.0
UNSIGNED = frozenset({530, 534, 535, 538})
"""What a server answers a letter with that was to sign in first, or in another way (RFC 4954)."""
_ENHANCED = re.compile(r"[245]\.\d{1,3}\.\d{1,3}(?!\d)")


class SmtpMailer:
    """Hands letters to a mail server, one at a time, over one connection until `rest`.

    Certificates are always checked; where the server offers no encryption that was asked for,
    nothing is sent. It gives the domain of `address` as its name (EHLO): servers refuse names that
    nobody can look up. `connect`, `command`, `take`: seconds to wait.
    """

    def __init__(
        self,
        server: MailServer,
        address: str,
        *,
        connect: float = CONNECT_SECONDS,
        command: float = COMMAND_SECONDS,
        take: float = TAKE_SECONDS,
    ) -> None:
        self._server = server
        self._name = address.rpartition("@")[2]
        self._connect = connect
        self._command = command
        self._take = take
        self._trusted = None
        if server.security != "none":  # reading the authorities takes tens of milliseconds
            self._trusted = ssl.create_default_context(cafile=server.ca_file or None)
        self._open: SMTP | None = None

    async def send(self, sender: str, to: str, content: bytes) -> None:
        """Return when the server has taken a letter; raises Undelivered."""
        smtp = await self._ready()
        try:
            with _handing_over():
                _must_be_bare(sender, to)
                await smtp.mail(sender)
                await smtp.rcpt(to)
                await smtp.data(content, timeout=self._take)
        except BaseException as error:
            # Without an answer, what the server says next would be about this letter.
            if not isinstance(error, Undelivered) or error.error is LetterError.BROKEN_OFF:
                smtp.close()
            raise

    async def check(self) -> None:
        """Connect, encrypt and sign in, as for a letter; raises Undelivered."""
        await self.rest()
        await self._ready()
        await self.rest()

    async def rest(self) -> None:
        """Let go of the connection."""
        smtp, self._open = self._open, None
        if smtp is not None:
            with suppress(SMTPException, OSError):
                await smtp.quit(timeout=QUIT_SECONDS)
            smtp.close()

    async def _ready(self) -> SMTP:
        """Return a connection that waits for a letter: the one of before if it still answers."""
        if self._open is not None:
            with suppress(SMTPException, OSError):
                await self._open.rset()
                return self._open
            self._open.close()
        self._open = None
        self._open = await self._connected()
        return self._open

    async def _connected(self) -> SMTP:
        smtp = SMTP(
            hostname=self._server.host,
            port=self._server.port,
            local_hostname=self._name,
            timeout=self._command,
            use_tls=self._server.security == "tls",
            start_tls=False,  # done below, where its failures are told apart
            tls_context=self._trusted,
        )
        try:
            with _reaching(LetterError.CONNECT):
                await smtp.connect(timeout=self._connect)
                await smtp.ehlo()
            if self._server.security == "starttls":
                with _reaching(LetterError.TLS):
                    await smtp.starttls()
                    await smtp.ehlo()
            if self._server.user:
                with _reaching(LetterError.LOGIN):
                    await self._sign_in(smtp)
        except BaseException:
            smtp.close()
            raise
        return smtp

    async def _sign_in(self, smtp: SMTP) -> None:
        """Try one way, once: each refused try counts towards being locked out."""
        if "plain" in smtp.server_auth_methods:
            await smtp.auth_plain(self._server.user, self._server.password)
        elif "login" in smtp.server_auth_methods:
            await smtp.auth_login(self._server.user, self._server.password)
        else:
            raise SMTPNotSupported("AUTH")


@contextmanager
def _reaching(stage: LetterError) -> Iterator[None]:
    """Say what it was that failed before any letter."""
    try:
        yield
    except (SMTPException, OSError, ValueError) as error:
        broken_off = isinstance(error, OSError)
        if isinstance(error, ssl.SSLError) or isinstance(error.__cause__, ssl.SSLError):
            stage = LetterError.TLS
        elif stage is LetterError.LOGIN and broken_off:
            stage = LetterError.CONNECT  # nothing was said of the password
        raise Undelivered(stage, _status(error), down=True) from None


@contextmanager
def _handing_over() -> Iterator[None]:
    """Say what became of a letter that was not taken."""
    try:
        yield
    except SMTPResponseException as answer:
        raise _refused(answer) from None
    except ValueError:  # an address that cannot be written in a command
        raise Undelivered(LetterError.REFUSED, final=True) from None
    except (SMTPException, OSError):
        raise Undelivered(LetterError.BROKEN_OFF) from None


def _must_be_bare(*addresses: str) -> None:
    """Raise ValueError where the library would make another address of one."""
    for address in addresses:
        if parseaddr(address)[1] != address:
            raise ValueError


def _refused(answer: SMTPResponseException) -> Undelivered:
    status = _status(answer)
    if answer.code in UNSIGNED:
        return Undelivered(LetterError.LOGIN, status, down=True)
    match answer.code // 100:
        case 4:
            return Undelivered(LetterError.BUSY, status)
        case 5:
            return Undelivered(LetterError.REFUSED, status, final=True)
        case _:
            return Undelivered(LetterError.BROKEN_OFF)


def _status(error: BaseException) -> str:
    """Return an answer's numbers: its code, and the enhanced one (RFC 3463) if it begins so."""
    if not isinstance(error, SMTPResponseException) or not 100 <= error.code <= 599:  # noqa: PLR2004
        return ""
    enhanced = _ENHANCED.match(error.message)
    return f"{error.code} {enhanced[0]}" if enhanced else str(error.code)

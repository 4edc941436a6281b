"""A mail server on this machine that keeps what it is given, and misbehaves where it is told to."""

import asyncio
import logging
import ssl
import subprocess
import threading
from dataclasses import dataclass
from enum import Enum
from functools import partial

from aiosmtpd.smtp import SMTP, AuthResult

from server.ports import MailServer

HANG, DROP = Enum("Way", ["HANG", "DROP"])
"""Say nothing any more; cut the connection."""

logging.getLogger("mail.log").setLevel(logging.CRITICAL)  # aiosmtpd's: it logs whole letters


@dataclass(frozen=True)
class Taken:
    """A letter that the server took: on its how-manieth connection, from what it calls itself."""

    sender: str
    to: str
    content: bytes
    connection: int
    signed_in: bool
    name: str


class Sink:
    """An SMTP server on 127.0.0.1, in a thread, for as long as the block lasts.

    `security` as in MailServer; `files`: certificate and key. `password`: whoever sends must sign
    in, not by a mechanism that is `unknown`. `says`: stage → an answer in place of the real one
    (after 421 it closes), HANG or DROP, or a list of these for the first times, where None is the
    real answer. Stages: the commands, GREETING, MIDDLE (after "354", before the content) and
    CONTENT (after the last dot).
    """

    def __init__(
        self, security="none", files=None, user="rdv", password="", says=None, port=0, unknown=()
    ):
        self.security = security
        self.user = user
        self.password = password
        self.says = dict(says or {})
        self.port = port
        self.unknown = unknown
        self.letters = []
        self.commands = []
        self.connections = 0
        self._open = set()
        self._tls = None
        if security != "none":
            self.files = files
            self._tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            self._tls.load_cert_chain(*files)
        self._ready = threading.Event()

    def account(self, **more):
        """Return what a client needs that trusts this server."""
        known = {"host": "localhost", "port": self.port, "security": self.security}
        if self.security != "none":
            known["ca_file"] = str(self.files[0])
        if self.password:
            known |= {"user": self.user, "password": self.password}
        return MailServer(**known | more)

    def __enter__(self):
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()))
        self._thread.start()
        assert self._ready.wait(10)
        return self

    def __exit__(self, *_):
        self._loop.call_soon_threadsafe(self._end.set)
        self._thread.join(10)

    async def _serve(self):
        self._loop, self._end = asyncio.get_running_loop(), asyncio.Event()
        always = self._tls if self.security == "tls" else None
        server = await self._loop.create_server(self._session, "127.0.0.1", self.port, ssl=always)
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        await self._end.wait()
        server.close()
        for session in self._open:
            if session.transport is not None:
                session.transport.abort()
        await asyncio.sleep(0)

    def _session(self):
        self.connections += 1
        session = _Session(
            self,
            loop=asyncio.get_running_loop(),
            hostname="localhost",
            tls_context=self._tls if self.security == "starttls" else None,
            auth_require_tls=self.security == "starttls",
            authenticator=self._knows,
            auth_exclude_mechanism=self.unknown,
            number=self.connections,
        )
        self._open.add(session)
        return session

    def _knows(self, _server, _session, _envelope, _mechanism, data):
        given = data.login.decode(), data.password.decode()
        return AuthResult(success=given == (self.user, self.password), handled=False)

    def turn(self, stage):
        """Return what is to be said now at a stage; None: what a server says."""
        said = self.says.get(stage)
        if isinstance(said, list):
            return said.pop(0) if said else None
        return said

    async def handle_DATA(self, server, session, envelope):  # noqa: N802 - aiosmtpd's name
        said = self.turn("CONTENT")
        if said is None or (isinstance(said, str) and said.startswith("2")):
            (to,) = envelope.rcpt_tos
            taken = server.number, session.authenticated, session.host_name
            self.letters.append(Taken(envelope.mail_from, to, envelope.content, *taken))
        if isinstance(said, Enum):
            await server.misbehave(said)
        return said or "250 2.0.0 taken"


class _Session(SMTP):
    def __init__(self, sink, *, number, **more):
        super().__init__(sink, **more)
        self.number = number
        self._greeted = False
        for name, method in self._smtp_methods.items():
            self._smtp_methods[name] = partial(self._asked, name, method)

    async def push(self, status):
        if not self._greeted:
            self._greeted = True
            if await self._instead("GREETING"):
                return
        await super().push(status)
        if str(status).startswith("421"):
            self.transport.close()

    async def _asked(self, name, method, arg):
        sink = self.event_handler
        sink.commands.append(name)
        if await self._instead(name):
            return
        if name == "MAIL" and sink.password and not self.session.authenticated:
            await super().push("530 5.7.0 sign in first")
        elif name == "DATA" and (said := sink.turn("MIDDLE")):
            await super().push("354 go on")
            await self.misbehave(said)
        else:
            await method(arg)

    async def _instead(self, stage):
        said = self.event_handler.turn(stage)
        if isinstance(said, Enum):
            await self.misbehave(said)
        elif said is not None:
            await self.push(said)
        return said is not None

    async def misbehave(self, said):
        if said is DROP:
            self.transport.abort()
        await asyncio.Event().wait()  # until the connection is gone


def certificate(folder, name="localhost"):
    """Make a certificate that is its own authority, and its key."""
    files = folder / f"{name}.crt", folder / f"{name}.key"
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"]
    command += ["-nodes", "-days", "2", "-subj", f"/CN={name}", "-out", files[0]]
    command += ["-addext", f"subjectAltName=DNS:{name}", "-keyout", files[1]]
    subprocess.run(command, check=True, capture_output=True)
    return files

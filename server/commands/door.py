"""The way of a verb into a folder: through its running server, or through one of its own."""

import contextlib
import json
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import aiohttp
import msgspec

from server.commands.serve import ADDRESS_FILE, ORGANISER_FILE, running
from server.commands.stop import Stop
from server.shared.views import Problem
from server.shared.vocabulary import Language

TIMEOUT = 300.0
"""Seconds for one call: a list of 100,000 rows takes its time."""

Proof = aiohttp.Fingerprint | bool
"""The one certificate that is trusted, or True: whatever this machine trusts."""


class Door:
    """Calls a folder's server as its organiser."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self._session = session
        self._url = url

    async def get(self, path: str, **query: str) -> bytes:
        """Return what stands at a path; stops with the server's own sentence."""
        async with self._session.get(self._url + path, params=query) as response:
            return _checked(response.status, await response.read())

    async def post(self, path: str, body: object, **query: str) -> bytes:
        """Send JSON, or bytes as they are."""
        data = body if isinstance(body, bytes) else msgspec.json.encode(body)
        async with self._session.post(self._url + path, data=data, params=query) as response:
            return _checked(response.status, await response.read())


class Refused(Exception):
    """The server refused; the caller decides whether that ends the verb."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


@contextlib.asynccontextmanager
async def reach(folder: Path, *, make: bool = False) -> AsyncIterator[Door]:
    """Yield the door of a folder; starts a server on it for as long as none is running.

    `make`: the folder is made where it is missing; otherwise that stops the verb.
    """
    if not make:
        must_exist(folder)
    address = folder / ADDRESS_FILE
    if address.exists() and (found := await _alive(address)):
        url, proof = found
        async with _session(folder, proof) as session:
            yield Door(session, url)
        return
    async with running(folder, "127.0.0.1", 0) as url, _session(folder) as session:
        yield Door(session, url)


def must_exist(folder: Path) -> None:
    """Stop where a folder was never made: most often its name is mistyped."""
    if not folder.is_dir():
        raise Stop("no-folder", folder=str(folder))


async def fetch(folder: Path, path: str, **query: str) -> bytes:
    """Return what stands at one path of a folder."""
    async with reach(folder) as door:
        with stopping():
            return await door.get(path, **query)


@contextlib.contextmanager
def stopping() -> Iterator[None]:
    """End the verb with the server's own sentence where it refuses."""
    try:
        yield
    except Refused as refused:
        raise Stop(refused.problem.code, **refused.problem.params) from refused


async def _alive(address: Path) -> tuple[str, Proof] | None:
    """Return the address a server left, if it answers there, and what proves that it is that one.

    Its name proves nothing here: it is asked by address, whatever its certificate says.
    """
    try:
        left = json.loads(address.read_text())
        url, mark = str(left["url"]), left.get("fingerprint")
        proof = aiohttp.Fingerprint(bytes.fromhex(mark)) if mark else True
        connector = aiohttp.TCPConnector(ssl=proof)
        async with (
            aiohttp.ClientSession(connector=connector) as session,
            session.get(f"{url}/v1/about") as answer,
        ):
            return (url, proof) if answer.ok else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, aiohttp.ClientError):
        return None


def _session(folder: Path, proof: Proof = True) -> aiohttp.ClientSession:
    try:
        token = (folder / ORGANISER_FILE).read_text().strip()
    except OSError as error:
        raise Stop("file", file=ORGANISER_FILE, reason=error.strerror or "") from error
    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(ssl=proof),
        headers={"Authorization": f"Bearer {token}", "Accept-Language": Language.FR},
        timeout=aiohttp.ClientTimeout(total=TIMEOUT),
    )


def _checked(status: int, content: bytes) -> bytes:
    if status >= 400:  # noqa: PLR2004 - HTTP's own number
        try:
            raise Refused(msgspec.json.decode(content, type=Problem))
        except msgspec.MsgspecError as error:
            raise Stop("server") from error
    return content

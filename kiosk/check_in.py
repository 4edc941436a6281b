"""`kiosk check-in`: badge codes from standard input, one plain line out for each. No screen."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO, TypeVar

from msgspec import Struct

from kiosk.attendee import words
from kiosk.client import Refused, Unreachable, new_id
from kiosk.config import Config, Missing
from kiosk.enrolment import enrol
from kiosk.entrance import Entrance
from kiosk.offline.sender import RETRY
from kiosk.offline.verdict import UNWANTED, is_for_later
from kiosk.plain import plain
from kiosk.scanner import attempt
from server.shared.language import Say
from server.shared.requests import CheckInRequest
from server.shared.views import Arrival

TRIES = 30
"""Times a code is sent to a server that went away in the middle, a second apart."""

DONE, SOME_REFUSED, NO_SERVER = 0, 1, 2

T = TypeVar("T")


class Streams(Struct, frozen=True):
    """Codes come in by the first; answers go out by the second, trouble by the third.

    `has_reader`: somebody sits there who can be asked for an enrolment code.
    """

    codes: TextIO
    out: TextIO
    trouble: TextIO
    has_reader: bool = False


class Post(Struct, frozen=True):
    """The door, the file where its token is kept, and whoever sits there."""

    client: Entrance
    kept: Path | None
    say: Say
    streams: Streams


async def check_in(config: Config, say: Say, streams: Streams, wall: Callable[[], datetime]) -> int:
    """Check every code in; returns the exit status.

    0: all were let in. 1: one was refused. 2: no server at the start, or none any more, or one
    that does not want this machine. Raises Missing where nobody can be asked for access.
    """
    async with Entrance(config.server, config.token, config.language, config.fingerprint) as client:
        post = Post(client, config.kept, say, streams)
        try:
            if not client.has_token:
                await _enrol(post)
            events = await _wanted(post, client.events)
        except Unreachable:
            _print(streams.trouble, say("unreachable", server=config.server))
            return NO_SERVER
        except Refused as refused:
            _print(streams.trouble, _refusal(say, refused))
            return NO_SERVER
        zone = events[0].zone if events else words.ZONE
        return await _let_in(post, lambda arrival: words.greeting(say, arrival, wall(), zone))


async def _let_in(post: Post, greeting: Callable[[Arrival], words.Greeting]) -> int:
    status = DONE
    streams, say = post.streams, post.say
    while text := await asyncio.to_thread(streams.codes.readline):
        if not text.strip():
            continue
        try:
            answer = words.line(say, greeting(await _answered(post, attempt(text))))
        except Refused as refused:
            answer = _refusal(say, refused)
            status = SOME_REFUSED
            if refused.problem.status == UNWANTED:
                _print(streams.trouble, f"{answer} {say('lost', code=plain(text))}")
                return NO_SERVER
        except Unreachable:
            _print(streams.trouble, f"{say('unheard')} {say('lost', code=plain(text))}")
            return NO_SERVER
        _print(streams.out, answer)
    return status


async def _answered(post: Post, code: str) -> Arrival:
    """Send the same command until it is decided; raises Unreachable after TRIES."""
    scan = CheckInRequest(badge=code, command_id=new_id())
    for _ in range(TRIES):
        try:
            return await _wanted(post, lambda: post.client.check_in(scan))
        except Unreachable:
            await asyncio.sleep(RETRY)
        except Refused as refused:
            if refused.problem.status == UNWANTED or not is_for_later(refused.problem, code):
                raise
            await asyncio.sleep(RETRY)
    raise Unreachable


async def _wanted(post: Post, ask: Callable[[], Awaitable[T]]) -> T:
    """Ask the server; where it wants this machine no more, get a new code and ask again."""
    while True:
        try:
            return await ask()
        except Refused as refused:
            if refused.problem.status != UNWANTED or not post.streams.has_reader:
                raise
            _print(post.streams.trouble, _refusal(post.say, refused))
        await _enrol(post)


async def _enrol(post: Post) -> None:
    """Ask for enrolment codes until one is taken."""
    while True:
        try:
            await _exchange(post, await _code(post))
        except Refused as refused:
            _print(post.streams.trouble, _refusal(post.say, refused))
        else:
            _print(post.streams.trouble, post.say("line-enrolled"))
            return


async def _code(post: Post) -> str:
    """Return the enrolment code that somebody types."""
    streams = post.streams
    if not streams.has_reader:
        raise Missing("missing-token")
    while True:
        streams.trouble.write(f"{post.say('line-code')} ")
        streams.trouble.flush()
        line = await asyncio.to_thread(streams.codes.readline)
        if code := line.strip():
            return code
        if not line:
            raise Missing("missing-token")


async def _exchange(post: Post, code: str) -> None:
    """Exchange a code; raises Unreachable after TRIES."""
    for _ in range(TRIES):
        try:
            await enrol(post.client, code, post.kept, post.say)
        except Unreachable:
            _print(post.streams.trouble, post.say("unheard"))
            await asyncio.sleep(RETRY)
        else:
            return
    raise Unreachable


def _refusal(say: Say, refused: Refused) -> str:
    found = words.refusal(say, refused.problem)
    return f"{found.title} {found.next}".strip()


def _print(out: TextIO, text: str) -> None:
    out.write(f"{text}\n")
    out.flush()


def run(config: Config, say: Say) -> int:
    """Run it on this process's own streams; bytes that are no text are a code nobody knows."""
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    streams = Streams(sys.stdin, sys.stdout, sys.stderr, has_reader=sys.stdin.isatty())
    return asyncio.run(check_in(config, say, streams, lambda: datetime.now(UTC)))

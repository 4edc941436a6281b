"""`kiosk check-in`: badge codes from standard input, one plain line out for each. No screen."""

import asyncio
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from io import TextIOWrapper
from typing import TextIO

from msgspec import Struct

from kiosk.attendee import words
from kiosk.attendee.attempts import RETRY, is_for_later, new_id
from kiosk.client import Client, Refused, Unreachable
from kiosk.config import Config
from kiosk.scanner import attempt
from server.shared.language import Say
from server.shared.views import Arrival

TRIES = 30
"""Times a code is sent to a server that went away in the middle, a second apart."""

DONE, SOME_REFUSED, NO_SERVER = 0, 1, 2


class Streams(Struct, frozen=True):
    """Codes come in by the first; answers go out by the second, trouble by the third."""

    codes: TextIO
    out: TextIO
    trouble: TextIO


async def check_in(config: Config, say: Say, streams: Streams, wall: Callable[[], datetime]) -> int:
    """Check every code in; returns the exit status.

    0: all were let in. 1: one was refused. 2: no server at the start, or none any more.
    """
    async with Client(config.server, config.token, config.language) as client:
        try:
            events = await client.events()
        except Unreachable:
            _print(streams.trouble, say("unreachable", server=config.server))
            return NO_SERVER
        except Refused as refused:
            _print(streams.trouble, _refusal(say, refused))
            return NO_SERVER
        zone = events[0].zone if events else words.ZONE
        return await _let_in(
            client, say, streams, lambda arrival: words.greeting(say, arrival, wall(), zone)
        )


async def _let_in(
    client: Client, say: Say, streams: Streams, greeting: Callable[[Arrival], words.Greeting]
) -> int:
    status = DONE
    while text := await asyncio.to_thread(streams.codes.readline):
        if not text.strip():
            continue
        try:
            answer = words.line(say, greeting(await _answered(client, attempt(text))))
        except Refused as refused:
            status = SOME_REFUSED
            answer = _refusal(say, refused)
        except Unreachable:
            _print(streams.trouble, say("lost", code=words.plain(text)))
            return NO_SERVER
        _print(streams.out, answer)
    return status


async def _answered(client: Client, code: str) -> Arrival:
    """Send the same command until it is decided; raises Unreachable after TRIES."""
    command_id = new_id()
    for _ in range(TRIES):
        try:
            return await client.check_in(code, command_id)
        except Unreachable:
            await asyncio.sleep(RETRY)
        except Refused as refused:
            if not is_for_later(refused.problem, code):
                raise
            await asyncio.sleep(RETRY)
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
    streams = Streams(sys.stdin, sys.stdout, sys.stderr)
    return asyncio.run(check_in(config, say, streams, lambda: datetime.now(UTC)))

"""Finding what a text or an id belongs to, across the events of a folder."""

from contextlib import suppress

from badges import token
from server.domain.attendance import CheckIn
from server.domain.badges import Badge
from server.domain.events import EventHead
from server.domain.refusal import Refusal
from server.ports import CALENDAR, Ports, View
from server.shared import opening
from server.shared.vocabulary import ErrorCode, EventState

OPEN_STATES = (EventState.OPEN, EventState.RUNNING)


def read_badge(view: View, text: str) -> Badge:
    """Return the badge a text stands for; refuses what is unreadable or unknown here."""
    found = token.find(text)
    if found is not None:
        badge = view.get(Badge, found)
    else:
        code = token.clean_short_code(text)
        if code is None:
            raise Refusal(ErrorCode.UNREADABLE)
        badge = next(iter(view.find(Badge, short_code=code)), None)
    if badge is None:
        raise Refusal(ErrorCode.UNKNOWN)
    return badge


async def heads(ports: Ports) -> list[EventHead]:
    """Return every event's line in the calendar."""
    async with ports.store.read(CALENDAR) as view:
        return list(view.all(EventHead).values())


async def open_events(ports: Ports) -> list[EventHead]:
    """Return the events whose doors are open."""
    return [head for head in await heads(ports) if head.state in OPEN_STATES]


async def refuse_if_elsewhere(ports: Ports, event_id: str, text: str) -> None:
    """Refuse, by its event's name, a badge that belongs to another of today's open events."""
    found = token.find(text)
    if found is None:
        return
    for head in await open_events(ports):
        if head.id == event_id:
            continue
        if await _holds(ports, head.id, found):
            raise Refusal(ErrorCode.OTHER_EVENT, event=head.name)


async def event_of_badge(ports: Ports, text: str) -> str:
    """Return the event a badge belongs to, for a token that names none: the open ones first.

    A short code that fits badges of two events is refused: it would be a guess.
    """
    opened = sorted(await heads(ports), key=lambda head: head.starts_at, reverse=True)
    for group in (OPEN_STATES, (EventState.CLOSED,)):
        found = [h.id for h in opened if h.state in group and await _holds(ports, h.id, text)]
        if found:
            if len(found) > 1:
                raise Refusal(ErrorCode.UNKNOWN)
            return found[0]
    anyone = any(head.state in OPEN_STATES for head in opened)
    if anyone:
        raise Refusal(ErrorCode.UNKNOWN)
    raise Refusal(ErrorCode.NOT_OPEN, event="", **opening.UNKNOWN)


async def event_of_check_in(ports: Ports, check_in_id: str) -> str:
    """Return the event a check-in was made at, for a token that names none."""
    for head in await heads(ports):
        with suppress(Refusal):  # a damaged file holds nobody else up
            async with ports.store.read(head.id) as view:
                if view.get(CheckIn, check_in_id) is not None:
                    return head.id
    raise Refusal(ErrorCode.NOT_FOUND, what="check_in", id=check_in_id)


async def _holds(ports: Ports, event_id: str, text: str) -> bool:
    try:
        async with ports.store.read(event_id) as view:
            read_badge(view, text)
    except Refusal as refusal:
        if refusal.code is ErrorCode.UNREADABLE:
            raise
        return False
    return True

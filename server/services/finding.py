"""Finding what a text or an id belongs to, across the events of a folder."""

from badges import token
from server.domain.attendance import CheckIn
from server.domain.badges import Badge
from server.domain.events import EventHead
from server.domain.refusal import Refusal
from server.ports import CALENDAR, Ports, View
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
        async with ports.store.read(head.id) as view:
            if view.get(Badge, found) is not None:
                raise Refusal(ErrorCode.OTHER_EVENT, event=head.name)


async def event_of_badge(ports: Ports, text: str) -> str:
    """Return the open event a badge belongs to, for a token that names none."""
    candidates = await open_events(ports)
    for head in candidates:
        async with ports.store.read(head.id) as view:
            if _holds(view, text):
                return head.id
    raise Refusal(ErrorCode.UNKNOWN if candidates else ErrorCode.NOT_OPEN, event="")


async def event_of_check_in(ports: Ports, check_in_id: str) -> str:
    """Return the event a check-in was made at, for a token that names none."""
    for head in await heads(ports):
        async with ports.store.read(head.id) as view:
            if view.get(CheckIn, check_in_id) is not None:
                return head.id
    raise Refusal(ErrorCode.NOT_FOUND, what="check_in", id=check_in_id)


def _holds(view: View, text: str) -> bool:
    try:
        read_badge(view, text)
    except Refusal as refusal:
        if refusal.code is ErrorCode.UNREADABLE:
            raise
        return False
    return True

"""The exit: how it went, what comes next, and the door closes behind them until they come back."""

from server.domain.door_facts import ExitNoted
from server.domain.exits import Exit, said
from server.ports import Change, Ports
from server.services import consents
from server.services.flagging import note_time
from server.services.floors import the_event
from server.services.holding import by_badge
from server.services.once import Asked, once
from server.services.reception import depart, standing
from server.shared.requests import ExitByBadge
from server.shared.vocabulary import Purpose


async def note(ports: Ports, event_id: str, asked: Asked, going: ExitByBadge) -> str:
    """Note that the holder of a badge's token goes, and what they say; return their id.

    Who never checked in is noted as well.
    """

    def decide(change: Change) -> str:
        event = the_event(change, event_id)
        person = by_badge(going.badge, asked)(change)
        known = change.get(Exit, person.id)
        change.put(said(known, person.id, asked.at, going.mood, going.onward))
        change.tell(ExitNoted(person.id))
        note_time(change, person.id, asked)
        found = standing(change, person.id)
        if found is not None:
            depart(change, event, found, asked)
        if going.follow_up is not None:
            consents.note(change, event, person, {Purpose.FOLLOW_UP: going.follow_up}, asked)
        return person.id

    return await once(ports, event_id, asked, str, decide)

"""What people answer at the door: what they look for, whom they wish to meet, what would help."""

from collections.abc import Iterable

import msgspec

from server.domain.door_facts import Answered, StrengthsNoted
from server.domain.forgetting import remembered
from server.domain.people import Employer, Profile, Registration, Wish, helped, pair_id
from server.domain.refusal import Refusal
from server.ports import Change, Ports
from server.services import words
from server.services.floors import mend, the_event
from server.services.holding import by_badge
from server.services.once import Asked, once
from server.services.people import Find
from server.shared.reference import Reference
from server.shared.requests import AnswersByBadge
from server.shared.vocabulary import EmployerId, ErrorCode


async def answer(
    ports: Ports, event_id: str, asked: Asked, said: AnswersByBadge, reference: Reference
) -> str:
    """Note what the holder of a badge's token answered, and return their id."""

    def decide(change: Change) -> str:
        event = the_event(change, event_id)
        found = by_badge(said.badge, asked)(change)
        person = msgspec.structs.replace(
            found, profile=_profile(found.profile, said, asked, reference)
        )
        if said.language is not None:
            person = msgspec.structs.replace(
                person, person=msgspec.structs.replace(person.person, language=said.language)
            )
        if said.help is not None:
            person = helped(person, said.help, over=event.closed_at is not None)
        change.put(person)
        if said.wishes is not None:
            wish(change, person, said.wishes, asked)
        change.tell(Answered(person.id))
        mend(change, event, asked.now)
        return person.id

    return await once(ports, event_id, asked, str, decide)


async def note_strengths(
    ports: Ports,
    event_id: str,
    asked: Asked,
    find: Find,
    strengths: list[str],
    reference: Reference,
) -> str:
    """Note the strengths somebody saw in a person, all of them; refuses unknown ones."""
    seen = words.codes("strengths", strengths, reference.strengths, strict=not asked.kept)

    def decide(change: Change) -> str:
        the_event(change, event_id)
        found = remembered(find(change))
        change.put(msgspec.structs.replace(found, strengths=seen))
        change.tell(StrengthsNoted(found.id))
        return found.id

    return await once(ports, event_id, asked, str, decide)


def wish(change: Change, person: Registration, wanted: Iterable[str], asked: Asked) -> None:
    """Write whom somebody would like to meet, all of them; refuses an unknown employer.

    One that a kiosk alone did not know to be gone is left out.
    """
    employers = change.all(Employer)
    wishes = {}
    for one in wanted:
        if one in employers:
            key = pair_id(person.id, one)
            wishes[key] = Wish(key, person.id, EmployerId(one))
        elif not asked.kept:
            raise Refusal(ErrorCode.UNKNOWN_EMPLOYER, employer=one)
    before = [one for one in change.find(Wish, registration_id=person.id) if not one.by_employer]
    change.drop(*(one for one in before if one.id not in wishes))
    change.put(*wishes.values())


def _profile(before: Profile, said: AnswersByBadge, asked: Asked, reference: Reference) -> Profile:
    """Return what somebody looks for, after they answered some of the questions."""
    names = ("transition", "trades", "opportunities", "places")
    given = {name: value for name in names if (value := getattr(said, name)) is not None}
    return msgspec.structs.replace(before, **words.answers(given, reference, strict=not asked.kept))

"""All that is kept of one person, shown to them or to who stands beside them (GDPR, 15)."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import msgspec

from server.domain.attendance import CheckIn
from server.domain.audit import Told
from server.domain.events import Event
from server.domain.exits import Exit
from server.domain.flags import Flag
from server.domain.forgetting import remembered
from server.domain.pairing import ACTIVE, AHEAD, Pairing
from server.domain.people import Employer, Profile, Registration, Veto, Wish
from server.domain.privacy_facts import DataShown, ListGiven
from server.domain.retention import until
from server.domain.telling import told
from server.ports import Ports, View
from server.services.floors import floor_of, the_event
from server.services.people import Find
from server.services.sentences import Seen, consents, in_words
from server.shared.accesses import MyData
from server.shared.language import Say
from server.shared.reference import Reference

ONE_LOOK = timedelta(hours=1)
_WITH_PEOPLE = ("attendees", "badges")
"""Lists that name everybody."""


async def show(
    ports: Ports, event_id: str, by: str, find: Find, say: Say, reference: Reference
) -> MyData:
    """Return what is kept of a person, in the words of the reader, and note that it was shown.

    Refuses with FORGOTTEN where nothing is kept any more.
    """
    history = await ports.store.told(event_id)
    async with ports.store.change(event_id, by=by) as change:
        event = the_event(change, event_id)
        person = remembered(find(change))
        data = _data(change, event, person, say, reference)
        if not _noted(history, person.id, by, ports.clock()):
            change.tell(DataShown(person.id))
    words = in_words(data, _seen(history, person.id), event.venue.zone, say)
    return msgspec.structs.replace(data, words=words)


def _data(view: View, event: Event, person: Registration, say: Say, reference: Reference) -> MyData:
    return MyData(
        registration_id=person.id,
        event=event.name,
        role=person.role,
        age_band=person.age_band,
        referrer=person.referrer,
        reference=person.reference,
        company=person.company,
        help=list(person.help),
        flags=sorted(one.kind for one in view.find(Flag, registration_id=person.id)),
        **_exit(view, person),
        wishes=_named(view, view.find(Wish, registration_id=person.id)),
        no_thanks=_named(view, view.find(Veto, registration_id=person.id)),
        arrivals=sorted(c.at for c in view.find(CheckIn, registration_id=person.id)),
        tables=_tables(view, event, person, say),
        consents=consents(person, say),
        registered_at=person.created_at,
        keep_until=until(person, event),
        words=[],
        **_who(person, say, reference),
        **_search(person.profile, say, reference),
        strengths=[reference.strengths.label(code, say.language) for code in person.strengths],
    )


def _noted(history: Sequence[Told], registration_id: str, by: str, now: datetime) -> bool:
    """Whether this reader's look was noted within the hour: a page opened anew is one look."""
    return any(
        line.by == by
        and now - line.at < ONE_LOOK
        and fact["fact"] == DataShown.__name__
        and fact["registration_id"] == registration_id
        for line in reversed(history)
        for fact in line.facts
    )


def _who(person: Registration, say: Say, reference: Reference) -> dict[str, Any]:
    """Return who somebody is, their language by its name."""
    language = reference.languages.label(person.person.language, say.language)
    return {**msgspec.structs.asdict(person.person), "language": language}


def _exit(view: View, person: Registration) -> dict[str, Any]:
    """Return what somebody said when they went."""
    left = view.get(Exit, person.id)
    return {"mood": left and left.mood, "onward": left and left.onward}


def _search(profile: Profile, say: Say, reference: Reference) -> dict[str, Any]:
    """Return what somebody looks for, as labels."""
    spoken = say.language
    return {
        "trades": [reference.trade_label(code, spoken) for code in profile.trades],
        "transition": reference.transitions.label(profile.transition, spoken),
        "opportunities": [reference.opportunities.label(c, spoken) for c in profile.opportunities],
        "places": [reference.places.label(code, spoken) for code in profile.places],
        "hours": [reference.hours.label(code, spoken) for code in profile.hours],
    }


def _named(view: View, said: Sequence[Wish | Veto]) -> list[str]:
    """Return the employers a person named; what employers say of them is theirs."""
    employers = view.all(Employer)
    own = [one.employer_id for one in said if not one.by_employer]
    return [employers[key].name for key in own if key in employers]


def _tables(view: View, event: Event, person: Registration, say: Say) -> list[str]:
    """Return a person's tables; those nobody was told about may still change, and say so."""
    employers = view.all(Employer)
    known = told(floor_of(view, event))
    planned = [p for p in view.find(Pairing, registration_id=person.id) if p.state in ACTIVE]
    return [
        say(
            "my-table" if pairing.id in known or pairing.state not in AHEAD else "my-table-maybe",
            round=pairing.round,
            table=employers[pairing.employer_id].table,
            employer=employers[pairing.employer_id].name,
        )
        for pairing in sorted(planned, key=lambda p: p.round)
    ]


def _seen(history: Sequence[Told], registration_id: str) -> Seen:
    """Count who saw it before: the person's own data, and lists that name everybody."""
    shown = [
        line.at
        for line in history
        for fact in line.facts
        if fact["fact"] == DataShown.__name__ and fact["registration_id"] == registration_id
    ]
    lists = [
        line.at
        for line in history
        for fact in line.facts
        if fact["fact"] == ListGiven.__name__ and fact["kind"] in _WITH_PEOPLE
    ]
    return Seen(shown, lists)

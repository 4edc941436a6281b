"""Forget people: the one way for kiosk, desk, page and date. Nothing that names them stays.

Ids stay in check-ins, pairings, meetings and facts, where they name nobody.
"""

from collections.abc import Iterable
from datetime import datetime

from server.domain import invitations
from server.domain.answers import Answer, uncommented
from server.domain.badges import Badge
from server.domain.commands import Done, without
from server.domain.events import Event
from server.domain.exits import Exit
from server.domain.flags import Flag
from server.domain.forgetting import forgotten, is_contact, without_contact
from server.domain.invitations import Invitation
from server.domain.letters import Letter
from server.domain.people import Employer, Registration, Veto, Wish
from server.domain.privacy_facts import EmployerForgotten, Forgotten
from server.domain.reviews import Review
from server.ports import Change, Ports, View
from server.services import links, reviews
from server.services.filing import sweep
from server.services.floors import mend, the_event
from server.services.once import Asked, once
from server.services.people import Find
from server.shared.vocabulary import ErasedBy


async def forget(ports: Ports, event_id: str, asked: Asked, find: Find, by: ErasedBy) -> str:
    """Forget a person and return the id that is left; twice is once.

    Returns when no file of the event holds the person any more.
    """

    def decide(change: Change) -> str:
        event = the_event(change, event_id)
        found = find(change)
        erase(change, event, [found], by, asked.now)
        return found.id

    async with ports.store.read(event_id) as view:
        addresses = _addresses(view, find(view))
    registration_id = await once(ports, event_id, asked, str, decide)
    await reviews.drop_of(ports, addresses)
    await clear(ports, event_id, {registration_id})
    return registration_id


def _addresses(view: View, person: Registration) -> set[str]:
    employer = view.get(Employer, person.employer_id) if person.employer_id else None
    return {person.person.email, employer.email if employer else ""}


async def clear(ports: Ports, event_id: str, people: set[str]) -> None:
    """After people or contacts were forgotten: drop what stands elsewhere; safe to repeat."""
    async with ports.store.read(event_id) as view:
        found = view.find(Invitation, forgotten=True)
    gone = {key for one in found for key in (one.id, str(one.employer_id))}
    await links.drop(ports, people | gone)
    await sweep(ports, event_id)


def erase(
    change: Change, event: Event, people: Iterable[Registration], by: ErasedBy, now: datetime
) -> None:
    """Forget people inside one change, and heal the plan; who is forgotten already stays so."""
    named = [person for person in people if person.forgotten_at is None]
    if not named:
        return
    change.erase()
    _forget_contacts(change, named)
    badges = [badge for one in named for badge in change.find(Badge, registration_id=one.id)]
    _forget_answers(change, named, badges)
    change.drop(*badges)
    for person in named:
        change.drop(*change.find(Wish, registration_id=person.id))
        change.drop(*change.find(Veto, registration_id=person.id))
        change.drop(*change.find(Flag, registration_id=person.id))
        if (left := change.get(Exit, person.id)) is not None:
            change.drop(left)
        change.put(forgotten(person, now))
        change.tell(Forgotten(person.id, by))
    mend(change, event, now)


def erase_contacts(change: Change, employers: Iterable[Employer]) -> None:
    """Forget whom to call at these employers."""
    for employer in employers:
        change.erase()
        change.put(without_contact(employer))
        change.tell(EmployerForgotten(employer.id))
        for found in change.find(Invitation, employer_id=employer.id):
            _forget_letters(change, found)


def _forget_letters(change: Change, found: Invitation) -> None:
    """Drop what was written to a contact and what they wrote; that they answered stays."""
    change.put(invitations.without_contact(found))
    change.drop(*change.find(Letter, invitation_id=found.id))
    change.drop(*change.find(Review, invitation_id=found.id))
    change.put(*(uncommented(one) for one in change.find(Answer, invitation_id=found.id)))


def _forget_contacts(change: Change, people: list[Registration]) -> None:
    """An employer's contact goes with the recruiter who it is."""
    firms = {one.employer_id for one in people if one.employer_id}
    employers = [employer for key in sorted(firms) if (employer := change.get(Employer, key))]
    erase_contacts(
        change,
        [
            firm
            for firm in employers
            if is_contact(firm, (one.person for one in people if one.employer_id == firm.id))
        ],
    )


def _forget_answers(change: Change, people: list[Registration], badges: list[Badge]) -> None:
    """A command sent again must neither tell who somebody was nor make them anew."""
    ids = frozenset(str(person.id) for person in people)
    tokens = frozenset(badge.id for badge in badges)
    known = list(change.all(Done).values())
    change.put(*(after for one in known if (after := without(one, ids, tokens)) != one))

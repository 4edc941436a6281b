"""Whom of an employer to write to."""

from collections.abc import Iterable

import msgspec

from server.domain.forgetting import is_contact
from server.domain.invitation_facts import ContactChanged
from server.domain.invitations import Invitation
from server.domain.people import Employer, Person, Registration
from server.domain.refusal import Refusal
from server.domain.retention import refuse_counted
from server.lists import cells
from server.lists.refusals import BadCell
from server.ports import Change, Ports
from server.services import links
from server.services.floors import the_event
from server.services.invitations import new_token, new_uid
from server.services.once import Asked, once
from server.shared.invitation_requests import ChangeContact
from server.shared.vocabulary import ErrorCode

FIELDS = ("contact", "email", "phone", "language")


async def change_contact(
    ports: Ports, event_id: str, asked: Asked, employer_id: str, wanted: ChangeContact
) -> None:
    """Write to another person of an employer from now on; its recruiter is that person too.

    With another e-mail, who was asked before is told that it is off for them, and the new person
    is asked anew (services/letters.py). Refuses what is no address: BAD_EMAIL.
    """
    if wanted.email:
        must_be_address(wanted.email)
    told = {name: getattr(wanted, name) for name in FIELDS}
    said = {name: value for name, value in told.items() if value is not None}
    async with ports.store.read(event_id) as view:
        before = view.get(Employer, employer_id)
    if before is not None and is_another(before, said.get("email", before.email)):
        # First: nobody answers for an employer who stands for it no more, whatever comes between.
        await close_pages(ports, event_id, [employer_id])

    def decide(change: Change) -> None:
        refuse_counted(the_event(change, event_id))
        found = change.get(Employer, employer_id)
        if found is None:
            raise Refusal(ErrorCode.UNKNOWN_EMPLOYER, employer=employer_id)
        after = msgspec.structs.replace(found, **said)
        if after != found:
            change.put(after)
            follow(change, ports, asked, found, after)

    await once(ports, event_id, asked, type(None), decide)


def is_another(before: Employer, email: str) -> bool:
    """Say whether somebody else is written to from now on."""
    return before.email.casefold() != email.casefold()


def follow(change: Change, ports: Ports, asked: Asked, before: Employer, after: Employer) -> None:
    """Let recruiter and invitation follow another contact, whoever noted it."""
    names = ("contact", "email", "phone")
    if all(getattr(before, name) == getattr(after, name) for name in names):
        return
    change.put(*_recruiters(change, before, after))
    forgotten = [one for one in change.find(Invitation, employer_id=before.id) if one.forgotten]
    change.put(*(_anew(ports, one, asked) for one in forgotten))
    change.tell(ContactChanged(before.id))


async def close_pages(ports: Ports, event_id: str, employer_ids: Iterable[str]) -> None:
    """Let the answer pages and calendars of these employers open nothing any more."""
    keys = set(employer_ids)
    async with ports.store.read(event_id) as view:
        found = [one.id for key in keys for one in view.find(Invitation, employer_id=key)]
    if keys:
        await links.drop(ports, keys | set(found))


def must_be_address(text: str) -> None:
    """Refuse what no mail server would take as an address: BAD_EMAIL."""
    if isinstance(cells.email(text), BadCell):
        raise Refusal(ErrorCode.BAD_EMAIL, column="email", value="", example="nom@exemple.fr")


def _anew(ports: Ports, found: Invitation, asked: Asked) -> Invitation:
    """Return an invitation that nobody was sent, in the place of one whose reader was forgotten."""
    uid, token = new_uid(ports), new_token(ports)
    return Invitation(
        id=found.id, employer_id=found.employer_id, uid=uid, stamp=asked.now, token=token
    )


def _recruiters(change: Change, before: Employer, after: Employer) -> list[Registration]:
    """Return the badges' owners that stood for the contact of before, as the new person."""
    sitting = change.find(Registration, employer_id=before.id)
    same = [one for one in sitting if is_contact(before, [one.person])]
    person = Person(first_name=after.contact or after.name, email=after.email, phone=after.phone)
    return [msgspec.structs.replace(one, person=person) for one in same[:1]]

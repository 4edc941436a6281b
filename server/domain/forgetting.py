"""Forgetting: what is left of somebody's records. Ids stay; they name nobody."""

from collections.abc import Iterable
from datetime import datetime

import msgspec

from server.domain.people import Employer, Person, Registration
from server.domain.refusal import Refusal
from server.shared.vocabulary import ErrorCode


def forgotten(registration: Registration, now: datetime) -> Registration:
    """Return the empty stub of a registration; it has withdrawn, so that it holds no seat."""
    return Registration(
        id=registration.id,
        role=registration.role,
        person=Person(first_name=""),
        created_at=registration.created_at,
        employer_id=registration.employer_id,
        walk_in=registration.walk_in,
        withdrawn_at=registration.withdrawn_at or now,
        forgotten_at=now,
    )


def remembered(registration: Registration) -> Registration:
    """Return a registration of somebody who was not forgotten; refuses with FORGOTTEN."""
    if registration.forgotten_at is not None:
        raise Refusal(ErrorCode.FORGOTTEN)
    return registration


def has_contact(employer: Employer) -> bool:
    """Say whether an employer's record says whom to call."""
    return bool(employer.contact or employer.email or employer.phone)


def without_contact(employer: Employer) -> Employer:
    """Return an employer without its contact person."""
    return msgspec.structs.replace(employer, contact="", email="", phone="")


def is_contact(employer: Employer, people: Iterable[Person]) -> bool:
    """Say whether an employer's contact is one of these people: a name, e-mail or number agrees.

    Case and blanks make no difference.
    """
    said = _read((employer.contact, employer.email, employer.phone))
    return any(said & _read((one.first_name, _full(one), one.email, one.phone)) for one in people)


def _read(texts: Iterable[str]) -> set[str]:
    return {" ".join(text.casefold().split()) for text in texts} - {""}


def _full(person: Person) -> str:
    return f"{person.first_name} {person.last_name}".strip()

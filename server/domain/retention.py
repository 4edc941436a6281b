"""How long people are kept: a date for each, and what is due on a day.

An event and its follow-up need seven months. Who agrees to it is kept for up to two years after
the last contact, as the CNIL allows (guide du recrutement; référentiel des durées, secteur social;
research: domain, section 2.5). Then only counts are left.
"""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec

from server.domain.events import Event, EventHead
from server.domain.forgetting import has_contact
from server.domain.people import Employer, Registration
from server.domain.refusal import Refusal
from server.shared.vocabulary import ErrorCode

KEPT = 7
"""Months after the event: people are asked what came of it after six, and a month is spare."""
KEPT_LONGER = 24
"""Months after the event, for who agreed to that."""
LOOK_AGAIN = timedelta(days=31)
"""After its date an event is looked at so often, until only counts are left."""
NEVER = date.max
"""When an event is looked at again of which only counts are left."""


def day_at(event: Event, instant: datetime) -> date:
    """Return the day an instant lies in, where the event is."""
    return instant.astimezone(ZoneInfo(event.venue.zone)).date()


def last_day(event: Event, created_at: datetime, *, longer: bool = False) -> date:
    """Return the last day on which a person, or an employer's contact, is kept.

    Who is written down when that day is over already is kept as long from then on.
    """
    until = _months_after(day_at(event, event.ends_at), KEPT_LONGER if longer else KEPT)
    written = day_at(event, created_at)
    return until if written <= until else _months_after(written, KEPT)


def dated(registration: Registration, event: Event) -> Registration:
    """Return a registration with its date: made anew whenever the consent or the event changes."""
    longer = registration.consents.keep_longer
    until = last_day(event, registration.created_at, longer=longer)
    return msgspec.structs.replace(registration, keep_until=until)


def until(registration: Registration, event: Event) -> date:
    """Return somebody's date; a record that was written without one has the event's."""
    return registration.keep_until or last_day(event, registration.created_at)


def is_due(registration: Registration, event: Event, today: date) -> bool:
    """Say whether somebody is to be forgotten."""
    return registration.forgotten_at is None and until(registration, event) < today


def contact_is_due(employer: Employer, event: Event, today: date) -> bool:
    """Say whether an employer's contact is to be forgotten."""
    return has_contact(employer) and last_day(event, employer.created_at) < today


def kept(registrations: Iterable[Registration]) -> list[Registration]:
    """Return those who are not forgotten."""
    return [one for one in registrations if one.forgotten_at is None]


def kept_longer(registrations: Iterable[Registration]) -> int:
    """Count who is kept longer because they agreed to it."""
    return sum(one.consents.keep_longer for one in registrations)


def next_date(event: Event, people: Iterable[Registration]) -> date | None:
    """Return the first of the dates of who is kept; None: nobody is."""
    return min((until(one, event) for one in kept(people)), default=None)


def next_look(event: Event, people: Iterable[Registration], today: date) -> date:
    """Return the day after which an event is looked at again, while it has more than counts.

    Nobody is written down so near to their date that a look each month would come too late.
    """
    ends = last_day(event, event.created_at)
    soon = today + LOOK_AGAIN
    return ends if ends >= today else min(next_date(event, people) or soon, soon)


def only_stubs(event: Event, people: Iterable[Registration], today: date) -> bool:
    """Say whether an event's date is over, and everybody who was written down is forgotten."""
    known = list(people)
    return bool(known) and not kept(known) and last_day(event, event.created_at) < today


def to_look_at(line: EventHead, today: date) -> bool:
    """Say whether something may be due at an event; one that was never looked at is."""
    return line.keep_until is None or line.keep_until < today


def refuse_counted(event: Event) -> None:
    """Refuse to write people into an event of which only counts are left."""
    if event.keep_until == NEVER:
        raise Refusal(ErrorCode.CLOSED, event=event.name)


def _months_after(day: date, months: int) -> date:
    """Return the same day of a later month, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))

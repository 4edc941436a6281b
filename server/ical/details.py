"""What an employer needs to know beside time and place, as a calendar and a letter list it."""

from collections.abc import Iterable, Iterator, Sequence
from zoneinfo import ZoneInfo

import phonenumbers
from msgspec import Struct
from phonenumbers import NumberParseException, PhoneNumberFormat

from server.domain.events import Event, Round
from server.domain.people import Employer
from server.domain.text import clean
from server.ical.parts import host
from server.shared.language import Say


class Detail(Struct, frozen=True):
    """One thing to know, under its label; most have one line."""

    label: str
    lines: tuple[str, ...]


def details(event: Event, employer: Employer, listed: Sequence[Round], say: Say) -> list[Detail]:
    """Return what an employer needs to know; of the rest there is nothing to say."""
    shown = (
        (say("ical-table"), [say("ical-seats", table=str(employer.table), seats=employer.seats)]),
        (say("ical-rounds"), rounds(event, listed, say)),
        (say("ical-openings"), [_openings(employer) or say("ical-no-openings")]),
        (say("ical-entrance"), [event.venue.entrance]),
        (say("ical-transport"), [event.venue.transport]),
        (say("ical-host"), [host(event)]),
        (say("ical-phone"), [phone(event.host_phone)]),
    )
    cleaned = ((label, tuple(filter(None, map(clean, lines)))) for label, lines in shown)
    return [Detail(label, lines) for label, lines in cleaned if lines]


def rounds(event: Event, listed: Iterable[Round], say: Say) -> Iterator[str]:
    """Yield each round with its hours, on the clock of the place."""
    zone = ZoneInfo(event.venue.zone)
    for one in listed:
        start, end = one.starts_at.astimezone(zone), one.ends_at.astimezone(zone)
        hours = {"start": say.clock(start), "end": say.clock(end)}
        yield say("ical-round", number=str(one.number), **hours)


def as_text(shown: Iterable[Detail], say: Say) -> str:
    """Return details as lines of text."""
    return "\n".join(_line(one, say) for one in shown)


def phone(number: str) -> str:
    """Return a number as people read it aloud, in one piece; anything else as it is."""
    try:
        parsed = phonenumbers.parse(number)
    except NumberParseException:
        return clean(number)
    spaced = phonenumbers.format_number(parsed, PhoneNumberFormat.INTERNATIONAL)
    return spaced.replace(" ", "\N{NO-BREAK SPACE}")


def _openings(employer: Employer) -> str:
    return ", ".join(filter(None, (clean(one.title) for one in employer.openings)))


def _line(one: Detail, say: Say) -> str:
    if len(one.lines) == 1:
        return say("ical-detail", label=one.label, text=one.lines[0])
    return "\n".join((say("ical-detail", label=one.label, text="").rstrip(), *one.lines))

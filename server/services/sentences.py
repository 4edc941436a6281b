"""What is kept of a person, in plain sentences."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from server.domain.consents import given
from server.domain.people import Registration
from server.shared.accesses import ConsentView, MyData
from server.shared.language import Say
from server.shared.vocabulary import AgeBand, FlagKind, Help, Mood, Onward, Purpose

PURPOSES = {
    Purpose.FOLLOW_UP: "consent-follow_up",
    Purpose.CARD_TO_EMPLOYER: "consent-card_to_employer",
    Purpose.KEEP_LONGER: "consent-keep_longer",
}


HELP = {
    Help.COMPANY: "help-company",
    Help.INTERPRETER: "help-interpreter",
    Help.LARGE_PRINT: "help-large_print",
    Help.SEAT: "help-seat",
}
MOODS = {Mood.GOOD: "mood-good", Mood.FAIR: "mood-fair", Mood.BAD: "mood-bad"}
ONWARDS = {
    Onward.SECOND_INTERVIEW: "onward-second_interview",
    Onward.TRAINING: "onward-training",
    Onward.ASSOCIATION: "onward-association",
    Onward.SEARCH_ON: "onward-search_on",
    Onward.UNDECIDED: "onward-undecided",
}
FLAGS = {
    FlagKind.SCANNED_TWICE: "my-flag-scanned_twice",
    FlagKind.BADGE_SHARED: "my-flag-badge_shared",
    FlagKind.UNSURE_TIME: "my-flag-unsure_time",
}


class Seen(NamedTuple):
    """When somebody's data were shown, and when lists that name everybody left the server."""

    shown: list[datetime]
    lists: list[datetime]


def consents(person: Registration, say: Say) -> list[ConsentView]:
    """Return the three purposes, and which are agreed to."""
    agreed = given(person.consents)
    return [
        ConsentView(purpose=purpose, given=purpose in agreed, text=say(key))
        for purpose, key in PURPOSES.items()
    ]


def in_words(data: MyData, seen: Seen, zone: str, say: Say) -> list[str]:
    """Return what is kept, what for, who saw it and until when, one sentence each."""
    return [
        *_who(data, zone, say),
        *_wants(data, say),
        *_did(data, zone, say),
        say("my-badge"),
        say("my-why"),
        *_agreed(data, say),
        *_seen(seen, zone, say),
        *([say("my-until", date=_day(data.keep_until))] if data.keep_until else []),
        say("my-rights"),
    ]


def _who(data: MyData, zone: str, say: Say) -> Iterable[str]:
    name = f"{data.first_name} {data.last_name}".strip()
    since = _day(data.registered_at.astimezone(ZoneInfo(zone)))
    yield say("my-name", event=data.event, name=name, date=since)
    contact = ", ".join(filter(None, (data.email, data.phone)))
    yield say("my-contact", contact=contact) if contact else say("my-no-contact")
    yield say("my-minor" if data.age_band is AgeBand.MINOR else "my-adult")
    if data.language:
        yield say("my-language", spoken=data.language)
    if data.reference:
        yield say("my-reference", reference=data.reference)
    if data.referrer:
        yield say("my-referrer", referrer=data.referrer)
    if data.company:
        yield say("my-company")
    if data.help:
        yield say("my-help", help=", ".join(say(HELP[one]) for one in data.help))


def _wants(data: MyData, say: Say) -> Iterable[str]:
    looked_for = (
        *data.trades, data.transition, *data.opportunities, *data.places, *data.hours
    )  # fmt: skip
    if search := ", ".join(filter(None, looked_for)):
        yield say("my-search", search=search)
    if data.wishes:
        yield say("my-wishes", employers=", ".join(data.wishes))
    if data.no_thanks:
        yield say("my-no-thanks", employers=", ".join(data.no_thanks))


def _did(data: MyData, zone: str, say: Say) -> Iterable[str]:
    for arrival in data.arrivals:
        local = arrival.astimezone(ZoneInfo(zone))
        yield say("my-arrival", date=_day(local), time=say.clock(local))
    yield from data.tables
    if data.strengths:
        yield say("my-strengths", strengths=", ".join(data.strengths))
    if data.mood is not None:
        yield say("my-mood", mood=say(MOODS[data.mood]))
    if data.onward is not None:
        yield say("my-onward", onward=say(ONWARDS[data.onward]))
    yield from (say(FLAGS[one]) for one in data.flags)


def _agreed(data: MyData, say: Say) -> Iterable[str]:
    texts = [one.text for one in data.consents if one.given]
    yield say("my-agreed", consents=" ".join(texts)) if texts else say("my-agreed-nothing")


def _seen(seen: Seen, zone: str, say: Say) -> Iterable[str]:
    if not seen.shown:
        yield say("my-not-shown")
    else:
        last = _day(max(seen.shown).astimezone(ZoneInfo(zone)))
        yield say("my-shown", count=len(seen.shown), date=last)
    if seen.lists:
        last = _day(max(seen.lists).astimezone(ZoneInfo(zone)))
        yield say("my-lists", count=len(seen.lists), date=last)


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"

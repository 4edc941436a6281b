"""What a calendar object says to us: an answer, a counter-proposal, a request to send it again.

Only the lines that matter are read. The library's reader of whole calendars keeps every time zone
it meets for ever, and follows an endless rule of one for minutes (icalendar 7.3.0).
"""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, tzinfo
from typing import NamedTuple
from urllib.parse import unquote
from zoneinfo import ZoneInfo

from icalendar import vDuration
from icalendar.parser import Contentline, Parameters
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON
from msgspec import Struct
from msgspec.structs import asdict, replace

from server.domain.incoming import (
    LONGEST_COMMENT,
    Incoming,
    ReadAnswer,
    ReadCounter,
    ReadRefresh,
    Rejected,
    Unclear,
    What,
)
from server.domain.text import clean
from server.ical.mime import addresses
from server.shared.postal import ReviewReason
from server.shared.vocabulary import AnswerStatus, ErrorCode

MOST_LINES = 10_000
MOST_EVENTS = 20
"""Of one object; and so many objects that answer, of one text."""
MOST_COMMENTS = 10
LONGEST_LINE = 5_000
"""Characters; a longer one is not read, but for the beginning of a comment."""
FIRST, LAST = datetime(1970, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)
"""Times before or after are nonsense: Exchange writes 1601 for none."""
METHODS = ("REPLY", "COUNTER", "REFRESH")
PROPERTIES = frozenset({
    "UID", "SEQUENCE", "DTSTAMP", "ORGANIZER", "ATTENDEE", "COMMENT", "RECURRENCE-ID",
    "DTSTART", "DTEND", "DURATION",
})  # fmt: skip
STATUSES = {
    "ACCEPTED": AnswerStatus.ACCEPTED,
    "DECLINED": AnswerStatus.DECLINED,
    "TENTATIVE": AnswerStatus.TENTATIVE,
}
_FOLD = re.compile(r"(?<!\n)\n+[ \t]")
_NAME = re.compile(r"[A-Z0-9-]+", re.IGNORECASE | re.ASCII)
_TIME = re.compile(r"\d{8}T\d{6}Z?", re.ASCII)
_NUMBER = re.compile(r"\d{1,9}", re.ASCII)
_ZONE = re.compile(r"[A-Z0-9 ._+/-]{1,64}", re.IGNORECASE | re.ASCII)

Lines = dict[str, list[str]]
"""The lines of one VEVENT, by property."""


class Found(NamedTuple):
    """One property of a VEVENT."""

    parameters: Parameters
    value: str


class Object(Struct):
    """One VCALENDAR. `whole`: its end was found."""

    method: str = ""
    events: list[Lines] = []
    whole: bool = False


def said(text: str) -> list[What]:
    """Return what each calendar object of a text says to an organiser; none: it has none."""
    lines = _lines(text)
    if len(lines) > MOST_LINES:
        return [Rejected(code=ErrorCode.TOO_LARGE)]
    objects = _objects(lines)
    if sum(one.method in METHODS for one in objects) > MOST_EVENTS:
        return [Unclear(reason=ReviewReason.SEVERAL)]
    return [_of_object(one) for one in objects]


def uids(text: str) -> list[str]:
    """Return the UIDs of a text's calendar objects."""
    events = [event for one in _objects(_lines(text)[:MOST_LINES]) for event in one.events]
    return [uid for event in events[:MOST_EVENTS] if (uid := _uid(event))]


def one_of(found: Iterable[What]) -> What:
    """Return the one thing that all of these say: a calendar often comes twice in a mail.

    What is no answer stands back where something else is one: clients send both.
    """
    everything = list(found)
    answers = [one for one in everything if not isinstance(one, Rejected)]
    if not answers:
        return everything[0]
    if len({_without_comment(one) for one in answers}) == 1:
        return answers[0]
    unclear = [one for one in answers if isinstance(one, Unclear)]
    recurring = [one for one in unclear if one.reason is ReviewReason.RECURRENCE]
    if recurring and len({_whose(one) for one in answers}) == 1:
        return recurring[0]
    return Unclear(reason=ReviewReason.SEVERAL)


def _lines(text: str) -> list[str]:
    """Return the unfolded lines of a calendar, whatever its type or name says; else nothing."""
    plain = text.lstrip("\ufeff \t\r\n").replace("\r\n", "\n").replace("\r", "\n")
    return _FOLD.sub("", plain).split("\n") if plain[:15].upper() == "BEGIN:VCALENDAR" else []


def _objects(lines: list[str]) -> list[Object]:
    found: list[Object] = []
    stack: list[str] = []
    for line in lines:
        name = match[0].upper() if (match := _NAME.match(line)) else ""
        if name == "BEGIN":
            _begin(line, stack, found)
        elif name == "END":
            _end(line, stack, found)
        elif stack == ["VCALENDAR"] and name == "METHOD":
            found[-1].method = found[-1].method or _value(line)
        elif stack == ["VCALENDAR", "VEVENT"] and name in PROPERTIES:
            found[-1].events[-1].setdefault(name, []).append(line[: LONGEST_LINE + 1])
    return found


def _begin(line: str, stack: list[str], found: list[Object]) -> None:
    kind = _value(line)
    if kind == "VCALENDAR":
        stack.clear()
        found.append(Object())
    stack.append(kind)
    if stack == ["VCALENDAR", "VEVENT"]:
        found[-1].events.append({})


def _end(line: str, stack: list[str], found: list[Object]) -> None:
    kind = _value(line)
    if stack[-1:] != [kind]:
        return
    if stack == ["VCALENDAR"]:
        found[-1].whole = True
    stack.pop()


def _value(line: str) -> str:
    return line.partition(":")[2].strip().upper()


def _of_object(found: Object) -> What:
    if found.method not in METHODS:
        return Rejected(code=ErrorCode.NOT_AN_ANSWER)
    if not found.whole or not found.events:
        return Unclear(reason=ReviewReason.INCOMPLETE)
    if len(found.events) > MOST_EVENTS:
        return Unclear(reason=ReviewReason.SEVERAL)
    return one_of(_of_event(found.method, one) for one in found.events)


def _of_event(method: str, lines: Lines) -> What:
    uid, attendee = _uid(lines), _only(lines, "ATTENDEE")
    if not uid:
        return Unclear(reason=ReviewReason.INCOMPLETE)
    common = Incoming(
        uid=uid,
        sequence=_sequence(lines),
        stamp=_instant(_only(lines, "DTSTAMP")),
        organizer=_address(_only(lines, "ORGANIZER")),
        attendee=_address(attendee),
        comment=_comment(lines, attendee),
    )
    partstat = _parameter(attendee, "PARTSTAT").upper() if method == "REPLY" else ""
    status = STATUSES.get(partstat, AnswerStatus.NEEDS_ACTION)
    answer = ReadAnswer(**asdict(common), status=status)
    if "RECURRENCE-ID" in lines:
        return Unclear(reason=ReviewReason.RECURRENCE, read=answer)
    if attendee is None:
        return Unclear(reason=ReviewReason.INCOMPLETE, read=answer)
    if partstat == "DELEGATED":
        return Unclear(reason=ReviewReason.DELEGATED, read=answer)
    if method == "COUNTER":
        return _counter(lines, answer, common)
    return ReadRefresh(**asdict(common)) if method == "REFRESH" else answer


def _counter(lines: Lines, answer: ReadAnswer, common: Incoming) -> What:
    starts_at = _instant(_only(lines, "DTSTART"))
    ends_at = _instant(_only(lines, "DTEND")) or _after(starts_at, _only(lines, "DURATION"))
    if starts_at is None or ends_at is None or ends_at <= starts_at:
        return Unclear(reason=ReviewReason.UNREADABLE_TIME, read=answer)
    return ReadCounter(**asdict(common), starts_at=starts_at, ends_at=ends_at)


def _uid(lines: Lines) -> str:
    found = _only(lines, "UID")
    return found.value.strip() if found else ""


def _sequence(lines: Lines) -> int | None:
    found = _only(lines, "SEQUENCE")
    return int(found.value) if found and _NUMBER.fullmatch(found.value.strip()) else None


def _comment(lines: Lines, attendee: Found | None) -> str:
    """Return what somebody wrote beside the answer; Google puts it into a parameter."""
    found = [_property(line[:LONGEST_LINE]) for line in lines.get("COMMENT", ())[:MOST_COMMENTS]]
    written = [one.value for one in found if one] + [_parameter(attendee, "X-RESPONSE-COMMENT")]
    distinct = dict.fromkeys(filter(None, map(clean, written)))
    return " ".join(distinct)[:LONGEST_COMMENT]


def _address(found: Found | None) -> str:
    """Return a calendar user's mail address; Apple may write another address beside it."""
    if found is None:
        return ""
    known = addresses(unquote(found.value)) or addresses(_parameter(found, "EMAIL"))
    return next(iter(known), "")


def _only(lines: Lines, name: str) -> Found | None:
    """Return a property that stands there once and can be read."""
    found = lines.get(name, ())
    return _property(found[0]) if len(found) == 1 else None


def _property(line: str) -> Found | None:
    if len(line) > LONGEST_LINE:
        return None
    try:
        _, parameters, value = Contentline(line).parts()  # type: ignore[no-untyped-call]
    except ValueError:
        return None
    return Found(parameters, value)


def _parameter(found: Found | None, name: str) -> str:
    value = found.parameters.get(name, "") if found else ""
    return value if isinstance(value, str) else ", ".join(value)


def _instant(found: Found | None) -> datetime | None:
    """Return a moment in UTC; None for a day, a floating time or a zone nobody knows."""
    if found is None or not _TIME.fullmatch(found.value.strip()):
        return None
    value = found.value.strip()
    zone = UTC if value.endswith("Z") else _zone(_parameter(found, "TZID"))
    if zone is None:
        return None
    try:
        local = datetime.strptime(f"{value[:15]}+0000", "%Y%m%dT%H%M%S%z")
    except ValueError:
        return None
    return local.replace(tzinfo=zone).astimezone(UTC) if FIRST <= local < LAST else None


def _after(starts_at: datetime | None, found: Found | None) -> datetime | None:
    if starts_at is None or found is None:
        return None
    try:
        ends_at = starts_at + vDuration(found.value).td
    except (ValueError, OverflowError):
        return None
    return ends_at if ends_at < LAST else None


def _zone(name: str) -> tzinfo | None:
    """Return a time zone by its name, or by Microsoft's."""
    known = WINDOWS_TO_OLSON.get(name, name)
    try:
        return ZoneInfo(known) if _ZONE.fullmatch(known) else None
    except (KeyError, ValueError, OSError):
        return None


def _without_comment(what: What) -> What:
    return replace(what, comment="") if isinstance(what, Incoming) else what


def _whose(what: What) -> str:
    understood = what.read if isinstance(what, Unclear) else what
    return understood.uid if isinstance(understood, Incoming) else ""

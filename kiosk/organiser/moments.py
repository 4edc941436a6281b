"""Days and times: as people say them, and as they type them."""

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from server.shared.language import Say

HOME = "Europe/Paris"
"""The zone events are planned in."""

_DAY = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{2}|\d{4}))?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_CLOCK = re.compile(r"(\d{1,2})(?:[h:.](\d{2})?)?|(\d{1,2})(\d{2})")
_CENTURY = 2000
_SHORT_YEAR = 100
_SATURDAY = 5


def local(instant: datetime, zone: str) -> datetime:
    """Return an instant on the clocks of an event's zone; UTC where the zone is unknown here."""
    try:
        return instant.astimezone(ZoneInfo(zone))
    except (ZoneInfoNotFoundError, ValueError):
        return instant.astimezone(ZoneInfo("UTC"))


def clock(say: Say, instant: datetime, zone: str) -> str:
    """Return a time of day as people of the event read it: `9 h 05`."""
    return say.clock(local(instant, zone))


def day(say: Say, moment: date) -> str:
    """Return a whole date: `lundi 7 décembre 2026`."""
    return say("day-long", **_parts(moment))


def short_day(say: Say, moment: date) -> str:
    """Return a date for a list: `lun. 7 déc.`."""
    return say("day-short", **_parts(moment))


def when(say: Say, moment: datetime, zone: str, now: datetime) -> str:
    """Return the time of day where it is today, else the day."""
    there = local(moment, zone)
    same = there.date() == local(now, zone).date()
    return say.clock(there) if same else short_day(say, there)


def left(until: datetime, now: datetime) -> str:
    """Return minutes and seconds left, as a countdown shows them: `6:12`; `0:00` when over."""
    seconds = max(int((until - now).total_seconds()), 0)
    return f"{seconds // 60}:{seconds % 60:02}"


def read_day(text: str, today: date) -> date:
    """Read a typed date: `7/12`, `7.12.2026` or `2026-12-07`; raises ValueError.

    Without a year, it is the next such day.
    """
    typed = text.strip()
    if iso := _ISO.fullmatch(typed):
        return date(int(iso[1]), int(iso[2]), int(iso[3]))
    if not (found := _DAY.fullmatch(typed)):
        raise ValueError(text)
    if found[3]:
        year = int(found[3])
        return date(year + _CENTURY * (year < _SHORT_YEAR), int(found[2]), int(found[1]))
    chosen = date(today.year, int(found[2]), int(found[1]))
    return chosen if chosen >= today else chosen.replace(year=today.year + 1)


def read_clock(text: str) -> time:
    """Read a typed time: `9`, `9h`, `9 h 05`, `9:05` or `905`; raises ValueError."""
    found = _CLOCK.fullmatch("".join(text.lower().split()))
    if not found:
        raise ValueError(text)
    return time(int(found[1] or found[3]), int(found[2] or found[4] or 0))


def next_free_weekday(today: date, taken: set[date]) -> date:
    """Return the first weekday from two weeks ahead on that nothing is planned on."""
    chosen = today + timedelta(days=14)
    while chosen.weekday() >= _SATURDAY or chosen in taken:
        chosen += timedelta(days=1)
    return chosen


def _parts(moment: date) -> dict[str, int | str]:
    return {
        "weekday": moment.isoweekday(),
        "day": moment.day,
        "month": moment.month,
        "year": str(moment.year),  # as a number it would get a thousands separator
    }

"""PURE. A person's day → the slip they take along, in the words of its reader."""

from datetime import datetime
from zoneinfo import ZoneInfo

from badges import slip as paper
from server.shared.door import Itinerary, Stop, next_stop
from server.shared.greeting import reason
from server.shared.language import Say
from server.shared.reference import Reference
from server.shared.vocabulary import Help


def slip(
    day: Itinerary, say: Say, reference: Reference, now: datetime, *, badge: str = ""
) -> paper.Slip:
    """Return what a slip says. `badge`: a token that the slip is to open the door with."""
    zone = ZoneInfo(day.zone)
    return paper.Slip(
        event=day.event,
        date=f"{now.astimezone(zone):%d/%m/%Y}",
        first_name=day.first_name,
        name_hint=say("slip-name"),
        next=_next(day, say, now, zone),
        stops=tuple(_stop(stop, say, zone) for stop in day.stops),
        notes=_notes(day, say),
        strengths_title=say("slip-strengths"),
        strengths=tuple(reference.strengths.label(one, say.language) for one in day.strengths),
        onward=say("slip-onward", onward=say(f"onward-{day.onward}")) if day.onward else "",
        host=say("slip-host", host=day.host) if day.host else "",
        address=", ".join(filter(None, (day.venue, day.address))),
        code_title=say("slip-code"),
        short_code=day.short_code,
        badge=badge,
    )


def _next(day: Itinerary, say: Say, now: datetime, zone: ZoneInfo) -> str:
    if day.onward:
        return say("slip-thanks")
    found = next_stop(day, now)
    if found is None:
        return "" if day.stops else say("slip-wait")
    return say("slip-next", table=found.table, time=say.clock(found.starts_at.astimezone(zone)))


def _stop(stop: Stop, say: Say, zone: ZoneInfo) -> paper.Stop:
    return paper.Stop(
        when=say.clock(stop.starts_at.astimezone(zone)),
        table=say("slip-table", table=stop.table),
        employer=stop.employer,
        reason=reason(stop.facts, say),
    )


def _notes(day: Itinerary, say: Say) -> tuple[str, ...]:
    """What somebody asked for; large print is what the slip itself does."""
    asked = [Help.COMPANY] if day.company else []
    wanted = [one for one in (*asked, *day.help) if one is not Help.LARGE_PRINT]
    if not wanted:
        return ()
    return (say("slip-help", help=", ".join(say(f"help-{one}") for one in wanted)),)

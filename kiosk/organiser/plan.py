"""Planning an event: a form whose defaults are a café contact in two weeks."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from kiosk.organiser import moments
from kiosk.organiser.dialogs import Field, Form
from kiosk.organiser.typed import LONGEST_TEXT, CommandIds, number, text
from server.shared.requests import PlanEvent
from server.shared.views import EventView

if TYPE_CHECKING:
    from kiosk.organiser.app import Console

ROUNDS = 12
MOST_ROUNDS = 60
LONGEST_NAME = 120


def plan_form(console: "Console", events: Iterable[EventView]) -> Form[EventView]:
    """Return the form; it ends with the draft event."""
    today = moments.local(console.now(), moments.HOME).date()
    taken = {moments.local(e.starts_at, e.zone).date() for e in events}
    ids = CommandIds()

    async def send(values: dict[str, Any]) -> EventView | None:
        if values["ends"] <= values["starts"]:
            console.warn("ends-before-start")
            return None
        with console.telling():
            return await console.client.plan_event(_request(values, ids.of(values)))
        return None

    return Form("plan-title", _fields(console, today, taken), send)


def _fields(console: "Console", today: date, taken: set[date]) -> tuple[Field, ...]:
    first = moments.next_free_weekday(today, taken)
    return (
        Field("name", text(LONGEST_NAME, needed=True), console.say("plan-name")),
        Field("day", lambda t: moments.read_day(t, today), f"{first:%d/%m/%Y}", moments.day),
        Field("starts", moments.read_clock, "9:00"),
        Field("ends", moments.read_clock, "12:00"),
        Field("rounds", number(1, MOST_ROUNDS), str(ROUNDS)),
        Field("venue", text(LONGEST_TEXT, needed=False)),
    )


def _request(values: dict[str, Any], command_id: str) -> PlanEvent:
    zone = ZoneInfo(moments.HOME)
    starts, ends = (
        datetime.combine(values["day"], values[name], tzinfo=zone) for name in ("starts", "ends")
    )
    return PlanEvent(
        command_id=command_id,
        name=values["name"],
        starts_at=starts,
        ends_at=ends,
        zone=moments.HOME,
        rounds=values["rounds"],
        venue=values["venue"],
    )

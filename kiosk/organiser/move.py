"""Another time, another place, another way in: a form that says who must answer again."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from kiosk.organiser import moments
from kiosk.organiser.contact import address
from kiosk.organiser.dialogs import Confirm, Field, Form
from kiosk.organiser.plan import LONGEST_NAME
from kiosk.organiser.typed import LONGEST_TEXT, CommandIds, changed, text
from server.shared.invitation_requests import MoveEvent
from server.shared.views import EventView

if TYPE_CHECKING:
    from kiosk.organiser.app import Console

TEXTS = ("venue", "address", "entrance", "transport", "host", "host_phone")
ANSWERED_AGAIN = frozenset({"starts_at", "ends_at", "venue", "address"})
"""What an answer is to: who is told another has to answer again (RFC 5546, section 2.1.4)."""


def move_form(console: "Console", event: EventView, told: int) -> Form[EventView]:
    """Return the form; it ends with the event as it is then. `told`: how many get a letter."""
    ids = CommandIds()

    async def send(values: dict[str, Any]) -> EventView | None:
        if values["ends"] <= values["starts"]:
            console.warn("ends-before-start")
            return None
        new = changed(_wanted(values, event.zone), _before(event))
        if told and ANSWERED_AGAIN & new.keys():
            sure = Confirm("step-move", count=told)
            if await console.push_screen_wait(sure) != "yes":
                return None
        with console.telling():
            move = MoveEvent(command_id=ids.of(values), **new)
            return await console.client.move_event(event.id, move)
        return None

    return Form("step-move", _fields(event, console.now()), send)


def _fields(event: EventView, now: datetime) -> tuple[Field, ...]:
    starts, ends = (moments.local(at, event.zone) for at in (event.starts_at, event.ends_at))
    today = moments.local(now, event.zone).date()
    return (
        Field("name", text(LONGEST_NAME, needed=True), event.name),
        Field("day", lambda t: _day(t, today), f"{starts:%d/%m/%Y}", moments.day),
        Field("starts", moments.read_clock, f"{starts:%H:%M}"),
        Field("ends", moments.read_clock, f"{ends:%H:%M}"),
        Field("venue", text(LONGEST_TEXT, needed=False), event.venue),
        Field("address", text(LONGEST_TEXT, needed=False), event.address),
        Field("entrance", text(LONGEST_TEXT, needed=False), event.entrance),
        Field("transport", text(LONGEST_TEXT, needed=False), event.transport),
        Field("host", text(LONGEST_TEXT, needed=False), event.host),
        Field("host_phone", text(LONGEST_TEXT, needed=False), event.host_phone),
        Field("host_email", address, event.host_email),
    )


def _day(typed: str, today: date) -> date:
    return moments.read_day(typed, today)


def _wanted(values: dict[str, Any], zone: str) -> dict[str, Any]:
    starts, ends = (
        datetime.combine(values["day"], values[name], tzinfo=ZoneInfo(zone))
        for name in ("starts", "ends")
    )
    kept = {name: values[name] for name in ("name", "host_email", *TEXTS)}
    return {**kept, "starts_at": starts, "ends_at": ends}


def _before(event: EventView) -> dict[str, Any]:
    kept = {name: getattr(event, name) for name in ("name", "host_email", *TEXTS)}
    return {**kept, "starts_at": event.starts_at, "ends_at": event.ends_at}

"""One person's card: what is known of them, and what can be done."""

from datetime import datetime
from typing import TYPE_CHECKING

from badges import token
from kiosk import board as ask
from kiosk.client import new_id
from kiosk.organiser import moments
from kiosk.organiser.another_badge import ask_badge
from kiosk.organiser.dialogs import CLOSE, Choice, Confirm, Question
from kiosk.organiser.files import save
from kiosk.organiser.kept import open_kept
from kiosk.organiser.page import EventPage
from kiosk.organiser.rights import DESK
from kiosk.organiser.strengths import open_strengths
from kiosk.organiser.words import asks_for, place, presence, role, sits_now
from server.shared.language import Say
from server.shared.requests import CheckInRequest
from server.shared.views import Arrival, EventView, PersonView
from server.shared.vocabulary import Presence, Role

if TYPE_CHECKING:
    from kiosk.organiser.app import Console


def possible(person: PersonView, event: EventView, now: datetime) -> list[str]:
    """Return what can be done with somebody now, the likeliest first."""
    here = person.presence is Presence.PRESENT
    may_enter = person.presence is Presence.EXPECTED and ask.doors_open(event)
    offered = {
        "check-in": may_enter and bool(person.short_code),
        "return": person.presence is Presence.GONE,
        "leave": here,
        "undo": here and ask.may_undo(person, now),
        "withdraw": person.presence is not Presence.WITHDRAWN,
        "calendar": person.role is Role.SEEKER,
        "kept": True,
        "badge": person.presence is not Presence.WITHDRAWN and bool(person.short_code),
        "strengths": here and person.role is Role.SEEKER,
    }
    return [step for step, possible_now in offered.items() if possible_now]


def offered(console: "Console", person: PersonView) -> list[str]:
    """Return what whoever is signed in may do with somebody now."""
    steps = possible(person, console.event, console.now())
    return steps if console.may(DESK) else [step for step in steps if step == "check-in"]


def open_card(page: EventPage, person_id: str) -> None:
    """Show somebody's card in front of a page and do what is chosen there."""
    console = page.console
    latest = [_find(console, person_id)]

    def question(say: Say) -> Question:
        latest[0] = _find(console, person_id) or latest[0]
        person = latest[0]
        return _card(console, say, person) if person else Question(say("person-erased"), (), ())

    def chosen(step: str | None) -> None:
        if step not in (None, CLOSE) and (person := latest[0]):
            _chosen(page, person, str(step))

    page.app.push_screen(Choice(question, start=_start(console, latest[0])), chosen)


async def check_in(console: "Console", code: str) -> Arrival | None:
    """Check in by a badge or short code and say where to go; None when it was not possible."""
    with console.telling():
        arrival = await console.client.check_in(CheckInRequest(badge=code, command_id=new_id()))
        told = "already" if arrival.already else "seated" if arrival.table else "waiting"
        console.toast(
            f"arrival-{told}",
            name=arrival.first_name,
            table=arrival.table or 0,
            round=arrival.round or 0,
        )
        return arrival
    return None


def _start(console: "Console", person: PersonView | None) -> int:
    """Put an arrival in front, where there is one; what disturbs tables never is."""
    steps = offered(console, person) if person else []
    return 0 if steps[:1] in (["check-in"], ["return"]) else len(steps)


def _find(console: "Console", person_id: str) -> PersonView | None:
    people = console.board.people if console.board else ()
    return next((p for p in people if p.id == person_id), None)


def _card(console: "Console", say: Say, person: PersonView) -> Question:
    event = console.event
    lines = [presence(say, person.presence).text]
    if person.arrived_at and person.presence is Presence.PRESENT:
        at = moments.clock(say, person.arrived_at, event.zone)
        lines[0] = say("person-since", state=lines[0], at=at)
    if person.role is not Role.SEEKER:
        lines.append(role(say, person.role))
    else:
        lines.append(say("person-meetings", count=person.meetings))
    if next_place := place(say, person):
        when = "person-now" if sits_now(person, console.board) else "person-next"
        lines.append(say(when, place=next_place))
    if wanted := asks_for(say, person):
        lines.append(say("person-asks", help=wanted))
    if person.short_code:
        lines.append(say("person-code", code=token.spaced(person.short_code)))
    answers = [(step, say(f"person-{step}")) for step in offered(console, person)]
    return Question(ask.full_name(person), tuple(lines), (*answers, (CLOSE, say(CLOSE))))


def _chosen(page: EventPage, person: PersonView, step: str) -> None:
    def sure(answer: str | None) -> None:
        if answer == "yes":
            page.run_worker(_do(page.console, person, step), group="asking")

    if step == "withdraw":
        page.app.push_screen(Confirm("withdraw", name=ask.full_name(person)), sure)
    elif step == "kept":
        open_kept(page, person)
    elif step == "badge":
        ask_badge(page, person)
    elif step == "strengths":
        page.run_worker(open_strengths(page, person), group="asking")
    else:
        sure("yes")


async def _do(console: "Console", person: PersonView, step: str) -> None:
    if step == "check-in":
        await check_in(console, person.short_code)
        return
    with console.telling():
        if step == "calendar":
            content = await console.client.itinerary(console.event.id, person.id)
            save(console, f"itineraire-{person.id}.ics", content)
            return
        if step == "undo":
            await console.client.undo(person.check_in_id or "")
        else:
            await console.client.person_step(console.event.id, person.id, step)
        console.toast(f"person-{step}-done", name=person.first_name)

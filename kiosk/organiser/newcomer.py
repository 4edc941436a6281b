"""Somebody, or some employer, who is on no list: added while they stand there."""

from typing import TYPE_CHECKING, Any

from badges import token
from kiosk import board as ask
from kiosk.client import command
from kiosk.organiser.dialogs import CLOSE, Choice, Field, Form, Question
from kiosk.organiser.page import EventPage
from kiosk.organiser.typed import LONGEST_TEXT, CommandIds, number, text, words
from kiosk.organiser.words import role
from server.shared.language import Say
from server.shared.requests import NewEmployer, NewRegistration
from server.shared.views import Registered
from server.shared.vocabulary import AgeBand, Role

if TYPE_CHECKING:
    from kiosk.organiser.app import Console

LONGEST_NAME = 80
LONGEST_EMPLOYER = 120
MOST_SEATS = 12


def add_person(page: EventPage) -> None:
    """Ask for the role, a seeker's age or a recruiter's employer, the name; then show the code."""

    def chosen(answer: str | None) -> None:
        if answer == Role.RECRUITER:
            page.app.push_screen(Choice(lambda say: _employers(page, say)), employed)
        elif answer == Role.SEEKER:
            page.app.push_screen(Choice(_ages), aged)
        elif answer:
            _name(page, Role(answer))

    def aged(answer: str | None) -> None:
        if answer == AgeBand.CHILD:
            page.run_worker(_send_home(page.console), group="asking")
        elif answer:
            _name(page, Role.SEEKER, band=AgeBand(answer))

    def employed(employer_id: str | None) -> None:
        if employer_id:
            _name(page, Role.RECRUITER, employer_id=employer_id)

    page.app.push_screen(Choice(_roles), chosen)


def add_employer(page: EventPage) -> None:
    """Ask for name, seats and trades; the employer is here and gets a table at once."""
    ids, console = CommandIds(), page.console

    async def send(values: dict[str, Any]) -> str | None:
        with console.telling():
            request = NewEmployer(command_id=ids.of(values), **values)
            await console.client.add_employer(console.event.id, request)
            return str(values["name"])
        return None

    def done(name: str | None) -> None:
        if name:
            console.toast("employer-added", name=name)

    fields = (
        Field("name", text(LONGEST_EMPLOYER, needed=True)),
        Field("seats", number(1, MOST_SEATS), "1"),
        Field("trades", words),
    )
    page.app.push_screen(Form("add-employer-title", fields, send), done)


def _roles(say: Say) -> Question:
    return Question(say("add-person-title"), (), tuple((str(r), role(say, r)) for r in Role))


def _employers(page: EventPage, say: Say) -> Question:
    tables = page.console.board.tables if page.console.board else ()
    return Question(
        say("add-recruiter-title"), (), tuple((t.employer_id, t.employer) for t in tables)
    )


def _ages(say: Say) -> Question:
    bands = (AgeBand.ADULT, AgeBand.MINOR, AgeBand.CHILD)
    return Question(
        say("age-title"), (), tuple((str(band), say(f"age-{band.name.lower()}")) for band in bands)
    )


async def _send_home(console: "Console") -> None:
    """Let the server say why not. No name is asked of a child, and none is sent."""
    request = NewRegistration(
        command_id=command().command_id, first_name="-", age_band=AgeBand.CHILD
    )
    with console.telling():
        await console.client.register(console.event.id, request)


def _name(
    page: EventPage,
    what: Role,
    *,
    employer_id: str | None = None,
    band: AgeBand = AgeBand.ADULT,
) -> None:
    ids, console = CommandIds(), page.console

    async def send(values: dict[str, Any]) -> Registered | None:
        with console.telling():
            request = NewRegistration(
                command_id=ids.of(values),
                role=what,
                employer_id=employer_id,
                age_band=band,
                present=ask.doors_open(console.event),
                **values,
            )
            return await console.client.register(console.event.id, request)
        return None

    def done(registered: Registered | None) -> None:
        if registered:
            page.app.push_screen(Choice(lambda say: _welcome(say, registered)))

    fields = (
        Field("first_name", text(LONGEST_NAME, needed=True)),
        Field("last_name", text(LONGEST_TEXT, needed=False)),
        *([Field("referrer", text(LONGEST_TEXT, needed=True))] if band is AgeBand.MINOR else []),
    )
    page.app.push_screen(Form("add-person-title", fields, send), done)


def _welcome(say: Say, who: Registered) -> Question:
    lines = [say("person-code", code=token.spaced(who.short_code))]
    if who.arrival and who.arrival.table and who.arrival.round:
        place = say("place-next", round=who.arrival.round, table=who.arrival.table)
        lines.append(say("person-next", place=place))
    return Question(say("added-title", name=who.first_name), tuple(lines), ((CLOSE, say(CLOSE)),))

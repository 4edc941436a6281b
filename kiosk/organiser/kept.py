"""What is kept of one person: shown, agreed to, handed to them, erased."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll

from kiosk import board as ask
from kiosk.look import DONE
from kiosk.organiser.dialogs import CLOSE, Choice, Confirm, Question
from kiosk.organiser.handout import Handout
from kiosk.organiser.page import EventPage, Line, Page
from kiosk.organiser.words import OVER
from kiosk.plain import plain
from server.shared.accesses import MyData
from server.shared.language import Say
from server.shared.views import PersonView
from server.shared.vocabulary import Purpose

STEPS = ("known", "consents", "link", "feed", "erase")


def open_kept(page: EventPage, person: PersonView) -> None:
    """Ask what is wanted with somebody's data, and do it."""

    def question(say: Say) -> Question:
        answers = tuple((step, say(f"kept-{step}")) for step in STEPS)
        return Question(ask.full_name(person), (), (*answers, (CLOSE, say(CLOSE))))

    def chosen(step: str | None) -> None:
        if step == "erase":
            page.app.push_screen(Confirm("erase", name=ask.full_name(person)), sure)
        elif step in STEPS:
            page.run_worker(_do(page, person, str(step)), group="asking")

    def sure(answer: str | None) -> None:
        if answer == "yes":
            page.run_worker(_do(page, person, "erase"), group="asking")

    page.app.push_screen(Choice(question), chosen)


async def _do(page: EventPage, person: PersonView, step: str) -> None:
    console, event = page.console, page.console.event.id
    with console.telling():
        if step == "erase":
            await console.client.person_step(event, person.id, "forget")
            console.toast("erased", name=person.first_name)
        elif step == "link":
            address = await console.client.person_link(event, person.id)
            console.push_screen(Handout("person-link", address))
        elif step == "feed":
            address = await console.client.person_feed(event, person.id)
            console.push_screen(Handout("feed", address))
        else:
            data = await console.client.person_data(event, person.id)
            if step == "known":
                console.push_screen(Known(data))
            else:
                _ask_consents(page, person, data)


def _ask_consents(page: EventPage, person: PersonView, data: MyData, at: int | None = None) -> None:
    """Show what somebody agrees to; a number turns one on or off, and all are shown again."""
    given = {consent.purpose: consent.given for consent in data.consents}
    purposes = list(given)

    def question(say: Say) -> Question:
        answers = [
            (str(c.purpose), f"{_switch(say, given=c.given)}\n{c.text}") for c in data.consents
        ]
        return Question(
            say("consents-title", name=person.first_name),
            (say("consents-means"),),
            (*answers, (CLOSE, say(CLOSE))),
        )

    def chosen(purpose: str | None) -> None:
        if purpose not in (None, CLOSE):
            page.run_worker(turn(Purpose(str(purpose))), group="asking")

    async def turn(purpose: Purpose) -> None:
        console = page.console
        with console.telling():
            new = await console.client.give_consent(
                console.event.id, person.id, purpose, given=not given[purpose]
            )
            _ask_consents(page, person, new, purposes.index(purpose))

    page.app.push_screen(Choice(question, start=len(purposes) if at is None else at), chosen)


def _switch(say: Say, *, given: bool) -> str:
    return f"{DONE} " + say("consent-given") if given else f"{OVER} " + say("consent-not-given")


class Known(Page):
    """All that is kept of somebody, in sentences. Scrolls; Escape goes back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
    ]

    def __init__(self, data: MyData) -> None:
        super().__init__()
        self._data = data

    def body(self) -> ComposeResult:
        """Lay out one long text."""
        with VerticalScroll():
            yield Line(id="known")

    def heading(self) -> tuple[str, str]:
        """Say whose data these are."""
        name = f"{self._data.first_name} {self._data.last_name}".strip()
        return self.say("kept-known"), name

    def show(self) -> None:
        """Write everything down."""
        self.query_one("#known", Line).update("\n\n".join(map(plain, self._data.words)))

    def action_move(self, by: int) -> None:
        """Scroll by a line."""
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)

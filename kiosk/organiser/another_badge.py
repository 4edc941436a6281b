"""Another badge for somebody: a new one, printed, or a blank one that lies at the desk."""

from typing import Any

from badges import token
from kiosk import board as ask
from kiosk.look import DONE
from kiosk.organiser.dialogs import CLOSE, Choice, Field, Form, Question
from kiosk.organiser.files import save
from kiosk.organiser.page import EventPage
from server.shared.language import Say
from server.shared.views import PersonView, Registered


def ask_badge(page: EventPage, person: PersonView) -> None:
    """Ask which badge somebody gets, and give it; those of before open nothing any more."""

    def question(say: Say) -> Question:
        answers = (("new", say("badge-new")), ("blank", say("badge-blank")), (CLOSE, say(CLOSE)))
        return Question(
            say("badge-title", name=ask.full_name(person)), (say("badge-means"),), answers
        )

    def chosen(step: str | None) -> None:
        if step == "new":
            page.run_worker(_give_new(page, person), group="asking")
        elif step == "blank":
            page.app.push_screen(_scanning(page, person), lambda given: _told(page, given))

    page.app.push_screen(Choice(question, start=2), chosen)


async def _give_new(page: EventPage, person: PersonView) -> None:
    """Make a badge, say its code, and save what to print."""
    console = page.console
    with console.telling():
        given = await console.client.reissue(console.event.id, person.id)
        _told(page, given)
        slip = await console.client.slip(console.event.id, person.id)
        save(console, f"badge-{person.id}.pdf", slip)


def _scanning(page: EventPage, person: PersonView) -> Form[Registered]:
    """Return a form into which a blank badge is scanned."""

    async def send(values: dict[str, Any]) -> Registered | None:
        console = page.console
        with console.telling():
            return await console.client.reissue(console.event.id, person.id, values["badge"])
        return None

    return Form("badge-blank-title", (Field("badge", _a_badge),), send)


def _a_badge(typed: str) -> str:
    found = token.find(typed)
    if found is None:
        raise ValueError(typed)
    return found


def _told(page: EventPage, given: Registered | None) -> None:
    if given is None:
        return

    def question(say: Say) -> Question:
        lines = (
            say("person-code", code=token.spaced(given.short_code)),
            f"{DONE} " + say("badge-given"),
        )
        return Question(
            say("badge-given-title", name=given.first_name), lines, ((CLOSE, say(CLOSE)),)
        )

    page.app.push_screen(Choice(question))

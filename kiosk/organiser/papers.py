"""Badges, blank badges and table signs, saved as files to print."""

from typing import TYPE_CHECKING, Any

from kiosk.organiser.dialogs import CLOSE, Choice, Field, Form, Question
from kiosk.organiser.files import save
from kiosk.organiser.page import EventPage
from kiosk.organiser.typed import number
from server.shared.language import Say

if TYPE_CHECKING:
    from kiosk.organiser.app import Console

FORMATS = {"a4": "paper-a4", "l4785": "paper-l4785", "l7160": "paper-l7160"}
"""What badges are printed on (badges/cards.py), and its text."""
MOST_BLANKS = 1000
"""The server makes no more at once."""


def open_papers(page: EventPage) -> None:
    """Ask what is to be printed, and save it."""

    def question(say: Say) -> Question:
        answers = (
            ("badges", say("paper-badges")),
            ("blanks", say("paper-blanks")),
            ("signs", say("paper-signs")),
        )
        return Question(say("papers-title"), (), (*answers, (CLOSE, say(CLOSE))))

    def chosen(what: str | None) -> None:
        if what == "badges":
            _ask_format(page, "badges")
        elif what == "blanks":
            page.app.push_screen(_blanks(page.console), lambda made: _made(page, made))
        elif what == "signs":
            page.run_worker(_save_signs(page.console), group="asking")

    page.app.push_screen(Choice(question), chosen)


def _blanks(console: "Console") -> Form[int]:
    """Return a form that asks how many blank badges to make and print; 0: all that exist."""

    async def send(values: dict[str, Any]) -> int | None:
        with console.telling():
            if values["count"]:
                await console.client.new_blanks(console.event.id, values["count"])
            return int(values["count"])
        return None

    return Form("blanks-title", (Field("count", number(0, MOST_BLANKS), "40"),), send)


def _made(page: EventPage, made: int | None) -> None:
    if made is not None:
        _ask_format(page, "badges-blank", blank=1, last=int(made > 0))


def _ask_format(page: EventPage, name: str, **which: int) -> None:
    def question(say: Say) -> Question:
        answers = tuple((form, say(text)) for form, text in FORMATS.items())
        return Question(say("format-title"), (), (*answers, (CLOSE, say(CLOSE))))

    def chosen(form: str | None) -> None:
        if form in FORMATS:
            page.run_worker(_save_badges(page.console, name, str(form), which), group="asking")

    page.app.push_screen(Choice(question), chosen)


async def _save_badges(console: "Console", name: str, form: str, which: dict[str, int]) -> None:
    event = console.event.id
    with console.telling():
        content = await console.client.badges(event, form, **which)
        save(console, f"{name}-{event}.pdf", content)


async def _save_signs(console: "Console") -> None:
    with console.telling():
        content = await console.client.signs(console.event.id)
        save(console, f"tables-{console.event.id}.pdf", content)

"""What employers or volunteers saw in somebody today: up to three of the fourteen strengths."""

import asyncio
from collections.abc import Iterable
from typing import TYPE_CHECKING

from kiosk.look import DONE
from kiosk.organiser.dialogs import CLOSE, Choice, Question
from kiosk.organiser.page import EventPage
from kiosk.organiser.words import OVER
from server.shared.language import Say
from server.shared.views import PersonView

if TYPE_CHECKING:
    from server.shared.reference import Vocabulary

MOST = 3
"""Strengths a person's slip has room for; the server takes no more (server.shared.requests)."""


async def open_strengths(page: EventPage, person: PersonView) -> None:
    """Ask the server what was noted before, and show it."""
    console = page.console
    await asyncio.to_thread(_strengths)  # the screen goes on while the lists are read
    with console.telling():
        data = await console.client.person_data(console.event.id, person.id)
        _ask(page, person, _codes(data.strengths))


def _ask(page: EventPage, person: PersonView, noted: Iterable[str], start: int = 0) -> None:
    """Show all strengths; one that is chosen is noted or taken out, and all are shown again."""
    terms, chosen_now = _strengths().terms, set(noted)

    def question(say: Say) -> Question:
        answers = [(t.code, _line(t.label(say.language), t.code in chosen_now)) for t in terms]
        return Question(
            say("strengths-title", name=person.first_name),
            (say("strengths-means"),),
            (*answers, (CLOSE, say(CLOSE))),
        )

    def chosen(code: str | None) -> None:
        if code not in (None, CLOSE):
            page.run_worker(turn(str(code)), group="asking")

    async def turn(code: str) -> None:
        console = page.console
        after = chosen_now ^ {code}
        place = [term.code for term in terms].index(code)
        if len(after) > MOST:
            console.warn("strengths-most")
            after = chosen_now
        else:
            with console.telling():
                await console.client.note_strengths(console.event.id, person.id, sorted(after))
        _ask(page, person, after, place)

    page.app.push_screen(Choice(question, start=start), chosen)


def _codes(labels: Iterable[str]) -> list[str]:
    """Return the codes of what the server named in the reader's language."""
    found = (_strengths().find(label) for label in labels)
    return [term.code for term in found if term]


def _strengths() -> "Vocabulary":
    # Imported here: reading the lists takes a tenth of a second.
    from server.shared.reference import load

    return load().strengths


def _line(label: str, is_noted: bool) -> str:
    return f"{DONE if is_noted else OVER} {label}"

"""One employer's card: where they are, what they offer, arriving and leaving."""

from typing import TYPE_CHECKING

from kiosk import board as ask
from kiosk.organiser.calendars import save
from kiosk.organiser.dialogs import CLOSE, Choice, Confirm, Question
from kiosk.organiser.page import EventPage
from kiosk.organiser.words import employer_presence
from server.shared.language import Say
from server.shared.live import Board
from server.shared.views import TableView
from server.shared.vocabulary import Presence, RoundState

if TYPE_CHECKING:
    from kiosk.organiser.app import Console

MOST_OPENINGS = 5
"""Openings shown on a card."""


def open_card(page: EventPage, employer_id: str) -> None:
    """Show an employer's card in front of a page and do what is chosen there."""
    console = page.console
    latest = [_find(console.board, employer_id)]

    def question(say: Say) -> Question:
        latest[0] = _find(console.board, employer_id) or latest[0]
        return _card(say, latest[0]) if latest[0] else Question(say("employer-lost"), (), ())

    def chosen(step: str | None) -> None:
        if step not in (None, CLOSE) and (table := latest[0]):
            _chosen(page, table, str(step))

    here = latest[0] is not None and latest[0].presence is Presence.PRESENT
    page.app.push_screen(Choice(question, start=2 if here else 0), chosen)


def people_to_move(board: Board, table: TableView) -> int:
    """Count the seats at a table in rounds that are not over."""
    open_rounds = {r.number for r in board.rounds if r.state is not RoundState.ENDED}
    taken = ask.seating(board)
    return sum(len(taken.get((number, table.number), ())) for number in open_rounds)


def _find(board: Board | None, employer_id: str) -> TableView | None:
    tables = board.tables if board else ()
    return next((t for t in tables if t.employer_id == employer_id), None)


def _card(say: Say, table: TableView) -> Question:
    state = employer_presence(say, table.presence).text
    lines = [say("employer-at", state=state, table=table.number)]
    lines += [f"• {opening}" for opening in table.openings[:MOST_OPENINGS]]
    step = "leave" if table.presence is Presence.PRESENT else "arrive"
    steps = (step, "calendar")
    answers = (*((one, say(f"employer-{one}")) for one in steps), (CLOSE, say(CLOSE)))
    return Question(table.employer, tuple(lines), answers)


def _chosen(page: EventPage, table: TableView, step: str) -> None:
    def sure(answer: str | None) -> None:
        if answer == "yes":
            page.run_worker(_do(page.console, table, step), group="asking")

    if step == "leave" and (board := page.console.board):
        count = people_to_move(board, table)
        page.app.push_screen(Confirm("employer-left", name=table.employer, count=count), sure)
    else:
        sure("yes")


async def _do(console: "Console", table: TableView, step: str) -> None:
    with console.telling():
        if step == "calendar":
            content = await console.client.invitation(console.event.id, table.employer_id)
            save(console, f"invitation-table-{table.number}", content)
            return
        await console.client.employer_step(console.event.id, table.employer_id, step)
        console.toast(f"employer-{step}-done", name=table.employer, table=table.number)

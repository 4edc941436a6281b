"""One employer's card: where they are, what they offer, arriving and leaving."""

from typing import TYPE_CHECKING

from kiosk import board as ask
from kiosk.look import AWAY
from kiosk.organiser.dialogs import CLOSE, Choice, Confirm, Question
from kiosk.organiser.invitations import Invitations
from kiosk.organiser.moments import clock
from kiosk.organiser.page import EventPage
from kiosk.organiser.rights import DESK, RUN
from kiosk.organiser.words import employer_presence
from server.shared.language import Say
from server.shared.live import Board
from server.shared.views import TableView
from server.shared.vocabulary import Presence, RoundState

if TYPE_CHECKING:
    from kiosk.organiser.app import Console

MOST_OPENINGS = 5
"""Openings shown on a card."""
MOST_LATE = 3
"""Rounds late that a card offers; who misses more has gone for now."""


def open_card(page: EventPage, employer_id: str) -> None:
    """Show an employer's card in front of a page and do what is chosen there."""
    console = page.console
    latest = [_find(console.board, employer_id)]

    def question(say: Say) -> Question:
        latest[0] = _find(console.board, employer_id) or latest[0]
        if latest[0] is None or console.board is None:
            return Question(say("employer-lost"), (), ())
        return _card(console, say, latest[0], console.board)

    def chosen(step: str | None) -> None:
        if step not in (None, CLOSE) and (table := latest[0]):
            _chosen(page, table, str(step))

    here = latest[0] is not None and latest[0].presence is Presence.PRESENT
    start = 2 if here and console.may(RUN) else 1 if here and console.may(DESK) else 0
    page.app.push_screen(Choice(question, start=start), chosen)


def people_to_move(board: Board, table: TableView) -> int:
    """Count the seats at a table in rounds that are not over."""
    open_rounds = {r.number for r in board.rounds if r.state is not RoundState.ENDED}
    taken = ask.seating(board)
    return sum(len(taken.get((number, table.number), ())) for number in open_rounds)


def _find(board: Board | None, employer_id: str) -> TableView | None:
    tables = board.tables if board else ()
    return next((t for t in tables if t.employer_id == employer_id), None)


def _card(console: "Console", say: Say, table: TableView, board: Board) -> Question:
    state = employer_state(say, table)
    lines = [say("employer-at", state=state, table=table.number)]
    lines += [f"• {opening}" for opening in table.openings[:MOST_OPENINGS]]
    here = table.presence is Presence.PRESENT
    steps = [("leave", say("employer-leave"))] if here else _absent(say, table, board)
    steps = steps if console.may(DESK) else []
    if console.may(RUN):
        steps.append(("invitation", say("employer-invitation")))
    return Question(table.employer, tuple(lines), (*steps, (CLOSE, say(CLOSE))))


def employer_state(say: Say, table: TableView) -> str:
    """Say where an employer is, with the round a late one is expected in."""
    if table.presence is Presence.EXPECTED and table.late_from is not None:
        return " ".join((AWAY, say("employer-expected", round=table.late_from)))
    return employer_presence(say, table.presence).text


def _absent(say: Say, table: TableView, board: Board) -> list[tuple[str, str]]:
    """Return what may be noted of an employer who is not here: come, late, not to come."""
    steps = [("arrive", say("employer-arrive"))]
    coming = [r for r in board.rounds if r.state is RoundState.PLANNED]
    for missed, first in enumerate(coming[1 : MOST_LATE + 1], start=1):
        at = clock(say, first.starts_at, board.event.zone)
        steps.append((f"late-{missed}", say("employer-late", count=missed, at=at)))
    if table.late_from is not None:
        steps.append(("late-0", say("employer-on-time")))
    if table.presence is Presence.EXPECTED:
        steps.append(("leave", say("employer-cancels")))
    return steps


def _chosen(page: EventPage, table: TableView, step: str) -> None:
    def sure(answer: str | None) -> None:
        if answer == "yes":
            page.run_worker(_do(page.console, table, step), group="asking")

    if step == "invitation":
        page.app.push_screen(Invitations(table.employer_id))
    elif step == "leave" and (board := page.console.board):
        count = people_to_move(board, table)
        page.app.push_screen(Confirm("employer-left", name=table.employer, count=count), sure)
    else:
        sure("yes")


async def _do(console: "Console", table: TableView, step: str) -> None:
    with console.telling():
        if step.startswith("late-"):
            await _be_late(console, table, int(step.removeprefix("late-")))
            return
        await console.client.employer_step(console.event.id, table.employer_id, step)
        console.toast(f"employer-{step}-done", name=table.employer, table=table.number)


async def _be_late(console: "Console", table: TableView, missed: int) -> None:
    await console.client.employer_late(console.event.id, table.employer_id, missed)
    key = "employer-late-done" if missed else "employer-on-time-done"
    console.toast(key, name=table.employer, count=missed)

"""PURE: small questions to a Board that several screens ask."""

import unicodedata
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from functools import lru_cache

from kiosk.plain import plain
from server.shared.live import Board
from server.shared.views import EventView, PersonView, RoundView, SeatView, TableView
from server.shared.vocabulary import AnswerStatus, EventState, PairingState, Presence, RoundState

UNDO_WITHIN = timedelta(minutes=15)
"""How long the server takes a check-in back (specs: commands)."""

_AT_THE_TABLE = frozenset({PairingState.PROPOSED, PairingState.SEATED, PairingState.MET})


class NextStep(StrEnum):
    """What an organiser should do now, as far as the board can tell."""

    PUBLISH = "publish"
    OPEN = "open"
    WELCOME = "welcome"
    PROPOSE = "propose"
    START = "start"
    WAIT = "wait"
    END = "end"
    CLOSE = "close"
    NOTHING = "nothing"


# rounds and tables


def running(board: Board) -> RoundView | None:
    """Return the round that runs now, if any."""
    return next((r for r in board.rounds if r.state is RoundState.RUNNING), None)


def upcoming(board: Board) -> RoundView | None:
    """Return the first round still to come, if any."""
    return next((r for r in board.rounds if r.state is RoundState.PLANNED), None)


def seating(board: Board) -> Mapping[tuple[int, int], list[SeatView]]:
    """Return who sits where: (round, table) → seats, without those missed or moved."""
    found: dict[tuple[int, int], list[SeatView]] = {}
    for seat in board.seats:
        if seat.state in _AT_THE_TABLE:
            found.setdefault((seat.round, seat.table), []).append(seat)
    return found


def free_tables(board: Board) -> list[TableView]:
    """Return the tables where somebody could sit down: the employer is here, a seat is empty.

    It counts for the running round, else for the next one. Who is not in the room holds no seat.
    """
    current = running(board) or upcoming(board)
    taken = seating(board)
    return [
        table
        for table in board.tables
        if table.presence is Presence.PRESENT
        and free_seats(table, taken.get((current.number, table.number), ()) if current else ())
    ]


def free_seats(table: TableView, seats: Iterable[SeatView]) -> int:
    """Return how many of a table's seats nobody in the room holds."""
    return max(table.seats - sum(seat.present for seat in seats), 0)


def missing_employers(board: Board) -> list[TableView]:
    """Return the tables whose employer is expected and has not come."""
    return [table for table in board.tables if table.presence is Presence.EXPECTED]


def answered(before: Board, now: Board) -> list[TableView]:
    """Return the tables whose employer has given another answer."""
    known = {table.employer_id: table.answer for table in before.tables}
    return [
        table
        for table in now.tables
        if table.answer is not AnswerStatus.NEEDS_ACTION
        and table.answer is not known.get(table.employer_id, table.answer)
    ]


def next_step(board: Board, now: datetime) -> NextStep:
    """Return what the organiser should do next."""
    before_doors = {
        EventState.DRAFT: NextStep.PUBLISH,
        EventState.PUBLISHED: NextStep.OPEN,
        EventState.CLOSED: NextStep.NOTHING,
        EventState.CANCELLED: NextStep.NOTHING,
    }
    if step := before_doors.get(board.event.state):
        return step
    if current := running(board):
        return NextStep.END if now >= current.ends_at else NextStep.WAIT
    if upcoming(board) is None:
        return NextStep.CLOSE
    if not board.counts.present:
        return NextStep.WELCOME
    if board.event.state is EventState.OPEN and not board.event.place_on_arrival:
        return NextStep.PROPOSE
    return NextStep.START


# people


def full_name(person: PersonView) -> str:
    """Return a person's first and last name as one line."""
    return plain(f"{person.first_name} {person.last_name}")


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Return a text as a search compares it: no accents, no case, no ligatures, words apart."""
    ligatures = text.casefold().replace("œ", "oe").replace("æ", "ae")
    letters = unicodedata.normalize("NFKD", ligatures)
    return "".join(c if c.isalnum() else " " for c in letters if not unicodedata.combining(c))


def matching(people: Iterable[PersonView], text: str) -> list[PersonView]:
    """Return the people each typed word fits: the start of a name, or of the short code."""
    wanted = fold(text).split()
    return [person for person in people if _fits(person, wanted)]


def by_name(people: Iterable[PersonView]) -> list[PersonView]:
    """Return people in the order a list on paper would have."""
    return sorted(people, key=lambda p: (fold(p.first_name), fold(p.last_name), p.id))


def may_undo(person: PersonView, now: datetime) -> bool:
    """Say whether a check-in can still be taken back as a mistake."""
    return (
        person.check_in_id is not None
        and person.arrived_at is not None
        and now - person.arrived_at <= UNDO_WITHIN
    )


def doors_open(event: EventView) -> bool:
    """Say whether people may be checked in now."""
    return event.state in (EventState.OPEN, EventState.RUNNING)


def _fits(person: PersonView, wanted: list[str]) -> bool:
    known = _words(person.first_name, person.last_name, person.short_code)
    return all(any(word.startswith(part) for word in known) for part in wanted)


@lru_cache(maxsize=8192)
def _words(first_name: str, last_name: str, short_code: str) -> tuple[str, ...]:
    words = fold(plain(f"{first_name} {last_name}")).split()
    return (*words, "".join(words), short_code.casefold())

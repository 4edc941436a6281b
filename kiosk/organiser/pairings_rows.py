"""PURE: the lines of a proposal: who sits where and why, and the seats that stay empty."""

from collections.abc import Mapping

from kiosk.organiser.listing import Cell, Column
from server.shared.language import Say
from server.shared.proposals import FreeSeats, ProposalView, ProposedSeat

LOCKED = "="
"""The sign of a seat that every proposal keeps."""

COLUMNS = (
    Column("column-round", 5, right=True),
    Column("column-table", 5, right=True),
    Column("column-employer", share=3),
    Column("column-person", share=2),
    Column("column-reason", share=5, from_width=76),
)

Row = ProposedSeat | FreeSeats


def rows(proposal: ProposalView | None) -> dict[str, Row]:
    """Return the lines by their ids, in order of rounds and tables; empty seats come last."""
    if proposal is None:
        return {}
    found: list[Row] = [*proposal.seats, *proposal.free]
    return {_id(row): row for row in sorted(found, key=_order)}


def cells(say: Say, row: Row) -> tuple[Cell, ...]:
    """Return a line's cells; a locked seat has its sign before the round."""
    table, employer = Cell(str(row.table), "now"), Cell(row.employer)
    if isinstance(row, FreeSeats):
        empty = Cell(say("seats-empty", count=row.count), "quiet")
        return Cell(str(row.round)), table, employer, empty, Cell("")
    where = Cell(f"{LOCKED} {row.round}" if row.locked else str(row.round))
    return where, table, employer, Cell(row.first_name), Cell(row.reason, "quiet")


def explained(say: Say, row: Row | None) -> str:
    """Say in full what the chosen line is."""
    if row is None:
        return ""
    if isinstance(row, FreeSeats):
        return say("seats-empty-hint")
    reason = say("reason-of", name=row.first_name, reason=row.reason)
    return " ".join((say("seat-locked"), reason)) if row.locked else reason


def followed(before: Mapping[str, Row], after: Mapping[str, Row], person: str = "") -> str:
    """Return the line a change leads to: the seat that came, of `person` if there are several.

    Where none came, the place that became empty; "" where nothing moved.
    """
    came, gone = _only(after, before), _only(before, after)
    own = [row for row in came if row.registration_id == person]
    if own or came:
        return _id((own or came)[0])
    return _line(gone[0], "") if gone else ""


def _only(some: Mapping[str, Row], others: Mapping[str, Row]) -> list[ProposedSeat]:
    return [row for key, row in some.items() if key not in others and isinstance(row, ProposedSeat)]


def _id(row: Row) -> str:
    return _line(row, row.registration_id if isinstance(row, ProposedSeat) else "")


def _line(row: Row, registration_id: str) -> str:
    """Return the id of the line of somebody at this table in this round; "": its empty seats."""
    return f"{row.round}/{row.table}/{registration_id}"


def _order(row: Row) -> tuple[int, int, bool, str]:
    name = row.first_name if isinstance(row, ProposedSeat) else ""
    return row.round, row.table, isinstance(row, FreeSeats), name

"""A better plan for the rest of the day, found beside what people were told.

What was told stays exactly as it is (`telling`), and so do locked seats; all else is free to be
planned anew. Two questions are asked. The first keeps everything told, and nobody gets a table
before the one they were told is next; its answer may be written without asking anybody. Where
somebody stays under the floor, the second also lets told tables go, if that is fairer; its answer
is only a proposal.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from msgspec import Struct

from server.domain.arranging import Arrangement, Row, row_of
from server.domain.assignment.check import Count, count, faults
from server.domain.floor import Floor
from server.domain.locking import Solve, possible, solved
from server.domain.pairing import Lock, Pairing, Proposal
from server.domain.people import Employer, Registration
from server.domain.plan import changes, instance, proposal
from server.domain.telling import told, told_anew
from server.shared.vocabulary import PairingState, RegistrationId

KEEP = 100_000
"""Worth of a told pairing here: more than any plan of a whole event earns by moving one."""
SECONDS = 2.0
"""Time an improvement may take: the next change of the room asks anew."""


class Improvement(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What improvements came to so far. An event has one at most."""

    id: str
    times: int = 0
    """How often rounds nobody was told about were made better."""
    token: str = ""
    """The fairer plan that waits, by its proposal's token; empty: none."""
    people: int = 0
    """How many people it would tell anew."""


class Better(Struct, frozen=True, kw_only=True):
    """What was found: pairings to write at once, or a proposal; or nothing."""

    changed: tuple[Pairing, ...] = ()
    proposal: Proposal | None = None
    people: int = 0


def better(
    floor: Floor,
    locks: Iterable[Lock],
    solve: Solve,
    *,
    missing: frozenset[RegistrationId],
    token: str,
    now: datetime,
) -> Better:
    """Look for a better plan; `missing`: who is not awaited any more. Takes a while: pure numbers.

    The same floor gives the same answer.
    """
    question = _question(floor, missing)
    locked, _ = possible(question, locks)
    stands = _standing(floor, question)
    quiet = solved(_in_order(floor, question), _kept(floor, question, locked), solve)
    reached = count(question, stands)
    if not faults(question, quiet["meetings"]) and count(question, quiet["meetings"]) > reached:
        changed = changes(floor, _proposal(floor, quiet, question, token, now))
        if not told_anew(floor, floor.after(changed)):
            return Better(changed=changed)
    if _everybody_has_enough(question, stands):
        return Better()
    open_answer = solved(question, locked, solve)
    if _aims(count(question, open_answer["meetings"])) <= _aims(reached):
        return Better()
    found = _proposal(floor, open_answer, question, token, now)
    people = told_anew(floor, floor.after(changes(floor, found)))
    return Better(proposal=found, people=len(people))


def _question(floor: Floor, missing: frozenset[RegistrationId]) -> dict[str, Any]:
    """Ask for the rounds to come; who is awaited keeps every round, until they are late."""
    question = instance(floor, SECONDS, missing)
    known = {row["id"] for role in ("employers", "seekers") for row in question[role]}
    shown = [row_of(p) for p in told(floor).values() if p.round > question["now"]]
    return question | {
        "keep": KEEP,
        "announced": [list(row) for row in shown if {row[0], row[1]} <= known],
        "employers": [_awaited(row, floor.employers) for row in question["employers"]],
        "seekers": [
            _awaited(row, floor.registrations) | {"max_meetings": _most(floor, row["id"])}
            for row in question["seekers"]
        ],
    }


def _awaited(row: dict[str, Any], known: Mapping[str, Employer | Registration]) -> dict[str, Any]:
    return row | {"from": min(known[row["id"]].window.first, row["until"])}


def _most(floor: Floor, person: RegistrationId) -> int:
    """Return how many tables somebody may have: seats beyond the floor are for who still comes."""
    return max(floor.event.floor, len(floor.by_person.get(person, ())))


def _in_order(floor: Floor, question: dict[str, Any]) -> dict[str, Any]:
    """Return the question in which nobody gets a table before the one they were told is next."""
    ahead = {p: floor.next_pairing(p) for p in floor.present}
    first = {p: found.round - 1 for p, found in ahead.items() if found is not None}
    return question | {
        "seekers": [
            row | {"from": max(row["from"], min(first.get(row["id"], 0), row["until"]))}
            for row in question["seekers"]
        ]
    }


def _kept(floor: Floor, question: Mapping[str, Any], locked: list[Row]) -> list[Row]:
    """Return what was told and what is locked, as far as it can still take place."""
    return _together(question, [*map(row_of, told(floor).values()), *locked])


def _standing(floor: Floor, question: Mapping[str, Any]) -> list[Row]:
    """Return the plan as it stands, as far as it can still take place, with what took place."""
    shown = told(floor)
    plan = [p for p in floor.pairings.values() if p.state is PairingState.PROPOSED]
    ahead = sorted(plan, key=lambda p: (p.id not in shown, p.id))
    held = [(row[0], row[1], row[2]) for row in question["held"]]
    return held + _together(question, map(row_of, ahead))


def _together(question: Mapping[str, Any], wanted: Iterable[Row]) -> list[Row]:
    """Return the rows that can take place, the earlier ones of the list first."""
    return Arrangement(question, question["held"]).fit(wanted)


def _proposal(
    floor: Floor, answer: Mapping[str, Any], question: Mapping[str, Any], token: str, now: datetime
) -> Proposal:
    return proposal(floor, answer, seekers=len(question["seekers"]), token=token, now=now)


def _everybody_has_enough(question: Mapping[str, Any], rows: Sequence[Row]) -> bool:
    times = Counter(row[0] for row in rows)
    here = [one["id"] for one in question["seekers"] if one["from"] < one["until"]]
    return all(times[person] >= question["floor"] for person in here)


def _aims(found: Count) -> tuple[int, tuple[int, ...]]:
    return found.mandatory, found.fairness

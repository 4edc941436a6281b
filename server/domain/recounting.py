"""The certificate of an answer that was altered: figures counted anew, bounds as proven.

Bounds are of a question, not of an answer: they hold for whatever is done to the rows.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from server.domain.arranging import Arrangement
from server.domain.assignment.check import count
from server.domain.assignment.instance import BUSY


def digest(question: Mapping[str, Any]) -> str:
    """Return what names a question, whatever the order of its lists; the time allowed is none."""
    parts = {
        key: sorted(map(str, value)) if isinstance(value, list) else value
        for key, value in question.items()
        if key != "time_limit"
    }
    return hashlib.blake2b(msgspec.json.encode(parts), digest_size=12).hexdigest()


def certified(
    question: Mapping[str, Any], rows: Sequence[Sequence[Any]], bounds: Mapping[str, Any]
) -> dict[str, Any]:
    """Return a certificate of these rows: figures counted anew, bounds and method as given."""
    reached = count(question, rows)
    limits = tuple(bounds["fairness_bound"])
    return {
        "mandatory": reached.mandatory,
        "mandatory_bound": bounds["mandatory_bound"],
        "fairness": list(reached.fairness),
        "fairness_bound": list(limits),
        "value": reached.value,
        "value_bound": bounds["value_bound"],
        "below_floor": _below_floor(question, rows),
        "avoidable_shortfall": max(0, sum(limits) - sum(reached.fairness)),
        "idle_employer_rounds": _idle(question, rows),
        "optimal": (reached.mandatory, reached.fairness, reached.value)
        == (bounds["mandatory_bound"], limits, bounds["value_bound"]),
        "method": bounds["method"],
    }


def widest(question: Mapping[str, Any], rows: Sequence[Sequence[Any]]) -> dict[str, Any]:
    """Return bounds that hold for any schedule of a question: for a room that has changed.

    Who has a row and is no longer asked about counts as well.
    """
    people = len({one["id"] for one in question["seekers"]} | {row[0] for row in rows})
    open_rounds = sum(max(0, e["until"] - e["from"]) for e in question["employers"])
    held, told = len(question.get("held", ())), len(question.get("announced", ()))
    return {
        "mandatory_bound": len(question.get("mandatory", ())),
        "fairness_bound": [people] * question["floor"],
        "value_bound": sum(row[2] for row in question["pairs"])
        + BUSY * (open_rounds + held)
        + question["keep"] * told,
        "method": "by hand",
    }


def _below_floor(question: Mapping[str, Any], rows: Sequence[Sequence[Any]]) -> int:
    """Count who has fewer meetings than the floor, of those who had one or still can."""
    times = Counter(row[0] for row in rows)
    held = question.get("held", ())
    concerned = {row[0] for row in held} | set(_able(Arrangement(question, held)))
    return sum(times[seeker] < question["floor"] for seeker in concerned)


def _able(begun: Arrangement) -> Iterator[str]:
    """Yield those for whom some meeting is still possible, nobody else considered."""
    for seeker, employer in begun.worth:
        first = max(begun.span[seeker][0], begun.span[employer][0], begun.now)
        until = min(begun.span[seeker][1], begun.span[employer][1], begun.rounds)
        fresh = (seeker, employer) not in begun.met
        if fresh and first < until and begun.times[seeker] < begun.most[seeker]:
            yield seeker


def _idle(question: Mapping[str, Any], rows: Sequence[Sequence[Any]]) -> int:
    busy = {(row[1], row[2]) for row in rows}
    return sum(
        (one["id"], number) not in busy
        for one in question["employers"]
        for number in range(
            max(one["from"], question["now"]), min(one["until"], question["rounds"])
        )
    )

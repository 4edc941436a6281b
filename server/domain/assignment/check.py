"""An auditor of answers: reads instances as they were handed in and shares no code with solving.

Tests, benchmarks, the services and whoever doubts a schedule count by it. Instances are taken to
be sound.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

_BUSY, _BEYOND, _KEEP = 200, 60, 300

Meeting = tuple[str, str, int]


class Count(Struct, frozen=True, order=True):
    """The three aims, compared in this order."""

    mandatory: int
    fairness: tuple[int, ...]
    value: int


def faults(instance: Mapping[str, Any], meetings: Sequence[Sequence[Any]]) -> list[str]:
    """Return every hard rule the meetings break, a line for each time; none if they may stand."""
    rows, now = _rows(meetings), instance.get("now", 0)
    held = Counter(_rows(instance.get("held", ())))
    over = Counter(row for row in rows if row[2] < now)
    lines = [f"{row}: held, and altered" for row in [*(held - over), *(over - held)]]
    return [*lines, *_unfit(instance, rows), *_crowded(instance, rows)]


def count(instance: Mapping[str, Any], meetings: Sequence[Sequence[Any]]) -> Count:
    """Count the three aims over all meetings, those held included."""
    rows = _rows(meetings)
    met = {row[:2] for row in rows}
    times = Counter(row[0] for row in rows).values()
    told = {(row[0], row[1], row[2]) for row in instance.get("announced", ())}
    beyond = [max(0, most - instance["floor"]) for most in times]
    return Count(
        mandatory=sum(tuple(pair) in met for pair in instance.get("mandatory", ())),
        fairness=tuple(
            sum(most >= level for most in times) for level in range(1, instance["floor"] + 1)
        ),
        value=sum(row[2] for row in instance["pairs"] if (row[0], row[1]) in met)
        + _BUSY * len({row[1:] for row in rows})
        - _BEYOND * sum(one * (one - 1) // 2 for one in beyond)
        + instance.get("keep", _KEEP) * len(told.intersection(rows)),
    )


def certificate_faults(instance: Mapping[str, Any], answer: Mapping[str, Any]) -> list[str]:
    """Return what a certificate says of its own meetings that is not so."""
    found, told = count(instance, answer["meetings"]), answer["certificate"]
    limits = told["mandatory_bound"], tuple(told["fairness_bound"]), told["value_bound"]
    true = {
        "mandatory": found.mandatory,
        "fairness": list(found.fairness),
        "value": found.value,
        "below_floor": _below_floor(instance, _rows(answer["meetings"])),
        "avoidable_shortfall": max(0, sum(limits[1]) - sum(found.fairness)),
        "idle_employer_rounds": _idle(instance, _rows(answer["meetings"])),
        "optimal": limits == (found.mandatory, found.fairness, found.value),
    }
    lines = [f"{key}: {told[key]} for {value}" for key, value in true.items() if told[key] != value]
    pairs = zip(limits, (found.mandatory, found.fairness, found.value), strict=True)
    return lines + [f"bound {limit} under {reached}" for limit, reached in pairs if limit < reached]


def _rows(meetings: Sequence[Sequence[Any]]) -> list[Meeting]:
    return [(row[0], row[1], row[2]) for row in meetings]


def _unfit(instance: Mapping[str, Any], rows: list[Meeting]) -> Iterator[str]:
    """Yield the new meetings that may not be, whatever the others are."""
    people = {one["id"]: one for role in ("employers", "seekers") for one in instance[role]}
    allowed = {(row[0], row[1]) for row in instance["pairs"]}
    allowed -= {(row[0], row[1]) for row in instance.get("forbidden", ())}
    for row in rows:
        if row[2] < instance.get("now", 0):
            continue
        if row[:2] not in allowed:
            yield f"{row}: not an allowed pair"
        both = [people.get(name, {"from": 0, "until": 0}) for name in row[:2]]
        if not all(one["from"] <= row[2] < min(one["until"], instance["rounds"]) for one in both):
            yield f"{row}: somebody is absent"


def _crowded(instance: Mapping[str, Any], rows: list[Meeting]) -> Iterator[str]:
    """Yield what is too much, taken together."""
    seats = {one["id"]: one["seats"] for one in instance["employers"]}
    held = Counter(row[0] for row in instance.get("held", ()))
    most = {one["id"]: max(one["max_meetings"], held[one["id"]]) for one in instance["seekers"]}
    once: dict[str, int] = {}
    limits = (
        ("a pair meets once", Counter(row[:2] for row in rows), once),
        ("a seeker sits at one table", Counter((row[0], row[2]) for row in rows), once),
        ("too few meetings are wanted", Counter((row[0],) for row in rows), most),
        ("seats are missing", Counter(row[1:] for row in rows), seats),
    )
    for reason, times, limit in limits:
        for who, number in times.items():
            if number > limit.get(who[0], 0 if limit else 1):
                yield f"{who}: {reason}, not {number} times"


def _below_floor(instance: Mapping[str, Any], rows: list[Meeting]) -> int:
    """Count seekers under the floor, of those who did meet somebody or still can."""
    times = Counter(row[0] for row in rows)
    concerned = {row[0] for row in instance.get("held", ())} | _able(instance)
    return sum(times[seeker] < instance["floor"] for seeker in concerned)


def _able(instance: Mapping[str, Any]) -> set[str]:
    """Return the seekers for whom some meeting is still possible, nobody else considered."""
    held = {(row[0], row[1]) for row in instance.get("held", ())}
    closed = held | {(row[0], row[1]) for row in instance.get("forbidden", ())}
    times = Counter(seeker for seeker, _ in held)
    span = range(instance.get("now", 0), instance["rounds"])
    there = {
        one["id"]: {turn for turn in span if one["from"] <= turn < one["until"]}
        for role in ("employers", "seekers")
        for one in instance[role]
    }
    most = {one["id"]: one["max_meetings"] for one in instance["seekers"]}
    return {
        seeker
        for seeker, employer, _ in instance["pairs"]
        if (seeker, employer) not in closed and times[seeker] < most[seeker]
        if there[seeker] & there[employer]
    }


def _idle(instance: Mapping[str, Any], rows: list[Meeting]) -> int:
    """Count rounds from `now` on in which an employer is present and has nobody."""
    busy = {row[1:] for row in rows}
    return sum(
        one["from"] <= turn < one["until"] and (one["id"], turn) not in busy
        for one in instance["employers"]
        for turn in range(instance.get("now", 0), instance["rounds"])
    )

"""Why rounds cannot be seated as asked: too few seats, or people who cannot be kept apart."""

from collections.abc import Iterator

from server.domain.assignment.faults import shown
from server.domain.assignment.tables.apart import Unknown, apart_in, room, seating
from server.domain.assignment.tables.instance import RoundTables

_NAMED = 8  # people of a group that a line names


def refusals(instance: RoundTables) -> Iterator[str]:
    """Yield a line for each reason; rounds with the same people have the same ones, told once."""
    yield from _seats(instance)
    told: set[object] = set()
    first = {instance.present[turn]: turn for turn in reversed(instance.open)}
    for present, turn in sorted(first.items(), key=lambda item: item[1]):
        if len(present) > sum(instance.tables):
            continue
        plain = [*_alone(instance, present), *_groups(instance, present)]
        for key, line in plain:
            if key not in told:
                told.add(key)
                yield f"{line} in round {turn}"
        if not plain:
            yield from _searched(instance, present, turn)


def _seats(instance: RoundTables) -> Iterator[str]:
    """Yield the round that lacks most seats, if any does."""
    turn = max(range(instance.rounds), key=lambda one: len(instance.present[one]))
    most, seats = len(instance.present[turn]), sum(instance.tables)
    if most > seats:
        yield f"instance: tables: expected {most} seats for the people of round {turn}, got {seats}"


def _alone(instance: RoundTables, present: tuple[int, ...]) -> Iterator[tuple[object, str]]:
    """Yield people who must be apart from so many that no table can be filled around them."""
    least = min((low for low in room(instance.tables, len(present)).low if low), default=1) - 1
    for person, others in sorted(apart_in(instance.apart, present).items()):
        able = len(present) - 1 - len(others)
        if able < least:
            name = shown(instance.people[person])
            yield person, f"person {name}: apart: expected {least} to sit with, found {able}"


def _groups(instance: RoundTables, present: tuple[int, ...]) -> Iterator[tuple[object, str]]:
    """Yield groups of people all apart from each other, more than there are tables."""
    apart, tables = apart_in(instance.apart, present), len(instance.tables)
    seen: set[int] = set()
    for person in sorted(apart, key=lambda one: (-len(apart[one]), one)):
        group = [person]
        for other in sorted(apart[person], key=lambda one: (-len(apart[one]), one)):
            if apart[other].issuperset(group):
                group.append(other)
        if len(group) > tables and not seen.issuperset(group):
            seen.update(group)
            names = ", ".join(shown(instance.people[one]) for one in sorted(group)[:_NAMED])
            more = ", …" if len(group) > _NAMED else ""
            expected = f"at most {tables} people all apart from each other, one a table"
            line = f"instance: apart: expected {expected}, got {len(group)} ({names}{more})"
            yield tuple(sorted(group)), line


def _searched(instance: RoundTables, present: tuple[int, ...], turn: int) -> Iterator[str]:
    where = "instance: apart: expected pairs that can be kept apart at evenly filled tables"
    try:
        if seating(instance, present) is None:
            yield f"{where}, round {turn} has no such seating"
    except Unknown:
        yield f"{where}, none was found for round {turn}"

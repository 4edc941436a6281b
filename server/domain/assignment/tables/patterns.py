"""Rounds of a design for the people of an instance, where they are even and keep who is apart."""

from collections.abc import Iterator

from server.domain.assignment.tables.designs import Design, designs
from server.domain.assignment.tables.instance import RoundTables, Seating, largest, sizes
from server.domain.assignment.tables.labels import Labels, labels

Plan = tuple[Seating | None, ...]  # the open rounds; None where no round of the design may stand
Choices = dict[int, Seating]  # number of a design's round → how it would seat those present


def patterns(instance: RoundTables) -> Iterator[Plan]:
    """Yield plans made of designs: first with a design's rounds once each, then with any again."""
    kinds = dict.fromkeys(instance.present[turn] for turn in instance.open)
    people = sorted(set().union(*kinds))
    width = len(instance.tables)
    for most in dict.fromkeys((len(people), max(map(len, kinds), default=0))):
        size = largest(instance.tables, most)
        if size > 1 and width * size >= len(people):
            for design in designs(width, size, instance.rounds):
                for points in labels(instance, design, people):
                    yield from _plans(instance, design, points)


def _plans(instance: RoundTables, design: Design, points: Labels) -> Iterator[Plan]:
    choice = _Choice(instance, design, points)
    once = choice.plan(again=False)
    yield once
    if None in once:
        yield choice.plan(again=True)


class _Choice:
    """Which rounds of a design may stand, for each set of people present."""

    def __init__(self, instance: RoundTables, design: Design, points: Labels) -> None:
        self._instance = instance
        self._design = design
        self._points = points
        self._known: dict[tuple[int, ...], Choices] = {}
        held = zip(instance.present, instance.held, strict=False)
        self._held = [
            number
            for present, seating in held
            for number, one in self._restricted(present).items()
            if set(map(frozenset, one)) == set(map(frozenset, seating))
        ]

    def plan(self, *, again: bool) -> Plan:
        """Return for each open round the design's round used least, of those the first."""
        used = [self._held.count(number) for number in range(len(self._design.rounds))]
        found: list[Seating | None] = []
        for turn in self._instance.open:
            choices = self._choices(self._instance.present[turn])
            number = min(choices, key=lambda one: (used[one], one), default=None)
            if number is None or (used[number] and not again):
                found.append(None)
            else:
                used[number] += 1
                found.append(choices[number])
        return tuple(found)

    def _choices(self, present: tuple[int, ...]) -> Choices:
        if present not in self._known:
            wanted = sorted(sizes(self._instance.tables, len(present)))
            self._known[present] = {
                number: _in_order(seating, self._instance.tables)
                for number, seating in self._restricted(present).items()
                if sorted(map(len, seating)) == wanted and self._may_stand(seating)
            }
        return self._known[present]

    def _restricted(self, present: tuple[int, ...]) -> Choices:
        """Return every round of the design with those present only."""
        there = set(present)
        here = {point: person for point, person in self._points.items() if person in there}
        return {
            number: tuple(
                tuple(here[point] for point in block if point in here) for block in blocks
            )
            for number, blocks in enumerate(self._design.rounds)
        }

    def _may_stand(self, seating: Seating) -> bool:
        table = {person: number for number, people in enumerate(seating) for person in people}
        return not any(
            one in table and table[one] == table.get(other) for one, other in self._instance.apart
        )


def _in_order(seating: Seating, tables: tuple[int, ...]) -> Seating:
    """Return the round with each group at a table that has seats for it."""
    if all(len(people) <= seats for people, seats in zip(seating, tables, strict=True)):
        return seating
    places = sorted(range(len(tables)), key=lambda table: tables[table])
    groups = sorted(seating, key=len)
    return tuple(group for _, group in sorted(zip(places, groups, strict=True)))

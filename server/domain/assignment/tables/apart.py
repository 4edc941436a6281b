"""Whether a round can keep apart who must be: by an exact search over those concerned.

A round is a colouring of the people with tables as colours, each table filled as far as an even
filling allows. People with nobody to keep away from fill what is left, so only the others are
placed: the one with the fewest tables left first, and of tables in the same state one only.
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from server.domain.assignment.tables.instance import RoundTables, Seating, largest

_NODES = 20_000  # placements tried before the search says that it does not know

Apart = dict[int, set[int]]


class Unknown(Exception):
    """The search ended before it knew."""


class Room(Struct, frozen=True):
    """At most `high` and at least `low` sit at each table."""

    high: tuple[int, ...]
    low: tuple[int, ...]


def room(tables: tuple[int, ...], people: int) -> Room:
    """Return the bounds of an even filling."""
    top = largest(tables, people)
    high = tuple(min(seats, top) for seats in tables)
    spare = sum(high) > people
    return Room(high, tuple(size - (spare and size == top) for size in high))


def apart_in(pairs: Iterable[tuple[int, int]], present: Iterable[int]) -> Apart:
    """Return from whom each of those present is apart, without those who are free."""
    here, found = set(present), dict[int, set[int]]()
    for one, other in sorted(pairs):
        if one in here and other in here:
            found.setdefault(one, set()).add(other)
            found.setdefault(other, set()).add(one)
    return found


def seating(instance: RoundTables, present: Sequence[int], nodes: int = _NODES) -> Seating | None:
    """Return a round that keeps everyone apart, None if there is none; may raise Unknown."""
    bounds = room(instance.tables, len(present))
    apart = apart_in(instance.apart, present)
    search = _Search(apart, bounds, len(present))
    if not search.easy():
        search = _Search(apart, bounds, len(present))
        if not search.run(nodes):
            return None
    free = [person for person in present if person not in apart]
    return _filled(search.members, free, bounds)


class _Search:
    """Depth first, without recursion: a stack of people, each with the tables still to try."""

    def __init__(self, apart: Apart, bounds: Room, people: int) -> None:
        self.apart = apart
        self.members: list[list[int]] = [[] for _ in bounds.high]
        self._bounds = bounds
        self._free = people - len(apart)
        self._left = set(apart)
        self._at: dict[int, int] = {}
        self._nodes = 0
        # How many of those apart from a person sit at each table.
        self._near = {person: [0] * len(bounds.high) for person in apart}

    def easy(self) -> bool:
        """Say whether everyone finds a table, one after the other, the emptiest that will do."""
        for person in sorted(self.apart, key=lambda one: (-len(self.apart[one]), one)):
            tables = self._tables(person)
            if not tables:
                return False
            self._place(person, min(tables, key=lambda table: len(self.members[table])))
        return self._fits()

    def run(self, nodes: int) -> bool:
        """Say whether everyone can be placed; who is then stands in `members`."""
        self._nodes = nodes
        stack: list[tuple[int, Iterator[int]]] = []
        if not self._fits():
            return False
        while self._left:
            person = min(self._left, key=self._urgency)
            stack.append((person, iter(self._tables(person))))
            while stack and not self._forward(stack):
                pass
            if not stack:
                return False
        return True

    def _forward(self, stack: list[tuple[int, Iterator[int]]]) -> bool:
        """Give the last person her next table that may do; without one she is taken off."""
        person, tables = stack[-1]
        self._lift(person)
        for table in tables:
            self._nodes -= 1
            if self._nodes < 0:
                raise Unknown
            self._place(person, table)
            if self._fits():
                return True
            self._lift(person)
        stack.pop()
        return False

    def _urgency(self, person: int) -> tuple[int, int, int]:
        return len(self._tables(person)), -len(self.apart[person]), person

    def _tables(self, person: int) -> list[int]:
        """Return the tables she may sit at, empty ones of one size once."""
        near, found, empty = self._near[person], list[int](), set[tuple[int, int]]()
        for table, (high, low) in enumerate(zip(self._bounds.high, self._bounds.low, strict=True)):
            here = self.members[table]
            if len(here) < high and not near[table] and (here or (high, low) not in empty):
                found.append(table)
                if not here:
                    empty.add((high, low))
        return found

    def _place(self, person: int, table: int) -> None:
        self._left.remove(person)
        self._at[person] = table
        self.members[table].append(person)
        for other in self.apart[person]:
            self._near[other][table] += 1

    def _lift(self, person: int) -> None:
        """Take a person off her table, if she has one: the last who was placed."""
        table = self._at.pop(person, None)
        if table is not None:
            self.members[table].pop()
            self._left.add(person)
            for other in self.apart[person]:
                self._near[other][table] -= 1

    def _fits(self) -> bool:
        """Say whether each table can still be filled, by free people in the end."""
        lacking = 0
        for table, low in enumerate(self._bounds.low):
            need = low - len(self.members[table])
            if need > 0:
                able = sum(not self._near[person][table] for person in self._left)
                if need > able + self._free:
                    return False
                lacking += need
        return lacking <= self._free + len(self._left)


def _filled(members: list[list[int]], free: list[int], bounds: Room) -> Seating:
    """Return the round with the free people at the tables that lack somebody, needy ones first."""
    rest = iter(free)
    for limits in (bounds.low, bounds.high):
        for here, limit in zip(members, limits, strict=True):
            here.extend(person for _, person in zip(range(limit - len(here)), rest, strict=False))
    return tuple(tuple(sorted(here)) for here in members)

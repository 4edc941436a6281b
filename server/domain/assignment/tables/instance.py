"""The record of one checked "tablee-round-tables/1" instance, and its limits."""

from msgspec import Struct

MOST_PEOPLE = 2000  # at tables as well; every pair of people has a cell in memory
MOST_ROUNDS = 10_000
MOST_PLACES = 500_000  # people × rounds
MOST_SEATS = 1_000_000

Table = tuple[int, ...]
Seating = tuple[Table, ...]  # one round: who sits at each table


class RoundTables(Struct, frozen=True):
    """People are indexes; `tables` has the seats of each; `present` says who is there, by round.

    `apart` holds pairs (a, b) with a < b. The first rounds are those held, as they were.
    """

    people: tuple[str, ...]
    tables: tuple[int, ...]
    rounds: int
    apart: frozenset[tuple[int, int]]
    held: tuple[Seating, ...]
    present: tuple[tuple[int, ...], ...]
    time_limit: float

    @property
    def open(self) -> range:
        """Return the rounds to be filled."""
        return range(len(self.held), self.rounds)


def sizes(tables: tuple[int, ...], people: int) -> list[int]:
    """Return how many sit at each table: evenly, earlier tables first; seats must suffice.

    Sizes differ by one at most but for tables that are full: the only even filling there is, up
    to which of the equal tables have one more.
    """
    top = largest(tables, people)
    filled = [min(seats, top) for seats in tables]
    spare = sum(filled) - people
    for table in reversed(range(len(filled))):
        if spare and filled[table] == top:
            filled[table] -= 1
            spare -= 1
    return filled


def largest(tables: tuple[int, ...], people: int) -> int:
    """Return the size of the largest table of an even filling."""
    low, high = 0, max(tables, default=0)
    while low < high:
        middle = (low + high) // 2
        if sum(min(seats, middle) for seats in tables) < people:
            low = middle + 1
        else:
            high = middle
    return low

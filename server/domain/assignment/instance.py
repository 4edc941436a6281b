"""The records of one checked "tablee-pairing/1" instance, and the figures of its objective."""

from msgspec import Struct

FORMAT = "tablee-pairing/1"
TABLES_FORMAT = "tablee-round-tables/1"
MOST_ROUNDS = 10_000  # rounds and floors beyond this are slips of the keyboard
MOST_KEEP = 1_000_000  # keeps every sum exact in a double
MOST_WORTH = 1000
MOST_SECONDS = 1_000_000_000
KEEP = 300
TIME_LIMIT = 10.0
BUSY = 200  # an employer has somebody in a round
BEYOND = 60  # taken off for each step beyond the floor: 0, 60, 120, … a meeting


Triple = tuple[int, int, int]  # seeker, employer, round


class Employer(Struct, frozen=True):
    """Present in rounds `start` ≤ r < `end`, with `seats` seekers at most in each."""

    id: str
    start: int
    end: int
    seats: int


class Seeker(Struct, frozen=True):
    """Present in rounds `start` ≤ r < `end`, for `most` meetings at most."""

    id: str
    start: int
    end: int
    most: int


class Instance(Struct, frozen=True):
    """People are indexes; a pair is one number, see `pair`. Windows may reach over the day's end.

    `held` and `announced` are triples (seeker, employer, round) in the order they were given.
    """

    rounds: int
    floor: int
    now: int
    keep: int
    time_limit: float
    employers: tuple[Employer, ...]
    seekers: tuple[Seeker, ...]
    worth: dict[int, int]
    mandatory: frozenset[int]
    forbidden: frozenset[int]
    held: tuple[Triple, ...]
    announced: tuple[Triple, ...]

    def pair(self, seeker: int, employer: int) -> int:
        """Return the number under which `worth`, `mandatory` and `forbidden` know a pair."""
        return seeker * len(self.employers) + employer

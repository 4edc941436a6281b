"""Changing a proposal by hand: which changes are possible, and what each one costs.

Everything is asked of the engine's own question (specs: pairing), so that a cost is a difference
of its objective and a hard rule is its hard rule. Rows are (seeker, employer, round from 0).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from msgspec import Struct

from server.domain.assignment.instance import BEYOND, BUSY
from server.domain.pairing import Lock, Pairing
from server.shared.vocabulary import ErrorCode

Row = tuple[str, str, int]
Place = tuple[str, int]
"""An employer in a round."""


def row_of(found: Pairing | Lock) -> Row:
    """Return a pairing or a locked seat as a row of the engine."""
    return found.registration_id, found.employer_id, found.round - 1


class Cost(Struct, frozen=True, order=True):
    """What a change does to the three aims: after minus before. Greater is better."""

    mandatory: int
    fairness: tuple[int, ...]
    value: int


class Move(Struct, frozen=True):
    """One person's change: `seat` is left, `target` taken, `other` sits in `seat` instead.

    No `seat`: the person is added. No `target`: the seat is given up.
    """

    person: str
    seat: Place | None = None
    target: Place | None = None
    other: str | None = None

    @property
    def out(self) -> tuple[Row, ...]:
        """What goes."""
        gone = ((self.person, *self.seat),) if self.seat else ()
        return (*gone, (self.other, *self.target)) if self.other and self.target else gone

    @property
    def into(self) -> tuple[Row, ...]:
        """What comes."""
        come = ((self.person, *self.target),) if self.target else ()
        return (*come, (self.other, *self.seat)) if self.other and self.seat else come


class Option(Struct, frozen=True):
    """A change that may be made, and its cost."""

    move: Move
    cost: Cost


class Arrangement:
    """Who meets whom and when, as one question of the engine allows it."""

    def __init__(self, question: Mapping[str, Any], rows: Iterable[Sequence[Any]]) -> None:
        self.now: int = question.get("now", 0)
        self.rounds: int = question["rounds"]
        self.floor: int = question["floor"]
        self.keep: int = question["keep"]
        self.worth = {(s, e): int(worth) for s, e, worth in question["pairs"]}
        self.seats: dict[str, int] = {one["id"]: one["seats"] for one in question["employers"]}
        self.most: dict[str, int] = {o["id"]: o["max_meetings"] for o in question["seekers"]}
        self.span: dict[str, tuple[int, int]] = {
            one["id"]: (one["from"], one["until"])
            for one in (*question["employers"], *question["seekers"])
        }
        self.announced = {tuple(row) for row in question.get("announced", ())}
        self.mandatory = {tuple(pair) for pair in question.get("mandatory", ())}
        self.rows: set[Row] = set()
        self.met: set[tuple[str, str]] = set()
        self.at: dict[Place, str] = {}
        """Seeker and round → employer."""
        self.sitting: defaultdict[Place, set[str]] = defaultdict(set)
        self.times: Counter[str] = Counter()
        for seeker, employer, number in rows:
            self._put((seeker, employer, number))

    # hard rules

    def fault(self, out: Sequence[Row], into: Sequence[Row]) -> ErrorCode | None:
        """Return the first hard rule a change would break."""
        gone, come = set(out), Counter(row[1:] for row in into)
        pairs = {row[:2] for row in out}
        for seeker, employer, number in into:
            pair, place = (seeker, employer), (employer, number)
            if pair not in self.worth or (pair in self.met and pair not in pairs):
                return ErrorCode.NOT_TOGETHER
            if not self.there(seeker, number) or not self.there(employer, number):
                return ErrorCode.NOT_THERE
            if self._busy(seeker, number, gone) or self._twice(seeker, number, into, out):
                return ErrorCode.SEATED_TWICE
            left = sum(row[1:] == place for row in gone)
            if len(self._sitting(place)) - left + come[place] > self.seats[employer]:
                return ErrorCode.SEAT_TAKEN
        return None

    def there(self, one: str, number: int) -> bool:
        """Say whether a seeker or an employer is there in a round that can still be changed."""
        first, until = self.span[one]
        return max(first, self.now) <= number < min(until, self.rounds)

    def _busy(self, seeker: str, number: int, gone: set[Row]) -> bool:
        employer = self.at.get((seeker, number))
        return employer is not None and (seeker, employer, number) not in gone

    def _twice(self, seeker: str, number: int, into: Sequence[Row], out: Sequence[Row]) -> bool:
        """Say whether somebody gets two tables in a round, or more of them than wanted."""
        more = sum(r[0] == seeker for r in into) - sum(r[0] == seeker for r in out)
        at_once = sum(row[0] == seeker and row[2] == number for row in into)
        return at_once > 1 or self.times[seeker] + more > self.most[seeker]

    def _sitting(self, place: Place) -> set[str]:
        return self.sitting.get(place, set())

    def free(self, employer: str, number: int) -> int:
        """Return how many seats of a table are empty in a round; 0 where nobody is there."""
        if not self.there(employer, number):
            return 0
        return max(0, self.seats[employer] - len(self._sitting((employer, number))))

    # costs

    def cost(self, out: Sequence[Row], into: Sequence[Row]) -> Cost:
        """Return what a change does to the three aims: the difference of two counts, quicker."""
        more = Counter(row[0] for row in into)
        more.subtract(row[0] for row in out)
        levels = range(1, self.floor + 1)
        return Cost(
            mandatory=sum(row[:2] in self.mandatory for row in into)
            - sum(row[:2] in self.mandatory for row in out),
            fairness=tuple(sum(self._crosses(who, more[who], k) for who in more) for k in levels),
            value=self._worth_of(into)
            - self._worth_of(out)
            + BUSY * self._more_busy(out, into)
            - BEYOND * sum(self._more_beyond(who, more[who]) for who in more),
        )

    def _crosses(self, seeker: str, more: int, level: int) -> int:
        times = self.times[seeker]
        return int(times + more >= level) - int(times >= level)

    def _worth_of(self, rows: Sequence[Row]) -> int:
        told = sum(row in self.announced for row in rows)
        return sum(self.worth.get(row[:2], 0) for row in rows) + self.keep * told

    def _more_busy(self, out: Sequence[Row], into: Sequence[Row]) -> int:
        change = Counter(row[1:] for row in into)
        change.subtract(row[1:] for row in out)
        sizes = {place: len(self._sitting(place)) for place in change}
        return sum(bool(size + change[place]) - bool(size) for place, size in sizes.items())

    def _more_beyond(self, seeker: str, more: int) -> int:
        before = max(0, self.times[seeker] - self.floor)
        after = max(0, self.times[seeker] + more - self.floor)
        return (after * (after - 1) - before * (before - 1)) // 2

    # changing

    def change(self, out: Iterable[Row], into: Iterable[Row]) -> None:
        """Make a change that breaks no rule."""
        for row in out:
            self._take(row)
        for row in into:
            self._put(row)

    def fit(self, wanted: Iterable[Row]) -> list[Row]:
        """Put the rows in that break no rule, the earlier ones of the list first; return them."""
        fitting = []
        for row in wanted:
            if self.fault((), (row,)) is None:
                self.change((), (row,))
                fitting.append(row)
        return fitting

    def _put(self, row: Row) -> None:
        seeker, employer, number = row
        self.rows.add(row)
        self.met.add((seeker, employer))
        self.at[seeker, number] = employer
        self.sitting[employer, number].add(seeker)
        self.times[seeker] += 1

    def _take(self, row: Row) -> None:
        seeker, employer, number = row
        self.rows.remove(row)
        self.met.discard((seeker, employer))
        del self.at[seeker, number]
        self.sitting[employer, number].discard(seeker)
        self.times[seeker] -= 1


def options(found: Arrangement, seat: Row, locked: set[Row]) -> list[Option]:
    """Return every change of one seat, the best first: other table, other round, taken out.

    Who sits on a locked seat is offered for no exchange.
    """
    person, place = seat[0], (seat[1], seat[2])
    targets = [(employer, seat[2]) for employer in found.seats if employer != seat[1]]
    targets += [(seat[1], n) for n in range(found.now, found.rounds) if n != seat[2]]
    moves = [Move(person, place)]
    for target in targets:
        if found.free(*target):
            moves.append(Move(person, place, target))
        others = sorted(found.sitting.get(target, ()))
        moves += [Move(person, place, target, o) for o in others if (o, *target) not in locked]
    return _possible(found, moves)


def additions(found: Arrangement, target: Place) -> list[Option]:
    """Return everybody who has nothing in a round and may sit at this table, the best first."""
    return _possible(found, [Move(person, None, target) for person in found.most])


def _possible(found: Arrangement, moves: Iterable[Move]) -> list[Option]:
    allowed = [m for m in moves if found.fault(m.out, m.into) is None]
    priced = [Option(move, found.cost(move.out, move.into)) for move in allowed]
    return sorted(priced, key=_best_first)


def _best_first(option: Option) -> tuple[Any, ...]:
    cost, move = option.cost, option.move
    worse = (-cost.mandatory, *(-level for level in cost.fairness), -cost.value)
    return (worse, move.other is not None, move.target or ("", 0), move.other or "", move.person)

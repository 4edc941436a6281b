"""Checks one "tablee-pairing/1" instance against every rule, and makes records of it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from server.domain.assignment.faults import BadInstance, Faults, parsed, shown, writable
from server.domain.assignment.instance import (
    FORMAT,
    KEEP,
    MOST_KEEP,
    MOST_ROUNDS,
    MOST_WORTH,
    TABLES_FORMAT,
    TIME_LIMIT,
    Employer,
    Instance,
    Seeker,
    Triple,
)
from server.domain.assignment.tables.parsing import Check

_LISTS = "mandatory? forbidden? held? announced?"
_KEYS = f"format rounds floor employers seekers pairs now? keep? time_limit? {_LISTS}".split()
_PAIR, _TRIPLE = 2, 3
_WORTHS = range(1, MOST_WORTH + 1)
_SHAPES = {(list, _TRIPLE), (tuple, _TRIPLE)}


def read(text: str) -> dict[str, Any]:
    """Return the object a JSON text holds; raises BadInstance, where keys stand twice too.

    Whether the object is a sound instance is asked by `solve`.
    """
    data, twice = parsed(text)
    if twice or not isinstance(data, dict):
        raise BadInstance(twice + _faults(data))
    return data


def _faults(data: object) -> list[str]:
    named = data.get("format") if isinstance(data, Mapping) else None
    return Check(data).faults.lines if named == TABLES_FORMAT else _Check(data).faults.lines


def parse(data: object) -> Instance:
    """Return the checked instance; raises BadInstance with all faults at once."""
    check = _Check(data)
    if check.faults.lines:
        raise BadInstance(check.faults.lines)
    return check.instance


class _Check:
    """One pass over the data; `instance` is sound only where there are no faults."""

    def __init__(self, data: object) -> None:
        self.faults = Faults()
        self._data = self.faults.record("instance", data, _KEYS)
        if "format" in self._data and self._data["format"] != FORMAT:
            known = f"{FORMAT!r} or {TABLES_FORMAT!r}"
            self.faults.add("instance: format", known, self._data["format"])
        self._owner: dict[str, str] = {}
        self.instance = self._instance()

    def _instance(self) -> Instance:
        rounds = self._number("rounds", MOST_ROUNDS, 1, MOST_ROUNDS)
        before = len(self.faults.lines)
        now = self._number("now", 0, 0, rounds)
        # Where `now` itself is unsound, no other list is blamed for its rounds.
        known = len(self.faults.lines) == before
        employers = [Employer(*one) for one in self._people("employers", "seats", 1)]
        seekers = [Seeker(*one) for one in self._people("seekers", "max_meetings", 0)]
        self._seats = [employer.seats for employer in employers]
        self._employer = {one.id: index for index, one in enumerate(employers)}
        self._seeker = {one.id: index for index, one in enumerate(seekers)}
        worth = self._worth()
        forbidden = self._pairs("forbidden")
        return Instance(
            rounds=rounds,
            floor=self._number("floor", 1, 1, MOST_ROUNDS),
            now=now,
            keep=self._number("keep", KEEP, 0, MOST_KEEP),
            time_limit=self.faults.seconds(
                "instance: time_limit", self._data.get("time_limit", TIME_LIMIT)
            ),
            employers=tuple(employers),
            seekers=tuple(seekers),
            worth=worth,
            mandatory=self._mandatory(worth, forbidden),
            forbidden=frozenset(forbidden),
            held=self._held(range(now if known else rounds)),
            announced=self._announced(range(now if known else 0, rounds)),
        )

    def _number(self, key: str, default: int, low: int, high: int) -> int:
        value = self._data.get(key, default)
        found = self.faults.integer(f"instance: {key}", value, low, high)
        return default if found is None else found

    def _people(self, field: str, most: str, least: int) -> Iterator[tuple[str, int, int, int]]:
        """Yield id, from, until and the last field of each person, sound or not."""
        keys = ("id", "from", "until", most)
        for number, row in self.faults.rows(f"instance: {field}", self._data.get(field, ())):
            if (plain := _plain(row, keys, least)) and plain[0] not in self._owner:
                self._owner[plain[0]] = f"{field}[{number}]"
                yield plain
                continue
            name = row.get("id") if isinstance(row, Mapping) else None
            where = f"{field}[{number}]" + (f" {shown(name)}" if isinstance(name, str) else "")
            person = self.faults.record(where, row, keys)
            start, end, last = (
                self.faults.integer(f"{where}: {key}", person[key], low) if key in person else 0
                for key, low in (("from", None), ("until", None), (most, least))
            )
            yield self._id(where, person, number), start or 0, end or 0, last or 0

    def _id(self, where: str, person: Mapping[str, object], number: int) -> str:
        """Return the id, or where it is unsound one that no row can name."""
        name = person.get("id")
        if not isinstance(name, str) or not writable(name):
            if "id" in person:
                self.faults.add(f"{where}: id", "a string", name)
            return f"\ud800{number}"
        if name in self._owner:
            self.faults.say(f"{where}: id", f"a new one, {self._owner[name]} has it")
        self._owner.setdefault(name, where.partition(" ")[0])
        return name

    def _rows(
        self, field: str, third: str = "", allowed: range = range(1)
    ) -> Iterator[tuple[int, int, int, int | None]]:
        """Yield number, seeker, employer and third value of each row that names two people.

        A third value that is not allowed is blamed and yielded as None.
        """
        length = _TRIPLE if third else _PAIR
        for number, row in self.faults.rows(f"instance: {field}", self._data.get(field, ())):
            where = f"{field}[{number}]"
            if not isinstance(row, (list, tuple)) or len(row) != length:
                self.faults.add(where, f"a list of {length} values", row)
                continue
            seeker = self._known(f"{where}: seeker", self._seeker, row[0])
            employer = self._known(f"{where}: employer", self._employer, row[1])
            value = self._third(f"{where}: {third}", row[2], allowed) if third else None
            if seeker is not None and employer is not None:
                yield number, seeker, employer, value

    def _known(self, where: str, people: dict[str, int], name: object) -> int | None:
        if isinstance(name, str) and name in people:
            return people[name]
        self.faults.add(where, "the id of one of them", name)
        return None

    def _third(self, where: str, value: object, allowed: range) -> int | None:
        if not allowed:
            self.faults.add(where, "no row, no round is open to it", value)
            return None
        return self.faults.integer(where, value, allowed[0], allowed[-1])

    def _worth(self) -> dict[int, int]:
        rows = self._data.get("pairs")
        worth = self._sound(rows) if isinstance(rows, (list, tuple)) else None
        return self._blamed() if worth is None else worth

    def _sound(self, rows: Sequence[Any]) -> dict[int, int] | None:
        """Return the worth of each pair if all rows are sound: a third of the time."""
        width, seeker, employer = len(self._seats), self._seeker, self._employer
        try:
            worth = {seeker[row[0]] * width + employer[row[1]]: row[2] for row in rows}
            shapes = {(type(row), len(row)) for row in rows}
        except (TypeError, KeyError, IndexError):
            return None
        if not set(map(type, worth.values())) <= {int} or not shapes <= _SHAPES:
            return None
        fine = all(value in _WORTHS for value in set(worth.values()))
        return worth if fine and len(worth) == len(rows) else None

    def _blamed(self) -> dict[int, int]:
        """Return the worth of each pair, row by row, and blame what is unsound."""
        worth: dict[int, int] = {}
        for number, seeker, employer, value in self._rows("pairs", "worth", _WORTHS):
            pair = seeker * len(self._seats) + employer
            if pair in worth:
                self.faults.say(f"pairs[{number}]", "each pair once")
            worth[pair] = value or 0
        return worth

    def _pairs(self, field: str) -> dict[int, int]:
        """Return the pairs of a list, each with its place in it."""
        found: dict[int, int] = {}
        for number, seeker, employer, _ in self._rows(field):
            pair = seeker * len(self._seats) + employer
            if pair in found:
                self.faults.say(f"{field}[{number}]", "each pair once")
            found[pair] = number
        return found

    def _triples(self, field: str, rounds: range) -> Iterator[tuple[int, Triple]]:
        for number, seeker, employer, turn in self._rows(field, "round", rounds):
            if turn is not None:
                yield number, (seeker, employer, turn)

    def _mandatory(self, worth: dict[int, int], forbidden: dict[int, int]) -> frozenset[int]:
        mandatory = self._pairs("mandatory")
        for pair, number in mandatory.items():
            if pair not in worth:
                self.faults.say(f"mandatory[{number}]", "one of the pairs")
            if pair in forbidden:
                self.faults.say(f"mandatory[{number}]", "a pair that is not forbidden")
        return frozenset(mandatory)

    def _held(self, rounds: range) -> tuple[Triple, ...]:
        """Return what took place: rules that outlive windows and vetoes hold there as well."""
        held: list[Triple] = []
        times: Counter[tuple[str, int, int]] = Counter()
        for number, (seeker, employer, turn) in self._triples("held", rounds):
            held.append((seeker, employer, turn))
            for most, key, rule in (
                (1, ("pair", seeker, employer), "one meeting at most of a pair"),
                (1, ("seeker", seeker, turn), "a seeker at one table at most in a round"),
                (self._seats[employer], ("employer", employer, turn), "no more seekers than seats"),
            ):
                times[key] += 1
                if times[key] > max(most, 1):
                    self.faults.say(f"held[{number}]", rule)
        return tuple(held)

    def _announced(self, rounds: range) -> tuple[Triple, ...]:
        told: dict[Triple, int] = {}
        for number, triple in self._triples("announced", rounds):
            if triple in told:
                self.faults.say(f"announced[{number}]", "each row once")
            told[triple] = number
        return tuple(told)


def _plain(row: object, keys: tuple[str, ...], least: int) -> tuple[str, int, int, int] | None:
    """Return a person's values if they are as most are, None where a closer look is due."""
    if type(row) is not dict or row.keys() != set(keys):
        return None
    name, start, end, last = (row[key] for key in keys)
    whole = type(start) is int and type(end) is int and type(last) is int
    if type(name) is str and name.isascii() and whole and last >= least:
        return name, start, end, last
    return None

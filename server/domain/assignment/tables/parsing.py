"""Checks one "tablee-round-tables/1" instance against every rule, and makes a record of it."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from server.domain.assignment.faults import BadInstance, Faults, shown, writable
from server.domain.assignment.instance import TABLES_FORMAT, TIME_LIMIT
from server.domain.assignment.tables.instance import (
    MOST_PEOPLE,
    MOST_PLACES,
    MOST_ROUNDS,
    MOST_SEATS,
    RoundTables,
    Seating,
    Table,
)
from server.domain.assignment.tables.refusals import refusals

_KEYS = ["format", "people", "tables", "rounds", "apart?", "held?", "absent?", "time_limit?"]
_PAIR = 2

Part = TypeVar("Part")


def parse(data: object) -> RoundTables:
    """Return the checked instance; raises BadInstance with all faults at once."""
    check = Check(data)
    if check.faults.lines:
        raise BadInstance(check.faults.lines)
    return check.instance


class Check:
    """One pass over the data; `instance` is sound only where there are no faults."""

    def __init__(self, data: object) -> None:
        self.faults = Faults()
        self._unsound: set[str] = set()
        self._data = self.faults.record("instance", data, _KEYS)
        if "format" in self._data and self._data["format"] != TABLES_FORMAT:
            self.faults.add("instance: format", repr(TABLES_FORMAT), self._data["format"])
        self.instance = self._instance()

    def _instance(self) -> RoundTables:
        self._person = self._part("people", self._people)
        tables = self._part("tables", self._tables)
        rounds = self._part("rounds", self._rounds)
        self._away = self._part("absent", lambda: self._absent(rounds))
        apart = self._part("apart", self._apart)
        sound = not self._unsound
        found = RoundTables(
            people=tuple(self._person),
            tables=tables,
            rounds=rounds,
            apart=apart,
            held=self._part("held", lambda: self._held(tables, rounds)),
            present=tuple(self._present(rounds)) if sound else (),
            time_limit=self.faults.seconds(
                "instance: time_limit", self._data.get("time_limit", TIME_LIMIT)
            ),
        )
        if sound and len(found.held) <= rounds:
            self.faults.lines.extend(refusals(found))
        return found

    def _part(self, key: str, read: Callable[[], Part]) -> Part:
        """Return a part of the instance, and remember where it is not sound."""
        before = len(self.faults.lines)
        value = read()
        missing = key not in self._data and f"{key}?" not in _KEYS
        if missing or len(self.faults.lines) > before:
            self._unsound.add(key)
        return value

    def _rounds(self) -> int:
        value = self._data.get("rounds", 1)
        most = MOST_PLACES // max(1, len(self._person))
        found = self.faults.integer("instance: rounds", value, 1, min(MOST_ROUNDS, most))
        return found or 1

    def _people(self) -> dict[str, int]:
        """Return each id with its index; unsound ids have none."""
        place: dict[str, int] = {}
        row: dict[str, int] = {}
        rows = self._data.get("people", ())
        for number, name in self.faults.rows("instance: people", rows):
            where = f"people[{number}]"
            if not isinstance(name, str) or not writable(name):
                self.faults.add(where, "a string", name)
            elif name in place:
                self.faults.say(f"{where} {shown(name)}", f"a new id, people[{row[name]}] has it")
            else:
                place[name] = len(place)
                row[name] = number
        if len(place) > MOST_PEOPLE:
            self.faults.add("instance: people", f"{MOST_PEOPLE} at most", len(place))
        return place

    def _tables(self) -> tuple[int, ...]:
        rows = self._data.get("tables", ())
        seats = [
            self.faults.integer(f"tables[{number}]: seats", value, 1, MOST_SEATS)
            for number, value in self.faults.rows("instance: tables", rows)
        ]
        if len(seats) > MOST_PEOPLE:
            self.faults.add("instance: tables", f"{MOST_PEOPLE} at most", len(seats))
        return tuple(value or 1 for value in seats)

    def _known(self, where: str, name: object) -> int | None:
        if isinstance(name, str) and name in self._person:
            return self._person[name]
        self.faults.add(where, "the id of one of the people", name)
        return None

    def _absent(self, rounds: int) -> dict[int, set[int]]:
        """Return the rounds each person is away."""
        away: dict[int, set[int]] = {}
        absent = self._data.get("absent", {})
        if not isinstance(absent, Mapping):
            self.faults.add("instance: absent", "an object", absent)
            return away
        # Where `rounds` itself is unsound, no other list is blamed for its rounds.
        high = None if "rounds" in self._unsound else rounds - 1
        for name, turns in absent.items():
            person = self._known("instance: absent", name)
            where = f"person {shown(name)}: absent"
            mine: set[int] = set()
            for number, value in self.faults.rows(where, turns):
                turn = self.faults.integer(f"{where}[{number}]", value, 0, high)
                if turn in mine:
                    self.faults.add(f"{where}[{number}]", "each round once", turn)
                mine.update(() if turn is None else (turn,))
            if person is not None:
                away[person] = mine
        return away

    def _present(self, rounds: int) -> Iterator[tuple[int, ...]]:
        everyone = tuple(range(len(self._person)))
        gone: dict[int, set[int]] = {}
        for person, turns in self._away.items():
            for turn in turns:
                gone.setdefault(turn, set()).add(person)
        for turn in range(rounds):
            away = gone.get(turn)
            yield tuple(one for one in everyone if one not in away) if away else everyone

    def _apart(self) -> frozenset[tuple[int, int]]:
        pairs: set[tuple[int, int]] = set()
        for number, row in self.faults.rows("instance: apart", self._data.get("apart", ())):
            where = f"apart[{number}]"
            if not isinstance(row, (list, tuple)) or len(row) != _PAIR:
                self.faults.add(where, "a list of 2 values", row)
                continue
            one, other = (self._known(where, name) for name in row)
            if one is None or other is None:
                continue
            pair = (min(one, other), max(one, other))
            if one == other:
                self.faults.add(where, "two people", list(row))
            elif pair in pairs:
                self.faults.say(where, "each pair once")
            pairs.add(pair)
        return frozenset(pairs)

    def _held(self, tables: tuple[int, ...], rounds: int) -> tuple[Seating, ...]:
        rows = list(self.faults.rows("instance: held", self._data.get("held", ())))
        if len(rows) > rounds and "rounds" not in self._unsound:
            self.faults.add("instance: held", f"{rounds} rounds at most", len(rows))
        return tuple(self._seating(tables, turn, row) for turn, row in rows)

    def _seating(self, tables: tuple[int, ...], turn: int, row: object) -> Seating:
        where = f"held[{turn}]"
        before = len(self.faults.lines)
        seated = [
            self._table(f"{where}[{number}]", one) for number, one in self.faults.rows(where, row)
        ]
        broken = len(self.faults.lines) > before
        if not broken and "tables" not in self._unsound:
            if len(seated) != len(tables):
                self.faults.add(where, f"{len(tables)} tables", len(seated))
            for number, (table, seats) in enumerate(zip(seated, tables, strict=False)):
                if len(table) > seats:
                    self.faults.add(f"{where}[{number}]", f"{seats} people at most", len(table))
        self._once(where, turn, seated, whole=not broken)
        return tuple(seated)

    def _table(self, where: str, row: object) -> Table:
        found = (
            self._known(f"{where}[{seat}]", name) for seat, name in self.faults.rows(where, row)
        )
        return tuple(person for person in found if person is not None)

    def _once(self, where: str, turn: int, seated: list[Table], *, whole: bool) -> None:
        """Check that everyone present sits at one table, and nobody else at any."""
        times = Counter(person for table in seated for person in table)
        for name, person in self._person.items():
            who = f"{where}: person {shown(name)}"
            if times[person] > 1:
                self.faults.add(who, "at one table, once", times[person])
            if "absent" in self._unsound:
                continue
            away = turn in self._away.get(person, ())
            if away and times[person]:
                self.faults.say(who, "at no table, she is absent")
            elif whole and "people" not in self._unsound and not away and not times[person]:
                self.faults.say(who, "at a table, found at none")

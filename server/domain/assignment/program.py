"""The day as a program over slots: every pair in every round in which it can meet.

A slot is taken or not. Its seeker sits at one table in a round, its employer has seats, its pair
meets once. Meetings of a seeker are counted in units, one for each further meeting at its price;
an employer's round in which somebody sits is busy. Figures count from round `now` on.
"""

from collections.abc import Sequence

import numpy as np
from msgspec import Struct

from server.domain.assignment.day import Day, Fractions, Numbers
from server.domain.assignment.instance import BEYOND, BUSY, Triple

_GRID = 1 << 16
"""Dual prices are rounded to this part of one, so that a bound is summed in whole numbers."""


class Aim(Struct, frozen=True):
    """What a slot, a unit and a busy round earn."""

    slot: Numbers
    unit: Numbers
    busy: int


class Program(Struct, frozen=True):
    """Slots in the order of their pairs; rows are numbered block after block.

    Rows: seeker × round, employer × round, seeker, pair, and then what is demanded: mandatory
    pairs, and N(k) for each level k of fairness (meetings that are some seeker's k-th or earlier).
    """

    day: Day
    levels: int
    rounds: int
    pair: Numbers
    turn: Numbers
    kept: Numbers  # what the slot earns for having been announced
    unit_seeker: Numbers
    unit_nth: Numbers
    busy: Numbers  # employer × rounds + round, from `now`

    @property
    def seekers(self) -> int:
        """Count the seekers."""
        return len(self.day.room)

    @property
    def tables(self) -> int:
        """Return the first row of employer × round."""
        return self.seekers * self.rounds

    @property
    def people(self) -> int:
        """Return the first row of the seekers."""
        return self.tables + len(self.day.seats) * self.rounds

    @property
    def pairs(self) -> int:
        """Return the first row of the pairs."""
        return self.people + self.seekers

    @property
    def demands(self) -> int:
        """Return the first row of what is demanded: mandatory pairs."""
        return self.pairs + len(self.day.seeker)

    @property
    def rows(self) -> int:
        """Count all rows."""
        return self.demands + 1 + self.levels

    def slot(self, pair: int, turn: int) -> int:
        """Return the number of a slot, from the round counted as the instance does."""
        start = int(np.searchsorted(self.pair, pair))
        return start + turn - int(self.day.first[pair])

    def aim(self, rank: int) -> Aim:
        """Return the aim of a rank: 0 mandatory pairs, k ≤ levels N(k), then value."""
        day, none = self.day, np.zeros(len(self.pair), np.int64)
        if rank == 0:
            return Aim(day.mandatory[self.pair].astype(np.int64), 0 * self.unit_nth, 0)
        if rank <= self.levels:
            return Aim(none, (self.unit_nth <= rank).astype(np.int64), 0)
        beyond = np.maximum(self.unit_nth - day.instance.floor, 0)
        docked = -BEYOND * np.maximum(beyond - 1, 0)
        return Aim(day.worth[self.pair] + self.kept, docked, BUSY)

    def seeker_rows(self, slots: Numbers) -> Numbers:
        """Return the seeker × round rows of some slots."""
        return self.day.seeker[self.pair[slots]] * self.rounds + self.turn[slots]

    def table_rows(self, slots: Numbers) -> Numbers:
        """Return the employer × round rows of some slots."""
        employer = self.day.employer[self.pair[slots]]
        return self.tables + employer * self.rounds + self.turn[slots]

    def fits(self, slots: Numbers) -> bool:
        """Say whether the slots may all be taken: nothing that a solver rounded is believed."""
        day = self.day
        pair = self.pair[slots]
        loads = np.bincount(self.table_rows(slots) - self.tables, minlength=self.people)
        seats = np.repeat(day.seats, self.rounds)
        return bool(
            (np.bincount(self.seeker_rows(slots), minlength=1) <= 1).all()
            and (np.bincount(pair, minlength=1) <= 1).all()
            and (loads[: len(seats)] <= seats).all()
            and (np.bincount(day.seeker[pair], minlength=self.seekers) <= day.room).all()
        )

    def meetings(self, slots: Numbers) -> list[Triple]:
        """Return slots as meetings, after those held."""
        day = self.day
        pair, turn = self.pair[slots], self.turn[slots] + day.instance.now
        rows = zip(
            day.seeker[pair].tolist(), day.employer[pair].tolist(), turn.tolist(), strict=True
        )
        return [*day.instance.held, *rows]

    def taken(self, meetings: Sequence[Triple]) -> Numbers:
        """Return the slots of the meetings from `now` on, ascending."""
        day, width = self.day, len(self.day.seats)
        index = {key: pair for pair, key in enumerate((day.seeker * width + day.employer).tolist())}
        new = [row for row in meetings if row[2] >= day.instance.now]
        slots = [self.slot(index[seeker * width + table], turn) for seeker, table, turn in new]
        return np.array(sorted(slots), np.int64)


def lay_out(day: Day, levels: int) -> Program:
    """Return the program of a day."""
    span = day.last - day.first
    before = np.cumsum(span) - span
    pair = np.repeat(np.arange(len(span)), span)
    now, rounds = day.instance.now, day.instance.rounds - day.instance.now
    turn = np.arange(len(pair)) - before[pair] + day.first[pair] - now
    kept = np.zeros(len(pair), np.int64)
    for told, turns in day.told.items():
        kept[[before[told] + one - day.first[told] for one in turns]] = day.instance.keep
    unit = np.repeat(np.arange(len(day.room)), day.room)
    first = np.cumsum(day.room) - day.room
    return Program(
        day=day,
        levels=levels,
        rounds=rounds,
        pair=pair,
        turn=turn,
        kept=kept,
        unit_seeker=unit,
        unit_nth=np.arange(len(unit)) - first[unit] + day.met[unit] + 1,
        busy=np.unique(day.employer[pair] * rounds + turn),
    )


class Limit(Struct, frozen=True):
    """No schedule that meets the demands earns more than `bound`.

    One that takes a slot earns at least `loss` less than the bound, by the same proof. `more` is
    what a slot would earn beyond what its pair does already, at the prices of the proof.
    """

    bound: int
    loss: Numbers  # of each slot, in whole numbers, rounded down
    more: Numbers  # of each slot


def limit(program: Program, aim: Aim, least: Numbers, prices: Fractions) -> Limit:
    """Return the bound that row prices prove (weak duality; any prices prove one).

    `least` is what is demanded of mandatory pairs and of each N(k), negative where nothing is.
    """
    price = np.rint(prices * _GRID).astype(np.int64)
    crowd = np.maximum(price[: program.tables], 0)
    demand = np.where(least > 0, np.minimum(price[program.demands :], 0), 0)
    gain = _slot_gains(program, aim, price, demand[0])
    starts = np.flatnonzero(np.diff(program.pair, prepend=-1))
    best = np.maximum(np.maximum.reduceat(gain, starts), 0) if len(gain) else gain
    bound = best.sum() + crowd.sum() + demand @ least
    bound += _unit_gains(program, aim, price, demand) + _busy_gains(program, aim, price)
    spans = np.diff(np.append(starts, len(gain)))
    pair = np.maximum(price[program.pairs : program.demands], 0)[program.pair]
    return Limit(
        bound=int(bound // _GRID),
        loss=(np.repeat(best, spans) - gain) // _GRID,
        more=gain - pair,
    )


def _slot_gains(program: Program, aim: Aim, price: Numbers, mandatory: int) -> Numbers:
    """Return what each slot would gain at these prices, in parts of the grid."""
    slots = np.arange(len(program.pair))
    person = program.people + program.day.seeker[program.pair]
    crowd = np.maximum(price[: program.tables], 0)[program.seeker_rows(slots)]
    gain = aim.slot * _GRID - crowd - price[program.table_rows(slots)] - price[person]
    return np.asarray(gain - mandatory * program.day.mandatory[program.pair], np.int64)


def _unit_gains(program: Program, aim: Aim, price: Numbers, demand: Numbers) -> int:
    person = price[program.people : program.pairs]
    gain = aim.unit * _GRID + person[program.unit_seeker]
    for level in range(1, program.levels + 1):
        gain -= np.where(program.unit_nth <= level, demand[level], 0)
    return int(np.maximum(gain, 0).sum())


def _busy_gains(program: Program, aim: Aim, price: Numbers) -> int:
    table = price[program.tables + program.busy]
    more = program.day.seats[program.busy // program.rounds] - 1
    return int(np.maximum(aim.busy * _GRID + table, 0).sum() + np.maximum(table, 0) @ more)

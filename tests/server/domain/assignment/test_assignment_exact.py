"""Where a timetable stays short: the exact search, its bounds, and an employer's own clock."""

import itertools
from itertools import product
from random import Random

import numpy as np
import pytest

from server.domain.assignment import check, exact, relaxation, solve
from server.domain.assignment.certificate import tightened
from server.domain.assignment.day import open_day
from server.domain.assignment.parsing import parse
from server.domain.assignment.program import lay_out, limit
from server.domain.assignment.score import Score
from server.domain.assignment.sitting import NOWHERE, sit
from tests.server.domain.assignment.brute_force import reachable
from tests.server.domain.assignment.exact_program import best
from tests.server.domain.assignment.pairing_cases import a_tiny_day
from tests.server.domain.assignment.pairing_families import disturbed, kept, saturated, tight


def reached(answer):
    said = answer["certificate"]
    return said["mandatory"], tuple(said["fairness"]), said["value"]


def sound(case, answer):
    return not check.faults(case, answer["meetings"]) + check.certificate_faults(case, answer)


@pytest.mark.parametrize("seed", range(8))
def test_where_every_seat_counts_it_is_the_optimum_of_another_model(seed):
    case = saturated(seed)
    answer = solve(case)

    assert sound(case, answer)
    assert answer["certificate"]["optimal"]
    assert reached(answer) == best(case)


@pytest.mark.parametrize("seed", [724, 728])
def test_tight_days_are_solved_to_a_proven_optimum(seed):
    case = tight(seed)
    answer = solve(case)

    assert sound(case, answer)
    assert answer["certificate"]["optimal"]
    assert answer["certificate"]["method"].startswith("relaxation+")


def test_branch_and_bound_ends_what_no_dive_finds(monkeypatch):
    monkeypatch.setattr(exact, "_DIVES", 0)
    for seed in range(4):
        case = saturated(seed)
        answer = solve(case)

        assert sound(case, answer)
        assert answer["certificate"]["optimal"]
        assert reached(answer) == best(case)


def test_a_day_that_goes_otherwise_is_made_anew_and_keeps_what_was_announced():
    case = disturbed(150, 22, 12, now=4, seed=9)
    first = solve(case | {"time_limit": 0})
    last = solve(case)

    assert sound(case, first)
    assert sound(case, last)
    assert kept(case, first["meetings"]) >= 0.95
    assert kept(case, last["meetings"]) >= 0.97
    assert last["certificate"]["optimal"]
    assert last["meetings"][: len(case["held"])] == case["held"]


def test_a_search_that_the_clock_cuts_says_so():
    cut = 0
    for seed in range(4):
        case = saturated(seed) | {"time_limit": 1}
        for ticks in range(2, 30, 9):
            readings = itertools.count()
            answer = solve(case, clock=lambda n=ticks, c=readings: 2.0 * (next(c) >= n))
            said = answer["certificate"]

            assert sound(case, answer)
            assert said["optimal"] or said["method"].endswith("+limit")
            cut += said["method"].endswith("+limit")
    assert cut


def test_no_solver_is_started_without_an_end(monkeypatch):
    given = []
    opened = relaxation.Model.__init__

    def noting(self, program, aim, least, slots, seconds):
        opened(self, program, aim, least, slots, seconds)
        given.append(self._highs.getOptionValue("time_limit")[1])

    monkeypatch.setattr(relaxation.Model, "__init__", noting)
    for seed, ticks in product(range(4), range(2, 30, 3)):
        case = saturated(seed) | {"time_limit": 1}
        readings = itertools.count()
        solve(case, clock=lambda n=ticks, c=readings: 2.0 * (next(c) >= n))

    assert given
    assert all(0 <= seconds <= 1 for seconds in given)


def test_a_limit_under_a_condition_counts_only_where_the_condition_holds():
    # N(5) ≤ 15 holds for those who reach N(4) ≥ 15; (5, 5, 2, 2, 2) does not, and exists.
    flow, reached = Score(0, (6, 5, 3, 1, 1), 0), Score(0, (5, 4, 3, 3, 0), 0)
    limits = tightened(flow, [0, 5, 10, 12, 16, 15, 0], reached)

    assert limits.fairness >= (5, 5, 2, 2, 2)


def test_any_prices_prove_a_bound():
    rng = np.random.default_rng(1)
    for seed in range(15):
        case = a_tiny_day(seed, windows=True)
        table = reachable(case)
        day = open_day(parse(case))
        levels = max(1, min(day.instance.floor, int(day.room.max(initial=1))))
        program = lay_out(day, levels)
        greatest = (
            max(mandatory for mandatory, _ in table),
            *(max(sum(vector[:level]) for _, vector in table) for level in range(1, levels + 1)),
            max(table.values()),
        )
        for rank, most in enumerate(greatest):
            free = np.full(levels + 1, -1)
            prices = rng.normal(0, 10 ** rng.uniform(-1, 3), program.rows)
            assert limit(program, program.aim(rank), free, prices).bound >= most, (seed, rank)


def test_what_a_slot_loses_is_never_said_too_great():
    for seed in range(15):
        case = a_tiny_day(seed, windows=True)
        answer = solve(case)
        if not answer["certificate"]["optimal"] or not answer["meetings"]:
            continue
        day = open_day(parse(case))
        program = lay_out(day, max(1, min(day.instance.floor, int(day.room.max(initial=1)))))
        prices = np.random.default_rng(seed).normal(0, 100, program.rows)
        found = limit(program, program.aim(0), np.full(program.levels + 1, -1), prices)
        most = max(mandatory for mandatory, _ in reachable(case))
        for slot in program.taken(_rows(case, answer)):
            # The schedule takes this slot and reaches its figure all the same.
            assert found.bound - found.loss[slot] >= min(most, answer["certificate"]["mandatory"])


def _rows(case, answer):
    seekers = [one["id"] for one in case["seekers"]]
    tables = [one["id"] for one in case["employers"]]
    return [(seekers.index(who), tables.index(at), turn) for who, at, turn in answer["meetings"]]


def test_an_employer_seats_as_many_pairs_in_as_many_rounds_as_can_be():
    rng = Random(2)
    for _ in range(100):
        spans = [
            (start, rng.randint(start + 1, 4))
            for start in (rng.randint(0, 3) for _ in range(rng.randint(0, 5)))
        ]
        seats = rng.randint(1, 2)
        turns = sit(spans, seats, lambda pair, turn: (pair + turn) % 2 == 0)

        for (start, end), turn in zip(spans, turns, strict=True):
            assert turn == NOWHERE or start <= turn < end
        seated = [turn for turn in turns if turn != NOWHERE]
        assert max((seated.count(turn) for turn in seated), default=0) <= seats
        assert (len(seated), len(set(seated))) == _most(spans, seats)


def _most(spans, seats):
    """Return the most pairs that can sit, and in how many rounds as many then can."""
    choices = [[NOWHERE, *range(*span)] for span in spans]
    found = []
    for turns in product(*choices):
        seated = [turn for turn in turns if turn != NOWHERE]
        if all(seated.count(turn) <= seats for turn in seated):
            found.append((len(seated), len(set(seated))))
    return max(found)

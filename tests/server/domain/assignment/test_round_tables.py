"""Round tables: every rule of every answer, what is promised on known sizes, tiny days in full."""

import itertools
from random import Random

import pytest

from server.domain.assignment import BadInstance, solve
from server.domain.assignment.tables import search
from server.domain.assignment.tables.designs import designs
from tests.server.domain.assignment.round_tables import (
    a_day,
    by_chance,
    faults,
    fewest_repeats,
    repeats,
)

KNOWN = ["5-4-5", "6-4-5", "7-4-6", "8-4-7", "10-4-6", "12-5-6", "20-5-6", "15-6-5", "5-5-6"]
DESIGNED = ["8-4-9", "8-4-10", "8-4-3", "16-4-21", "9-3-13", "6-2-11", "25-3-25", "22-7-11"]


@pytest.fixture(name="short")
def _short(monkeypatch):
    monkeypatch.setattr(search, "_STEPS", 300)
    monkeypatch.setattr(search, "_STALE", 100)


def solved(case, **more):
    answer = solve(case, **more)
    assert faults(case, answer) == []
    return answer


@pytest.mark.parametrize("shuffled", [None, 7])
@pytest.mark.parametrize("size", KNOWN + DESIGNED)
def test_nobody_meets_twice_on_sizes_where_that_is_known(size, shuffled):
    tables, seats, rounds = map(int, size.split("-"))
    answer = solved(a_day(tables, seats, rounds, shuffled=shuffled))

    assert (answer["repeats"], answer["repeats_bound"]) == (0, 0)


@pytest.mark.parametrize("tables", range(1, 28))
def test_designs_seat_all_points_evenly_and_never_two_twice(tables):
    for size in range(1, 9):
        points = list(range(tables * size))
        for design in designs(tables, size, 10_000):
            assert repeats(design.rounds) == 0
            assert sorted(itertools.chain(*design.rows)) == points
            for seating in design.rounds:
                assert sorted(itertools.chain(*seating)) == points
                assert {len(table) for table in seating} == {size}


def test_the_stored_design_of_eight_tables_of_four_has_ten_rounds():
    stored = list(designs(8, 4, 99))[-1]

    assert len(stored.rounds) == 10
    assert repeats(stored.rounds) == 0


@pytest.mark.parametrize(
    ("tables", "size", "people", "rounds"), [(8, 4, 31, 9), (8, 4, 30, 10), (7, 5, 33, 6)]
)
def test_designs_serve_fewer_people_too(tables, size, people, rounds):
    assert solved(a_day(tables, size, rounds, people))["repeats"] == 0


def test_a_design_bends_for_who_is_away_and_who_must_be_apart():
    absent = {"P3": [0, 1], "P17": [4], "P30": [2, 3, 4, 5, 6, 7]}
    case = a_day(8, 4, 8, absent=absent, apart=[["P0", "P9"], ["P1", "P20"], ["P2", "P3"]])

    assert solved(case)["repeats"] == 0


def test_a_day_that_follows_a_design_goes_on_with_it_when_somebody_leaves():
    case = a_day(8, 4, 9)
    held = solve(case)["rounds"][:3]
    case |= {"held": held, "absent": {"P7": list(range(3, 9))}}

    assert solved(case)["repeats"] == 0


def test_one_round_seated_by_hand_costs_nothing():
    names = a_day(8, 4, 9, shuffled=3)["people"]
    held = [[names[start : start + 4] for start in range(0, 32, 4)]]

    assert (
        solved(a_day(8, 4, 9, shuffled=5) | {"people": sorted(names), "held": held})["repeats"] == 0
    )


def test_complete_designs_are_best_when_they_begin_anew():
    answer = solved(a_day(5, 5, 9))

    assert answer["repeats"] == answer["repeats_bound"] == 150


def test_an_odd_cafe_has_few_repeats():
    apart = [["P0", "P1"], ["P2", "P5"], ["P8", "P9"]]
    absent = {"P3": [0, 1], "P7": [5], "P9": [2]}

    assert solved(a_day(6, 4, 5, people=23))["repeats"] == 0
    assert solved(a_day(6, 4, 6, people=23, apart=apart, absent=absent))["repeats"] <= 2


@pytest.mark.usefixtures("short")
def test_a_large_cafe_is_answered_too():
    absent = {f"P{number}": [number % 9] for number in range(0, 200, 5)}
    apart = [[f"P{number}", f"P{number + 1}"] for number in range(0, 60, 2)]

    answer = solved(a_day(27, 8, 9, people=201, absent=absent, apart=apart, shuffled=None))
    assert answer["repeats"] <= 40


@pytest.mark.usefixtures("short")
@pytest.mark.parametrize("block", range(8))
def test_every_rule_holds_on_any_day(block):
    for seed in range(block * 20, block * 20 + 20):
        case = by_chance(seed, most_people=14 + seed % 3 * 8)
        try:
            answer = solve(case)
        except BadInstance as bad:
            assert "apart" in str(bad), (seed, bad)
        else:
            assert faults(case, answer) == [], seed


@pytest.mark.usefixtures("short")
@pytest.mark.parametrize("block", range(4))
def test_tiny_days_are_solved_to_the_optimum_and_bounds_hold(block):
    for seed in range(block * 15, block * 15 + 15):
        case = by_chance(1000 + seed, most_people=6, most_tables=3, most_rounds=3)
        fewest = fewest_repeats(case)
        if fewest is None:
            with pytest.raises(BadInstance):
                solve(case)
            continue
        answer = solved(case)
        assert answer["repeats_bound"] <= fewest == answer["repeats"], seed


@pytest.mark.usefixtures("short")
@pytest.mark.parametrize(
    ("case", "bound"),
    [
        (a_day(2, 4, 3), 12),  # every two rounds share 4 pairs
        (a_day(8, 4, 11), 32),  # 33 companions of 31 people
        (a_day(1, 5, 4), 60),  # one table: everyone meets everyone each time
        (a_day(6, 4, 2, held=[[[f"P{n + 4 * t}" for n in range(4)] for t in range(6)]] * 2), 36),
    ],
)
def test_bounds_are_those_that_can_be_counted(case, bound):
    assert solved(case)["repeats_bound"] == bound


@pytest.mark.usefixtures("short")
def test_the_same_day_has_the_same_answer():
    case = a_day(6, 4, 7, people=23, apart=[["P0", "P5"]])

    assert solve(case) == solve(case)


@pytest.mark.usefixtures("short")
def test_each_answer_told_is_better_than_all_before():
    told = []
    case = a_day(6, 4, 7, people=23)
    last = solve(case, told.append)

    assert told[-1] == last
    assert all(b["repeats"] < a["repeats"] for a, b in itertools.pairwise(told))
    assert [fault for answer in told for fault in faults(case, answer)] == []


def test_no_time_gives_the_first_answer_and_a_clock_ends_the_search():
    case, told = a_day(6, 4, 7, people=23), []
    first = solved(case | {"time_limit": 0}, on_better=told.append)
    assert told == [first]

    ticks = itertools.count()
    soon = solved(case | {"time_limit": 50}, clock=lambda: float(next(ticks)))
    assert soon["repeats"] <= first["repeats"]
    assert next(ticks) < 60


@pytest.mark.parametrize("absent", [{}, {"P0": [0]}])
def test_days_without_choice_are_answered(absent):
    assert solved(a_day(0, 1, 2))["rounds"] == [[], []]
    assert solved(a_day(3, 1, 2, people=1, absent=absent))["repeats"] == 0
    assert solved(a_day(3, 2, 2, people=2, absent=absent))["repeats"] == 0
    nobody = a_day(2, 3, 1, absent={f"P{number}": [0] for number in range(6)})
    assert solved(nobody)["rounds"] == [[[], []]]


def test_held_rounds_alone_are_repeated_with_what_they_cost():
    held = [[["P0", "P1"], ["P2"]], [["P1", "P0"], ["P2"]]]
    answer = solved(a_day(2, 2, 2, people=3, held=held, apart=[["P0", "P1"]]))

    assert answer == {"rounds": held, "repeats": 1, "repeats_bound": 1}


@pytest.mark.usefixtures("short")
def test_people_all_apart_but_for_their_group_sit_in_it():
    names = [f"P{number}" for number in range(40)]
    Random(1).shuffle(names)
    group = {name: number // 4 for number, name in enumerate(names)}
    apart = [[a, b] for a, b in itertools.combinations(names, 2) if group[a] != group[b]]
    answer = solved(a_day(10, 4, 3, apart=apart))

    assert answer["repeats"] == answer["repeats_bound"] == 10 * 6 * 3


@pytest.mark.parametrize(
    ("fault", "spoil"),
    [
        ("repeats", lambda answer: answer | {"repeats": answer["repeats"] + 1}),
        ("bound", lambda answer: answer | {"repeats_bound": answer["repeats"] + 1}),
        ("shape", lambda answer: answer | {"method": "luck"}),
        ("rounds", lambda answer: answer | {"rounds": answer["rounds"][:-1]}),
        ("held", lambda answer: answer | {"rounds": answer["rounds"][::-1]}),
        ("1: even", lambda answer: moved(answer, 0, 1)),
        ("1: seats", lambda answer: moved(answer, 0, 1, people=2)),
        ("1: everyone once", lambda answer: moved(answer, 0, 0, kept=True)),
        ("2: apart", lambda answer: answer | {"rounds": [answer["rounds"][0]] * 3}),
    ],
)
def test_the_auditor_sees_what_is_wrong(fault, spoil):
    held = [[["P0", "P1", "P2", "P3"], ["P4", "P5", "P6", "P7"]]]
    case = a_day(2, 5, 3, people=8, held=held, apart=[["P0", "P1"]])
    answer = solved(case)

    assert fault in faults(case, spoil(answer))


def moved(answer, source, target, people=1, *, kept=False):
    rounds = [[list(table) for table in seating] for seating in answer["rounds"]]
    for _ in range(people):
        person = rounds[1][source][0] if kept else rounds[1][source].pop(0)
        rounds[1][target].append(person)
    return answer | {"rounds": rounds}

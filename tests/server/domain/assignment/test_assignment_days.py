"""Whole days: cafés of real size, people who come and go, time limits."""

import itertools
from random import Random

import pytest

from server.domain.assignment import check, solve, timetable
from tests.server.domain.assignment.pairing_cases import a_cafe


def sound(case, answer):
    assert check.faults(case, answer["meetings"]) == []
    assert check.certificate_faults(case, answer) == []
    return answer["certificate"]


@pytest.mark.parametrize("listed", [0.3, 1.0])
@pytest.mark.parametrize(("seekers", "employers", "rounds"), [(60, 12, 8), (150, 22, 12)])
def test_a_cafe_without_windows_is_solved_to_the_optimum(seekers, employers, rounds, listed):
    case = a_cafe(seekers, employers, rounds, seed=1, listed=listed, mandatory=10)
    said = sound(case, solve(case))

    assert said["optimal"]
    assert said["method"] == "flow+colouring"
    assert said["mandatory"] == 10
    assert said["avoidable_shortfall"] == 0


def test_a_large_floor_and_many_rounds_stay_exact():
    case = a_cafe(40, 8, 60, seed=4, mandatory=5) | {"floor": 50}
    for seeker in case["seekers"]:
        seeker["max_meetings"] = 60

    assert sound(case, solve(case))["optimal"]


def test_arcs_are_handed_over_when_their_price_asks_for_them():
    case = a_cafe(400, 12, 6, seed=2)

    assert sound(case, solve(case))["optimal"]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_windows_of_a_cafe_cost_neither_fairness_nor_much_value(seed):
    case = a_cafe(150, 22, 12, seed=seed, windows=0.3, mandatory=10)
    said = sound(case, solve(case))

    assert said["mandatory"] == said["mandatory_bound"]
    assert said["fairness"] == said["fairness_bound"]
    assert said["value"] >= 0.999 * said["value_bound"]


def a_chain(length):
    """To seat the last seeker, everyone else must leave a table worth 1000 for one worth 1."""
    people, tables = ([f"{kind}{one}" for one in range(length + 1)] for kind in "SE")
    return {
        "format": "tablee-pairing/1",
        "rounds": 1,
        "floor": 1,
        "employers": [{"id": name, "seats": 1, "from": 0, "until": 1} for name in tables],
        "seekers": [{"id": name, "max_meetings": 1, "from": 0, "until": 1} for name in people],
        "pairs": [[people[one], tables[one], 1000] for one in range(length)]
        + [[people[one], tables[one + 1], 1] for one in range(length)]
        + [[people[length], tables[0], 1]],
    }


def test_a_first_meeting_is_worth_any_number_of_good_ones():
    case = a_chain(30)
    said = sound(case, solve(case))

    assert said["optimal"]
    assert said["fairness"] == [31]
    assert said["value"] == 31 * (200 + 1)


def test_a_mandatory_pair_is_worth_more_than_anybodys_first_meeting():
    case = a_chain(4) | {"rounds": 2}
    people = [seeker | {"max_meetings": 2, "until": 2} for seeker in case["seekers"]]
    case["employers"] = [table | {"until": 2} for table in case["employers"][:2]]
    case["seekers"] = people[:4]
    case["pairs"] = [
        [one["id"], table, 1 if one is people[0] else 1000]
        for one in case["seekers"]
        for table in ("E0", "E1")
    ]
    assert sound(case, solve(case))["fairness"] == [4]

    case["mandatory"] = [["S0", "E0"], ["S0", "E1"]]
    said = sound(case, solve(case))
    assert (said["mandatory"], said["fairness"], said["optimal"]) == (2, [3], True)


def test_without_windows_no_meeting_is_lost_where_the_search_for_rounds_fails(monkeypatch):
    monkeypatch.setattr(timetable.Timetable, "improve", lambda _: None)
    case = a_cafe(12, 12, 12, seed=3, listed=0.6) | {"floor": 12}
    case["seekers"] = [one | {"max_meetings": 12} for one in case["seekers"]]
    case["announced"] = [[*case["pairs"][0][:2], 11]]
    said = sound(case, solve(case))

    assert said["fairness"] == said["fairness_bound"]


def midway(case, now, seed):
    """Let a day run to `now`, somebody leave and the rest stand as announced."""
    rng = Random(seed)
    plan = solve(case)["meetings"]
    people = [one | {"until": now} if rng.random() < 0.06 else one for one in case["seekers"]]
    return case | {
        "seekers": people,
        "now": now,
        "held": [row for row in plan if row[2] < now],
        "announced": [row for row in plan if row[2] >= now],
    }


@pytest.mark.parametrize("windows", [0.0, 0.3])
def test_a_plan_made_anew_keeps_what_was_announced(windows):
    case = midway(a_cafe(150, 22, 12, seed=5, windows=windows), 4, seed=5)
    answer = solve(case)
    said = sound(case, answer)

    gone = {one["id"] for one in case["seekers"] if one["until"] <= 4}
    possible = [tuple(row) for row in case["announced"] if row[0] not in gone]
    kept = set(possible) & {tuple(row) for row in answer["meetings"]}
    assert len(kept) >= 0.9 * len(possible)
    assert said["fairness"] == said["fairness_bound"]
    assert answer["meetings"][: len(case["held"])] == case["held"]


def test_the_same_input_has_the_same_answer():
    case = midway(a_cafe(60, 12, 8, seed=6, windows=0.5), 2, seed=6)

    assert solve(case) == solve(case)


def test_what_nobody_can_have_is_not_missed():
    case = {
        "format": "tablee-pairing/1",
        "rounds": 2,
        "floor": 2,
        "employers": [{"id": "E0", "seats": 1, "from": 0, "until": 2}],
        "seekers": [
            {"id": f"S{number}", "from": 0, "until": until, "max_meetings": 2}
            for number, until in enumerate((2, 2, 0))
        ],
        "pairs": [[f"S{number}", "E0", 40] for number in range(3)],
    }
    said = sound(case, solve(case))

    assert said["fairness"] == said["fairness_bound"] == [2, 0]
    assert said["below_floor"] == 2  # who is absent all day is not counted
    assert said["avoidable_shortfall"] == said["idle_employer_rounds"] == 0


@pytest.mark.parametrize("present", [(), ("employers",), ("seekers",)])
def test_a_day_without_people_has_an_answer(present):
    case = a_cafe(1, 1, 2, seed=1) | {"pairs": [], "mandatory": []}
    case |= {field: [] for field in ("employers", "seekers") if field not in present}
    said = sound(case, solve(case))

    assert said["optimal"]
    assert said["idle_employer_rounds"] == (2 if "employers" in present else 0)


def tight(seed):
    """Few seekers, nearly all with windows: some of the flow's pairs find no round."""
    case = a_cafe(12, 8, 8, seed=seed, windows=0.95, mandatory=12)
    for seeker in case["seekers"]:
        seeker["max_meetings"] = 8
    for employer in case["employers"]:
        employer["seats"] = 1
    return case


@pytest.fixture(scope="module")
def tight_days():
    """Return days whose first schedule is not a proven optimum, so that more is tried."""
    days = [tight(seed) for seed in range(20)]
    first = [solve(case | {"time_limit": 0})["certificate"] for case in days]
    return [case for case, said in zip(days, first, strict=True) if not said["optimal"]]


def test_each_better_answer_is_told_and_the_last_is_returned(tight_days):
    told = 0
    for case in tight_days:
        answers = []
        answer = solve(case, on_better=answers.append)
        aims = [check.count(case, one["meetings"]) for one in answers]
        told += len(answers)

        sound(case, answer)
        assert answers[-1]["meetings"] == answer["meetings"]
        assert answer["certificate"]["optimal"]
        assert all(before < after for before, after in itertools.pairwise(aims))
    assert told > len(tight_days) > 0


def test_no_time_returns_the_first_answer_and_says_so(tight_days):
    case = tight_days[0]
    answers = []
    answer = solve(case | {"time_limit": 0}, on_better=answers.append)

    assert len(answers) == 1
    assert answer["certificate"]["method"].endswith("+limit")
    assert answer["meetings"] == answers[0]["meetings"]
    sound(case, answer)


def test_the_clock_ends_the_search(tight_days):
    case = tight_days[0] | {"time_limit": 3}
    ticks = itertools.count(step=2)
    answer = solve(case, clock=lambda: next(ticks))
    unhurried = solve(case, clock=lambda: 0)

    assert answer["certificate"]["method"].endswith("+limit")
    assert unhurried == solve(case)

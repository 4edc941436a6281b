"""The auditor catches what it is there for."""

from copy import deepcopy

import pytest

from server.domain.assignment import check, solve

CASE = {
    "format": "tablee-pairing/1",
    "rounds": 3,
    "floor": 1,
    "employers": [
        {"id": "E0", "seats": 1, "from": 0, "until": 3},
        {"id": "E1", "seats": 2, "from": 0, "until": 2},
    ],
    "seekers": [
        {"id": "S0", "from": 0, "until": 3, "max_meetings": 2},
        {"id": "S1", "from": 0, "until": 3, "max_meetings": 2},
        {"id": "S2", "from": 2, "until": 3, "max_meetings": 1},
    ],
    "pairs": [
        ["S0", "E0", 100],
        ["S0", "E1", 200],
        ["S1", "E0", 300],
        ["S1", "E1", 400],
        ["S2", "E0", 500],
    ],
    "mandatory": [["S0", "E1"]],
    "forbidden": [["S1", "E0"]],
    "now": 1,
    "held": [["S0", "E0", 0]],
    "announced": [["S1", "E1", 1]],
}
MEETINGS = [["S0", "E0", 0], ["S0", "E1", 1], ["S1", "E1", 1], ["S2", "E0", 2]]

MUTATIONS = {
    "pair twice": (["S1", "E1", 2], "a pair meets once"),
    "at two tables": (["S0", "E0", 1], "a seeker sits at one table"),
    "over seats": (["S0", "E0", 2], "seats are missing"),
    "too many meetings": (["S0", "E0", 2], "too few meetings are wanted"),
    "forbidden": (["S1", "E0", 1], "not an allowed pair"),
    "not listed": (["S2", "E1", 1], "not an allowed pair"),
    "seeker absent": (["S2", "E0", 1], "somebody is absent"),
    "employer absent": (["S1", "E1", 2], "somebody is absent"),
    "after the last round": (["S1", "E1", 3], "somebody is absent"),
    "unknown": (["S9", "E0", 1], "not an allowed pair"),
    "held rounds added to": (["S1", "E1", 0], "held, and altered"),
}


def test_a_sound_schedule_has_no_faults():
    assert check.faults(CASE, MEETINGS) == []


@pytest.mark.parametrize(("extra", "reason"), MUTATIONS.values(), ids=MUTATIONS)
def test_a_meeting_too_many_is_caught(extra, reason):
    lines = check.faults(CASE, [*MEETINGS, extra])

    assert [line for line in lines if reason in line], lines


def test_a_held_meeting_moved_or_missing_is_caught():
    moved = [["S0", "E0", 2], *MEETINGS[1:3]]

    assert "held, and altered" in check.faults(CASE, moved)[0]
    assert "held, and altered" in check.faults(CASE, MEETINGS[1:])[0]


def test_held_meetings_may_break_the_rules_of_later_rounds():
    case = deepcopy(CASE)
    case["held"] = [["S1", "E0", 0]]
    case["seekers"][1]["max_meetings"] = 0

    assert check.faults(case, [["S1", "E0", 0]]) == []


def test_the_aims_are_counted_by_hand():
    found = check.count(CASE, MEETINGS)

    worth, busy, kept = 100 + 200 + 400 + 500, 3 * 200, 300
    assert found == check.Count(1, (3,), worth + busy + kept)
    third = check.count(CASE, [*MEETINGS, ["S0", "E9", 2], ["S0", "E8", 2]])
    assert third.value == found.value + 2 * 200 - 60 * (1 + 2)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("mandatory", 0),
        ("fairness", [2]),
        ("value", 0),
        ("value_bound", 0),
        ("fairness_bound", [1]),
        ("mandatory_bound", 0),
        ("below_floor", 1),
        ("avoidable_shortfall", 1),
        ("idle_employer_rounds", 7),
        ("optimal", False),
    ],
)
def test_a_false_certificate_is_caught(field, value):
    answer = solve(CASE)
    assert check.certificate_faults(CASE, answer) == []
    assert answer["certificate"]["optimal"]

    answer["certificate"][field] = value
    assert check.certificate_faults(CASE, answer) != []

"""Every rule of the format, broken in turn and together; sound instances pass."""

import json

import pytest

from server.domain.assignment import BadInstance, read
from server.domain.assignment.parsing import parse
from tests.server.domain.assignment.breaking import REMOVED, broken, said

GOOD = {
    "format": "tablee-pairing/1",
    "rounds": 4,
    "floor": 2,
    "employers": [
        {"id": "E0", "seats": 1, "from": 0, "until": 4},
        {"id": "E1", "seats": 2, "from": 1, "until": 4},
    ],
    "seekers": [
        {"id": "S0", "from": 0, "until": 4, "max_meetings": 3},
        {"id": "S1", "from": 0, "until": 2, "max_meetings": 0},
    ],
    "pairs": [["S0", "E0", 640], ["S0", "E1", 1], ["S1", "E1", 1000]],
    "mandatory": [["S0", "E1"]],
    "forbidden": [["S1", "E0"]],
    "now": 1,
    "held": [["S1", "E0", 0]],
    "announced": [["S0", "E1", 2], ["S1", "E0", 3]],
    "keep": 100,
    "time_limit": 1.5,
}


BROKEN = [
    (("format",), "tablee-pairing/2", "instance: format: expected 'tablee-pairing/1'"),
    (("format",), "tablee-round-tables/1", "instance: people: expected a value, found none"),
    (("format",), REMOVED, "instance: format: expected a value, found none"),
    (("rounds",), 0, "instance: rounds: expected an integer from 1 to 10000, got 0"),
    (("rounds",), True, "instance: rounds: expected an integer"),
    (("rounds",), 4.0, "instance: rounds: expected an integer"),
    (("floor",), 0, "instance: floor: expected an integer from 1"),
    (("floor",), REMOVED, "instance: floor: expected a value, found none"),
    (("employers",), {}, "instance: employers: expected a list"),
    (("employers", 0), 7, "employers[0]: expected an object, got 7"),
    (("employers", 0, "id"), 7, "employers[0]: id: expected a string, got 7"),
    (("employers", 0, "id"), "\ud800", r"employers[0] '\ud800': id: expected a string"),
    (("employers", 0, "id"), "E1", "employers[1] 'E1': id: expected a new one, employers[0]"),
    (("employers", 0, "seats"), 0, "employers[0] 'E0': seats: expected an integer from 1 on"),
    (("employers", 0, "seats"), REMOVED, "employers[0] 'E0': seats: expected a value"),
    (("employers", 0, "from"), None, "employers[0] 'E0': from: expected an integer, got None"),
    (("employers", 0, "tables"), 1, "employers[0] 'E0': expected no key 'tables'"),
    (("seekers", 1, "id"), "S0", "seekers[1] 'S0': id: expected a new one, seekers[0] has it"),
    (("seekers", 1, "id"), "E1", "seekers[1] 'E1': id: expected a new one, employers[1] has it"),
    (("seekers", 0, "until"), "4", "seekers[0] 'S0': until: expected an integer, got '4'"),
    (("seekers", 0, "max_meetings"), -1, "seekers[0] 'S0': max_meetings: expected an integer from"),
    (("seekers", 0, "max_meetings"), False, "seekers[0] 'S0': max_meetings: expected an integer"),
    (("pairs",), None, "instance: pairs: expected a list, got None"),
    (("pairs", 0), ["S0", "E0"], "pairs[0]: expected a list of 3 values"),
    (("pairs", 0), "S0E", "pairs[0]: expected a list of 3 values"),
    (("pairs", 0, 0), "S9", "pairs[0]: seeker: expected the id of one of them, got 'S9'"),
    (("pairs", 0, 1), ["E0"], "pairs[0]: employer: expected the id of one of them, got ['E0']"),
    (("pairs", 0, 2), 0, "pairs[0]: worth: expected an integer from 1 to 1000, got 0"),
    (("pairs", 0, 2), 1001, "pairs[0]: worth: expected an integer from 1 to 1000, got 1001"),
    (("pairs", 1, 2), True, "pairs[1]: worth: expected an integer from 1 to 1000, got True"),
    (("pairs", 0, 1), "E1", "pairs[1]: expected each pair once"),
    (("mandatory", 0), ["S1", "E0"], "mandatory[0]: expected one of the pairs"),
    (("mandatory", 0), ["S1", "E1", 1], "mandatory[0]: expected a list of 2 values"),
    (("mandatory",), [["S0", "E1"]] * 2, "mandatory[1]: expected each pair once"),
    (("forbidden", 0), ["S0", "E1"], "mandatory[0]: expected a pair that is not forbidden"),
    (("forbidden",), [["S1", "E0"]] * 2, "forbidden[1]: expected each pair once"),
    (("now",), 5, "instance: now: expected an integer from 0 to 4, got 5"),
    (("now",), 0, "held[0]: round: expected no row, no round is open to it"),
    (("held", 0, 2), 1, "held[0]: round: expected an integer from 0 to 0, got 1"),
    (("held",), [["S1", "E0", 0]] * 2, "held[1]: expected one meeting at most of a pair"),
    (
        ("held",),
        [["S1", "E0", 0], ["S1", "E1", 0]],
        "held[1]: expected a seeker at one table at most in a round",
    ),
    (
        ("held",),
        [["S1", "E0", 0], ["S0", "E0", 0]],
        "held[1]: expected no more seekers than seats",
    ),
    (("announced", 0, 2), 0, "announced[0]: round: expected an integer from 1 to 3, got 0"),
    (("announced", 0, 2), 4, "announced[0]: round: expected an integer from 1 to 3, got 4"),
    (("announced", 0, 0), "S9", "announced[0]: seeker: expected the id of one of them"),
    (("announced",), [["S0", "E1", 2]] * 2, "announced[1]: expected each row once"),
    (("keep",), -1, "instance: keep: expected an integer from 0"),
    (("time_limit",), -0.1, "instance: time_limit: expected seconds from 0 on"),
    (("time_limit",), True, "instance: time_limit: expected seconds from 0 on"),
    (("time_limit",), float("nan"), "instance: time_limit: expected seconds from 0 on, got nan"),
    (("tables",), [], "instance: expected no key 'tables'"),
]


def test_a_sound_instance_is_read_whole():
    found = parse(GOOD)

    assert [one.seats for one in found.employers] == [1, 2]
    assert [one.most for one in found.seekers] == [3, 0]
    assert found.worth == {0: 640, 1: 1, 3: 1000}
    assert (found.mandatory, found.forbidden) == ({1}, {2})
    assert (found.held, found.announced) == (((1, 0, 0),), ((0, 1, 2), (1, 0, 3)))
    assert (found.now, found.keep, found.time_limit) == (1, 100, 1.5)


def test_what_may_be_left_out_has_its_default():
    found = parse({key: GOOD[key] for key in list(GOOD)[:6]})

    assert (found.now, found.keep, found.time_limit) == (0, 300, 10.0)
    assert not found.mandatory | found.forbidden
    assert found.held == found.announced == ()


@pytest.mark.parametrize(("path", "value", "fault"), BROKEN)
def test_each_broken_rule_is_a_fault_that_says_where(path, value, fault):
    lines = said(broken(GOOD, path, value))

    assert [line for line in lines if line.startswith(fault)], lines


def test_all_faults_come_at_once():
    case = broken(GOOD, ("rounds",), 0)
    case["floor"] = "many"
    case["seekers"][0] = {"id": "S0", "from": 0, "until": None}
    case["pairs"][2] = ["S1", "E7", 2000]
    case["held"].append(["S1", "E1", -1])

    assert said(case) == [
        "instance: rounds: expected an integer from 1 to 10000, got 0",
        "seekers[0] 'S0': max_meetings: expected a value, found none",
        "seekers[0] 'S0': until: expected an integer, got None",
        "pairs[2]: employer: expected the id of one of them, got 'E7'",
        "pairs[2]: worth: expected an integer from 1 to 1000, got 2000",
        "instance: floor: expected an integer from 1 to 10000, got 'many'",
        "held[1]: round: expected an integer from 0 to 0, got -1",
    ]


def test_unsound_now_does_not_blame_the_rounds_of_others():
    assert said(broken(GOOD, ("now",), -1)) == [
        "instance: now: expected an integer from 0 to 4, got -1"
    ]


@pytest.mark.parametrize("case", [None, 7, [], "tablee-pairing/1"])
def test_what_is_no_object_is_refused(case):
    assert said(case)[0].startswith("instance: expected an object")


def test_a_fault_is_one_line_however_long_the_value():
    lines = said(broken(GOOD, ("seekers", 0, "id"), "a\nb\u2028" * 100) | {"rounds": 10**5000})

    assert all(line.isprintable() and len(line) < 150 for line in lines)


def test_json_text_is_read_as_it_is():
    assert read(json.dumps(GOOD)) == GOOD


def test_keys_given_twice_are_faults_beside_the_others():
    text = json.dumps(GOOD).replace('"seats": 1', '"seats": 1, "seats": 3')
    text = text.replace('"rounds": 4', '"rounds": 4, "rounds": 4').replace(
        '"floor": 2', '"floor": 0'
    )

    with pytest.raises(BadInstance) as refused:
        read(text)

    assert refused.value.faults == [
        "person 'E0': 'seats': expected the key once, found it 2 times",
        "instance: 'rounds': expected the key once, found it 2 times",
        "instance: floor: expected an integer from 1 to 10000, got 0",
    ]


@pytest.mark.parametrize(
    "text", ["", "{", '{"rounds": NaN}', "[" * 100_000, '{"rounds": 1' + "0" * 5000 + "}", "[]"]
)
def test_text_that_holds_no_instance_is_one_fault(text):
    with pytest.raises(BadInstance) as refused:
        read(text)

    assert len(refused.value.faults) == 1
    assert refused.value.faults[0].isprintable()

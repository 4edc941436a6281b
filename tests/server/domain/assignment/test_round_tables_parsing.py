"""Round tables: every rule of the format, broken in turn and together; what cannot be seated."""

import json
from copy import deepcopy
from itertools import combinations
from random import Random

import pytest

from server.domain.assignment import BadInstance, read, solve
from server.domain.assignment.tables import apart, refusals
from tests.server.domain.assignment.breaking import REMOVED, broken, said
from tests.server.domain.assignment.round_tables import a_day, faults, fewest_repeats

GOOD = {
    "format": "tablee-round-tables/1",
    "people": [f"P{number}" for number in range(8)],
    "tables": [4, 4],
    "rounds": 3,
    "apart": [["P0", "P1"]],
    "held": [[["P0", "P2", "P4", "P6"], ["P1", "P3", "P5", "P7"]]],
    "absent": {"P7": [1]},
    "time_limit": 1.5,
}
BROKEN = [
    (("format",), "tablee-round-tables/2", "instance: format: expected 'tablee-pairing/1'"),
    (("people",), REMOVED, "instance: people: expected a value, found none"),
    (("people",), "P0", "instance: people: expected a list, got 'P0'"),
    (("people", 3), 7, "people[3]: expected a string, got 7"),
    (("people", 3), "\ud800", "people[3]: expected a string"),
    (("people", 3), "P0", "people[3] 'P0': expected a new id, people[0] has it"),
    (("people",), [str(n) for n in range(2001)], "instance: people: expected 2000 at most, got"),
    (("tables",), REMOVED, "instance: tables: expected a value, found none"),
    (("tables",), 4, "instance: tables: expected a list, got 4"),
    (("tables",), [1] * 2001, "instance: tables: expected 2000 at most, got 2001"),
    (("tables", 1), 0, "tables[1]: seats: expected an integer from 1 to 1000000, got 0"),
    (("tables", 1), -4, "tables[1]: seats: expected an integer from 1 to 1000000, got -4"),
    (("tables", 1), 4.0, "tables[1]: seats: expected an integer from 1 to 1000000, got 4.0"),
    (("tables", 1), 10**30, "tables[1]: seats: expected an integer from 1 to 1000000, got a huge"),
    (("tables",), [4, 3], "instance: tables: expected 8 seats for the people of round 0, got 7"),
    (("rounds",), REMOVED, "instance: rounds: expected a value, found none"),
    (("rounds",), 0, "instance: rounds: expected an integer from 1 to 10000, got 0"),
    (("rounds",), True, "instance: rounds: expected an integer from 1 to 10000, got True"),
    (("rounds",), 10_001, "instance: rounds: expected an integer from 1 to 10000, got 10001"),
    (("apart",), {}, "instance: apart: expected a list, got {}"),
    (("apart", 0), ["P0"], "apart[0]: expected a list of 2 values, got ['P0']"),
    (("apart", 0), "P0", "apart[0]: expected a list of 2 values, got 'P0'"),
    (("apart", 0, 1), "P9", "apart[0]: expected the id of one of the people, got 'P9'"),
    (("apart", 0, 1), ["P1"], "apart[0]: expected the id of one of the people, got ['P1']"),
    (("apart", 0, 1), "P0", "apart[0]: expected two people, got ['P0', 'P0']"),
    (("apart",), [["P0", "P1"], ["P1", "P0"]], "apart[1]: expected each pair once"),
    (("held",), {}, "instance: held: expected a list, got {}"),
    (("held", 0), "P0", "held[0]: expected a list, got 'P0'"),
    (("held", 0, 1), "P1", "held[0][1]: expected a list, got 'P1'"),
    (("held", 0, 1, 0), "P9", "held[0][1][0]: expected the id of one of the people, got 'P9'"),
    (("held", 0, 1, 0), None, "held[0][1][0]: expected the id of one of the people, got None"),
    (("held", 0, 1, 0), "P0", "held[0]: person 'P0': expected at one table, once, got 2"),
    (("held", 0, 1), ["P3", "P5", "P7"], "held[0]: person 'P1': expected at a table, found at no"),
    (("held", 0), [["P0"]], "held[0]: expected 2 tables, got 1"),
    (("held", 0), [*GOOD["held"][0], []], "held[0]: expected 2 tables, got 3"),
    (("held", 0, 0), GOOD["people"][:5], "held[0][0]: expected 4 people at most, got 5"),
    (("held",), GOOD["held"] * 4, "instance: held: expected 3 rounds at most, got 4"),
    (("held",), GOOD["held"] * 2, "held[1]: person 'P7': expected at no table, she is absent"),
    (("absent",), [], "instance: absent: expected an object, got []"),
    (("absent", "P9"), [1], "instance: absent: expected the id of one of the people, got 'P9'"),
    (("absent", "P7"), 1, "person 'P7': absent: expected a list, got 1"),
    (("absent", "P7"), [-1], "person 'P7': absent[0]: expected an integer from 0 to 2, got -1"),
    (("absent", "P7"), [1, 3], "person 'P7': absent[1]: expected an integer from 0 to 2, got 3"),
    (("absent", "P7"), [1, 1], "person 'P7': absent[1]: expected each round once, got 1"),
    (("absent", "P7"), ["1"], "person 'P7': absent[0]: expected an integer from 0 to 2, got '1'"),
    (("time_limit",), -0.1, "instance: time_limit: expected seconds from 0 on, got -0.1"),
    (("time_limit",), True, "instance: time_limit: expected seconds from 0 on, got True"),
    (("time_limit",), float("nan"), "instance: time_limit: expected seconds from 0 on, got nan"),
    (("floor",), 3, "instance: expected no key 'floor'"),
    (
        ("apart",),
        [["P0", name] for name in GOOD["people"][1:]],
        "person 'P0': apart: expected 2 to sit with, found 0 in round 1",
    ),
    (
        ("apart",),
        [list(pair) for pair in combinations(["P0", "P3", "P5"], 2)],
        "instance: apart: expected at most 2 people all apart from each other, one a table, got 3",
    ),
    (
        ("apart",),
        [["P0", "P1"], ["P1", "P2"], ["P2", "P3"], ["P3", "P4"], ["P4", "P0"]],
        "instance: apart: expected pairs that can be kept apart at evenly filled tables, round 1",
    ),
]


def test_the_example_of_the_format_is_answered():
    answer = solve(GOOD)

    assert faults(GOOD, answer) == []
    assert answer["rounds"][0] == GOOD["held"][0]


@pytest.mark.parametrize(("path", "value", "fault"), BROKEN)
def test_each_broken_rule_is_a_fault_that_says_where(path, value, fault):
    lines = said(broken(GOOD, path, value))

    assert [line for line in lines if line.startswith(fault)], lines
    assert all(line.isprintable() for line in lines)


@pytest.mark.parametrize(("path", "value"), [row[:2] for row in BROKEN if len(row[0]) > 1])
def test_a_slip_in_a_list_is_blamed_alone(path, value):
    lines = said(broken(GOOD, path, value))

    assert len({line.split(":")[0].split("[")[0] for line in lines}) <= 2, lines


def test_all_faults_come_at_once():
    case = deepcopy(GOOD)
    case |= {"rounds": 0, "apart": [["P0", "P0"]], "absent": {"P7": [-1]}, "time_limit": "soon"}
    case["people"][1] = "P0"
    case["tables"][0] = "four"

    assert said(case) == [
        "people[1] 'P0': expected a new id, people[0] has it",
        "tables[0]: seats: expected an integer from 1 to 1000000, got 'four'",
        "instance: rounds: expected an integer from 1 to 10000, got 0",
        "person 'P7': absent[0]: expected an integer from 0 on, got -1",
        "apart[0]: expected two people, got ['P0', 'P0']",
        "held[0][1][0]: expected the id of one of the people, got 'P1'",
        "instance: time_limit: expected seconds from 0 on, got 'soon'",
    ]


def test_people_who_cannot_be_apart_are_told_beside_a_broken_round():
    case = broken(GOOD, ("held", 0, 1, 0), "P9") | {"tables": [8], "held": [[["P0"]], []]}
    lines = said(case)

    assert [line.split(":")[0] for line in lines].count("held[1]") == 8  # each is missing
    assert any("at most 1 people all apart" in line for line in lines)


def test_too_many_places_are_refused():
    case = a_day(100, 10, 501)
    assert said(case) == ["instance: rounds: expected an integer from 1 to 500, got 501"]


@pytest.mark.parametrize("case", [None, 7, []])
def test_what_is_no_object_is_refused(case):
    assert said(case)[0].startswith("instance: expected an object")


def test_keys_given_twice_are_faults_beside_the_others():
    text = json.dumps(GOOD | {"rounds": 0}).replace('"P7": [1]', '"P7": [1], "P7": [2]')
    text = text.replace('"tables"', '"tables": [], "tables"')

    with pytest.raises(BadInstance) as refused:
        read(text)

    assert refused.value.faults == [
        "instance: 'P7': expected the key once, found it 2 times",
        "instance: 'tables': expected the key once, found it 2 times",
        "instance: rounds: expected an integer from 1 to 10000, got 0",
    ]


def test_rounds_are_refused_exactly_when_no_seating_keeps_people_apart():
    chance, refused = Random(5), 0
    for _ in range(400):
        people = chance.randint(4, 8)
        case = a_day(chance.randint(2, 4), 4, 1, people)
        case["tables"] = [chance.randint(2, 4) for _ in case["tables"]]
        case["people"] = case["people"][: sum(case["tables"])]
        pairs = list(combinations(case["people"], 2))
        case["apart"] = [list(p) for p in chance.sample(pairs, chance.randint(0, len(pairs) // 2))]
        if fewest_repeats(case) is None:
            refused += 1
            assert said(case)
        else:
            assert faults(case, solve(case)) == []
    assert 30 < refused < 370


def test_a_search_that_ends_unsure_refuses_and_says_so(monkeypatch):
    monkeypatch.setattr(refusals, "seating", _unsure)

    assert said(GOOD) == [
        "instance: apart: expected pairs that can be kept apart at evenly filled tables,"
        f" none was found for round {turn}"
        for turn in (1, 2)
    ]


def _unsure(*_):
    raise apart.Unknown


def test_the_exact_search_counts_its_steps():
    people = range(12)
    ring = frozenset((min(a, b), max(a, b)) for a in people for b in [(a + 1) % 12, (a + 2) % 12])
    names = tuple(map(str, people))
    instance = apart.RoundTables(names, (4, 4, 4), 1, ring, (), (tuple(people),), 1.0)

    with pytest.raises(apart.Unknown):
        apart._Search(apart.apart_in(ring, people), apart.room((4, 4, 4), 12), 12).run(3)
    assert apart.seating(instance, list(people))

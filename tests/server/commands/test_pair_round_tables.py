"""`pair` with round tables: rounds on stdout, or a line for each fault and 2."""

import json

from tests.server.commands.calls import call

CASE = {
    "format": "tablee-round-tables/1",
    "people": [f"P{number}" for number in range(8)],
    "tables": [4, 4],
    "rounds": 3,
    "apart": [["P0", "P1"]],
}


def test_pair_seats_round_tables():
    done = call("pair", given=json.dumps(CASE))

    assert done.returncode == 0
    answer = json.loads(done.stdout)
    assert answer["repeats"] >= answer["repeats_bound"] == 12
    assert [sorted(map(len, seating)) for seating in answer["rounds"]] == [[4, 4]] * 3


def test_pair_names_every_fault_of_round_tables_and_writes_nothing():
    bad = CASE | {"rounds": 0, "people": ["P0", "P0"], "tables": [-1], "absent": {"P9": [0]}}
    done = call("pair", given=json.dumps(bad))

    assert (done.returncode, done.stdout) == (2, "")
    assert [line.split(":")[0] for line in done.stderr.splitlines()] == [
        "people[1] 'P0'",
        "tables[0]",
        "instance",
        "instance",
        "apart[0]",
    ]

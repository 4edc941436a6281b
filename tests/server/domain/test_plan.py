"""What the engine is asked: who is planned for, and from which round; when a proposal is void."""

import pytest
from msgspec.structs import replace

from server.domain.plan import instance, is_stale, proposal
from server.shared.vocabulary import EventState, PairingState, RoundState
from tests.builders import (
    NOW,
    a_check_in,
    a_floor,
    a_pairing,
    a_seeker,
    an_employer,
    an_event,
    rounds,
)


def asked(floor):
    question = instance(floor, 1.0)
    return {one["id"]: one["from"] for role in ("seekers", "employers") for one in question[role]}


def test_while_nobody_has_come_everybody_is_planned_for_the_first_round():
    awa, one = a_seeker(1), an_employer(1, here=False)
    floor = a_floor([awa], [one], event=an_event(state=EventState.OPEN))
    assert asked(floor) == {awa.id: 0, one.id: 0}


def test_once_people_come_who_has_not_come_holds_no_seat_in_the_first_round():
    awa, late = a_seeker(1), a_seeker(2)
    one, away = an_employer(1), an_employer(2, here=False)
    event = an_event(state=EventState.OPEN)
    floor = a_floor([awa, late], [one, away], event=event, check_ins=[a_check_in(awa)])
    assert asked(floor) == {awa.id: 0, late.id: 1, one.id: 0, away.id: 1}


AWA, ONE = a_seeker(1), an_employer(1)
FIRST, SECOND, *_ = rounds(2)
RUNNING = (replace(FIRST, state=RoundState.RUNNING), SECOND)
CERTIFICATE = {
    "mandatory": 0,
    "mandatory_bound": 0,
    "fairness": [1],
    "fairness_bound": [1],
    "value": 1,
    "value_bound": 1,
    "below_floor": 0,
    "avoidable_shortfall": 0,
    "idle_employer_rounds": 0,
    "optimal": True,
    "method": "flow",
}


@pytest.mark.parametrize(
    ("changed", "stale"),
    [
        ({}, False),
        ({"rounds": RUNNING}, False),
        ({"rounds": (FIRST, replace(SECOND, state=RoundState.RUNNING))}, True),
        ({"employers": []}, True),
        ({"employers": [replace(ONE, left_at=NOW)]}, True),
        ({"seekers": []}, True),
        ({"seekers": [replace(AWA, withdrawn_at=NOW)]}, True),
        ({"pairings": [a_pairing(AWA, ONE, 1)]}, False),
        ({"rounds": RUNNING, "pairings": [a_pairing(AWA, ONE, 1, PairingState.SEATED)]}, True),
        ({"rounds": RUNNING, "pairings": [a_pairing(AWA, ONE, 1, PairingState.MET)]}, True),
    ],
)
def test_a_proposal_is_void_once_a_part_of_it_can_no_longer_take_place(changed, stale):
    room = {"seekers": [AWA], "employers": [ONE], "rounds": (FIRST, SECOND)}
    answer = {"meetings": [[AWA.id, ONE.id, 1]], "certificate": CERTIFICATE}
    found = proposal(a_floor(**room), answer, seekers=1, token="", now=NOW)
    assert is_stale(a_floor(**room | changed), found) is stale

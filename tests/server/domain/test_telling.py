"""Which tables people were told."""

import msgspec

from server.domain.telling import told, told_anew
from server.shared.vocabulary import PairingState, RoundState
from tests.builders import NOW, a_check_in, a_floor, a_pairing, a_seeker, an_employer, rounds

AWA, BOB = a_seeker(1), a_seeker(2)
ONE, TWO, THREE, FOUR = (an_employer(n) for n in range(1, 5))


def a_room(*pairings, employers=(ONE, TWO, THREE, FOUR), running=False, here=(AWA,)):
    day = rounds(4)
    if running:
        day = (msgspec.structs.replace(day[0], state=RoundState.RUNNING, started_at=NOW), *day[1:])
    return a_floor(
        [AWA, BOB], employers, rounds=day, check_ins=map(a_check_in, here), pairings=pairings
    )


def test_who_is_here_was_told_the_running_round_and_the_next_one_and_no_later_one():
    plan = [
        a_pairing(AWA, ONE, 1, PairingState.SEATED),
        a_pairing(AWA, TWO, 2),
        a_pairing(AWA, THREE, 3),
    ]
    assert list(told(a_room(*plan, running=True))) == [plan[0].id, plan[1].id]


def test_the_next_table_was_told_however_late_it_is():
    plan = [a_pairing(AWA, ONE, 3), a_pairing(AWA, TWO, 4)]
    assert list(told(a_room(*plan))) == [plan[0].id]


def test_who_is_not_here_was_told_nothing():
    assert told(a_room(a_pairing(BOB, ONE, 1))) == {}


def test_a_table_whose_employer_is_not_here_is_shown_to_nobody():
    absent = an_employer(1, here=False)
    plan = [a_pairing(AWA, absent, 1), a_pairing(AWA, TWO, 3)]
    assert list(told(a_room(*plan, employers=(absent, TWO)))) == [plan[1].id]


def test_a_table_that_is_taken_away_or_put_off_is_told_anew():
    first, second = a_pairing(AWA, ONE, 1), a_pairing(AWA, TWO, 3)
    room = a_room(first, second)
    assert told_anew(room, room) == frozenset()
    later = msgspec.structs.replace(first, round=2)
    moved = msgspec.structs.replace(first, state=PairingState.MOVED)
    assert told_anew(room, room.after([later])) == {AWA.id}
    assert told_anew(room, room.after([moved])) == {AWA.id}


def test_a_table_before_the_one_that_was_said_to_be_next_is_told_anew():
    room = a_room(a_pairing(AWA, ONE, 3))
    assert told_anew(room, room.after([a_pairing(AWA, TWO, 2)])) == {AWA.id}


def test_what_is_planned_after_the_next_table_or_for_who_waits_is_no_change_to_anybody():
    room = a_room(a_pairing(AWA, ONE, 1), a_pairing(AWA, TWO, 3), here=(AWA, BOB))
    other = msgspec.structs.replace(a_pairing(AWA, TWO, 3), round=4)
    assert told_anew(room, room.after([other, a_pairing(BOB, THREE, 2)])) == frozenset()

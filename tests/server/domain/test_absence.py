"""How long a seat waits for somebody who has not come."""

from datetime import timedelta

import msgspec

from server.domain.absence import GRACE, next_release, no_shows, not_awaited, released
from server.domain.people import Window
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

AWA, BOB, CLEO = (a_seeker(n) for n in (1, 2, 3))
LATER = a_seeker(4, window=Window(2))
ONE, TWO = an_employer(1), an_employer(2)
START = NOW + timedelta(minutes=50)
END = START + GRACE


def a_room(*pairings, started=1, here=(AWA,), people=(AWA, BOB, CLEO, LATER), **event):
    day = [
        msgspec.structs.replace(
            found, state=RoundState.RUNNING, started_at=START + timedelta(minutes=10 * number)
        )
        if number < started
        else found
        for number, found in enumerate(rounds(4))
    ]
    return a_floor(
        people,
        [ONE, TWO],
        event=an_event(**event),
        rounds=day,
        check_ins=map(a_check_in, here),
        pairings=pairings,
    )


def test_until_the_grace_time_is_over_the_seat_waits():
    room = a_room(a_pairing(BOB, ONE, 2))
    assert no_shows(room, END - timedelta(seconds=1)) == frozenset()
    assert next_release(room, START) == END
    assert released(room, START) == ()


def test_then_every_seat_is_free_again_in_the_running_round_and_after_it():
    plan = [a_pairing(BOB, ONE, 1), a_pairing(BOB, TWO, 3), a_pairing(AWA, TWO, 1)]
    free = released(a_room(*plan), END)
    assert {p.id: p.state for p in free} == {
        plan[0].id: PairingState.MISSED,
        plan[1].id: PairingState.MOVED,
    }


def test_who_is_expected_later_is_not_missing_yet():
    room = a_room(a_pairing(LATER, ONE, 3))
    assert no_shows(room, END) == {BOB.id, CLEO.id}
    third = a_room(a_pairing(LATER, ONE, 3), started=3)
    assert next_release(third, END) == START + timedelta(minutes=20) + GRACE
    assert LATER.id in no_shows(third, START + timedelta(minutes=25))


def test_before_the_first_round_has_begun_nobody_is_missing_however_late_it_is():
    room = a_room(a_pairing(BOB, ONE, 1), started=0)
    assert no_shows(room, NOW + timedelta(hours=9)) == frozenset()
    assert next_release(room, NOW) is None


def test_who_went_is_no_no_show():
    gone = a_check_in(BOB, left_at=NOW)
    room = a_room(here=())
    room.check_ins = {BOB.id: gone}
    assert BOB.id not in no_shows(room, END)


def test_a_sample_whose_badges_are_valid_at_any_hour_takes_no_seat_back():
    room = a_room(a_pairing(BOB, ONE, 1), sample=True)
    assert (no_shows(room, END), next_release(room, START)) == (frozenset(), None)


def test_while_tables_wait_for_a_plan_no_seat_is_taken_back():
    room = a_room(a_pairing(BOB, ONE, 1), state=EventState.OPEN, place_on_arrival=False)
    assert released(room, END) == ()


def test_unasked_no_plan_is_made_for_who_is_absent_and_never_had_a_table():
    room = a_room(a_pairing(BOB, ONE, 2), started=0)
    assert not_awaited(room, NOW) == {CLEO.id, LATER.id}

"""A better plan beside what people were told."""

from hypothesis import given

from server.domain.absence import not_awaited
from server.domain.assignment import solve
from server.domain.improving import better
from server.domain.pairing import ACTIVE, lock_of
from server.domain.people import Window
from server.domain.telling import told, told_anew
from server.shared.vocabulary import PairingState
from tests.builders import (
    NOW,
    a_check_in,
    a_floor,
    a_pairing,
    a_seeker,
    a_veto,
    an_employer,
    an_event,
    rounds,
)
from tests.server.domain.test_repair import floors

PROPOSAL = "prp_1"


def improved(floor, locks=()):
    return better(floor, locks, solve, missing=not_awaited(floor, NOW), token=PROPOSAL, now=NOW)


def a_room(people, employers, plan, count=3, **other):
    return a_floor(
        people,
        employers,
        rounds=rounds(count),
        check_ins=[a_check_in(p, n) for n, p in enumerate(people)],
        pairings=plan,
        event=an_event(floor=other.pop("floor", 1)),
        **other,
    )


def test_a_seat_nobody_was_told_of_goes_to_who_would_stay_at_zero():
    """Awa and Bob have two each, the second one untold; Cleo may only meet table 1."""
    awa, bob, cleo, one, two = a_seeker(1), a_seeker(2), a_seeker(3), an_employer(1), an_employer(2)
    veto = a_veto(cleo, two)
    plan = [
        a_pairing(awa, one, 1),
        a_pairing(bob, two, 1),
        a_pairing(bob, one, 2),
        a_pairing(awa, two, 2),
    ]
    room = a_room([awa, bob, cleo], [one, two], plan, count=2, vetoes={veto.id: veto})
    after = room.after(improved(room).changed)
    assert [(p.employer_id, p.round) for p in after.by_person[cleo.id]] == [(one.id, 2)]
    assert told(room).items() <= told(after).items()


def test_where_it_takes_a_told_table_the_fairer_plan_is_only_proposed():
    """Both rounds of table 1 were told; Bob has another table, Cleo may meet nobody else."""
    awa, bob, cleo = a_seeker(1), a_seeker(2), a_seeker(3)
    one, two = an_employer(1, window=Window(0, 2)), an_employer(2)
    vetoes = [a_veto(cleo, two), a_veto(awa, two)]
    plan = [a_pairing(awa, one, 1), a_pairing(bob, one, 2), a_pairing(bob, two, 3)]
    room = a_room([awa, bob, cleo], [one, two], plan, vetoes={v.id: v for v in vetoes})
    found = improved(room)
    assert found.changed == ()
    assert {p.registration_id for p in found.proposal.pairings} == {awa.id, bob.id, cleo.id}
    assert found.people == 1


def test_what_was_not_told_is_planned_anew_without_asking():
    awa, bob, cleo = a_seeker(1), a_seeker(2), a_seeker(3)
    one = an_employer(1)
    plan = [a_pairing(awa, one, 1), a_pairing(bob, one, 2)]
    room = a_room([awa, bob, cleo], [one], plan)
    found = improved(room)
    assert [(p.registration_id, p.round) for p in found.changed] == [(cleo.id, 3)]
    assert found.proposal is None


def test_a_plan_that_cannot_be_better_is_left_alone():
    awa, one = a_seeker(1), an_employer(1)
    found = improved(a_room([awa], [one], [a_pairing(awa, one, 1)]))
    assert (found.changed, found.proposal) == ((), None)


def test_a_locked_seat_stays_where_a_person_put_it():
    awa, bob, cleo = a_seeker(1), a_seeker(2), a_seeker(3)
    one, two = an_employer(1), an_employer(2)
    kept = a_pairing(awa, two, 3)
    veto = a_veto(cleo, one)
    plan = [a_pairing(awa, one, 1), a_pairing(bob, one, 2), kept]
    room = a_room([awa, bob, cleo], [one, two], plan, floor=2, vetoes={veto.id: veto})
    after = room.after(improved(room, [lock_of(kept)]).changed)
    assert after.pairings[kept.id] == kept


def test_seats_beyond_the_floor_stay_free_for_who_still_comes():
    awa = a_seeker(1)
    tables = [an_employer(n) for n in range(1, 4)]
    room = a_room([awa], tables, [a_pairing(awa, tables[0], 1)], floor=2)
    after = room.after(improved(room).changed)
    assert len(after.by_person[awa.id]) == 2


@given(floors())
def test_on_any_floor_nobody_told_is_moved_and_the_answer_is_the_same_again(floor):
    floor.event = an_event(floor=2)
    found = improved(floor)
    assert improved(floor) == found
    after = floor.after(found.changed)
    assert told_anew(floor, after) == frozenset()
    for pairing in floor.pairings.values():
        if pairing.state is PairingState.SEATED:
            assert after.pairings[pairing.id] == pairing
    active = [p for p in after.pairings.values() if p.state in ACTIVE]
    places = {(p.registration_id, p.round) for p in active}
    assert len(places) == len(active)


@given(floors())
def test_improving_what_was_improved_changes_nothing_more(floor):
    floor.event = an_event(floor=2)
    first = improved(floor)
    again = improved(floor.after(first.changed))
    assert again.changed == ()


def test_a_told_table_that_became_impossible_blocks_nothing():
    """Somebody said no thanks after the table was told: it is not moved by itself."""
    awa, bob, one, two = a_seeker(1), a_seeker(2), an_employer(1), an_employer(2)
    veto = a_veto(awa, one)
    told_pairing = a_pairing(awa, one, 1)
    room = a_room([awa, bob], [one, two], [told_pairing], vetoes={veto.id: veto})
    after = room.after(improved(room).changed)
    assert after.pairings[told_pairing.id] == told_pairing

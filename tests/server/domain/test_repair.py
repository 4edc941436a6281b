"""The laws of a repair, on chosen and on random floors."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from server.domain.floor import within_window
from server.domain.pairing import ACTIVE, AHEAD
from server.domain.people import Profile, Window
from server.domain.repair import fill, repair
from server.shared.vocabulary import PairingState, RoundState
from tests.builders import (
    NOW,
    a_check_in,
    a_floor,
    a_pairing,
    a_seeker,
    a_veto,
    a_wish,
    an_employer,
    rounds,
)


def placed(changed):
    return [(p.registration_id, p.employer_id, p.round) for p in changed if p.state in AHEAD]


def test_an_arrival_gets_the_earliest_free_seat():
    awa, one = a_seeker(1), an_employer(1)
    changed = repair(a_floor([awa], [one], check_ins=[a_check_in(awa)]))
    assert placed(changed) == [(awa.id, one.id, 1)]


def test_of_two_free_tables_the_one_that_suits_best_is_given():
    awa = a_seeker(1, profile=Profile(trades=("K2204",)))
    one, two = an_employer(1, trades=("N4103",)), an_employer(2, trades=("K2204",))
    changed = repair(a_floor([awa], [one, two], check_ins=[a_check_in(awa)]))
    assert placed(changed) == [(awa.id, two.id, 1)]


def test_a_wish_weighs_more_than_a_trade_of_the_same_domain():
    awa = a_seeker(1, profile=Profile(trades=("K2204",)))
    one, two = an_employer(1), an_employer(2, trades=("K2203",))
    wish = a_wish(awa, one)
    floor = a_floor([awa], [one, two], check_ins=[a_check_in(awa)], wishes={wish.id: wish})
    assert placed(repair(floor)) == [(awa.id, one.id, 1)]


def test_a_veto_is_never_crossed():
    awa, one = a_seeker(1), an_employer(1)
    veto = a_veto(awa, one)
    floor = a_floor([awa], [one], check_ins=[a_check_in(awa)], vetoes={veto.id: veto})
    assert repair(floor) == ()


def test_who_has_not_come_holds_no_seat_in_the_first_round():
    awa, late, one = a_seeker(1), a_seeker(2), an_employer(1)
    held = a_pairing(late, one, 1)
    changed = repair(a_floor([awa, late], [one], check_ins=[a_check_in(awa)], pairings=[held]))
    assert placed(changed) == [(awa.id, one.id, 1)]
    assert [p.state for p in changed if p.registration_id == late.id] == [PairingState.MOVED]


def test_who_has_not_come_keeps_a_later_seat_that_others_do_not_need():
    awa, late, one = a_seeker(1), a_seeker(2), an_employer(1)
    held = a_pairing(late, one, 2)
    changed = repair(a_floor([awa, late], [one], check_ins=[a_check_in(awa)], pairings=[held]))
    assert placed(changed) == [(awa.id, one.id, 1)]
    assert len(changed) == 1


def test_an_employer_who_has_not_come_is_given_nobody():
    awa = a_seeker(1)
    floor = a_floor([awa], [an_employer(1, here=False)], check_ins=[a_check_in(awa)])
    assert repair(floor) == ()


def test_when_an_employer_leaves_its_people_get_other_tables():
    awa, one, two = a_seeker(1), an_employer(1, left_at=NOW), an_employer(2)
    floor = a_floor(
        [awa], [one, two], check_ins=[a_check_in(awa)], pairings=[a_pairing(awa, one, 1)]
    )
    assert placed(repair(floor)) == [(awa.id, two.id, 1)]


def test_the_seat_of_someone_gone_goes_to_who_waits():
    gone, awa, one = a_seeker(1), a_seeker(2), an_employer(1)
    first = msgspec.structs.replace(rounds()[0], state=RoundState.RUNNING, started_at=NOW)
    floor = a_floor(
        [gone, awa],
        [one],
        rounds=(first, *rounds()[1:]),
        check_ins=[a_check_in(gone, left_at=NOW), a_check_in(awa, 5)],
        pairings=[a_pairing(gone, one, 1, PairingState.SEATED)],
    )
    changed = {p.registration_id: p for p in repair(floor)}
    assert changed[gone.id].state is PairingState.MISSED
    assert (changed[awa.id].state, changed[awa.id].round) == (PairingState.SEATED, 1)


def test_nobody_stays_at_zero_while_another_has_two_to_come():
    rich, awa = a_seeker(1), a_seeker(2)
    one, two = an_employer(1), an_employer(2)
    floor = a_floor(
        [rich, awa],
        [one, two],
        rounds=rounds(2),
        check_ins=[a_check_in(rich), a_check_in(awa, 9)],
        pairings=[a_pairing(rich, one, 1), a_pairing(rich, two, 2)],
        vetoes={a_veto(awa, one).id: a_veto(awa, one)},
    )
    # Table 2 is free in round 1, so nobody has to give.
    assert placed(repair(floor)) == [(awa.id, two.id, 1)]
    full = a_floor(
        [rich, awa],
        [one, two],
        rounds=rounds(2),
        check_ins=[a_check_in(rich), a_check_in(awa, 9), *map(a_check_in, others())],
        pairings=[
            a_pairing(rich, one, 1),
            a_pairing(rich, two, 2),
            a_pairing(others()[0], two, 1),
            a_pairing(others()[1], one, 2),
        ],
    )
    full.registrations.update({o.id: o for o in others()})
    changed = repair(full)
    assert placed(changed) == [(awa.id, two.id, 2)]
    assert [p.state for p in changed if p.registration_id == rich.id] == [PairingState.MOVED]


def others():
    return [a_seeker(8), a_seeker(9)]


def test_filling_a_round_uses_idle_seats_for_who_has_least():
    rich, awa = a_seeker(1), a_seeker(2)
    one, two, three = (an_employer(n) for n in (1, 2, 3))
    floor = a_floor(
        [rich, awa],
        [one, two, three],
        check_ins=[a_check_in(rich), a_check_in(awa, 3)],
        pairings=[
            a_pairing(rich, two, 1, PairingState.MET),
            a_pairing(rich, three, 4),
            a_pairing(awa, two, 3),
            a_pairing(awa, three, 1, PairingState.MISSED),
        ],
    )
    changed = placed(fill(floor, 2))
    assert changed[0] == (awa.id, one.id, 2)
    assert changed[1:] == [(rich.id, three.id, 2)]


@st.composite
def floors(draw):
    """Draw a floor in the middle of a day, as the server could have left it."""
    count = draw(st.integers(1, 4))
    employers = [
        an_employer(
            n,
            here=draw(st.booleans()),
            seats=draw(st.integers(1, 2)),
            left_at=draw(st.sampled_from([None, None, NOW])),
            window=Window(*draw(st.sampled_from([(0, None), (1, None), (0, 2)]))),
        )
        for n in range(1, draw(st.integers(1, 4)) + 1)
    ]
    seekers = [
        a_seeker(n, window=Window(*draw(st.sampled_from([(0, None), (0, None), (1, 3)]))))
        for n in range(1, draw(st.integers(1, 7)) + 1)
    ]
    here = [a_check_in(s, n) for n, s in enumerate(seekers) if draw(st.booleans())]
    check_ins = [
        msgspec.structs.replace(c, left_at=draw(st.sampled_from([None, None, NOW]))) for c in here
    ]
    running = draw(st.booleans())
    day = rounds(count)
    if running:
        day = (msgspec.structs.replace(day[0], state=RoundState.RUNNING, started_at=NOW), *day[1:])
    pairings = draw(_plans(seekers, employers, day, {c.registration_id for c in check_ins}))
    vetoes = {
        v.id: v
        for s in seekers
        for e in employers
        if draw(st.integers(0, 9)) == 0
        for v in [a_veto(s, e)]
    }
    return a_floor(
        seekers, employers, rounds=day, check_ins=check_ins, pairings=pairings, vetoes=vetoes
    )


@st.composite
def _plans(draw, seekers, employers, day, here):
    taken, busy, plan = {}, set(), {}
    for seeker in seekers:
        for employer in employers:
            number = draw(st.integers(0, len(day) * 2))
            if not 1 <= number <= len(day) or (seeker.id, number) in busy:
                continue
            if taken.get((employer.id, number), 0) >= employer.seats:
                continue
            running = day[number - 1].state is RoundState.RUNNING
            if running and seeker.id not in here:
                continue
            state = PairingState.SEATED if running else PairingState.PROPOSED
            taken[employer.id, number] = taken.get((employer.id, number), 0) + 1
            busy.add((seeker.id, number))
            plan[seeker.id, employer.id] = a_pairing(seeker, employer, number, state)
    return list(plan.values())


def after(floor, changed):
    return {**floor.pairings, **{p.id: p for p in changed}}


@given(floors())
def test_the_laws_of_repair_hold_on_any_floor(floor):
    changed = repair(floor)
    assert repair(floor) == changed
    result = [p for p in after(floor, changed).values() if p.state in ACTIVE]
    seats, places = {}, set()
    for pairing in result:
        assert (pairing.registration_id, pairing.round) not in places
        places.add((pairing.registration_id, pairing.round))
        if pairing.registration_id in floor.present:
            key = pairing.employer_id, pairing.round
            seats[key] = seats.get(key, 0) + 1
    for (employer, _), count in seats.items():
        assert count <= floor.employers[employer].seats
    for pairing in changed:
        before = floor.pairings.get(pairing.id)
        if pairing.state in AHEAD:
            person, employer = pairing.registration_id, floor.employers[pairing.employer_id]
            assert person in floor.present
            assert employer.holds_table
            assert floor.may_meet(floor.registrations[person], employer)
            window = floor.registrations[person].window
            assert within_window(window.first, window.until, pairing.round)
            assert within_window(employer.window.first, employer.window.until, pairing.round)
        elif before is not None and before.state is PairingState.SEATED:
            gone = floor.check_ins[pairing.registration_id].left_at is not None
            assert gone or not floor.employers[pairing.employer_id].holds_table


@given(floors())
def test_a_second_repair_changes_nothing(floor):
    changed = repair(floor)
    again = a_floor(
        rounds=floor.rounds,
        check_ins=list(floor.check_ins.values()),
        pairings=list(after(floor, changed).values()),
        vetoes=floor.vetoes,
    )
    again.registrations, again.employers = floor.registrations, floor.employers
    assert repair(again) == ()


@given(floors())
def test_who_still_waits_could_not_be_seated_in_any_free_seat(floor):
    changed = repair(floor)
    result = after(floor, changed)
    fresh = a_floor(rounds=floor.rounds, pairings=list(result.values()), vetoes=floor.vetoes)
    fresh.registrations, fresh.employers = floor.registrations, floor.employers
    fresh.check_ins = floor.check_ins
    for person in fresh.waiting():
        for employer in floor.employers.values():
            if not employer.holds_table or not fresh.may_meet(person, employer):
                continue
            for day in fresh.open_rounds:
                inside = within_window(person.window.first, person.window.until, day.number)
                open_then = within_window(employer.window.first, employer.window.until, day.number)
                busy = any(
                    p.registration_id == person.id and p.round == day.number and p.state in AHEAD
                    for p in result.values()
                )
                taken = sum(
                    p.employer_id == employer.id and p.round == day.number and p.state in AHEAD
                    for p in result.values()
                )
                assert not inside or not open_then or busy or taken >= employer.seats


def test_who_loses_a_table_gets_another_in_the_same_round():
    awa, one, two = a_seeker(1), an_employer(1, left_at=NOW), an_employer(2)
    held = [a_pairing(awa, one, 1), a_pairing(awa, an_employer(3), 2)]
    floor = a_floor([awa], [one, two, an_employer(3)], check_ins=[a_check_in(awa)], pairings=held)
    changed = repair(floor)
    assert placed(changed) == [(awa.id, two.id, 1)]
    assert [p.state for p in changed if p.employer_id == one.id] == [PairingState.MOVED]


def test_who_loses_a_table_never_takes_one_from_who_has_none():
    awa, bilal = a_seeker(1), a_seeker(2)
    one, two, three = an_employer(1, left_at=NOW), an_employer(2), an_employer(3)
    held = [a_pairing(awa, one, 1), a_pairing(awa, three, 2)]
    floor = a_floor(
        [awa, bilal],
        [one, two, three],
        check_ins=[a_check_in(awa), a_check_in(bilal)],
        pairings=held,
        vetoes={(veto := a_veto(bilal, three)).id: veto},
        rounds=rounds(2),
    )
    assert (bilal.id, two.id, 1) in placed(repair(floor))

"""Employers who are late, leave and come back: their people are given other tables at once."""

import pytest

from server.domain.facts import EmployerLate
from server.domain.people import Employer, Window, late, planned
from server.domain.refusal import Refusal
from server.shared.vocabulary import ErrorCode, PairingState
from tests.builders import a_pairing, a_seeker, an_employer
from tests.server.services.day import Day

AWA, BOB = a_seeker(1), a_seeker(2)
ONE, TWO = an_employer(1), an_employer(2)


@pytest.fixture
async def day():
    day = await Day().make([ONE, TWO], [AWA, BOB], 4)
    yield day
    await day.store.close()


async def ahead(day, person):
    found = (await day.floor()).next_pairing(person.id)
    return found and (found.employer_id, found.round)


async def test_who_was_to_meet_a_late_employer_gets_another_table_at_once(day):
    await day.plan(a_pairing(AWA, ONE, 1))
    await day.arrive(AWA.id)
    await day.late(ONE.id, 2)
    assert await ahead(day, AWA) == (TWO.id, 1)


async def test_a_late_employer_keeps_who_it_meets_after_it_has_come(day):
    kept, lost = a_pairing(AWA, ONE, 3), a_pairing(BOB, ONE, 2)
    await day.plan(kept, lost)
    await day.late(ONE.id, 2)
    floor = await day.floor()
    assert floor.pairings[kept.id] == kept
    assert floor.pairings[lost.id].state is PairingState.MOVED


async def test_rounds_late_are_counted_from_the_next_one(day):
    await day.arrive(AWA.id)
    await day.start(1)
    await day.late(TWO.id, 1)
    assert (await day.get(Employer, TWO.id)).window == Window(2, None)
    assert day.facts(EmployerLate) == [("test", EmployerLate(TWO.id, 3))]


async def test_who_sits_at_the_table_of_an_employer_said_to_be_late_gets_up(day):
    await day.arrive(AWA.id)
    await day.start(1)
    here, _ = await ahead(day, AWA)
    await day.late(here, 1)
    assert (await ahead(day, AWA)) == (({ONE.id, TWO.id} - {here}).pop(), 1)


async def test_coming_ends_being_late(day):
    await day.late(ONE.id, 3)
    await day.employer("arrive", ONE.id)
    found = await day.get(Employer, ONE.id)
    assert (found.window, found.planned_window, found.holds_table) == (Window(), None, True)


async def test_being_late_is_taken_back_as_if_it_had_not_been_said(day):
    before = await day.get(Employer, ONE.id)
    await day.late(ONE.id, 1)
    await day.late(ONE.id, 3)
    await day.late(ONE.id, 0)
    after = await day.get(Employer, ONE.id)
    assert (after.window, after.planned_window) == (before.window, None)
    assert after.arrived_at is None


async def test_an_employer_nobody_knows_is_refused(day):
    with pytest.raises(Refusal) as refused:
        await day.late("emp_nobody", 1)
    assert refused.value.code is ErrorCode.UNKNOWN_EMPLOYER


async def test_a_table_that_was_closed_can_be_opened_again(day):
    await day.plan(a_pairing(AWA, ONE, 1))
    await day.arrive(AWA.id)
    await day.employer("leave", ONE.id)
    assert await ahead(day, AWA) == (TWO.id, 1)
    await day.employer("leave", TWO.id)
    assert await ahead(day, AWA) is None
    await day.employer("arrive", ONE.id)
    assert await ahead(day, AWA) == (ONE.id, 1)


async def test_a_table_closed_for_now_is_said_to_be_late(day):
    await day.employer("leave", ONE.id)
    await day.late(ONE.id, 1)
    found = await day.get(Employer, ONE.id)
    assert (found.left_at, found.window.first) == (None, 1)


def test_a_list_that_comes_again_does_not_make_a_late_employer_punctual():
    known = late(an_employer(1, window=Window(0, 4)), 2)
    again = planned(known, Window(0, 4))
    assert again == known
    assert planned(an_employer(1), Window(1)).window == Window(1)


async def test_an_employer_who_will_not_come_closes_its_table_and_may_still_change_its_mind():
    day = await Day().make([an_employer(1, here=False), TWO], [AWA, BOB], 4)
    lost = a_pairing(AWA, ONE, 3)
    await day.plan(lost)
    await day.employer("leave", ONE.id)
    assert (await day.floor()).pairings[lost.id].state is PairingState.MOVED
    await day.employer("arrive", ONE.id)
    assert (await day.get(Employer, ONE.id)).holds_table
    await day.store.close()

"""Locked seats: kept exactly wherever they can be, with a certificate that stays honest."""

from hypothesis import given
from hypothesis import strategies as st

from server.domain.arranging import Arrangement
from server.domain.assignment import check, solve
from server.domain.locking import held_to, possible, solved
from server.domain.pairing import Lock
from server.domain.people import pair_id
from tests.builders import a_floor, a_seeker, an_employer, an_event, rounds
from tests.server.domain.rooms import any_row, question_of, rooms


def a_lock(row):
    person, employer, number = row
    return Lock(
        id=pair_id(person, employer), registration_id=person, employer_id=employer, round=number + 1
    )


def some_locks(draw, floor):
    drawn = [a_lock(any_row(draw, floor)) for _ in range(draw(st.integers(0, 6)))]
    return list({lock.id: lock for lock in drawn}.values())


@given(rooms(), st.data())
def test_locked_seats_are_kept_exactly_and_no_hard_rule_is_broken(floor, data):
    question = question_of(floor)
    rows, lost = possible(question, some_locks(data.draw, floor))
    answer = solved(question, rows, solve)
    assert set(rows) <= {tuple(row) for row in answer["meetings"]}
    assert check.faults(question, answer["meetings"]) == []
    assert check.certificate_faults(question, answer) == []
    alone = Arrangement(question, [*question["held"], *rows])
    for lock in lost:
        row = (lock.registration_id, lock.employer_id, lock.round - 1)
        known = row[0] in alone.span and row[1] in alone.span
        assert not known or alone.fault((), (row,))


@given(rooms(), st.data())
def test_with_locks_best_is_claimed_only_of_what_is_best_without_them(floor, data):
    question = question_of(floor)
    rows, _ = possible(question, some_locks(data.draw, floor))
    free, answer = solve(question), solved(question, rows, solve)
    if answer["certificate"]["optimal"]:
        told = check.count(question, answer["meetings"])
        assert told >= check.count(question, free["meetings"])


@given(rooms(), st.data())
def test_even_an_answer_that_forgets_every_lock_is_put_right(floor, data):
    question = question_of(floor)
    rows, _ = possible(question, some_locks(data.draw, floor))
    for meetings in (solve(question)["meetings"], question["held"]):
        kept = held_to(question, meetings, rows)
        assert set(rows) <= set(kept)
        assert check.faults(question, kept) == []


def test_an_answer_that_keeps_the_locks_anyway_is_left_as_it_is():
    people = [a_seeker(n) for n in range(1, 5)]
    tables = [an_employer(n, seats=2) for n in (1, 2)]
    floor = a_floor(people, tables, event=an_event(state="draft"), rounds=rounds(2))
    question = question_of(floor)
    free = solve(question)
    locked = [tuple(free["meetings"][0])]
    assert solved(question, locked, solve) == free


def test_nobody_is_left_at_zero_for_a_lock_that_leaves_room():
    people = [a_seeker(n) for n in range(1, 5)]
    tables = [an_employer(n) for n in (1, 2)]
    floor = a_floor(people, tables, event=an_event(state="draft", floor=1), rounds=rounds(2))
    question = question_of(floor)
    for person in people:
        for table in tables:
            for number in (0, 1):
                locked = [(person.id, table.id, number)]
                answer = solved(question, locked, solve)
                assert answer["certificate"]["fairness"] == [4]
                assert answer["certificate"]["optimal"]


def test_two_locks_on_one_seat_lose_the_later_and_say_so():
    people = [a_seeker(1), a_seeker(2)]
    floor = a_floor(people, [an_employer(1)], event=an_event(state="draft"), rounds=rounds(2))
    question = question_of(floor)
    locks = [a_lock((p.id, "emp_001", 0)) for p in people]
    rows, lost = possible(question, locks)
    assert rows == [("reg_001", "emp_001", 0)]
    assert [lock.registration_id for lock in lost] == ["reg_002"]


def test_who_loses_a_seat_to_a_lock_gets_another():
    people = [a_seeker(1), a_seeker(2)]
    tables = [an_employer(1), an_employer(2)]
    floor = a_floor(people, tables, event=an_event(state="draft", floor=1), rounds=rounds(2))
    question = question_of(floor)
    answer = [("reg_001", "emp_001", 0), ("reg_002", "emp_002", 0)]
    kept = held_to(question, answer, [("reg_002", "emp_001", 0)])
    assert {row[0] for row in kept} == {"reg_001", "reg_002"}
    assert check.count(question, kept).fairness == (2,)


def test_who_would_have_nothing_takes_one_of_somebody_who_has_two():
    people = [a_seeker(1), a_seeker(2), a_seeker(3)]
    tables = [an_employer(1), an_employer(2)]
    floor = a_floor(people, tables, event=an_event(state="draft", floor=2), rounds=rounds(2))
    question = question_of(floor)
    answer = [
        ("reg_001", "emp_001", 0),
        ("reg_002", "emp_002", 0),
        ("reg_002", "emp_001", 1),
        ("reg_003", "emp_002", 1),
    ]
    kept = held_to(question, answer, [("reg_003", "emp_001", 0)])
    assert check.count(question, kept).fairness[0] == len(people)

from datetime import timedelta

import pytest
from msgspec.structs import replace

from kiosk import board as ask
from kiosk.board import NextStep
from server.shared.vocabulary import EventState, PairingState, Presence, RoundState
from tests.kiosk.organiser.builders import NOW, a_day, a_person, a_seat, a_table, an_event


def test_who_was_moved_or_missing_holds_no_seat():
    board = a_day()
    seat = board.seats[0]
    moved = replace(seat, state=PairingState.MOVED)
    board = replace(board, seats=(moved, *board.seats[1:]))
    assert seat.registration_id not in [
        s.registration_id for s in ask.seating(board)[seat.round, seat.table]
    ]


def test_a_table_is_free_when_its_employer_is_here_and_a_seat_is_empty():
    assert [t.number for t in ask.free_tables(a_day())] == [6, 10]


def test_a_table_whose_employer_is_missing_is_not_free():
    board = a_day(employers=9)
    assert 9 not in [t.number for t in ask.free_tables(board)]
    assert [t.number for t in ask.missing_employers(board)] == [9]


def test_a_person_who_is_not_in_the_room_holds_no_seat():
    board = a_day()
    board = replace(board, seats=tuple(replace(s, present=False) for s in board.seats))
    assert len(ask.free_tables(board)) == 9


def test_before_the_first_round_free_tables_are_those_of_the_next():
    board = a_day(running=None)
    person = a_person(0)
    board = replace(board, tables=(a_table(1, "A", seats=1),), seats=(a_seat(1, 1, person),))
    assert ask.free_tables(board) == []


@pytest.mark.parametrize(
    ("board", "step"),
    [
        (a_day(an_event(state=EventState.DRAFT), running=None), NextStep.PUBLISH),
        (a_day(an_event(state=EventState.PUBLISHED), running=None), NextStep.OPEN),
        (a_day(an_event(state=EventState.OPEN), running=None, people=0), NextStep.WELCOME),
        (a_day(an_event(state=EventState.OPEN), running=None), NextStep.START),
        (
            a_day(an_event(state=EventState.OPEN, place_on_arrival=False), running=None),
            NextStep.PROPOSE,
        ),
        (a_day(), NextStep.WAIT),
        (a_day(running=None, rounds=0), NextStep.CLOSE),
        (a_day(an_event(state=EventState.CLOSED)), NextStep.NOTHING),
        (a_day(an_event(state=EventState.CANCELLED)), NextStep.NOTHING),
    ],
)
def test_the_next_step_follows_the_day(board, step):
    assert ask.next_step(board, NOW) is step


def test_a_round_whose_time_is_up_should_be_ended():
    assert ask.next_step(a_day(), NOW + timedelta(minutes=10)) is NextStep.END


def test_the_next_round_is_the_first_that_is_planned():
    board = a_day()
    assert ask.running(board).number == 3
    assert ask.upcoming(board).number == 4
    over = tuple(replace(r, state=RoundState.ENDED) for r in board.rounds)
    assert ask.upcoming(replace(board, rounds=over)) is None


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("élod", "Élodie"),
        ("ELODIE", "Élodie"),
        ("leila", "Leïla"),
        ("diallo awa", "Awa"),
        ("awadiallo", "Awa"),
        ("bbbng", "Inès"),
    ],
)
def test_people_are_found_by_any_start_of_a_name_or_code(typed, name):
    assert name in [p.first_name for p in ask.matching(a_day().people, typed)]


def test_what_nobody_is_called_finds_nobody():
    assert ask.matching(a_day().people, "wa") == []


def test_names_with_hyphens_and_apostrophes_are_found_by_each_part():
    people = (a_person(0, first_name="Jean-Pierre"), a_person(1, first_name="N’Golo"))
    assert [p.first_name for p in ask.matching(people, "pier")] == ["Jean-Pierre"]
    assert [p.first_name for p in ask.matching(people, "jean-p")] == ["Jean-Pierre"]
    assert [p.first_name for p in ask.matching(people, "ngolo")] == ["N’Golo"]


def test_a_check_in_can_be_undone_for_a_quarter_of_an_hour():
    person = a_person(0, arrived_at=NOW - timedelta(minutes=15))
    assert ask.may_undo(person, NOW)
    assert not ask.may_undo(person, NOW + timedelta(seconds=1))
    assert not ask.may_undo(replace(person, check_in_id=None), NOW)


def test_people_are_listed_by_first_name_whatever_its_accents():
    people = [a_person(n, first_name=f) for n, f in enumerate(("Zoé", "élodie", "Éric", "Awa"))]
    assert [p.first_name for p in ask.by_name(people)] == ["Awa", "élodie", "Éric", "Zoé"]


def test_doors_are_open_while_the_event_is_open_or_running():
    assert ask.doors_open(an_event(state=EventState.OPEN))
    assert ask.doors_open(an_event())
    assert not ask.doors_open(an_event(state=EventState.CLOSED))


def test_a_withdrawn_person_is_still_found():
    gone = a_person(0, presence=Presence.WITHDRAWN)
    assert ask.matching([gone], "awa") == [gone]

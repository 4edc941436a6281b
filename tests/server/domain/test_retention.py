"""Dates: until when somebody is kept, and what is left when everybody is forgotten."""

from datetime import UTC, date, datetime, timedelta

import pytest
from msgspec.structs import replace

from server.domain.attendance import leave, undo
from server.domain.commands import Done, answered, done, without
from server.domain.events import Venue, head
from server.domain.forgetting import forgotten, is_contact
from server.domain.pairing import Meeting
from server.domain.people import Consents, Person, Registration
from server.domain.refusal import Refusal
from server.domain.retention import (
    NEVER,
    contact_is_due,
    dated,
    is_due,
    next_look,
    only_stubs,
    refuse_counted,
    to_look_at,
)
from server.domain.tally import tally
from server.shared.vocabulary import ErrorCode, Role
from tests.builders import NOW, a_check_in, a_seeker, an_employer, an_event

EVENT = an_event()
LONGER = Consents(keep_longer=True)


def ending(*moment, zone="Europe/Paris"):
    ends_at = datetime(*moment, tzinfo=UTC)
    return an_event(starts_at=ends_at - timedelta(hours=3), ends_at=ends_at, venue=Venue(zone=zone))


def until(event, **other):
    return dated(a_seeker(created_at=event.starts_at, **other), event).keep_until


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (ending(2026, 11, 24, 12), date(2027, 6, 24)),
        (ending(2026, 7, 31, 12), date(2027, 2, 28)),
        (ending(2027, 7, 30, 12), date(2028, 2, 29)),
        (ending(2026, 5, 5, 12), date(2026, 12, 5)),
        (ending(2026, 11, 24, 23, 30), date(2027, 6, 25)),  # after midnight in Paris
        (ending(2026, 11, 24, 2, zone="America/Cayenne"), date(2027, 6, 23)),
    ],
)
def test_people_are_kept_for_seven_months_after_the_local_day_of_the_end(event, expected):
    assert until(event) == expected


def test_who_agrees_to_it_is_kept_for_two_years():
    assert until(ending(2026, 11, 24, 12), consents=LONGER) == date(2028, 11, 24)
    assert until(ending(2026, 2, 28, 12), consents=LONGER) == date(2028, 2, 28)


def test_no_other_consent_moves_the_date():
    others = Consents(follow_up=True, card_to_employer=True)
    assert until(EVENT, consents=others) == until(EVENT)


def test_an_event_that_moves_takes_the_dates_along():
    person = dated(a_seeker(), EVENT)
    later = replace(EVENT, ends_at=EVENT.ends_at + timedelta(days=30))
    assert dated(person, later).keep_until == date(2027, 7, 24)


def test_who_is_written_into_an_event_long_past_is_kept_as_long_from_then_on():
    past = ending(2025, 1, 10, 12)
    person = dated(a_seeker(created_at=datetime(2026, 11, 24, 9, tzinfo=UTC)), past)
    assert person.keep_until == date(2027, 6, 24)


def test_the_last_day_is_a_day_on_which_one_is_still_kept():
    person = dated(a_seeker(), EVENT)
    assert not is_due(person, EVENT, person.keep_until)
    assert is_due(person, EVENT, person.keep_until + timedelta(days=1))
    assert not is_due(forgotten(person, NOW), EVENT, date(2030, 1, 1))


def test_a_record_without_a_date_has_the_events():
    assert is_due(a_seeker(), EVENT, date(2027, 6, 25))
    assert not is_due(a_seeker(), EVENT, date(2027, 6, 24))


def test_whom_to_call_at_an_employer_is_kept_no_longer_than_the_others():
    employer = an_employer(email="a@b.example")
    assert not contact_is_due(employer, EVENT, date(2027, 6, 24))
    assert contact_is_due(employer, EVENT, date(2027, 6, 25))
    assert not contact_is_due(an_employer(), EVENT, date(2027, 6, 25))


def test_an_event_is_looked_at_when_its_date_is_over_and_then_each_month():
    longer = dated(a_seeker(consents=LONGER), EVENT)
    day = date(2027, 6, 24)
    assert next_look(EVENT, [longer], date(2026, 12, 1)) == day
    assert next_look(EVENT, [longer], day + timedelta(days=1)) == date(2027, 7, 26)
    assert next_look(EVENT, [longer], date(2028, 11, 20)) == date(2028, 11, 24)
    assert to_look_at(head(EVENT), day)
    seen = head(replace(EVENT, keep_until=day))
    assert not to_look_at(seen, day)
    assert to_look_at(seen, day + timedelta(days=1))
    assert not to_look_at(head(replace(EVENT, keep_until=NEVER)), date(2999, 1, 1))


def test_only_stubs_are_counted_and_only_when_the_date_is_over():
    stub, known = forgotten(a_seeker(1), NOW), a_seeker(2)
    after = date(2027, 6, 25)
    assert only_stubs(EVENT, [stub], after)
    assert not only_stubs(EVENT, [stub, known], after)
    assert not only_stubs(EVENT, [stub], date(2027, 6, 24))
    assert not only_stubs(EVENT, [], after)


def test_nobody_is_written_into_an_event_of_which_only_counts_are_left():
    refuse_counted(EVENT)
    with pytest.raises(Refusal) as refused:
        refuse_counted(replace(EVENT, keep_until=NEVER))
    assert refused.value.code is ErrorCode.CLOSED


def test_a_stub_keeps_ids_and_nothing_that_was_said():
    full = a_seeker(
        person=Person("Awa", "Diallo", "a@b.example", "+33600000000", "fr"),
        consents=LONGER,
        company=True,
        referrer="Mission locale",
        reference="R-7",
        identity="awa\ndiallo",
        arrival_cell="9h",
        departure_cell="10h",
        walk_in=True,
        keep_until=date(2027, 6, 24),
    )
    stub = forgotten(full, NOW)
    empty = a_seeker(person=Person(""), walk_in=True, withdrawn_at=NOW, forgotten_at=NOW)
    assert stub == empty
    assert set(Registration.__struct_fields__) == set(empty.__struct_fields__)


def test_who_withdrew_before_is_not_counted_after_either():
    early = a_seeker(withdrawn_at=NOW - timedelta(days=1))
    assert not forgotten(early, NOW).counts
    assert forgotten(a_seeker(), NOW).counts


@pytest.mark.parametrize(
    ("person", "theirs"),
    [
        (Person("Marie Curie"), True),
        (Person("Marie", "Curie"), True),
        (Person("M.", email="m@firm.example"), True),
        (Person("M.", phone="+33600000000"), True),
        (Person("Paul", "Curie", "p@firm.example", ""), False),
        (Person("", "", "", ""), False),
    ],
)
def test_a_contact_is_somebodys_when_name_address_or_number_agrees(person, theirs):
    firm = an_employer(contact="Marie Curie", email="m@firm.example", phone="+33600000000")
    assert is_contact(firm, [person]) is theirs


def test_a_tally_counts_what_took_place():
    came, gone, undone, absent, withdrew = (a_seeker(n) for n in range(1, 6))
    team = a_seeker(6, role=Role.VOLUNTEER)
    people = [forgotten(p, NOW) for p in (replace(came, walk_in=True), gone, undone, absent, team)]
    people.append(forgotten(replace(withdrew, withdrawn_at=NOW - timedelta(days=1)), NOW))
    check_ins = [
        a_check_in(came),
        leave(a_check_in(gone), NOW),
        undo(a_check_in(undone), NOW),
        a_check_in(team),
    ]
    firms = [an_employer(1), an_employer(2, here=False)]
    meetings = [
        Meeting(id=f"{p.id}:{firm.id}", registration_id=p.id, employer_id=firm.id, round=n, at=NOW)
        for n, (p, firm) in enumerate([(came, firms[0]), (came, firms[1]), (gone, firms[0])], 1)
    ]
    found = tally(people, check_ins, meetings, firms)
    assert (found.registered, found.came, found.walk_ins) == (4, 2, 1)
    assert (found.met, found.conversations) == (2, 3)
    assert (found.employers, found.employers_came) == (2, 1)


# commands

PEOPLE, BADGES = frozenset({"reg_1"}), frozenset({"BADGE"})


def a_command(result):
    return done("c", "digest", NOW, result)


def test_an_answer_about_the_forgotten_is_emptied_and_never_given_again():
    kept = without(a_command({"registration_id": "reg_1", "first_name": "Awa"}), PEOPLE, BADGES)
    assert kept == Done(id="c", body="", at=NOW, result=None, forgotten=True)
    for body in ("digest", "another"):
        with pytest.raises(Refusal) as refused:
            answered(kept, body, dict)
        assert refused.value.code is ErrorCode.FORGOTTEN


def test_a_badge_leaves_the_answer_that_listed_it():
    assert without(a_command(["ONE", "BADGE"]), PEOPLE, BADGES).result == ["ONE"]


@pytest.mark.parametrize(
    "result",
    [None, "reg_1", {"registration_id": "reg_2"}, ["OTHER"], [{"id": "reg_1"}], {"id": "evt"}],
)
def test_answers_that_name_nobody_stay_as_they_are(result):
    assert without(a_command(result), PEOPLE, BADGES) == a_command(result)

"""What an invitation owes, and which version it is at."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from server.domain.events import Venue
from server.domain.invitations import (
    Invitation,
    content,
    has_details,
    owed,
    slots,
    told,
    without_contact,
)
from server.domain.people import Opening, Window
from server.shared.postal import InvitationState, Method
from server.shared.vocabulary import AnswerStatus, EmployerId, EventState
from tests.builders import NOW, an_employer, an_event, rounds

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
EVENT = an_event(
    starts_at=NOW + 20 * DAY,
    ends_at=NOW + 20 * DAY + 3 * HOUR,
    state=EventState.PUBLISHED,
    venue=Venue(name="Café", address="1 rue de l’Exemple"),
    host="Association Exemple",
)
EMPLOYER = an_employer(email="ines@employeur.example", contact="Inès", here=False)
ASKED = Invitation(
    id="inv_1", employer_id=EmployerId("emp_001"), uid="u", stamp=NOW, token="t", invited_at=NOW
)


def says(event=EVENT, employer=EMPLOYER, invitation=ASKED, now=NOW):
    return content(event, employer, invitation, rounds(4, event), now)


def owes(invitation, event=EVENT, employer=EMPLOYER, now=NOW):
    letters = owed(
        invitation, says(event, employer, invitation, now), details=has_details(event, now)
    )
    return [(one.method, one.to, one.whole) for one in letters]


SENT = told(ASKED, says(), NOW)
ACCEPTED = replace(SENT, answer=AnswerStatus.ACCEPTED)
MOVED = replace(EVENT, starts_at=EVENT.starts_at + HOUR, ends_at=EVENT.ends_at + HOUR)
ELSEWHERE = replace(EVENT, venue=Venue(name="Centre social"))
OFF = replace(EVENT, state=EventState.CANCELLED)
TO = EMPLOYER.email


def test_who_was_asked_and_told_nothing_is_owed_a_request():
    assert owes(ASKED) == [(Method.REQUEST, TO, False)]


def test_who_was_not_asked_by_mail_is_owed_nothing():
    handed = replace(SENT, invited_at=None, handed_at=NOW)
    assert owes(handed, MOVED) == []
    assert owes(replace(ASKED, invited_at=None)) == []


def test_without_an_address_nothing_is_owed():
    assert owes(SENT, MOVED, replace(EMPLOYER, email="")) == []
    assert owes(without_contact(SENT), MOVED, replace(EMPLOYER, email="")) == []


def test_nothing_is_owed_while_nothing_changes():
    assert owes(SENT) == []
    assert owes(SENT, now=NOW + DAY) == []


@pytest.mark.parametrize("event", [MOVED, ELSEWHERE])
def test_another_time_or_place_is_told_at_once_and_wants_a_new_answer(event):
    assert owes(ACCEPTED, event) == [(Method.REQUEST, TO, False)]
    after = told(ACCEPTED, says(event), NOW + HOUR)
    assert (after.sequence, after.answer) == (1, AnswerStatus.NEEDS_ACTION)
    assert after.stamp > SENT.stamp


def test_who_declined_is_told_of_another_time_too():
    declined = replace(SENT, answer=AnswerStatus.DECLINED)
    assert owes(declined, MOVED) == [(Method.REQUEST, TO, False)]


SMALL = [
    replace(EMPLOYER, table=9),
    replace(EMPLOYER, openings=(Opening("Autre poste"),)),
    replace(EMPLOYER, seats=3),
    replace(EMPLOYER, contact="Inès Durand"),
]


@pytest.mark.parametrize("employer", SMALL)
def test_a_small_change_waits_until_two_days_before(employer):
    assert owes(SENT, employer=employer) == []
    soon = EVENT.starts_at - 2 * DAY
    assert owes(SENT, employer=employer, now=soon) == [(Method.REQUEST, TO, False)]


def test_a_small_change_keeps_sequence_and_answer_but_is_later():
    after = told(ACCEPTED, says(employer=SMALL[0]), NOW)
    assert (after.sequence, after.answer) == (0, AnswerStatus.ACCEPTED)
    assert after.stamp == ACCEPTED.stamp + timedelta(seconds=1)


def test_two_days_before_the_rounds_are_told_to_all_but_who_declined():
    soon = EVENT.starts_at - 2 * DAY
    assert owes(SENT, now=soon) == [(Method.REQUEST, TO, False)]
    assert owes(replace(SENT, answer=AnswerStatus.DECLINED), now=soon) == []
    again = told(SENT, says(now=soon), soon)
    assert owes(again, now=soon + HOUR) == []


def test_a_change_of_the_same_day_is_owed_at_once():
    morning = EVENT.starts_at - HOUR
    informed = told(ACCEPTED, says(now=morning), morning)
    moved = replace(EMPLOYER, table=9)
    assert owes(informed, employer=moved, now=morning) == [(Method.REQUEST, TO, False)]


def test_a_cancelled_event_is_cancelled_whole_and_once():
    assert owes(SENT, OFF) == [(Method.CANCEL, TO, True)]
    after = told(ACCEPTED, says(OFF), NOW)
    assert (after.sequence, after.answer) == (1, AnswerStatus.ACCEPTED)
    assert owes(after, OFF) == []


def test_an_event_that_is_on_again_asks_anew():
    off = told(ACCEPTED, says(OFF), NOW)
    assert owes(off) == [(Method.REQUEST, TO, False)]
    after = told(off, says(), NOW + HOUR)
    assert (after.sequence, after.answer) == (2, AnswerStatus.NEEDS_ACTION)


def test_who_is_not_wanted_any_more_alone_is_uninvited():
    withdrawn = replace(SENT, withdrawn_at=NOW)
    assert owes(withdrawn) == [(Method.CANCEL, TO, False)]
    after = told(withdrawn, says(invitation=withdrawn), NOW)
    assert after.state is InvitationState.WITHDRAWN
    assert owes(after, OFF) == []


def test_nobody_is_uninvited_who_was_told_nothing():
    assert owes(replace(ASKED, withdrawn_at=NOW)) == []
    assert owes(ASKED, OFF) == []


def test_another_contact_is_asked_and_the_one_before_is_let_off():
    other = replace(EMPLOYER, email="zoe@employeur.example", contact="Zoé")
    assert owes(ACCEPTED, employer=other) == [
        (Method.CANCEL, TO, False),
        (Method.REQUEST, "zoe@employeur.example", False),
    ]
    after = told(ACCEPTED, says(employer=other), NOW)
    assert (after.sequence, after.answer) == (1, AnswerStatus.NEEDS_ACTION)
    assert owes(after, employer=other) == []


def test_an_address_in_other_letters_is_the_same_address():
    assert owes(SENT, employer=replace(EMPLOYER, email="INES@employeur.example")) == []


def test_own_times_are_told_instead_of_the_events():
    own = replace(SENT, starts_at=EVENT.starts_at + HOUR, ends_at=EVENT.ends_at)
    assert says(invitation=own).starts_at == EVENT.starts_at + HOUR
    assert owes(own) == [(Method.REQUEST, TO, False)]


def test_an_employer_sits_through_the_rounds_of_its_window():
    numbers = [one.number for one in slots(replace(EMPLOYER, window=Window(1, 3)), rounds(4))]
    assert numbers == [2, 3]
    assert [one.number for one in slots(EMPLOYER, rounds(4))] == [1, 2, 3, 4]


def test_each_version_is_later_than_the_last_whatever_the_clock_says():
    found, changes = SENT, [MOVED, EVENT, ELSEWHERE, OFF, EVENT]
    for event in changes:
        before, found = found, told(found, says(event), NOW - HOUR)
        assert found.stamp > before.stamp
    assert [one.sequence for one in found.versions] == [0, 1, 2, 3, 4, 5]


def test_states_of_an_invitation():
    assert replace(ASKED, invited_at=None).state is InvitationState.NEW
    assert replace(ASKED, invited_at=None, handed_at=NOW).state is InvitationState.HANDED
    assert ASKED.state is InvitationState.ASKED
    assert ACCEPTED.state is InvitationState.ANSWERED
    assert replace(ACCEPTED, withdrawn_at=NOW).state is InvitationState.WITHDRAWN

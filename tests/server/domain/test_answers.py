"""Answers: which counts, in whatever order they come; and whose is believed."""

import itertools
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from server.domain.answers import answered, countered, said
from server.domain.incoming import Origin, ReadAnswer, ReadCounter, proof, tokens
from server.domain.invitations import Invitation, Version, content
from server.shared.postal import AnswerNote, Outcome, ReviewReason, Way
from server.shared.vocabulary import AnswerStatus, EmployerId
from tests.builders import NOW, an_employer, an_event, rounds

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
ADDRESS = "ines@employeur.example"
PLUS = "rdv+tok@asso.example"
SAYS = content(
    an_event(),
    an_employer(email=ADDRESS),
    Invitation(id="i", employer_id=EmployerId("e"), uid="u", stamp=NOW),
    rounds(),
    NOW,
)
FOUND = Invitation(
    id="inv_1",
    employer_id=EmployerId("emp_001"),
    uid="u",
    stamp=NOW + MINUTE,
    sequence=1,
    token="tok",
    organizer=PLUS,
    invited_at=NOW,
    told=SAYS,
    versions=(Version(0, NOW), Version(1, NOW + MINUTE)),
)
YES, NO, MAYBE = AnswerStatus.ACCEPTED, AnswerStatus.DECLINED, AnswerStatus.TENTATIVE


def a_read(status=YES, **other):
    values = {"uid": "u", "sequence": 1, "stamp": NOW + 2 * MINUTE, "attendee": ADDRESS}
    return ReadAnswer(status=status, **{**values, **other})


def given_as(read, now=NOW + 5 * MINUTE, notes=()):
    return said(read, FOUND, Way.MAIL, notes, now)


def test_an_answer_to_the_newest_version_counts():
    after, outcome = answered(FOUND, given_as(a_read()))
    assert (after.answer, outcome) == (YES, Outcome.APPLIED)


def test_the_same_answer_twice_is_once():
    after, _ = answered(FOUND, given_as(a_read()))
    assert answered(after, given_as(a_read(), now=NOW + DAY)) == (after, Outcome.DUPLICATE)


def test_an_older_answer_changes_nothing():
    after, _ = answered(FOUND, given_as(a_read(NO)))
    earlier = given_as(a_read(YES, stamp=NOW + MINUTE))
    assert answered(after, earlier) == (after, Outcome.OLDER)


def test_an_answer_to_a_version_of_before_does_not_accept_the_new_time():
    assert answered(FOUND, given_as(a_read(sequence=0))) == (FOUND, Outcome.OLD_VERSION)


def test_an_answer_to_a_version_that_was_never_sent_counts_with_a_note():
    after, outcome = answered(FOUND, given_as(a_read(sequence=7)))
    assert outcome is Outcome.APPLIED
    assert after.answered.notes == (AnswerNote.NEWER_VERSION,)


@pytest.mark.parametrize(
    ("stamp", "sequence"),
    [(NOW + MINUTE / 2, 0), (NOW + MINUTE, 1), (NOW + DAY / 2, 1), (NOW - DAY, 1), (None, 1)],
)
def test_without_a_sequence_an_answer_is_to_the_last_version_told_before_it(stamp, sequence):
    assert given_as(a_read(sequence=None, stamp=stamp)).sequence == sequence


def test_a_stamp_more_than_a_day_ahead_is_the_time_of_receipt():
    now = NOW + 5 * MINUTE
    assert given_as(a_read(stamp=now + DAY + MINUTE), now).stamp == now
    assert given_as(a_read(stamp=now + DAY - MINUTE), now).stamp == now + DAY - MINUTE


def test_an_empty_answer_changes_nothing():
    assert answered(FOUND, given_as(a_read(AnswerStatus.NEEDS_ACTION))) == (
        FOUND,
        Outcome.NO_CHANGE,
    )


STAMPS = st.integers(0, 3).map(lambda n: NOW + n * MINUTE)
ANSWERS = st.lists(
    st.builds(
        a_read,
        status=st.sampled_from((YES, NO, MAYBE)),
        sequence=st.sampled_from((None, 0, 1, 2)),
        stamp=STAMPS,
    ),
    min_size=1,
    max_size=4,
)


@given(ANSWERS)
def test_answers_in_any_order_and_any_number_of_times_end_the_same(reads):
    ends = set()
    for order in itertools.permutations([*reads, reads[0]]):
        found = FOUND
        for read in order:
            found, _ = answered(found, given_as(read))
        ends.add((found.answer, found.answered and (found.answered.sequence, found.answered.stamp)))
    assert len(ends) == 1


def a_counter(**other):
    values = {"uid": "u", "sequence": 1, "stamp": NOW + 2 * MINUTE}
    return ReadCounter(starts_at=NOW, ends_at=NOW + MINUTE, **{**values, **other})


def test_other_times_are_kept_until_somebody_decides_and_a_newer_answer_settles_them():
    after, outcome = countered(FOUND, a_counter(), NOW + 5 * MINUTE)
    assert (outcome, after.counter.ends_at) == (Outcome.COUNTER, NOW + MINUTE)
    assert countered(after, a_counter(), NOW)[1] is Outcome.DUPLICATE
    assert countered(after, a_counter(stamp=NOW), NOW)[1] is Outcome.OLDER
    assert countered(FOUND, a_counter(sequence=0), NOW)[1] is Outcome.OLD_VERSION
    accepted, _ = answered(after, given_as(a_read(stamp=NOW + 3 * MINUTE)))
    assert accepted.counter is None


# whose answer is believed

FIXED = replace(FOUND, organizer="rdv@asso.example")
TO_TOKEN = (PLUS,)


def believed(found=FOUND, *, sender=ADDRESS, to=TO_TOKEN, **read):
    return proof(found, a_read(**read), Origin(sender=sender, recipients=to))


def test_the_token_proves_an_answer_of_whom_was_asked():
    assert believed() == proof(FOUND, a_read(organizer=PLUS), Origin(sender=ADDRESS))
    assert believed().notes == ()
    assert believed(attendee="alias@employeur.example").notes == ()
    assert believed(sender="alias@employeur.example").notes == ()


def test_a_colleague_with_the_token_counts_and_is_named_as_such():
    found = believed(sender="zoe@employeur.example", attendee="zoe@employeur.example")
    assert (found.notes, found.review) == ((AnswerNote.OTHER_ADDRESS,), None)


def test_without_the_token_all_must_agree():
    assert believed(to=()).notes == (AnswerNote.UNPROVED,)
    assert believed(to=(), sender="zoe@employeur.example").review is ReviewReason.OTHER_SENDER
    assert believed(to=(), attendee="zoe@employeur.example").review is ReviewReason.OTHER_SENDER
    assert believed(to=("rdv+other@asso.example",), sender="x@y.example").review


def test_an_answer_that_names_another_organiser_is_looked_at():
    assert believed(organizer="boss@other.example").review is ReviewReason.OTHER_ORGANIZER
    assert believed(organizer=PLUS).review is None


def test_where_our_address_has_no_token_the_calendars_id_proves_it_from_who_was_asked():
    assert believed(FIXED, to=("rdv@asso.example",)).review is None
    assert believed(FIXED, to=()).notes == ()
    crasher = believed(FIXED, to=(), sender="z@y.example", attendee="z@y.example")
    assert crasher.review is ReviewReason.OTHER_SENDER


def test_nobody_proves_anything_about_an_invitation_whose_reader_was_forgotten():
    forgotten = replace(FOUND, token="", told=replace(SAYS, to=""))
    assert believed(forgotten).review is ReviewReason.OTHER_SENDER


def test_tokens_stand_between_plus_and_at():
    assert tokens(["a+b+c@d.example", "a@b.example", "x+@y.example", "no address", "a+b+c@z"]) == [
        "b+c"
    ]

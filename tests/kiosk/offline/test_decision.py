"""What a kiosk says by itself."""

from datetime import timedelta

import pytest

from kiosk.__main__ import TEXTS as FOLDER
from kiosk.attendee.happenings import BlankBadge, Greeted, Noted, TurnedDown, Unanswered
from kiosk.offline.command import Waiting
from kiosk.offline.decision import Known, decide
from server.shared.language import PEOPLE, Texts
from server.shared.requests import AnswersByBadge, CheckInRequest, ExitByBadge, NewRegistration
from server.shared.vocabulary import AgeBand, ErrorCode, EventState, Language
from tests.kiosk.offline.roll import AWA, BILAL, BLANK, STRANGER, VOID, WITHDRAWN, a_roster
from tests.kiosk.stand_in import START

SAY = Texts(PEOPLE, FOLDER).say(Language.FR)
EARLY = START - timedelta(minutes=10)


def scan(badge):
    return Waiting(body=CheckInRequest(badge=badge, command_id="now"))


def walk_in(name="Zoé", **fields):
    return Waiting(body=NewRegistration(command_id=name, first_name=name, present=True, **fields))


def leaves(badge):
    return Waiting(body=ExitByBadge(command_id="exit", badge=badge))


def known(*waiting, now=EARLY, **event):
    roster = a_roster(**event)
    rows = {row.digest: row for row in roster.rows}
    return Known(now=now, event=roster.event, rows=rows, waiting=waiting)


def answer(command, *waiting, **event):
    return decide(known(*waiting, **event), command, SAY)


def test_a_badge_of_the_roster_is_greeted_with_the_words_of_the_server():
    found = answer(scan(f"https://ex.org/b/{AWA}".lower()))
    assert isinstance(found, Greeted)
    assert found.alone
    told = found.arrival
    assert (told.first_name, told.table, told.employer) == ("Awa", 7, "Propreté Nord")
    assert told.reason == SAY("reason-same_trade")
    assert "10" in told.next
    assert not told.already


def test_somebodys_own_language_is_told():
    assert answer(scan(BILAL)).arrival.language is Language.EN


def test_who_is_here_already_by_the_roster_or_by_this_kiosk_is_told_so():
    assert answer(scan(BILAL)).arrival.already
    assert answer(scan(AWA), scan(AWA)).arrival.already
    assert not answer(scan(AWA), scan(BILAL)).arrival.already


def test_who_left_and_comes_again_is_welcome_again():
    assert not answer(scan(AWA), scan(AWA), leaves(AWA)).arrival.already
    assert not answer(scan(BILAL), leaves(BILAL)).arrival.already


@pytest.mark.parametrize(
    ("badge", "code"),
    [
        (VOID, ErrorCode.VOID),
        (WITHDRAWN, ErrorCode.WITHDRAWN),
        (STRANGER, ErrorCode.UNKNOWN),
        ("bonjour", ErrorCode.UNREADABLE),
    ],
)
def test_a_badge_that_opens_nothing_is_turned_down_with_a_next_step(badge, code):
    found = answer(scan(badge))
    assert isinstance(found, TurnedDown)
    assert found.problem.code is code
    assert found.problem.title == SAY(f"error-{code}")
    assert found.problem.next == SAY(f"next-{code}")


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (EventState.DRAFT, ErrorCode.NOT_OPEN),
        (EventState.PUBLISHED, ErrorCode.NOT_OPEN),
        (EventState.CLOSED, ErrorCode.CLOSED),
        (EventState.CANCELLED, ErrorCode.CANCELLED),
    ],
)
def test_no_doors_no_greeting(state, code):
    for command in (scan(AWA), walk_in(), walk_in(badge=BLANK)):
        assert answer(command, state=state).problem.code is code


def test_before_the_doors_the_hour_is_told_while_it_is_to_come():
    early = answer(scan(AWA), state=EventState.DRAFT)
    assert "9\u00a0h\u00a000" in early.problem.next
    assert "bientôt" in answer(scan(AWA), now=START, state=EventState.DRAFT).problem.next


def test_doors_that_must_be_open_by_now_are_open_whoever_could_not_say_so():
    for command in (scan(AWA), walk_in()):
        greeted = answer(command, now=START, state=EventState.PUBLISHED)
        assert isinstance(greeted, Greeted)
    assert answer(scan(AWA), now=START, state=EventState.DRAFT).problem.code is ErrorCode.NOT_OPEN


def test_a_short_code_is_kept_for_the_server_and_no_code_is_believed():
    assert answer(scan("b c dfg")) == Unanswered()


def test_without_a_roster_everything_is_kept():
    for command in (scan(AWA), scan(VOID), walk_in()):
        assert decide(Known(now=EARLY), command, SAY) == Unanswered()


def test_a_blank_badge_asks_for_a_name_and_is_theirs_from_then_on():
    assert answer(scan(BLANK)) == BlankBadge(BLANK)
    registered = walk_in("Zoé", badge=f"https://ex.org/{BLANK}", language=Language.EN)
    first = answer(registered, scan(BLANK))
    assert (first.arrival.first_name, first.arrival.already, first.alone) == ("Zoé", False, True)
    again = answer(scan(BLANK), scan(BLANK), registered)
    assert (again.arrival.first_name, again.arrival.already) == ("Zoé", True)
    assert not answer(scan(BLANK), registered, leaves(BLANK)).arrival.already


@pytest.mark.parametrize(("badge", "code"), [(AWA, ErrorCode.BADGE_TAKEN), (VOID, ErrorCode.VOID)])
def test_no_badge_of_somebody_else_becomes_anybodys(badge, code):
    assert answer(walk_in(badge=badge)).problem.code is code


def test_a_blank_badge_is_given_once_at_one_kiosk():
    found = answer(walk_in("Ben", badge=BLANK), walk_in("Zoé", badge=BLANK))
    assert found.problem.code is ErrorCode.BADGE_TAKEN


def test_without_a_badge_somebody_is_greeted_and_sent_to_the_desk_for_one():
    found = answer(walk_in("Zoé"))
    assert (found.arrival.first_name, found.short_code, found.badge) == ("Zoé", "", None)
    assert found.arrival.next == SAY("alone-no-badge")


@pytest.mark.parametrize(
    ("age", "referrer", "code"),
    [
        (AgeBand.CHILD, "", ErrorCode.TOO_YOUNG),
        (AgeBand.CHILD, "Mission locale", ErrorCode.TOO_YOUNG),
        (AgeBand.MINOR, "", ErrorCode.REFERRER_NEEDED),
    ],
)
def test_who_is_too_young_is_told_so_also_without_the_server(age, referrer, code):
    person = walk_in(age_band=age, referrer=referrer)
    assert answer(person).problem.code is code
    assert decide(Known(now=EARLY), person, SAY).problem.code is code


def test_a_young_person_with_somebody_who_sends_them_is_welcome():
    assert isinstance(answer(walk_in(age_band=AgeBand.MINOR, referrer="École")), Greeted)


def test_what_somebody_answers_is_noted_here():
    command = Waiting(body=AnswersByBadge(command_id="1", badge=AWA, wishes=["emp_1"]))
    assert answer(command) == Noted(AWA, alone=True)


def test_a_card_that_was_changed_opens_nothing():
    roster = a_roster()
    rows = {row.digest: row for row in roster.rows}
    first, second = (row for row in roster.rows if row.sealed)
    rows[first.digest] = type(first)(digest=first.digest, state=first.state, sealed=second.sealed)
    found = decide(Known(now=EARLY, event=roster.event, rows=rows), scan(AWA), SAY)
    assert found == Unanswered()

"""Calendars that others subscribe to: what each holds, and what none does."""

from datetime import timedelta

import msgspec
import pytest

from server.domain.events import plan_rounds
from server.ical.feed import feed, of_employer, of_organiser, of_territory
from server.shared.vocabulary import AnswerStatus, EmployerId, EventState, Language
from server.voice import texts
from tests.server.ical import papers, strict
from tests.server.ical.papers import an_employer, an_event, an_invitation

SAY = texts().say(Language.FR)
EVENT = an_event()
DAY = EVENT.starts_at
ROUNDS = plan_rounds(DAY, EVENT.ends_at, 4)
change = msgspec.structs.replace


def for_employer(now=DAY, event=EVENT, rounds=ROUNDS, **invitation):
    return of_employer(event, an_employer(), an_invitation(**invitation), rounds, now, SAY)


def plain(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


def written(*entries):
    return feed("key", "Tablée", entries, colour="darkorange")


def test_an_employer_sees_the_event_with_its_table_then_each_round():
    whole, *each = for_employer()
    assert plain(whole.summary) == "Café Contact, édition d’essai; un : votre table d’employeur"
    assert "Votre table : 7 (2 places)" in plain(whole.description).splitlines()
    assert [plain(one.summary) for one in each] == [f"Tour {n}, table 7" for n in (1, 2, 3, 4)]
    assert [(one.starts_at, one.ends_at) for one in each] == [
        (one.starts_at, one.ends_at) for one in ROUNDS
    ]


def test_what_was_told_anew_is_newer_round_by_round():
    assert [one.sequence for one in for_employer(sequence=2)] == [2] * 5


def test_rounds_come_two_days_before():
    assert len(for_employer(DAY - timedelta(days=2, seconds=1))) == 1
    assert len(for_employer(DAY - timedelta(days=2))) == 5


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        (AnswerStatus.NEEDS_ACTION, "TENTATIVE"),
        (AnswerStatus.TENTATIVE, "TENTATIVE"),
        (AnswerStatus.ACCEPTED, "CONFIRMED"),
    ],
)
def test_how_sure_it_is_depends_on_the_answer(answer, status):
    assert {one.status for one in for_employer(answer=answer)} == {status}


@pytest.mark.parametrize(
    "off",
    [
        {"withdrawn_at": DAY},
        {"answer": AnswerStatus.DECLINED},
        {"event": change(EVENT, state=EventState.CANCELLED)},
    ],
)
def test_what_is_off_stays_as_cancelled_without_rounds(off):
    (whole,) = for_employer(**off)
    assert whole.status == "CANCELLED"


def test_an_employers_own_times_are_those_it_sees():
    later = DAY + timedelta(hours=1)
    whole = for_employer(starts_at=later, ends_at=EVENT.ends_at)[0]
    assert (whole.starts_at, whole.ends_at) == (later, EVENT.ends_at)


def test_a_round_stands_as_it_ran():
    late = ROUNDS[0].starts_at + timedelta(minutes=7)
    ran = change(ROUNDS[0], started_at=late, ended_at=late + timedelta(minutes=20))
    at_once = change(ROUNDS[1], started_at=late, ended_at=late)
    runs = change(ROUNDS[2], started_at=late)
    _, first, second, third = for_employer(rounds=(ran, at_once, runs))
    assert (first.starts_at, first.ends_at) == (ran.started_at, ran.ended_at)
    assert first.stamp == ran.ended_at
    assert second.ends_at > second.starts_at
    assert third.ends_at - third.starts_at == ROUNDS[2].ends_at - ROUNDS[2].starts_at


def test_it_is_dated_by_what_happened_last_and_the_same_until_something_does():
    entries = for_employer()
    assert {one.stamp for one in entries} == {papers.STAMP}
    assert written(*entries) == written(*for_employer(DAY + timedelta(minutes=5)))
    answered = papers.answered(AnswerStatus.ACCEPTED, at=DAY)
    assert {one.stamp for one in for_employer(**answered)} == {DAY}
    assert written(*for_employer(**answered)) != written(*entries)


def test_an_organiser_sees_how_many_answered_what_and_no_name():
    employers = [an_employer(f"Nom{n}", id=EmployerId(f"emp_{n}")) for n in range(5)]
    states = (
        {"answer": AnswerStatus.ACCEPTED, "sequence": 3},
        {"answer": AnswerStatus.DECLINED},
        {},
        {"invited_at": None},
        {"withdrawn_at": DAY, "answer": AnswerStatus.ACCEPTED},
    )
    invitations = [
        an_invitation(id=f"inv_{n}", employer_id=employers[n].id, **state)
        for n, state in enumerate(states)
    ]
    one = of_organiser(EVENT, employers, invitations, SAY)
    assert plain(one.description).splitlines() == [
        "Tables : 4",
        "Employeurs invités : 3 sur 4",
        "Viennent : 1. Ne viennent pas : 1.",
    ]
    assert (one.stamp, one.sequence) == (DAY, 3)


def test_the_territory_sees_name_place_and_host_alone():
    one = of_territory(EVENT, SAY)
    assert (one.summary, plain(one.description)) == (
        EVENT.name,
        "Organisation : Association Exemple",
    )
    assert one.location == "Café des Possibles, 12 rue de l’Exemple, Bobigny"


@pytest.mark.parametrize(
    ("state", "status"),
    [
        (EventState.DRAFT, "TENTATIVE"),
        (EventState.PUBLISHED, "CONFIRMED"),
        (EventState.CLOSED, "CONFIRMED"),
        (EventState.CANCELLED, "CANCELLED"),
    ],
)
def test_a_calendar_says_how_an_event_stands(state, status):
    event = change(EVENT, state=state)
    assert of_territory(event, SAY).status == status
    assert of_organiser(event, [], [], SAY).status == status


def test_no_feed_holds_an_address_or_a_person():
    entries = (*for_employer(), of_organiser(EVENT, [], [], SAY), of_territory(EVENT, SAY))
    content = written(*entries).decode()
    assert "@" not in content
    assert "Inès" not in content
    assert strict.faults(written(*entries)) == []


def test_entries_of_one_event_are_others_for_each_reader():
    entries = (*for_employer(), of_organiser(EVENT, [], [], SAY), of_territory(EVENT, SAY))
    assert len({one.uid for one in entries}) == len(entries)
    assert all(papers.an_invitation().uid != one.uid for one in entries)


def test_a_feed_has_a_name_a_colour_and_is_asked_for_each_hour():
    content = feed("key", "Tablée, ici", [], colour="darkorange")
    for line in (
        b"NAME:Tabl\xc3\xa9e\\, ici",
        b"X-WR-CALNAME:Tabl\xc3\xa9e\\, ici",
        b"COLOR:darkorange",
        b"REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        b"X-PUBLISHED-TTL:PT1H",
    ):
        assert line in content.split(b"\r\n")


def test_two_feeds_have_two_ids_and_one_without_a_key_has_none():
    one, other, none = (feed(key, "x", [], colour="red") for key in ("a", "b", ""))
    assert one != other
    assert b"UID" not in none

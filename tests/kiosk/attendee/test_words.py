from datetime import UTC, datetime, timedelta

import pytest

from kiosk.attendee import words
from kiosk.attendee.app import HERE
from server.shared.language import PEOPLE, Texts
from server.shared.views import Problem
from server.shared.vocabulary import ErrorCode, EventState, Language, Role
from tests.kiosk.stand_in import START, an_arrival, an_event

TEXTS = Texts(HERE / "texts")
FR, EN = TEXTS.say(Language.FR), TEXTS.say(Language.EN)
NBSP = "\N{NO-BREAK SPACE}"


def greeting(say=FR, now=START, **fields):
    return words.greeting(say, an_arrival(**fields), now)


def test_a_seeker_is_told_table_employer_and_now():
    found = greeting()
    assert (found.hello, found.name, found.table) == ("Bonjour Awa", "Awa", "Table 7")
    assert found.place == "Table 7, Propreté Nord, maintenant"
    assert found.why == f"Pourquoi cette table{NBSP}? Vous avez choisi ce métier."


def test_a_later_round_is_told_with_the_venues_clock():
    later = START + timedelta(minutes=45)
    found = greeting(starts_at=later, round=4)
    assert found.place == f"Table 7, Propreté Nord, à 9{NBSP}h{NBSP}45, tour 4"
    assert (
        greeting(EN, starts_at=later, round=4).place == "Table 7, Propreté Nord, at 9:45, round 4"
    )
    assert greeting(starts_at=later, round=None).place.endswith(f"à 9{NBSP}h{NBSP}45")


def test_a_table_without_a_time_is_told_without_one():
    assert greeting(starts_at=None).place == "Table 7, Propreté Nord"


def test_a_seeker_without_a_table_gets_the_servers_kind_words():
    found = greeting(table=None, employer=None, starts_at=None, next="Prenez un café.")
    assert (found.table, found.place, found.note, found.next) == ("", "", "", "Prenez un café.")


def test_and_ours_where_the_server_has_none():
    assert greeting(table=None, next="").note == "Votre table arrive bientôt."


@pytest.mark.parametrize("role", [Role.RECRUITER, Role.VOLUNTEER, Role.STAFF])
def test_who_helps_is_thanked(role):
    assert greeting(role=role, table=None).note.startswith("Merci")


def test_a_recruiter_is_told_the_table_without_a_time():
    assert greeting(role=Role.RECRUITER).place == "Table 7, Propreté Nord"


def test_a_second_scan_says_so():
    assert greeting(already=True).note == "Votre arrivée est déjà notée."


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("[Bob]", "[Bob]"),
        ("Ève\x1b[2J", "Ève[2J"),
        ("A\u202eB", "AB"),
        ("Jean\nLuc\t", "Jean Luc"),
        ("E\u0301lodie", "Élodie"),
        ("王秀英", "王秀英"),
        ("\x9b31mZoé", "31mZoé"),
    ],
)
def test_a_name_is_shown_as_it_is_but_steers_no_terminal(name, shown):
    assert greeting(first_name=name).name == shown


def test_a_line_says_it_all():
    assert words.line(FR, greeting()) == "Bonjour Awa. Table 7, Propreté Nord, maintenant."
    assert words.line(FR, greeting(already=True)).startswith(
        "Bonjour Awa. Votre arrivée est déjà notée. Table 7"
    )
    no_table = greeting(table=None, next="Prenez un café.")
    assert words.line(FR, no_table) == "Bonjour Awa. Prenez un café."


def test_a_refusal_speaks_the_servers_words_or_ours():
    problem = Problem(
        status=404, code=ErrorCode.VOID, title="Ce badge\x07 est annulé.", next="Parlez."
    )
    assert words.refusal(FR, problem) == words.Refusal(title="Ce badge est annulé.", next="Parlez.")
    assert words.refusal(FR, None).title == "Ce badge n’est pas accepté."


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (EventState.PUBLISHED, f"L’accueil ouvre à 9{NBSP}h{NBSP}00."),
        (EventState.OPEN, ""),
        (EventState.RUNNING, ""),
        (EventState.CLOSED, "Cette rencontre est terminée."),
        (EventState.CANCELLED, "Cette rencontre est annulée."),
    ],
)
def test_closed_doors_are_told(state, said):
    assert words.doors(FR, an_event(state=state), START - timedelta(hours=1)) == said


@pytest.mark.parametrize("state", [EventState.DRAFT, EventState.PUBLISHED])
def test_an_hour_that_is_past_is_not_told_as_that_of_the_doors(state):
    say = Texts(PEOPLE, HERE / "texts").say(Language.FR)
    soon = "L’accueil ouvre bientôt. Parlez à une personne de l’équipe."
    assert words.doors(say, an_event(state=state), START) == soon


def test_doors_of_an_unknown_event_say_nothing():
    assert words.doors(FR, None, START) == ""


def test_now_is_within_a_minute():
    soon = datetime(2026, 11, 23, 8, 0, tzinfo=UTC) - timedelta(seconds=59)
    assert greeting(now=soon).place.endswith("maintenant")

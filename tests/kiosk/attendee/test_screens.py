"""Each screen in each language and size, as it is read. Kept under snapshots/attendee.

All screens of a language and a size stand in one file: they are laid out without an app.
"""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from badges.token import spaced
from kiosk.attendee import happenings, sheets
from kiosk.attendee.app import HERE
from kiosk.attendee.page import Seen
from kiosk.attendee.pages import page
from kiosk.attendee.poster import LEAST_ROWS, poster
from kiosk.attendee.questions import Topic, press
from kiosk.attendee.state import State
from kiosk.attendee.states import take
from kiosk.attendee.steps import Step
from kiosk.widgets.rows import width
from server.shared.door import Itinerary, Stop
from server.shared.language import PEOPLE, Texts
from server.shared.views import Problem, TableView
from server.shared.vocabulary import (
    OF_THE_TEAM,
    ON_PAPER,
    ErrorCode,
    EventState,
    Help,
    Language,
    Presence,
    ReasonFact,
    Role,
)
from tests.kiosk.attendee.stage import WALL
from tests.kiosk.snapshots import same_as_kept
from tests.kiosk.stand_in import PARAMS, TEXTS, a_token, an_arrival, an_event

SIZES = [(64, 20), (80, 24), (120, 40)]
SCREENS = tuple(one for one in Language if one not in ON_PAPER)
URL = "http://192.0.2.7:8080"
KIOSK = Texts(PEOPLE, HERE / "texts")
LATER = WALL + timedelta(minutes=18)
STOPS = [
    Stop(round=one, starts_at=WALL + timedelta(minutes=9 * one), table=one + 6,
         employer="Propreté Nord", facts=(ReasonFact.SAME_TRADE,))
    for one in range(1, 5)
]  # fmt: skip
DAY = Itinerary(
    registration_id="reg_1", first_name="Awa", short_code="KLRTX", event="Café", venue="Maison",
    address="1 rue Haute", host="Tablée", zone="Europe/Paris", stops=STOPS, help=[Help.SEAT],
    wishes=["emp_3"],
)  # fmt: skip
EMPLOYERS = (
    "Propreté Nord", "Les Jardins de la Basilique", "Métro Est", "Boulangerie Salam",
    "Groupement d’employeurs des métiers de l’événement et du spectacle vivant", "Aide 93", "王家",
)  # fmt: skip
TABLES = tuple(
    TableView(number=n, seats=2, employer_id=f"emp_{n}", employer=name, presence=Presence.PRESENT,
              openings=[])
    for n, name in enumerate(EMPLOYERS, 1)
)  # fmt: skip
HELPS = {"employer": None, "reason": None, "table": None, "starts_at": None}

ARRIVALS = {
    "greeting": an_arrival(),
    "greeting-later": an_arrival("Bilal", table=14, starts_at=LATER, round=2),
    "greeting-again": an_arrival(already=True),
    "greeting-no-table": an_arrival("Nguyễn", **HELPS),
    "greeting-long-name": an_arrival("Marie-Françoise"),
    "greeting-other-script": an_arrival("王秀英"),
    "greeting-right-to-left": an_arrival("ليلى"),
    "greeting-combining": an_arrival("தமிழ்ச்செல்வி"),
    "recruiter": an_arrival("Karim", role=Role.RECRUITER, reason=None),
    "volunteer": an_arrival("Jeanne", role=Role.VOLUNTEER, **HELPS),
    "staff": an_arrival("Victor", role=Role.STAFF, **HELPS),
}
REFUSALS = ["unknown", "void", "other_event", "unreadable", "too_many_tries"]
WORDS = tuple(f"Rencontre {number} : une table, un employeur." for number in range(1, 24))
NO_CODE = Problem(
    status=404,
    code=ErrorCode.UNKNOWN_CODE,
    title=TEXTS.text(Language.FR, "error-unknown_code"),
    next=TEXTS.text(Language.FR, "next-unknown_code"),
)


def asked(sheet, digits="", **fields):
    for digit in digits:
        sheet = press(sheet, digit)
    return State(**{"step": Step.ASKING, "first_name": "Zoé", **fields}, sheet=sheet)


CHECKING = State(step=Step.CHECKING)
STATES = {
    "waiting": State(),
    "reading": State(step=Step.READING),
    "checking": State(step=Step.CHECKING),
    "walk-in": take(State(), happenings.AskedWalkIn(), 0),
    "walk-in-blank-badge": take(CHECKING, happenings.BlankBadge(a_token(3)), 0),
    "walk-in-alone": take(State(), happenings.AskedWalkIn(), 0),
    "walk-in-countdown": take(State(), happenings.AskedWalkIn(), -37),
    "walk-in-greeting": take(CHECKING, happenings.Greeted(an_arrival("Zoé"), "KLRTX"), 0),
    "away": State(step=Step.AWAY),
    "letters": State(step=Step.LETTERS, first_name="Zo"),
    "age": asked(sheets.walk_in(TABLES)),
    "age-countdown": asked(sheets.walk_in(TABLES), until=9.0),
    "offer": asked(sheets.walk_in(TABLES), "1"),
    "transition": asked(sheets.walk_in(TABLES), "11"),
    "trade-families": asked(sheets.walk_in(TABLES), "110"),
    "trades": asked(sheets.walk_in(TABLES), "1105531"),
    "places": asked(sheets.walk_in(TABLES), "110012"),
    "opportunities": asked(sheets.walk_in(TABLES), "1100012"),
    "wishes": asked(sheets.of_the_day(Topic.WISHES, DAY, TABLES), "3"),
    "help": asked(sheets.of_the_day(Topic.HELP, DAY, TABLES), "1"),
    "strengths": asked(sheets.of_the_day(Topic.STRENGTHS, DAY, TABLES), "12"),
    "strengths-full": asked(sheets.of_the_day(Topic.STRENGTHS, DAY, TABLES), "12354"),
    "menu": asked(sheets.menu(), first_name="Awa"),
    "menu-alone": asked(sheets.menu(alone=True), first_name="Awa"),
    "menu-next": asked(sheets.menu(), "5", first_name="Awa"),
    "exit-mood": asked(sheets.exit_questions()),
    "exit-onward": asked(sheets.exit_questions(), "1"),
    "exit-follow-up": asked(sheets.exit_questions(), "12"),
    "exit-done": State(step=Step.NOTED, about=Topic.EXIT),
    "exit-printed": State(step=Step.NOTED, about=Topic.EXIT),
    "noted": State(step=Step.NOTED, about=Topic.WISHES),
    "noted-alone": State(step=Step.NOTED, about=Topic.WISHES, alone=True),
    "programme": State(step=Step.TOLD, about=Topic.PROGRAMME, day=DAY),
    "programme-empty": State(step=Step.TOLD, about=Topic.PROGRAMME, day=replace(DAY, stops=[])),
    "why": State(step=Step.TOLD, about=Topic.WHY, day=DAY),
    "lost": State(step=Step.TOLD, about=Topic.LOST),
    "printing": State(step=Step.PRINTING, day=DAY),
    "printed": State(step=Step.PRINTED, day=DAY),
    "unprinted": State(step=Step.UNPRINTED, day=DAY),
    "greeting-alone": State(step=Step.GREETING, arrival=an_arrival(), badge=a_token(1), alone=True),
    "greeting-taken-in": State(
        step=Step.GREETING, arrival=an_arrival("Zoé"), short_code="KLRTX", taken_in=True
    ),
    "notice": State(step=Step.NOTICE),
    "data": State(step=Step.DATA, words=WORDS, badge=a_token(1)),
    "data-next-leaf": State(step=Step.DATA, words=WORDS, badge=a_token(1), leaf=1),
    "again": State(step=Step.AGAIN),
    "erase": State(step=Step.QUESTION, words=WORDS),
    "erasing": State(step=Step.ERASING),
    "farewell": State(step=Step.FAREWELL),
    "unheard": State(step=Step.UNHEARD),
    "unsure": State(step=Step.UNSURE),
    "enrol": State(step=Step.ENROL),
    "enrolling": State(step=Step.ENROLLING),
    "enrol-later": State(step=Step.LATER),
    "enrol-wrong": State(step=Step.ENROL, problem=NO_CODE),
    "out-of-service": State(step=Step.ENROL, unwanted=ErrorCode.REVOKED),
    "out-of-service-expired": State(step=Step.ENROL, unwanted=ErrorCode.EXPIRED),
    "greeting-short-code": State(step=Step.GREETING, arrival=an_arrival(), badge="BCDFG"),
    "greeting-own-data": State(step=Step.GREETING, arrival=an_arrival(), badge=a_token(1)),
    "fault": take(CHECKING, happenings.TurnedDown(None), 0),
    **{name: take(CHECKING, happenings.Greeted(found), 0) for name, found in ARRIVALS.items()},
}
SEEN = {
    "out-of-service": {"kept": 2},
    "enrol-later": {"reachable": False},
    "reading": {"line": "BCD"},
    "away": {"reachable": False, "kept": 2},
    "menu-alone": {"reachable": False, "alone_since": WALL},
    "walk-in-alone": {"reachable": False, "alone_since": WALL},
    "greeting-alone": {"reachable": False, "alone_since": WALL, "kept": 3},
    "programme": {"printer": True},
    "exit-printed": {"printer": True},
    "waiting": {"sample": a_token(1)},
}


def seen_by(**seen):
    return Seen(**{"now": 0, "wall": WALL, "event": an_event(), "server": URL, **seen})


def laid_out(state, language, size, **seen):
    return poster(page(KIOSK.say(language), state, seen_by(**seen)), *size)


def shown(state, language, size, **seen):
    found = laid_out(replace(state, said_in=language), language, size, **seen)
    return "\n".join("".join(part.text for part in row) for row in found.rows)


def refused(code, say):
    problem = Problem(
        status=404,
        code=ErrorCode(code),
        title=say(f"error-{code}", **PARAMS),
        next=say(f"next-{code}", **PARAMS),
        params=PARAMS,
    )
    return take(CHECKING, happenings.TurnedDown(problem), 0)


def screens(language, size):
    """Every screen by its name."""
    for name, state in STATES.items():
        yield name, shown(state, language, size, **SEEN.get(name, {}))
    for code in REFUSALS:
        yield f"refused-{code}", shown(refused(code, TEXTS.say(language)), language, size)
    for doors in (EventState.PUBLISHED, EventState.CLOSED, EventState.CANCELLED):
        event = an_event(state=doors, starts_at=LATER)
        yield f"doors-{doors}", shown(State(), language, size, event=event)
    late = an_event(state=EventState.PUBLISHED)
    yield "doors-late", shown(State(), language, size, event=late)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("language", OF_THE_TEAM)
def test_every_screen_is_as_it_was(language, size):
    seen = "\n".join(f"== {name}\n{text}\n" for name, text in screens(language, size))
    same_as_kept(f"attendee/{size[0]}x{size[1]}.{language}", seen)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("language", SCREENS)
def test_every_screen_fits_in_every_language(language, size):
    columns, rows = size
    for name, state in STATES.items():
        found = laid_out(state, language, size, **SEEN.get(name, {}))
        assert len(found.rows) == rows, (name, language)
        assert all(width(row) <= columns for row in found.rows), (name, language)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("language", SCREENS)
def test_no_question_loses_an_answer_or_its_keys(language, size):
    """What does not fit is cut below: the keys at the foot and every answer must be there."""
    say = KIOSK.say(language)
    for name, state in STATES.items():
        if state.step is not Step.ASKING:
            continue
        text = shown(state, language, size, **SEEN.get(name, {}))
        asked_page = page(say, state, seen_by())
        for key, _ in asked_page.choices:
            assert f" {key} " in text, (name, language, key)
        assert asked_page.headline.split()[0] in text, (name, language)
        assert "F7" in text, (name, language)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("language", SCREENS)
def test_name_and_table_stand_unbroken_in_every_greeting(language, size):
    say = KIOSK.say(language)
    for name in (*ARRIVALS, "greeting-own-data", "greeting-alone", "greeting-taken-in"):
        arrival = STATES[name].arrival
        text = shown(STATES[name], language, size, **SEEN.get(name, {}))
        assert arrival.first_name in text, (name, language)
        if arrival.table:
            assert say("table", number=str(arrival.table)) in text, (name, language)
    assert spaced("KLRTX") in shown(STATES["unprinted"], language, size)


@pytest.mark.parametrize("language", SCREENS)
def test_long_reasons_go_before_the_large_name_and_table(language):
    """A kiosk alone, on its smallest screen: its band and its hint take rows as well."""
    say = KIOSK.say(language)
    reasons = (
        *("reason-same_trade", "reason-wish", "reason-employer_wish"),
        *("reason-contract", "reason-hours", "reason-travel"),
    )
    arrival = an_arrival(
        reason=" ".join(say(key) for key in reasons), next=say("next-table-now", table=7)
    )
    state = State(step=Step.GREETING, arrival=arrival, badge=a_token(1), alone=True)
    text = shown(state, language, SIZES[0], **SEEN["greeting-alone"])
    large = [line for line in text.splitlines() if "██" in line or "▀▀" in line]
    assert len(large) >= 2 * LEAST_ROWS - 1, text
    assert say("may-change").split()[0] in text


@pytest.mark.parametrize("language", SCREENS)
def test_only_a_badge_is_offered_ones_own_things(language):
    say = KIOSK.say(language)
    by_code = page(say, STATES["greeting-short-code"], seen_by())
    assert (say("my-things"), say("key-my-data")) not in by_code.acts
    assert by_code.hint == say("choices-by-badge")
    by_badge = page(say, STATES["greeting-own-data"], seen_by())
    assert {("1", say("my-things")), ("F5", say("key-my-data"))} <= set(by_badge.acts)
    assert by_badge.hint == say("choices-again")
    for badge in (a_token(1), "BCDFG"):
        staff = page(say, replace(STATES["staff"], badge=badge), seen_by())
        assert ("1" in dict(staff.acts), staff.hint) == (False, "")


def test_f7_says_what_it_brings_and_what_is_behind_it():
    for language, told in [
        (Language.FR, "Português ES TR RO"),
        (Language.PT, "Español TR RO PT"),
        (Language.RO, "Português ES TR RO"),
    ]:
        assert dict(page(KIOSK.say(language), State(), seen_by()).keys)["F7"] == told


def test_the_key_that_goes_back_is_named_where_it_leads_to_the_menu():
    say = KIOSK.say(Language.FR)
    back = (say("key-back-name"), say("key-back"))
    assert back in page(say, STATES["programme"], seen_by()).acts
    for name in ("noted", "printed", "unprinted", "exit-done"):
        assert back not in page(say, STATES[name], seen_by()).acts, name


def test_how_many_answers_there_are_is_said_and_when_they_are_enough():
    say = KIOSK.say(Language.FR)
    hints = [page(say, STATES[name], seen_by()).hint for name in ("strengths", "strengths-full")]
    assert hints == [
        "Jusqu’à 3 réponses. 2 choisies.",
        "3 au plus\N{NO-BREAK SPACE}: appuyez sur un choix pour l’enlever.",
    ]
    none = asked(sheets.of_the_day(Topic.STRENGTHS, DAY, TABLES))
    assert page(say, none, seen_by()).hint == "Jusqu’à 3 réponses."


@pytest.mark.parametrize("language", SCREENS)
def test_who_goes_is_told_of_the_slip_that_is_printed_and_of_no_other(language):
    slip = KIOSK.say(language)("exit-slip").split()[0]
    with_slip, without = (STATES[name] for name in ("exit-printed", "exit-done"))
    assert slip in shown(with_slip, language, SIZES[1], printer=True)
    assert slip not in shown(without, language, SIZES[1])


@pytest.mark.parametrize("size", SIZES[1:], ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("name", ["age", "offer", "menu", "help", "exit-mood", "letters"])
def test_where_help_is_stands_beside_what_is_asked(name, size):
    for language in SCREENS:
        first = KIOSK.say(language)("help").split()[0]
        assert first in shown(STATES[name], language, size), language

"""Each screen in each language, as it is read. Kept under tests/kiosk/snapshots/attendee."""

from datetime import timedelta

import pytest

from kiosk.attendee import happenings
from kiosk.attendee.app import HERE
from kiosk.attendee.page import Seen
from kiosk.attendee.pages import page
from kiosk.attendee.poster import poster
from kiosk.attendee.states import State, take
from kiosk.attendee.steps import Step
from server.shared.language import Texts
from server.shared.views import Problem
from server.shared.vocabulary import ErrorCode, EventState, Language, Role
from tests.kiosk.attendee.stage import WALL
from tests.kiosk.snapshots import same_as_kept
from tests.kiosk.stand_in import PARAMS, TEXTS, a_token, an_arrival, an_event

URL = "http://192.0.2.7:8080"
KIOSK = Texts(HERE / "texts")
LATER = WALL + timedelta(minutes=18)
HELPS = {"employer": None, "reason": None, "table": None, "starts_at": None}

ARRIVALS = {
    "greeting": an_arrival(),
    "greeting-later": an_arrival("Bilal", table=14, starts_at=LATER, round=2),
    "greeting-again": an_arrival(already=True),
    "greeting-no-table": an_arrival("Nguyễn", **HELPS),
    "greeting-long-name": an_arrival("Marie-Françoise"),
    "greeting-other-script": an_arrival("王秀英"),
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
STATES = {
    "waiting": State(),
    "reading": State(step=Step.READING),
    "checking": State(step=Step.CHECKING),
    "walk-in": take(State(), happenings.AskedWalkIn(), 0),
    "walk-in-blank-badge": take(State(), happenings.BlankBadge(a_token(3)), 0),
    "walk-in-countdown": take(State(), happenings.AskedWalkIn(), -37),
    "walk-in-greeting": take(State(), happenings.Greeted(an_arrival("Zoé"), "KLRTX"), 0),
    "away": State(step=Step.AWAY),
    "age": take(take(State(), happenings.AskedWalkIn(), 0), happenings.Named("Zoé"), 0),
    "notice": State(step=Step.NOTICE),
    "data": State(step=Step.DATA, words=WORDS, badge=a_token(1)),
    "data-next-leaf": State(step=Step.DATA, words=WORDS, badge=a_token(1), leaf=1),
    "by-badge": State(step=Step.BY_BADGE),
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
    "greeting-own-data": State(step=Step.GREETING, arrival=an_arrival(), badge=a_token(1)),
    "fault": take(State(), happenings.TurnedDown(None), 0),
    **{name: take(State(), happenings.Greeted(found), 0) for name, found in ARRIVALS.items()},
}
SEEN = {
    "out-of-service": {"kept": 2},
    "enrol-later": {"reachable": False},
    "reading": {"line": "BCD"},
    "away": {"reachable": False, "kept": 2},
    "waiting": {"sample": a_token(1)},
}


SMALL = [
    "waiting", "greeting", "walk-in", "walk-in-greeting", "away", "age", "notice", "data", "erase",
    "farewell", "enrol", "out-of-service", "greeting-own-data",
]  # fmt: skip


def shown(state, language, size=(80, 24), **seen):
    known = {"now": 0, "wall": WALL, "event": an_event(), "server": URL, **seen}
    found = poster(page(KIOSK.say(language), state, Seen(**known)), *size)
    return "\n".join("".join(part.text for part in row) for row in found.rows)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", STATES)
def test_a_screen(name, language):
    same_as_kept(f"attendee/{name}.{language}", shown(STATES[name], language, **SEEN.get(name, {})))


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("code", REFUSALS)
def test_a_refusal(code, language):
    say = TEXTS.say(language)
    problem = Problem(
        status=404,
        code=ErrorCode(code),
        title=say(f"error-{code}", **PARAMS),
        next=say(f"next-{code}", **PARAMS),
    )
    state = take(State(), happenings.TurnedDown(problem), 0)
    same_as_kept(f"attendee/refused-{code}.{language}", shown(state, language))


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("state", [EventState.PUBLISHED, EventState.CLOSED, EventState.CANCELLED])
def test_doors_that_are_not_open(state, language):
    screen = shown(State(), language, event=an_event(state=state))
    same_as_kept(f"attendee/doors-{state}.{language}", screen)


@pytest.mark.parametrize("name", SMALL)
def test_a_screen_on_the_smallest_terminal(name):
    screen = shown(STATES[name], Language.FR, (64, 20), **SEEN.get(name, {}))
    same_as_kept(f"attendee/small-{name}.fr", screen)

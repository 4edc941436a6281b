"""Each screen in each language, as it is read. Kept under tests/kiosk/snapshots/attendee."""

from datetime import timedelta

import pytest

from kiosk.attendee import states
from kiosk.attendee.app import HERE
from kiosk.attendee.pages import Seen, page
from kiosk.attendee.poster import poster
from kiosk.attendee.states import State, Step, take
from server.shared.language import Texts
from server.shared.views import Problem
from server.shared.vocabulary import ErrorCode, EventState, Language, Role
from tests.kiosk.attendee.stage import WALL
from tests.kiosk.snapshots import same_as_kept
from tests.kiosk.stand_in import PARAMS, TEXTS, a_token, an_arrival, an_event

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
STATES = {
    "waiting": State(),
    "reading": State(step=Step.READING),
    "checking": State(step=Step.CHECKING),
    "walk-in": take(State(), states.AskedWalkIn(), 0),
    "walk-in-blank-badge": take(State(), states.BlankBadge(a_token(3)), 0),
    "walk-in-countdown": take(State(), states.AskedWalkIn(), -37),
    "walk-in-greeting": take(State(), states.Greeted(an_arrival("Zoé"), "KLRTX"), 0),
    "away": State(step=Step.AWAY),
    "fault": take(State(), states.TurnedDown(None), 0),
    **{name: take(State(), states.Greeted(found), 0) for name, found in ARRIVALS.items()},
}
SEEN = {
    "reading": {"line": "BCD"},
    "away": {"reachable": False, "kept": 2},
    "waiting": {"sample": a_token(1)},
}


def shown(state, language, size=(80, 24), **seen):
    known = {"now": 0, "wall": WALL, "event": an_event(), **seen}
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
    state = take(State(), states.TurnedDown(problem), 0)
    same_as_kept(f"attendee/refused-{code}.{language}", shown(state, language))


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("state", [EventState.PUBLISHED, EventState.CLOSED, EventState.CANCELLED])
def test_doors_that_are_not_open(state, language):
    screen = shown(State(), language, event=an_event(state=state))
    same_as_kept(f"attendee/doors-{state}.{language}", screen)


@pytest.mark.parametrize("name", ["waiting", "greeting", "walk-in", "walk-in-greeting", "away"])
def test_a_screen_on_the_smallest_terminal(name):
    screen = shown(STATES[name], Language.FR, (64, 20), **SEEN.get(name, {}))
    same_as_kept(f"attendee/small-{name}.fr", screen)

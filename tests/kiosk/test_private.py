"""What ends in a log by accident says nothing of anybody: the reprs of all that the kiosk holds."""

import pytest

from kiosk.attendee import happenings as happened
from kiosk.attendee.page import Page, Seen
from kiosk.attendee.poster import poster
from kiosk.attendee.questions import Sheet, Topic
from kiosk.attendee.sample import Sample
from kiosk.attendee.state import Draft, State
from kiosk.attendee.words import Greeting
from kiosk.client import Refused
from kiosk.config import Config
from kiosk.entrance import Entrance
from kiosk.offline.command import Waiting
from kiosk.scanner import Heard, Listening
from server.shared.door import Itinerary
from server.shared.requests import NewRegistration
from server.shared.views import Problem
from server.shared.vocabulary import ErrorCode
from tests.kiosk.attendee.stage import WALL
from tests.kiosk.stand_in import an_arrival

SENTINEL = "SENTINELLE"
ARRIVAL = an_arrival(SENTINEL, employer=SENTINEL)
PERSON = NewRegistration(command_id="1", first_name=SENTINEL, badge=SENTINEL)
LISTENING = Listening(gap=0.05, held=(SENTINEL,))

SHEET = Sheet(about=Topic.WISHES, questions=(), answers={"wishes": (SENTINEL,)})
DAY = Itinerary(
    registration_id="reg_1", first_name=SENTINEL, short_code=SENTINEL, event="", venue="",
    address="", host="", zone="Europe/Paris", stops=[],
)  # fmt: skip

HELD = [
    happened.Sent(SENTINEL),
    happened.Greeted(ARRIVAL, SENTINEL, SENTINEL),
    happened.BlankBadge(SENTINEL),
    happened.Named(SENTINEL, SHEET),
    happened.Typed(SENTINEL),
    happened.Asked(SENTINEL, SHEET),
    happened.Noted(SENTINEL),
    happened.DayTold(SENTINEL, Topic.WHY, DAY),
    happened.Unprinted(SENTINEL, DAY),
    SHEET,
    Draft(SENTINEL, SHEET, SENTINEL),
    happened.DataTold(SENTINEL, (SENTINEL,)),
    happened.Erased(SENTINEL),
    State(arrival=ARRIVAL, badge=SENTINEL, first_name=SENTINEL, words=(SENTINEL,)),
    Waiting(body=PERSON),
    Page(name=SENTINEL, lines=(SENTINEL,)),
    poster(Page(headline=SENTINEL), 80, 24),
    Seen(now=0, wall=WALL, line=SENTINEL, sample=SENTINEL),
    Greeting(hello=SENTINEL, name=SENTINEL),
    Sample(event_id="evt_1", badges=(SENTINEL,)),
    LISTENING,
    Heard(after=LISTENING, scans=(SENTINEL,)),
    Config(server="http://127.0.0.1", token=SENTINEL),
    Entrance("http://127.0.0.1", SENTINEL),
    Refused(Problem(status=404, code=ErrorCode.UNKNOWN, title=SENTINEL, next=SENTINEL)),
]


@pytest.mark.parametrize("held", HELD, ids=lambda one: type(one).__name__)
def test_a_repr_says_no_name_no_token_and_no_code(held):
    assert SENTINEL not in repr(held)
    assert SENTINEL not in f"{held}"
    assert SENTINEL not in repr([{"deep": held}])

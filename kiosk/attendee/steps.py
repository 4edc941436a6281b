"""PURE. The steps of the attendee kiosk: what leads from one to the next, how long each stays."""

from enum import StrEnum
from typing import Final

from kiosk.attendee.happenings import (
    Agreed,
    AskedData,
    AskedErasure,
    AskedNotice,
    AskedWalkIn,
    BadgeNeeded,
    BlankBadge,
    CodeSent,
    DataTold,
    Declined,
    Erased,
    Greeted,
    KeyHeard,
    LineGone,
    Named,
    Sent,
    Ticked,
    Turned,
    TurnedDown,
    Unanswered,
    Unheard,
    Wanted,
    WentBack,
)


class Step(StrEnum):
    """WAITING → READING → CHECKING → GREETING or REFUSED → WAITING. AWAY: kept, not answered.

    WALK_IN → AGE → CHECKING. GREETING → LOOKING → DATA → QUESTION → ERASING → FAREWELL; without
    an answer UNHEARD, and UNSURE of an erasure. ENROL → ENROLLING → WAITING; LATER: no server yet.
    """

    WAITING = "waiting"
    READING = "reading"
    CHECKING = "checking"
    GREETING = "greeting"
    REFUSED = "refused"
    WALK_IN = "walk_in"
    AGE = "age"
    AWAY = "away"
    NOTICE = "notice"
    LOOKING = "looking"
    DATA = "data"
    BY_BADGE = "by_badge"
    QUESTION = "question"
    ERASING = "erasing"
    FAREWELL = "farewell"
    UNHEARD = "unheard"
    UNSURE = "unsure"
    ENROL = "enrol"
    ENROLLING = "enrolling"
    LATER = "later"


STAY: Final[dict[Step, float]] = {
    Step.READING: 10.0,
    Step.GREETING: 8.0,
    Step.REFUSED: 5.0,
    Step.WALK_IN: 45.0,
    Step.AGE: 45.0,
    Step.NOTICE: 45.0,
    Step.DATA: 45.0,
    Step.BY_BADGE: 10.0,
    Step.QUESTION: 45.0,
    Step.FAREWELL: 15.0,
    Step.UNHEARD: 10.0,
    Step.UNSURE: 20.0,
}
"""Seconds after which a step ends by itself. What waits for an answer ends with it only."""

OUT_OF_SERVICE: Final = frozenset({Step.ENROL, Step.ENROLLING, Step.LATER})
"""Steps of a kiosk without access: it hears no badge, and ends them only with a new one."""


_ANSWERS: Final[dict[type, Step]] = {
    Sent: Step.CHECKING,
    Greeted: Step.GREETING,
    TurnedDown: Step.REFUSED,
    BlankBadge: Step.WALK_IN,
}
_LEAVING: Final[dict[type, Step]] = {
    Sent: Step.CHECKING,
    WentBack: Step.WAITING,
    Ticked: Step.WAITING,
}
_SAID: Final[dict[type, Step]] = {
    **_LEAVING,
    KeyHeard: Step.READING,
    AskedWalkIn: Step.WALK_IN,
    AskedNotice: Step.NOTICE,
}

TABLE: Final[dict[Step, dict[type, Step]]] = {
    Step.WAITING: {
        **_ANSWERS,
        KeyHeard: Step.READING,
        AskedWalkIn: Step.WALK_IN,
        AskedNotice: Step.NOTICE,
    },
    Step.READING: {**_SAID, LineGone: Step.WAITING},
    Step.CHECKING: {**_ANSWERS, Unanswered: Step.AWAY},
    Step.GREETING: {
        **_LEAVING,
        **_ANSWERS,
        AskedWalkIn: Step.WALK_IN,
        AskedNotice: Step.NOTICE,
        AskedData: Step.LOOKING,
        BadgeNeeded: Step.BY_BADGE,
    },
    Step.REFUSED: {**_SAID, **_ANSWERS},
    Step.WALK_IN: {**_LEAVING, KeyHeard: Step.WALK_IN, Named: Step.AGE},
    Step.AGE: _LEAVING,
    Step.AWAY: {
        **_ANSWERS,
        KeyHeard: Step.READING,
        AskedWalkIn: Step.WALK_IN,
        AskedNotice: Step.NOTICE,
        WentBack: Step.WAITING,
    },
    Step.NOTICE: {**_SAID, Turned: Step.NOTICE},
    Step.LOOKING: {
        Sent: Step.CHECKING,
        WentBack: Step.WAITING,
        DataTold: Step.DATA,
        TurnedDown: Step.REFUSED,
        Unheard: Step.UNHEARD,
    },
    Step.DATA: {
        **_LEAVING,
        KeyHeard: Step.READING,
        Turned: Step.DATA,
        AskedData: Step.LOOKING,
        AskedErasure: Step.QUESTION,
    },
    Step.BY_BADGE: _SAID,
    Step.QUESTION: {**_LEAVING, Declined: Step.DATA, Agreed: Step.ERASING},
    Step.ERASING: {
        Sent: Step.CHECKING,
        Erased: Step.FAREWELL,
        TurnedDown: Step.REFUSED,
        Unheard: Step.UNSURE,
    },
    Step.FAREWELL: _SAID,
    Step.UNHEARD: _SAID,
    Step.UNSURE: _SAID,
    Step.ENROL: {CodeSent: Step.ENROLLING, Wanted: Step.WAITING},
    Step.ENROLLING: {
        TurnedDown: Step.ENROL,
        Unanswered: Step.LATER,
        WentBack: Step.ENROL,
        Wanted: Step.WAITING,
    },
    Step.LATER: {
        TurnedDown: Step.ENROL,
        WentBack: Step.ENROL,
        Wanted: Step.WAITING,
    },
}
"""Step × what happened → step. What is not listed changes nothing: an answer to somebody who
left must not push aside the person who is typing now. `Unwanted` leads to ENROL from anywhere."""

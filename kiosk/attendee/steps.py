"""PURE. The steps of the attendee kiosk: what leads from one to the next, how long each stays."""

from enum import StrEnum
from typing import Final

from kiosk.attendee.happenings import (
    Agreed,
    Asked,
    AskedData,
    AskedDay,
    AskedErasure,
    AskedLetters,
    AskedNotice,
    AskedOwn,
    AskedPrint,
    AskedWalkIn,
    BlankBadge,
    CodeSent,
    DataTold,
    DayTold,
    Declined,
    Erased,
    Greeted,
    KeyHeard,
    LineGone,
    Moved,
    Named,
    Noted,
    Opened,
    Pressed,
    Printed,
    Sent,
    Ticked,
    Turned,
    TurnedDown,
    Typed,
    Unanswered,
    Unheard,
    Unprinted,
    Wanted,
    WentBack,
)


class Step(StrEnum):
    """WAITING → READING → CHECKING → GREETING or REFUSED → WAITING. AWAY: kept, not answered.

    WALK_IN or LETTERS (a name) → ASKING → CHECKING. GREETING → AGAIN (their badge, once more) →
    ASKING (what they may do) → LOOKING → TOLD or ASKING → CHECKING → NOTED;
    TOLD → PRINTING → PRINTED or UNPRINTED.
    AGAIN → LOOKING → DATA → QUESTION → ERASING → FAREWELL; without an answer UNHEARD, and UNSURE
    of an erasure. ENROL → ENROLLING → WAITING; LATER: no server yet. TEAM: their menu.
    """

    WAITING = "waiting"
    READING = "reading"
    CHECKING = "checking"
    GREETING = "greeting"
    REFUSED = "refused"
    WALK_IN = "walk_in"
    LETTERS = "letters"
    ASKING = "asking"
    TOLD = "told"
    NOTED = "noted"
    PRINTING = "printing"
    PRINTED = "printed"
    UNPRINTED = "unprinted"
    AWAY = "away"
    NOTICE = "notice"
    AGAIN = "again"
    LOOKING = "looking"
    DATA = "data"
    QUESTION = "question"
    ERASING = "erasing"
    FAREWELL = "farewell"
    UNHEARD = "unheard"
    UNSURE = "unsure"
    ENROL = "enrol"
    ENROLLING = "enrolling"
    LATER = "later"
    TEAM = "team"


STAY: Final[dict[Step, float]] = {
    Step.READING: 10.0,
    Step.CHECKING: 15.0,
    Step.AWAY: 20.0,
    Step.GREETING: 8.0,
    Step.REFUSED: 5.0,
    Step.WALK_IN: 45.0,
    Step.LETTERS: 45.0,
    Step.ASKING: 45.0,
    Step.TOLD: 45.0,
    Step.NOTED: 8.0,
    Step.PRINTING: 20.0,
    Step.PRINTED: 5.0,
    Step.UNPRINTED: 20.0,
    Step.NOTICE: 45.0,
    Step.DATA: 45.0,
    Step.AGAIN: 15.0,
    Step.LOOKING: 15.0,
    Step.ERASING: 30.0,
    Step.QUESTION: 45.0,
    Step.FAREWELL: 15.0,
    Step.UNHEARD: 10.0,
    Step.UNSURE: 20.0,
    Step.TEAM: 45.0,
}
"""Seconds after which a step ends by itself; a kiosk out of service waits for its team."""

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
        Sent: Step.CHECKING,
        KeyHeard: Step.READING,
        AskedWalkIn: Step.WALK_IN,
        AskedNotice: Step.NOTICE,
    },
    Step.READING: {**_SAID, LineGone: Step.WAITING},
    Step.CHECKING: {
        **_ANSWERS,
        Unanswered: Step.AWAY,
        Noted: Step.NOTED,
        Ticked: Step.AWAY,
    },
    Step.GREETING: {
        **_LEAVING,
        AskedWalkIn: Step.WALK_IN,
        AskedNotice: Step.NOTICE,
        AskedOwn: Step.AGAIN,
        Asked: Step.ASKING,
    },
    Step.AGAIN: {
        **_LEAVING,
        AskedWalkIn: Step.WALK_IN,
        AskedNotice: Step.NOTICE,
        AskedData: Step.LOOKING,
        Asked: Step.ASKING,
    },
    Step.REFUSED: _SAID,
    Step.WALK_IN: {
        **_LEAVING,
        KeyHeard: Step.WALK_IN,
        Typed: Step.WALK_IN,
        AskedLetters: Step.LETTERS,
        Named: Step.ASKING,
    },
    Step.LETTERS: {
        **_LEAVING,
        KeyHeard: Step.LETTERS,
        Typed: Step.LETTERS,
        Moved: Step.LETTERS,
        AskedLetters: Step.WALK_IN,
        Named: Step.ASKING,
    },
    Step.ASKING: {
        **_LEAVING,
        KeyHeard: Step.ASKING,
        Pressed: Step.ASKING,
        Asked: Step.ASKING,
        AskedDay: Step.LOOKING,
        AskedData: Step.LOOKING,
        Opened: Step.TOLD,
    },
    Step.TOLD: {**_SAID, Asked: Step.ASKING, Turned: Step.TOLD, AskedPrint: Step.PRINTING},
    Step.NOTED: {**_SAID, Unprinted: Step.UNPRINTED},
    Step.PRINTING: {
        **_LEAVING,
        Asked: Step.ASKING,
        Printed: Step.PRINTED,
        Unprinted: Step.UNPRINTED,
    },
    Step.PRINTED: _SAID,
    Step.UNPRINTED: _SAID,
    Step.AWAY: {
        **_ANSWERS,
        KeyHeard: Step.READING,
        AskedWalkIn: Step.WALK_IN,
        AskedNotice: Step.NOTICE,
        WentBack: Step.WAITING,
        Ticked: Step.WAITING,
    },
    Step.NOTICE: {**_SAID, Turned: Step.NOTICE},
    Step.LOOKING: {
        Sent: Step.CHECKING,
        WentBack: Step.WAITING,
        DataTold: Step.DATA,
        DayTold: Step.TOLD,
        Asked: Step.ASKING,
        TurnedDown: Step.REFUSED,
        Unheard: Step.UNHEARD,
        Ticked: Step.UNHEARD,
    },
    Step.DATA: {
        **_LEAVING,
        KeyHeard: Step.READING,
        Asked: Step.ASKING,
        Turned: Step.DATA,
        AskedData: Step.LOOKING,
        AskedErasure: Step.QUESTION,
    },
    Step.QUESTION: {
        **_LEAVING,
        WentBack: Step.DATA,
        Declined: Step.DATA,
        Agreed: Step.ERASING,
    },
    Step.ERASING: {
        Sent: Step.CHECKING,
        Erased: Step.FAREWELL,
        TurnedDown: Step.REFUSED,
        Unheard: Step.UNSURE,
        Ticked: Step.UNSURE,
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
    Step.TEAM: {**_LEAVING, KeyHeard: Step.TEAM, Wanted: Step.TEAM},
}
"""Step × what happened → step. What is not listed changes nothing: an answer to somebody who
left must not be shown to the next person, nor to an empty room. `Unwanted` leads to ENROL from
anywhere."""

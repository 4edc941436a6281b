"""PURE. What the attendee kiosk is doing, and what each event makes of it. Times are seconds."""

from enum import StrEnum
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from server.shared.views import Arrival, Problem
from server.shared.vocabulary import Language


class Step(StrEnum):
    """WAITING → READING → CHECKING → GREETING or REFUSED → WAITING. AWAY: kept, not answered."""

    WAITING = "waiting"
    READING = "reading"
    CHECKING = "checking"
    GREETING = "greeting"
    REFUSED = "refused"
    WALK_IN = "walk_in"
    AWAY = "away"


class KeyHeard(Struct, frozen=True):
    """A letter was typed: the first of a scan, or somebody's."""


class LineGone(Struct, frozen=True):
    """The letters typed so far are gone."""


class Sent(Struct, frozen=True):
    """An attempt is on its way to the server."""


class Greeted(Struct, frozen=True):
    """The server let somebody in. `short_code`: theirs, for who came without a badge."""

    arrival: Arrival
    short_code: str = ""


class TurnedDown(Struct, frozen=True):
    """The server said no. None: the kiosk itself failed."""

    problem: Problem | None


class BlankBadge(Struct, frozen=True):
    """The badge belongs to nobody yet."""

    badge: str


class Unanswered(Struct, frozen=True):
    """The attempt is kept: no server, or one that cannot decide now (`problem`)."""

    problem: Problem | None = None


class AskedWalkIn(Struct, frozen=True):
    """Somebody has no badge."""


class WentBack(Struct, frozen=True):
    """Escape."""


class Chose(Struct, frozen=True):
    """Somebody chose a language."""

    language: Language


class Ticked(Struct, frozen=True):
    """Time went by."""


Happening = (
    KeyHeard
    | LineGone
    | Sent
    | Greeted
    | TurnedDown
    | BlankBadge
    | Unanswered
    | AskedWalkIn
    | WentBack
    | Chose
    | Ticked
)


class State(Struct, frozen=True, kw_only=True):
    """`until`: when the step ends by itself. `home`: the language the next person finds."""

    step: Step = Step.WAITING
    until: float | None = None
    home: Language = Language.FR
    language: Language = Language.FR
    arrival: Arrival | None = None
    short_code: str = ""
    problem: Problem | None = None
    badge: str | None = None


STAY: Final[dict[Step, float]] = {
    Step.READING: 10.0,
    Step.GREETING: 8.0,
    Step.REFUSED: 5.0,
    Step.WALK_IN: 45.0,
}
"""Seconds after which a step ends by itself. CHECKING and AWAY end with an answer only."""

CODE_STAY: Final = 20.0
"""A greeting with a code to copy down stays longer."""

LANGUAGE_STAY: Final = 45.0
"""A language chosen by somebody who then left."""

WARNING: Final = 10.0
"""The last seconds of a walk-in are counted down on screen."""

_ANSWERS: Final[dict[type, Step]] = {
    Sent: Step.CHECKING,
    Greeted: Step.GREETING,
    TurnedDown: Step.REFUSED,
    BlankBadge: Step.WALK_IN,
}

TABLE: Final[dict[Step, dict[type, Step]]] = {
    Step.WAITING: {**_ANSWERS, KeyHeard: Step.READING, AskedWalkIn: Step.WALK_IN},
    Step.READING: {
        Sent: Step.CHECKING,
        KeyHeard: Step.READING,
        LineGone: Step.WAITING,
        AskedWalkIn: Step.WALK_IN,
        WentBack: Step.WAITING,
        Ticked: Step.WAITING,
    },
    Step.CHECKING: {**_ANSWERS, Unanswered: Step.AWAY},
    Step.GREETING: {
        **_ANSWERS,
        AskedWalkIn: Step.WALK_IN,
        WentBack: Step.WAITING,
        Ticked: Step.WAITING,
    },
    Step.REFUSED: {
        **_ANSWERS,
        KeyHeard: Step.READING,
        AskedWalkIn: Step.WALK_IN,
        WentBack: Step.WAITING,
        Ticked: Step.WAITING,
    },
    Step.WALK_IN: {
        Sent: Step.CHECKING,
        KeyHeard: Step.WALK_IN,
        WentBack: Step.WAITING,
        Ticked: Step.WAITING,
    },
    Step.AWAY: {
        **_ANSWERS,
        KeyHeard: Step.READING,
        AskedWalkIn: Step.WALK_IN,
        WentBack: Step.WAITING,
    },
}
"""Step × what happened → step. What is not listed changes nothing: an answer to somebody who
left must not push aside the person who is typing now."""


def take(state: State, happening: Happening, now: float) -> State:
    """Return the state after something happened."""
    if isinstance(happening, Chose):
        return _renewed(replace(state, language=happening.language), now)
    if isinstance(happening, Ticked) and not _is_over(state, now):
        return state
    step = TABLE[state.step].get(type(happening))
    if step is None:
        return _language_returned(state) if isinstance(happening, Ticked) else state
    return _renewed(_entered(state, step, happening), now)


def seconds_left(state: State, now: float) -> int | None:
    """Return the whole seconds to count down, in the last ones of a walk-in."""
    if state.step is not Step.WALK_IN or state.until is None or state.until - now > WARNING:
        return None
    return max(0, round(state.until - now))


def _is_over(state: State, now: float) -> bool:
    return state.until is not None and now >= state.until


def _entered(state: State, step: Step, happening: Happening) -> State:
    """The step with what it shows; what the step before showed is gone (privacy)."""
    fresh = State(step=step, home=state.home, language=_language(state, step, happening))
    match happening:
        case Greeted():
            return replace(fresh, arrival=happening.arrival, short_code=happening.short_code)
        case TurnedDown() | Unanswered():
            return replace(fresh, problem=happening.problem)
        case BlankBadge():
            return replace(fresh, badge=happening.badge)
        case KeyHeard() if step is Step.WALK_IN:
            return replace(fresh, badge=state.badge)
        case _:
            return fresh


def _language(state: State, step: Step, happening: Happening) -> Language:
    """The next person finds the home language, where the one before was seen or gave up."""
    leaves = step is Step.WAITING and isinstance(happening, Ticked)
    return state.home if leaves and state.step is not Step.REFUSED else state.language


def _language_returned(state: State) -> State:
    return replace(state, language=state.home, until=None)


def _renewed(state: State, now: float) -> State:
    stay: float | None = STAY.get(state.step)
    if state.short_code:
        stay = CODE_STAY
    if state.step is Step.WAITING and state.language is not state.home:
        stay = LANGUAGE_STAY
    return replace(state, until=None if stay is None else now + stay)

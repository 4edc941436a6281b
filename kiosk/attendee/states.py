"""PURE. What the attendee kiosk is doing, and what becomes of it when something happens.

Times are seconds.
"""

from typing import Any, Final

from msgspec.structs import replace

from kiosk.attendee import grid
from kiosk.attendee.happenings import (
    Asked,
    AskedDay,
    AskedOwn,
    AskedWalkIn,
    BlankBadge,
    Chose,
    DataTold,
    DayTold,
    Erased,
    Greeted,
    Happening,
    Moved,
    Named,
    Noted,
    Opened,
    Outcome,
    Pressed,
    Printed,
    Sent,
    Settled,
    TeamCame,
    Ticked,
    Turned,
    TurnedDown,
    Typed,
    Unanswered,
    Unprinted,
    Unwanted,
    Wanted,
    WentBack,
)
from kiosk.attendee.questions import Topic, before, press
from kiosk.attendee.state import Draft, State
from kiosk.attendee.steps import OUT_OF_SERVICE, STAY, TABLE, Step
from server.shared.vocabulary import ON_PAPER, ErrorCode, Language

CODE_STAY: Final = 20.0
"""A greeting with a code to copy down stays longer."""

EXIT_STAY: Final = STAY[Step.PRINTING]
"""Who goes waits for their slip: where it fails, they are told so before they have left."""

AGE_STAY: Final = 20.0
"""So does a refusal for somebody's age: it sends a young person to somebody who helps."""

LANGUAGE_STAY: Final = 45.0
"""A language chosen by somebody who then left."""

WARNING: Final = 15.0
"""The last seconds of a form are counted down on screen."""

NAME_LENGTH: Final = 80
"""Characters of a first name, as the server takes them."""

READ_TWICE: Final = 1.5
"""Within this time a badge that comes again was held still, not shown again."""

_FORMS: Final = frozenset({Step.WALK_IN, Step.LETTERS, Step.ASKING})
_COUNTED: Final = _FORMS | {Step.TEAM}
_OF_ONE_BADGE: Final = frozenset(
    {
        *_FORMS, Step.AGAIN, Step.LOOKING, Step.DATA, Step.QUESTION, Step.ERASING, Step.TOLD,
        Step.NOTED, Step.PRINTING, Step.PRINTED, Step.UNPRINTED,
    }
)  # fmt: skip
_OF_ONE_DAY: Final = frozenset({Step.TOLD, Step.PRINTING, Step.PRINTED, Step.UNPRINTED})
_STAYS: Final[dict[str, frozenset[Step]]] = {
    "badge": _OF_ONE_BADGE,
    "command_id": frozenset({Step.CHECKING, Step.AWAY}),
    "words": frozenset({Step.DATA, Step.QUESTION}),
    "first_name": _OF_ONE_BADGE,
    "place": _FORMS,
    "sheet": frozenset({Step.ASKING}),
    "day": _OF_ONE_DAY,
    "about": _OF_ONE_DAY | {Step.NOTED},
}
"""What goes on to which steps."""

_AGES: Final = frozenset({ErrorCode.TOO_YOUNG, ErrorCode.REFERRER_NEEDED})
_OF_BADGE: Final = DataTold | Erased | Noted | Asked | DayTold | Printed | Unprinted

_BROUGHT: Final[dict[type, tuple[str, ...]]] = {
    TurnedDown: ("problem",),
    Unanswered: ("problem",),
    BlankBadge: ("badge",),
    DataTold: ("words",),
    Named: ("sheet",),
    Asked: ("sheet",),
    AskedOwn: ("about",),
    AskedDay: ("about",),
    Opened: ("about",),
    DayTold: ("about", "day"),
    Unprinted: ("day",),
    Noted: ("alone",),
}
"""What of a happening is shown as it is."""


def take(state: State, happening: Happening, now: float) -> State:
    """Return the state after something happened."""
    if isinstance(happening, Chose):
        return _renewed(replace(state, language=happening.language, of_record=False), now)
    if isinstance(happening, Settled):
        return replace(state, home=happening.language, language=happening.language)
    if isinstance(happening, Ticked) and not _is_over(state, now):
        return state
    if _is_of_another(state, happening):
        return state
    step = _next(state, happening)
    if step is None:
        return _language_returned(state) if isinstance(happening, Ticked) else state
    return _renewed(_entered(state, step, happening), now)


def seconds_left(state: State, now: float) -> int | None:
    """Return the whole seconds to count down, in the last ones of a form or the team's menu."""
    if state.step not in _COUNTED or state.until is None or state.until - now > WARNING:
        return None
    return max(0, round(state.until - now))


def is_held_still(state: State, text: str, now: float) -> bool:
    """Say whether this is the badge that was read just now, read once more."""
    if text != state.badge or state.until is None:
        return False
    since = now - (state.until - (_stay(state) or 0.0))
    return state.step is Step.CHECKING or (state.step is Step.GREETING and since < READ_TWICE)


def _next(state: State, happening: Happening) -> Step | None:
    if isinstance(happening, Unwanted):
        is_out = state.step in OUT_OF_SERVICE or state.after is Step.ENROL
        return None if is_out else Step.ENROL
    if isinstance(happening, TeamCame):
        return Step.TEAM if happening.badge in (None, state.badge) else None
    if isinstance(happening, BlankBadge) and (draft := _its_draft(state, happening)):
        return Step.ASKING if draft.sheet else Step.WALK_IN
    if isinstance(happening, WentBack) and state.step is Step.ASKING:
        return _step_back(state)
    step = TABLE[state.step].get(type(happening))
    return state.after if state.step is Step.TEAM and step is Step.WAITING else step


def _step_back(state: State) -> Step:
    """From a question to the one before; from the first of a walk-in to the first name."""
    if state.sheet and before(state.sheet):
        return Step.ASKING
    return Step.WALK_IN if state.visitor else Step.WAITING


def _is_of_another(state: State, happening: Happening) -> bool:
    """Say whether this answers somebody who is here no more: it is not shown to who is."""
    if isinstance(happening, Outcome) and happening.command_id != state.command_id:
        return True
    return isinstance(happening, _OF_BADGE) and happening.badge != state.badge


def _is_over(state: State, now: float) -> bool:
    return state.until is not None and now >= state.until


def _entered(state: State, step: Step, happening: Happening) -> State:
    """The step with what it shows; what the step before showed is gone (privacy)."""
    fresh = _kept(state, step, happening)
    match happening:
        case Greeted():
            return _greeted(state, fresh, happening)
        case Sent():
            return _sent(state, fresh, happening)
        case WentBack() if state.sheet and fresh.sheet:
            return replace(fresh, sheet=before(state.sheet) or state.sheet)
        case Pressed() if state.sheet:
            return replace(fresh, sheet=press(state.sheet, happening.digit))
        case BlankBadge() if draft := _its_draft(state, happening):
            name, sheet = draft.first_name, draft.sheet
            return replace(fresh, badge=happening.badge, first_name=name, sheet=sheet)
        case _:
            return replace(fresh, **_shown(state, happening))


def _shown(state: State, happening: Happening) -> dict[str, Any]:
    """What a happening brings along."""
    brought = {name: getattr(happening, name) for name in _BROUGHT.get(type(happening), ())}
    match happening:
        case Moved():
            return {"place": grid.moved(state.place, happening.down, happening.right)}
        case Asked() | AskedOwn():
            name = state.arrival.first_name if state.arrival else state.first_name
            return brought | {"first_name": name}
        case Typed() | Named():
            return brought | {"first_name": happening.first_name[:NAME_LENGTH]}
        case Turned():
            return {"leaf": state.leaf + 1}
        case Unwanted():
            return {"unwanted": happening.code}
        case _:
            return brought


def _its_draft(state: State, blank: BlankBadge) -> Draft | None:
    """Who is being taken in, unless they have another badge: then this is the next person's."""
    draft = state.draft
    return draft if draft and draft.badge in (None, blank.badge) else None


def _greeted(state: State, fresh: State, greeted: Greeted) -> State:
    """Who was awaited may use their badge; the language is theirs where nobody chose another."""
    own = greeted.arrival.language
    of_record = own is not None and own not in ON_PAPER and state.language is state.home
    return replace(
        fresh,
        arrival=greeted.arrival,
        short_code=greeted.short_code,
        badge=greeted.badge if greeted.badge == state.badge else None,
        alone=greeted.alone,
        taken_in=bool(state.draft and state.draft.sheet and state.draft.sheet.is_finished),
        said_in=state.language,
        language=own if own and of_record else fresh.language,
        of_record=of_record or fresh.of_record,
    )


def _sent(state: State, fresh: State, sent: Sent) -> State:
    """What is on its way; who is being taken in waits meanwhile, unless they have been sent."""
    visitor = state.visitor
    if state.step is Step.CHECKING and visitor and visitor.sheet and visitor.sheet.is_finished:
        visitor = None
    about = state.sheet.about if state.sheet and state.sheet.is_finished else None
    sent_by = {"badge": sent.badge, "command_id": sent.command_id}
    name = state.first_name if sent.badge and sent.badge == state.badge else ""
    fresh = replace(fresh, **sent_by, draft=visitor, about=about, first_name=name)
    if state.of_record and sent.badge != state.badge:
        return replace(fresh, language=state.home, of_record=False)
    return fresh


def _kept(state: State, step: Step, happening: Happening) -> State:
    """What goes on to the next step: of a badge, to its own steps; of this kiosk, to its own."""
    language = _language(state, step, happening)
    of_record = state.of_record and language is state.language
    fresh = State(step=step, home=state.home, language=language, of_record=of_record)
    if step in OUT_OF_SERVICE:
        return replace(fresh, unwanted=state.unwanted)
    if step is Step.TEAM:
        return _menu(state, fresh, happening)
    if isinstance(happening, AskedWalkIn):
        return fresh
    kept = {name: getattr(state, name) for name, steps in _STAYS.items() if step in steps}
    return replace(fresh, **kept)


def _menu(state: State, fresh: State, happening: Happening) -> State:
    """The team's menu, of a kiosk without access as well: it goes back to that."""
    if isinstance(happening, Wanted):
        return fresh
    after = state.after if state.step is Step.TEAM else Step.WAITING
    if state.step in OUT_OF_SERVICE:
        after = Step.ENROL
    return replace(fresh, after=after, unwanted=state.unwanted)


def _language(state: State, step: Step, happening: Happening) -> Language:
    """The next person finds the home language, where the one before was seen or gave up."""
    if step is not Step.WAITING:
        return state.language
    gave_up = isinstance(happening, Ticked) and state.step is not Step.REFUSED
    return state.home if gave_up or state.of_record else state.language


def _language_returned(state: State) -> State:
    return replace(state, language=state.home, of_record=False, until=None)


def _stay(state: State) -> float | None:
    if state.short_code:
        return CODE_STAY
    if state.step is Step.NOTED and state.about is Topic.EXIT and not state.alone:
        return EXIT_STAY
    if state.step is Step.REFUSED and state.problem and state.problem.code in _AGES:
        return AGE_STAY
    if state.step is Step.WAITING and state.language is not state.home:
        return LANGUAGE_STAY
    return STAY.get(state.step)


def _renewed(state: State, now: float) -> State:
    stay = _stay(state)
    return replace(state, until=None if stay is None else now + stay)

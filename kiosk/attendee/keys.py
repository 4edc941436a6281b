"""PURE. What a key means now."""

from typing import Final

from badges.token import is_token
from kiosk.attendee import grid
from kiosk.attendee.happenings import (
    Agreed,
    Asked,
    AskedData,
    AskedNotice,
    AskedOwn,
    AskedPrint,
    AskedWalkIn,
    Declined,
    Greeted,
    Happening,
    KeyHeard,
    Named,
    Pressed,
    Turned,
    Typed,
    WentBack,
)
from kiosk.attendee.questions import DIGITS, Sheet, Topic, before
from kiosk.attendee.state import State
from kiosk.attendee.steps import Step
from server.shared.vocabulary import Language, Role

NO, YES = "1", "2"
ONE: Final = "1"

BY_DIGIT: Final = frozenset({Step.ASKING, Step.QUESTION, Step.GREETING, Step.TOLD, Step.CHECKING})
"""Steps in which a number alone is an answer, or was meant for what stood there before."""

_OPENED: Final = frozenset({Step.TOLD, Step.DATA, Step.PRINTING})
"""Steps that show somebody's own things: their menu shows no more to who comes next."""

LANGUAGES: Final = {"f1": Language.FR, "f2": Language.FR_SIMPLE, "f3": Language.EN}
"""Keys that no scanner sends."""

OTHERS: Final = (Language.PT, Language.ES, Language.TR, Language.RO)
"""The languages that F7 goes through."""


def is_answer(state: State, line: str) -> bool:
    """Say whether what is typed so far is a number for what is asked."""
    return state.step in BY_DIGIT and len(line) == 1 and line in DIGITS


def pressed(state: State, line: str) -> Happening | None:
    """Return what a key means that was pressed alone, or typed slowly; None: nothing yet."""
    match state.step:
        case Step.QUESTION:
            return _answered(line)
        case Step.ASKING:
            return Pressed(line) if line in DIGITS else KeyHeard()
        case Step.LETTERS:
            return Typed(state.first_name + line)
        case Step.GREETING if line == ONE:
            return AskedWalkIn() if state.taken_in else my_things(state)
        case Step.TOLD if line == ONE and state.about is Topic.PROGRAMME:
            return AskedPrint()
        case _:
            return None


def _answered(line: str) -> Happening | None:
    if line == YES:
        return Agreed()
    return Declined() if line == NO else None


def my_things(state: State) -> Happening | None:
    """Return what the key for one's own things means to who was greeted by their badge."""
    return AskedOwn(Topic.MENU) if has_badge(state) and not is_staff(state) else None


def has_badge(state: State) -> bool:
    """Say whether who stands here came by a badge; over a shoulder, a short code can be read."""
    return state.badge is not None and is_token(state.badge)


def back(state: State, menu: Sheet) -> Happening:
    """Return what the key that goes back means; `menu`: what somebody finds there again."""
    return Asked(state.badge, menu) if state.badge and returns(state) else WentBack()


def returns(state: State) -> bool:
    """Say whether the key that goes back leads to the menu of who stands here."""
    if state.sheet:
        return state.sheet.about not in (Topic.MENU, Topic.WALK_IN) and not before(state.sheet)
    return state.step in _OPENED


def shown_again(state: State, text: str, menu: Sheet) -> Happening | None:
    """Return what a badge opens that is shown again: what was asked for, or the `menu`."""
    if text != state.badge or not is_token(text) or is_staff(state):
        return None
    if state.step is Step.AGAIN and state.about is Topic.DATA:
        return AskedData()
    is_due = state.step in (Step.GREETING, Step.AGAIN)
    return Asked(text, menu) if is_due else None


def is_staff(state: State) -> bool:
    """Say whether who was greeted is of the team: their badge, shown again, opens another menu."""
    return state.arrival is not None and state.arrival.role is Role.STAFF


def opens_menu(greeted: Greeted) -> bool:
    """Say whether somebody of the team has shown their badge again."""
    arrival = greeted.arrival
    is_own = greeted.badge is not None and is_token(greeted.badge)
    return arrival.role is Role.STAFF and arrival.already and is_own


def data(state: State) -> Happening:
    """Return what the key for data means now.

    A greeting offers one's own data where the badge that was just scanned brought it: they show
    it once more, for who was greeted may have left.
    """
    if state.step in (Step.NOTICE, Step.DATA, Step.TOLD):
        return Turned()
    if state.step is Step.GREETING and has_badge(state):
        return AskedOwn(Topic.DATA)
    has_menu = state.sheet is not None and state.sheet.about is Topic.MENU
    return AskedData() if has_menu and state.badge else AskedNotice()


def on_letter(state: State, asked: Sheet) -> Happening | None:
    """Return what Enter does on the grid of letters; `asked`: what comes after the name."""
    sign = grid.chosen(state.place, state.language)
    name = state.first_name.strip()
    if sign != grid.DONE:
        return Typed(grid.written(state.first_name, sign, state.language))
    return Named(name, asked) if name else None


def next_language(language: Language) -> Language:
    """Return the language that F7 brings."""
    here = OTHERS.index(language) + 1 if language in OTHERS else 0
    return OTHERS[here % len(OTHERS)]

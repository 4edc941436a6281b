"""PURE. The pages that ask: a first name by big letters, and every question with number keys."""

from typing import Final

from msgspec.structs import replace

from kiosk.attendee import grid, questions, sheets
from kiosk.attendee.page import Page, Seen
from kiosk.attendee.questions import Choice, Sheet, Topic
from kiosk.attendee.state import State
from kiosk.attendee.states import seconds_left
from kiosk.look import DONE
from kiosk.plain import plain
from server.shared.language import Say

UNDECLARED: Final = 2
"""The first two questions of a walk-in, age and offer: they are not counted."""


def letters(say: Say, state: State, seen: Seen, around: Page) -> Page:
    """Ask for a first name, letter by letter."""
    name = plain(state.first_name)
    actions = {
        grid.SPACE: say("letters-space"),
        grid.ERASE: say("letters-erase"),
        grid.DONE: say("letters-done"),
    }
    rows = (*map(tuple, grid.rows(state.language)), tuple(actions[one] for one in grid.ACTIONS))
    return replace(
        around,
        eyebrow=say("ask-name"),
        headline=f"{name}_",
        letters=rows,
        mark=(state.place.row, state.place.column),
        hint=say("how-letters"),
        note=countdown(say, state, seen),
    )


def asking(say: Say, state: State, seen: Seen, around: Page) -> Page:
    """Ask one question of a sheet."""
    sheet = state.sheet
    if sheet is None or sheet.is_finished:
        return replace(around, headline=say("checking"))
    entry = f"{say('typed')} {plain(seen.line)}_" if seen.line else ""
    return replace(
        around,
        eyebrow=_where(say, sheet),
        alone=plain(state.first_name) if sheet.about is Topic.MENU else "",
        headline=say(sheet.question.title),
        choices=_choices(say, sheet),
        faces=sheet.question.name == "mood",
        hint=_how(say, sheet),
        note=countdown(say, state, seen),
        entry=entry,
    )


def countdown(say: Say, state: State, seen: Seen) -> str:
    """Say how long a form still waits, in its last seconds."""
    left = seconds_left(state, seen.now)
    return "" if left is None else say("countdown", seconds=left)


def label(say: Say, choice: Choice) -> str:
    """Return the words of an answer."""
    if choice.term:
        return choice.term.label(say.language)
    return say(choice.text) if choice.text else plain(choice.name)


def _where(say: Say, sheet: Sheet) -> str:
    """How far somebody has come; nothing where there is one question."""
    uncounted = UNDECLARED if sheet.about is Topic.WALK_IN else 0
    here, total = sheet.at + 1 - uncounted, len(sheet.questions) - uncounted
    return say("question-of", number=here, total=total) if here > 0 and total > 1 else ""


def _choices(say: Say, sheet: Sheet) -> tuple[tuple[str, str], ...]:
    answers = [
        (str(number), f"{_tick(sheet, choice)}{label(say, choice)}")
        for number, choice in enumerate(questions.shown(sheet), 1)
    ]
    if (total := questions.leaves(sheet)) > 1:
        turn = say("more-choices", leaf=sheet.leaf + 1, leaves=total)
        answers.append((questions.MORE, f"{_room(sheet)}{turn}"))
    if not sheet.question.needed:
        answers.append((questions.GO_ON, f"{_room(sheet)}{_go_on(say, sheet)}"))
    return tuple(answers)


def _tick(sheet: Sheet, choice: Choice) -> str:
    return f"{DONE} " if questions.is_chosen(sheet, choice) else _room(sheet)


def _room(sheet: Sheet) -> str:
    """The room of a sign, where there may be several: nothing moves when one comes."""
    return "  " if sheet.question.most > 1 else ""


def _go_on(say: Say, sheet: Sheet) -> str:
    if sheet.about is Topic.MENU:
        return say("key-back")
    if questions.goes_up(sheet):
        return say("to-families")
    return say("go-on") if sheet.question.name in sheet.answers else say("skip")


def _how(say: Say, sheet: Sheet) -> str:
    """How to answer; with how many answers there are, for those of another leaf are not seen."""
    most = sheet.question.most
    if sheet == sheets.menu(alone=True):
        return say("menu-alone")
    if most == 1:
        return say("how-choose")
    if questions.is_full(sheet):
        return say("how-choose-less", most=most)
    is_limited = most < len(sheet.question.choices)
    how = say("how-choose-most", most=most) if is_limited else say("how-choose-several")
    count = len(questions.chosen(sheet))
    return f"{how} {say('chosen', count=count)}" if count else how

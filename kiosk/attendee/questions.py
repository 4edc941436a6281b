"""PURE. Questions answered by number keys, one a screen: a sheet of them, and what keys do to it.

1 to 4 choose, 5 as well, or turns to more choices where there are more than five; 0 goes on.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from msgspec.structs import replace

from kiosk.private import Private
from server.shared.reference import Term

MORE: Final = "5"
GO_ON: Final = "0"
DIGITS: Final = frozenset("012345")

AT_ONCE: Final = 5
"""Choices that need no second leaf."""

A_LEAF: Final = 4
"""Choices on each leaf where there are more: the fifth key turns it."""


_NONE: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({})


class Topic(StrEnum):
    """What somebody is asked about, or told."""

    WALK_IN = "walk_in"
    MENU = "menu"
    PROGRAMME = "programme"
    WHY = "why"
    WISHES = "wishes"
    HELP = "help"
    STRENGTHS = "strengths"
    DATA = "data"
    LOST = "lost"
    EXIT = "exit"


class Choice(Private, frozen=True, kw_only=True):
    """An answer by its code. It is said by the `text` of a key, a `term`'s label or a `name`.

    `under`: the choices that it opens, instead of being one.
    """

    code: str
    text: str = ""
    term: Term | None = None
    name: str = ""
    under: tuple["Choice", ...] = ()


class Question(Private, frozen=True, kw_only=True):
    """`title`: the key of its text. `most`: how many answers it takes.

    `needed`: it cannot be passed over. `ends`: answers after which nothing more is asked; an empty
    one stands for none.
    """

    name: str
    title: str
    choices: tuple[Choice, ...]
    most: int = 1
    needed: bool = False
    ends: tuple[str, ...] = ()


class Sheet(Private, frozen=True, kw_only=True):
    """`answers`: codes by the name of their question; `given`: those of before.

    `at`: the question that is asked now; `branch`: the choice that was opened; `leaf`: of choices.
    """

    about: Topic
    questions: tuple[Question, ...]
    at: int = 0
    branch: str = ""
    leaf: int = 0
    answers: Mapping[str, tuple[str, ...]] = _NONE
    given: Mapping[str, tuple[str, ...]] = _NONE

    @property
    def is_finished(self) -> bool:
        """Say whether nothing more is asked."""
        return self.at >= len(self.questions)

    @property
    def is_changed(self) -> bool:
        """Say whether anything was answered that was not known before."""
        return self.answers != self.given

    @property
    def question(self) -> Question:
        """The question that is asked now."""
        return self.questions[self.at]

    def answer(self, name: str) -> str | None:
        """Return the one answer to a question, None where there is none."""
        return next(iter(self.answers.get(name, ())), None)


def press(sheet: Sheet, digit: str) -> Sheet:
    """Return the sheet after a number key; the same where the key means nothing."""
    if sheet.is_finished or digit not in DIGITS:
        return sheet
    if digit == GO_ON:
        return _went_on(sheet)
    if digit == MORE and leaves(sheet) > 1:
        return replace(sheet, leaf=(sheet.leaf + 1) % leaves(sheet))
    here = shown(sheet)
    number = int(digit)
    return _chose(sheet, here[number - 1]) if number <= len(here) else sheet


def before(sheet: Sheet) -> Sheet | None:
    """Return the sheet one step back, its answers kept; None from its beginning or its end."""
    if sheet.branch:
        return replace(sheet, branch="", leaf=0)
    return replace(sheet, at=sheet.at - 1, leaf=0) if 0 < sheet.at < len(sheet.questions) else None


def shown(sheet: Sheet) -> tuple[Choice, ...]:
    """Return the choices of this leaf, in the order of their keys."""
    choices = _open(sheet)
    if len(choices) <= AT_ONCE:
        return choices
    return choices[sheet.leaf * A_LEAF : (sheet.leaf + 1) * A_LEAF]


def leaves(sheet: Sheet) -> int:
    """Return how many leaves the choices take."""
    number = len(_open(sheet))
    return 1 if number <= AT_ONCE else -(-number // A_LEAF)


def chosen(sheet: Sheet) -> tuple[str, ...]:
    """Return the codes that answer the question of now, on this leaf or on another."""
    return sheet.answers.get(sheet.question.name, ())


def is_full(sheet: Sheet) -> bool:
    """Say whether the question takes no more answers, though there are more."""
    most = sheet.question.most
    return 1 < most < len(sheet.question.choices) and len(chosen(sheet)) == most


def goes_up(sheet: Sheet) -> bool:
    """Say whether going on leads out of an opened choice, back to the others."""
    return bool(sheet.branch) and len(chosen(sheet)) < sheet.question.most


def is_chosen(sheet: Sheet, choice: Choice) -> bool:
    """Say whether a choice, or one that it opens, is among the answers."""
    codes = chosen(sheet)
    return choice.code in codes or any(one.code in codes for one in choice.under)


def _open(sheet: Sheet) -> tuple[Choice, ...]:
    choices = sheet.question.choices
    return next((one.under for one in choices if one.code == sheet.branch), choices)


def _went_on(sheet: Sheet) -> Sheet:
    if goes_up(sheet):
        return replace(sheet, branch="", leaf=0)
    return sheet if sheet.question.needed else _asked(sheet, "")


def _chose(sheet: Sheet, choice: Choice) -> Sheet:
    if choice.under:
        return replace(sheet, branch=choice.code, leaf=0)
    question = sheet.question
    if question.most == 1:
        answers = {**sheet.answers, question.name: (choice.code,)}
        return _asked(replace(sheet, answers=answers), choice.code)
    known = chosen(sheet)
    codes = tuple(one for one in known if one != choice.code)
    if codes == known:
        codes = (*known, choice.code)[: question.most]
    return replace(sheet, answers={**sheet.answers, question.name: codes})


def _asked(sheet: Sheet, code: str) -> Sheet:
    """The question is over; the next one, or none where the answer ends them all.

    What was answered beyond an end, before somebody came back to it, counts no more.
    """
    at = sheet.at + 1
    if code in sheet.question.ends:
        asked = {question.name for question in sheet.questions[:at]}
        answers = {name: codes for name, codes in sheet.answers.items() if name in asked}
        sheet, at = replace(sheet, answers=answers), len(sheet.questions)
    return replace(sheet, at=at, branch="", leaf=0)

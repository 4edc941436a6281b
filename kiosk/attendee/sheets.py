"""PURE but for the lists it reads once. What is asked: each sheet of questions of the kiosk."""

from collections.abc import Iterable
from functools import cache
from typing import Final

from msgspec.structs import replace

from kiosk.attendee.questions import Choice, Question, Sheet, Topic
from server.shared import reference
from server.shared.door import Itinerary
from server.shared.reference import Term
from server.shared.views import TableView
from server.shared.vocabulary import AgeBand, Help, Mood, Onward

YES: Final = "yes"
NO: Final = "no"
LATER: Final = "later"

TRADES: Final = 3
"""Trades somebody may look for: more say nothing about where to begin."""

WISHES: Final = 6
"""Employers somebody may wish for: as many as they can meet."""

STRENGTHS: Final = 3
"""Strengths an employer or a volunteer names: few enough to mean something."""

_AGE: Final = Question(
    name="age",
    title="ask-age",
    choices=(
        Choice(code=AgeBand.ADULT, text="age-adult"),
        Choice(code=AgeBand.MINOR, text="age-minor"),
        Choice(code=AgeBand.CHILD, text="age-child"),
    ),
    needed=True,
    ends=(AgeBand.MINOR, AgeBand.CHILD),
)
"""Who is young needs somebody of the team first: nothing more is asked of them."""

_OFFER: Final = Question(
    name="offer",
    title="ask-questions",
    choices=(Choice(code=YES, text="questions-now"), Choice(code=LATER, text="questions-later")),
    needed=True,
    ends=(LATER,),
)
_HELP: Final = Question(
    name="help",
    title="ask-help",
    choices=(
        Choice(code=Help.COMPANY, text="help-company"),
        Choice(code=Help.INTERPRETER, text="help-interpreter"),
        Choice(code=Help.LARGE_PRINT, text="help-large_print"),
        Choice(code=Help.SEAT, text="help-seat"),
    ),
    most=len(Help),
)
_EXIT: Final = (
    Question(
        name="mood",
        title="ask-mood",
        choices=(
            Choice(code=Mood.GOOD, text="mood-good"),
            Choice(code=Mood.FAIR, text="mood-fair"),
            Choice(code=Mood.BAD, text="mood-bad"),
        ),
    ),
    Question(
        name="onward",
        title="ask-onward",
        choices=(
            Choice(code=Onward.SECOND_INTERVIEW, text="onward-second_interview"),
            Choice(code=Onward.TRAINING, text="onward-training"),
            Choice(code=Onward.ASSOCIATION, text="onward-association"),
            Choice(code=Onward.SEARCH_ON, text="onward-search_on"),
            Choice(code=Onward.UNDECIDED, text="onward-undecided"),
        ),
    ),
    Question(
        name="follow_up",
        title="ask-follow-up",
        choices=(Choice(code=NO, text="follow-up-no"), Choice(code=YES, text="follow-up-yes")),
    ),
)
_MENU: Final = Question(
    name="menu",
    title="my-things",
    choices=(
        Choice(code=Topic.PROGRAMME, text="menu-programme"),
        Choice(code=Topic.WISHES, text="menu-wishes"),
        Choice(code=Topic.HELP, text="menu-help"),
        Choice(code=Topic.EXIT, text="menu-exit"),
        Choice(code=Topic.WHY, text="menu-why"),
        Choice(code=Topic.STRENGTHS, text="menu-strengths"),
        Choice(code=Topic.DATA, text="menu-data"),
        Choice(code=Topic.LOST, text="menu-lost"),
    ),
)
_ALONE: Final = frozenset({Topic.EXIT, Topic.LOST})
"""What needs no server: the kiosk keeps an exit, and knows what to do about a lost badge."""


def menu(*, alone: bool = False) -> Sheet:
    """Return what somebody may do with their badge; `alone`: without the server."""
    choices = tuple(one for one in _MENU.choices if one.code in _ALONE or not alone)
    return Sheet(about=Topic.MENU, questions=(replace(_MENU, choices=choices),))


def exit_questions() -> Sheet:
    """Return the three questions for who goes."""
    return Sheet(about=Topic.EXIT, questions=_EXIT)


def walk_in(tables: Iterable[TableView]) -> Sheet:
    """Return what somebody without a badge is asked: their age, and what they like to say."""
    wishes = _wishes(tables)
    more = (*_of_the_search(), *((wishes,) if wishes.choices else ()), _HELP)
    return Sheet(about=Topic.WALK_IN, questions=(_AGE, _OFFER, *more))


def of_the_day(about: Topic, day: Itinerary, tables: Iterable[TableView]) -> Sheet:
    """Return questions whose answers are known in part: WISHES, HELP or STRENGTHS."""
    match about:
        case Topic.WISHES:
            return _known(about, _wishes(tables), day.wishes)
        case Topic.HELP:
            company = [Help.COMPANY] if day.company else []
            others = [one for one in day.help if one is not Help.COMPANY]
            return _known(about, _HELP, [*company, *others])
        case _:
            return _known(about, _strengths(), day.strengths)


def _known(about: Topic, question: Question, before: Iterable[str]) -> Sheet:
    """A sheet of one question; what is no choice of today is an answer no more."""
    codes = {choice.code for choice in question.choices}
    answers = {question.name: tuple(str(one) for one in before if one in codes)}
    return Sheet(about=about, questions=(question,), answers=answers, given=answers)


def _wishes(tables: Iterable[TableView]) -> Question:
    employers = {table.employer_id: table.employer for table in tables}
    by_name = sorted(employers.items(), key=lambda item: reference.folded(item[1]))
    choices = tuple(Choice(code=code, name=name) for code, name in by_name)
    return Question(name="wishes", title="ask-wishes", choices=choices, most=WISHES)


@cache
def _of_the_search() -> tuple[Question, ...]:
    """What somebody looks for, in the words of the reference lists."""
    lists = reference.load()
    kinds, places = lists.opportunities.terms, _wide(lists.places.terms)
    return (
        Question(
            name="transition", title="ask-transition", choices=_terms(lists.transitions.terms)
        ),
        Question(name="trades", title="ask-trades", choices=_families(), most=TRADES),
        Question(name="places", title="ask-places", choices=_terms(places), most=len(places)),
        Question(
            name="opportunities", title="ask-opportunities", choices=_terms(kinds), most=len(kinds)
        ),
    )


@cache
def _strengths() -> Question:
    choices = _terms(reference.load().strengths.terms)
    return Question(name="strengths", title="ask-strengths", choices=choices, most=STRENGTHS)


def _families() -> tuple[Choice, ...]:
    """The families that hold an everyday trade, each with its trades under it."""
    lists = reference.load()
    found = []
    for family in lists.families.terms:
        trades = [one for one in lists.trades.terms if one.code.startswith(family.code)]
        if trades:
            found.append(Choice(code=family.code, term=family, under=_terms(trades)))
    return tuple(found)


def _wide(places: Iterable[Term]) -> list[Term]:
    """The places that are no commune: forty of those would be ten leaves."""
    return [place for place in places if not place.code.isdigit()]


def _terms(terms: Iterable[Term]) -> tuple[Choice, ...]:
    return tuple(Choice(code=term.code, term=term) for term in terms)

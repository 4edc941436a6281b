"""PURE. What a refusal means for the command that met it, and for those behind it."""

from enum import Enum, auto
from typing import Final

from badges.token import is_token
from kiosk.offline.command import Waiting
from server.shared.views import Problem
from server.shared.vocabulary import ErrorCode

UNWANTED: Final = 401
"""The status of every refusal of this kiosk's own token."""

_BUG: Final = 500
"""The server failed at this command; others may go well. Above it, nothing does."""

_LATER: Final = frozenset({UNWANTED, 408, 425})


class Verdict(Enum):
    """NO: decided. NOT_YET: this command may be accepted later. NOTHING_YET: so may any other."""

    NO = auto()
    NOT_YET = auto()
    NOTHING_YET = auto()


def verdict(problem: Problem, command: Waiting) -> Verdict:
    """Return what a refusal means."""
    if problem.status in _LATER or problem.status > _BUG:
        return Verdict.NOTHING_YET
    told = problem.code is ErrorCode.TOO_MANY_TRIES and command.body.kept
    return Verdict.NOT_YET if told or is_for_later(problem, command.badge) else Verdict.NO


def is_undecided(problem: Problem) -> bool:
    """Whether the server has not decided what it was asked: it could not, or not from here."""
    return problem.status in _LATER or problem.status >= _BUG


def is_for_later(problem: Problem, badge: str | None) -> bool:
    """Whether the same command, about this badge or none, may be accepted later.

    429 answers typed codes; the person is told, and a code kept would only prolong the wait.
    """
    if problem.code is ErrorCode.TOO_MANY_TRIES:
        return badge is not None and is_token(badge)
    return is_undecided(problem)

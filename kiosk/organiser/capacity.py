"""Before the day: how many conversations there is room for, and what is missing, in words."""

from decimal import ROUND_DOWN, Decimal
from typing import Any

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical

from kiosk.client import Refused, Unreachable
from kiosk.organiser.page import Line, console_of, tell_all
from kiosk.organiser.rights import CAPACITY
from kiosk.organiser.verdict import Sentence
from server.shared.language import Say
from server.shared.live import Board
from server.shared.views import CapacityView, GoalView
from server.shared.vocabulary import EventState, Language

BEFORE = (EventState.DRAFT, EventState.PUBLISHED)
"""When there is still time to call an employer."""
LONG = 120
"""Minutes from which time is said in hours."""


def a_person(view: CapacityView) -> Decimal:
    """Return the conversations a person, cut to one decimal: never more than there is room for."""
    exact = Decimal(view.conversations) / view.seekers
    return exact.quantize(Decimal("0.1"), ROUND_DOWN)


def goal_to_tell(view: CapacityView, floor: int) -> GoalView | None:
    """Return the goal to speak of: the first one missed up to the event's own, else that one."""
    wanted = [goal for goal in view.goals if goal.each <= floor]
    return next((goal for goal in wanted if goal.employers != 0), wanted[-1] if wanted else None)


def sentences(view: CapacityView, floor: int, say: Say) -> list[Sentence]:
    """Return what to say, the number first."""
    if not view.seekers:
        return [Sentence("capacity-nobody", {}, "quiet")]
    if not view.employers:
        said = [Sentence("capacity-no-employers", {"count": view.seekers}, "quiet")]
    else:
        each = a_person(view)
        said = [Sentence("capacity", {"each": _tenths(each, say), "whole": int(each)})]
    goal = goal_to_tell(view, floor)
    return [*said, _of_goal(goal, say, exact=view.exact)] if goal else said


def _of_goal(goal: GoalView, say: Say, *, exact: bool) -> Sentence:
    if goal.employers == 0:
        if exact:
            return Sentence("capacity-enough", {"each": goal.each}, "done")
        return Sentence("capacity-likely", {"each": goal.each})
    missing = _missing(goal, say)
    if missing is None:
        return Sentence("capacity-both", {"each": goal.each}, "careful")
    params = {"each": goal.each, "missing": missing, "least": "no" if exact else "yes"}
    return Sentence("capacity-missing", params, "careful")


def _tenths(number: Decimal, say: Say) -> str:
    return str(number) if say.language is Language.EN else str(number).replace(".", ",")


def _missing(goal: GoalView, say: Say) -> str | None:
    """Say what is missing: employers, or time, or either of them; None: both at once."""
    ways = []
    if goal.employers is not None:
        ways.append(say("capacity-employers", count=goal.employers))
    if goal.minutes is not None:
        ways.append(_time(goal.minutes, say))
    if len(ways) > 1:
        return say("capacity-or", one=ways[0], other=ways[1])
    return ways[0] if ways else None


def _time(minutes: int, say: Say) -> str:
    if minutes < LONG:
        return say("capacity-minutes", count=minutes)
    return say("capacity-hours", count=-(-minutes // 60))


class Capacity(Vertical):
    """Two lines that stand before the doors open, and ask again when the lists have changed."""

    def __init__(self) -> None:
        super().__init__(id="capacity")
        self._view: CapacityView | None = None
        self._asked: Any = None

    def compose(self) -> ComposeResult:
        """Lay out the number, and what is missing."""
        yield Line()
        yield Line()

    def show(self, board: Board) -> None:
        """Say the capacity as last told; have it counted anew where the lists have changed."""
        self.display = board.event.state in BEFORE and console_of(self).may(CAPACITY)
        if not self.display:
            return
        what = (board.event.id, board.counts.registered, board.tables, len(board.rounds))
        if what != self._asked:
            self._asked = what
            self._count(board.event.id)
        self._tell(board)

    def _tell(self, board: Board) -> None:
        say = console_of(self).say
        said = sentences(self._view, board.event.floor, say) if self._view else []
        tell_all(self.query(Line).results(), said, say)

    @work(group="capacity", exclusive=True)
    async def _count(self, event_id: str) -> None:
        """Ask the server; where it does not answer, the next board asks again."""
        console = console_of(self)
        try:
            self._view = await console.client.capacity(event_id)
        except (Refused, Unreachable):
            self._asked = None
        if console.board is not None:
            self._tell(console.board)

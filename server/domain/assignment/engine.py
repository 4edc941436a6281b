"""From a checked instance to an answer: pairs first, then rounds, then what is proven."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any

from server.domain.assignment.certificate import answer, flow_limit, tightened
from server.domain.assignment.countdown import remaining
from server.domain.assignment.day import open_day
from server.domain.assignment.exact import Stand, begin, settle
from server.domain.assignment.instance import Instance, Triple
from server.domain.assignment.network import build, common, uneven
from server.domain.assignment.pairs import Choice, choose
from server.domain.assignment.program import Program, lay_out
from server.domain.assignment.rounds import Schedule, coloured, cramped, crowded, timetabled
from server.domain.assignment.score import Score, score

_TRIES = 8  # flows whose pairs are given rounds, each without the pairs that found none before
_FEW = 3  # schedules looked at before the exact search, which needs only one to begin with
_MOST_SLOTS = 100_000  # pairs × rounds; beyond, the exact search would not end in its time
_REFINED = 4  # times the network is built anew for people who were promised too much

Answer = dict[str, Any]


def run(
    instance: Instance,
    on_better: Callable[[Answer], None] | None,
    clock: Callable[[], float] | None,
) -> Answer:
    """Return the best answer found within the instance's time and the counted budgets."""
    left = remaining(instance.time_limit, clock)
    choice = _choice(instance)
    best = _Best(choice, on_better)
    for _ in _improvements(choice, best, left):
        if best.optimal or left() <= 0:
            break
    return best.answer(limited=not best.optimal and left() <= 0)


def _improvements(choice: Choice, best: "_Best", left: Callable[[], float]) -> Iterator[None]:
    """Make the best better, step by step; whoever asks may stop after any of them."""
    day = choice.network.day
    small = int((day.last - day.first).sum()) <= _MOST_SLOTS
    for method, schedule in islice(_schedules(choice), _FEW if small else None):
        best.offer(schedule.meetings, method)
        yield
    if small:
        stand = best.stand(lay_out(day, choice.network.levels))
        for _ in settle(stand, choice.flow.gain[: len(day.seeker)], left):
            best.settle(stand)
            yield


class _Best:
    """The best schedule so far, and the limits proven for its aims."""

    def __init__(self, choice: Choice, on_better: Callable[[Answer], None] | None) -> None:
        self._choice = choice
        self._on_better = on_better
        self._reached: Score | None = None
        self._meetings: Sequence[Triple] = ()
        self._method = ""
        self._flow = self._limit = Score(0, (), 0)

    @property
    def optimal(self) -> bool:
        """Say whether no schedule is better."""
        return self._reached == self._limit

    def offer(self, meetings: Sequence[Triple], method: str, stand: Stand | None = None) -> None:
        """Take meetings if they are better, and what is known of their limits."""
        reached = score(self._choice.network.day.instance, meetings)
        better = self._reached is None or reached > self._reached
        if better:
            self._reached, self._meetings, self._method = reached, meetings, method
            self._flow = self._limit = flow_limit(self._choice, reached)
        if stand is not None:
            self._limit = tightened(self._flow, stand.day_limits(), self._reached or reached)
        if better and self._on_better:
            self._on_better(self.answer())

    def settle(self, stand: Stand) -> None:
        """Take what stands."""
        self.offer(stand.meetings, stand.method, stand)

    def stand(self, program: Program) -> Stand:
        """Return what is known so far, to be settled."""
        return begin(program, self._meetings, self._limit)

    def answer(self, *, limited: bool = False) -> Answer:
        """Return the answer; `limited` says that more would have been tried."""
        if self._reached is None:
            raise ValueError("nothing was offered")
        day, method = self._choice.network.day, self._method + "+limit" * limited
        return answer(day, self._meetings, self._reached, self._limit, method)


def _choice(instance: Instance) -> Choice:
    """Return the best flow in which nobody is promised more than her own clock holds.

    Rounds become nodes where that is needed, a few times over: any network is a bound.
    """
    day = open_day(instance)
    odd = uneven(day)
    seekers: set[int] = set()
    tables: set[int] = set()
    choice = choose(build(day))
    for _ in range(_REFINED):
        if choice.network.plain:
            break
        crowd = crowded(day, choice.flow) - seekers
        cramp = cramped(day, choice.flow, odd - tables)
        if not crowd and not cramp:
            break
        seekers |= crowd
        tables |= cramp
        choice = choose(build(day, sorted(seekers), sorted(tables)))
    return choice


def _schedules(choice: Choice) -> Iterator[tuple[str, Schedule]]:
    """Yield schedules as they are found, each with its method."""
    network = choice.network
    if network.plain:
        yield "flow+colouring", coloured(network.day, choice.flow)
        return
    flow, high = choice.flow, network.high.copy()
    for _ in range(_TRIES):
        schedule = timetabled(network, flow)
        yield "flow+timetable", schedule
        if not schedule.dropped:
            return
        if common(network.day):
            yield "flow+colouring", coloured(network.day, flow)
        high[schedule.dropped] = 0
        flow = choice.solver.best(choice.price, high=high)

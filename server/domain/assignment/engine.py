"""From a checked instance to an answer: pairs first, then rounds, then what is proven."""

from collections.abc import Callable, Iterator
from typing import Any

from server.domain.assignment.certificate import answer, prove
from server.domain.assignment.day import open_day
from server.domain.assignment.instance import Instance
from server.domain.assignment.network import build, common
from server.domain.assignment.pairs import Choice, choose
from server.domain.assignment.rounds import Schedule, coloured, crowded, timetabled
from server.domain.assignment.score import Score, score

_TRIES = 8  # flows whose pairs are given rounds, each without the pairs that found none before
_REFINED = 4  # times the network is built anew for seekers who were promised too much

Answer = dict[str, Any]


def run(
    instance: Instance,
    on_better: Callable[[Answer], None] | None,
    clock: Callable[[], float] | None,
) -> Answer:
    """Return the best answer found within the instance's time and the counted budgets."""
    over = _alarm(instance.time_limit, clock)
    choice = _choice(instance)
    day = choice.network.day
    best: Answer = {}
    top: Score | None = None
    for method, schedule in _schedules(choice):
        reached = score(instance, schedule.meetings)
        if top is None or reached > top:
            top = reached
            best = answer(day, schedule.meetings, prove(choice, reached), method)
            if on_better:
                on_better(best)
        if best["certificate"]["optimal"]:
            break
        if schedule.dropped and over():
            return _limited(best)
    return best


def _limited(best: Answer) -> Answer:
    """Say that more would have been tried."""
    certificate = best["certificate"]
    return best | {"certificate": certificate | {"method": certificate["method"] + "+limit"}}


def _alarm(seconds: float, clock: Callable[[], float] | None) -> Callable[[], bool]:
    """Return whether the time is over; without a clock only a limit of 0 ever is."""
    if clock is None or not seconds:
        return lambda: not seconds
    end = clock() + seconds
    return lambda: clock() >= end


def _choice(instance: Instance) -> Choice:
    """Return the best flow in which no seeker is promised more than her own clock holds.

    Her rounds become nodes where that is needed, a few times over: any network is a bound.
    """
    day = open_day(instance)
    clocked: set[int] = set()
    choice = choose(build(day))
    for _ in range(_REFINED):
        crowd = set() if choice.network.plain else crowded(day, choice.flow) - clocked
        if not crowd:
            break
        clocked |= crowd
        choice = choose(build(day, sorted(clocked)))
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

"""From a checked instance to an answer: a design where one fits, a search where none does."""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from typing import Any

from server.domain.assignment.countdown import remaining
from server.domain.assignment.tables.instance import RoundTables, Seating
from server.domain.assignment.tables.patterns import Plan, patterns

Answer = dict[str, Any]


def run(
    instance: RoundTables,
    on_better: Callable[[Answer], None] | None,
    clock: Callable[[], float] | None,
) -> Answer:
    """Return the best rounds found within the instance's time and the counted budgets."""
    left = remaining(instance.time_limit, clock)
    best: Answer = {}
    for answer in _answers(instance):
        if answer is not None:
            best = answer
            if on_better:
                on_better(best)
        if left() <= 0:
            break
    return best


def _answers(instance: RoundTables) -> Iterator[Answer | None]:
    """Yield answers, each better than all before, and None in between."""
    plans: list[Plan] = []
    for plan in patterns(instance):
        rounds = [*instance.held, *(one for one in plan if one is not None)]
        if len(rounds) == instance.rounds and _all_new(rounds):
            yield _answer(instance, 0, rounds, 0)
            return
        plans.append(plan)
    # Here, since numpy takes longer to import than a design takes to be laid out.
    from server.domain.assignment.tables.bound import bound
    from server.domain.assignment.tables.search import search

    least = bound(instance)
    for found in search(instance, plans, least):
        yield found and _answer(instance, *found, least)


def _all_new(rounds: Sequence[Seating]) -> bool:
    """Say whether no two people sit together twice."""
    met: set[tuple[int, int]] = set()
    for seating in rounds:
        for table in seating:
            for pair in combinations(sorted(table), 2):
                if pair in met:
                    return False
                met.add(pair)
    return True


def _answer(instance: RoundTables, repeats: int, rounds: Sequence[Seating], least: int) -> Answer:
    return {
        "rounds": [
            [[instance.people[person] for person in table] for table in seating]
            for seating in rounds
        ],
        "repeats": repeats,
        "repeats_bound": least,
    }

"""The answer: meetings by id, what they reach, and what no schedule can exceed."""

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from server.domain.assignment.day import Day
from server.domain.assignment.instance import Instance, Triple
from server.domain.assignment.pairs import Choice, fair_flow, meetings_a_seeker, value_limit
from server.domain.assignment.score import Score, fairness, score


def flow_limit(choice: Choice, reached: Score) -> Score:
    """Return limits that hold for every schedule: flows in which each side keeps its own clock.

    That of fairness holds where as many mandatory pairs meet as are reached, that of value where
    fairness is the one reached as well.
    """
    day, network = choice.network.day, choice.network
    floor = day.instance.floor
    held = score(day.instance, day.instance.held)
    mandatory = held.mandatory + choice.mandatory
    value = value_limit(
        choice,
        reached.mandatory - held.mandatory,
        _fair(reached, network.levels) - _fair(held, network.levels),
    )
    fairest = choice.flow if reached.mandatory == mandatory else fair_flow(choice)
    vector = fairness(meetings_a_seeker(network, fairest).tolist(), floor)
    return Score(mandatory, vector, held.value + value)


def tightened(limit: Score, ranks: Sequence[int], reached: Score) -> Score:
    """Return a limit cut to others, by rank: mandatory pairs, N(1), N(2), … and value.

    That of N(k) = n₁ + … + nₖ holds for schedules that reach as much as `reached` at all ranks
    before. So it counts only as long as the vector returned is the one reached; from there on
    each entry is limited by the one before and by what `limit` says of N(k).
    """
    vector: list[int] = []
    same = True
    sums = zip(accumulate(limit.fairness), ranks[1:-1], reached.fairness, strict=False)
    for flow, tighter, entry in sums:
        most = min(flow, tighter) if same else flow
        vector.append(min(vector[-1] if vector else most, most - sum(vector)))
        same = same and vector[-1] == entry
    rest = limit.fairness[len(vector) :]
    return Score(min(limit.mandatory, ranks[0]), (*vector, *rest), min(limit.value, ranks[-1]))


def answer(
    day: Day, meetings: Sequence[Triple], reached: Score, limit: Score, method: str
) -> dict[str, Any]:
    """Return meetings and certificate as they are handed out; held meetings stand first.

    `limit`: what was proven that no schedule exceeds.
    """
    instance = day.instance
    new = [row for row in meetings if row[2] >= instance.now]
    new.sort(key=lambda row: (row[2], row[1], row[0]))
    return {
        "meetings": [
            [instance.seekers[seeker].id, instance.employers[employer].id, turn]
            for seeker, employer, turn in [*instance.held, *new]
        ],
        "certificate": {
            "mandatory": reached.mandatory,
            "mandatory_bound": limit.mandatory,
            "fairness": list(reached.fairness),
            "fairness_bound": list(limit.fairness),
            "value": reached.value,
            "value_bound": limit.value,
            "below_floor": _below_floor(day, meetings),
            "avoidable_shortfall": max(0, sum(limit.fairness) - sum(reached.fairness)),
            "idle_employer_rounds": _idle(instance, new),
            "optimal": reached == limit,
            "method": method,
        },
    }


def _fair(reached: Score, levels: int) -> int:
    """Return a fairness vector as the sum of the network's prices."""
    return sum(count * (levels - level) for level, count in enumerate(reached.fairness[:levels]))


def _below_floor(day: Day, meetings: Sequence[Triple]) -> int:
    """Count those under the floor among the seekers who can still, or did, meet someone."""
    counts = Counter(seeker for seeker, _, _ in meetings)
    some = (day.met > 0) | (day.room > 0)
    return sum(1 for seeker in some.nonzero()[0] if counts[int(seeker)] < day.instance.floor)


def _idle(instance: Instance, new: Sequence[Triple]) -> int:
    """Count rounds from `now` on in which an employer is present and has nobody."""
    present = (
        min(one.end, instance.rounds) - max(one.start, instance.now) for one in instance.employers
    )
    return sum(max(0, span) for span in present) - len({row[1:] for row in new})

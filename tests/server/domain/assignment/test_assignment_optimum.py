"""The engine against every schedule there is, on tiny days."""

import itertools

import pytest

from server.domain.assignment import check, solve
from tests.server.domain.assignment.brute_force import reachable
from tests.server.domain.assignment.pairing_cases import a_tiny_day


def told(answer):
    """Return what a certificate says is reached, and its bounds."""
    said = answer["certificate"]
    reached = said["mandatory"], tuple(said["fairness"]), said["value"]
    return reached, (said["mandatory_bound"], tuple(said["fairness_bound"]), said["value_bound"])


def greatest(table):
    return max((*aims, value) for aims, value in table.items())


@pytest.mark.parametrize("decade", range(10))
def test_without_windows_nothing_is_better_and_that_is_proven(decade):
    for seed in range(10 * decade, 10 * decade + 10):
        case = a_tiny_day(seed)
        answer = solve(case)
        reached, bounds = told(answer)

        assert check.faults(case, answer["meetings"]) == []
        assert check.certificate_faults(case, answer) == []
        assert reached == bounds == greatest(reachable(case)), seed
        assert answer["certificate"]["optimal"]


def test_without_windows_held_rounds_leave_the_rest_exact():
    for seed in range(30):
        case = a_tiny_day(seed, midway=True) | {"announced": []}
        reached, bounds = told(solve(case))

        assert reached == bounds == greatest(reachable(case)), seed


@pytest.mark.parametrize("midway", [False, True])
@pytest.mark.parametrize("windows", [False, True])
@pytest.mark.parametrize("decade", range(4))
def test_with_windows_and_announced_rounds_nothing_is_better_either(decade, windows, midway):
    for seed in range(10 * decade, 10 * decade + 10):
        case = a_tiny_day(seed, windows=windows, midway=midway)
        answer = solve(case)
        reached, bounds = told(answer)

        assert check.faults(case, answer["meetings"]) == []
        assert check.certificate_faults(case, answer) == []
        assert reached == bounds == greatest(reachable(case)), seed


@pytest.mark.parametrize("seconds", [0, 1.5, 3.5, 5.5])
def test_every_certificate_is_true_whenever_the_time_ends(seconds):
    for seed in range(20):
        case = a_tiny_day(seed, windows=True, midway=seed % 2 == 0) | {"time_limit": seconds}
        ticks = itertools.count()
        answer = solve(case, clock=lambda ticks=ticks: next(ticks))
        reached, bounds = told(answer)
        table = reachable(case)

        assert check.faults(case, answer["meetings"]) == []
        assert check.certificate_faults(case, answer) == []
        assert reached <= greatest(table), seed
        assert bounds[0] >= max(mandatory for mandatory, _ in table), seed
        assert bounds[1] >= max(vector for many, vector in table if many >= reached[0]), seed
        assert bounds[2] >= table[reached[:2]], seed
        if answer["certificate"]["optimal"]:
            assert reached == greatest(table), seed

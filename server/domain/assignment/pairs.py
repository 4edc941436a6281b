"""Who meets whom: mandatory pairs before fairness before value, in one network, proven."""

from itertools import product

import numpy as np
from msgspec import Struct

from server.domain.assignment.day import Numbers
from server.domain.assignment.flow import Flow, Solver
from server.domain.assignment.instance import BUSY
from server.domain.assignment.network import Network


class Choice(Struct, frozen=True):
    """The best flow, and what no schedule can exceed; all figures count from `now` on.

    `price` is what the arcs cost where one figure must weigh all three aims.
    """

    network: Network
    solver: Solver
    price: Numbers
    flow: Flow
    mandatory: int
    fair: int
    value: int


def choose(network: Network) -> Choice:
    """Return the best flow: most mandatory pairs, then the fairest, then the greatest value.

    One run at moderate prices is enough where mandatory pairs and fairness reach limits that
    can be counted without a solver. Otherwise a second run proves both, and a third is made
    among the flows that reach them.
    """
    solver = Solver(network)
    price = _prices(network, _unit(network), _mandatory_price(network))
    flow = solver.best(price)
    reached = _reached(network, flow)
    limit = _counted(network)
    if reached != limit:
        dear = int(network.high @ network.fair) + 1
        first = solver.best(dear * network.mandatory + network.fair)
        limit = _reached(network, first)
        if reached != limit:
            low = np.where(first.gain > 0, network.high, 0)
            high = np.where(first.gain < 0, 0, network.high)
            flow = solver.best(network.value, low, high)
    value = int(network.value @ flow.amount)
    return Choice(network, solver, price, flow, *limit, value)


def value_limit(choice: Choice, mandatory: int, fair: int) -> int:
    """Return what no schedule that reaches exactly these two figures can exceed in value.

    Any prices give a limit, by what is paid for the two figures; the least of some is returned.
    """
    if (mandatory, fair) == (choice.mandatory, choice.fair):
        return choice.value
    network = choice.network
    unit = _unit(network)
    fair_prices = (8 * unit, unit, unit // 4, unit // 16, 0)
    mandatory_prices = [_mandatory_price(network)]
    if mandatory < choice.mandatory:
        mandatory_prices.extend((unit, unit // 4, 0))
    return min(
        choice.solver.best(_prices(network, one, other)).total - one * fair - other * mandatory
        for one, other in product(fair_prices, mandatory_prices)
    )


def meetings_a_seeker(network: Network, flow: Flow) -> Numbers:
    """Return how many meetings each seeker has in the end, those held included."""
    day = network.day
    chosen = flow.amount[: len(day.seeker)] > 0
    return day.met + np.bincount(day.seeker[chosen], minlength=len(day.met))


def fair_flow(choice: Choice) -> Flow:
    """Return a flow as fair as can be where mandatory pairs count for nothing."""
    return choice.solver.best(choice.network.fair)


def _unit(network: Network) -> int:
    """Return a price a step of fairness should have: more than one exchange of pairs can earn."""
    day = network.day
    keep = day.instance.keep if day.told else 0
    return 2 * (int(day.worth.max(initial=0)) + BUSY + keep)


def _mandatory_price(network: Network) -> int:
    return 2 * (network.levels + 1) * _unit(network)


def _prices(network: Network, fair: int, mandatory: int) -> Numbers:
    return mandatory * network.mandatory + fair * network.fair + network.value


def _reached(network: Network, flow: Flow) -> tuple[int, int]:
    """Return mandatory pairs and fairness of a flow."""
    return int(network.mandatory @ flow.amount), int(network.fair @ flow.amount)


def _counted(network: Network) -> tuple[int, int]:
    """Return limits of the two that need no solver.

    With N(k) = meetings that are some seeker's k-th or an earlier one, fairness is the sum of
    N(1), N(2), …; each is limited by the seekers' room and by all the seats.
    """
    day = network.day
    places = day.seats * (day.ends - day.starts)
    seats = int(np.minimum(places, np.bincount(day.employer, minlength=len(places))).sum())
    full = day.met + day.room
    steps = (
        int((np.minimum(full, k) - np.minimum(day.met, k)).sum())
        for k in range(1, network.levels + 1)
    )
    return int(day.mandatory.sum()), sum(min(step, seats) for step in steps)

"""Rounds for chosen pairs where everyone is there all the time (König 1916).

An employer with more meetings than rounds becomes several nodes of one meeting a round. No node
then has more meetings than there are rounds, so as many colours suffice; full nodes meet somebody
in every round, so no round of an employer is idle that could be busy.
"""

from collections.abc import Sequence

_NONE = -1


def colour(pairs: Sequence[tuple[int, int]], colours: int) -> list[int]:
    """Return a colour below `colours` for each (seeker, employer), in their order.

    A seeker has each colour once at most; an employer has each of them as often as any other,
    or once more. No seeker may have more pairs than there are colours.
    """
    nodes: dict[tuple[int, ...], int] = {}
    loads: dict[int, int] = {}
    ends: list[tuple[int, int]] = []
    for seeker, employer in pairs:
        load = loads.get(employer, 0)
        loads[employer] = load + 1
        left = nodes.setdefault((seeker,), len(nodes))
        ends.append((left, nodes.setdefault((employer, load // colours), len(nodes))))
    colouring = _Colouring(len(nodes), ends, colours)
    for edge in range(len(ends)):
        colouring.add(edge)
    return colouring.colours


class _Colouring:
    """Edges coloured so far. `at` holds the edge of each colour at each node, `free` bits."""

    def __init__(self, nodes: int, ends: list[tuple[int, int]], colours: int) -> None:
        self.colours = [_NONE] * len(ends)
        self._ends = ends
        self._at = [[_NONE] * colours for _ in range(nodes)]
        self._free = [(1 << colours) - 1] * nodes

    def add(self, edge: int) -> None:
        """Colour one edge more, after swapping two colours along a path where none is free."""
        left, right = self._ends[edge]
        both = self._free[left] & self._free[right]
        if not both:
            here, there = _lowest(self._free[left]), _lowest(self._free[right])
            self._swap(right, here, there)
            both = 1 << here
        self._set(edge, _lowest(both))

    def _set(self, edge: int, colour: int) -> None:
        self.colours[edge] = colour
        for node in self._ends[edge]:
            self._at[node][colour] = edge
            self._free[node] &= ~(1 << colour)

    def _swap(self, node: int, taken: int, free: int) -> None:
        """Exchange two colours on the path that leaves `node` by `taken`; it ends elsewhere."""
        path: list[int] = []
        colour, other = taken, free
        while (edge := self._at[node][colour]) != _NONE:
            path.append(edge)
            left, right = self._ends[edge]
            node = left if node == right else right
            colour, other = other, colour
        turned = [(edge, taken + free - self.colours[edge]) for edge in path]
        for edge, _ in turned:
            self._clear(edge)
        for edge, fresh in turned:
            self._set(edge, fresh)

    def _clear(self, edge: int) -> None:
        colour = self.colours[edge]
        for node in self._ends[edge]:
            self._at[node][colour] = _NONE
            self._free[node] |= 1 << colour


def _lowest(bits: int) -> int:
    """Return the number of the lowest bit set."""
    return (bits & -bits).bit_length() - 1

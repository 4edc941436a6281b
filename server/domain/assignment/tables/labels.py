"""People as points of a design, so that its rounds fit who is away and who must be apart.

Points of one row do not meet in a design's first rounds. So those who will be away go to the last
row (each round then lacks one person a table at most), and people apart from each other share one.
"""

from collections.abc import Iterator, Sequence

from server.domain.assignment.tables.apart import apart_in
from server.domain.assignment.tables.designs import Design
from server.domain.assignment.tables.instance import RoundTables

Labels = dict[int, int]  # point → person


def labels(instance: RoundTables, design: Design, people: Sequence[int]) -> Iterator[Labels]:
    """Yield labellings of `people`, those who will be there, each once."""
    away = _away(instance, people)
    tried: list[Labels] = []
    for last in (set[int](), away):
        found = _held(instance, design, people, last)
        if found and found not in tried:
            tried.append(found)
            yield found
    yield _packed(instance, design, people, away)


def _away(instance: RoundTables, people: Sequence[int]) -> set[int]:
    """Return who is absent from a round that is open."""
    seen = {instance.present[turn] for turn in instance.open}
    return set(people).difference(set(people).intersection(*seen))


def _held(
    instance: RoundTables, design: Design, people: Sequence[int], last: set[int]
) -> Labels | None:
    """Return the labelling under which the first held round is the design's first.

    At each table those of `last` come last; who was not there takes a point that is left.
    """
    if not instance.held or not design.rounds:
        return None
    found: Labels = {}
    blocks = design.rounds[0]
    for table, block in zip(instance.held[0], blocks, strict=True):
        if len(table) > len(block):
            return None
        order = sorted(table, key=lambda person: person in last)
        found.update(zip(block, order, strict=False))
    left = sorted(point for block in blocks for point in block if point not in found)
    seated = set(found.values())
    rest = [person for person in people if person not in seated]
    found.update(zip(left, rest, strict=False))
    return found if len(left) >= len(rest) else None


def _packed(instance: RoundTables, design: Design, people: Sequence[int], away: set[int]) -> Labels:
    """Return a labelling by rows: who will be away in the last, people apart in the same."""
    rows = _rows(design, len(people))
    found = {rows[-1].pop(0): person for person in sorted(away)[: len(rows[-1])]}
    for group in _groups(instance, set(people).difference(found.values())):
        row = next((row for row in rows if len(row) >= len(group)), [])
        found.update((row.pop(0), person) for person in group if row)
    seated = set(found.values())
    rest = [person for person in people if person not in seated]
    found.update(zip((point for row in rows for point in row), rest, strict=True))
    return found


def _rows(design: Design, people: int) -> list[list[int]]:
    """Return the rows without the last points, as many points as people."""
    rows: list[list[int]] = []
    for row in design.rows:
        if people:
            rows.append(list(row[:people]))
            people -= len(rows[-1])
    return rows


def _groups(instance: RoundTables, people: set[int]) -> list[list[int]]:
    """Return people linked by being apart, largest groups first."""
    apart = apart_in(instance.apart, people)
    left, groups = set(apart), list[list[int]]()
    while left:
        group, reach = list[int](), {min(left)}
        while reach:
            person = min(reach)
            left.discard(person)
            group.append(person)
            reach = (reach | apart[person]) & left
        groups.append(group)
    return sorted(groups, key=lambda group: -len(group))

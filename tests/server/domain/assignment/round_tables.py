"""Days of round tables by chance, an auditor of answers, and every answer of a tiny day."""

from collections import Counter
from itertools import combinations
from random import Random


def a_day(tables, size, rounds, people=None, shuffled=None, **more):
    names = [f"P{number}" for number in range(tables * size if people is None else people)]
    if shuffled is not None:
        names = [f"{Random(name).random()} é{name}" for name in names]
        Random(shuffled).shuffle(names)
    return {
        "format": "tablee-round-tables/1",
        "people": names,
        "tables": [size] * tables,
        "rounds": rounds,
        **more,
    }


def by_chance(seed, most_people=14, most_tables=5, most_rounds=6):
    """Return a day with any mix of uneven tables, absences, people apart and rounds held."""
    chance = Random(seed)
    people, tables = chance.randint(1, most_people), chance.randint(1, most_tables)
    rounds = chance.randint(1, most_rounds)
    case = a_day(tables, -(-people // tables), rounds, people, shuffled=seed)
    if chance.random() < 0.5:
        case["tables"] = [seats + chance.randint(0, 3) for seats in case["tables"]]
    if chance.random() < 0.5:
        case["absent"] = {
            name: chance.sample(range(rounds), chance.randint(0, rounds))
            for name in chance.sample(case["people"], min(people, 4))
        }
    pairs = list(combinations(case["people"], 2))
    if chance.random() < 0.5:
        most = min(len(pairs), people // 2)
        case["apart"] = [list(pair) for pair in chance.sample(pairs, most)]
    if chance.random() < 0.5:
        held = [_any_seating(case, turn, chance) for turn in range(chance.randint(1, rounds))]
        case["held"] = held
    return case


def _any_seating(case, turn, chance):
    seating = [[] for _ in case["tables"]]
    for name in present(case, turn):
        free = [n for n, seats in enumerate(case["tables"]) if len(seating[n]) < seats]
        seating[chance.choice(free)].append(name)
    return seating


def present(case, turn):
    absent = case.get("absent", {})
    return [name for name in case["people"] if turn not in absent.get(name, ())]


def even_sizes(seats, people):
    """Give one chair after the other to the table with fewest people that has one."""
    sizes = [0] * len(seats)
    for _ in range(people):
        open_ = [number for number, most in enumerate(seats) if sizes[number] < most]
        sizes[min(open_, key=lambda number: sizes[number])] += 1
    return sorted(sizes)


def met(rounds):
    """Return how often each two people sit at one table."""
    return Counter(
        frozenset(pair)
        for seating in rounds
        for table in seating
        for pair in combinations(table, 2)
    )


def repeats(rounds):
    return sum(often * (often - 1) // 2 for often in met(rounds).values())


def faults(case, answer):
    """Return every rule an answer breaks."""
    held, rounds = case.get("held", []), answer["rounds"]
    rules = {
        "shape": set(answer) == {"rounds", "repeats", "repeats_bound"},
        "rounds": len(rounds) == case["rounds"],
        "held": rounds[: len(held)] == held,
        "repeats": answer["repeats"] == repeats(rounds),
        "bound": 0 <= answer["repeats_bound"] <= answer["repeats"],
    }
    for turn, seating in enumerate(rounds):
        seated = [name for table in seating for name in table]
        rules[f"{turn}: everyone once"] = sorted(seated) == sorted(present(case, turn))
        rules[f"{turn}: seats"] = len(seating) == len(case["tables"]) and all(
            len(table) <= seats for table, seats in zip(seating, case["tables"], strict=True)
        )
        if turn >= len(held):
            sizes = even_sizes(case["tables"], len(seated))
            rules[f"{turn}: even"] = sorted(map(len, seating)) == sizes
            together = {frozenset(pair) for table in seating for pair in combinations(table, 2)}
            rules[f"{turn}: apart"] = not together & set(map(frozenset, case.get("apart", ())))
    return [rule for rule, kept in rules.items() if not kept]


def fewest_repeats(case):
    """Try every answer; return the fewest repeats, or None where no round keeps all apart."""
    rows = [[seating] for seating in case.get("held", [])]
    rows += [list(_seatings(case, turn)) for turn in range(len(rows), case["rounds"])]
    days = [[]]
    for row in rows:
        # Days with the same people together equally often go on alike.
        kinds = {}
        for day in days:
            for seating in row:
                longer = [*day, seating]
                kinds.setdefault(frozenset(met(longer).items()), longer)
        days = list(kinds.values())
    return min(map(repeats, days), default=None)


def _seatings(case, turn):
    """Yield every even seating of a round, tables in any order."""
    names = present(case, turn)
    wanted = even_sizes(case["tables"], len(names))
    apart = {frozenset(pair) for pair in case.get("apart", ())}

    def grow(left, sizes):
        if not left:
            yield []
            return
        for size in sorted({size for size in sizes if size}):
            rest = list(sizes)
            rest.remove(size)
            for others in combinations(left[1:], size - 1):
                table = [left[0], *others]
                if any(frozenset(pair) in apart for pair in combinations(table, 2)):
                    continue
                for more in grow([name for name in left if name not in table], rest):
                    yield [table, *more]

    yield from grow(names, wanted)

"""Schedules without a repeat, from algebra and from the literature.

A design seats the points 0 … tables × size - 1. Its `rows` are sets of points of which no two meet
in its first rounds; leaving out points of the last row keeps those rounds even.
"""

from collections.abc import Iterator
from itertools import islice

from msgspec import Struct

from server.domain.assignment.tables.field import ring
from server.domain.assignment.tables.instance import Seating

# 32 people, 8 tables of 4, 10 rounds: the first ten rows of T(32,4) in literature.md of
# github.com/fpvandoorn/Dagstuhl-tables, which names demonstrations.wolfram.com/SocialGolferProblem.
# Each point misses one other only: A misses a, B misses b, …
_EIGHT_OF_FOUR = """
ABCD EFGH IJKL MNOP abcd efgh ijkl mnop
AEIm BcgH DFKp dfkP aeiM bCGh jLNo JlnO
Aflo Bhkm DGiN aFLO bHKM CeJP cEjp dgIn
AciL BdjK bDJk FgoP fGOp aCIl EhMn eHmN
AgKN BElP DHIo dhiO beLp Cfjm cFJM aGkn
AhJp BFin cDmO bfIN eGKl CdMo EgkL aHjP
AdeF BGJo aDEf chlN iKmP CHLn bgjO IkMp
AbnP aBNp DglM ceko fHiJ CEKO FhIj dGLm
AGjM BeIO DhLP agJm cfKn CFkN bEio dHlp
AHkO BfLM Dejn bFlm cGIP Cgip dEJN ahKo
"""
_PAIR = 2
_STORED = {(8, 4): (_EIGHT_OF_FOUR, "AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPp", 2)}


class Design(Struct, frozen=True):
    """`rounds` seat all points at equal tables, and no two points meet twice."""

    rows: tuple[tuple[int, ...], ...]
    rounds: tuple[Seating, ...]


def designs(tables: int, size: int, rounds: int) -> Iterator[Design]:
    """Yield what there is for so many tables of one size, with `rounds` rounds at most."""
    rows = tuple(tuple(range(row * tables, (row + 1) * tables)) for row in range(size))
    yield Design(rows, tuple(islice(lines(tables, size), rounds)))
    if size == _PAIR:
        yield Design(tuple((point,) for point in range(2 * tables)), _circle(tables, rounds))
    if (tables, size) in _STORED:
        yield _stored(*_STORED[tables, size], rounds)


def lines(tables: int, size: int) -> Iterator[Seating]:
    """Yield rounds of lines: point (i, x) is i × tables + x, table j of round k {(i, j + k·i)}.

    Two points of different rows are on one line at most: x - x' = k (i - i') has one k. Rows whose
    points fill whole tables are seated among themselves, by the same construction.
    """
    numbers = ring(tables, size)
    add, multiply = numbers.add, numbers.multiply
    for slope in numbers.slopes:
        shifts = [multiply(slope, unit) for unit in numbers.units]
        yield tuple(
            tuple(row * tables + add(table, shift) for row, shift in enumerate(shifts))
            for table in range(tables)
        )
    if tables % size == 0 and size > 1:
        for inner in lines(tables // size, size):
            yield tuple(
                tuple(row * tables + point for point in block)
                for row in range(size)
                for block in inner
            )


def _circle(tables: int, rounds: int) -> tuple[Seating, ...]:
    """Return rounds of pairs in which everyone meets everyone: one stays, the others turn."""
    around = 2 * tables - 1
    return tuple(
        (
            (turn, around),
            *(((turn + step) % around, (turn - step) % around) for step in range(1, tables)),
        )
        for turn in range(min(rounds, around))
    )


def _stored(text: str, points: str, width: int, rounds: int) -> Design:
    place = {letter: point for point, letter in enumerate(points)}
    return Design(
        tuple(tuple(range(start, start + width)) for start in range(0, len(points), width)),
        tuple(
            tuple(tuple(sorted(place[letter] for letter in block)) for block in line.split())
            for line in text.split("\n")[1 : rounds + 1]
            if line
        ),
    )

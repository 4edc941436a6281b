"""How a text fills its place: as large as it fits, then on two lines, then cut."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import Final

import msgspec

Measure = Callable[[str], float]
"""Width of a text set in 1 pt, in mm."""

ELLIPSIS: Final = "…"

# No place on a badge shows more letters, even narrow ones; it bounds the work on a mad name.
_LONGEST: Final = 120


class Place(msgspec.Struct, frozen=True):
    """Room for a text: `width` in mm, type sizes in pt.

    A text that would be smaller than `one_line` may use two lines, none larger than that.
    With `one_line` 0 it keeps to one.
    """

    width: float
    largest: float
    smallest: float
    one_line: float = 0


class Fitted(msgspec.Struct, frozen=True):
    """What to print: one or two lines of one size (pt)."""

    lines: tuple[str, ...]
    size: float


def fit(text: str, place: Place, measure: Measure) -> Fitted:
    """The largest setting of `text` in `place`, cut with … where even the smallest is too wide."""
    text = text[:_LONGEST]
    alone = Fitted((text,), _size(text, place.largest, place, measure))
    if alone.size >= max(place.one_line, place.smallest):
        return alone
    best = max((alone, *_in_two(text, place, measure)), key=lambda way: way.size)
    if best.size >= place.smallest:
        return best
    return Fitted(_cut(text, place, measure), place.smallest)


def _size(text: str, largest: float, place: Place, measure: Measure) -> float:
    width = measure(text) * largest
    return largest if width <= place.width else largest * place.width / width


def _in_two(text: str, place: Place, measure: Measure) -> Iterator[Fitted]:
    """Each way to set a text on two lines, the most even first."""
    for lines in sorted(_halves(text, place), key=lambda lines: max(map(measure, lines))):
        size = min(_size(line, place.one_line, place, measure) for line in lines)
        yield Fitted(lines, size)


def _halves(text: str, place: Place) -> Iterator[tuple[str, str]]:
    """Each way to break a text at a space or after a hyphen, if the place has two lines."""
    if place.one_line:
        for gap in re.finditer(r" |(?<=-)(?=.)", text):
            yield text[: gap.start()], text[gap.end() :]


def _cut(text: str, place: Place, measure: Measure) -> tuple[str, ...]:
    room = place.width / place.smallest
    first, rest = "", text
    for halves in _halves(text, place):
        if measure(halves[0]) <= room:
            first, rest = halves
    return tuple(filter(None, (first, _shortened(rest, room, measure))))


def _shortened(text: str, room: float, measure: Measure) -> str:
    lengths = range(1, len(text))
    fitting = bisect_right(lengths, room, key=lambda length: measure(text[:length] + ELLIPSIS))
    return text[:fitting].rstrip() + ELLIPSIS

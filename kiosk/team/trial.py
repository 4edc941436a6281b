"""PURE but for the layouts it reads once. A scanner on trial: what it typed for a known text.

The text holds what tells layouts apart: digits, the letters that wander (A Z Q W M Y), signs. Of
the 24 layouts each that types it wrong is named by it, but for those whose keys are the same.
"""

import re
from collections import defaultdict
from functools import lru_cache
from itertools import product
from typing import Final

from msgspec import Struct

from kiosk.team.layouts import DEAD, Layout, layouts, typed

TEXT: Final = "Bw1a\"5z-q_8:m0y=9'2+4(!),X"
"""26 letters, all of them on the keys of every layout, and as many as a QR code 2-M holds.

What is a dead key somewhere has a digit behind it, which the dead key may swallow.
"""

Pair = tuple[str, str]
"""The layout the scanner is set to, and the machine's."""


class Findings(Struct, frozen=True, kw_only=True):
    """`pairs`: what explains what was typed; none: nothing does, or nothing is wrong (`is_fine`).

    `other_case`: capitals came small, by Caps Lock or by a setting. `prefix`: what came first.
    `pause`, `gap`: seconds, the longest between two keys, and the most that the kiosk allows.
    """

    is_fine: bool
    pairs: tuple[Pair, ...] = ()
    other_case: bool = False
    prefix: str = ""
    pause: float = 0.0
    gap: float

    @property
    def is_slow(self) -> bool:
        """Whether a field would take this scanner for a person."""
        return self.pause > self.gap


def findings(line: str, pause: float, gap: float) -> Findings:
    """Judge what was typed for `TEXT`; `pause`: the longest between two of its keys, in seconds."""
    line = line.strip()
    found = {expected: start for expected in _variants() if (start := _start(expected, line)) >= 0}
    if not found:
        return Findings(is_fine=False, pause=pause, gap=gap)
    expected = min(found, key=lambda one: (one.count(DEAD), found[one]))  # the surest, the longest
    start = found[expected]
    is_fine = expected == TEXT
    return Findings(
        is_fine=is_fine,
        pairs=() if is_fine else _variants()[expected],
        other_case=_pattern(expected).match(line, start) is None,
        prefix=line[:start],
        pause=pause,
        gap=gap,
    )


@lru_cache(maxsize=1)
def _variants() -> dict[str, tuple[Pair, ...]]:
    """What can be typed for the text → the layouts that lead to it, of equal ones the first."""
    distinct: dict[Layout, str] = {}
    for name, layout in layouts().items():
        distinct.setdefault(layout, name)
    found: dict[str, list[Pair]] = defaultdict(list)
    for scanner, machine in product(distinct, repeat=2):
        pair = distinct[scanner], distinct[machine]
        found[typed(TEXT, scanner, machine)].append(pair)
    return {text: tuple(pairs) for text, pairs in found.items()}


def _start(expected: str, line: str) -> int:
    """Return where `expected` begins in `line`, whatever its case, up to its end; -1: nowhere."""
    found = _pattern(expected, re.IGNORECASE).search(line)
    return found.start() if found else -1


@lru_cache(maxsize=1024)
def _pattern(expected: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """A dead key and the key after it give nothing, one letter or two: it depends on the system."""
    pieces = re.split(f"{DEAD}.?", expected)
    return re.compile(".{0,2}".join(map(re.escape, pieces)) + r"\Z", flags)

"""What a hand scanner's keys become on a keyboard of another country; layouts.toml is the data.

A scanner knows one layout and presses the keys that would type its text there; the machine reads
the same keys with its own layout.
"""

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Final

from msgspec import Struct

DEAD: Final = "◌"
"""A key that types nothing by itself: it waits for the next one, and changes it."""


class Layout(Struct, frozen=True):
    """What the keys type, each key at the same place of every layout, plain and with Shift."""

    plain: str
    shift: str


@lru_cache(maxsize=1)
def layouts() -> dict[str, Layout]:
    """Return all layouts by name (`us`, `ch-fr`), `us` first."""
    text = Path(__file__).with_name("layouts.toml").read_text(encoding="utf-8")
    return {name: Layout(**rows) for name, rows in tomllib.loads(text).items()}


def typed(text: str, scanner: Layout, machine: Layout) -> str:
    """Return what a machine reads, with dead keys as `DEAD`; letters without a key are left out."""
    keys = dict(zip(scanner.shift + scanner.plain, machine.shift + machine.plain, strict=True))
    keys.pop(DEAD, None)
    return "".join(keys.get(letter, "") for letter in text)

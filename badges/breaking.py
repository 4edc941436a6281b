"""A paragraph → lines that fit a width."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Final

_CLOSING: Final = frozenset("，。、；：？！）》」』”’…")


def lines(text: str, width: float, measure: Callable[[str], float]) -> Iterator[str]:
    """Break at plain blanks; a word wider than the line is broken anywhere, as Chinese is.

    No-break spaces keep what they join. `measure` gives a width in the unit of `width`.
    """
    line = ""
    for word in re.split(r"[ \t\r\n]+", unicodedata.normalize("NFC", text).strip(" \t\r\n")):
        longer = f"{line} {word}" if line else word
        if measure(longer) <= width:
            line = longer
            continue
        if line:
            yield line
        *whole, line = _pieces(word, width, measure)
        yield from whole
    if line:
        yield line


def _pieces(word: str, width: float, measure: Callable[[str], float]) -> list[str]:
    pieces, piece = [], ""
    for cluster in _clusters(word):
        if piece and measure(piece + cluster) > width:
            pieces.append(piece)
            piece = ""
        piece += cluster
    return [*pieces, piece]


def _clusters(word: str) -> list[str]:
    """The signs of a word, each with those that no line may begin with: marks, full stops."""
    found: list[str] = []
    for sign in word:
        if found and (sign in _CLOSING or unicodedata.category(sign).startswith("M")):
            found[-1] += sign
        else:
            found.append(sign)
    return found

"""PURE. Text from elsewhere → what may stand on a screen."""

import unicodedata
from typing import Final

_HIDDEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_JOINERS: Final = frozenset("\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}")
"""Part of names in Persian and several Indian scripts."""


def plain(text: str) -> str:
    """One line that can steer no terminal: no control characters, no marks of direction."""
    kept = (" " if one.isspace() and one != "\N{NO-BREAK SPACE}" else one for one in text)
    shown = (one for one in kept if one in _JOINERS or unicodedata.category(one) not in _HIDDEN)
    return unicodedata.normalize("NFC", "".join(shown)).strip()

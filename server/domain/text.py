"""Text from outside, made safe to keep and to show."""

import unicodedata

_INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
"""Unicode categories of characters that no name needs: controls, formats, surrogates …"""
_JOINERS = {"\u200c", "\u200d"}
"""Some scripts need these to write a name (zero-width non-joiner and joiner)."""


def cleaned(text: str) -> str:
    """Return the text in NFC, without control and invisible characters, blanks made single."""
    kept = "".join(
        character
        for character in unicodedata.normalize("NFC", text)
        if character in _JOINERS
        or character.isspace()
        or unicodedata.category(character) not in _INVISIBLE
    )
    return " ".join(kept.split())

"""Text from outside, made safe to keep and to show."""

import re
from unicodedata import category, normalize

_NOT_SEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
"""Default-ignorable characters that Unicode counts as letters or marks (DerivedCoreProperties)."""


def clean(text: str) -> str:
    """Return one line of text: NFC, without control and invisible characters, trimmed.

    Line breaks and tabs inside become spaces.
    """
    if not (text.isascii() and text.isprintable()):
        if not text.isprintable():
            text = "".join(map(_seen, text))
        text = normalize("NFC", _NOT_SEEN.sub("", text))
    return text.strip()


def _seen(character: str) -> str:
    if character.isspace():
        return " " if category(character) != "Zs" else character
    return "" if category(character) in {"Cc", "Cf", "Cs"} else character

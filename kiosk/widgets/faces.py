"""PURE. Three faces that say how it went, each with its key and its word below."""

from typing import Final

from kiosk.widgets.rows import Ink, Part, Row, width

_DRAWN: Final = (
    (
        "┌─────────┐",
        "│  o   o  │",
        "│         │",
        "│  \\___/  │",
        "└─────────┘",
    ),
    (
        "┌─────────┐",
        "│  o   o  │",
        "│         │",
        "│  ─────  │",
        "└─────────┘",
    ),
    (
        "┌─────────┐",
        "│  o   o  │",
        "│   ___   │",
        "│  /   \\  │",
        "└─────────┘",
    ),
)
FACES: Final = len(_DRAWN)
_INKS: Final = (Ink.DONE, Ink.NOW, Ink.CAREFUL)
_GAP: Final = 3


def faces(choices: tuple[tuple[str, str], ...]) -> tuple[Row, ...]:
    """Return seven rows; a word may be as wide as its face and a little more."""
    captions = [(Part(f" {key} ", Ink.KEY), Part(f" {word}", Ink.STRONG)) for key, word in choices]
    columns = max(len(_DRAWN[0][0]), *map(width, captions)) + _GAP
    drawn = tuple(
        tuple(
            part
            for face, ink in zip(_DRAWN, _INKS, strict=True)
            for part in _in_the_middle((Part(face[number], ink),), columns)
        )
        for number in range(len(_DRAWN[0]))
    )
    below = tuple(part for caption in captions for part in _in_the_middle(caption, columns))
    return (*drawn, (), below)


def _in_the_middle(row: Row, columns: int) -> Row:
    left = (columns - width(row)) // 2
    return (Part(" " * left), *row, Part(" " * (columns - width(row) - left)))

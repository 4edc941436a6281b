"""PURE. The picture of the waiting screen: a badge between two arrows that point at the reader."""

from typing import Final

from kiosk.widgets.rows import Ink, Part, Row

_ARROW: Final = (
    "   ███   ",
    "   ███   ",
    "▀███████▀",
    "  ▀███▀  ",
    "    ▀    ",
)
_CARD: Final = (
    "                    ",
    "  █▀█ ▄▀▄█▀█        ",
    "  ▀▀▀▄▀█ ▀▀▀  ▄▄▄▄  ",
    "  █▀█ █▄▀▄ █  ▄▄▄   ",
    "  ▀▀▀ ▀ ▀▀ ▀        ",
)
_ROOM: Final = "     "
INVITATION_COLUMNS: Final = 2 * len(_ARROW[0] + _ROOM) + len(_CARD[0])

_NO_ARROW: Final = " " * len(_ARROW[0])
_NO_CARD: Final = Part(" " * len(_CARD[0]))


def invitation(*, lowered: bool) -> tuple[Row, ...]:
    """Return six rows; the arrows stand one row lower in the second of the two frames."""
    arrows = (_NO_ARROW, *_ARROW) if lowered else (*_ARROW, _NO_ARROW)
    cards = (*(Part(row, Ink.PAPER) for row in _CARD), _NO_CARD)
    return tuple(
        (Part(arrow + _ROOM, Ink.NOW), card, Part(_ROOM + arrow, Ink.NOW))
        for arrow, card in zip(arrows, cards, strict=True)
    )

"""PURE. The keys at the foot of a screen: languages, and what else they do now."""

from typing import Final

from kiosk.attendee.page import Page
from kiosk.widgets.rows import Ink, Part, Row, width

GAPS: Final = (4, 3, 2, 1)
"""Columns between two keys, from the best to the poorest."""


def foot(page: Page, columns: int) -> tuple[Row, ...]:
    """Languages and what else keys do: on one row where that leaves room, else on two."""
    together = _caps((*page.keys, *page.acts), GAPS[0])
    if width(together) <= columns:
        return (together,)
    return tuple(_row_of_keys(keys, columns) for keys in (page.acts, page.keys) if keys)


def _row_of_keys(keys: tuple[tuple[str, str], ...], columns: int) -> Row:
    """Return a row of keys, closer where it is narrow."""
    rows = (_caps(keys, gap) for gap in GAPS)
    found = (row for row in rows if width(row) <= columns)
    return next(found, None) or _caps(keys, GAPS[-1], bare=True)


def _caps(keys: tuple[tuple[str, str], ...], gap: int, *, bare: bool = False) -> Row:
    """Each key on a cap, its meaning beside it; a `bare` cap is no wider than its letters."""
    edge = "" if bare else " "
    parts = [
        part
        for key, meaning in keys
        for part in (
            Part(" " * gap),
            Part(f"{edge}{key}{edge}", Ink.KEY),
            Part(f" {meaning}", Ink.QUIET),
        )
    ]
    return tuple(parts[1:])

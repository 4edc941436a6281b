"""A text at its spot: as large as it fits, in the letters that the fonts have."""

from collections.abc import Iterator

import msgspec

from badges.drawing import ESPRESSO, LEADING, MM_PER_POINT, Fonts, Words, drawable, one_line
from badges.fit import Place, fit


class Spot(msgspec.Struct, frozen=True):
    """Where a text stands: the baseline of its last line in mm from above, its room, its look."""

    baseline: float
    place: Place
    bold: bool = False
    ink: str = ESPRESSO


def setting(text: str, spot: Spot, left: float, fonts: Fonts) -> Iterator[Words]:
    """The lines of a text from its left edge on; none where nothing of it can be drawn."""
    drawn = drawable(one_line(text), fonts.draws)
    if not drawn:
        return
    fitted = fit(drawn, spot.place, lambda part: fonts.measure(part, spot.bold))
    leading = fitted.size * MM_PER_POINT * LEADING
    for below, line in enumerate(fitted.lines, start=1 - len(fitted.lines)):
        yield Words(line, left, spot.baseline + below * leading, fitted.size, spot.bold, spot.ink)

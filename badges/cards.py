"""Where things stand on the cards that badges are printed on, and how cards lie on an A4 page."""

from typing import Final

import msgspec

from badges.drawing import QUIET, RUST
from badges.fit import Place
from badges.setting import Spot

A4_WIDTH: Final = 210.0
A4_HEIGHT: Final = 297.0


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """One badge's paper, in mm. `code_*`: the square of its QR code, quiet zone inside.

    The dark modules end at the margins; the quiet zone reaches into them. Where `name` is missing,
    a line to write on stands in its place.
    """

    width: float
    height: float
    margin: float
    code_x: float
    code_y: float
    code_side: float
    event: Spot
    date: Spot
    name: Spot
    hint: Spot
    role: Spot
    table: Spot
    short_code: Spot


class Format(msgspec.Struct, frozen=True, kw_only=True):
    """A page of cards, in mm; the grid stands in the middle of the page.

    `across`, `down`: from the left (upper) edge of a card to that of the next. `cut`: the page is
    cut along marks; otherwise it is die-cut labels, and marks at its corners show the scale.
    """

    card: Card
    columns: int
    rows: int
    across: float
    down: float
    cut: bool = False

    @property
    def per_page(self) -> int:
        """Cards on a page."""
        return self.columns * self.rows

    @property
    def left(self) -> float:
        """The left edge of the first column."""
        return (A4_WIDTH - (self.columns - 1) * self.across - self.card.width) / 2

    @property
    def top(self) -> float:
        """The upper edge of the first row."""
        return (A4_HEIGHT - (self.rows - 1) * self.down - self.card.height) / 2


HOLDER: Final = Card(  # 1 mm a module
    width=90,
    height=60,
    margin=6,
    code_x=59,
    code_y=29,
    code_side=29,
    event=Spot(8, Place(78, largest=9, smallest=7), bold=True, ink=QUIET),
    date=Spot(12, Place(78, largest=9, smallest=7), ink=QUIET),
    name=Spot(26.5, Place(78, largest=36, smallest=13, one_line=17), bold=True),
    hint=Spot(30.5, Place(51, largest=8, smallest=7), ink=QUIET),
    role=Spot(37, Place(51, largest=13, smallest=8, one_line=9)),
    table=Spot(46.5, Place(51, largest=22, smallest=10), bold=True, ink=RUST),
    short_code=Spot(54, Place(51, largest=11, smallest=8), ink=QUIET),
)
"""What common badge holders take."""

STICKER: Final = Card(  # 0.85 mm a module
    width=80,
    height=50,
    margin=5,
    code_x=53.75,
    code_y=23.75,
    code_side=24.65,
    event=Spot(7, Place(70, largest=8.5, smallest=7), bold=True, ink=QUIET),
    date=Spot(10.4, Place(70, largest=8.5, smallest=7), ink=QUIET),
    name=Spot(21.8, Place(70, largest=27, smallest=12, one_line=14), bold=True),
    hint=Spot(25.2, Place(46, largest=8, smallest=7), ink=QUIET),
    role=Spot(31.6, Place(46, largest=11, smallest=8, one_line=8)),
    table=Spot(39, Place(46, largest=19, smallest=10), bold=True, ink=RUST),
    short_code=Spot(45, Place(46, largest=11, smallest=8), ink=QUIET),
)
"""A name badge that sticks to clothes."""

LABEL: Final = Card(  # 0.75 mm a module
    width=63.5,
    height=38.1,
    margin=3.5,
    code_x=41.25,
    code_y=15.85,
    code_side=21.75,
    event=Spot(5.6, Place(56.5, largest=7.5, smallest=6), bold=True, ink=QUIET),
    date=Spot(20.4, Place(36, largest=7.5, smallest=6), ink=QUIET),
    name=Spot(14, Place(56.5, largest=23, smallest=10, one_line=11), bold=True),
    hint=Spot(17.3, Place(36, largest=7.5, smallest=6), ink=QUIET),
    role=Spot(24.4, Place(36, largest=10, smallest=7)),
    table=Spot(30, Place(36, largest=15, smallest=9), bold=True, ink=RUST),
    short_code=Spot(34.6, Place(36, largest=10, smallest=8), ink=QUIET),
)
"""An address label."""

FORMATS: Final = {
    "a4": Format(card=HOLDER, columns=2, rows=4, across=90, down=60, cut=True),
    "l4785": Format(card=STICKER, columns=2, rows=5, across=95, down=55),
    "l7160": Format(card=LABEL, columns=3, rows=7, across=66.04, down=38.1),
}
"""By name; the labels bear the numbers of Avery's articles, which other makers name as well.

Sizes as Avery sells them: 80 × 50 mm, 10 a page (L4785, name badges on cloth) and 63.5 × 38.1 mm,
21 a page (L7160). Pitches from gLabels, templates/avery-iso-templates.xml: 95 and 55 mm; 187.2 and
108 pt. The margins there (18 and 13 mm; 21.2 and 43.9 pt) are the middle of the page within 0.5 mm.
"""

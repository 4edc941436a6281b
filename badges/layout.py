"""One badge as a drawing of plain records, in mm from its upper left corner.

The first name has the full width, what matters now (the table) and the QR code share the rest.
"""

import msgspec

from badges import qr, token
from badges.cards import HOLDER, Card
from badges.drawing import Code, Drawing, Fonts, Line, printable_name
from badges.setting import setting


class BadgeFace(msgspec.Struct, frozen=True, kw_only=True):
    """What a badge shows, in the reader's language; an empty text leaves its place free.

    A badge without `first_name` is blank: it has a line to write on, with `hint` under it. So has
    one whose first name has a letter that the fonts lack: a pen writes every script.
    """

    token: str
    short_code: str
    event: str = ""
    date: str = ""
    first_name: str = ""
    hint: str = ""
    role: str = ""
    table: str = ""


def badge(face: BadgeFace, fonts: Fonts, card: Card = HOLDER) -> Drawing:
    """The drawing of one badge on a card, fitted to the fonts it will be printed with."""
    name = printable_name(face.first_name, fonts.draws)
    texts = (
        (face.event, card.event),
        (face.date, card.date),
        (name, card.name),
        ("" if name else face.hint, card.hint),
        (face.role, card.role),
        (face.table, card.table),
        (token.spaced(face.short_code), card.short_code),
    )
    words = tuple(line for text, spot in texts for line in setting(text, spot, card.margin, fonts))
    code = Code(card.code_x, card.code_y, card.code_side, qr.matrix(face.token))
    return Drawing(words, () if name else (_writing_line(card),), code)


def _writing_line(card: Card) -> Line:
    return Line(card.margin, card.name.baseline, card.name.place.width, thickness=0.3)

"""Signs for tables: an A4 page each, folded across the middle so that it stands and reads twice."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

import msgspec

from badges.cards import A4_HEIGHT, A4_WIDTH
from badges.drawing import QUIET, RUST, Drawing, Fonts, Line, Words
from badges.fit import Place
from badges.paper import Paper
from badges.setting import Spot, setting

SIDE: Final = A4_HEIGHT / 2
"""Height of one side in mm."""


class SignFace(msgspec.Struct, frozen=True, kw_only=True):
    """What stands on a table, in the readers' language; an empty text leaves its place free.

    `word` stands over the number; `heading` over the openings.
    """

    table: int
    word: str
    employer: str
    heading: str = ""
    openings: tuple[str, ...] = ()
    event: str = ""
    date: str = ""


_MARGIN: Final = 16.0
_BESIDE: Final = 100.0
_WIDTH: Final = A4_WIDTH - _BESIDE - _MARGIN
_MOST_OPENINGS: Final = 5
_FIRST_OPENING: Final = 81.0
_APART: Final = 9.8

_WORD: Final = Spot(32, Place(74, largest=30, smallest=14), bold=True, ink=QUIET)
_NUMBER: Final = Spot(112, Place(74, largest=250, smallest=60), bold=True, ink=RUST)
_EMPLOYER: Final = Spot(54, Place(_WIDTH, largest=40, smallest=18, one_line=30), bold=True)
_HEADING: Final = Spot(69.5, Place(_WIDTH, largest=15, smallest=12), ink=QUIET)
_EVENT: Final = Spot(136, Place(178, largest=14, smallest=10), ink=QUIET)
_LINE: Final = Line(_MARGIN, 126, A4_WIDTH - 2 * _MARGIN, thickness=0.3, ink=QUIET)


def signs(faces: Sequence[SignFace], made: datetime) -> bytes:
    """A PDF with a page for each table, in order; same input, same bytes.

    Args:
        faces: at least one table.
        made: written into the file as the time of its creation.

    Raises:
        ValueError: `faces` is empty.
    """
    if not faces:
        raise ValueError("signs need at least one table")
    paper = Paper(made, faces[0].event, (text for face in faces for text in _texts(face)))
    for face in faces:
        paper.add_page(A4_WIDTH, A4_HEIGHT)
        side = sign(face, paper.fonts)
        paper.draw_turned(side, A4_WIDTH, SIDE)
        paper.draw(side, top=SIDE)
        for x in (0.0, A4_WIDTH - _MARGIN / 2):
            paper.mark(x, SIDE, _MARGIN / 2, 0)
    return paper.done()


def sign(face: SignFace, fonts: Fonts) -> Drawing:
    """One side of a table's sign, 210 × 148.5 mm."""
    return Drawing(tuple(_words(face, fonts)), (_LINE,))


def _words(face: SignFace, fonts: Fonts) -> Iterator[Words]:
    yield from setting(face.word, _WORD, _MARGIN, fonts)
    yield from setting(str(face.table), _NUMBER, _MARGIN, fonts)
    yield from setting(face.employer, _EMPLOYER, _BESIDE, fonts)
    if face.openings:
        yield from setting(face.heading, _HEADING, _BESIDE, fonts)
    for number, opening in enumerate(face.openings[:_MOST_OPENINGS]):
        place = Place(_WIDTH, largest=20, smallest=14)
        yield from setting(opening, Spot(_FIRST_OPENING + number * _APART, place), _BESIDE, fonts)
    about = " · ".join(filter(None, (face.event, face.date)))
    yield from setting(about, _EVENT, _MARGIN, fonts)


def _texts(face: SignFace) -> tuple[str, ...]:
    return (face.word, face.employer, face.heading, *face.openings, face.event, face.date)

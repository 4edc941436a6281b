"""Many badges on paper: an A4 PDF, with marks to cut along or to check the printer by."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from badges.cards import A4_HEIGHT, A4_WIDTH, FORMATS, Format
from badges.layout import BadgeFace, badge
from badges.paper import Paper

A4: Final = FORMATS["a4"]

_MARK: Final = 3.0


def sheet(faces: Sequence[BadgeFace], made: datetime, form: Format = A4) -> bytes:
    """An A4 PDF of these badges in order, row by row; same input, same bytes.

    Arabic and Hebrew names run in their own direction, joined. About 5 ms a badge, and 0.5 s
    more for the first sheet: call it in a thread when somebody else waits.

    Args:
        faces: at least one badge.
        made: written into the file as the time of its creation.
        form: how the badges lie on a page, one of `FORMATS`.

    Raises:
        ValueError: `faces` is empty.
    """
    if not faces:
        raise ValueError("a sheet needs at least one badge")
    paper = Paper(made, faces[0].event, _texts(faces))
    for number, face in enumerate(faces):
        row, column = divmod(number % form.per_page, form.columns)
        if row == column == 0:
            paper.add_page(A4_WIDTH, A4_HEIGHT)
            for mark in _cut_marks(form) if form.cut else _corner_marks(form):
                paper.mark(*mark)
        left, top = form.left + column * form.across, form.top + row * form.down
        paper.draw(badge(face, paper.fonts, form.card), left, top)
    return paper.done()


def _texts(faces: Sequence[BadgeFace]) -> Iterator[str]:
    for face in faces:
        yield from (face.event, face.date, face.first_name, face.hint, face.role, face.table)


_Mark = tuple[float, float, float, float]


def _cut_marks(form: Format) -> Iterator[_Mark]:
    """A small cross at each corner of each badge."""
    for column in range(form.columns + 1):
        for row in range(form.rows + 1):
            x, y = form.left + column * form.across, form.top + row * form.down
            yield x - _MARK, y, 2 * _MARK, 0
            yield x, y - _MARK, 0, 2 * _MARK


def _corner_marks(form: Format) -> Iterator[_Mark]:
    """Two strokes outwards from each corner of the whole grid: they end where labels begin."""
    right, bottom = A4_WIDTH - form.left, A4_HEIGHT - form.top
    for x, outwards in ((form.left, -_MARK), (right, _MARK)):
        for y, up in ((form.top, -_MARK), (bottom, _MARK)):
            yield x, y, outwards, 0
            yield x, y, 0, up

"""Many badges on paper: an A4 PDF, eight a page, with marks to cut along."""

import unicodedata
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Final, cast

from badges.layout import (
    ESPRESSO,
    HEIGHT,
    MM_PER_POINT,
    WIDTH,
    BadgeFace,
    Code,
    Drawing,
    Fonts,
    Words,
    badge,
)
from badges.qr import QUIET_ZONE, blocks

if TYPE_CHECKING:
    from fpdf import FPDF
    from fpdf.fonts import TTFFont

PER_PAGE: Final = 8
"""Badges on a page."""

_COLUMNS: Final = 2
_ROWS: Final = 4
_LEFT: Final = (210 - _COLUMNS * WIDTH) / 2
_TOP: Final = (297 - _ROWS * HEIGHT) / 2
_MARK: Final = 3.0
_HAIRLINE: Final = 0.1
_FAMILY: Final = "DejaVu"
_SMALL_TYPE: Final = 14  # pt; under it nobody sees kerning
_SHAPED: Final = frozenset({"R", "AL", "NSM"})  # Hebrew, Arabic, marks set on other letters


def sheet(faces: Sequence[BadgeFace], made: datetime) -> bytes:
    """An A4 PDF of these badges in order, eight a page, row by row; same input, same bytes.

    Arabic and Hebrew names run in their own direction, joined. About 5 ms a badge, and 0.5 s
    more for the first sheet: call it in a thread when somebody else waits.

    Args:
        faces: at least one badge.
        made: written into the file as the time of its creation.

    Raises:
        ValueError: `faces` is empty.
    """
    if not faces:
        raise ValueError("a sheet needs at least one badge")
    with resources.as_file(resources.files("badges") / "fonts") as folder:
        paper = _paper(made, faces[0].event)
        paper.add_font(_FAMILY, "", folder / "DejaVuSans.ttf")
        paper.add_font(_FAMILY, "B", folder / "DejaVuSans-Bold.ttf")
        fonts = _fonts(paper)
        for number, face in enumerate(faces):
            row, column = divmod(number % PER_PAGE, _COLUMNS)
            if row == column == 0:
                paper.add_page()
                _cut_marks(paper)
            _draw(paper, badge(face, fonts), _LEFT + column * WIDTH, _TOP + row * HEIGHT)
        return bytes(paper.output())


def _paper(made: datetime, title: str) -> "FPDF":
    # fpdf2 brings numpy and fontTools: 0.6 s that only those who print should wait.
    from fpdf import FPDF

    paper = FPDF(format="A4", unit="mm")
    paper.set_auto_page_break(auto=False)
    paper.set_creation_date(made)
    paper.set_title(title)
    paper.c_margin = 0
    paper.set_line_width(_HAIRLINE)
    paper.set_text_shaping(use_shaping_engine=True)
    return paper


def _fonts(paper: "FPDF") -> Fonts:
    embedded = cast("list[TTFFont]", list(paper.fonts.values()))
    known = frozenset.intersection(*(frozenset(font.cmap) for font in embedded))

    @cache
    def measure(text: str, bold: bool) -> float:
        # Measured in 100 pt: fpdf2 rounds widths to two places.
        paper.set_font(_FAMILY, "B" if bold else "", 100)
        return paper.get_string_width(text) / 100

    def draws(character: str) -> bool:
        return ord(character) in known

    return Fonts(measure, draws)


def _cut_marks(paper: "FPDF") -> None:
    """A small cross at each corner of each badge."""
    paper.set_draw_color(ESPRESSO)
    for x in (_LEFT + column * WIDTH for column in range(_COLUMNS + 1)):
        for y in (_TOP + row * HEIGHT for row in range(_ROWS + 1)):
            paper.line(x - _MARK, y, x + _MARK, y)
            paper.line(x, y - _MARK, x, y + _MARK)


def _draw(paper: "FPDF", drawing: Drawing, left: float, top: float) -> None:
    for words in drawing.words:
        _write(paper, words, left, top)
    for line in drawing.lines:
        paper.set_fill_color(line.ink)
        paper.rect(left + line.x, top + line.y, line.width, line.thickness, style="F")
    _draw_code(paper, drawing.code, left, top)


def _write(paper: "FPDF", words: Words, left: float, top: float) -> None:
    height = words.size * MM_PER_POINT
    paper.set_font(_FAMILY, "B" if words.bold else "", words.size)
    paper.set_text_color(words.ink)
    if _needs_shaping(words):
        # cell() puts the baseline 0.8 of the type size under its upper edge.
        paper.set_xy(left + words.x, top + words.baseline - 0.8 * height)
        paper.cell(None, height, words.text)
    else:
        paper.text(left + words.x, top + words.baseline, words.text)


def _needs_shaping(words: Words) -> bool:
    """Whether kerning shows, letters join, or the line runs from right to left.

    The rest is printed letter by letter: ten times faster.
    """
    return words.size > _SMALL_TYPE or any(
        unicodedata.bidirectional(letter) in _SHAPED for letter in words.text
    )


def _draw_code(paper: "FPDF", code: Code, left: float, top: float) -> None:
    module = code.side / (len(code.modules) + 2 * QUIET_ZONE)
    x = left + code.x + QUIET_ZONE * module
    y = top + code.y + QUIET_ZONE * module
    paper.set_fill_color(0)
    for block in blocks(code.modules):
        paper.rect(
            x + block.x * module,
            y + block.y * module,
            block.width * module,
            block.height * module,
            style="F",
        )

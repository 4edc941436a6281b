"""Drawings → PDF. The only file that knows fpdf2."""

import unicodedata
from collections.abc import Iterable
from datetime import datetime
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Final, cast

from badges.drawing import ESPRESSO, MM_PER_POINT, Code, Drawing, Fonts, Words
from badges.qr import QUIET_ZONE, blocks

if TYPE_CHECKING:
    from fpdf.fonts import TTFFont

_FAMILY: Final = "dejavu"
_TAMIL: Final = "tamil"
_CHINESE: Final = "chinese"
_FILES: Final = {
    _FAMILY: {"": "DejaVuSans.ttf", "B": "DejaVuSans-Bold.ttf"},
    _TAMIL: {"": "NotoSansTamil-Regular.ttf", "B": "NotoSansTamil-Bold.ttf"},
    _CHINESE: {"": "DroidSansFallback-zh.ttf"},
}
_HAIRLINE: Final = 0.1
_SMALL_TYPE: Final = 14  # pt; under it nobody sees kerning
_SHAPED: Final = frozenset({"R", "AL", "NSM"})  # Hebrew, Arabic, marks set on other letters


def fonts_for(texts: Iterable[str]) -> tuple[str, ...]:
    """The families that these texts need beside DejaVu: Tamil, Chinese."""
    letters = set("".join(texts))
    return tuple(
        family
        for family, is_of in ((_TAMIL, _is_tamil), (_CHINESE, _is_chinese))
        if any(map(is_of, letters))
    )


class Paper:
    """A PDF in the making; measures in mm. About 0.5 s for the first one: call it in a thread.

    Args:
        made: written into the file as the time of its creation; same input, same bytes.
        title: the file's title.
        texts: all that may be printed; only the fonts that they need are read.
    """

    def __init__(self, made: datetime, title: str, texts: Iterable[str]) -> None:
        # fpdf2 brings numpy and fontTools: 0.6 s that only those who print should wait.
        from fpdf import FPDF

        self._pdf = FPDF(unit="mm")
        self._pdf.set_auto_page_break(auto=False)
        self._pdf.set_creation_date(made)
        self._pdf.set_title(title)
        self._pdf.c_margin = 0
        self._pdf.set_line_width(_HAIRLINE)
        self._pdf.set_text_shaping(use_shaping_engine=True)
        self._add_fonts(fonts_for(texts))
        self.fonts = self._fonts()

    def add_page(self, width: float, height: float) -> None:
        """Begin a page of this size."""
        self._pdf.add_page(format=(width, height))

    def mark(self, x: float, y: float, width: float, height: float) -> None:
        """Draw a hairline from a point, by this much."""
        self._pdf.set_draw_color(ESPRESSO)
        self._pdf.line(x, y, x + width, y + height)

    def draw(self, drawing: Drawing, left: float = 0, top: float = 0) -> None:
        """Draw with the drawing's upper left corner at this point of the page."""
        for words in drawing.words:
            self._write(words, left, top)
        for line in drawing.lines:
            self._pdf.set_fill_color(line.ink)
            self._pdf.rect(left + line.x, top + line.y, line.width, line.thickness, style="F")
        if drawing.code:
            self._draw_code(drawing.code, left, top)

    def draw_turned(self, drawing: Drawing, width: float, height: float) -> None:
        """Draw upside down in the page's upper left corner, where it takes this much room."""
        with self._pdf.rotation(180, x=width / 2, y=height / 2):
            self.draw(drawing)

    def done(self) -> bytes:
        """The PDF."""
        return bytes(self._pdf.output())

    def _add_fonts(self, others: tuple[str, ...]) -> None:
        with resources.as_file(resources.files("badges") / "fonts") as folder:
            for family in (_FAMILY, *others):
                for style, name in _FILES[family].items():
                    self._pdf.add_font(family, style, folder / name)
        self._pdf.set_fallback_fonts(list(others), exact_match=False)

    def _fonts(self) -> Fonts:
        embedded = cast("dict[str, TTFFont]", self._pdf.fonts)
        known = frozenset(embedded[_FAMILY].cmap) & frozenset(embedded[_FAMILY + "B"].cmap)
        self._own = known
        others = frozenset[int]().union(*(font.cmap for font in embedded.values()))

        @cache
        def measure(text: str, bold: bool) -> float:
            # Measured in 100 pt: fpdf2 rounds widths to two places.
            self._pdf.set_font(_FAMILY, "B" if bold else "", 100)
            return float(self._pdf.get_string_width(text)) / 100

        def draws(character: str) -> bool:
            return ord(character) in known or (
                ord(character) in others and (_is_tamil(character) or _is_chinese(character))
            )

        return Fonts(measure, draws)

    def _write(self, words: Words, left: float, top: float) -> None:
        height = words.size * MM_PER_POINT
        self._pdf.set_font(_FAMILY, "B" if words.bold else "", words.size)
        self._pdf.set_text_color(words.ink)
        if self._needs_shaping(words):
            # cell() puts the baseline 0.8 of the type size under its upper edge.
            self._pdf.set_xy(left + words.x, top + words.baseline - 0.8 * height)
            self._pdf.cell(None, height, words.text)
            # fpdf2 2.8.9 forgets that letters of another font were last; this makes it say its own.
            self._pdf.set_font(_FAMILY, "", 1)
        else:
            self._pdf.text(left + words.x, top + words.baseline, words.text)

    def _needs_shaping(self, words: Words) -> bool:
        """Whether kerning shows, letters join or are of another font, or run right to left.

        The rest is printed letter by letter: ten times faster.
        """
        return words.size > _SMALL_TYPE or any(
            unicodedata.bidirectional(letter) in _SHAPED or ord(letter) not in self._own
            for letter in words.text
        )

    def _draw_code(self, code: Code, left: float, top: float) -> None:
        module = code.side / (len(code.modules) + 2 * QUIET_ZONE)
        x = left + code.x + QUIET_ZONE * module
        y = top + code.y + QUIET_ZONE * module
        self._pdf.set_fill_color(0)
        squares = "\n".join(
            self._square(x + b.x * module, y + b.y * module, b.width * module, b.height * module)
            for b in blocks(code.modules)
        )
        # fpdf2 2.8.9: 80 calls of rect() would take longer than all other drawing of a badge.
        self._pdf._out(squares)  # noqa: SLF001

    def _square(self, x: float, y: float, width: float, height: float) -> str:
        """A filled rectangle as PDF says it (ISO 32000-1, section 8.5.2), in points from below."""
        k = self._pdf.k
        return f"{x * k:.2f} {(self._pdf.h - y) * k:.2f} {width * k:.2f} {-height * k:.2f} re f"


def _is_tamil(letter: str) -> bool:
    return "\u0b80" <= letter <= "\u0bff"


def _is_chinese(letter: str) -> bool:
    """Han and the signs set with it: CJK radicals to the last unified one, full-width forms."""
    return "\u2e80" <= letter <= "\u9fff" or "\uff00" <= letter <= "\uffef"

"""Lines of text as black and white pictures, for printers that lack the letters."""

from collections.abc import Iterator
from functools import cache
from importlib import resources
from itertools import groupby
from typing import TYPE_CHECKING, Final

from badges.breaking import lines
from badges.slip import Size, Text

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont

WIDTH: Final = 576
"""Dots: 72 mm at 203 dots an inch."""

_SIZES: Final = {Size.NAME: 72, Size.LARGE: 44, Size.BODY: 32, Size.SMALL: 26}
_FILES: Final = (
    ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
    ("NotoSansTamil-Regular.ttf", "NotoSansTamil-Bold.ttf"),
    ("DroidSansFallback-zh.ttf", "DroidSansFallback-zh.ttf"),
)
_LEADING: Final = 1.35


class NoShaping(Exception):
    """Pillow lacks raqm or the system fribidi: Arabic and Tamil would come out in pieces."""


class Pictures:
    """Sets text with the fonts in `badges/fonts`, letters joined and in their own direction."""

    def __init__(self) -> None:
        self._font = cache(_font)
        self._has = cache(_letters)

    def draws(self, sign: str) -> bool:
        """Say whether one of the fonts has this character."""
        return any(ord(sign) in self._has(regular) for regular, _ in _FILES)

    def of(self, row: Text) -> Iterator["Image"]:
        """Return one picture a line, 576 dots wide; right to left stands on the right.

        Raises:
            NoShaping: this machine cannot join letters.
        """
        drawn = "".join(filter(self.draws, row.text))
        size = self._size(row, drawn)

        def width(text: str) -> float:
            return self._width(text, size, bold=row.bold)

        for line in lines(drawn, WIDTH, width):
            runs = list(self._runs(line, size, bold=row.bold))
            left = WIDTH - width(line) if row.leftwards else 0
            yield _drawn(runs[::-1] if row.leftwards else runs, left, size)

    def _size(self, row: Text, drawn: str) -> int:
        """Return a line's size in dots; a name is rather made smaller than broken."""
        size = _SIZES[row.size]
        if row.size is Size.NAME:
            size = min(size, int(size * WIDTH / self._width(drawn, size, bold=row.bold)))
            return max(size, _SIZES[Size.LARGE])
        return size

    def _width(self, text: str, size: int, *, bold: bool) -> float:
        return sum(font.getlength(run) for font, run in self._runs(text, size, bold=bold))

    def _runs(self, line: str, size: int, *, bold: bool) -> Iterator[tuple["FreeTypeFont", str]]:
        """Cut a line where its letters change from one font to another."""
        for names, signs in groupby(line, self._files_of):
            yield self._font(names[bold], size), "".join(signs)

    def _files_of(self, sign: str) -> tuple[str, str]:
        return next(names for names in _FILES if ord(sign) in self._has(names[0]))


def _drawn(runs: list[tuple["FreeTypeFont", str]], left: float, size: int) -> "Image":
    from PIL import Image, ImageDraw

    picture = Image.new("1", (WIDTH, round(size * _LEADING)), 1)
    pen = ImageDraw.Draw(picture)
    for font, text in runs:
        pen.text((left, size), text, fill=0, font=font, anchor="ls")
        left += font.getlength(text)
    return picture


def _font(name: str, size: int) -> "FreeTypeFont":
    # Pillow takes 0.1 s to import.
    from PIL import ImageFont, features

    if not features.check("raqm"):
        raise NoShaping
    with resources.as_file(resources.files("badges") / "fonts" / name) as path:
        return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.RAQM)


def _letters(name: str) -> frozenset[int]:
    from fontTools.ttLib import TTFont

    with (
        resources.as_file(resources.files("badges") / "fonts" / name) as path,
        TTFont(path, lazy=True) as font,
    ):
        return frozenset(font.getBestCmap())

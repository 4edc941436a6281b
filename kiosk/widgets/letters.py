"""PURE but for the font it reads once: large letters made of half blocks.

Only scripts a terminal's grid can carry letter by letter are drawn: Latin, Greek, Cyrillic. For
any other the caller shows the plain text alone.
"""

import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageFont

import badges

FONTS: Final = Path(str(badges.__file__)).parent / "fonts"
BOLD: Final = "DejaVuSans-Bold.ttf"
THIN: Final = "DejaVuSans.ttf"

SIZES: Final = (
    *((BOLD, size) for size in (32, 26, 22, 18, 15, 12, 10)),
    *((THIN, size) for size in (11, 10, 9)),
)
"""Fonts and pixels, two to a row: those that hinting keeps crisp without grey. Thin: long names."""

_HALVES: Final = {(0, 0): " ", (1, 0): "▀", (0, 1): "▄", (1, 1): "█"}
_SCRIPTS: Final = ("LATIN ", "GREEK ", "CYRILLIC ", "DIGIT ")
_SIGNS: Final = frozenset(" '’-.,·&!?\N{NO-BREAK SPACE}")


def draw(text: str, columns: int, rows: int) -> tuple[str, ...]:
    """Return the lines of `text`, as large as fits; none where nothing fits or can be drawn."""
    text = unicodedata.normalize("NFC", text).strip()
    if not text or not all(_is_drawable(character) for character in text):
        return ()
    for font, size in SIZES:
        width, height = _measured(text, font, size)
        if width <= columns and height <= 2 * rows:
            return _half_blocks(text, font, size)
    return ()


def forget() -> None:
    """Keep no name that was drawn."""
    _measured.cache_clear()
    _half_blocks.cache_clear()


def _is_drawable(character: str) -> bool:
    return character in _SIGNS or unicodedata.name(character, "").startswith(_SCRIPTS)


@lru_cache(maxsize=256)
def _measured(text: str, font: str, size: int) -> tuple[int, int]:
    """Width and height in pixels, without drawing."""
    left, top, right, bottom = _font(font, size).getbbox(text, mode="1")
    return int(right - left), int(bottom - top)


@lru_cache(maxsize=32)
def _half_blocks(text: str, font: str, size: int) -> tuple[str, ...]:
    image = _picture(text, _font(font, size))
    width, height = image.size
    image = image.crop((0, 0, width, height + height % 2))
    dots = [1 if dot else 0 for dot in image.tobytes("raw", "L")]
    lines = [dots[start : start + width] for start in range(0, len(dots), width)]
    return tuple(
        "".join(_HALVES[pair] for pair in zip(upper, lower, strict=True))
        for upper, lower in zip(lines[::2], lines[1::2], strict=True)
    )


def _picture(text: str, font: ImageFont.FreeTypeFont) -> Image.Image:
    """The text in black and white, without any border."""
    size = int(font.size)
    image = Image.new("L", (int(font.getlength(text)) + 2 * size, 3 * size))
    drawing = ImageDraw.Draw(image)
    drawing.fontmode = "1"
    drawing.text((size, size), text, font=font, fill=255)
    return image.crop(image.getbbox())


@lru_cache(maxsize=len(SIZES))
def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS / name, size)

"""A terminal's cells, with their colours, as a picture: what a camera sees of a screen."""

import re

from PIL import Image

CELL = (8, 16)
"""Pixels of a cell: twice as high as wide, as most fonts are."""

BASIC = (
    *("000000", "cd0000", "00cd00", "cdcd00", "0000ee", "cd00cd", "00cdcd", "e5e5e5"),
    *("7f7f7f", "ff0000", "00ff00", "ffff00", "5c5cff", "ff00ff", "00ffff", "ffffff"),
)
"""The sixteen colours as xterm has them."""

LIGHT, DARK = (229, 229, 229), (0, 0, 0)
"""What a terminal writes with where nothing is said."""

STEPS = (0, 95, 135, 175, 215, 255)
_PIECES = re.compile(r"\x1b\[([\d;:]*)m|([^\x1b])")
HALVES = {"▀": (True, False), "▄": (False, True), "█": (True, True)}


def picture(captured: str) -> Image.Image:
    """Draw what `tmux capture-pane -e` gives; letters are left out, blocks are drawn."""
    rows = [list(_cells(line)) for line in captured.splitlines()]
    width, height = CELL
    drawn = Image.new("RGB", (max(map(len, rows)) * width, len(rows) * height), DARK)
    for y, row in enumerate(rows):
        for x, (character, ink, ground) in enumerate(row):
            for half, inked in enumerate(HALVES.get(character, (False, False))):
                top = y * height + half * height // 2
                box = (x * width, top, (x + 1) * width, top + height // 2)
                drawn.paste(ink if inked else ground, box)
    return drawn


def _cells(line: str):
    ink, ground, swapped = LIGHT, DARK, False
    for codes, character in _PIECES.findall(line):
        if character:
            yield (character, ground, ink) if swapped else (character, ink, ground)
            continue
        numbers = [int(number or 0) for number in re.split("[;:]", codes)]
        while numbers:
            ink, ground, swapped = _styled(numbers, ink, ground, swapped)


def _styled(numbers, ink, ground, swapped):
    """Take one rendition off `numbers` (ECMA-48, SGR)."""
    code = numbers.pop(0)
    if code in (0, 7, 27):
        return (ink, ground, code == 7) if code else (LIGHT, DARK, False)
    if code in range(30, 40) or code in range(90, 98):
        ink = _colour(code, numbers, LIGHT)
    elif code in range(40, 50) or code in range(100, 108):
        ground = _colour(code - 10, numbers, DARK)
    return ink, ground, swapped


def _colour(code, numbers, default):
    """The colour of 30–37 (basic), 38 (named behind it), 39 (default), 90–97 (bright)."""
    if code == 38:
        return _named(numbers)
    return default if code == 39 else _basic(code % 10 + 8 * (code >= 90))


def _named(numbers):
    if numbers.pop(0) == 2:
        return tuple(numbers.pop(0) for _ in range(3))
    number = numbers.pop(0)
    if number < 16:
        return _basic(number)
    if number >= 232:
        return (8 + 10 * (number - 232),) * 3
    number -= 16
    return STEPS[number // 36], STEPS[number // 6 % 6], STEPS[number % 6]


def _basic(number):
    return tuple(bytes.fromhex(BASIC[number]))

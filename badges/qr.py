"""Text → the modules of its QR code. The only file that knows the library `qrcode`."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final, NamedTuple

Matrix = tuple[tuple[bool, ...], ...]

QUIET_ZONE: Final = 4  # light modules around a printed code, ISO/IEC 18004 section 6.3.8


class Block(NamedTuple):
    """A rectangle of dark modules, counted from the code's upper left corner."""

    x: int
    y: int
    width: int
    height: int


def matrix(text: str) -> Matrix:
    """The modules of the QR code that says `text`, True for dark, without a quiet zone.

    Error correction level M, the smallest version that holds the text. A bare badge token fits
    version 1: 21 modules by 21.

    Raises:
        ValueError: the text is longer than any QR code holds (2,331 bytes).
    """
    # qrcode imports Pillow even for a bare matrix: 70 ms that only those who draw should wait.
    import qrcode

    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M)
    code.add_data(text, optimize=0)  # one chunk, hence one mode: alphanumeric for a token
    code.make()
    return tuple(tuple(map(bool, row)) for row in code.modules)


def framed(modules: Matrix, quiet: int) -> Matrix:
    """The same code with `quiet` light modules on each side."""
    side = (False,) * quiet
    blank = ((False,) * (len(modules) + 2 * quiet),) * quiet
    return blank + tuple(side + row + side for row in modules) + blank


def blocks(modules: Matrix) -> Iterator[Block]:
    """The dark modules as few rectangles: runs of a row, joined with equal runs below."""
    growing: dict[tuple[int, int], int] = {}
    for y, row in enumerate((*modules, ())):
        runs = set(_dark_runs(row))
        for run in [run for run in growing if run not in runs]:
            top = growing.pop(run)
            yield Block(run[0], top, run[1], y - top)
        for run in sorted(runs - growing.keys()):
            growing[run] = y


def _dark_runs(row: tuple[bool, ...]) -> Iterator[tuple[int, int]]:
    x = 0
    for dark, modules in groupby(row):
        width = len(list(modules))
        if dark:
            yield x, width
        x += width

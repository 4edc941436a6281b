"""What the camera sees, small and as in a mirror, so that people find its place."""

from itertools import groupby
from typing import Final

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from kiosk.camera import Camera

EVERY: Final = 0.2
"""Seconds between two pictures: enough for a hand to find its way."""


class Viewfinder(Widget):
    """Two pixels a cell, one above the other; nothing while there is no picture."""

    DEFAULT_CSS = """
    Viewfinder { layer: above; display: none; }
    """

    def __init__(self, camera: Camera) -> None:
        super().__init__()
        self._camera = camera
        self._pixels = b""

    def on_mount(self) -> None:
        """Look again and again."""
        self.set_interval(EVERY, self.look)

    def look(self) -> None:
        """Take the newest picture, if anybody sees it."""
        if not self.display or not self.size:
            return
        pixels = self._camera.preview(self.size.width, 2 * self.size.height)
        if pixels != self._pixels:
            self._pixels = pixels
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Paint one row; cells of one colour are one piece."""
        width = self.size.width
        upper = self._pixels[2 * y * width : (2 * y + 1) * width]
        lower = self._pixels[(2 * y + 1) * width : (2 * y + 2) * width]
        runs = groupby(zip(upper, lower, strict=False))
        return Strip(Segment("▀" * len(list(cells)), _style(*pair)) for pair, cells in runs)


def _style(upper: int, lower: int) -> Style:
    return Style(color=f"rgb({upper},{upper},{upper})", bgcolor=f"rgb({lower},{lower},{lower})")

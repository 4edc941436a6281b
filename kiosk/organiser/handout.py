"""An address that is told once: in letters, and as a QR code for a phone."""

from typing import ClassVar
from urllib.parse import urlsplit

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical

from badges.qr import matrix
from badges.render import half_blocks
from kiosk.config import HERE
from kiosk.look import CAREFUL
from kiosk.organiser.page import Line, Page, Said


def is_local(address: str) -> bool:
    """Say whether an address leads nowhere but to this computer."""
    return urlsplit(address).hostname in HERE


class Handout(Page):
    """`key`: its texts are `KEY-title` and `KEY-once`."""

    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, key: str, address: str) -> None:
        super().__init__()
        self._key, self._address = key, address
        self._code = half_blocks(matrix(address))

    def body(self) -> ComposeResult:
        """Lay out the code, and the address beside it."""
        with Horizontal(id="handout"):
            yield Line("\n".join(self._code), id="qr")
            with Vertical():
                yield Line(self._address, id="address")
                yield Said(f"{self._key}-once", classes="quiet")
                yield Line(id="local", classes="careful")
                yield Line(id="small", classes="quiet")

    def heading(self) -> tuple[str, str]:
        """Say whose address it is."""
        return self.say(f"{self._key}-title"), self.say("product")

    def show(self) -> None:
        """Say where the address does not lead, and where the code does not fit."""
        room = self.size.height - 3
        fits = len(self._code) <= room
        self.query_one("#qr", Line).display = fits
        local = is_local(self._address)
        for name, key, applies in (
            ("local", "link-local", local),
            ("small", "link-small", not fits),
        ):
            line = self.query_one(f"#{name}", Line)
            line.display = applies
            line.tell(f"{CAREFUL} {self.say(key)}" if name == "local" else self.say(key))

    def on_resize(self) -> None:
        """See again whether the code fits."""
        self.redraw()

"""The one screen of the attendee kiosk: a poster that is painted anew, and a field upon it.

One widget instead of twenty: a greeting costs one repaint of the rows that differ, no layout.
"""

from typing import Final

from rich.segment import Segment
from rich.style import Style
from textual.app import ComposeResult
from textual.geometry import Offset, Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input

from kiosk.attendee.page import Page
from kiosk.attendee.poster import Poster, poster
from kiosk.camera import Camera
from kiosk.look import AMBER, COCOA, CORAL, CREAM, ESPRESSO, GREEN, QUIET
from kiosk.widgets.invitation import INVITATION_COLUMNS
from kiosk.widgets.rows import BLANK, Ink, Row
from kiosk.widgets.viewfinder import Viewfinder

FIELD_COLUMNS: Final = 44

VIEWS: Final = ((24, 8), (14, 5))
"""Columns and rows of what the camera sees, from the best to the poorest, beside the picture."""

STYLES: Final = {
    Ink.PLAIN: Style(color=CREAM, bgcolor=ESPRESSO),
    Ink.STRONG: Style(color=CREAM, bgcolor=ESPRESSO, bold=True),
    Ink.NOW: Style(color=AMBER, bgcolor=ESPRESSO, bold=True),
    Ink.DONE: Style(color=GREEN, bgcolor=ESPRESSO, bold=True),
    Ink.CAREFUL: Style(color=CORAL, bgcolor=ESPRESSO, bold=True),
    Ink.QUIET: Style(color=QUIET, bgcolor=ESPRESSO),
    Ink.KEY: Style(color=AMBER, bgcolor=COCOA, bold=True),
    Ink.MARK: Style(color=ESPRESSO, bgcolor=AMBER, bold=True),
    Ink.BAND: Style(color=CORAL, bgcolor=COCOA, bold=True),
    Ink.PAPER: Style(color=ESPRESSO, bgcolor=CREAM),
    Ink.QR: Style(color="#000000", bgcolor="#FFFFFF"),
}


class Canvas(Widget):
    """Paints a poster; only rows that differ are painted again."""

    DEFAULT_CSS = """
    Canvas { width: 100%; height: 100%; layer: below; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._poster = Poster(())

    def paint(self, other: Poster) -> None:
        """Show another poster."""
        before, self._poster = self._poster, other
        if len(before.rows) != len(other.rows):
            self.refresh()
            return
        pairs = enumerate(zip(before.rows, other.rows, strict=True))
        if changed := [number for number, (old, new) in pairs if old != new]:
            self.refresh(*(Region(0, row, self.size.width, 1) for row in changed))

    def render_line(self, y: int) -> Strip:
        """Paint one row."""
        row = self._poster.rows[y] if y < len(self._poster.rows) else BLANK
        return _strip(row).adjust_cell_length(self.size.width, STYLES[Ink.PLAIN])


def _strip(row: Row) -> Strip:
    """A row as Textual paints it.

    What indents a piece is a piece of its own: SVG viewers drop blanks that begin a text.
    """
    segments = []
    for part in row:
        text = part.text.lstrip(" ")
        indent = part.text[: len(part.text) - len(text)]
        segments += [Segment(piece, STYLES[part.ink]) for piece in (indent, text) if piece]
    return Strip(segments)


class Face(Screen[None]):
    """The poster, and the field for a name or a code where the poster has room for it.

    With a `camera`, what it sees stands beside the picture, unless motion is off.
    """

    AUTO_FOCUS = ""

    def __init__(self, camera: Camera | None = None) -> None:
        super().__init__()
        self._camera = camera
        self._page = Page()
        self._beats = 0

    def compose(self) -> ComposeResult:
        """Put the field above the poster."""
        yield Canvas()
        yield Input(id="field", select_on_focus=False)
        if self._camera and self._moves:
            yield Viewfinder(self._camera)

    def on_mount(self) -> None:
        """Hold the cursor still where motion is off."""
        field = self.query_one(Input)
        field.display = False
        field.cursor_blink = self._moves

    def on_resize(self) -> None:
        """Lay the page out for the new size."""
        self._paint()

    def show(self, page: Page) -> None:
        """Show a page."""
        if page != self._page:
            self._page = page
            self._paint()

    def ask(self, placeholder: str, longest: int, text: str = "", *, hidden: bool = False) -> None:
        """Give the field the focus, and `text` to begin with; it takes `longest` characters.

        `hidden`: what is typed there shows as dots.
        """
        field = self.query_one(Input)
        field.password = hidden
        field.value = text
        field.cursor_position = len(text)
        field.max_length = longest
        field.placeholder = placeholder
        field.display = True
        self.set_focus(field)

    def put_away(self) -> None:
        """Take the field, what was typed there, and its focus away."""
        self.set_focus(None)
        field = self.query_one(Input)
        field.value = ""
        field.display = False

    def beat(self) -> None:
        """Move what moves, at every second beat: a repaint is half of what waiting costs."""
        self._beats += 1
        if self._page.inviting and self._moves and self._beats % 2 == 0:
            self._paint()

    @property
    def _lowered(self) -> bool:
        return self._beats % 4 >= 2  # noqa: PLR2004 - two beats up, two beats down

    @property
    def _moves(self) -> bool:
        return self.app.animation_level != "none"

    def _paint(self) -> None:
        if not self.query(Canvas) or not self.query(Input):
            return  # it is taken down: the last beat may come after its parts have gone
        columns, rows = self.app.size
        laid_out = poster(self._page, columns, rows, lowered=self._lowered)
        self.query_one(Canvas).paint(laid_out)
        self._place_field(laid_out.field, columns)
        for view in self.query(Viewfinder):
            _place_view(view, laid_out, columns)

    def _place_field(self, row: int | None, columns: int) -> None:
        field = self.query_one(Input)
        if row is None:
            return
        field.styles.width = min(FIELD_COLUMNS, columns)
        field.styles.offset = Offset(max(0, columns - FIELD_COLUMNS) // 2, row)


def _place_view(view: Viewfinder, laid_out: Poster, columns: int) -> None:
    """Show what the camera sees in the middle of the room right of the picture, if there is any.

    A large one begins in the gap above the picture; no higher, for large letters end there.
    """
    picture = [y for y, row in enumerate(laid_out.rows) if any(p.ink is Ink.PAPER for p in row)]
    room = (columns - INVITATION_COLUMNS) // 2
    size = next((size for size in VIEWS if picture and size[0] + 2 <= room), None)
    view.display = size is not None
    if size:
        width, height = size
        view.styles.width, view.styles.height = size
        left = columns - (room + width) // 2
        view.styles.offset = Offset(left, picture[0] - (height > len(picture)))

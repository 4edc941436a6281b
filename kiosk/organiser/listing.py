"""A table of records on screen: any number of rows, only those in sight are drawn."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar, NamedTuple, TypeVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from kiosk.plain import plain

T = TypeVar("T")

GAP = 2
"""Blank cells between two columns."""
CHOSEN = "›"
"""Stands before the chosen row, so that it is not told by colour alone."""


class Column(NamedTuple):
    """`title` is a text's key. `width` 0 takes a share of what is left.

    A column with `from_width` is left out of a listing narrower than that.
    """

    title: str
    width: int = 0
    share: int = 1
    from_width: int = 0
    right: bool = False


class Cell(NamedTuple):
    """A text, and how it looks: "" or one of `now`, `done`, `careful`, `quiet`."""

    text: str
    look: str = ""


class Listing(ScrollView, can_focus=True):
    """Records under a line of titles, one of them chosen.

    A record's cells are made when it is drawn: a thousand cost no more than those in sight.
    `picks` False: its rows are read, and nothing is done with them.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home", "move(-1_000_000)", show=False),
        Binding("end", "move(1_000_000)", show=False),
        Binding("enter", "pick", "keys-pick"),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "listing--title",
        "listing--row",
        "listing--chosen",
        "listing--now",
        "listing--done",
        "listing--careful",
        "listing--quiet",
    }

    class Picked(Message):
        """A row was chosen with Enter or a click."""

        def __init__(self, row_id: str) -> None:
            super().__init__()
            self.row_id = row_id

    class Moved(Message):
        """Another row is under the cursor, or none."""

        def __init__(self, row_id: str | None) -> None:
            super().__init__()
            self.row_id = row_id

    def __init__(
        self,
        columns: Sequence[Column],
        *,
        id: str | None = None,  # noqa: A002 - Textual's word
        picks: bool = True,
    ) -> None:
        super().__init__(id=id)
        self._picks = picks
        self._columns = tuple(columns)
        self._titles: tuple[str, ...] = ()
        self._ids: tuple[str, ...] = ()
        self._cells: Callable[[str], tuple[Cell, ...]] = lambda _: ()
        self._cursor = 0

    # what the screen says

    def show(
        self,
        say: Callable[[str], str],
        records: Mapping[str, T],
        cells: Callable[[T], tuple[Cell, ...]],
    ) -> None:
        """Show these records (id → record). The chosen one stays chosen wherever it is now."""
        chosen = self.chosen
        self._titles = tuple(say(column.title) for column in self._columns)
        self._ids = tuple(records)
        self._cells = lambda row_id: cells(records[row_id])
        if chosen in records:
            self._cursor = self._ids.index(chosen)
        else:
            self._cursor = min(self._cursor, max(len(self._ids) - 1, 0))
        self.virtual_size = Size(0, len(self._ids) + 1)
        self._reveal()
        if self.chosen != chosen:
            self.post_message(self.Moved(self.chosen))

    def choose(self, row_id: str) -> None:
        """Put the cursor on a row, where it exists."""
        if row_id in self._ids:
            self._put(self._ids.index(row_id))

    def begin(self) -> None:
        """Put the cursor on the first row."""
        self._put(0)

    @property
    def chosen(self) -> str | None:
        """The id of the row under the cursor."""
        return self._ids[self._cursor] if self._ids else None

    # keys and mouse

    def action_move(self, by: int) -> None:
        """Move the cursor by some rows."""
        self._put(self._cursor + by)

    def action_page(self, by: int) -> None:
        """Move the cursor by what is in sight."""
        self._put(self._cursor + by * max(self.size.height - 2, 1))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer no Enter where rows are only read."""
        return (action != "pick" or self._picks) and super().check_action(action, parameters)

    def action_pick(self) -> None:
        """Tell the screen that this row is meant."""
        if self.chosen is not None:
            self.post_message(self.Picked(self.chosen))

    def on_click(self, event: events.Click) -> None:
        """Pick the row under the mouse."""
        place = event.y - 1 + self.scroll_offset.y
        if event.y > 0 and place < len(self._ids):
            self._put(place)
            self.action_pick()

    def _put(self, place: int) -> None:
        before = self.chosen
        self._cursor = max(0, min(place, len(self._ids) - 1))
        self._reveal()
        if self.chosen != before:
            self.post_message(self.Moved(self.chosen))

    def _reveal(self) -> None:
        top, in_sight = self.scroll_offset.y, max(self.size.height - 1, 1)
        if not top <= self._cursor < top + in_sight:
            new_top = self._cursor if self._cursor < top else self._cursor - in_sight + 1
            self.scroll_to(y=new_top, animate=False)
        self.refresh()

    # focus

    def on_show(self) -> None:
        """Take the keys again: who was hidden lost them, in a call to the app that comes first."""
        self.app.call_later(self._take_keys)

    def _take_keys(self) -> None:
        if self.is_attached and self.can_focus and self.screen.focused is None:
            self.focus()

    # drawing

    def on_resize(self) -> None:
        """Keep the chosen row in sight."""
        self._reveal()

    def render_line(self, y: int) -> Strip:
        """Draw one line: the titles, which stay on top, or a row."""
        width = self.scrollable_content_region.width
        if y == 0:
            style = self.get_component_rich_style("listing--title")
            return self._line(
                [(title, style) for title in self._titles], style, Segment(" ", style)
            )
        place = self.scroll_offset.y + y - 1
        if place >= len(self._ids):
            return Strip.blank(width, self.rich_style)
        chosen = place == self._cursor
        ground = self.get_component_rich_style("listing--chosen" if chosen else "listing--row")
        cells = [
            (plain(c.text), self._style(c.look, ground)) for c in self._cells(self._ids[place])
        ]
        mark = Segment(CHOSEN if chosen else " ", self._style("now", ground))
        return self._line(cells, ground, mark)

    def _style(self, look: str, ground: Style) -> Style:
        if not look:
            return ground
        colour = self.get_component_rich_style(f"listing--{look}", partial=True)
        return ground + Style(color=colour.color, bold=colour.bold)

    def _line(self, cells: list[tuple[str, Style]], ground: Style, mark: Segment) -> Strip:
        gap, width = Segment(" " * GAP, ground), self.scrollable_content_region.width
        parts = [mark]
        for (text, style), column, room in zip(
            cells, self._columns, self._widths(width), strict=True
        ):
            if room:
                fitted = _fitted(text, room)
                blank = Segment(" " * (room - cell_len(fitted)), ground)
                shown = Segment(fitted, style)
                parts += [blank, shown, gap] if column.right else [shown, blank, gap]
        return Strip(parts).adjust_cell_length(width, ground)

    def _widths(self, width: int) -> list[int]:
        """Give each column its cells; 0 leaves it out."""
        shown = [c for c in self._columns if c.from_width <= width]
        left = width - 1 - sum(c.width + GAP for c in shown) + GAP
        shares = sum(c.share for c in shown if not c.width) or 1
        return [
            0 if c not in shown else c.width or max(left * c.share // shares, 1)
            for c in self._columns
        ]


def _fitted(text: str, room: int) -> str:
    """Cut a text that is wider than `room` cells."""
    return text if cell_len(text) <= room else set_cell_size(text, room - 1) + "…"

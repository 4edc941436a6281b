"""What every screen of the console has: a heading, a banner while the server is away, its keys."""

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, cast

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, Static

from kiosk.board import free_tables
from kiosk.look import CAREFUL, DONE
from kiosk.organiser import moments
from kiosk.organiser.rights import Right
from kiosk.organiser.verdict import Sentence
from kiosk.organiser.words import event_state, signed_in
from kiosk.plain import plain
from server.shared.language import Say
from server.shared.live import Board

if TYPE_CHECKING:
    from kiosk.organiser.app import Console

_LAST = ("back", "help", "language")
"""Actions whose keys stand last in the line of keys, in this order."""
_DROPPED_FIRST = ("language", "pick", "back")
"""Actions whose keys go first where the line is too short."""

WIDE = 100
"""Columns from which the heading of an event says who is signed in."""

_SIGNS = {"careful": f"{CAREFUL} ", "done": f"{DONE} "}


def console_of(node: Widget) -> "Console":
    """Return the app a widget lives in."""
    return cast("Console", node.app)


def stands(screen: Screen[Any]) -> bool:
    """Say whether a screen has its parts: not while it is built up or taken down."""
    return screen.is_mounted and screen.is_attached and screen.app.is_running


class Line(Static):
    """A piece of text that is never markup."""

    def __init__(self, text: str = "", *, id: str | None = None, classes: str = "") -> None:  # noqa: A002 - Textual's word
        super().__init__(text, markup=False, id=id, classes=classes)
        self._told = text

    def tell(self, text: str) -> None:
        """Show another text; the same one costs nothing."""
        if text != self._told:
            self._told = text
            self.update(plain(text))

    def look(self, name: str) -> None:
        """Take one of the looks `now`, `done`, `careful`, `quiet`, or none."""
        for known in ("now", "done", "careful", "quiet"):
            self.set_class(known == name, known)


class Said(Line):
    """A line that says one text in the reader's language, whatever it is now."""

    def __init__(
        self,
        key: str,
        *,
        id: str | None = None,  # noqa: A002 - Textual's word
        classes: str = "",
        **params: Any,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._key, self._params = key, params

    def on_mount(self) -> None:
        """Say it for the first time."""
        self.speak()

    def speak(self) -> None:
        """Say it again."""
        self.tell(console_of(self).say(self._key, **self._params))


def tell_all(lines: Iterable[Line], said: Sequence[Sentence], say: Say) -> None:
    """Show a sentence on each line, with the sign of its look; lines left over are gone."""
    left = iter(said)
    for line in lines:
        sentence = next(left, None)
        line.display = sentence is not None
        if sentence is not None:
            line.tell(_SIGNS.get(sentence.look, "") + say(sentence.key, **sentence.params))
            line.look(sentence.look)


class Entry(Input):
    """A field on one line, whose cursor stands still."""

    def __init__(self, text: str = "", *, id: str) -> None:  # noqa: A002 - Textual's word
        super().__init__(text, id=id, compact=True)
        self.cursor_blink = False


class KeyLine(Widget):
    """The last line: what keys do here, as many as fit. Help lists them all."""

    def render(self) -> Content:
        """Draw the keys in their colours."""
        say = console_of(self).say
        pairs = {b.action: (key_name(say, b.key), say(b.description)) for b in self._shown()}
        for action in [*_DROPPED_FIRST, *reversed([a for a in pairs if a != "help"])]:
            if _length(pairs.values()) <= self.size.width:
                break
            pairs.pop(action, None)
        return Content("  ").join(
            Content.assemble((key, "bold $accent"), " ", (does, "$quiet"))
            for key, does in pairs.values()
        )

    def _shown(self) -> Iterable[Binding]:
        found = {
            active.binding.action: active.binding
            for active in self.screen.active_bindings.values()
            if active.binding.show and active.enabled and active.binding.description
        }
        return sorted(
            found.values(), key=lambda b: _LAST.index(b.action) if b.action in _LAST else -1
        )


class Page(Screen[None]):
    """A whole screen. A page fills `body` and says in `show` what stands there now.

    `RIGHTS`: actions that not everybody is offered.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", "keys-back")]
    RIGHTS: ClassVar[dict[str, Right]] = {}

    def compose(self) -> ComposeResult:
        """Lay the page out."""
        with Horizontal(id="heading"):
            yield Line(id="title")
            yield Line(id="corner")
        yield Line(id="away")
        yield Said("loading", id="loading")
        yield from self.body()
        yield KeyLine()

    def body(self) -> ComposeResult:
        """Yield what is this page's own."""
        yield from ()

    def heading(self) -> tuple[str, str]:
        """Return what stands left and right on the first line."""
        raise NotImplementedError

    def show(self) -> None:
        """Fill the page from what the console knows."""
        raise NotImplementedError

    @property
    def console(self) -> "Console":
        """The app."""
        return console_of(self)

    @property
    def say(self) -> Say:
        """The reader's texts."""
        return self.console.say

    def redraw(self) -> None:
        """Show everything anew: the board, the language or the server's presence changed."""
        if not stands(self):
            return
        for said in self.query(Said):
            said.speak()
        self.set_class(self.console.away, "-away")
        self.query_one("#away", Line).tell(f"! {self.console.trouble()}")
        self.tick()
        self.show()
        self.query_one(KeyLine).refresh()

    def tick(self) -> None:
        """Show what changes with the clock."""
        left, right = self.heading()
        self.query_one("#title", Line).tell(left)
        self.query_one("#corner", Line).tell(right)

    def on_screen_resume(self) -> None:
        """Catch up on what happened while another screen was in front."""
        self.redraw()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what whoever is signed in may do."""
        right = self.RIGHTS.get(action)
        if right and not self.console.may(right):
            return False
        return super().check_action(action, parameters)

    def action_back(self) -> None:
        """Leave the page."""
        self.dismiss()


class EventPage(Page):
    """A page of the event that is open; its board comes from the live stream."""

    def heading(self) -> tuple[str, str]:
        """Name the event, its state and the time there; where there is room, who is signed in."""
        event, name = self.console.event, self.console.event.name
        if self.app.size.width >= WIDE:
            name = "   ".join(filter(None, (name, signed_in(self.say, self.console.session))))
        now = moments.clock(self.say, self.console.now(), event.zone)
        return name, f"{event_state(self.say, event.state).text}   {now}"

    def show(self) -> None:
        """Show the board, as soon as there is one."""
        board = self.console.board
        self.set_class(board is None, "-loading")
        if board is not None:
            self.show_board(board)

    def show_board(self, board: Board) -> None:
        """Fill the page from the board."""
        raise NotImplementedError

    def three_numbers(self, board: Board) -> str:
        """Return the day's three numbers, each with what it is out of, on one line."""
        return self.say(
            "three-numbers",
            present=board.counts.present,
            registered=board.counts.registered,
            free=len(free_tables(board)),
            tables=len(board.tables),
            unmet=board.counts.unmet,
        )


def key_name(say: Say, key: str) -> str:
    """Return a key as it is printed on the keyboard."""
    if key in ("enter", "escape", "updown", "letters"):
        return say(f"key-{key}")
    if key == "plus":
        return "+"
    return key.title() if len(key) > 1 else key


def _length(pairs: Collection[tuple[str, str]]) -> int:
    return sum(cell_len(f"{key} {does}") for key, does in pairs) + 2 * (len(pairs) - 1)

"""All keys on one page, and what the three numbers mean."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content

from kiosk.organiser.page import Line, Page, key_name

KEYS = (
    (
        "help-everywhere",
        (
            ("f1", "keys-help"),
            ("f2", "help-language"),
            ("escape", "help-back"),
            ("updown", "help-move"),
            ("enter", "help-enter"),
            ("ctrl+q", "help-quit"),
        ),
    ),
    ("help-sign-in", (("f3", "help-reveal"),)),
    (
        "help-events",
        (
            ("n", "keys-plan"),
            ("x", "help-accesses"),
            ("j", "help-journal"),
            ("d", "help-retention"),
            ("v", "help-reviews"),
            ("o", "keys-sign-out"),
            ("q", "keys-quit"),
        ),
    ),
    (
        "help-floor",
        (
            ("p", "help-people-key"),
            ("e", "help-employers-key"),
            ("r", "help-rounds-key"),
            ("a", "help-pairings-key"),
            ("s", "help-step-key"),
            ("i", "help-invitations-key"),
            ("v", "help-flags-key"),
            ("b", "help-papers-key"),
            ("x", "help-accesses"),
            ("j", "help-journal"),
        ),
    ),
    (
        "help-people",
        (
            ("letters", "help-filter"),
            ("enter", "help-card"),
            ("plus", "help-add"),
            ("f4", "help-only"),
        ),
    ),
    ("flags-title", (("enter", "help-flag"),)),
    (
        "help-employers",
        (
            ("enter", "help-employer"),
            ("plus", "help-add-employer"),
            ("i", "help-invitations-key"),
        ),
    ),
    (
        "help-invitations",
        (
            ("enter", "help-invitation"),
            ("plus", "help-ask"),
            ("m", "help-mail"),
            ("v", "help-reviews"),
        ),
    ),
    ("help-letter", (("h", "help-html"),)),
    ("reviews-title", (("enter", "help-decide"),)),
    ("help-rounds", (("enter", "help-round"),)),
    (
        "help-pairings",
        (
            ("enter", "help-change"),
            ("l", "help-lock"),
            ("u", "help-undo"),
            ("a", "help-propose-again"),
            ("c", "help-confirm"),
        ),
    ),
    ("accesses-title", (("enter", "help-access"), ("plus", "help-add-access"))),
    ("journal-title", (("f", "help-export"),)),
    ("retention-title", (("e", "help-purge"),)),
)
"""A group's title, then its keys and what they do. A test compares them with the screens'."""


class Help(Page):
    """Scrolls; Escape goes back to where one was."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
    ]

    def body(self) -> ComposeResult:
        """Lay out one long text."""
        with VerticalScroll():
            yield Line(id="keys")
            yield Line(id="numbers-explained", classes="quiet")

    def heading(self) -> tuple[str, str]:
        """Say what this page is."""
        return self.say("help-title"), self.say("product")

    def show(self) -> None:
        """Write all keys down."""
        self.query_one("#keys", Line).update(Content("\n").join(self._lines()))
        self.query_one("#numbers-explained", Line).tell(self.say("help-numbers"))

    def _lines(self) -> Iterator[Content]:
        for title, keys in KEYS:
            yield Content.styled(self.say(title), "bold")
            for key, does in keys:
                name = key_name(self.say, key)
                yield Content.assemble(
                    ("  " + name.ljust(12), "bold $accent"), (self.say(does), "$foreground")
                )
            yield Content("")

    def action_move(self, by: int) -> None:
        """Scroll by a line."""
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)

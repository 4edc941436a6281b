"""What keys do at the attendee kiosk: each lets something happen."""

from typing import ClassVar, Final

from textual import on
from textual.binding import Binding, BindingType
from textual.widgets import Input

from kiosk.attendee import happenings, keys
from kiosk.attendee.happenings import Happening
from kiosk.attendee.questions import Sheet
from kiosk.attendee.state import State
from kiosk.attendee.steps import Step
from kiosk.plain import plain
from kiosk.screen import ScanningApp
from kiosk.team.team import Team
from server.shared.vocabulary import Language

CODE_LENGTH: Final = 40
"""Characters of an enrolment code, as the server takes them."""

FIGURES: Final = frozenset("0123456789")
LOCKED: Final = frozenset(
    {"ctrl+q", "ctrl+c", "ctrl+z", "ctrl+p", "ctrl+backslash", "ctrl+d", "escape"}
)
"""Keys that a locked kiosk does not hear (decision 11)."""

ARROWS: Final = {"up": (-1, 0), "down": (1, 0), "left": (0, -1), "right": (0, 1)}


class Hands(ScanningApp):
    """An app that is told by keys; what becomes of it is the app's own."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(key, f"speak('{one}')", priority=True) for key, one in keys.LANGUAGES.items()),
        *(Binding(key, f"move('{key}')") for key in ARROWS),
        Binding("f4", "walk_in", priority=True),
        Binding("f5", "data", priority=True),
        Binding("f6", "erase", priority=True),
        Binding("f7", "other_language", priority=True),
        Binding("f8", "leave", priority=True),
        Binding("f9", "letters", priority=True),
        Binding("f12", "team", priority=True),
        Binding("enter", "choose"),
        Binding("backspace", "rub_out"),
        Binding("escape", "leave", priority=True),
        Binding("ctrl+q", "quit", priority=True),
        Binding("ctrl+c", "ignore", priority=True),
    ]

    state: State
    team: Team
    line: str = ""

    def take(self, happening: Happening) -> None:
        """Let something happen."""
        raise NotImplementedError

    def walk_in(self) -> Sheet:
        """Return what somebody without a badge is asked today."""
        raise NotImplementedError

    def own_menu(self) -> Sheet:
        """Return what somebody may do with their badge now."""
        raise NotImplementedError

    def enrol(self, code: str) -> None:
        """Exchange an enrolment code."""
        raise NotImplementedError

    # what is typed

    def heard_line(self, line: str) -> None:
        """Show what is being typed, unless it is a number: it answers, or is no code of ours."""
        if line.isdecimal():
            return
        self.line = line
        self.take(happenings.KeyHeard() if line else happenings.LineGone())

    def hand_rested(self, line: str) -> None:
        """Take a key that was pressed alone for an answer to what is asked."""
        if self.state.step is Step.TEAM:
            self._team_rested(line)
            return
        happening = keys.pressed(self.state, line)
        if happening is None and not keys.is_answer(self.state, line):
            return
        self.drop_line()
        if happening:
            self.take(happening)

    def _team_rested(self, line: str) -> None:
        """The line of a scanner on trial may be slow; of any other, a number is enough."""
        if self.team.is_on_trial and line not in FIGURES:
            return
        self.drop_line()
        if line in FIGURES:
            self.team.press(line)

    @on(Input.Changed)
    def keep_open(self, changed: Input.Changed) -> None:
        """Somebody is typing a name."""
        if self.state.step is Step.TEAM and changed.input.display:
            self.team.typed(changed.input.value)
        if self.state.step is Step.WALK_IN and changed.input.display:
            self.take(happenings.Typed(changed.input.value))

    @on(Input.Submitted)
    def submit(self, submitted: Input.Submitted) -> None:
        """Take the first name, or the enrolment code, that was typed; an empty one waits."""
        text = plain(submitted.value)
        if self.state.step is Step.TEAM:
            self.team.sent(submitted.value)
        if text and self.state.step is Step.WALK_IN:
            self.take(happenings.Named(text, self.walk_in()))
        elif text and self.state.step is Step.ENROL:
            self.take(happenings.CodeSent())
            self.enrol(text)

    # keys

    def action_speak(self, language: str) -> None:
        """Speak another language until the next person; what the server said is asked anew."""
        self.take(happenings.Chose(Language(language)))
        if self.state.step is Step.DATA:
            self.take(happenings.AskedData())

    def action_other_language(self) -> None:
        """Speak the next of the languages that share a key."""
        self.action_speak(keys.next_language(self.state.language))

    def action_walk_in(self) -> None:
        """Take in somebody without a badge."""
        self.take(happenings.AskedWalkIn())

    def action_data(self) -> None:
        """Show what is kept of people, of this person, or the next leaf of it."""
        self.take(keys.data(self.state))

    def action_erase(self) -> None:
        """Ask whether it shall all be erased."""
        self.take(happenings.AskedErasure())

    def action_leave(self) -> None:
        """Go one step back."""
        if self.state.step is Step.TEAM:
            self.team.back()
        else:
            self.take(keys.back(self.state, self.own_menu()))

    def action_team(self) -> None:
        """Ask one of the team who they are."""
        if self.state.step is not Step.TEAM:
            self.team.knock()

    def action_ignore(self) -> None:
        """Do nothing: the key would quit."""

    # the grid of letters

    def action_letters(self) -> None:
        """Choose letters instead of typing, or type again."""
        self.take(happenings.AskedLetters())

    def action_move(self, key: str) -> None:
        """Move the mark; an arrow down from the field opens the grid."""
        if self.state.step is Step.WALK_IN and key == "down":
            self.take(happenings.AskedLetters())
        else:
            self.take(happenings.Moved(*ARROWS[key]))

    def action_choose(self) -> None:
        """Take the letter under the mark, or the name that is ready."""
        if self.state.step is not Step.LETTERS:
            return
        happening = keys.on_letter(self.state, self.walk_in())
        self.take(happening or happenings.KeyHeard())

    def action_rub_out(self) -> None:
        """Take the last letter away."""
        if self.state.step is Step.LETTERS:
            self.take(happenings.Typed(self.state.first_name[:-1]))

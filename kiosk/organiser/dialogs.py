"""Questions in front of a page: choose one of a few things, or fill in a few fields."""

from collections.abc import Awaitable, Callable
from typing import Any, ClassVar, Generic, NamedTuple, TypeVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from kiosk.organiser.page import Entry, Line, Page, Said, console_of
from kiosk.plain import plain
from server.shared.language import Say

T = TypeVar("T")

CLOSE = "close"
"""The answer that does nothing, and its text."""

MOST_OF_SCREEN = 0.94
"""How high a box may be (organiser.tcss says it too)."""
LEAST_ANSWERS, MOST_ANSWERS = 3, 10
"""Lines of answers in sight; more of them scroll."""

_FIGURES = {key: n for n, key in enumerate("&é\"'(-è_ç", start=1)}
"""What the row of figures types on a French keyboard without Shift."""


class Question(NamedTuple):
    """What a Choice shows: a title, what there is to know, and the answers: (value, text).

    What follows a line break in an answer's text stands below it.
    """

    title: str
    lines: tuple[str, ...]
    answers: tuple[tuple[str, str], ...]


class Choice(ModalScreen[str | None]):
    """A question whose answers have numbers. None when left with Escape.

    `ask` is called again when the board or the language changes.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    def __init__(self, ask: Callable[[Say], Question], *, start: int = 0) -> None:
        super().__init__()
        self._ask = ask
        self._start = start
        self._values: tuple[str, ...] = ()
        self._texts: tuple[str, ...] = ()

    def compose(self) -> ComposeResult:
        """Lay the box out."""
        with Vertical(classes="box"):
            yield Line(classes="box-title")
            yield Line(classes="box-lines")
            yield OptionList(markup=False)
            yield Said("hint-choice", classes="hint")

    def on_mount(self) -> None:
        """Ask, with the answer in front that does least harm."""
        self.redraw()
        self.query_one(OptionList).highlighted = self._start

    def redraw(self) -> None:
        """Ask again; the answer in front stays in front."""
        question = self._ask(console_of(self).say)
        answers = self.query_one(OptionList)
        at = answers.highlighted or 0
        before = self._values[at] if at < len(self._values) else None
        self._values = tuple(value for value, _ in question.answers)
        self.query_one(".box-title", Line).tell(question.title)
        lines = self.query_one(".box-lines", Line)
        lines.update("\n".join(map(plain, question.lines)))
        lines.display = bool(question.lines)
        answers.clear_options()
        answers.add_options(
            Option(self._drawn(place, text)) for place, (_, text) in enumerate(question.answers)
        )
        self._texts = tuple(text for _, text in question.answers)
        if before in self._values:
            answers.highlighted = self._values.index(before)
        elif self._values:
            answers.highlighted = 0
        self.query_one(Said).speak()
        self.call_after_refresh(self._fit)

    def on_resize(self) -> None:
        """Fit another screen."""
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        """Let the answers scroll where all of them would push the hint off the screen."""
        answers, box = self.query_one(OptionList), self.query_one(".box")
        rest = self.query_one(Said).virtual_region.bottom - answers.outer_size.height
        room = int(self.size.height * MOST_OF_SCREEN) - box.gutter.height - rest
        answers.styles.max_height = max(LEAST_ANSWERS, min(room, MOST_ANSWERS))

    @on(OptionList.OptionHighlighted)
    def _mark(self) -> None:
        """Show which answer is in front by a sign as well as by colour."""
        answers = self.query_one(OptionList)
        for place, text in enumerate(self._texts):
            answers.replace_option_prompt_at_index(place, self._drawn(place, text))

    def _drawn(self, place: int, text: str) -> Content:
        sign = "›" if place == self.query_one(OptionList).highlighted else " "
        first, *more = text.split("\n")
        below = [f"     {plain(line)}" for line in more]
        return Content("\n".join([f"{sign} {place + 1}  {plain(first)}", *below]))

    @on(OptionList.OptionSelected)
    def _take(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._values[event.option_index])

    def on_key(self, event: events.Key) -> None:
        """Take an answer by its number."""
        typed = event.character or ""
        number = int(typed) if typed.isdecimal() and typed.isascii() else _FIGURES.get(typed, 0)
        if 1 <= number <= len(self._values):
            event.stop()
            self.dismiss(self._values[number - 1])

    def action_leave(self) -> None:
        """Choose nothing."""
        self.dismiss(None)


def no_or_yes(say: Say, yes: str) -> tuple[tuple[str, str], ...]:
    """Return the answers to a question of yes or no; the keys are those of the kiosk."""
    return (("no", say("no")), ("yes", yes))


class Confirm(Choice):
    """A question of yes or no that says what yes means; "no" stands in front.

    The texts are `KEY-title`, `KEY-means` and `KEY-yes`. `start` 1 puts "yes" in front.
    """

    def __init__(self, key: str, *, start: int = 0, **params: Any) -> None:
        super().__init__(
            lambda say: Question(
                say(f"{key}-title", **params),
                (say(f"{key}-means", **params),),
                no_or_yes(say, say(f"{key}-yes", **params)),
            ),
            start=start,
        )


def ask_sure(page: Page, key: str, take: Callable[[], Awaitable[Any]], **params: Any) -> None:
    """Ask by a Confirm whether it is meant; then do it, and say `KEY-done`."""

    async def do() -> None:
        with page.console.telling():
            await take()
            page.console.toast(f"{key}-done", **params)
            page.on_screen_resume()

    def sure(answer: str | None) -> None:
        if answer == "yes":
            page.run_worker(do(), group="asking")

    page.app.push_screen(Confirm(key, **params), sure)


class Field(NamedTuple):
    """One line of a form. Its texts are `field-NAME` and `field-NAME-wrong`.

    `read` turns what was typed into a value or raises ValueError; `echo` says it back in words.
    """

    name: str
    read: Callable[[str], Any]
    value: str = ""
    echo: Callable[[Say, Any], str] | None = None


class Form(ModalScreen[T | None], Generic[T]):
    """Fields, and what to do with them: `send` returns its result, or None to stay here."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("up", "app.focus_previous", show=False, priority=True),
        Binding("down", "app.focus_next", show=False, priority=True),
    ]

    def __init__(
        self,
        title: str,
        fields: tuple[Field, ...],
        send: Callable[[dict[str, Any]], Awaitable[T | None]],
    ) -> None:
        super().__init__()
        self._title_key, self._fields, self._send = title, fields, send

    def compose(self) -> ComposeResult:
        """Lay the box out: a label, what is typed, and a note below."""
        with VerticalScroll(classes="box", can_focus=False):
            yield Said(self._title_key, classes="box-title")
            for field in self._fields:
                with Horizontal(classes="field"):
                    yield Said(f"field-{field.name}", classes="label")
                    yield Entry(field.value, id=field.name)
                yield Line(id=f"{field.name}-note", classes="note")
            yield Said("hint-form", classes="hint")

    def on_mount(self) -> None:
        """Say back what stands there from the start."""
        self.redraw()

    def redraw(self) -> None:
        """Say everything again, in the language of now."""
        for said in self.query(Said):
            said.speak()
        for field in self._fields:
            self._note(field)

    @on(Input.Changed)
    def _echo(self, event: Input.Changed) -> None:
        self._note(next(f for f in self._fields if f.name == event.input.id))

    @on(Input.Submitted)
    def _submit(self) -> None:
        wrong = [field for field in self._fields if not self._note(field, strict=True)]
        if wrong:
            self.query_one(f"#{wrong[0].name}").focus()
        else:
            self._deliver({field.name: field.read(self._typed(field)) for field in self._fields})

    @work(group="form", exclusive=True)
    async def _deliver(self, values: dict[str, Any]) -> None:
        self.app.clear_notifications()  # what was wrong with the last try
        result = await self._send(values)
        if result is not None:
            self.dismiss(result)

    def _note(self, field: Field, *, strict: bool = False) -> bool:
        """Say back what was typed, or what is wrong with it; returns whether it is right."""
        say, note = console_of(self).say, self.query_one(f"#{field.name}-note", Line)
        try:
            value = field.read(self._typed(field))
        except ValueError:
            note.tell(f"! {say(f'field-{field.name}-wrong')}" if strict else "")
            note.look("careful")
            return False
        note.tell(field.echo(say, value) if field.echo else "")
        note.look("quiet")
        return True

    def _typed(self, field: Field) -> str:
        return self.query_one(f"#{field.name}", Input).value.strip()

    def action_leave(self) -> None:
        """Give the form up."""
        self.dismiss(None)

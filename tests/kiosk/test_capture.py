"""Scans are heard whatever has the focus, and keys that are none reach it."""

import asyncio
import time

import pytest
from textual import events
from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Button, DataTable, Input, OptionList, Select, Static, TextArea

from badges import token
from kiosk.config import DEFAULT_GAP
from kiosk.screen import ScanningApp, Silence
from tests.kiosk.eyes import burst, post, type_slowly, until

WIDGETS = {
    "Input": Input,
    "TextArea": TextArea,
    "Button": lambda: Button("Button"),
    "DataTable": DataTable,
    "Select": lambda: Select([("B", 1), ("C", 2)]),
    "OptionList": lambda: OptionList("B", "C", "D"),
}
KINDS = ["nothing", *WIDGETS, "modal"]
BURSTS = 100


class Question(ModalScreen[None]):
    AUTO_FOCUS = "Input"

    def compose(self) -> ComposeResult:
        yield Input()


class Stage(ScanningApp):
    """One widget of a kind; `fired` counts what a stray letter of a scan would set off."""

    BINDINGS = (("b", "fire"), ("c", "fire"), ("x", "fire"))
    AUTO_FOCUS = ""

    def __init__(self, kind):
        super().__init__()
        self.kind = kind
        self.scans = []
        self.rested = []
        self.fired = 0

    def compose(self) -> ComposeResult:
        yield WIDGETS.get(self.kind, Static)()

    def on_mount(self):
        if self.kind in WIDGETS:
            self.query_one(self.kind).focus()
        if self.kind == "modal":
            self.push_screen(Question())

    def scanned(self, text):
        self.scans.append(text)

    def hand_rested(self, line):
        self.rested.append(line)

    def action_fire(self):
        self.fired += 1

    on_button_pressed = on_select_changed = on_option_list_option_selected = action_fire


def tokens(count):
    return [token.new((number << 8).to_bytes(10)) for number in range(1, count + 1)]


async def ready(app):
    kind = "Input" if app.kind == "modal" else app.kind
    await until(lambda: kind == "nothing" or type(app.focused).__name__ == kind)


@pytest.mark.parametrize("kind", KINDS)
async def test_every_burst_is_caught_whatever_has_the_focus(kind):
    app = Stage(kind)
    async with app.run_test():
        await ready(app)
        for badge in tokens(BURSTS):
            burst(app, badge)
        await until(lambda: len(app.scans) >= BURSTS, lambda: app.scans)
        assert app.scans == tokens(BURSTS)
        assert app.fired == 0
        assert not getattr(app.focused, "value", "") or kind == "Select"
        assert not getattr(app.focused, "text", "")


@pytest.mark.parametrize("gap", [0.07, 0.12, 0.2])
async def test_a_person_typing_into_a_field_loses_no_letter(gap):
    app = Stage("Input")
    async with app.run_test():
        await ready(app)
        await type_slowly(app, "Clémence", gap)
        await until(lambda: app.query_one(Input).value == "Clémence")
        assert app.scans == []


async def test_a_typed_letter_appears_without_a_delay_one_notices():
    app = Stage("Input")
    async with app.run_test():
        await ready(app)
        started = asyncio.get_running_loop().time()
        post(app, "Z", "Z")
        await until(lambda: app.query_one(Input).value == "Z")
        assert asyncio.get_running_loop().time() - started < 0.15


async def test_editing_keys_keep_their_place_among_letters():
    app = Stage("Input")
    async with app.run_test():
        await ready(app)
        for key in ("a", "b", "backspace", "c", "left", "d"):
            post(app, key)
            await asyncio.sleep(0.03)
        await until(lambda: app.query_one(Input).value == "adc")


async def test_a_pasted_token_is_a_scan_and_other_text_is_pasted():
    app = Stage("Input")
    async with app.run_test():
        await ready(app)
        badge = tokens(1)[0]
        app.post_message(events.Paste("Zoé"))
        app.post_message(events.Paste(badge))
        await until(lambda: app.scans == [badge])
        await until(lambda: app.query_one(Input).value == "Zoé")


async def test_while_nothing_has_the_focus_letters_fire_no_binding():
    app = Stage("nothing")
    async with app.run_test():
        for letter in "bcx":
            post(app, letter)
        post(app, "enter", "\r")
        await until(lambda: app.scans == ["bcx"])
        assert app.fired == 0


async def test_a_hand_rests_once_and_only_when_no_key_has_followed():
    app = Stage("nothing")
    async with app.run_test():
        early = Silence()
        early.time = time.monotonic()
        post(app, "1", "1", early.time)
        app.post_message(early)
        await until(lambda: app.rested)
        assert time.monotonic() - early.time >= DEFAULT_GAP
        post(app, "2", "2", time.monotonic())
        await until(lambda: len(app.rested) > 1)
    assert app.rested == ["1", "12"]

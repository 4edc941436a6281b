from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from badges import token
from kiosk import scanner
from kiosk.scanner import Listening

GAP = 0.05
TOKEN = token.new(bytes(range(10)))
OTHER = token.new(bytes(range(10, 20)))

tokens = st.binary(min_size=10, max_size=10).map(token.new)
people_gaps = st.floats(0.07, 0.2)
scanner_gaps = st.floats(0, GAP)
name_letters = st.sampled_from("abcdefghijklmnopqrstuvwxyzÉéèçÏñ -'’BCDFGHX")
other_keys = st.sampled_from(["left", "delete", "backspace", "enter", "tab", "f2", "ctrl+a"])


class Key(NamedTuple):
    key: str
    character: str | None
    time: float


class Desk:
    """Feeds keys to the scanner with their times, and lets time pass between them."""

    def __init__(self, *, in_field: bool, gap: float = GAP, prefix: str = ""):
        self.in_field = in_field
        self.listening = Listening(gap=gap, prefix=prefix)
        self.now = 100.0
        self.released = []
        self.scans = []
        self.pause = 0.0

    def take(self, heard):
        self.listening = heard.after
        self.pause = heard.pause or self.pause
        self.released += [key.character or key.key for key in heard.released]
        self.scans += heard.scans

    def wait(self, seconds):
        self.now += seconds
        self.take(scanner.silence(self.listening, self.now, in_field=self.in_field))

    def key(self, key, character=None):
        heard = scanner.press(self.listening, Key(key, character, self.now), in_field=self.in_field)
        self.take(heard)

    def letters(self, text, gap):
        for letter in text:
            self.key(letter, letter)
            self.wait(gap)

    def burst(self, text, gap=0.002, ending="enter"):
        for letter in text:
            self.key(letter, letter)
            self.now += gap
        if ending:
            self.key(ending, "\r")


# a field has the focus


@pytest.mark.parametrize("gap", [0, 0.001, 0.002, 0.005, 0.01, 0.016, 0.03, 0.05])
@pytest.mark.parametrize("ending", ["enter", "tab", "ctrl+j"])
def test_a_burst_in_a_field_is_a_scan_and_leaves_nothing_there(gap, ending):
    desk = Desk(in_field=True)
    desk.burst(TOKEN, gap, ending)
    assert (desk.scans, desk.released) == ([TOKEN], [])


def test_a_slow_scanner_needs_a_wider_gap():
    desk = Desk(in_field=True, gap=0.08)
    desk.burst(TOKEN, 0.07)
    assert (desk.scans, desk.released) == ([TOKEN], [])


def test_a_scanner_without_an_ending_key_is_understood_after_a_silence():
    desk = Desk(in_field=True)
    desk.burst(TOKEN, ending=None)
    assert desk.scans == []
    desk.wait(0.2)
    assert (desk.scans, desk.released) == ([TOKEN], [])


def test_caps_lock_does_not_matter():
    desk = Desk(in_field=True)
    desk.burst(TOKEN.lower())
    assert desk.scans == [TOKEN]


def test_one_stall_inside_a_burst_does_no_harm():
    desk = Desk(in_field=True)
    desk.burst(TOKEN[:7], ending=None)
    desk.wait(0.09)
    desk.burst(TOKEN[7:])
    assert (desk.scans, desk.released) == ([TOKEN], [])


@pytest.mark.parametrize("before", range(4, 20))
def test_a_busy_machine_may_hold_a_scan_up_once_it_is_certain(before):
    desk = Desk(in_field=True)
    desk.burst(TOKEN[:before], ending=None)
    desk.wait(0.4)
    desk.burst(TOKEN[before:])
    assert (desk.scans, desk.released) == ([TOKEN], [])


def test_quick_letters_without_a_vowel_are_released_half_a_second_later_or_with_the_next_one():
    desk = Desk(in_field=True)
    desk.burst("Schm", 0.03, ending=None)
    desk.wait(0.1)
    assert desk.released == [*"Schm"]
    desk.burst("STRK", 0.03, ending=None)
    desk.wait(0.3)
    assert desk.released == [*"Schm"]
    desk.key("a", "a")
    desk.wait(0.1)
    assert desk.released == [*"SchmSTRKa"]


def test_a_wrong_check_letter_is_no_scan_and_nothing_is_lost():
    wrong = TOKEN[:-1] + ("B" if TOKEN[-1] != "B" else "C")
    desk = Desk(in_field=True)
    desk.burst(wrong)
    assert (desk.scans, desk.released) == ([], [*wrong, "\r"])


def test_the_line_feed_after_a_return_is_swallowed():
    desk = Desk(in_field=True)
    desk.burst(TOKEN)
    desk.key("ctrl+j", "\n")
    assert (desk.scans, desk.released) == ([TOKEN], [])


def test_two_bursts_in_a_row_are_two_scans():
    desk = Desk(in_field=True)
    desk.burst(TOKEN)
    desk.burst(OTHER)
    assert (desk.scans, desk.released) == ([TOKEN, OTHER], [])


@given(name=st.text(name_letters, max_size=12), badge=tokens, gap=scanner_gaps)
def test_letters_typed_before_a_scan_stay_in_the_field(name, badge, gap):
    desk = Desk(in_field=True)
    desk.letters(name, 0.12)
    desk.burst(badge, gap)
    assert (desk.scans, "".join(desk.released)) == ([badge], name)


@given(st.lists(st.tuples(st.one_of(name_letters, other_keys), people_gaps), max_size=40))
def test_a_person_typing_into_a_field_loses_nothing_and_is_no_scanner(typed):
    desk = Desk(in_field=True)
    for key, gap in typed:
        desk.key(key, key if len(key) == 1 else None)
        desk.wait(gap)
    assert desk.scans == []
    assert desk.released == [key for key, _ in typed]


@given(st.lists(st.tuples(st.one_of(name_letters, other_keys), st.floats(0, 0.3)), max_size=60))
def test_at_any_speed_every_key_reaches_the_field_in_order(typed):
    desk = Desk(in_field=True)
    for key, gap in typed:
        desk.key(key, key if len(key) == 1 else None)
        desk.wait(gap)
    desk.wait(1)
    assert desk.scans == []
    assert desk.released == [key for key, _ in typed]


@given(badge=tokens, gap=people_gaps)
def test_a_token_typed_by_hand_into_a_field_belongs_to_the_field(badge, gap):
    desk = Desk(in_field=True)
    desk.letters(badge, gap)
    desk.key("enter", "\r")
    assert (desk.scans, desk.released) == ([], [*badge, "\r"])


def test_a_typed_letter_is_held_little_longer_than_the_gap():
    desk = Desk(in_field=True)
    desk.key("a", "a")
    assert scanner.deadline(desk.listening) == pytest.approx(100 + 1.2 * GAP)


def test_a_pasted_token_is_a_scan_and_other_text_belongs_to_the_field():
    listening = Listening(gap=GAP)
    assert scanner.paste(listening, f"https://x.org/b/{TOKEN}\n", in_field=True).scans == (TOKEN,)
    assert scanner.paste(listening, "Zoé", in_field=True).scans == ()


# every scanner the issue names, at every speed

ENDINGS = {
    "nothing": (),
    "tab": ("tab",),
    "return": ("enter",),
    "return, feed": ("enter", "ctrl+j"),
}
CASES = {"capitals": TOKEN, "Caps Lock": TOKEN.lower(), "address": f"https://x.org/b/{TOKEN}"}


def scanned(desk, text, gap, endings):
    """Type as a scanner does; the clock is looked at as often as keys come."""
    for letter in text:
        desk.key(letter, letter)
        desk.wait(gap)
    for ending in endings:
        desk.key(ending, "\r")
        desk.wait(gap)
    desk.wait(2.5)


@pytest.mark.parametrize("gap", [0, 0.002, 0.010, 0.020, 0.050])
@pytest.mark.parametrize("endings", ENDINGS.values(), ids=ENDINGS)
@pytest.mark.parametrize("text", CASES.values(), ids=CASES)
@pytest.mark.parametrize("in_field", [True, False])
def test_a_scan_is_one_scan_and_leaves_nothing_behind(gap, endings, text, in_field):
    desk = Desk(in_field=in_field)
    scanned(desk, text, gap, endings)
    scanned(desk, OTHER, gap, endings)
    assert (desk.scans, desk.released, desk.listening.line) == ([TOKEN, OTHER], [], "")


@pytest.mark.parametrize("late", [0.001, 0.005, 0.009])
def test_a_scanner_at_the_limit_may_be_a_little_late(late):
    desk = Desk(in_field=True)
    scanned(desk, TOKEN, GAP + late, ["enter"])
    assert (desk.scans, desk.released) == ([TOKEN], [])


@given(tokens, st.lists(st.floats(0, 2 * GAP), min_size=20, max_size=20))
def test_the_longest_pause_of_a_scan_is_told(badge, pauses):
    desk = Desk(in_field=False)
    for letter, pause in zip(badge, pauses, strict=True):
        desk.key(letter, letter)
        desk.now += pause
    desk.key("enter", "\r")
    assert desk.pause == pytest.approx(max(pauses[:-1]), abs=1e-9)


@pytest.mark.parametrize("gap", [0.002, 0.050, 0.064, 0.1, 0.5, 1.9])
@pytest.mark.parametrize("endings", ENDINGS.values(), ids=ENDINGS)
@pytest.mark.parametrize("in_field", [True, False])
def test_behind_a_prefix_a_scanner_may_be_as_slow_as_it_is(gap, endings, in_field):
    desk = Desk(in_field=in_field, prefix="~")
    scanned(desk, "~" + TOKEN, gap, endings if gap < 2 * GAP else endings[:1])
    assert (desk.scans, desk.released, desk.listening.line) == ([TOKEN], [], "")


def test_behind_a_prefix_an_address_is_part_of_the_scan():
    desk = Desk(in_field=True, prefix="~")
    scanned(desk, f"~b/{TOKEN}", 0.2, ["enter"])
    assert (desk.scans, desk.released) == ([TOKEN], [])


@given(name=st.text(name_letters, max_size=12), gap=scanner_gaps)
def test_letters_typed_before_a_prefix_stay_in_the_field(name, gap):
    desk = Desk(in_field=True, prefix="~")
    desk.letters(name, 0.01)
    scanned(desk, "~" + TOKEN, gap, ["enter"])
    assert (desk.scans, "".join(desk.released)) == ([TOKEN], name)


def test_a_prefix_that_was_somebodys_sign_is_released_after_two_seconds_or_with_the_return_key():
    desk = Desk(in_field=True, prefix="~")
    desk.letters("~a", 1.9)
    assert desk.released == []
    desk.wait(0.2)
    assert desk.released == ["~", "a"]
    desk.letters("~b", 0.1)
    desk.key("enter", "\r")
    assert desk.released == ["~", "a", "~", "b", "\r"]
    assert desk.scans == []


def test_without_a_prefix_its_sign_is_a_letter_like_any_other():
    desk = Desk(in_field=True)
    desk.letters("~" + TOKEN, 0.2)
    assert (desk.scans, "".join(desk.released)) == ([], "~" + TOKEN)


# nothing has the focus


@given(
    line=st.text(st.characters(categories=["L", "N", "P"], codec="utf-8"), min_size=1),
    gap=st.floats(0, 3),
)
def test_while_waiting_any_line_is_an_attempt_at_any_speed(line, gap):
    desk = Desk(in_field=False)
    desk.letters(line, gap)
    desk.key("enter", "\r")
    assert len(desk.scans) == 1
    assert desk.released == []


@pytest.mark.parametrize(
    ("typed", "tried"),
    [
        (TOKEN, TOKEN),
        (TOKEN.lower(), TOKEN),
        (" ".join(TOKEN), TOKEN),
        (f"httpsM!!x:org!b!{TOKEN}", TOKEN),
        ("b c d f g", "BCDFG"),
        ("hello", "hello"),
        (" 123 ", "123"),
    ],
)
def test_a_line_is_tried_as_what_it_most_likely_means(typed, tried):
    desk = Desk(in_field=False)
    desk.letters(typed, 0.15)
    desk.key("enter", "\r")
    assert desk.scans == [tried]


def test_an_empty_line_is_no_attempt():
    desk = Desk(in_field=False)
    desk.key("enter", "\r")
    desk.letters("   ", 0.1)
    desk.key("enter", "\r")
    assert desk.scans == []


def test_backspace_takes_a_letter_back():
    desk = Desk(in_field=False)
    desk.letters("BCDFK", 0.1)
    desk.key("backspace")
    desk.letters("G", 0.1)
    desk.key("enter", "\r")
    assert desk.scans == ["BCDFG"]


def test_keys_that_write_nothing_pass_at_once():
    desk = Desk(in_field=False)
    desk.letters("BC", 0.001)
    desk.key("f3")
    desk.key("ctrl+q", "\x11")
    assert desk.released == ["f3", "\x11"]
    assert desk.listening.line == "BC"


def test_a_burst_without_an_ending_key_is_tried_and_a_late_return_does_nothing():
    desk = Desk(in_field=False)
    desk.burst(TOKEN, ending=None)
    desk.wait(0.2)
    desk.key("enter", "\r")
    assert desk.scans == [TOKEN]


def test_letters_typed_by_hand_wait_for_the_return_key():
    desk = Desk(in_field=False)
    desk.letters(TOKEN, 0.12)
    desk.wait(5)
    assert desk.scans == []
    assert desk.listening.line == TOKEN


def test_every_pasted_code_is_an_attempt():
    heard = scanner.paste(Listening(gap=GAP), f"{TOKEN}\n\nbcdfg\nhello\n", in_field=False)
    assert heard.scans == (TOKEN, "BCDFG")


def test_of_pasted_lines_without_a_code_only_the_last_is_tried():
    heard = scanner.paste(Listening(gap=GAP), "one\ntwo\n" * 5000, in_field=False)
    assert heard.scans == ("two",)


def test_a_line_is_kept_to_what_a_request_takes():
    desk = Desk(in_field=False)
    desk.letters("Z" * (scanner.LONGEST + 50), 0)
    assert len(desk.listening.line) == scanner.LONGEST

from itertools import product

import pytest
import zxingcpp
from PIL import Image

from badges import qr, token
from kiosk.team import trial
from kiosk.team.layouts import DEAD, layouts, typed
from kiosk.team.trial import TEXT, findings

GAP = 0.05
LAYOUTS = layouts()
FIRST = {name: next(n for n in LAYOUTS if LAYOUTS[n] == LAYOUTS[name]) for name in LAYOUTS}
"""Of layouts whose keys are the same, the one that is named."""


def judged(line, pause=0.01):
    return findings(line, pause, GAP)


def line_of(scanner, machine):
    return typed(TEXT, LAYOUTS[scanner], LAYOUTS[machine])


def test_the_text_fits_a_small_code_and_is_read_back_from_it():
    modules = qr.matrix(TEXT)
    assert len(modules) == 25
    picture = Image.new("L", (33, 33), 255)
    for block in qr.blocks(modules):
        picture.paste(
            0,
            (block.x + 4, block.y + 4, block.x + 4 + block.width, block.y + 4 + block.height),
        )
    assert [found.text for found in zxingcpp.read_barcodes(picture.resize((132, 132), 0))] == [TEXT]


def test_every_layout_has_keys_for_the_text():
    for layout in LAYOUTS.values():
        assert set(TEXT) <= set(layout.plain + layout.shift)


def test_the_text_itself_is_fine():
    assert judged(TEXT).is_fine
    assert not judged(TEXT).other_case
    assert judged(TEXT + "\r\n").prefix == ""


def test_with_caps_lock_it_is_fine_and_said():
    found = judged(TEXT.swapcase())
    assert (found.is_fine, found.other_case) == (True, True)
    wrong = judged(line_of("us", "fr").swapcase())
    assert (wrong.pairs, wrong.other_case) == ((("us", "fr"),), True)


@pytest.mark.parametrize("machine", [name for name in LAYOUTS if FIRST[name] != "us"])
def test_a_scanner_left_at_the_us_layout_is_named(machine):
    for swallowed in (DEAD, ""):
        found = judged(line_of("us", machine).replace(DEAD, swallowed))
        assert ("us", FIRST[machine]) in found.pairs
        assert len(found.pairs) <= 2
        assert not found.is_fine


def test_of_all_pairs_of_layouts_the_wrong_one_is_among_those_named():
    for scanner, machine in product(LAYOUTS, repeat=2):
        line = line_of(scanner, machine)
        found = judged(line.replace(DEAD, ""))
        assert found.is_fine == (line == TEXT), (scanner, machine)
        assert found.is_fine or (FIRST[scanner], FIRST[machine]) in found.pairs


@pytest.mark.parametrize("machine", ["us", "fr", "de", "es"])
def test_what_a_scanner_sends_first_is_named(machine):
    assert judged("~*" + line_of("us", machine)).prefix == "~*"


@pytest.mark.parametrize("line", ["", "Awa", TEXT[:-3], TEXT + "1", token.new(bytes(10))])
def test_anything_else_is_not_explained(line):
    found = judged(line)
    assert (found.is_fine, found.pairs) == (False, ())


def test_a_scanner_with_longer_pauses_than_the_kiosk_allows_is_slow():
    assert findings(TEXT, 0.064, GAP).is_slow
    assert not findings(TEXT, 0.05, GAP).is_slow


def test_layouts_are_told_apart_as_well_as_their_keys_allow():
    assert len(trial._variants()) > 250

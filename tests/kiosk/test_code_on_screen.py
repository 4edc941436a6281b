"""The QR code on a real terminal's screen is read as a camera reads it."""

import re
import sys

import pytest
import zxingcpp

from kiosk.team.trial import TEXT
from tests.kiosk.painted import picture
from tests.kiosk.terminal import Terminal
from tests.needs import program

SYSTEMS = {
    "16 million colours": {"TEXTUAL_COLOR_SYSTEM": "truecolor"},
    "256 colours": {"TEXTUAL_COLOR_SYSTEM": "256"},
    "16 colours": {"TEXTUAL_COLOR_SYSTEM": "standard"},
    "no colours": {"NO_COLOR": "1"},
}


@program("tmux")
@pytest.mark.parametrize("environment", SYSTEMS.values(), ids=SYSTEMS)
def test_the_code_is_read_from_the_screen_in_each_theme(tmp_path, environment):
    command = [sys.executable, "-m", "tests.kiosk.code_stage"]
    themes = []
    with Terminal(tmp_path, command, environment=environment) as terminal:
        left = None
        while left != 0:
            terminal.sees("<", ">")
            terminal.until(lambda: _shown(terminal.screen) not in [None, *themes[-1:]], "a theme")
            name, left = _shown(terminal.screen)
            themes.append((name, left))
            terminal.until(lambda: _read(terminal) == [TEXT], name)
            terminal.key("x")
    assert len({name for name, _ in themes}) > 15


def _read(terminal):
    seen = picture(terminal.coloured_screen)
    return [found.text for found in zxingcpp.read_barcodes(seen)]


def _shown(screen):
    found = re.search(r"<([\w-]+)> (\d+)", screen)
    return (found[1], int(found[2])) if found else None

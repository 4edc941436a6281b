"""What a machine at the door is given to run: read by the very programs that will read it."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.needs import program

DEPLOY = Path(__file__).parents[1] / "deploy"
HOME = "/opt/tablee"
"""Where the units expect the project."""

CAGE = '#!/bin/sh\nwhile [ "$1" != -- ]; do shift; done\nshift\n"$@" || exit 0\n'
FOOT = '#!/bin/sh\nshift\nexec "$@"\n'
KIOSK = '#!/bin/sh\nprintf "%s\\n" "$@" >"$ASKED"\nexit "$STATUS"\n'


@program("systemd-analyze")
@pytest.mark.parametrize("unit", sorted(DEPLOY.glob("*.service")), ids=lambda path: path.name)
def test_systemd_takes_every_unit_without_a_remark(unit, tmp_path):
    here = tmp_path / unit.name
    here.write_text(unit.read_text().replace(HOME, str(DEPLOY.parent)))
    done = subprocess.run(
        ["systemd-analyze", "verify", str(here)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


@program("foot")
def test_foot_takes_its_configuration():
    command = ["foot", "--check-config", f"--config={DEPLOY / 'foot.ini'}"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@program("loadkeys")
def test_the_consoles_keymap_can_be_loaded():
    command = ["loadkeys", "--parse", str(DEPLOY / "kiosk.map")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def a_program(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(0o755)


def on_screen(folder, *options, status):
    """Run the script for cage and foot with stand-ins for both, and for the kiosk."""
    a_program(folder / "bin" / "cage", CAGE)
    a_program(folder / "bin" / "foot", FOOT)
    a_program(folder / "run.sh", KIOSK)
    a_program(folder / "deploy" / "kiosk-screen", (DEPLOY / "kiosk-screen").read_text())
    environment = {
        **os.environ,
        "PATH": f"{folder / 'bin'}:{os.environ['PATH']}",
        "RUNTIME_DIRECTORY": str(folder),
        "ASKED": str(folder / "asked"),
        "STATUS": str(status),
    }
    command = [str(folder / "deploy" / "kiosk-screen"), *options]
    return subprocess.run(command, env=environment, check=False).returncode


@pytest.mark.parametrize(("status", "told"), [(0, 0), (70, 1), (129, 1), (137, 1)])
def test_systemd_hears_of_a_kiosk_on_a_screen_whether_the_team_left_it(tmp_path, status, told):
    (tmp_path / "left").touch()  # of the day before
    assert on_screen(tmp_path, "http://here:8080", status=status) == told


def test_a_kiosk_on_a_screen_is_locked_and_keeps_its_options_apart(tmp_path):
    on_screen(tmp_path, "http://here:8080", "--certificate", "my café.crt", status=0)
    asked = (tmp_path / "asked").read_text().splitlines()
    assert asked == [
        "kiosk", "--locked", "--server", "http://here:8080", "--certificate", "my café.crt",
    ]  # fmt: skip

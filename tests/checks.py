"""`./run.sh test`: every check CI makes, one after the other; all run, the first failure counts."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
PROGRAMS = {
    "tmux": "tmux",
    "node": "nodejs",
    "npm": "npm",
    "openssl": "openssl",
    "curl": "curl",
    "dovecot": "dovecot-imapd",
    "chromium": "chromium",
    "chromedriver": "chromium-driver",
    "ffmpeg": "ffmpeg",
    "systemd-analyze": "systemd",
    "loadkeys": "kbd",
    "foot": "foot",
}
"""Programs that tests use for real → their Debian package."""
LIBRARIES = {
    "lib/*/girepository-1.0/ICalGLib-3.0.typelib": "gir1.2-ical-3.0",
    "lib/python3/dist-packages/gi": "python3-gi",
}
"""The same of what has no program: a file it brings, below /usr."""

WHOLE = (
    "tests/test_architecture.py",
    "tests/badges/test_paper.py",
    "tests/flows",
    "tests/kiosk/flows",
    "tests/kiosk/attendee/test_access.py",
    "tests/kiosk/attendee/test_asking.py",
    "tests/kiosk/attendee/test_camera_on_screen.py",
    "tests/kiosk/offline/test_alone.py",
    "tests/kiosk/organiser/test_accesses.py",
    "tests/kiosk/organiser/test_console.py",
    "tests/kiosk/organiser/test_desk.py",
    "tests/kiosk/organiser/test_forms.py",
    "tests/kiosk/organiser/test_hearing.py",
    "tests/kiosk/organiser/test_invitations.py",
    "tests/kiosk/organiser/test_in_a_terminal.py",
    "tests/kiosk/organiser/test_office.py",
    "tests/kiosk/organiser/test_real_day.py",
    "tests/kiosk/organiser/test_real_desk.py",
    "tests/kiosk/organiser/test_real_letters.py",
    "tests/kiosk/organiser/test_real_office.py",
    "tests/kiosk/organiser/test_replanning.py",
    "tests/kiosk/organiser/test_sign_in.py",
    "tests/kiosk/organiser/test_snapshots.py",
    "tests/kiosk/test_code_on_screen.py",
    "tests/server/api/test_fuzz.py",
    "tests/server/commands/test_tls.py",
    "tests/server/ical/test_real_calendars.py",
)
"""Tests with real processes and whole screens: twice as slow where coverage watches them."""


def main(paths):
    """Run the checks; with paths, only these tests after the fast checks."""
    install_programs()
    for old in ROOT.glob(".coverage*"):
        old.unlink()
    failed = [name for name, command in commands(paths) if not passes(name, command)]
    if failed:
        say(f"Failed: {', '.join(failed)}")
        return 1
    say("All checks passed.")
    return 0


def commands(paths):
    """Return every check, by name."""
    yield "format", [BIN / "ruff", "format", "--check", "--quiet", "."]
    yield "lint", [BIN / "ruff", "check", "--quiet", "."]
    yield "types", [BIN / "mypy", "--no-error-summary"]
    yield "imports", [BIN / "lint-imports", "--no-logo"]
    bandit = [BIN / "bandit", "--quiet", "--configfile", "pyproject.toml"]
    yield "security", [*bandit, "--recursive", "badges", "server", "kiosk"]
    if paths:
        yield "tests", [sys.executable, "-m", "pytest", *paths]
        return
    pytest = ["-m", "pytest", "--durations=10", "-n"]
    # They wait for processes and screens more than they work.
    yield "tests of the whole program", [sys.executable, *pytest, "4", *WHOLE]
    measured = (f"--ignore={path}" for path in WHOLE)
    yield "tests, measured", [BIN / "coverage", "run", *pytest, "3", *measured]
    yield "coverage of all processes", [BIN / "coverage", "combine", "--quiet"]
    yield "coverage", [BIN / "coverage", "report", "--fail-under=90"]
    pure = "badges/*,server/domain/*,server/shared/*,server/ical/*,server/lists/*"
    yield "coverage of rules", [BIN / "coverage", "report", f"--include={pure}", "--fail-under=97"]


def passes(name, command):
    """Run one check and say how long it took."""
    say(f"— {name}")
    started = time.monotonic()
    done = subprocess.run([str(part) for part in command], cwd=ROOT, check=False)
    verdict = "ok" if done.returncode == 0 else "FAILED"
    say(f"  {name}: {verdict}, {time.monotonic() - started:.0f} s")
    return done.returncode == 0


def install_programs():
    """Install what is missing where that is possible: root on Debian."""
    missing = [package for name, package in PROGRAMS.items() if shutil.which(name) is None]
    missing += [name for file, name in LIBRARIES.items() if not any(Path("/usr").glob(file))]
    if not missing:
        return
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        say(f"Not installed, their tests are skipped: {', '.join(missing)}")
        return
    say(f"Installing {', '.join(missing)}…")
    quiet = {
        "stdout": subprocess.DEVNULL,
        "env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
    }
    subprocess.run(["apt-get", "update", "-qq"], check=False, **quiet)
    subprocess.run(["apt-get", "install", "-y", "-qq", *missing], check=False, **quiet)


def say(line):
    """Write one line of progress."""
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""A locked kiosk in a real terminal before the real server: what gets somebody out of it."""

import os
import signal
import socket
import sys
import time
from pathlib import Path

import pytest

from kiosk.team.trial import TEXT
from tests.kiosk.flows.house import HOUSE, INVITATION, a_kiosk
from tests.kiosk.terminal import Terminal
from tests.needs import program

pytestmark = program("tmux")

DEAF_TO = ("C-q", "C-c", "C-z", "C-p", "C-\\", "C-d", "Escape")
NAME, PIN = "Nadia", "tasse bleue 4812"


@pytest.fixture(scope="module")
def options():
    return ("--locked",)


@pytest.fixture(scope="module")
def team(organiser):
    """Somebody who may open the team's menu."""
    event = organiser.event_id
    organiser.post("/v1/accounts", name=NAME, secret=PIN, access="desk", event_id=event)


def still(terminal):
    """The screen without the clock."""
    return terminal.screen.split("\n", 1)[1]


def signs_in(kiosk):
    kiosk.key("F12")
    kiosk.sees("Votre nom d’équipe")
    kiosk.types(NAME)
    kiosk.key("Enter")
    kiosk.sees("Votre code secret")
    kiosk.types(PIN)
    assert PIN not in kiosk.screen
    kiosk.key("Enter")
    return kiosk.sees("Trouver une personne", "Quitter la borne")


@pytest.mark.parametrize("place", ["waiting", "field", "greeting", "menu"])
@pytest.mark.usefixtures("team")
def test_no_key_leaves_a_locked_kiosk_or_changes_its_screen(kiosk, people, place):
    if place == "field":
        kiosk.key("F4")
        kiosk.sees("Quel est votre prénom")
        kiosk.types("Ali")
    elif place == "greeting":
        person = next(people)
        kiosk.scans(person["badge"])
        kiosk.sees(f"Bonjour {person['first_name']}")
    elif place == "menu":
        signs_in(kiosk)
    before = still(kiosk)
    kiosk.key(*DEAF_TO)
    kiosk.key("F1")  # the language of now: it changes nothing, and comes after the others
    kiosk.until(lambda: still(kiosk) == before, "the same screen")
    assert kiosk.exit_status is None
    kiosk.key("F3")
    kiosk.until(lambda: still(kiosk) != before, "a kiosk that still listens")


def test_back_is_f8_and_the_screen_says_so(kiosk):
    kiosk.key("F4")
    kiosk.sees("Quel est votre prénom", "F8")
    assert "Échap" not in kiosk.screen
    kiosk.key("F8")
    kiosk.sees(INVITATION)


def test_an_open_kiosk_goes_back_by_escape_and_by_f8(server, tmp_path):
    with a_kiosk(server, tmp_path) as kiosk:
        for key in ("Escape", "F8"):
            kiosk.key("F4")
            kiosk.sees("Quel est votre prénom", "Échap")
            kiosk.key(key)
            kiosk.sees(INVITATION)


def test_the_environment_locks_a_kiosk_as_well(server, tmp_path, monkeypatch):
    monkeypatch.setenv("TABLEE_LOCKED", "1")
    with a_kiosk(server, tmp_path) as kiosk:
        kiosk.key("C-q", "F3")
        kiosk.sees("Hold your badge under the reader.")
        assert kiosk.exit_status is None


@pytest.mark.usefixtures("team")
def test_the_team_leaves_by_its_menu_with_status_0(server, tmp_path):
    with a_kiosk(server, tmp_path, "--locked") as kiosk:
        signs_in(kiosk)
        kiosk.key("5")
        kiosk.sees("Oui, quitter")
        kiosk.key("2")
        kiosk.until(lambda: kiosk.exit_status is not None, "the end")
        assert kiosk.exit_status == 0
        assert kiosk.has_left_its_screen


@pytest.mark.usefixtures("team")
def test_a_wrong_pin_opens_nothing(kiosk):
    kiosk.key("F12")
    kiosk.sees("Votre nom d’équipe")
    kiosk.types(NAME)
    kiosk.key("Enter")
    kiosk.sees("Votre code secret")
    kiosk.types("tasse verte 4812")
    kiosk.key("Enter")
    kiosk.sees("!", "Votre nom d’équipe")
    kiosk.key("F8")
    kiosk.sees(INVITATION)


def test_a_staff_badge_finds_somebody_and_hands_them_another_badge(kiosk, organiser, people):
    person, blank = next(people), organiser.post(f"{organiser.event}/badges", count=1)["badges"][0]
    colleague = {"first_name": "Solène", "role": "staff", "present": True}
    badge = organiser.post(f"{organiser.event}/registrations", **colleague)["badge"]
    kiosk.scans(badge)
    kiosk.sees("Trouver une personne")
    kiosk.key("1")
    kiosk.sees("Qui cherchez-vous")
    kiosk.types(person["first_name"])
    kiosk.sees(f"1   {person['first_name']}")
    kiosk.key("1")
    kiosk.sees("Est-ce bien cette personne")
    kiosk.key("2")
    kiosk.sees("Présentez un badge vierge")
    kiosk.scans(blank)
    kiosk.sees("Nouveau badge prêt", "L’ancien badge ne marche plus.")
    kiosk.scans(person["badge"])
    kiosk.sees("! Ce badge")
    kiosk.scans(blank)
    kiosk.sees(f"Bonjour {person['first_name']}")


@pytest.mark.usefixtures("team")
def test_a_scanner_on_trial_is_judged_by_its_keys(kiosk):
    signs_in(kiosk)
    kiosk.key("2")
    kiosk.sees("Lisez ce code")
    kiosk.scans(TEXT)
    kiosk.sees("✓ Le lecteur est bien réglé.")
    kiosk.scans(TEXT.swapcase(), in_pieces=2)
    kiosk.sees("Majuscules et minuscules sont inversées.")


@pytest.mark.usefixtures("team")
def test_the_scan_of_an_attendee_closes_the_menu(kiosk, people):
    signs_in(kiosk)
    person = next(people)
    kiosk.scans(person["badge"])
    kiosk.sees(f"Bonjour {person['first_name']}")
    kiosk.key("F8")
    kiosk.sees(INVITATION)
    kiosk.key("5")  # left what was on that key; a code that begins here is no answer
    assert kiosk.exit_status is None


def test_a_kiosk_that_was_killed_is_back_with_what_it_kept(server, people, tmp_path):
    person = next(people)
    with a_kept_kiosk(server, tmp_path) as kiosk:
        server.stop(signal.SIGKILL)
        kiosk.sees("seule depuis")
        kiosk.scans(person["badge"])
        kiosk.sees("Un passage est gardé.")
        kiosk.key("F8", "F3")  # what is dead stays in this language
        kiosk.sees("Hold your badge under the reader.")
        kill_kiosk(kiosk)
        kiosk.sees("Un passage est gardé.", INVITATION)
        server.start()
        kiosk.sees_no("gardé")
        kiosk.scans(person["badge"])
        kiosk.sees(f"Bonjour {person['first_name']}", "Votre arrivée est déjà notée.")


def a_kept_kiosk(server, folder):
    """A kiosk that is started again, as systemd does, until the team leaves it."""
    again = 'until "$@"; do sleep 0.2; done'
    command = ["sh", "-c", again, "sh", sys.executable, "-m", "kiosk", "attendee", "--locked"]
    command += ["--server", server.url, "--token-file", str(server.data / "kiosk.token")]
    environment = {
        "PYTHONPATH": str(HOUSE),
        "TEXTUAL_ANIMATIONS": "none",
        "LC_ALL": "C.UTF-8",
        "XDG_STATE_HOME": str(folder / "state"),
    }
    terminal = Terminal(folder, [*command, "--log", str(folder / "log")], environment=environment)
    terminal.sees(INVITATION, "Café Contact de l’Emploi")  # it has heard of its event
    return terminal


def kill_kiosk(terminal):
    """Kill the app itself, under the shells that hold it."""
    found = int(terminal._tmux("display", "-p", "#{pane_pid}"))
    while children := Path(f"/proc/{found}/task/{found}/children").read_text().split():
        found = int(children[0])
    os.kill(found, signal.SIGKILL)


def test_a_hung_app_says_nothing_any_more(server, tmp_path, monkeypatch):
    hung = (
        "import sys, time; from kiosk import __main__ as kiosk;"
        "from kiosk.attendee.app import AttendeeApp;"
        "AttendeeApp.action_walk_in = lambda self: time.sleep(60);"
        "sys.exit(kiosk.main(sys.argv[1:]))"
    )
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(tmp_path / "notify"))
        systemd.settimeout(10)
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
        monkeypatch.setenv("WATCHDOG_USEC", "400000")
        with a_kiosk(server, tmp_path, "--locked", program=("-c", hung)) as kiosk:
            assert [systemd.recv(100) for _ in range(3)] == [b"READY=1", *[b"WATCHDOG=1"] * 2]
            kiosk.key("F4")
            systemd.settimeout(1.0)
            with pytest.raises(TimeoutError):
                drain(systemd)


@pytest.mark.parametrize("seconds", [None, 0.1, 0.16])
def test_a_kiosk_ends_with_its_terminal_also_while_it_is_ending(server, tmp_path, seconds):
    kiosk = a_kiosk(server, tmp_path)
    process = Path(f"/proc/{kiosk.child}")
    if seconds is not None:
        kiosk.terminate()
        time.sleep(seconds)  # the moment is what is tested
    kiosk.vanish()
    end = time.monotonic() + 30
    while process.exists():
        assert time.monotonic() < end, "an orphan goes on reading a terminal that is gone"
        time.sleep(0.05)


def test_systemd_hears_that_a_kiosk_is_stopping(server, tmp_path, monkeypatch):
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(tmp_path / "notify"))
        systemd.settimeout(10)
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
        with a_kiosk(server, tmp_path) as kiosk:
            kiosk.terminate()
            assert [systemd.recv(100) for _ in range(2)] == [b"READY=1", b"STOPPING=1"]


def drain(systemd):
    """Read signs of life for longer than the app may still send some."""
    end = time.monotonic() + 8
    while time.monotonic() < end:
        systemd.recv(100)

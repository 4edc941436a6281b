"""The kiosk in a real terminal before the real server: what people at the door do and see."""

import signal
import stat

import pytest

from kiosk.config import FAULT
from tests.kiosk.flows.house import INVITATION, a_kiosk, a_terminal
from tests.needs import program

pytestmark = program("tmux")

BROKEN = """
import sys
from kiosk import __main__ as kiosk
from kiosk.attendee.app import AttendeeApp
AttendeeApp.action_walk_in = lambda self: 1 / 0
sys.exit(kiosk.main(sys.argv[1:]))
"""


@pytest.mark.parametrize("pieces", [1, 2, 5])
def test_a_badge_is_greeted_by_name_in_however_many_writes_it_comes(kiosk, people, pieces):
    for _ in range(3):
        person = next(people)
        kiosk.sees_no(person["first_name"])
        kiosk.scans(person["badge"], in_pieces=pieces)
        screen = kiosk.sees(f"Bonjour {person['first_name']}")
        assert "Table " in screen


def test_the_same_badge_again_is_the_same_table(kiosk, people):
    person = next(people)
    kiosk.scans(person["badge"])
    first = kiosk.sees(f"Bonjour {person['first_name']}")
    kiosk.key("Escape")
    kiosk.sees(INVITATION)
    kiosk.scans(person["badge"])
    again = kiosk.sees("Votre arrivée est déjà notée.")
    assert table_line(first) == table_line(again)


def test_a_walk_in_gets_a_table_and_a_code_that_opens_the_door_again(kiosk):
    kiosk.key("F4")
    kiosk.sees("Quel est votre prénom")
    kiosk.types("Clémence")
    kiosk.sees("Clémence")
    kiosk.key("Enter")
    kiosk.sees("Quel âge avez-vous")
    kiosk.key("1")
    kiosk.sees("Quelques questions")
    kiosk.key("2")
    screen = kiosk.sees("Bonjour Clémence", "Votre code")
    code = next(line for line in screen.splitlines() if "Votre code" in line).split(":")[1]
    kiosk.key("Escape")
    kiosk.sees(INVITATION)
    kiosk.types("".join(code.split()).lower())
    kiosk.key("Enter")
    kiosk.sees("Bonjour Clémence", "Votre arrivée est déjà notée.")


def test_every_scan_into_the_field_is_caught_and_the_name_stays_out_of_it(kiosk, people):
    for _ in range(10):
        kiosk.key("F4")
        kiosk.sees("Quel est votre prénom")
        person = next(people)
        kiosk.scans(person["badge"])
        kiosk.sees(f"Bonjour {person['first_name']}")


def test_a_badge_nobody_knows_is_told_so(kiosk):
    kiosk.scans("BBBBBBBBBBBBBBBBBCBX")
    kiosk.sees("! Ce badge n’est pas connu ici.", "→")
    kiosk.writes("bonjour\n")
    kiosk.sees("! Ce code ne se lit pas.")


def test_a_server_that_dies_is_found_again_and_the_scan_is_not_lost(server, people, tmp_path):
    person = next(people)
    kept = tmp_path / "state" / "tablee"
    with a_kiosk(server, tmp_path) as kiosk:
        kiosk.until(lambda: any(kept.glob("*.roster")), "the roster")
        server.stop(signal.SIGKILL)
        kiosk.sees("La borne est seule depuis")
        kiosk.scans(person["badge"])
        kiosk.sees(f"Bonjour {person['first_name']}", "Un passage est gardé.")
        server.start()
        kiosk.sees_no("La borne est seule")
        kiosk.sees(INVITATION)
        kiosk.scans(person["badge"])
        kiosk.sees("Votre arrivée est déjà notée.")


def test_the_keys_that_would_stop_other_programs_do_nothing(kiosk):
    for key in ("C-c", "C-z", "C-p", "C-d", "C-\\"):
        kiosk.key(key)
    kiosk.key("F3")
    kiosk.sees("Hold your badge under the reader.")
    assert kiosk.exit_status is None


def test_ctrl_q_leaves_at_once(server, tmp_path):
    with a_kiosk(server, tmp_path) as kiosk:
        kiosk.key("C-q")
        kiosk.until(lambda: kiosk.exit_status is not None, "the end")
        assert kiosk.exit_status == 0
        assert "Traceback" not in kiosk.screen
    assert "ERROR" not in (tmp_path / "kiosk.log").read_text()


def test_a_fault_is_one_sentence_for_people_and_a_traceback_for_the_log(server, tmp_path):
    with a_kiosk(server, tmp_path, program=("-c", BROKEN)) as kiosk:
        kiosk.key("F4")
        kiosk.sees("La borne s’est arrêtée", "kiosk.log")
        kiosk.until(lambda: kiosk.exit_status == FAULT, "the status of a fault")
        assert "Traceback" not in kiosk.screen
    assert "ZeroDivisionError" in (tmp_path / "kiosk.log").read_text()


def test_the_smallest_terminal_shows_it_all(server, people, tmp_path):
    sample = server.data / "sample.json"
    with a_kiosk(server, tmp_path, "--sample", str(sample), size=(64, 20)) as kiosk:
        kiosk.sees("Pour essayer", "Sans badge", "Besoin d’aide")
        person = next(people)
        kiosk.scans(person["badge"])
        kiosk.sees(f"Bonjour {person['first_name']}", "Table ", "Sans badge")


def test_a_new_machine_is_enrolled_by_a_code_and_needs_none_the_next_time(server, people, tmp_path):
    with a_terminal(server, tmp_path, "attendee", size=(64, 20)) as kiosk:
        kiosk.sees("Quel est le code d’inscription")
        kiosk.types(server.enrolment_code())
        kiosk.key("Enter")
        kiosk.sees(INVITATION)
    kept = list((tmp_path / "state" / "tablee").iterdir())
    assert any(path.suffix == ".token" for path in kept)
    assert {stat.S_IMODE(path.stat().st_mode) for path in kept} == {0o600}
    person = next(people)
    with a_terminal(server, tmp_path, "attendee") as kiosk:
        kiosk.sees(INVITATION)
        kiosk.scans(person["badge"])
        kiosk.sees(f"Bonjour {person['first_name']}")


def test_a_badge_shows_and_erases_what_is_kept_of_who_holds_it(kiosk, people):
    person = next(people)
    kiosk.scans(person["badge"])
    kiosk.sees(f"Bonjour {person['first_name']}", "Mes données")
    kiosk.key("F5")
    kiosk.sees("Présentez encore votre badge.")
    kiosk.scans(person["badge"])
    kiosk.sees("Voici tout ce que nous gardons de vous.", person["first_name"])
    kiosk.key("F6")
    kiosk.sees("Effacer toutes vos données")
    kiosk.key("2")
    kiosk.sees("✓ C’est effacé.")
    kiosk.scans(person["badge"])
    kiosk.sees("! Ce badge n’est pas connu ici.")


def test_without_a_screen_a_new_machine_asks_on_one_line(server, people, tmp_path):
    with a_terminal(server, tmp_path, "check-in") as terminal:
        terminal.sees("Code d’inscription, affiché sur la console")
        terminal.writes(f"{server.enrolment_code()}\n")
        terminal.sees("Cette machine est inscrite.")
        person = next(people)
        terminal.writes(f"{person['badge']}\n")
        terminal.sees(f"Bonjour {person['first_name']}.")


def test_a_terminated_kiosk_leaves_the_terminal_in_order(server, tmp_path):
    with a_kiosk(server, tmp_path) as kiosk:
        kiosk.terminate()
        kiosk.until(lambda: kiosk.exit_status is not None, "the end")
        assert kiosk.exit_status == 0
        assert kiosk.has_left_its_screen


def table_line(screen):
    return next(line.strip() for line in screen.splitlines() if "Table " in line)

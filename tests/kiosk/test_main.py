import subprocess
import sys

import pytest

from kiosk import __main__ as kiosk
from kiosk.config import FAULT

URL = "http://127.0.0.1:9"


@pytest.fixture(autouse=True)
def nowhere(monkeypatch, tmp_path):
    monkeypatch.setenv("TABLEE_DATA", str(tmp_path / "none"))
    monkeypatch.delenv("TABLEE_TOKEN", raising=False)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def test_a_missing_token_is_one_sentence_and_exit_2(capsys):
    assert kiosk.main(["check-in", "--server", URL]) == 2
    assert capsys.readouterr().err == (
        "Aucun accès gardé pour ce serveur. Lancez une fois kiosk check-in dans un terminal, "
        "ou ajoutez --token-file FICHIER\n"
    )


def test_a_token_on_the_command_line_is_refused(capsys):
    with pytest.raises(SystemExit) as stopped:
        kiosk.main(["check-in", "--server", URL, "--token", "secret"])
    assert stopped.value.code == 2
    assert "unrecognized" in capsys.readouterr().err


@pytest.mark.parametrize("gap", ["0", "fast", "5000"])
def test_a_gap_is_in_milliseconds(gap):
    with pytest.raises(SystemExit):
        kiosk.main(["attendee", "--server", URL, "--gap", gap])


@pytest.mark.parametrize("printer", ["folderX", "folder:", "usb:x"])
def test_what_is_no_printer_is_told_with_the_four_forms(printer, capsys):
    with pytest.raises(SystemExit):
        kiosk.main(["attendee", "--server", URL, "--printer", printer])
    said = capsys.readouterr().err
    assert "_target" not in said
    assert all(form in said for form in ("cups:", "tcp:", "file:", "folder:"))


def test_a_screen_needs_a_terminal(monkeypatch, capsys):
    monkeypatch.setenv("TABLEE_TOKEN", "x")
    assert kiosk.main(["attendee", "--server", URL, "--language", "en"]) == 2
    assert capsys.readouterr().err.startswith("This command needs a terminal.")


def test_a_fault_is_one_sentence_and_its_details_are_logged(monkeypatch, capsys, tmp_path):
    monkeypatch.setenv("TABLEE_TOKEN", "x")
    monkeypatch.setattr(kiosk, "import_module", lambda _: 1 / 0)
    log = tmp_path / "log" / "kiosk.log"
    assert kiosk.main(["check-in", "--server", URL, "--log", str(log)]) == FAULT
    seen = capsys.readouterr()
    assert len(seen.err.splitlines()) == 1
    assert str(log) in seen.err
    assert "ZeroDivisionError" in log.read_text()


def test_a_log_that_cannot_be_written_stops_nothing(monkeypatch, tmp_path):
    monkeypatch.setenv("TABLEE_TOKEN", "x")
    (tmp_path / "file").touch()
    log = tmp_path / "file" / "kiosk.log"
    assert kiosk.main(["check-in", "--server", URL, "--log", str(log)]) == 2


def test_check_in_starts_without_textual():
    code = "import sys, kiosk.__main__, kiosk.check_in; print('textual' in sys.modules)"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout == "False\n"


@pytest.mark.parametrize("prefix", ["ab", "a", "7", " ", "\t"])
def test_a_prefix_is_one_sign_that_is_part_of_no_name(prefix):
    with pytest.raises(SystemExit):
        kiosk.main(["attendee", "--server", URL, "--prefix", prefix])


def test_an_app_is_told_of_the_prefix_and_the_camera(monkeypatch, tmp_path):
    monkeypatch.setenv("TABLEE_TOKEN", "x")
    told = []
    monkeypatch.setattr(kiosk, "_app", lambda *_: lambda config: told.append(config) or 0)
    film = tmp_path / "film.mp4"
    given = ["--prefix", "*", "--camera", str(film)]
    assert kiosk.main(["attendee", "--server", URL, *given]) == 0
    assert kiosk.main(["attendee", "--server", URL]) == 0
    assert [(one.prefix, one.camera) for one in told] == [("*", film), ("", None)]

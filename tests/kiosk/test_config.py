from pathlib import Path

import pytest

from kiosk.config import Missing, Options, read
from server.shared.vocabulary import Language

URL = "http://127.0.0.1:8080"


def attendee(**fields):
    return Options(**{"app": "attendee", "server": URL, **fields})


def organiser(**fields):
    return Options(app="organiser", **fields)


def missing(options, environment):
    with pytest.raises(Missing) as found:
        read(options, environment)
    return found.value.key


def test_the_token_comes_from_the_environment():
    found = read(attendee(language=Language.EN), {"TABLEE_TOKEN": " secret\n"})
    assert (found.server, found.token, found.language) == (URL, "secret", Language.EN)


def test_a_token_file_wins_over_the_environment(tmp_path):
    (tmp_path / "t").write_text("from-file\n")
    found = read(attendee(token_file=tmp_path / "t"), {"TABLEE_TOKEN": "x"})
    assert found.token == (tmp_path / "t").read_text().strip()


def test_a_token_never_stands_in_a_repr():
    assert "secret" not in repr(read(attendee(), {"TABLEE_TOKEN": "secret"}))


def test_what_is_missing_is_named(tmp_path):
    (tmp_path / "empty").write_text("\n")
    assert missing(attendee(server=None), {"TABLEE_TOKEN": "x"}) == "missing-server"
    assert missing(attendee(token_file=tmp_path), {}) == "missing-token-file"
    assert missing(attendee(token_file=tmp_path / "empty"), {}) == "empty-token-file"


def test_a_kiosk_without_a_token_starts_without_one_and_keeps_its_own_by_server(tmp_path):
    environment = {"XDG_STATE_HOME": str(tmp_path)}
    found = read(attendee(), environment)
    assert (found.token, found.kept.parent) == ("", tmp_path / "tablee")
    assert read(attendee(server=f"{URL}/"), environment).kept == found.kept
    assert read(attendee(server="http://other:8080"), environment).kept != found.kept


def test_the_next_start_finds_the_token_that_was_kept(tmp_path):
    environment = {"XDG_STATE_HOME": str(tmp_path)}
    kept = read(attendee(), environment).kept
    kept.parent.mkdir()
    kept.write_text("secret")
    assert read(attendee(), environment).token == kept.read_text()
    assert read(Options(app="check-in", server=URL), environment).token == kept.read_text()


def test_a_token_file_that_is_not_there_yet_is_where_the_token_will_be_kept(tmp_path):
    found = read(attendee(token_file=tmp_path / "t"), {"TABLEE_TOKEN": ""})
    assert (found.token, found.kept) == ("", tmp_path / "t")


def test_without_a_state_folder_of_its_own_the_users_is_taken(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    kept = read(attendee(), {"XDG_STATE_HOME": ""}).kept
    assert kept.parent == tmp_path / ".local" / "state" / "tablee"


def test_the_console_keeps_no_token(tmp_path):
    assert read(organiser(server=URL), {"TABLEE_DATA": str(tmp_path)}).kept is None


def test_the_organiser_finds_both_in_the_data_folder(tmp_path):
    (tmp_path / "server.json").write_text(f'{{"url": "{URL}"}}')
    (tmp_path / "organiser.token").write_text("secret\n")
    found = read(organiser(), {"TABLEE_DATA": str(tmp_path)})
    assert (found.server, found.token) == (URL, "secret")
    assert found.log == tmp_path / "log" / "kiosk.log"


@pytest.mark.parametrize("content", ["{", "[]", "{}", "\xff"])
def test_a_broken_server_file_is_one_sentence(tmp_path, content):
    (tmp_path / "server.json").write_text(content, encoding="latin-1")
    environment = {"TABLEE_DATA": str(tmp_path), "TABLEE_TOKEN": "x"}
    assert missing(organiser(), environment) == "missing-server-file"


def test_without_a_data_folder_there_is_no_log():
    environment = {"TABLEE_TOKEN": "x", "TABLEE_DATA": "/nowhere"}
    assert read(attendee(), environment).log is None
    assert read(attendee(log=Path("k.log")), environment).log == Path("k.log")


def test_an_organiser_without_a_token_is_asked_to_sign_in(tmp_path):
    (tmp_path / "server.json").write_text(f'{{"url": "{URL}"}}')
    assert read(organiser(), {"TABLEE_DATA": str(tmp_path)}).token == ""
    assert read(organiser(server=URL), {"TABLEE_DATA": str(tmp_path)}).token == ""


@pytest.mark.parametrize("server", ["http://192.168.1.20:8080", "https://cafe.example", "http://["])
def test_a_folder_s_token_is_sent_to_no_other_machine(tmp_path, server):
    (tmp_path / "organiser.token").write_text("secret\n")
    assert read(organiser(server=server), {"TABLEE_DATA": str(tmp_path)}).token == ""
    assert read(organiser(server=URL), {"TABLEE_DATA": str(tmp_path)}).token


def test_a_kiosk_is_locked_by_its_option_or_by_the_environment():
    assert not read(attendee(), {"TABLEE_LOCKED": "0"}).locked
    assert read(attendee(locked=True), {}).locked
    assert read(attendee(), {"TABLEE_LOCKED": "1"}).locked

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
    assert missing(attendee(), {}) == "missing-token"
    assert missing(attendee(token_file=tmp_path / "none"), {}) == "missing-token-file"
    assert missing(attendee(token_file=tmp_path / "empty"), {}) == "empty-token-file"


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

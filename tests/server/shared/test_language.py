"""Texts in ten languages: which one somebody gets, and that each one can be said."""

import re
from datetime import datetime
from pathlib import Path

import pytest
from fluent.syntax import FluentSerializer

import kiosk.attendee.app
from server.shared.language import PEOPLE, Say, Texts, chosen, keys_of
from server.shared.vocabulary import OF_THE_TEAM, ON_PAPER, Language
from server.voice import texts

SERVER = texts()
ROOT = Path(__file__).parents[3]
AT_THE_KIOSK = ROOT / "kiosk" / "attendee" / "texts"
KIOSK = Texts(PEOPLE, AT_THE_KIOSK)
PAGES = ROOT / "server" / "pages" / "texts"
NBSP = "\N{NO-BREAK SPACE}"
LONGEST = 12
"""Words in a sentence that somebody reads standing, with people behind them."""


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("", Language.FR),
        ("de-DE,de;q=0.9", Language.FR),
        ("de,tr;q=0.8,en;q=0.5", Language.TR),
        ("pt-BR,en;q=0.5", Language.PT),
        ("zh-Hant-TW", Language.ZH),
        ("FR-simple", Language.FR_SIMPLE),
        ("ar-DZ, fr;q=0.4", Language.AR),
        ("rom, fr;q=0.4", Language.FR),
        ("tay", Language.FR),
        (";;,=,zh", Language.ZH),
    ],
)
def test_somebody_gets_the_first_language_they_accept_that_we_speak(accepted, language):
    assert chosen(accepted) is language


def test_only_french_writes_the_hour_with_its_letter():
    late = datetime(2026, 11, 23, 9, 5)  # noqa: DTZ001 - a time of day has no zone
    said = {language: KIOSK.say(language).clock(late) for language in Language}
    french = (Language.FR, Language.FR_SIMPLE)
    assert {said[one] for one in french} == {f"9{NBSP}h{NBSP}05"}
    assert {said[one] for one in Language if one not in french} == {"9:05"}


def test_only_arabic_runs_from_right_to_left():
    assert {one for one in Language if Say(KIOSK, one).direction == "rtl"} == {Language.AR}


def test_what_only_the_team_reads_is_said_to_others_in_english_and_plainly_in_french():
    key = "error-seat_taken"
    english = SERVER.text(Language.EN, key)
    assert {SERVER.text(one, key) for one in Language if one not in OF_THE_TEAM} == {english}
    assert SERVER.text(Language.FR_SIMPLE, key) == SERVER.text(Language.FR, key) != english


def test_a_key_that_nobody_wrote_is_a_fault():
    for language in Language:
        with pytest.raises(KeyError):
            KIOSK.text(language, "no-such-key")


NUMBERS = (0, 1, 2, 3, 11, 20, 100, 1000)


@pytest.mark.parametrize("language", Language)
def test_every_text_for_people_can_be_said_with_any_number(language):
    folders = [(SERVER, PEOPLE), (SERVER, PAGES)]
    if language not in ON_PAPER:
        folders.append((KIOSK, AT_THE_KIOSK))
    for said, folder in folders:
        for key, entry in keys_of(folder / "fr.ftl").items():
            assert said.has(language, key) or language is Language.FR_SIMPLE
            taken = set(re.findall(r"\$(\w+)", FluentSerializer().serialize_entry(entry)))
            for number in NUMBERS if taken else (0,):
                text = said.text(language, key, **dict.fromkeys(taken, number))
                assert text.strip(), (key, number)
                assert "{" not in text, (key, number)


@pytest.mark.parametrize("folder", [PEOPLE, AT_THE_KIOSK], ids=lambda f: f.parent.name)
@pytest.mark.parametrize("language", [one for one in Language if one not in ON_PAPER])
def test_a_sentence_at_the_door_is_short(folder, language):
    path = folder / f"{language}.ftl"
    for line in path.read_text(encoding="utf-8").splitlines():
        said = line.partition(" = ")[2] or re.sub(r"^\s*\*?\[\w+\]", "", line)
        if not line.startswith("#") and "--" not in said:
            words = re.sub(r"\{[^}]*\}?", "x", said)
            for sentence in re.split(r"[.?!…:]", words):
                assert len(sentence.split()) <= LONGEST, (path, sentence)


@pytest.mark.parametrize(
    ("language", "letters"),
    [
        (Language.AR, "\u0600-\u06ff"),
        (Language.TA, "\u0b80-\u0bff"),
        (Language.ZH, "\u4e00-\u9fff"),
    ],
)
def test_a_language_of_other_letters_is_written_in_them(language, letters):
    for folder in (PEOPLE, PAGES):
        for key, entry in keys_of(folder / f"{language}.ftl").items():
            assert re.search(f"[{letters}]", FluentSerializer().serialize_entry(entry)), key


@pytest.mark.parametrize("language", [one for one in Language if one not in OF_THE_TEAM])
def test_hardly_a_text_was_left_in_french_or_english(language):
    folders = [PEOPLE, PAGES] if language in ON_PAPER else [PEOPLE, PAGES, AT_THE_KIOSK]
    for folder in folders:
        said, french, english = (values_of(folder / f"{one}.ftl") for one in (language, "fr", "en"))
        same = {key for key, value in said.items() if value in (french[key], english[key])}
        assert {key for key in same if len(said[key].split()) > 1} <= {"languages-more"}


def values_of(path):
    serializer = FluentSerializer()
    return {
        key: serializer.serialize_entry(entry).partition("=")[2].strip()
        for key, entry in keys_of(path).items()
    }


def test_the_kiosk_and_the_server_say_a_refusal_in_the_same_words():
    for language in Language:
        assert KIOSK.text(language, "error-void") == SERVER.text(language, "error-void")
    assert kiosk.attendee.app.HERE / "texts" == AT_THE_KIOSK


def test_a_language_that_was_read_is_not_read_again(tmp_path):
    (tmp_path / "fr.ftl").write_text("bell = Sonnette\n")
    texts = Texts(tmp_path)
    texts.read(Language.FR)
    (tmp_path / "fr.ftl").unlink()
    assert texts.text(Language.FR, "bell") == "Sonnette"

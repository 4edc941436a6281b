"""What a static graph cannot see: cold imports, texts in every language, sizes."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax.ast import Junk

from server.shared.language import keys_of
from server.shared.vocabulary import (
    OF_THE_TEAM,
    ON_PAPER,
    ErrorCode,
    Help,
    Language,
    Mood,
    Onward,
    ReasonFact,
    Role,
)

ROOT = Path(__file__).parents[1]
TEXTS = sorted(path.parent for path in ROOT.glob("*/**/texts/fr.ftl") if ".venv" not in path.parts)
PAGES = sorted((ROOT / "server/api/templates").glob("*.html"))
SOURCES = sorted(
    path for folder in ("badges", "server", "kiosk") for path in (ROOT / folder).rglob("*.py")
)


def cold(module, *unwanted):
    code = f"import sys, {module}; print([m for m in {unwanted!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_the_kiosks_door_loads_neither_the_store_nor_the_server():
    unwanted = ("tinydb", "aiohttp.web", "server.domain", "server.store.tiny", "numpy", "highspy")
    assert cold("kiosk.client", *unwanted) == "[]"


def test_a_kiosk_without_a_screen_loads_no_textual():
    assert cold("kiosk.check_in", "textual", "numpy", "PIL") == "[]"


def test_the_pairing_engine_loads_its_solver_only_when_it_solves():
    assert cold("server.domain.assignment", "highspy", "numpy") == "[]"


def test_the_server_starts_without_solver_pdf_or_screens():
    assert cold("server.app", "highspy", "numpy", "fpdf", "textual", "PIL", "qrcode") == "[]"


OF_PEOPLE = tuple(Language)
"""Languages of what people meet at the door, on paper and on pages."""
ON_SCREEN = tuple(one for one in Language if one not in ON_PAPER)
SPOKEN = {
    "server/shared/texts": OF_PEOPLE,
    "server/pages/texts": OF_PEOPLE,
    "kiosk/attendee/texts": ON_SCREEN,
}
"""Languages of a folder; the others are read by the team alone."""
TOGETHER = [
    ("server/shared/texts", "server/pages/texts", "server/texts"),
    ("server/shared/texts", "kiosk/attendee/texts", "kiosk/team/texts"),
    ("server/shared/texts", "kiosk/organiser/texts"),
]
"""Folders that are read as one."""


def name_of(folder):
    return str(folder.relative_to(ROOT))


def parameters_of(path):
    """The parameters of each key of a file."""
    texts = {key: FluentSerializer().serialize_entry(entry) for key, entry in keys_of(path).items()}
    return {key: set(re.findall(r"\$(\w+)", text)) for key, text in texts.items()}


def spoken(folder):
    """The files of a folder beside its source; plain French says what it says in another way."""
    known = SPOKEN.get(name_of(folder), OF_THE_TEAM)
    return [(one, folder / f"{one}.ftl") for one in known if one is not Language.FR]


@pytest.mark.parametrize("folder", TEXTS, ids=name_of)
def test_every_language_of_a_folder_has_the_same_keys_and_plain_french_no_other(folder):
    source = set(keys_of(folder / "fr.ftl"))
    for language, path in spoken(folder):
        if language is not Language.FR_SIMPLE:
            assert set(keys_of(path)) == source, path
        elif path.exists():
            assert set(keys_of(path)) <= source, path
    assert {path.stem for path in folder.iterdir()} <= {"fr", *(one for one, _ in spoken(folder))}


@pytest.mark.parametrize("folder", TEXTS, ids=name_of)
def test_every_file_of_texts_reads_without_a_fault(folder):
    for path in folder.iterdir():
        body = FluentParser().parse(path.read_text(encoding="utf-8")).body
        assert not [entry.content for entry in body if isinstance(entry, Junk)], path


@pytest.mark.parametrize("folder", TEXTS, ids=name_of)
def test_the_languages_take_the_same_parameters(folder):
    source = parameters_of(folder / "fr.ftl")
    for language, path in spoken(folder):
        for key, taken in (parameters_of(path) if path.exists() else {}).items():
            assert taken <= source[key], (path, key)
            assert language in OF_THE_TEAM or taken == source[key], (path, key)


@pytest.mark.parametrize("folders", TOGETHER, ids=" + ".join)
def test_no_key_stands_in_two_folders_that_are_read_as_one(folders):
    keys = [key for folder in folders for key in keys_of(ROOT / folder / "fr.ftl")]
    assert not {key for key in keys if keys.count(key) > 1}


def test_every_refusal_has_words_and_a_next_step():
    folders = ("server/shared/texts", "server/texts")
    keys = {key for folder in folders for key in keys_of(ROOT / folder / "fr.ftl")}
    wanted = {f"{part}-{code}" for code in ErrorCode for part in ("error", "next")}
    assert wanted <= keys
    assert {key for key in keys if key.startswith("error-")} <= wanted


def test_every_reason_role_and_answer_has_words():
    keys = set(keys_of(ROOT / "server/shared/texts/fr.ftl"))
    assert {f"reason-{fact}" for fact in ReasonFact} <= keys
    assert {f"help-{kind}" for kind in Help} <= keys
    assert {f"mood-{mood}" for mood in Mood} <= keys
    assert {f"onward-{step}" for step in Onward} <= keys
    assert {f"role-{role}" for role in Role} <= set(keys_of(ROOT / "server/texts/fr.ftl"))


MADE = ("error-", "warning-", "next-", "role-", "help-", "mood-", "onward-")
"""Keys made of a code: the tests above count them."""


@pytest.mark.parametrize(
    "folder", ["server/shared", "server/pages", "server", "kiosk/attendee", "kiosk/team"]
)
def test_no_text_is_left_unused(folder):
    code = "\n".join(path.read_text(encoding="utf-8") for path in (*SOURCES, *PAGES))
    keys = {key for key in keys_of(ROOT / folder / "texts/fr.ftl") if not key.startswith(MADE)}
    named = {key: f"(stop-)?{key.removeprefix('stop-')}" for key in keys}
    assert not {key for key in keys if not re.search(f"[\"']{named[key]}[\"']", code)}


def test_french_texts_keep_their_signs_on_the_line():
    """A plain space before : ; ? ! lets the sign begin a line."""
    for path in (folder / f"{name}.ftl" for folder in TEXTS for name in ("fr", "fr-simple")):
        for line in path.read_text().splitlines() if path.exists() else ():
            if not line.startswith("#"):
                value = line.partition(" =")[2] or re.sub(r"^\s*\*?\[\w+\]", "", line)
                words = re.sub(r"\{[^}]*\}", "x", value).strip()
                assert not re.search(r"\S [:;?!»]|« ", words), (path, line)


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_files_and_functions_stay_small(path):
    text = path.read_text()
    assert text.count("\n") <= 320
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno - node.lineno < 50, node.name

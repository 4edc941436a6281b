"""What a static graph cannot see: cold imports, texts in every language, sizes."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from server.shared.language import keys_of
from server.shared.vocabulary import ErrorCode, ReasonFact, Role

ROOT = Path(__file__).parents[1]
TEXTS = sorted(path.parent for path in ROOT.glob("*/**/texts/fr.ftl") if ".venv" not in path.parts)
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


@pytest.mark.parametrize("folder", TEXTS, ids=lambda f: str(f.relative_to(ROOT)))
def test_french_and_english_have_the_same_keys_and_plain_french_no_other(folder):
    french, english, plain = (
        set(keys_of(folder / f"{name}.ftl")) for name in ("fr", "en", "fr-simple")
    )
    assert french == english
    assert plain <= french


@pytest.mark.parametrize("folder", TEXTS, ids=lambda f: str(f.relative_to(ROOT)))
def test_the_languages_take_the_same_parameters(folder):
    def taken(name):
        found = re.split(r"\n(?=[a-z][\w-]* =)", (folder / f"{name}.ftl").read_text())
        return {
            text.split(" =")[0].strip(): set(re.findall(r"\$(\w+)", text))
            for text in found
            if " =" in text
        }

    french, english, plain = taken("fr"), taken("en"), taken("fr-simple")
    for key, parameters in english.items():
        assert parameters <= french.get(key, parameters), key
    for key, parameters in plain.items():
        assert parameters <= french.get(key, parameters), key


def test_every_refusal_has_words_and_a_next_step():
    keys = set(keys_of(ROOT / "server/shared/texts/fr.ftl"))
    wanted = {f"{part}-{code}" for code in ErrorCode for part in ("error", "next")}
    assert keys == wanted


def test_every_reason_and_role_has_words():
    keys = set(keys_of(ROOT / "server/texts/fr.ftl"))
    assert {f"reason-{fact}" for fact in ReasonFact} <= keys
    assert {f"role-{role}" for role in Role} <= keys


def test_french_texts_keep_their_signs_on_the_line():
    """A plain space before : ; ? ! lets the sign begin a line."""
    for folder in TEXTS:
        for name in ("fr", "fr-simple"):
            for line in (folder / f"{name}.ftl").read_text().splitlines():
                if not line.startswith("#"):
                    value = line.partition(" =")[2] or re.sub(r"^\s*\*?\[\w+\]", "", line)
                    words = re.sub(r"\{[^}]*\}", "x", value).strip()
                    assert not re.search(r"\S [:;?!»]|« ", words), (folder, line)


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_files_and_functions_stay_small(path):
    text = path.read_text()
    assert text.count("\n") <= 320
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno - node.lineno < 50, node.name

"""Every kind of paper, drawn by a program that is not ours and read as a phone reads it."""

import re
import subprocess
from datetime import UTC, datetime

import pytest
import zxingcpp
from msgspec.structs import replace
from PIL import Image

from badges import token
from badges.cards import FORMATS
from badges.layout import BadgeFace
from badges.leaf import PAGES, leaf
from badges.sheet import sheet
from badges.signs import SignFace, signs
from badges.slip import Slip, Stop
from tests.needs import program

pytestmark = program("pdftoppm")

MADE = datetime(2026, 3, 12, 9, tzinfo=UTC)
DOTS = 150
NAMES = ["Awa", "Maria del Rosario de la Concepción", "محمد", "தமிழ்ச்செல்வி", "李小明", "陳美玲", ""]
TOKEN = token.new(b"0123456789")


def drawn(pdf, folder, dots=DOTS):
    """The pages of a PDF as grey pictures."""
    (folder / "paper.pdf").write_bytes(pdf)
    command = ["pdftoppm", "-r", str(dots), "-gray", "paper.pdf", "page"]
    subprocess.run(command, cwd=folder, check=True)
    return [loaded(path) for path in sorted(folder.glob("page-*.pgm"))]


def loaded(path):
    with Image.open(path) as picture:
        return picture.copy()


def codes(picture):
    return {code.text for code in zxingcpp.read_barcodes(picture)}


def text_of(pdf, folder):
    (folder / "text.pdf").write_bytes(pdf)
    done = subprocess.run(
        ["pdftotext", "-layout", "text.pdf", "-"], cwd=folder, capture_output=True, check=True
    )
    return done.stdout.decode()


def ink(picture, box):
    """How much of a part is dark; `box` in mm."""
    part = picture.crop(tuple(round(mm * DOTS / 25.4) for mm in box))
    return sum(part.histogram()[:128]) / (part.width * part.height)


def faces(count):
    return [
        BadgeFace(
            token=token.new((number * 7919).to_bytes(10, "big")),
            short_code=token.short_code((number * 997).to_bytes(3, "big")),
            first_name=NAMES[number % len(NAMES)],
            event="Café contact",
            date="12/03/2026",
            role="Employeur",
            table=f"Table {number}",
            hint="Écrivez votre prénom",
        )
        for number in range(count)
    ]


@pytest.mark.parametrize("name", FORMATS)
def test_every_code_of_a_sheet_is_read_back_that_of_a_blank_badge_too(name, tmp_path):
    form = FORMATS[name]
    made = faces(form.per_page)
    blank = BadgeFace(token=TOKEN, short_code="BCDFG", hint="Écrivez votre prénom")
    pages = drawn(sheet([*made, blank], MADE, form), tmp_path)
    assert len(pages) == 2
    assert codes(pages[0]) == {face.token for face in made}
    assert codes(pages[1]) == {TOKEN}


def test_labels_have_marks_at_the_corners_of_the_page_only(tmp_path):
    form = FORMATS["l7160"]
    (page,) = drawn(sheet(faces(1), MADE, form), tmp_path)
    right, bottom = 210 - form.left, 297 - form.top
    assert ink(page, (form.left - 3.2, form.top - 0.3, form.left, form.top + 0.3)) > 0.05
    assert ink(page, (right, bottom - 0.3, right + 3.2, bottom + 0.3)) > 0.05
    assert ink(page, (form.left + 60, form.top + 50, right - 1, bottom - 1)) == 0


def test_a_name_in_each_script_is_on_the_badge_as_letters(tmp_path):
    """The last name is none; each stands first on a page of its own."""
    form = FORMATS["a4"]
    blank = BadgeFace(token=TOKEN, short_code="BCDFG")
    made = [blank] * (form.per_page * len(NAMES))
    made[:: form.per_page] = [replace(blank, first_name=name) for name in NAMES]
    *named, unnamed = (
        ink(page, (20, 35, 100, 54)) for page in drawn(sheet(made, MADE, form), tmp_path)
    )
    assert len(named) == len(NAMES) - 1
    for name, found in zip(NAMES, named, strict=False):
        assert found > unnamed + 0.01, name


def test_text_after_a_name_of_another_font_stays_readable(tmp_path):
    lines = Slip(
        event="Café contact", first_name="李小明", name_hint="", next="Allez à la table 4."
    )
    said = text_of(leaf(lines, MADE, PAGES["a4"]), tmp_path)
    assert "Allez à la table 4." in said


def test_a_sign_says_its_table_twice_and_once_upside_down(tmp_path):
    face = SignFace(
        table=4,
        word="Table",
        employer="Boulangerie du Port",
        heading="Postes ouverts",
        openings=("Vendeuse", "Boulanger"),
        event="Café contact",
        date="12/03/2026",
    )
    made = signs([face], MADE)
    (page,) = drawn(made, tmp_path, 50)
    upper = page.crop((0, 0, page.width, page.height // 2)).rotate(180)
    lower = page.crop((0, page.height - upper.height, page.width, page.height))
    same = sum(abs(a - b) < 128 for a, b in zip(upper.tobytes(), lower.tobytes(), strict=True))
    assert same > 0.96 * upper.width * upper.height
    said = text_of(made, tmp_path)
    for words in ("4", "Boulangerie", "du Port", "Postes ouverts", "Vendeuse", "Café contact"):
        assert words in said


def test_signs_are_a_page_for_each_table_in_order(tmp_path):
    made = signs([SignFace(table=n, word="Table", employer=f"E{n}") for n in (3, 118)], MADE)
    assert re.findall(r"E\d+", text_of(made, tmp_path)) == ["E3", "E3", "E118", "E118"]


def test_signs_of_nothing_are_refused():
    with pytest.raises(ValueError, match="at least one table"):
        signs([], MADE)


def a_slip(**changes):
    words = {
        "event": "Café contact",
        "first_name": "Éloïse",
        "name_hint": "Écrivez votre prénom ici.",
        "next": "Rendez-vous à la table 4 à 10 h 05.",
        "stops": (Stop(when="10 h 05", table="Table 4", employer="Fournil", reason="Oui."),),
        "code_title": "Votre code court :",
        "short_code": "BCDFG",
        "badge": TOKEN,
    }
    return Slip(**{**words, **changes})


@pytest.mark.parametrize("name", PAGES)
def test_the_code_of_a_slip_is_read_on_every_paper(name, tmp_path):
    (page,) = drawn(leaf(a_slip(), MADE, PAGES[name]), tmp_path)
    assert codes(page) == {TOKEN}


def test_a_slip_without_a_badge_has_no_code_to_scan(tmp_path):
    made = leaf(a_slip(badge=""), MADE, PAGES["a4"])
    (page,) = drawn(made, tmp_path)
    assert codes(page) == set()
    assert "B C D F G" in text_of(made, tmp_path).replace("\xa0", " ")


@pytest.mark.parametrize("name", PAGES)
def test_a_long_slip_takes_more_pages_or_a_longer_strip_and_loses_nothing(name, tmp_path):
    stops = tuple(
        Stop(
            when=f"{hour} h 00", table=f"Table {hour}", employer=f"Employeur {hour}", reason="Oui."
        )
        for hour in range(9, 19)
    )
    page = PAGES[name]
    made = leaf(a_slip(stops=stops), MADE, page)
    pictures = drawn(made, tmp_path, 50)
    assert len(pictures) == 1 if name == "roll" else len(pictures) > 1
    said = text_of(made, tmp_path)
    assert all(stop.employer in said for stop in stops)
    for picture in pictures:
        free = round((page.margin - 1) * 50 / 25.4)
        assert picture.crop((0, 0, free, picture.height)).getextrema() == (255, 255)
        bottom = picture.crop((0, picture.height - free, picture.width, picture.height))
        assert bottom.getextrema() == (255, 255)


def test_lines_that_run_from_right_to_left_stand_on_the_right(tmp_path):
    arabic = a_slip(first_name="محمد", next="", stops=(), short_code="", badge="")
    (page,) = drawn(leaf(arabic, MADE, PAGES["a4"]), tmp_path)
    assert ink(page, (120, 26, 191, 48)) > 0.02
    assert ink(page, (20, 30, 90, 48)) == 0


def test_the_same_slip_gives_the_same_bytes():
    assert leaf(a_slip(), MADE, PAGES["a5"]) == leaf(a_slip(), MADE, PAGES["a5"])

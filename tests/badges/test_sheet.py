import re
import zlib
from datetime import UTC, datetime

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from badges import token
from badges.layout import BadgeFace
from badges.sheet import A4, sheet

MADE = datetime(2026, 3, 12, 9, tzinfo=UTC)
NAMES = ["Awa", "Œdipe", "Şerife", "Țepeș", "Yağmur", "Éloïse", "محمد", "Jean-Baptiste", ""]
SCALE = 4  # pixels a mm


def faces(names):
    return [
        BadgeFace(
            token=token.new(number.to_bytes(10, "big")),
            short_code=token.short_code(number.to_bytes(3, "big")),
            first_name=name,
            event="Café contact",
            date="Jeudi 12 mars 2026",
            role="Recruteuse",
            table=f"Table {number}",
            hint="Prénom",
        )
        for number, name in enumerate(names, start=1)
    ]


def pages(pdf):
    """What is drawn on each page, as PDF operators."""
    packed = re.findall(rb"/FlateDecode.*?stream\n(.*?)\nendstream", pdf, re.DOTALL)
    drawn = [zlib.decompress(stream).decode("latin-1") for stream in packed]
    return [content for content in drawn if " re f" in content]


def painted(content):
    """A page as the picture of its filled rectangles: the codes, without the words."""
    picture = Image.new("L", (210 * SCALE, 297 * SCALE), 255)
    pen = ImageDraw.Draw(picture)
    for rectangle in re.findall(r"(\S+) (\S+) (\S+) (\S+) re f", content):
        x, y, width, height = (float(number) * 25.4 / 72 * SCALE for number in rectangle)
        top = 297 * SCALE - y
        pen.rectangle((round(x), round(top), round(x + width) - 1, round(top - height) - 1), fill=0)
    return picture


@pytest.fixture(scope="module")
def printed():
    return sheet(faces(NAMES), MADE)


def test_a_sheet_is_a_pdf_of_a4_pages(printed):
    assert printed.startswith(b"%PDF-1.")
    assert printed.rstrip().endswith(b"%%EOF")
    assert set(re.findall(rb"/MediaBox \[(.*?)\]", printed)) == {b"0 0 595.28 841.89"}


def test_the_ninth_badge_opens_a_second_page(printed):
    assert b"/Count 2" in printed
    assert len(re.findall(rb"/Type /Page\b", printed)) == len(pages(printed)) == 2
    assert b"/Count 1" in sheet(faces(NAMES[: A4.per_page]), MADE)


def test_every_code_on_the_paper_reads_back_in_the_order_of_the_badges(printed):
    found = []
    for page in pages(printed):
        codes = zxingcpp.read_barcodes(painted(page))
        places = ((code.position.top_left.y // 100, code.position.top_left.x) for code in codes)
        found += [text for _, text in sorted(zip(places, (c.text for c in codes), strict=True))]
    assert found == [face.token for face in faces(NAMES)]


def test_both_weights_are_embedded_once(printed):
    assert len(re.findall(rb"/FontFile2 ", printed)) == 2
    assert set(re.findall(rb"/BaseFont /\w+\+(\S+)", printed)) == {
        b"DejaVuSansBook",
        b"DejaVuSansBold",
    }


@pytest.mark.parametrize("letter", "ŒŞȚșğÉïم")
def test_letters_of_names_are_on_the_paper(printed, letter):
    # The fonts' own tables from glyphs to characters, which search and copying use.
    tables = b"".join(re.findall(rb"beginbfchar(.*?)endbfchar", printed, re.DOTALL))
    assert f"<{ord(letter):04X}>\n".encode() in tables


def test_the_same_badges_give_the_same_bytes(printed):
    assert sheet(faces(NAMES), MADE) == printed


def test_the_time_of_making_is_the_one_given(printed):
    assert b"/CreationDate (D:20260312090000Z" in printed


def test_a_face_of_one_letter_scripts_right_to_left_prints_without_a_table():
    face = BadgeFace(token=token.new(bytes(10)), short_code="BCDFG", date="יום חמישי")
    assert sheet([face], MADE).startswith(b"%PDF")


def test_a_sheet_of_nothing_is_refused():
    with pytest.raises(ValueError, match="at least one badge"):
        sheet([], MADE)

from xml.etree import ElementTree as ET

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from badges import qr, render, token

TOKEN = token.new(b"\x01\x23\x45\x67\x89\xab\xcd\xef\x01\x23")
CODE = qr.matrix(TOKEN)
tokens = st.binary(min_size=10, max_size=10).map(token.new)
INK = {" ": (255, 255), "▀": (0, 255), "▄": (255, 0), "█": (0, 0)}


def photographed(rows, scale, ground):
    """Rows of grey values as a picture, `scale` pixels a value, on a larger ground."""
    height, width = len(rows), len(rows[0])
    picture = Image.new("L", (width, height))
    picture.putdata([value for row in rows for value in row])
    photo = Image.new("L", ((width + 20) * scale, (height + 20) * scale), ground)
    photo.paste(picture.resize((width * scale, height * scale), 0), (10 * scale, 10 * scale))
    return photo


def half_cells(lines):
    """Each cell of a terminal as its upper and lower half."""
    return [[INK[cell][half] for cell in line] for line in lines for half in (0, 1)]


def read(picture):
    return [found.text for found in zxingcpp.read_barcodes(picture)]


@settings(max_examples=20)
@given(tokens)
def test_half_blocks_are_read_back_from_a_dark_screen(fresh):
    rows = half_cells(render.half_blocks(qr.matrix(fresh)))
    assert read(photographed(rows, scale=4, ground=20)) == [fresh]


@pytest.mark.parametrize(("quiet", "columns", "lines"), [(2, 25, 13), (4, 29, 15)])
def test_half_blocks_are_whole_lines_of_one_width(quiet, columns, lines):
    drawn = render.half_blocks(CODE, quiet)
    assert len(drawn) == lines
    assert {len(line) for line in drawn} == {columns}


def test_the_quiet_zone_of_half_blocks_is_white_on_all_sides():
    rows = half_cells(render.half_blocks(CODE))
    edges = [*rows[:2], *rows[-3:], *([*row[:2], *row[-2:]] for row in rows)]
    assert {value for edge in edges for value in edge} == {255}


def test_a_code_with_an_even_number_of_rows_gets_no_row_more():
    assert render.half_blocks(((True, False), (False, True))) == ("      ", "  ▀▄  ", "      ")


@pytest.mark.parametrize("draw", [render.half_blocks, render.hashes])
@pytest.mark.parametrize("quiet", [-1, 0, 1])
def test_a_quiet_zone_no_camera_reads_is_refused(draw, quiet):
    with pytest.raises(ValueError, match="under 2"):
        draw(CODE, quiet)


def test_hashes_are_read_back_when_painted_as_cells():
    lines = render.hashes(CODE)
    assert {len(line) for line in lines} == {50}
    rows = [[0 if cell == "#" else 255 for cell in line[::2]] for line in lines]
    assert read(photographed(rows, scale=4, ground=20)) == [TOKEN]


@settings(max_examples=20)
@given(tokens, st.integers(2, 9))
def test_a_png_is_read_back_at_any_scale(tmp_path_factory, fresh, scale):
    path = tmp_path_factory.getbasetemp() / "code.png"
    path.write_bytes(render.png(qr.matrix(fresh), scale))
    with Image.open(path) as picture:
        picture.load()
        assert picture.size == (29 * scale, 29 * scale)
        assert picture.mode == "1"
        assert read(picture.convert("L")) == [fresh]


def test_a_png_is_the_same_each_time_and_small():
    assert render.png(CODE) == render.png(CODE)
    assert len(render.png(CODE)) < 500


def test_an_svg_draws_the_code_black_on_white_with_its_quiet_zone():
    root = ET.fromstring(render.svg(CODE))  # noqa: S314 (our own drawing)
    ground, dark = root
    assert root.get("viewBox") == "0 0 29 29"
    assert (ground.get("fill"), ground.get("d")) == ("#fff", "M0 0h29v29H0z")
    assert dark.get("fill") == "#000"
    assert read(photographed(painted(dark.get("d")), scale=4, ground=255)) == [TOKEN]


def painted(path):
    """The pixels of a path made of rectangles only, one a unit."""
    rows = [[255] * 29 for _ in range(29)]
    for rectangle in path.split("z")[:-1]:
        start, width, height = rectangle.replace("v", "h").split("h")[:3]
        left, top = map(int, start.removeprefix("M").split())
        for y in range(top, top + int(height)):
            rows[y][left : left + int(width)] = [0] * int(width)
    return rows

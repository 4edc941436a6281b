import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from badges import qr, token

# A code takes 2 ms: fewer examples than elsewhere.
tokens = st.binary(min_size=10, max_size=10).map(token.new)
TOKEN = token.new(b"\x01\x23\x45\x67\x89\xab\xcd\xef\x01\x23")


@settings(max_examples=25)
@given(tokens)
def test_a_bare_token_fits_the_smallest_code(fresh):
    modules = qr.matrix(fresh)
    assert len(modules) == 21
    assert {len(row) for row in modules} == {21}


def test_the_error_correction_level_is_m():
    # The two format bits beside the upper left finder, unmasked by 10 (ISO/IEC 18004, 7.9): 00.
    modules = qr.matrix(TOKEN)
    assert modules[8][:2] == (True, False)


def test_an_upper_case_address_is_one_size_smaller_than_a_lower_case_one():
    address = "https://tablee.example/b/" + TOKEN
    assert len(qr.matrix(address.upper())) < len(qr.matrix(address))


def test_the_same_text_gives_the_same_code():
    assert qr.matrix(TOKEN) == qr.matrix(TOKEN)


def test_a_text_too_long_for_any_code_is_refused():
    with pytest.raises(ValueError, match="version"):
        qr.matrix("é" * 1166)


def test_a_frame_is_light_and_equal_on_all_sides():
    framed = qr.framed(((True,),), 2)
    assert framed == tuple(tuple(x == y == 2 for x in range(5)) for y in range(5))


@given(
    st.integers(1, 6).flatmap(
        lambda width: st.lists(st.tuples(*[st.booleans()] * width), min_size=1, max_size=6)
    )
)
def test_the_blocks_cover_each_dark_module_once_and_no_light_one(rows):
    covered = [
        (x, y)
        for block in qr.blocks(tuple(rows))
        for x in range(block.x, block.x + block.width)
        for y in range(block.y, block.y + block.height)
    ]
    dark = [(x, y) for y, row in enumerate(rows) for x, module in enumerate(row) if module]
    assert sorted(covered) == sorted(dark)


def test_equal_runs_of_neighbouring_rows_become_one_block():
    assert list(qr.blocks(((True, True), (True, True)))) == [qr.Block(0, 0, 2, 2)]


def test_importing_badges_loads_no_drawing_library():
    script = (
        "import sys, badges.qr, badges.render, badges.sheet, badges.token\n"
        "print(sorted({'PIL', 'fpdf', 'numpy', 'qrcode'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert done.stdout.strip() == b"[]"

import hashlib
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from badges import token

tokens = st.binary(min_size=token.TOKEN_BYTES, max_size=token.TOKEN_BYTES).map(token.new)
short_codes = st.binary(min_size=3, max_size=3).map(token.short_code)
bodies = st.text(token.ALPHABET, min_size=19, max_size=19)
anything = st.one_of(
    st.text(), st.text(token.ALPHABET + token.ALPHABET.lower() + " .", max_size=40)
)

# What a scanner set to a US keyboard types on other hosts (X keyboard maps); the rest stays.
LAYOUTS = {
    "fr": str.maketrans("qwazm:/.-_1230QWAZM", 'azqw,M!:)°&é"àAZQW?'),
    "de": str.maketrans("yz:/-_YZ", "zyÖ-ß?ZY"),
    "es": str.maketrans(":/-_", "Ñ-'?"),
}


def test_a_token_is_the_first_76_random_bits_in_letters_and_a_check_letter():
    assert token.new(bytes(10)) == "B" * 20
    fresh = token.new(b"\x01\x23\x45\x67\x89\xab\xcd\xef\x01\x2f")
    assert fresh == "BCDFGHJKLNPRSTVXBCD" + "K"  # worked out by hand: 121 + 7 = 8 · 16


def test_the_check_letter_follows_luhn_modulo_16():
    # Places are doubled from the right end: 1 + 2·2 + 3 + 4·2 = 16, and 2·15 = 1·16 + 14 → 15.
    assert token.check_letter("CDFG") == "B"
    assert token.check_letter("X") == "C"


def test_the_check_letter_refuses_a_body_of_other_letters():
    with pytest.raises(ValueError, match="substring"):
        token.check_letter("BCA")


@pytest.mark.parametrize("length", [0, 9, 11])
def test_a_token_needs_exactly_ten_random_bytes(length):
    with pytest.raises(ValueError, match="10 random bytes are needed"):
        token.new(bytes(length))


@given(tokens)
def test_a_new_token_is_a_token_and_is_found_as_it_stands(fresh):
    assert token.is_token(fresh)
    assert token.find(fresh) == fresh


@given(bodies)
def test_every_body_has_exactly_one_check_letter(body):
    assert sum(token.is_token(body + letter) for letter in token.ALPHABET) == 1


@given(tokens, st.integers(0, 19), st.sampled_from(token.ALPHABET))
def test_one_wrong_letter_is_always_caught(fresh, place, letter):
    assume(letter != fresh[place])
    wrong = fresh[:place] + letter + fresh[place + 1 :]
    assert not token.is_token(wrong)
    assert token.find(wrong) is None


@given(tokens)
def test_swapped_neighbours_are_caught_but_for_b_with_x(fresh):
    for place, (left, right) in enumerate(pairwise(fresh)):
        swapped = fresh[:place] + right + left + fresh[place + 2 :]
        unseen = left == right or {left, right} == {"B", "X"}
        assert token.is_token(swapped) == unseen


@pytest.mark.parametrize(
    "text",
    ["", "BCDFG", "B" * 19, "B" * 21, "b" * 20, "A" * 20, "B" * 19 + "C", " " + "B" * 20],
)
def test_anything_else_is_no_token(text):
    assert not token.is_token(text)


@given(anything)
def test_what_is_found_is_a_token_that_ends_the_text(text):
    found = token.find(text)
    ending = text.strip()[-20:].translate(ASCII_UPPER)
    assert found is None or (token.is_token(found) and found == ending)


ASCII_UPPER = {ord(letter.lower()): letter for letter in token.ALPHABET}


@given(st.text())
def test_no_text_without_a_token_at_its_end_is_accepted(text):
    assume(not token.is_token(text.strip()[-20:].translate(ASCII_UPPER)))
    assert token.find(text) is None


@pytest.mark.parametrize("suffix", ["", "\r", "\n", "\t", "\r\n", "  "])
@given(tokens)
def test_scanner_endings_and_caps_lock_do_not_matter(suffix, fresh):
    assert token.find("  " + fresh.lower() + suffix) == fresh


@pytest.mark.parametrize("layout", sorted(LAYOUTS))
@pytest.mark.parametrize("before", ["", "https://tablee.example/b/", "HTTPS://EX.ORG/B/", "XVC"])
@given(tokens)
def test_a_token_comes_through_a_foreign_keyboard(before, layout, fresh):
    assert token.find((before + fresh).translate(LAYOUTS[layout])) == fresh


@given(tokens, st.sampled_from(" -./"))
def test_a_token_broken_in_two_is_not_pieced_together(fresh, gap):
    assert token.find(fresh[:10] + gap + fresh[10:]) is None


@pytest.mark.parametrize("lookalike", ["\u017f", "\ufb06", "\u212a"])
def test_letters_that_only_become_ours_by_upper_casing_are_refused(lookalike):
    assert token.find("B" * 19 + lookalike) is None
    assert token.find("B" * 18 + lookalike) is None
    assert token.clean_short_code("BCD" + lookalike) is None


@given(short_codes)
def test_a_short_code_is_five_letters_and_is_taken_back_however_it_is_typed(code):
    assert len(code) == 5
    assert token.is_short_code(code)
    for typed in (code, code.lower(), f" {code[:2]} {code[2:]}\n", token.spaced(code)):
        assert token.clean_short_code(typed) == code


def test_a_short_code_is_the_first_20_random_bits_in_letters():
    assert token.short_code(b"\x01\x23\x4f") == "BCDFG"


def test_a_short_code_needs_exactly_three_random_bytes():
    with pytest.raises(ValueError, match="3 random bytes are needed, got 5"):
        token.short_code(bytes(5))


@pytest.mark.parametrize("text", ["", "BCDF", "BCDFGH", "BCDFA", "12345", "B" * 20])
def test_anything_else_is_no_short_code(text):
    assert not token.is_short_code(text)
    assert token.clean_short_code(text) is None


def test_a_code_is_read_aloud_letter_by_letter_and_never_breaks():
    assert token.spaced("BCDFG") == "B\u00a0C\u00a0D\u00a0F\u00a0G"


def test_the_digest_is_sha256_in_hexadecimal():
    fresh = token.new(bytes(10))
    assert token.digest(fresh) == hashlib.sha256(fresh.encode()).hexdigest()
    assert token.digest(token.new(bytes(9) + b"\x10")) != token.digest(fresh)

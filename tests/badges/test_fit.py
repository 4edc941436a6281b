import pytest
from hypothesis import given
from hypothesis import strategies as st

from badges.fit import ELLIPSIS, Place, fit

NAME = Place(width=80, largest=40, smallest=10, one_line=20)
LABEL = Place(width=80, largest=40, smallest=10)


def measure(text):
    """Each letter is 1 pt wide in 1 mm: at size 10 eight letters fit 80 mm."""
    return float(len(text))


def test_a_short_text_is_as_large_as_allowed():
    assert fit("Al", NAME, measure).size == 40


def test_a_longer_text_shrinks_to_the_width():
    fitted = fit("Awa", NAME, measure)
    assert (fitted.lines, fitted.size) == (("Awa",), pytest.approx(80 / 3))


def test_what_would_be_too_small_goes_on_two_lines_as_evenly_as_can_be():
    fitted = fit("A-B CDE", NAME, measure)
    assert (fitted.lines, fitted.size) == (("A-B", "CDE"), 20)


def test_a_text_breaks_after_its_hyphen():
    assert fit("Abc-Def", NAME, measure).lines == ("Abc-", "Def")


def test_a_hyphen_at_the_end_breaks_nothing():
    assert fit("Abcdef-", NAME, measure).lines == ("Abcdef-",)


def test_one_word_that_cannot_break_shrinks_to_the_smallest_size():
    fitted = fit("Abcdefgh", NAME, measure)
    assert (fitted.lines, fitted.size) == (("Abcdefgh",), 10)


def test_two_lines_never_print_smaller_than_one_line_would():
    fitted = fit("Abcdef G", NAME, measure)
    assert fitted.lines == ("Abcdef", "G")
    assert fitted.size == pytest.approx(80 / 6)


def test_a_word_too_long_even_so_is_cut():
    fitted = fit("Abcdefghijkl", NAME, measure)
    assert (fitted.lines, fitted.size) == (("Abcdefg" + ELLIPSIS,), 10)


def test_of_two_lines_only_the_second_is_cut():
    fitted = fit("Abc Def Ghijklmno Pqr", NAME, measure)
    assert (fitted.lines, fitted.size) == (("Abc Def", "Ghijklm" + ELLIPSIS), 10)


def test_no_blank_stands_before_the_cut():
    assert fit("Abcdef ghi", LABEL, measure).lines == ("Abcdef" + ELLIPSIS,)


def test_a_place_of_one_line_never_breaks_a_text():
    assert fit("Abc Def", LABEL, measure).lines == ("Abc Def",)


def test_a_text_without_width_is_set_as_it_is():
    assert fit("abc", NAME, lambda _: 0.0).size == 40


@given(st.text("abc -é", min_size=1, max_size=200), st.sampled_from([NAME, LABEL]))
def test_every_line_fits_and_nothing_is_lost_unseen(text, place):
    fitted = fit(text, place, measure)
    assert len(fitted.lines) <= (2 if place.one_line else 1)
    assert place.smallest <= fitted.size <= place.largest
    assert all(measure(line) * fitted.size <= place.width * 1.000001 for line in fitted.lines)
    shown = "".join(fitted.lines).replace(" ", "")
    if not shown.endswith(ELLIPSIS):
        assert shown == text.replace(" ", "")

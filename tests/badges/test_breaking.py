from hypothesis import given
from hypothesis import strategies as st

from badges.breaking import lines


def broken(text, width):
    return list(lines(text, width, len))


def test_lines_end_at_blanks():
    assert broken("une deux trois", 9) == ["une deux", "trois"]


def test_a_no_break_space_keeps_what_it_joins():
    assert broken("à 10\u00a0h\u00a005 ici", 8) == ["à", "10\u00a0h\u00a005", "ici"]


def test_a_word_that_is_too_wide_is_broken_anywhere():
    assert broken("abcdefgh", 3) == ["abc", "def", "gh"]


def test_no_line_begins_with_a_mark_or_a_full_stop():
    assert broken("适合您，好", 3) == ["适合", "您，好"]
    assert broken("செல்வி", 3)[1].startswith("ல்")


def test_nothing_gives_no_line():
    assert broken("", 5) == broken("  \n ", 5) == []


@given(st.text(alphabet="ab \u00a0。ி\n", max_size=40), st.integers(4, 9))
def test_no_letter_is_lost_and_only_signs_that_cling_make_a_line_longer(text, width):
    found = broken(text, width)
    assert "".join(found).replace(" ", "") == "".join(sign for sign in text if sign not in " \n")
    for line in found:
        assert len(line.rstrip("。ி")) <= width

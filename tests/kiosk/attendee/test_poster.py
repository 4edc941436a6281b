import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.attendee.page import Page
from kiosk.attendee.poster import poster
from kiosk.widgets.rows import Ink, Part, spread, width, wrapped

words = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), max_size=80)
texts = st.lists(words, max_size=12).map(" ".join)
pages = st.builds(
    Page,
    tone=st.sampled_from(["calm", "welcome", "careful"]),
    event=texts,
    banner=texts,
    name=words,
    headline=texts,
    why=texts,
    help=texts,
    keys=st.just((("F1", "Français"), ("F4", "Sans badge"))),
    inviting=st.booleans(),
    asking=st.booleans(),
)


def lines(found):
    return ["".join(part.text for part in row) for row in found.rows]


@given(pages, st.integers(20, 200), st.integers(5, 60))
def test_any_page_fits_any_screen(page, columns, rows):
    found = poster(page, columns, rows)
    assert len(found.rows) <= rows
    assert all(width(row) <= columns for row in found.rows if row is not found.rows[-1])


@pytest.mark.parametrize("size", [(64, 20), (80, 24), (120, 40)])
def test_the_name_stands_whole_on_one_line(size):
    name = "Marie-Geneviève-Bernadette-Joséphine"
    page = Page(eyebrow=f"✓ Bonjour {name}", name=name, number="Table 12", headline="Table 12")
    assert any(name in line for line in lines(poster(page, *size)))


def test_where_there_is_no_room_for_large_letters_the_words_stay():
    page = Page(eyebrow="✓ Bonjour Awa", name="Awa", number="Table 7", headline="Table 7, ici")
    shown = "\n".join(lines(poster(page, 30, 8)))
    assert "Bonjour Awa" in shown
    assert "Table 7, ici" in shown
    assert "█" not in shown


def test_the_field_has_its_rows_under_the_question():
    found = poster(Page(headline="Prénom ?", hint="Entrée", asking=True), 80, 24)
    shown = lines(found)
    assert "Prénom ?" in shown[found.field - 1]
    assert shown[found.field : found.field + 3] == ["", "", ""]
    assert "Entrée" in shown[found.field + 3]


def test_no_line_ends_inside_a_number_or_a_code():
    code = "K\N{NO-BREAK SPACE}L\N{NO-BREAK SPACE}R"
    found = wrapped(f"Votre code {code}", Ink.PLAIN, 12)
    assert found == ((Part("Votre code"),), (Part(code),))


def test_a_long_event_name_makes_room_for_the_clock():
    row = spread(Part("Café " * 30), Part("9 h 42"), 40, 2)
    assert width(row) == 38
    assert row[-1] == Part("9 h 42")

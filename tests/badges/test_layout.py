from itertools import pairwise

import msgspec
import pytest

from badges import qr, token
from badges.cards import FORMATS, HOLDER
from badges.drawing import MM_PER_POINT, Fonts
from badges.layout import BadgeFace, badge

TOKEN = token.new(b"\x01\x23\x45\x67\x89\xab\xcd\xef\x01\x23")
FACE = BadgeFace(
    token=TOKEN,
    short_code="BCDFG",
    first_name="Awa",
    event="Café contact",
    date="Jeudi 12 mars",
    hint="Prénom",
    role="Recruteuse",
    table="Table 12",
)
# A wide face: 0.25 mm a letter in 1 pt, which is 0.7 of the type size.
FONTS = Fonts(measure=lambda text, _: 0.25 * len(text), draws=lambda c: ord(c) < 0x180)


CARDS = [form.card for form in FORMATS.values()]


def drawn(card=HOLDER, **changes):
    return badge(msgspec.structs.replace(FACE, **changes), FONTS, card)


def texts(drawing):
    return [words.text for words in drawing.words]


def size(drawing, text):
    return next(words.size for words in drawing.words if words.text == text)


def test_a_badge_shows_event_date_name_role_table_and_short_code_from_top_to_bottom():
    drawing = drawn()
    assert texts(drawing) == [
        "Café contact",
        "Jeudi 12 mars",
        "Awa",
        "Recruteuse",
        "Table 12",
        "B C D F G",
    ]
    baselines = [words.baseline for words in drawing.words]
    assert baselines == sorted(baselines)
    assert drawing.lines == ()


def test_the_first_name_is_the_one_big_thing_and_the_table_the_next():
    name, table, *rest = sorted(drawn().words, key=lambda words: -words.size)
    assert (name.text, table.text) == ("Awa", "Table 12")
    assert name.size > 1.5 * table.size > 2 * rest[0].size


def test_the_code_says_the_token_and_is_large_enough_with_its_quiet_zone():
    code = drawn().code
    assert code.modules == qr.matrix(TOKEN)
    assert code.side >= 25
    assert code.side / (21 + 2 * qr.QUIET_ZONE) == pytest.approx(1)


@pytest.mark.parametrize("card", CARDS)
def test_every_card_has_a_code_of_at_least_20_mm_with_modules_a_phone_sees(card):
    code = drawn(card).code
    assert code.side >= 20
    assert code.side / (21 + 2 * qr.QUIET_ZONE) >= 0.6
    assert 0 < code.x < code.x + code.side <= card.width
    assert 0 < code.y < code.y + code.side <= card.height


@pytest.mark.parametrize("card", CARDS)
def test_on_every_card_the_name_is_largest(card):
    name, *rest = sorted(drawn(card).words, key=lambda words: -words.size)
    assert name.text == "Awa"
    assert name.size > 1.2 * rest[0].size


@pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)
def test_the_cards_of_a_page_lie_within_a4_and_not_on_each_other(form):
    assert form.across >= form.card.width
    assert form.down >= form.card.height
    assert 5 < form.left < 21
    assert 9 < form.top < 29


def test_a_badge_without_a_table_leaves_its_place_free():
    assert "Table 12" not in texts(drawn(table=""))
    assert len(drawn(table="").words) == 5


@pytest.mark.parametrize("name", ["", "   ", "\u2615", "李雷", "Lei 李", "Lei\u0e31"])
def test_a_badge_without_a_printable_name_has_a_line_to_write_on(name):
    drawing = drawn(first_name=name)
    (line,) = drawing.lines
    assert line.width > 70
    assert "Prénom" in texts(drawing)
    assert not {name, "Lei"} & set(texts(drawing))


def test_the_hint_stands_on_blank_badges_only():
    assert "Prénom" not in texts(drawn())


def test_a_sign_the_fonts_lack_is_left_out_of_a_name():
    assert "Léa" in texts(drawn(first_name="Léa \U0001f389"))


def test_decomposed_accents_and_stray_blanks_are_put_right():
    assert "Éloïse Anne" in texts(drawn(first_name="  E\u0301loi\u0308se \n Anne "))


def test_a_long_name_takes_two_lines_above_each_other():
    drawing = drawn(first_name="Maria del Rosario de la Concepción")
    upper, lower = (words for words in drawing.words if words.text in MARIA)
    assert (upper.text, lower.text) == MARIA
    assert upper.size == lower.size
    assert lower.baseline - upper.baseline > upper.size * MM_PER_POINT


MARIA = ("Maria del Rosario", "de la Concepción")


def test_an_endless_name_is_cut():
    assert any(text.endswith("…") for text in texts(drawn(first_name="Aé" * 5000)))


@pytest.mark.parametrize("name", ["Awa", "", "Maria del Rosario de la Concepción", "A" * 300])
@pytest.mark.parametrize("card", CARDS)
def test_nothing_leaves_the_card_or_enters_the_quiet_zone(card, name):
    long = "Un texte beaucoup trop long pour la place qu’on lui a donnée sur la carte"
    drawing = drawn(card, first_name=name, event=long, date=long, role=long, table=long, hint=long)
    free = card.margin - 0.1
    for words in drawing.words:
        right = words.x + FONTS.measure(words.text, words.bold) * words.size
        assert free < words.x < right < card.width - free
        assert words.baseline - 0.76 * words.size * MM_PER_POINT > free / 2
        assert words.baseline < card.height - free / 2
        assert right <= drawing.code.x or words.baseline < drawing.code.y
    for line in drawing.lines:
        assert line.y + line.thickness < drawing.code.y


@pytest.mark.parametrize("name", ["Maria del Rosario de la Concepción", "Awa", ""])
@pytest.mark.parametrize("card", CARDS)
def test_lines_of_text_do_not_touch(card, name):
    drawing = drawn(card, first_name=name, role="Responsable " * 4)
    rows = sorted((words.baseline, words.size * MM_PER_POINT) for words in drawing.words)
    for (above, _), (below, height) in pairwise(rows):
        assert below - 0.76 * height > above + 0.2

import pytest
from PIL import Image

from badges import token
from badges.receipt import COLUMNS, receipt
from badges.slip import Slip, Stop
from tests.badges.escpos import Line, Qr, printed

TOKEN = token.new(b"0123456789")
NEXT = "Rendez-vous à la table 4 à 10\u00a0h\u00a005."


def a_slip(**changes):
    words = {
        "event": "Café contact de l’œuvre",
        "date": "12/03/2026",
        "first_name": "Éloïse",
        "name_hint": "Écrivez votre prénom ici.",
        "next": NEXT,
        "stops": (
            Stop(
                when="10\u00a0h\u00a005",
                table="Table 4",
                employer="Boulangerie du Port",
                reason="C’est le métier que vous cherchez. Le lieu de travail vous convient.",
            ),
        ),
        "notes": ("Vous avez demandé\u00a0: Un interprète.",),
        "strengths_title": "Vos forces vues aujourd’hui",
        "strengths": ("Sens de l’organisation", "Persévérance"),
        "onward": "La suite\u00a0: Une formation",
        "host": "Organisé par l’association",
        "address": "Le Petit Café, Ivry",
        "code_title": "Votre code court\u00a0:",
        "short_code": "BCDFG",
    }
    return Slip(**{**words, **changes})


def on_paper(**changes):
    return printed(receipt(a_slip(**changes)))


def lines(found):
    return [one.text for one in found if isinstance(one, Line)]


def pictures(found):
    return [one for one in found if isinstance(one, Image.Image)]


def left_of(picture):
    """The first column with ink, from 0 to 575."""
    return picture.point(lambda grey: 255 - grey).getbbox()[0]


def right_of(picture):
    return picture.point(lambda grey: 255 - grey).getbbox()[2]


def test_french_goes_as_text_in_one_codepage_and_nothing_as_a_picture():
    found = on_paper()
    said = " ".join(lines(found))
    for words in ("Café contact de l’œuvre", "Éloïse", "Boulangerie du Port", "Persévérance"):
        assert words in said
    assert "Rendez-vous à la table 4 à 10 h 05." in said
    assert "B C D F G" in said
    assert not pictures(found)
    assert found[-1] == "cut"


def test_no_line_is_wider_than_the_paper():
    for line in on_paper(onward="mot " * 40):
        if isinstance(line, Line):
            assert len(line.text) * line.width <= COLUMNS


def test_the_name_is_largest_and_in_bold():
    name = next(one for one in on_paper() if isinstance(one, Line) and one.text == "Éloïse")
    assert (name.width, name.height, name.bold) == (2, 2, True)


def test_after_a_large_line_the_next_is_small_again():
    employer = next(
        one for one in on_paper() if isinstance(one, Line) and one.text == "Boulangerie du Port"
    )
    assert (employer.width, employer.height) == (1, 1)


def test_a_badge_is_a_code_that_the_printer_draws_itself_20_mm_wide():
    (code,) = [one for one in on_paper(badge=TOKEN) if isinstance(one, Qr)]
    assert code == Qr(TOKEN, module=8, level=1)
    assert 21 * code.module / 203 * 25.4 > 20


def test_without_a_badge_there_is_no_code():
    assert not [one for one in on_paper() if isinstance(one, Qr)]


@pytest.mark.parametrize("name", ["محمد", "தமிழ்ச்செல்வி", "李小明", "Şerife", "Ștefan"])
def test_a_name_that_the_codepage_lacks_is_a_picture_of_72_mm(name):
    found = on_paper(first_name=name)
    (picture,) = pictures(found)
    assert picture.width == 576
    dark = picture.histogram()[0]
    assert 300 < dark < 0.5 * picture.width * picture.height
    assert not any("?" in line for line in lines(found))


def test_a_picture_says_its_own_letters():
    one, other = (pictures(on_paper(first_name=name))[0] for name in ("李小明", "陳美玲"))
    assert one.tobytes() != other.tobytes()


def test_letters_are_joined():
    joined, apart = (
        pictures(on_paper(first_name=name))[0] for name in ("محمد", "م\u200cح\u200cم\u200cد")
    )
    assert right_of(joined) - left_of(joined) < right_of(apart) - left_of(apart)


def test_what_runs_from_right_to_left_stands_on_the_right():
    arabic = pictures(on_paper(first_name="محمد", next="اذهب إلى الطاولة 4"))
    assert all(right_of(one) > 560 for one in arabic)
    assert all(left_of(one) > 40 for one in arabic)
    assert left_of(pictures(on_paper(first_name="李小明"))[0]) < 15


def test_a_long_sentence_in_arabic_takes_more_lines():
    longer = "هذه هي المهنة التي تبحث عنها في هذه المدينة مع هذا المشغل اليوم"
    assert len(pictures(on_paper(next=longer))) > 1


@pytest.mark.parametrize("name", ["สมชาย", "ԱԲ\U0001f389", "", "  ", "\U00012000"])
def test_a_name_that_cannot_be_printed_leaves_a_line_to_write_on(name):
    found = on_paper(first_name=name)
    if name.startswith("Ա"):
        assert len(pictures(found)) == 1
        return
    assert "_" * COLUMNS in lines(found)
    assert "Écrivez votre prénom ici." in lines(found)


def test_codes_in_a_name_do_not_reach_the_printer():
    data = receipt(a_slip(first_name="Awa\x1b@\x1dV\x00\n"))
    assert data.count(b"\x1b@") == 1
    assert data.count(b"\x1dV") == 1

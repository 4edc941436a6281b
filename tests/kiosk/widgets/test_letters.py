import pytest

from kiosk.widgets.letters import draw


def test_letters_fill_the_room_they_are_given():
    small, large = draw("Awa", 60, 5), draw("Awa", 120, 10)
    assert (len(small), len(large)) == (5, 10)
    assert len(set(map(len, large))) == 1


@pytest.mark.parametrize(
    "name", ["Élodie", "Nguyễn", "Ștefan", "İbrahim", "Σοφία", "Ольга", "D’Arc"]
)
def test_accents_and_kindred_alphabets_are_drawn(name):
    assert draw(name, 76, 6)


@pytest.mark.parametrize("name", ["王秀英", "عائشة", "தமிழ்", "", "🙂", "\x1b"])
def test_what_a_grid_cannot_carry_is_left_to_plain_text(name):
    assert draw(name, 76, 6) == ()


def test_a_name_too_long_is_left_to_plain_text():
    assert draw("Marie-Françoise", 76, 6)
    assert draw("Marie-Françoise-Geneviève", 76, 6) == ()
    assert draw("Awa", 76, 3) == ()


def test_only_half_blocks_are_used():
    assert set("".join(draw("Bienvenue", 76, 6))) == set(" ▀▄█")

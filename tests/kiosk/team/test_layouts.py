import random

import pytest

from badges import token
from kiosk.team.layouts import DEAD, layouts, typed

US, *_ = LAYOUTS = layouts()
HOSTS = [name for name in LAYOUTS if name != US]
BEFORE = ("", "https://tablee.example/b/", "HTTPS://EX.ORG/B/", "https://x.org:8080/#/", "-", "*")


def a_thousand_tokens():
    chance = random.Random(23)
    return [token.new(chance.randbytes(10)) for _ in range(1000)]


TOKENS = a_thousand_tokens()


def swallowed(text):
    """What a machine gives whose dead keys eat the next letter."""
    pieces = text.split(DEAD)
    return pieces[0] + "".join(piece[1:] for piece in pieces[1:])


def test_there_are_23_layouts_beside_the_us_one():
    assert US == "us"
    assert len(HOSTS) == 23


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layout_has_each_key_of_a_us_keyboard_and_types_each_letter_once(name):
    layout = LAYOUTS[name]
    assert len(layout.plain) == len(layout.shift) == 47
    letters = (layout.plain + layout.shift).replace(DEAD, "")
    assert len(set(letters)) >= len(letters) - 4


@pytest.mark.parametrize(
    ("name", "text", "read"),
    [
        ("fr", "https://ex.org/b/BCDFGHJK", "httpsM!!ex:org!b!BCDFGHJK"),
        ("fr", "azqwm1", "qwaz,&"),
        ("fr", "[e", DEAD + "e"),
        ("de", "yz/-", "zy-ß"),
        ("es", ":/-_", "Ñ-'?"),
        ("gb", '"@#', '@"£'),
        ("tr", "Ii", "Iı"),
    ],
)
def test_known_mistakes_of_known_layouts(name, text, read):
    assert typed(text, LAYOUTS[US], LAYOUTS[name]) == read


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_sixteen_letters_come_out_equal_in_both_cases(name):
    for letters in (token.ALPHABET, token.ALPHABET.lower()):
        assert typed(letters, LAYOUTS[US], LAYOUTS[name]) == letters
        assert typed(letters, LAYOUTS[name], LAYOUTS[US]) == letters


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize("name", HOSTS)
def test_a_thousand_tokens_are_found_alone_and_as_the_last_part_of_an_address(name, before):
    layout = LAYOUTS[name]
    for one in TOKENS:
        read = swallowed(typed(before + one, LAYOUTS[US], layout))
        assert token.find(read) == one
        assert token.find(read.swapcase()) == one


def test_of_the_signs_before_a_token_only_some_may_swallow_its_first_letter():
    dead = {
        sign
        for layout in LAYOUTS.values()
        for sign, read in zip(
            LAYOUTS[US].plain + LAYOUTS[US].shift, layout.plain + layout.shift, strict=True
        )
        if read == DEAD
    }
    assert dead == set("`~^=+[]{}'\"\\|")

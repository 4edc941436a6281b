"""Text from elsewhere, as a screen may show it."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.plain import plain


@given(st.text())
def test_plain_text_never_moves_a_cursor(text):
    seen = plain(text)
    assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 for c in seen)
    assert plain(seen) == seen


def test_plain_text_keeps_brackets_accents_and_joiners():
    assert plain("[Bob]\x1b[31m \u202eÉlo\u0301die \u0645\u06cc\u200c") == (
        "[Bob][31m Élódie \u0645\u06cc\u200c"
    )


def test_plain_text_is_one_line():
    assert plain(" Awa\n\tDiop\u2028\ue000 ") == "Awa  Diop"
    assert plain("à 9\N{NO-BREAK SPACE}h") == "à 9\N{NO-BREAK SPACE}h"

import pytest

from kiosk import look


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("ground", [look.ESPRESSO, look.COCOA])
@pytest.mark.parametrize("ink", [look.CREAM, look.AMBER, look.GREEN, look.CORAL, look.QUIET])
def test_every_colour_is_legible_on_every_ground(ink, ground):
    """WCAG 2.2, 1.4.6: 7:1."""
    assert (luminance(ink) + 0.05) / (luminance(ground) + 0.05) >= 7

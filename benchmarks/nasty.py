"""What a barcode, a name or a hand may hold that no screen should ever show as it is."""

ESC, BEL, CSI = "\x1b", "\x07", "\x9b"

PIECES = (
    *(
        "Awa",
        "Élodie",
        "e\u0301\u0301\u0301",
        "王秀英",
        "محمد",
        "தமிழ்",
        "नमस्ते",
        "ש",
        "\u0e19\u0e49\u0e33",
    ),
    *(f"{ESC}[2J", f"{ESC}]0;owned{BEL}", f"{ESC}]52;c;aGk={BEL}", f"{ESC}P+q{ESC}\\", f"{CSI}31q"),
    *(f"{ESC}[31;7;5r", f"{ESC}c", f"{ESC}(0", f"{ESC}[?1049l", "\x00", "\x08\x08", "\x0e", "\x7f"),
    *("\u202e", "\u2066", "\u2069", "\u200f", "\u200b", "\u200d", "\u2060", "\ufeff", "\u00ad"),
    *("👩‍👩‍👧‍👦", "🇫🇷", "\ufe0f", "\U000e0041", "\ud800", "\udc80", "\uffff", "\u2028", "\x85"),
    *("[red]", "[/]", "[@click=app.quit]x[/]", "{ $name }", "%s", "&amp;", "\\", "'\"", "ﷺ", "\t"),
    *("\u0300" * 40, "W" * 300, "i" * 90, " " * 50, "\u3000", "-", "𝕬", "ſ", "ﬆ", "\n", "\r\n"),
)
KEYS = (
    *(
        "enter",
        "tab",
        "backspace",
        "delete",
        "escape",
        "left",
        "right",
        "up",
        "down",
        "home",
        "end",
    ),
    *("shift+tab", "ctrl+a", "ctrl+c", "ctrl+d", "ctrl+j", "ctrl+p", "ctrl+q", "ctrl+u", "ctrl+v"),
    *(
        "ctrl+z",
        "ctrl+backslash",
        "pageup",
        "insert",
        "alt+x",
        "ctrl+@",
        "ctrl+left_square_bracket",
    ),
    *(f"f{number}" for number in range(1, 13)),
)
LETTERS = "BCDFGHJKLNPRSTVXbcdfgxaeiou0123456789'- ~*?é"


def text(chance, longest=6):
    """Return some pieces in a row."""
    return "".join(chance.choice(PIECES) for _ in range(chance.randint(1, longest)))


def huge(chance):
    """Return more than any field, line or request takes."""
    return text(chance) * chance.choice((400, 4000))

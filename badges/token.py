"""What the QR code of a badge says, and what a person may type instead of it.

A hand scanner types like a keyboard set to another country. These 16 consonants come out
unchanged on all 23 Latin layouts tried (AZERTY, QWERTY, QWERTZ; not on bépo and Dvorak),
are 4 bits each, spell no words, and stay in the QR code's small alphanumeric mode.
"""

import hashlib
from typing import Final

ALPHABET: Final = "BCDFGHJKLNPRSTVX"
TOKEN_LENGTH: Final = 20
TOKEN_BYTES: Final = 10
SHORT_CODE_LENGTH: Final = 5
SHORT_CODE_BYTES: Final = 3

_LETTERS: Final = frozenset(ALPHABET)
_BASE: Final = len(ALPHABET)
_NO_BREAK_SPACE: Final = "\u00a0"


def new(randomness: bytes) -> str:
    """A fresh badge token: 19 letters of the first 76 random bits and their check letter.

    Args:
        randomness: 10 bytes from a cryptographic source; the last 4 bits are not used.

    Raises:
        ValueError: not exactly 10 bytes.
    """
    body = _letters(randomness, TOKEN_BYTES, TOKEN_LENGTH - 1)
    return body + check_letter(body)


def check_letter(body: str) -> str:
    """The letter that closes a token: Luhn's formula modulo 16 over `ALPHABET` in its order.

    It catches every single wrong letter, and every swap of two neighbours except B with X: these
    two (0 and 15) gain the same from being doubled. It misses every swap of letters two places
    apart (BCD → DCB), and one in 16 of any other mistakes.

    Raises:
        ValueError: a character of `body` is not in `ALPHABET`.
    """
    total = 0
    for place, letter in enumerate(reversed(body)):
        weighed = ALPHABET.index(letter) * (2 if place % 2 == 0 else 1)
        total += weighed // _BASE + weighed % _BASE
    return ALPHABET[-total % _BASE]


def is_token(text: str) -> bool:
    """Whether `text` is exactly a token: 20 upper-case letters with a right check letter."""
    return (
        len(text) == TOKEN_LENGTH
        and _LETTERS.issuperset(text)
        and check_letter(text[:-1]) == text[-1]
    )


def find(text: str) -> str | None:
    """The token that ends what a scanner, a paste or an address gave, or None.

    Blanks around it and the case of its letters (Caps Lock) do not matter. What stands before
    it does not either: a wrong layout turns `https://x.org/b/` into `httpsM!!x:org!b!`, and the
    last 20 letters stay.
    """
    ending = text.strip()[-TOKEN_LENGTH:]
    # Outside ASCII, upper() makes letters of the alphabet out of others: ſ → S, ﬆ → ST.
    if not ending.isascii():
        return None
    token = ending.upper()
    return token if is_token(token) else None


def short_code(randomness: bytes) -> str:
    """A code of 5 letters to type by hand, of the first 20 random bits. The caller keeps it unique.

    Args:
        randomness: 3 bytes from a cryptographic source; the last 4 bits are not used.

    Raises:
        ValueError: not exactly 3 bytes.
    """
    return _letters(randomness, SHORT_CODE_BYTES, SHORT_CODE_LENGTH)


def is_short_code(text: str) -> bool:
    """Whether `text` is exactly a short code: 5 upper-case letters of `ALPHABET`."""
    return len(text) == SHORT_CODE_LENGTH and _LETTERS.issuperset(text)


def clean_short_code(text: str) -> str | None:
    """The short code somebody typed, whatever its case and blanks (`b c dfg`), or None."""
    typed = "".join(text.split())
    if not typed.isascii():
        return None
    code = typed.upper()
    return code if is_short_code(code) else None


def spaced(code: str) -> str:
    """A code as it is shown and read aloud: letter by letter, on one line.

    Letter by letter, for in groups a voice reads some as words (DR, KG, ST); with no-break spaces,
    so that no line ends inside it. `clean_short_code` takes it back.
    """
    return _NO_BREAK_SPACE.join(code)


def digest(token: str) -> str:
    """What rosters and logs hold in a token's place: its SHA-256, 64 hexadecimal digits.

    No salt: a token has 76 random bits, too many to try.
    """
    return hashlib.sha256(token.encode()).hexdigest()


def _letters(randomness: bytes, length: int, count: int) -> str:
    if len(randomness) != length:
        raise ValueError(f"{length} random bytes are needed, got {len(randomness)}")
    halves = (half for byte in randomness for half in (byte >> 4, byte & 15))
    return "".join(ALPHABET[half] for half, _ in zip(halves, range(count), strict=False))

"""PURE. What a kiosk keeps of a person, sealed so that only the badge's own token opens it.

A lost kiosk gives no list of names: its file holds digests of tokens, and cards under keys made
of the tokens themselves (76 random bits: not to be guessed).
"""

import hashlib
from base64 import b64decode, b64encode

import msgspec
from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from server.shared.door import Card


def seal(token: str, card: Card) -> str:
    """Return the card under the token's key, in base64; same card, same text."""
    key = _key(token)
    plain = msgspec.json.encode(card)
    nonce = hashlib.blake2b(plain, key=key, digest_size=SecretBox.NONCE_SIZE).digest()
    return b64encode(SecretBox(key).encrypt(plain, nonce)).decode()


def unseal(token: str, sealed: str) -> Card | None:
    """Return the card; None where the token is another or the text was changed."""
    try:
        plain = SecretBox(_key(token)).decrypt(b64decode(sealed, validate=True))
        return msgspec.json.decode(plain, type=Card)
    except (CryptoError, ValueError, TypeError):
        return None


def _key(token: str) -> bytes:
    return hashlib.blake2b(
        token.encode(), digest_size=SecretBox.KEY_SIZE, person=b"tablee roster"
    ).digest()

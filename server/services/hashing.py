"""Passphrases and PINs as argon2id hashes (RFC 9106; argon2-cffi's defaults)."""

from server.domain.accounts import normal

NOBODY = (
    "$argon2id$v=19$m=65536,t=3,p=4$v20kRXSY6kkfe6cPuPdE3w"
    "$ViioBCtHDF2fu74ITM/monB9GkkWhLfg5PHJQvnvMrQ"
)
"""What the secret of a name that does not exist is compared with, so that it takes as long."""


def hashed(secret: str) -> str:
    """Return what is kept of a secret. Takes a tenth of a second: call it in a thread."""
    from argon2 import PasswordHasher

    return PasswordHasher().hash(normal(secret).encode())


def matches(known: str, secret: str) -> bool:
    """Say whether a secret is the one that was hashed. Takes as long as `hashed`."""
    from argon2 import PasswordHasher
    from argon2.exceptions import VerifyMismatchError

    try:
        return PasswordHasher().verify(known, normal(secret).encode())
    except VerifyMismatchError:
        return False

"""Passphrases and PINs as argon2id hashes (RFC 9106)."""

from msgspec import Struct

from server.domain.accounts import normal


class Cost(Struct, frozen=True):
    """What one hash takes; the defaults are argon2-cffi's."""

    passes: int = 3
    kibibytes: int = 65536

    @property
    def nobody(self) -> str:
        """Return what the secret of an unknown name is compared with, so that it takes as long."""
        return (
            f"$argon2id$v=19$m={self.kibibytes},t={self.passes},p=4$v20kRXSY6kkfe6cPuPdE3w"
            "$ViioBCtHDF2fu74ITM/monB9GkkWhLfg5PHJQvnvMrQ"
        )


FULL = Cost()
"""A tenth of a second and 64 MiB."""


def hashed(secret: str, cost: Cost) -> str:
    """Return what is kept of a secret. Takes its time: call it in a thread."""
    from argon2 import PasswordHasher

    hasher = PasswordHasher(cost.passes, cost.kibibytes, parallelism=4)
    return hasher.hash(normal(secret).encode())


def matches(known: str, secret: str) -> bool:
    """Say whether a secret is the one that was hashed. Takes as long as `hashed` did."""
    from argon2 import PasswordHasher
    from argon2.exceptions import VerifyMismatchError

    try:
        return PasswordHasher().verify(known, normal(secret).encode())
    except VerifyMismatchError:
        return False

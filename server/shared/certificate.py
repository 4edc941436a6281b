"""A server's certificate, as those who trust exactly this one know it."""

import hashlib
import ssl
from typing import Final

BEGIN: Final = "-----BEGIN CERTIFICATE-----"
END: Final = "-----END CERTIFICATE-----"


def fingerprint(text: str) -> bytes:
    """Return the SHA-256 of the first certificate of a PEM file: the server's own comes first.

    Raises ValueError where there is none.
    """
    start, end = text.find(BEGIN), text.find(END)
    if not 0 <= start < end:
        raise ValueError(BEGIN)
    return hashlib.sha256(ssl.PEM_cert_to_DER_cert(text[start : end + len(END)])).digest()

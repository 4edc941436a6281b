"""The server's own certificate and key, read before anything else is started."""

import argparse
import ssl
from pathlib import Path

from msgspec import Struct

from server.commands.stop import Stop
from server.shared.certificate import fingerprint

MISMATCH = "KEY_VALUES_MISMATCH"
"""OpenSSL's word for a key that belongs to another certificate."""


class Certificate(Struct, frozen=True):
    """What a socket is opened with, and the SHA-256 that programs of this folder trust."""

    context: ssl.SSLContext
    fingerprint: bytes


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add `--certificate FILE --key FILE`."""
    parser.add_argument("--certificate", type=Path, metavar="FILE", help="serve HTTPS with this")
    parser.add_argument("--key", type=Path, metavar="FILE", help="the key of the certificate")


def read(certificate: Path | None, key: Path | None) -> Certificate | None:
    """Return what the two files hold, None where neither is named; stops on anything else."""
    if certificate is None and key is None:
        return None
    if certificate is None or key is None:
        raise Stop("certificate-pair")
    text = _text(certificate)
    _text(key)
    try:
        return Certificate(_context(certificate, key), fingerprint(text))
    except ssl.SSLError as error:
        kind = "certificate-mismatch" if error.reason == MISMATCH else "certificate"
        raise Stop(kind, certificate=str(certificate), key_file=str(key)) from error
    except ValueError as error:
        raise Stop("certificate", certificate=str(certificate), key_file=str(key)) from error


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii", errors="replace")
    except OSError as error:
        raise Stop("file", file=str(path), reason=error.strerror or "") from error


def _context(certificate: Path, key: Path) -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    # Without a password of ours OpenSSL would ask for one at the terminal, and wait.
    context.load_cert_chain(certificate, key, password=lambda: b"-")
    return context

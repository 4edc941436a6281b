"""`python -m badges NAMES.txt OUT.pdf`: a file of first names in, a sheet of badges out.

Each badge gets a fresh token and short code; they stand on the paper only, never on the screen.
"""

import argparse
import secrets
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from badges import token
from badges.layout import BadgeFace
from badges.sheet import A4, sheet


class NamesRefused(Exception):
    """The file of names cannot be used; the message says why."""


def main(arguments: Sequence[str]) -> int:
    """Write the sheet, say so in one line on stdout; 2 and one sentence on stderr if it cannot."""
    parser = argparse.ArgumentParser(prog="python -m badges", description="Badges as an A4 PDF.")
    parser.add_argument("names", type=Path, metavar="NAMES.txt", help="first names, one a line")
    parser.add_argument("out", type=Path, metavar="OUT.pdf", help="the sheet to write")
    parser.add_argument("--event", default="", metavar="NAME", help="printed on each badge")
    chosen = parser.parse_args(arguments)
    try:
        faces = _faces(_names(chosen.names), chosen.event)
        chosen.out.write_bytes(sheet(faces, datetime.now(UTC)))
    except OSError as error:
        return _refuse(f"{error.filename}: {error.strerror}.")
    except NamesRefused as refused:
        return _refuse(f"{chosen.names}: {refused}.")
    pages = -(-len(faces) // A4.per_page)
    sys.stdout.write(f"{chosen.out}: badges {len(faces)}, A4 pages {pages}\n")
    return 0


def _names(path: Path) -> list[str]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise NamesRefused("the file is not UTF-8 text") from None
    names = [line.strip() for line in text.splitlines() if line.strip()]
    if not names:
        raise NamesRefused("the file has no name")
    return names


def _faces(names: Sequence[str], event: str) -> list[BadgeFace]:
    codes: set[str] = set()
    while len(codes) < len(names):
        codes.add(token.short_code(secrets.token_bytes(token.SHORT_CODE_BYTES)))
    return [
        BadgeFace(
            token=token.new(secrets.token_bytes(token.TOKEN_BYTES)),
            short_code=code,
            event=event,
            first_name=name,
        )
        for name, code in zip(names, codes, strict=True)
    ]


def _refuse(sentence: str) -> int:
    sys.stderr.write(sentence + "\n")
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Lines of the audit → the bytes of a CSV file."""

import csv
from codecs import BOM_UTF8
from collections.abc import Iterable, Sequence
from io import StringIO

from server.lists.cleaning import guarded
from server.shared.vocabulary import Language


def write_audit(
    headings: Sequence[str], rows: Iterable[Sequence[str]], language: Language
) -> bytes:
    """Return rows as CSV: semicolons and French, or commas and English."""
    text = StringIO(newline="")
    delimiter = "," if language is Language.EN else ";"
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return BOM_UTF8 + text.getvalue().encode()

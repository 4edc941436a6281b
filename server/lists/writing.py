"""Rows → the bytes of a CSV file that reading gives back."""

import csv
from codecs import BOM_UTF8
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO

from server.domain.text import clean
from server.lists.cleaning import guarded
from server.lists.columns import ATTENDEE_COLUMNS, EMPLOYER_COLUMNS, Column
from server.lists.openings import openings_text
from server.lists.records import AttendeeRow, EmployerRow
from server.lists.windows import edge_text
from server.shared.reference import Reference, Vocabulary
from server.shared.vocabulary import Language

Cells = Mapping[str, str]


def write_attendees(
    rows: Iterable[AttendeeRow], language: Language = Language.FR, *, reference: Reference
) -> bytes:
    """Return the attendees as CSV: semicolons and French, or commas and English."""
    written = _written(language)
    cells = (_attendee(row, written, reference) for row in rows)
    return _file(ATTENDEE_COLUMNS, cells, written)


def write_employers(
    rows: Iterable[EmployerRow], language: Language = Language.FR, *, reference: Reference
) -> bytes:
    """Return the employers as CSV: semicolons and French, or commas and English."""
    written = _written(language)
    cells = (_employer(row, written, reference) for row in rows)
    return _file(EMPLOYER_COLUMNS, cells, written)


def _written(language: Language) -> Language:
    """Return the language of the file: it is read back by its French or its English words."""
    return Language.EN if language is Language.EN else Language.FR


def _attendee(row: AttendeeRow, language: Language, reference: Reference) -> Cells:
    return {
        "first_name": row.first_name,
        "last_name": row.last_name,
        "email": row.email,
        "phone": row.phone,
        "language": row.language,
        "trades": _joined(row.trades, ", "),
        "age_band": row.age_band,
        "transition": reference.transitions.label(row.transition, language),
        "opportunities": _labels(row.opportunities, reference.opportunities, language),
        "places": _labels(row.places, reference.places, language),
        "wishes": _joined(row.wishes, "\n"),
        "vetoes": _joined(row.vetoes, "\n"),
        "arrival": edge_text(row.arrival),
        "departure": edge_text(row.departure),
        "company": _yes_no(row.company, language),
        "referrer": row.referrer,
        "reference": row.reference,
    }


def _employer(row: EmployerRow, language: Language, reference: Reference) -> Cells:
    return {
        "name": row.name,
        "contact": row.contact,
        "email": row.email,
        "phone": row.phone,
        "seats": str(row.seats),
        "openings": openings_text(row.openings, language, reference),
        "trades": _joined(row.trades, ", "),
        "arrival": edge_text(row.arrival),
        "departure": edge_text(row.departure),
        "siret": row.siret,
        "reference": row.reference,
    }


def _labels(codes: Sequence[str], vocabulary: Vocabulary, language: Language) -> str:
    return _joined([vocabulary.label(code, language) for code in codes], ", ")


def _joined(values: Iterable[str], separator: str) -> str:
    """Return each value once. Names hold commas and semicolons, but never a line feed."""
    return separator.join(filter(None, dict.fromkeys(map(clean, values))))


def _yes_no(said: bool, language: Language) -> str:
    if language == Language.EN:
        return "yes" if said else "no"
    return "oui" if said else "non"


def _file(columns: Sequence[Column], rows: Iterable[Cells], language: Language) -> bytes:
    text = StringIO(newline="")
    delimiter = "," if language == Language.EN else ";"
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow([column.heading(language) for column in columns])
    for cells in rows:
        writer.writerow([_cell(cells[column.field], lines=column.lines) for column in columns])
    return BOM_UTF8 + text.getvalue().encode()


def _cell(cell: str, *, lines: bool) -> str:
    return guarded(cell if lines else clean(cell))

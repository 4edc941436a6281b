"""A list of employers → rows."""

from functools import partial

from server.lists import cells
from server.lists.attendees import trades_reader
from server.lists.columns import EMPLOYER_COLUMNS
from server.lists.identity import employer_key
from server.lists.openings import openings
from server.lists.records import EmployerRow, ListResult
from server.lists.rows import Reader, open_sheet, taken_rows
from server.lists.windows import edge
from server.shared.reference import Reference


def read_employers(data: bytes, *, rounds: int, reference: Reference) -> ListResult[EmployerRow]:
    """Return the employers of a CSV file; `rounds`: how many the event has. Raises BadFile."""
    sheet = open_sheet(data, EMPLOYER_COLUMNS)
    taken = list(taken_rows(sheet, _readers(rounds, reference)))
    rows = tuple((row.line, EmployerRow(**row.values)) for row in taken if not row.refused)
    return ListResult(
        rows=rows,
        keys=tuple(employer_key(row) for _, row in rows),
        refused=tuple(cell for row in taken for cell in row.refused),
        warnings=sheet.layout.warnings,
        count=len(taken),
    )


def _readers(rounds: int, reference: Reference) -> dict[str, Reader]:
    when = partial(edge, rounds=rounds)
    return {
        "name": partial(cells.name, most=cells.MAX_EMPLOYER),
        "contact": cells.text,
        "email": cells.email,
        "phone": cells.phone,
        "seats": cells.seats,
        "openings": partial(openings, reference=reference),
        "trades": trades_reader(reference),
        "arrival": when,
        "departure": when,
        "siret": cells.siret,
        "reference": cells.text,
    }

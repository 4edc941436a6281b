"""A list of attendees → rows."""

from collections.abc import Iterator, Sequence
from functools import partial

from server.lists import cells
from server.lists.columns import ATTENDEE_COLUMNS, Layout
from server.lists.identity import attendee_keys
from server.lists.names import SLASHES, index, values_of
from server.lists.records import AttendeeRow, Key, ListResult
from server.lists.refusals import BadCell
from server.lists.rows import Reader, TakenRow, open_sheet, refusal, taken_rows
from server.lists.windows import edge
from server.shared.reference import Reference, Vocabulary
from server.shared.vocabulary import AgeBand, ErrorCode

_WHO = frozenset({"first_name", "last_name", "email", "phone", "reference"})


def read_attendees(
    data: bytes, *, employers: Sequence[str], rounds: int, reference: Reference
) -> ListResult[AttendeeRow]:
    """Return the attendees of a CSV file.

    `employers`: names of the event's employers, `rounds`: how many it has. Raises BadFile.
    """
    sheet = open_sheet(data, ATTENDEE_COLUMNS)
    readers = _readers(employers, rounds, reference)
    taken = [_with_referrer(row, sheet.layout) for row in taken_rows(sheet, readers)]
    keyed = list(_keyed(taken))
    return ListResult(
        rows=tuple((line, row) for line, row, _ in keyed),
        keys=tuple(key for _, _, key in keyed),
        refused=tuple(cell for row in taken for cell in row.refused),
        warnings=sheet.layout.warnings,
        count=len(taken),
    )


def trades_reader(reference: Reference) -> Reader:
    """Return the reader of a cell with trades."""
    return values_of(reference.trade, separators=SLASHES, expected=("K2204", "Nettoyage…"))


def _readers(employers: Sequence[str], rounds: int, reference: Reference) -> dict[str, Reader]:
    when = partial(edge, rounds=rounds)
    wishes = _employers_reader(employers)
    return {
        "first_name": partial(cells.name, most=cells.MAX_NAME),
        "last_name": cells.text,
        "email": cells.email,
        "phone": cells.phone,
        "language": partial(cells.term, vocabulary=reference.languages),
        "trades": trades_reader(reference),
        "age_band": cells.age_band,
        "transition": partial(cells.term, vocabulary=reference.transitions),
        "opportunities": _codes_reader(reference.opportunities),
        "places": _codes_reader(reference.places),
        "wishes": wishes,
        "vetoes": wishes,
        "arrival": when,
        "departure": when,
        "company": cells.yes_no,
        "referrer": cells.text,
        "reference": cells.text,
    }


def _codes_reader(vocabulary: Vocabulary) -> Reader:
    def find(text: str) -> str | None:
        term = vocabulary.find(text)
        return None if term is None else term.code

    return values_of(find, expected=tuple(vocabulary.by_code))


def _employers_reader(employers: Sequence[str]) -> Reader:
    names = index(employers)
    return values_of(
        names.find,
        span=names.span,
        code=ErrorCode.UNKNOWN_EMPLOYER,
        expected=employers,
    )


def _with_referrer(row: TakenRow, layout: Layout) -> TakenRow:
    """Refuse a minor without a referrer."""
    minor = row.values.get("age_band") is AgeBand.MINOR
    if not minor or "referrer" in row.values or "referrer" in row.bad:
        return row
    heading = layout.headings["referrer"]
    missing = refusal(row.line, heading, "", BadCell(ErrorCode.MISSING, "15-17"))
    return TakenRow(row.line, row.values, row.bad | {"referrer"}, (*row.refused, missing))


def _keyed(taken: Sequence[TakenRow]) -> Iterator[tuple[int, AttendeeRow, Key]]:
    """Yield the good rows with their keys; refused ones count as occurrences too.

    So who a row is stays the same when a cell of the row before it is put right.
    """
    known = [(row, AttendeeRow(**row.values)) for row in taken if not row.bad & _WHO]
    keys = attendee_keys(person for _, person in known)
    for (row, person), key in zip(known, keys, strict=True):
        if not row.refused:
            yield row.line, person, key

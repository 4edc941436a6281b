"""Who a row is, so that the same file again changes nothing."""

from collections import Counter
from collections.abc import Iterable

from server.lists.records import AttendeeRow, EmployerRow, Key
from server.shared.reference import folded


def attendee_keys(rows: Iterable[AttendeeRow]) -> tuple[Key, ...]:
    """Return a key for each row of one file or event, in order.

    It is the reference; without one it is first name, last name, e-mail and phone, and which
    occurrence of these the row is, so two people of one name stay two.
    """
    seen: Counter[Key] = Counter()
    return tuple(_attendee_key(row, seen) for row in rows)


def employer_key(row: EmployerRow) -> Key:
    """Return the reference, without one the SIRET, without both the name."""
    if row.reference:
        return _key("reference", row.reference)
    return _key("siret", row.siret) if row.siret else _key("name", folded(row.name))


def _attendee_key(row: AttendeeRow, seen: Counter[Key]) -> Key:
    if row.reference:
        return _key("reference", row.reference)
    names = map(folded, (row.first_name, row.last_name, row.email, row.phone))
    person = _key("person", *names)
    seen[person] += 1
    return _key(person, str(seen[person]))


def _key(*parts: str) -> Key:
    """Join with line feeds, which no clean text holds."""
    return "\n".join(parts)

import pytest

from server.lists.attendees import read_attendees
from server.shared.reference import load

EMPLOYERS = ["Propreté Nord", "Dupont, Fils & Cie", "Dupont", "Atelier; Bois / Fer", "Café du Coin"]


@pytest.fixture
def read():
    """Read a list of attendees from its text."""

    def read(text, employers=EMPLOYERS):
        return read_attendees(text.encode(), employers=employers, rounds=12, reference=load())

    return read


@pytest.fixture
def person(read):
    """Read one row of these columns; the first name need not be given."""

    def person(**cells):
        cells = {"Prénom": "Awa"} | cells
        quoted = ('"' + cell.replace('"', '""') + '"' for cell in cells.values())
        return read(f"{';'.join(cells)}\n{';'.join(quoted)}")

    return person


@pytest.fixture
def good(person):
    """Return the value of one cell that is read."""

    def good(heading, cell, field):
        result = person(**{heading: cell})
        assert result.refused == ()
        return getattr(result.rows[0][1], field)

    return good


@pytest.fixture
def bad(person):
    """Return the refusal of one cell."""

    def bad(heading, cell):
        result = person(**{heading: cell})
        assert result.rows == ()
        (refused,) = result.refused
        assert (refused.line, refused.column) == (2, heading)
        return refused

    return bad

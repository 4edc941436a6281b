"""The text of one cell: what is not seen goes out, what a spreadsheet would run is guarded."""

from server.domain.text import clean

_RUNS = "=+-@\t\r'"


def clean_lines(text: str) -> str:
    """Return the lines of a cell, each clean, joined by line feeds."""
    return "\n".join(map(clean, text.splitlines()))


def guarded(cell: str) -> str:
    """Return the cell as written: with an apostrophe before what a spreadsheet would run."""
    return f"'{cell}" if cell and cell[0] in _RUNS else cell


def unguarded(cell: str) -> str:
    """Return the cell as meant: without the apostrophe that `guarded` puts there."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] and cell[1] in _RUNS else cell

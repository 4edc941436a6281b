"""What every calendar of ours has in common."""

from server.domain.events import Event

PRODID = "-//Tablee//Tablee 1//FR"


def calendar_name(name: str) -> str:
    """Return a name fit for a CN: escaped quotes break a client (research: ical, Q7)."""
    parts = name.replace("\N{QUOTATION MARK}", "\N{DOUBLE PRIME}")
    return " ".join(parts.split())


def place(event: Event) -> str:
    """Return where it is, on one line."""
    return ", ".join(part for part in (event.venue.name, event.venue.address) if part)

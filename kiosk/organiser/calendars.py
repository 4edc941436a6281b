"""Calendar files saved from a card, beside where the console was started."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.organiser.app import Console


def save(console: "Console", name: str, content: bytes) -> None:
    """Write a calendar file and say where it is, or that it could not be written."""
    path = Path.cwd() / f"{name}.ics"
    try:
        path.write_bytes(content)
    except OSError:
        console.toast("calendar-not-saved", sign="!", path=str(path))
    else:
        console.toast("calendar-saved", path=path.name)

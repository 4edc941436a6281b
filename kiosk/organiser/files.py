"""Files saved from a page, beside where the console was started."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.organiser.app import Console


def save(console: "Console", name: str, content: bytes) -> Path | None:
    """Write a file and say where it is, or that it could not be written; return where it is."""
    path = Path.cwd() / name
    try:
        path.write_bytes(content)
    except OSError:
        console.toast("file-not-saved", sign="!", path=str(path))
        return None
    console.toast("file-saved", path=path.name)
    return path

"""What the server says, in every language: to people, on its pages, and to the team."""

from pathlib import Path

from server.shared.language import PEOPLE, Texts

HERE = Path(__file__).parent


def texts() -> Texts:
    """Return every text of the server."""
    return Texts(PEOPLE, HERE / "pages" / "texts", HERE / "texts")

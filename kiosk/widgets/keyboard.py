"""PURE. Rows of large keys, one of them marked: by brackets and by colour."""

from kiosk.widgets.rows import Ink, Part, Row


def keyboard(letters: tuple[tuple[str, ...], ...], mark: tuple[int, int]) -> tuple[Row, ...]:
    """Return one row for each row of keys; all keys of a row are as wide as its widest."""
    return tuple(
        tuple(
            part
            for column, text in enumerate(row)
            for part in _key(text, max(map(len, row)), is_marked=(number, column) == mark)
        )
        for number, row in enumerate(letters)
    )


def _key(text: str, columns: int, *, is_marked: bool) -> tuple[Part, ...]:
    word = text.center(columns)
    if is_marked:
        return (Part(f"[{word}]", Ink.MARK), Part("  "))
    return (Part(f" {word} ", Ink.KEY), Part("  "))

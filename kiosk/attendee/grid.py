"""PURE. Big letters for who does not type: a grid, a place on it, and what Enter does there."""

from typing import Final

from kiosk.private import Private
from server.shared.vocabulary import Language

COLUMNS: Final = 9
LETTERS: Final = ("ABCDEFGHI", "JKLMNOPQR", "STUVWXYZ-")
ACCENTS: Final = {
    Language.PT: "ÁÂÃÇÉÊÍÓÕ",
    Language.ES: "ÁÉÍÑÓÚÜÇ’",
    Language.TR: "ÇĞİÖŞÜÂÎ’",
    Language.RO: "ĂÂÎȘȚÉÖÜ’",
}
"""The letters of other languages; French and English ones where a language is not named."""

FRENCH: Final = "ÉÈÊËÇÏÔÑ’"

SPACE: Final = "space"
ERASE: Final = "erase"
DONE: Final = "done"
ACTIONS: Final = (SPACE, ERASE, DONE)

BEGINS_A_WORD: Final = " -’'"


class Place(Private, frozen=True):
    """Where the mark stands; in the last row there are the three actions."""

    row: int = 0
    column: int = 0


def rows(language: Language) -> tuple[str, ...]:
    """Return the rows of letters, without the actions below them."""
    return (*LETTERS, ACCENTS.get(language, FRENCH))


def moved(place: Place, down: int, right: int) -> Place:
    """Return the place after an arrow key; beyond an edge is the other one."""
    last = len(LETTERS) + 1
    row = (place.row + down) % (last + 1)
    if row == last and place.row == last:
        return Place(row, (place.column + right) % len(ACTIONS))
    if row == last:
        return Place(row, place.column * len(ACTIONS) // COLUMNS)
    if place.row == last:
        return Place(row, place.column * COLUMNS // len(ACTIONS) + 1)
    return Place(row, (place.column + right) % COLUMNS)


def chosen(place: Place, language: Language) -> str:
    """Return the letter, or the action, on which the mark stands."""
    letters = rows(language)
    return letters[place.row][place.column] if place.row < len(letters) else ACTIONS[place.column]


def written(name: str, sign: str, language: Language) -> str:
    """Return the name with one more letter, or one less: capitals begin its words only."""
    if sign == ERASE:
        return name[:-1]
    if sign == SPACE:
        return f"{name} " if name and not name.endswith(" ") else name
    begins = not name or name[-1] in BEGINS_A_WORD
    return name + (sign if begins else _small(sign, language))


def _small(sign: str, language: Language) -> str:
    """The small letter; Turkish has two of what others write `i`."""
    if sign == "İ":
        return "i"
    return "ı" if sign == "I" and language is Language.TR else sign.lower()

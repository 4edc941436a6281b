"""What may stand after the `?` of an address. Unknown names are ignored."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from server.shared.requests import ShortText
from server.shared.vocabulary import Language

Flag = Literal["0", "1"]


class OfSeat(Struct, frozen=True, kw_only=True):
    """`proposal`: the one that is looked at. Then `seat`, or else `employer` and `round`."""

    proposal: ShortText = ""
    seat: ShortText | None = None
    employer: ShortText | None = None
    round: Annotated[int, Meta(ge=1, le=10_000)] | None = None


class OfList(Struct, frozen=True, kw_only=True):
    """`dry_run` 1: only say what the file would do."""

    dry_run: Flag = "0"


class InLanguage(Struct, frozen=True, kw_only=True):
    """`language` en: commas and English headings; fr: semicolons and French ones."""

    language: Literal["fr", "en"] = "fr"


class OfBadges(Struct, frozen=True, kw_only=True):
    """`blank` 1: the badges that belong to nobody yet; `last` 1: of them, those made last.

    `format`: A4 to cut, or Avery's labels.
    """

    blank: Flag = "0"
    last: Flag = "0"
    format: Literal["a4", "l4785", "l7160"] = "a4"


class OfSlip(Struct, frozen=True, kw_only=True):
    """`paper`: its size; `roll` is 80 mm wide. `badge` 1: with a code that opens the door."""

    paper: Literal["a4", "a5", "a6", "roll"] = "a4"
    badge: Flag = "0"


class Before(Struct, frozen=True, kw_only=True):
    """`before`: what the page said to have the lines before its own."""

    before: ShortText = ""


class OfPage(Struct, frozen=True, kw_only=True):
    """`erase`, whatever it says: ask whether everything is to be forgotten."""

    erase: ShortText | None = None


class OfAnswer(Struct, frozen=True, kw_only=True):
    """`coming`: the answer to put in front; nothing is answered by it. `file` 1: as a calendar."""

    coming: Literal["yes", "no"] | None = None
    file: Flag = "0"


class OfCheckIn(Struct, frozen=True, kw_only=True):
    """`lang`: the language of this one page. `stay` 1: it does not return to waiting by itself.

    `new`, whatever it says: ask who comes without a badge for their first name.
    """

    lang: Language | None = None
    stay: Flag = "0"
    new: ShortText | None = None


class OfEvent(Struct, frozen=True, kw_only=True):
    """`event`: the one to watch, where the token opens every event of the folder."""

    event: ShortText = ""

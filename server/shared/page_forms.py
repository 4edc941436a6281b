"""What the forms of pages send; each is read by the page it stands on."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from server.shared.requests import CommandText, ShortText
from server.shared.vocabulary import AgeBand, Language, Purpose


class PageForm(Struct, frozen=True, kw_only=True):
    """What the forms of a person's own page send; `seal` proves that they are of this page.

    `do` `erase`: forget everything. Otherwise `agree` names all that is agreed to from now on.
    """

    seal: ShortText
    do: ShortText = ""
    agree: list[Purpose] = []


class AnswerForm(Struct, frozen=True, kw_only=True):
    """What the forms of an employer's answer page send; `seal` proves that they are of this page.

    `do` `feed`: make the address of the employer's calendar. Otherwise it is the answer, and
    `comment` goes with it; 500 characters are kept.
    """

    seal: ShortText = ""
    do: Literal["accepted", "declined", "tentative", "feed"]
    comment: Annotated[str, Meta(max_length=2000)] = ""


class CheckInForm(Struct, frozen=True, kw_only=True):
    """What the forms of the check-in page send; `seal` proves that they are of this page.

    `do` `enrol`: exchange `code` for the access of this device. `scan`: check `badge` in.
    `register`: who comes without a badge, or with a blank `badge`; `referrer` from 15 to 17,
    `language` where they chose one.
    """

    do: Literal["enrol", "scan", "register"]
    seal: ShortText = ""
    command_id: CommandText = "form"
    code: ShortText = ""
    badge: Annotated[str, Meta(max_length=2000)] = ""
    first_name: Annotated[str, Meta(max_length=80)] = ""
    age_band: AgeBand = AgeBand.ADULT
    referrer: ShortText = ""
    language: Language | None = None

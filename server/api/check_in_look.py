"""What the check-in page shows: one state, in one language, and where its links lead."""

from enum import StrEnum
from typing import Final
from urllib.parse import urlencode

import aiohttp_jinja2
import msgspec
from aiohttp import web
from msgspec import Struct

from server.api.keys import PORTS, TEXTS
from server.api.queries import OfCheckIn
from server.shared.language import Say, chosen
from server.shared.page_forms import CheckInForm
from server.shared.reference import own_name
from server.shared.views import Arrival, Problem
from server.shared.vocabulary import AgeBand, Language

PATH: Final = "/check-in"
RETURNS_AFTER: Final = 8
"""Seconds a greeting or a refusal stands; nobody waits for it where `stay` was asked for."""
ANSWERS_WITHIN: Final = 45
"""Seconds a question stands after the last key."""
AGES: Final = {
    AgeBand.ADULT: "page-age-adult",
    AgeBand.MINOR: "page-age-minor",
    AgeBand.CHILD: "page-age-child",
}


class State(StrEnum):
    """What the page is for at this moment."""

    ENROL = "enrol"
    OUT = "out"
    WAITING = "waiting"
    NEW = "new"
    GREETING = "greeting"


class Look(Struct, frozen=True, kw_only=True):
    """`problem`: what was refused, whatever the state. `code`: the short code of who has no badge.

    `seal`: of this page's forms. `again`: the form that was sent, to be told the same in another
    way; `typed`: the one that is asked for again.
    """

    state: State
    problem: Problem | None = None
    arrival: Arrival | None = None
    code: str = ""
    seal: str = ""
    again: dict[str, str] = {}
    typed: dict[str, str] = {}

    @property
    def seconds(self) -> int:
        """After how many the page returns to waiting by itself; 0: it never does."""
        if self.state is State.NEW:
            return ANSWERS_WITHIN
        told = self.state is State.GREETING
        refused = self.state is State.WAITING and self.problem is not None
        return RETURNS_AFTER if told or refused else 0


def draw(request: web.Request, asked: OfCheckIn, say: Say, look: Look) -> web.Response:
    """Return the page."""
    context = {
        "say": say,
        "look": look,
        "ages": AGES,
        "names": {one: own_name(one) for one in Language},
        "kept": _kept(asked, look),
        "stays": asked.stay == "1",
        "after": look.seconds if asked.stay == "0" else 0,
        "command_id": request.app[PORTS].new_id("cmd"),
        "waiting": _address(asked, lang=None, new=None),
        "at": lambda **other: _address(asked, **other),
    }
    return aiohttp_jinja2.render_template("check_in.html", request, context)


def _kept(asked: OfCheckIn, look: Look) -> dict[str, str]:
    """Return what goes along with a first name: a blank badge, and the language they chose."""
    language = asked.lang or look.typed.get("language")
    said = {"badge": look.typed.get("badge"), "language": language}
    return {name: value for name, value in said.items() if value}


def speaking(request: web.Request, asked: OfCheckIn, own: Language | None = None) -> Say:
    """Return the texts of the language that was chosen, else the person's, else the browser's."""
    accepted = chosen(request.headers.get("Accept-Language", ""))
    return request.app[TEXTS].say(asked.lang or own or accepted)


def again(form: CheckInForm) -> dict[str, str]:
    """Return the fields of a form as hidden ones; the same command is answered, not done again."""
    said = msgspec.to_builtins(form)
    return {name: value for name, value in said.items() if value}


def _address(asked: OfCheckIn, **other: str | None) -> str:
    """Return where the page leads with what was asked, but for `other`."""
    said = {"lang": asked.lang, "stay": None if asked.stay == "0" else "1", "new": asked.new}
    kept = {name: value for name, value in (said | other).items() if value is not None}
    return f"{PATH}?{urlencode(kept)}" if kept else PATH

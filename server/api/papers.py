"""What is printed, over HTTP: badges, signs for tables, slips."""

import asyncio

from aiohttp import web

from badges.cards import FORMATS
from badges.leaf import PAGES, leaf
from badges.sheet import sheet
from badges.signs import signs as drawn_signs
from server.api.call import Call, attachment
from server.api.keys import REFERENCE, TEXTS
from server.api.queries import OfBadges, OfSlip
from server.domain.refusal import Refusal
from server.services import papers
from server.shared.vocabulary import ErrorCode

PDF = "application/pdf"


async def badges(call: Call) -> web.Response:
    """Return everybody's badges, or with `?blank=1` the blank ones, as sheets of a format."""
    event_id, asked = call.event_id, call.query(OfBadges)
    form, who = FORMATS[asked.format], call.caller.who
    if asked.blank == "1":
        last = asked.last == "1"
        faces = await papers.blanks(call.ports, event_id, who, call.say, last=last)
    else:
        faces = await papers.faces(call.ports, event_id, who, call.say)
    if not faces:
        raise Refusal(ErrorCode.NO_BADGES)
    return attachment(await asyncio.to_thread(sheet, faces, call.now, form), PDF, "badges.pdf")


async def signs(call: Call) -> web.Response:
    """Return a sign for each table, an A4 page each to fold in the middle."""
    faces = await papers.signs(call.ports, call.event_id, call.say)
    if not faces:
        raise Refusal(ErrorCode.NO_EMPLOYERS)
    return attachment(await asyncio.to_thread(drawn_signs, faces, call.now), PDF, "signs.pdf")


async def slip(call: Call) -> web.Response:
    """Return a person's day as a slip in their own language."""
    person, asked = call.part("registration_id"), call.query(OfSlip)
    found = await papers.slip(
        call.ports,
        call.event_id,
        person,
        call.request.app[TEXTS].say,
        call.say.language,
        call.request.app[REFERENCE],
        with_badge=asked.badge == "1",
    )
    page = PAGES[asked.paper]
    return attachment(await asyncio.to_thread(leaf, found, call.now, page), PDF, "slip.pdf")

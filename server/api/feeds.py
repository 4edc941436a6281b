"""Feeds over HTTP: calendars that programs fetch again and again, and the making of them."""

import hashlib
from http import HTTPStatus

from aiohttp import web
from aiohttp.helpers import ETAG_ANY

from server.api.call import Call, reply
from server.api.guard import no_page
from server.api.keys import TEXTS
from server.domain.refusal import Refusal
from server.services import feeds, links
from server.services.people import by_id
from server.shared.invitation_requests import NewFeed
from server.shared.requests import Command
from server.shared.vocabulary import Access, ErrorCode, EventId

GONE = (ErrorCode.NOT_FOUND, ErrorCode.FORGOTTEN)
HEADERS = {"Content-Type": "text/calendar; charset=utf-8", "Cache-Control": "private, max-age=300"}
KINDS = {"organiser": Access.ORGANISER_FEED, "territory": Access.TERRITORY_FEED}


async def feed(call: Call) -> web.Response:
    """Return the calendar whose token stands in the address; 304 where it is as it was."""
    try:
        content = await feeds.of_token(call.ports, call.caller, call.request.app[TEXTS].say)
    except Refusal as refusal:
        raise no_page() if refusal.code in GONE else refusal from refusal
    tag = hashlib.sha256(content).hexdigest()
    known = {one.value for one in call.request.if_none_match or ()}  # weakly: RFC 9110, 13.1.2
    same = bool(known & {tag, ETAG_ANY})
    answer = web.Response(
        body=None if same else content,
        status=HTTPStatus.NOT_MODIFIED if same else HTTPStatus.OK,
        headers=HEADERS,
    )
    answer.etag = tag
    return answer


async def head(call: Call) -> web.Response:
    """Say whether a calendar has changed."""
    return await feed(call)


async def of_employer(call: Call) -> web.Response:
    """Make the address of an employer's calendar."""
    _, asked = await call.read(Command)
    employer_id = call.part("employer_id")
    made = await links.feed_of_employer(call.ports, call.event_id, asked, employer_id)
    return reply(made, HTTPStatus.CREATED)


async def of_person(call: Call) -> web.Response:
    """Make the address of a person's calendar: their itinerary, as it changes."""
    _, asked = await call.read(Command)
    find = by_id(call.part("registration_id"))
    made = await links.feed_of_person(call.ports, call.event_id, asked, find)
    return reply(made, HTTPStatus.CREATED)


async def of_event(call: Call) -> web.Response:
    """Make the address of an organiser's calendar of this event."""
    _, asked = await call.read(Command)
    event_id, kind = EventId(call.event_id), Access.ORGANISER_FEED
    made = await links.feed_of_events(call.ports, event_id, kind, asked.by)
    return reply(made, HTTPStatus.CREATED)


async def of_folder(call: Call) -> web.Response:
    """Make the address of a calendar of all events.

    `organiser`: with drafts and answers in numbers, for organisers alone. `territory`: for the
    public, by name and place.
    """
    body, asked = await call.read(NewFeed)
    kind = KINDS[body.kind]
    if kind is Access.ORGANISER_FEED and call.caller.access is not Access.ORGANISER:
        raise Refusal(ErrorCode.FORBIDDEN)
    made = await links.feed_of_events(call.ports, None, kind, asked.by)
    return reply(made, HTTPStatus.CREATED)

"""What stands before every handler: who asks, may they, and for which event."""

from collections.abc import Awaitable, Callable
from typing import Any, NamedTuple

from aiohttp import web

from server.api.call import Call, known
from server.api.keys import GATE, PORTS
from server.api.origin import address_of
from server.domain.access import AccessToken, within
from server.domain.events import EventHead
from server.domain.refusal import Refusal
from server.ports import CALENDAR, Ports
from server.shared.vocabulary import Access, ErrorCode

Handler = Callable[[Call], Awaitable[web.StreamResponse]]
Public = Callable[[web.Request], Awaitable[web.StreamResponse]]

JSON = "application/json"
HTML = "text/html"
OF_EVENTS = frozenset({Access.ORGANISER_FEED, Access.TERRITORY_FEED})
"""What a token in an address may open for every event of the folder."""


class Route(NamedTuple):
    """One thing that may be asked, by whom, and what goes in and comes out.

    `takes`, `gives`: types of the JSON bodies, or bytes, whose media type `sent` is; `query`: the
    type of what stands after the `?`; `kind`: the media type of the answer; `again`: its status
    where it was all done before, is not done yet, or is as it was.
    `folder`: only a token of the whole folder will do.
    """

    method: str
    path: str
    handler: Handler
    access: frozenset[Access]
    takes: Any = None
    gives: Any = None
    status: int = 200
    kind: str = JSON
    folder: bool = False
    query: Any = None
    again: int = 0
    sent: str = ""


class PublicRoute(NamedTuple):
    """One thing that anybody may ask."""

    method: str
    path: str
    handler: Public
    takes: Any = None
    gives: Any = None
    status: int = 200
    kind: str = JSON
    query: Any = None
    again: int = 0
    sent: str = ""


def guarded(route: Route) -> Public:
    """Return what aiohttp calls: the handler, once role and scope are right."""

    async def handle(request: web.Request) -> web.StreamResponse:
        caller = await identified(request, _bearer(request))
        if caller.access not in route.access:
            raise Refusal(ErrorCode.FORBIDDEN)
        if route.folder and caller.event_id is not None:
            raise Refusal(ErrorCode.WHOLE_FOLDER_ONLY)
        event_id = await _event(request, caller)
        return await route.handler(Call(request, caller, event_id))

    return handle


def page(route: Route) -> Public:
    """Return what aiohttp calls for a page whose token stands in its address.

    Whatever is wrong with the token, there is no such page: an address tells nothing. Only who
    has tried too many is told to wait.
    """

    async def handle(request: web.Request) -> web.StreamResponse:
        try:
            caller = await identified(request, request.match_info["token"])
        except Refusal as refusal:
            if refusal.code is ErrorCode.LOCKED_OUT:
                raise
            raise no_page() from refusal
        if caller.access not in route.access or not _is_of_one(caller):
            raise no_page()
        return await route.handler(Call(request, caller, caller.event_id or ""))

    return handle


def no_page() -> Refusal:
    """Return the refusal of an address that opens nothing, whatever the reason."""
    return Refusal(ErrorCode.NOT_FOUND, what="page", id="")


def _is_of_one(caller: AccessToken) -> bool:
    return caller.event_id is not None or caller.access in OF_EVENTS


async def identified(request: web.Request, text: str) -> AccessToken:
    """Return what is known of a token; refuses one that opens nothing.

    Unknown ones are counted by address, and refused as LOCKED_OUT above a bound. One that is good
    always passes.
    """
    ports, tries = request.app[PORTS], request.app[GATE].tokens
    try:
        return await known(ports, text)
    except Refusal as refusal:
        if text and refusal.code is ErrorCode.NOT_SIGNED_IN:
            tries.allow(address_of(request), ports.clock())
            tries.failed(address_of(request), ports.clock())
        raise


def _bearer(request: web.Request) -> str:
    """Return the token of the header; empty where there is none."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


async def _event(request: web.Request, caller: AccessToken) -> str:
    """Return the event of the path, if it exists within the caller's scope; empty without one."""
    event_id = request.match_info.get("event_id")
    if event_id is None:
        return ""
    if not event_id.isprintable():
        raise Refusal(ErrorCode.NOT_FOUND, what="event", id="")
    within(caller, event_id)
    await must_exist(request.app[PORTS], event_id)
    return event_id


async def must_exist(ports: Ports, event_id: str) -> None:
    """Refuse an event that is not in the calendar."""
    async with ports.store.read(CALENDAR) as view:
        if view.get(EventHead, event_id) is None:
            raise Refusal(ErrorCode.NOT_FOUND, what="event", id=event_id)

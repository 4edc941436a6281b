"""The whole API on one screen: method, path, handler, and which roles may."""

from collections.abc import Awaitable, Callable
from typing import NamedTuple

from aiohttp import web

from server.api import (
    arranging,
    inviting,
    lists,
    pages,
    planning,
    reception,
    registering,
    rounds,
    tokens,
)
from server.api.call import Call, sign_in
from server.shared.vocabulary import Access

Handler = Callable[[Call], Awaitable[web.StreamResponse]]
Public = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Route(NamedTuple):
    """One thing that may be asked, and by whom."""

    method: str
    path: str
    handler: Handler
    access: frozenset[Access]


ORGANISER = frozenset({Access.ORGANISER})
DESK = ORGANISER | {Access.DESK}
DOOR = DESK | {Access.KIOSK}
ANY = frozenset(Access)

E = "/v1/events/{event_id}"
PERSON = E + "/registrations/{registration_id}"

ROUTES = (
    Route("POST", "/v1/check-ins", reception.check_in, DOOR),
    Route("POST", "/v1/check-ins/{check_in_id}/undo", reception.undo, DESK),
    Route("GET", "/v1/events", planning.events, DOOR),
    Route("POST", "/v1/events", planning.plan, ORGANISER),
    Route("GET", E, planning.event, DOOR),
    Route("POST", E + "/publish", planning.publish, ORGANISER),
    Route("POST", E + "/open", planning.open_doors, ORGANISER),
    Route("POST", E + "/close", planning.close, ORGANISER),
    Route("POST", E + "/cancel", planning.cancel, ORGANISER),
    Route("GET", E + "/capacity", planning.capacity, ORGANISER),
    Route("POST", E + "/tokens", tokens.issue, ORGANISER),
    Route("GET", E + "/check-ins", reception.check_ins, ORGANISER),
    Route("GET", E + "/registrations", registering.people, DESK),
    Route("POST", E + "/registrations", registering.register, DOOR),
    Route("POST", PERSON + "/withdraw", registering.withdraw, DESK),
    Route("POST", PERSON + "/leave", reception.leave, DESK),
    Route("POST", PERSON + "/return", reception.come_back, DESK),
    Route("GET", PERSON + ".ics", inviting.itinerary, DESK),
    Route("POST", E + "/badges", registering.blank_badges, DESK),
    Route("GET", E + "/badges.pdf", lists.badges, DESK),
    Route("POST", E + "/employers", inviting.add_employer, ORGANISER),
    Route("POST", E + "/employers/{employer_id}/arrive", inviting.employer_arrives, DESK),
    Route("POST", E + "/employers/{employer_id}/leave", inviting.employer_leaves, DESK),
    Route("POST", E + "/employers/{employer_id}/late", inviting.employer_late, DESK),
    Route("GET", E + "/employers/{employer_id}/invitation.ics", inviting.of_employer, ORGANISER),
    Route("GET", E + "/invitations", inviting.invitations, ORGANISER),
    Route("GET", E + "/invitations/{invitation_id}.ics", inviting.invitation, ORGANISER),
    Route("POST", E + "/lists/{kind}", lists.take, ORGANISER),
    Route("GET", E + "/lists/{kind}", lists.give, ORGANISER),
    Route("GET", E + "/pairings", rounds.proposal, ORGANISER),
    Route("POST", E + "/pairings", rounds.propose, ORGANISER),
    Route("POST", E + "/pairings/confirm", rounds.confirm, ORGANISER),
    Route("GET", E + "/pairings/options", arranging.options, ORGANISER),
    Route("POST", E + "/pairings/change", arranging.change, ORGANISER),
    Route("POST", E + "/pairings/lock", arranging.lock, ORGANISER),
    Route("POST", E + "/pairings/undo", arranging.undo, ORGANISER),
    Route("POST", E + "/rounds/{number}/start", rounds.start, ORGANISER),
    Route("POST", E + "/rounds/{number}/end", rounds.end, ORGANISER),
)

PUBLIC: tuple[tuple[str, str, Public], ...] = (
    ("GET", "/v1/about", pages.about),
    (
        "GET",
        "/v1/live",
        pages.live,
    ),  # its token comes in the first message, or in the page's cookie
    ("GET", "/board/{token}", pages.board),
    ("GET", "/static/{name}", pages.static),
)


def add_routes(app: web.Application) -> None:
    """Add every route to the application."""
    for route in ROUTES:
        app.router.add_route(route.method, route.path, _guarded(route))
    for method, path, handler in PUBLIC:
        app.router.add_route(method, path, handler)


def _guarded(route: Route) -> Public:
    async def handle(request: web.Request) -> web.StreamResponse:
        return await route.handler(Call(request, await sign_in(request, route.access)))

    return handle

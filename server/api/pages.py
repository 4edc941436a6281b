"""Pages and the live socket: what is reached by a token of its own, or by anybody."""

from importlib import resources
from zoneinfo import ZoneInfo

import aiohttp_jinja2
from aiohttp import web

from server.api import body
from server.api import live as live_feed
from server.api.call import Call, reply, speak
from server.api.guard import identified
from server.api.keys import HEALTH, HUB, PORTS, TEXTS
from server.api.origin import by_tls
from server.api.problems import problem
from server.api.queries import OfEvent
from server.domain.access import AccessToken
from server.domain.refusal import Refusal
from server.services import finding
from server.services.sentences import PURPOSES
from server.shared.language import Say, chosen
from server.shared.live import Board, SignIn, TurnedAway
from server.shared.views import About
from server.shared.vocabulary import Access, ErrorCode, Presence, RoundState
from server.version import OLDEST_CLIENT, VERSION

BOARD_COOKIE = "tablee_board"
_SEES_PEOPLE = frozenset({Access.ORGANISER, Access.DESK, Access.VOLUNTEER})
_OF_PAGE = frozenset({Access.BOARD})
"""What a cookie opens: nothing but the wall board."""
_LIVE = _SEES_PEOPLE | _OF_PAGE | {Access.KIOSK}
_STATIC = {
    "board.js": "text/javascript",
    "check_in.js": "text/javascript",
    "look.css": "text/css",
}
_SHORTLY = 300
"""Seconds a page's script and style may be kept: soon after an update they are the new ones."""


async def about(request: web.Request) -> web.Response:
    """Say who answers here."""
    return reply(
        About(
            name="Tablée",
            version=VERSION,
            oldest_client=OLDEST_CLIENT,
            time=request.app[PORTS].clock(),
            store=request.app[HEALTH](),
        )
    )


async def board(call: Call) -> web.Response:
    """Show the wall board of the event whose board token stands in the address."""
    request = call.request
    _, found = await request.app[HUB].board(call.event_id, people=False)
    say = speak(request)
    response = aiohttp_jinja2.render_template(
        "board.html", request, {"say": say, "rows": rows(found), **heading(found, say)}
    )
    response.set_cookie(
        BOARD_COOKIE,
        request.match_info["token"],
        path="/v1/live",
        httponly=True,
        samesite="Strict",
        secure=by_tls(request),
    )
    return response


async def notice(request: web.Request) -> web.Response:
    """Say what is kept of whom, why, and for how long (GDPR, article 13)."""
    context = {"say": speak(request), "purposes": PURPOSES.values()}
    return aiohttp_jinja2.render_template("notice.html", request, context)


async def static(request: web.Request) -> web.Response:
    """Serve the script and the style of the pages."""
    name = request.match_info["name"]
    if name not in _STATIC:
        raise web.HTTPNotFound
    content = resources.files("server.api").joinpath("static", name).read_bytes()
    return web.Response(
        body=content,
        content_type=_STATIC[name],
        charset="utf-8",
        headers={"Cache-Control": f"max-age={_SHORTLY}"},
    )


async def live(request: web.Request) -> web.StreamResponse:
    """Tell a screen all that happens at one event, for as long as its token opens it."""
    socket = web.WebSocketResponse(heartbeat=20.0, max_msg_size=4096)
    await socket.prepare(request)
    said = await _introduced(request, socket)
    hub, screen = request.app[HUB], live_feed.Screen(socket, _words(request, said.language))
    try:
        token = await identified(request, said.token)
        with hub.watching(screen, token, request.app[PORTS].clock()):
            # Revoked before the hub knew of this screen: nobody would have turned it away.
            token = await identified(request, said.token)
            event_id = await _watched(request, token)
            await live_feed.feed(hub, socket, event_id, people=token.access in _SEES_PEOPLE)
    except Refusal as refusal:
        await screen.turn_away(refusal.code, refusal.params)
    return socket


async def _introduced(request: web.Request, socket: web.WebSocketResponse) -> SignIn:
    """Return the token of a page's own cookie, or what the first message says."""
    cookie = request.cookies.get(BOARD_COOKIE)
    return SignIn(cookie) if cookie else await live_feed.first_message(socket)


def _words(request: web.Request, language: str) -> live_feed.Words:
    wanted = language or request.headers.get("Accept-Language", "")
    say = request.app[TEXTS].say(chosen(wanted))
    return lambda code, params: TurnedAway(problem(say, code, params))


async def _watched(request: web.Request, token: AccessToken) -> str:
    """Return the event a token watches; one for all events names it in the query."""
    opening = _OF_PAGE if request.cookies.get(BOARD_COOKIE) else _LIVE
    if token.access not in opening:
        raise Refusal(ErrorCode.FORBIDDEN)
    wanted = token.event_id or body.query(request.query, OfEvent).event
    if all(head.id != wanted for head in await finding.heads(request.app[PORTS])):
        raise Refusal(ErrorCode.NOT_FOUND, what="event", id=wanted)
    return wanted


def heading(found: Board, say: Say) -> dict[str, str]:
    """Return the lines above the tables: event, round and time."""
    zone = ZoneInfo(found.event.zone)
    current = next((r for r in found.rounds if r.state is RoundState.RUNNING), None)
    coming = next((r for r in found.rounds if r.state is RoundState.PLANNED), None)
    if current:
        lines = (
            say("board-round", number=current.number),
            say("board-until", time=say.clock(current.ends_at.astimezone(zone))),
        )
    elif coming:
        started = any(r.state is RoundState.ENDED for r in found.rounds)
        lines = (
            say("board-pause" if started else "board-no-round"),
            say("board-next-at", time=say.clock(coming.starts_at.astimezone(zone))),
        )
    else:
        lines = say("board-ended"), ""
    return {
        "event": found.event.name,
        "round": lines[0],
        "until": lines[1],
        "present": say("board-present", present=found.counts.present),
        "zone": found.event.zone,
    }


def rows(found: Board) -> list[dict[str, object]]:
    """Return one row a table: who is there now, who comes next."""
    current = next((r.number for r in found.rounds if r.state is RoundState.RUNNING), 0)
    coming = next((r.number for r in found.rounds if r.state is RoundState.PLANNED), 0)
    return [
        {
            "number": table.number,
            "employer": table.employer,
            "here": table.presence is Presence.PRESENT,
            "now": _names(found, table.number, current),
            "next": _names(found, table.number, coming),
        }
        for table in found.tables
    ]


def _names(found: Board, table: int, number: int) -> str:
    seated = [
        seat.first_name
        for seat in found.seats
        if seat.present and seat.table == table and seat.round == number
    ]
    return ", ".join(sorted(seated))

"""Pages and the live socket: what is reached by a token of its own, or by anybody."""

from importlib import resources
from zoneinfo import ZoneInfo

import aiohttp_jinja2
from aiohttp import web

from server.api import live as live_feed
from server.api.call import known, reply, speak
from server.api.keys import HEALTH, HUB, PORTS, TEXTS
from server.api.problems import problem
from server.domain.access import AccessToken
from server.domain.refusal import Refusal
from server.services import finding
from server.shared.language import Say
from server.shared.live import Board, TurnedAway
from server.shared.views import About
from server.shared.vocabulary import Access, ErrorCode, Language, Presence, RoundState
from server.version import OLDEST_CLIENT, VERSION

BOARD_COOKIE = "tablee_board"
_LIVE = frozenset({Access.ORGANISER, Access.DESK, Access.KIOSK, Access.BOARD})
_SEES_PEOPLE = frozenset({Access.ORGANISER, Access.DESK})
_STATIC = {"board.js": "text/javascript", "look.css": "text/css"}


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


async def board(request: web.Request) -> web.Response:
    """Show the wall board of the event whose board token stands in the address."""
    try:
        token = await known(request.app[PORTS], request.match_info["token"])
    except Refusal as refusal:
        raise Refusal(ErrorCode.NOT_FOUND, what="page", id="") from refusal
    if token.access is not Access.BOARD or token.event_id is None:
        raise Refusal(ErrorCode.NOT_FOUND, what="page", id="")
    _, found = await request.app[HUB].board(token.event_id, people=False)
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
        secure=request.secure,
    )
    return _guard(response)


async def static(request: web.Request) -> web.Response:
    """Serve the script and the style of the pages."""
    name = request.match_info["name"]
    if name not in _STATIC:
        raise web.HTTPNotFound
    content = resources.files("server.api").joinpath("static", name).read_bytes()
    return web.Response(body=content, content_type=_STATIC[name], charset="utf-8")


async def live(request: web.Request) -> web.StreamResponse:
    """Tell a screen all that happens at one event."""
    socket = web.WebSocketResponse(heartbeat=20.0, max_msg_size=4096)
    await socket.prepare(request)
    text = request.cookies.get(BOARD_COOKIE) or await live_feed.first_message(socket)
    try:
        token, event_id = await _live_event(request, text)
    except Refusal as refusal:
        say = request.app[TEXTS].say(Language.FR)
        await live_feed.send(socket, TurnedAway(problem(say, refusal.code, refusal.params)))
        await socket.close()
        return socket
    people = token.access in _SEES_PEOPLE
    await live_feed.feed(request.app[HUB], socket, event_id, people=people)
    return socket


async def _live_event(request: web.Request, text: str | None) -> tuple[AccessToken, str]:
    """Return the token and the event it watches; a token for all events names one in the query."""
    token = await known(request.app[PORTS], text or "")
    if token.access not in _LIVE:
        raise Refusal(ErrorCode.FORBIDDEN)
    wanted = token.event_id or request.query.get("event", "")
    if all(head.id != wanted for head in await finding.heads(request.app[PORTS])):
        raise Refusal(ErrorCode.NOT_FOUND, what="event", id=wanted)
    return token, wanted


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


def _guard(response: web.Response) -> web.Response:
    response.headers["Content-Security-Policy"] = (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        "img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "no-store"
    return response

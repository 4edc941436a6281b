"""A small server that answers the kiosk's routes with the shared views; its people are a dict.

`python tests/kiosk/stand_in.py SAMPLE.json` serves it for looking at screens by hand.
"""

import asyncio
import itertools
import json
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
from aiohttp import web

from badges import token
from server.shared import language, live
from server.shared.language import Texts
from server.shared.requests import CheckInRequest, NewRegistration
from server.shared.views import About, Arrival, Counts, EventView, Problem, Registered
from server.shared.vocabulary import ErrorCode, EventState, Role

START = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)

TEXTS = Texts(Path(language.__file__).parent / "texts")
PARAMS = {"event": "Café de Pantin", "seconds": 60}


def a_token(number: int) -> str:
    return token.new(number.to_bytes(9, "big") + b"\0")


def an_event(**fields) -> EventView:
    defaults = {
        "id": "evt_1",
        "name": "Café de l’emploi de Bobigny",
        "state": EventState.RUNNING,
        "starts_at": START,
        "ends_at": START + timedelta(hours=3),
        "zone": "Europe/Paris",
        "venue": "Maison du peuple",
        "host": "Tablée",
        "sample": True,
        "place_on_arrival": True,
        "floor": 2,
    }
    return EventView(**{**defaults, **fields})


def an_arrival(first_name: str = "Awa", **fields) -> Arrival:
    defaults = {
        "id": "chk_1",
        "role": Role.SEEKER,
        "table": 7,
        "employer": "Propreté Nord",
        "round": 1,
        "starts_at": START,
        "reason": "Vous avez choisi ce métier.",
        "next": "Allez à la table 7. Quelqu’un vous y attend.",
    }
    return Arrival(first_name=first_name, **{**defaults, **fields})


class StandIn:
    """`people`: badge → Arrival or ErrorCode. `heard`: every check-in request, in order."""

    def __init__(self, people: dict[str, Arrival | ErrorCode], event: EventView | None = None):
        self.people = people
        self.event = event or an_event()
        self.heard: list[CheckInRequest] = []
        self.registered: list[NewRegistration] = []
        self.fails = 0
        self.turns_away = False
        self.url = ""
        self._port = 0
        self._seen: set[str] = set()
        self._runner: web.AppRunner | None = None
        self._sockets: set[web.WebSocketResponse] = set()

    async def __aenter__(self):
        await self.start()
        return self

    async def __aexit__(self, *_):
        await self.stop()

    async def start(self):
        app = web.Application()
        app.add_routes(
            [
                web.get("/v1/about", self._about),
                web.get("/v1/events", self._events),
                web.get("/v1/live", self._live),
                web.post("/v1/check-ins", self._check_in),
                web.post("/v1/events/{id}/registrations", self._register),
            ]
        )
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self._port, reuse_address=True)
        await site.start()
        self._port = site._server.sockets[0].getsockname()[1]
        self.url = f"http://127.0.0.1:{self._port}"

    async def stop(self):
        for socket in list(self._sockets):
            await socket.close()
        if self._runner:
            await self._runner.cleanup()
            self._runner = None

    async def change(self, event: EventView):
        """Tell every screen that the event is different now."""
        self.event = event
        for socket in list(self._sockets):
            await socket.send_bytes(msgspec.json.encode(live.Changes(event=event)))

    async def _about(self, _):
        now = datetime.now(UTC)
        return _json(About(name="Tablée", version="0", oldest_client="0", time=now, store="ok"))

    async def _events(self, _):
        return _json([self.event])

    async def _live(self, request):
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.receive()
        if self.turns_away:
            problem = _refusal(request, ErrorCode.NOT_SIGNED_IN, 401)
            await socket.send_bytes(msgspec.json.encode(live.TurnedAway(problem)))
            return socket
        await socket.send_bytes(msgspec.json.encode(live.Board(event=self.event, counts=Counts())))
        self._sockets.add(socket)
        async for _ in socket:
            pass
        self._sockets.discard(socket)
        return socket

    async def _check_in(self, request):
        asked = msgspec.json.decode(await request.read(), type=CheckInRequest)
        self.heard.append(asked)
        if self.fails:
            self.fails -= 1
            return _problem(request, ErrorCode.INTERNAL, 500)
        found = self.people.get(asked.badge, self._missing(asked.badge))
        if isinstance(found, ErrorCode):
            return _problem(request, found, 429 if found is ErrorCode.TOO_MANY_TRIES else 404)
        already = asked.badge in self._seen
        self._seen.add(asked.badge)
        return _json(msgspec.structs.replace(found, already=already), 200 if already else 201)

    def _missing(self, badge):
        known = token.is_token(badge) or token.is_short_code(badge)
        return ErrorCode.UNKNOWN if known else ErrorCode.UNREADABLE

    async def _register(self, request):
        asked = msgspec.json.decode(await request.read(), type=NewRegistration)
        self.registered.append(asked)
        arrival = an_arrival(asked.first_name, table=12, employer="Les Jardins")
        return _json(
            Registered(
                id="reg_9",
                first_name=asked.first_name,
                role=Role.SEEKER,
                badge=asked.badge or a_token(999),
                short_code="KLRTX",
                arrival=arrival if asked.present else None,
            ),
            201,
        )


def _json(view, status=200):
    return web.Response(
        body=msgspec.json.encode(view), status=status, content_type="application/json"
    )


def _refusal(request, code, status):
    say = TEXTS.say(language.chosen(request.headers.get("Accept-Language", "")))
    title, then = say(f"error-{code}", **PARAMS), say(f"next-{code}", **PARAMS)
    return Problem(status=status, code=code, title=title, next=then)


def _problem(request, code, status):
    body = msgspec.json.encode(_refusal(request, code, status))
    return web.Response(body=body, status=status, content_type="application/problem+json")


def a_sample(path: Path, names=("Awa", "Bilal", "Chloé", "Driss", "Élodie")) -> Path:
    """Write a sample's file: the badges of `names`, in order."""
    badges = [a_token(number) for number in range(1, len(names) + 1)]
    people = [
        {"badge": badge, "first_name": name, "registration_id": f"reg_{number}"}
        for number, (badge, name) in enumerate(zip(badges, names, strict=True), 1)
    ]
    path.write_text(
        json.dumps({"event_id": "evt_1", "tokens": {}, "badges": badges, "people": people})
    )
    return path


async def _serve(path: Path):
    names = ["Awa", "Bilal", "Marie-Françoise", "Élodie", "Nguyễn", "王秀英"]
    a_sample(path, names)
    tables = itertools.count(7)
    people = {a_token(n): an_arrival(name, table=next(tables)) for n, name in enumerate(names, 1)}
    people[a_token(50)] = ErrorCode.BLANK
    people[a_token(51)] = ErrorCode.VOID
    people["BCDFG"] = an_arrival("Karim", role=Role.RECRUITER, reason=None, next="")
    async with StandIn(people) as server:
        sys.stdout.write(f"ready {server.url}\n" + "\n".join(people) + "\n")
        sys.stdout.flush()
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(_serve(Path(sys.argv[1])))

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
from server.shared.accesses import MyData, Named, Token
from server.shared.door import Itinerary, Roster, RosterRow
from server.shared.language import PEOPLE, Texts
from server.shared.requests import (
    AnswersByBadge,
    AtTheDoor,
    CheckInRequest,
    Enrol,
    ExitByBadge,
    NewRegistration,
    OfBadge,
    StrengthsByBadge,
)
from server.shared.views import (
    About,
    Arrival,
    Counts,
    EventView,
    Problem,
    Registered,
    TableView,
)
from server.shared.vocabulary import Access, AgeBand, ErrorCode, EventState, Language, Role

START = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)

TEXTS = Texts(PEOPLE, Path(language.__file__).parent / "texts")
PARAMS = {"event": "Café de Pantin", "seconds": 60, "what": "event"}


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


def my_data(words: list[str]) -> MyData:
    empty = dict.fromkeys(
        ("last_name", "email", "phone", "referrer", "reference", "transition"), ""
    )
    none = ("trades", "opportunities", "places", "hours", "wishes", "no_thanks", "arrivals",
            "tables", "consents")  # fmt: skip
    return MyData(
        registration_id="reg_1", event="Café", role=Role.SEEKER, first_name="Awa", language="fr",
        age_band=AgeBand.ADULT, company=False, registered_at=START, keep_until=None, words=words,
        **empty, **{name: [] for name in none},
    )  # fmt: skip


class StandIn:
    """`people`: badge → Arrival or ErrorCode. `heard`: every check-in request, in order.

    `codes`: enrolment code → the role it gives, or what is wrong with it. `wanted`: the tokens it
    takes; `knocks`: calls with another. `kept`: badge → what is kept of who holds it. `asked`: the
    badges data was asked of.
    `silent`: the paths that get no answer; `hangs`: those that get none before `hanging` is set.
    `loses_access_after`: so many check-ins. `fails_at`: ids of commands it fails at. `rows`: of
    the roster; None: it has none. `noted`: what was answered, in order.
    `days`: badge → the day of who holds it. `tables`: those of its board.
    """

    def __init__(self, people: dict[str, Arrival | ErrorCode], event: EventView | None = None):
        self.people = people
        self.event = event or an_event()
        self.heard: list[CheckInRequest] = []
        self.registered: list[NewRegistration] = []
        self.asked_to_register: list[NewRegistration] = []
        self.fails = 0
        self.codes: dict[str, Access | ErrorCode] = {}
        self.wanted = {"t"}
        self.why = ErrorCode.NOT_SIGNED_IN
        self.knocks = 0
        self.kept: dict[str, list[str]] = {}
        self.asked: list[str] = []
        self.silent: set[str] = set()
        self.hangs: set[str] = set()
        self.hanging = asyncio.Event()
        self.fails_at: dict[str, int] = {}
        self.strange: dict[str, dict] = {}
        self.rows: list[RosterRow] | None = None
        self.rosters = 0
        self.version = 1
        self.noted: list[AtTheDoor] = []
        self.days: dict[str, Itinerary] = {}
        self.tables: tuple[TableView, ...] = ()
        self.loses_access_after: int | None = None
        self.refuses_registration: ErrorCode | None = None
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
        app = web.Application(middlewares=[self._guard])
        app.add_routes(
            [
                web.get("/v1/about", self._about),
                web.get("/v1/events", self._events),
                web.get("/v1/live", self._live),
                web.post("/v1/kiosks", self._enrol),
                web.post("/v1/badges/data", self._data),
                web.post("/v1/badges/forget", self._forget),
                web.post("/v1/check-ins", self._check_in),
                web.post("/v1/events/{id}/registrations", self._register),
                web.get("/v1/events/{id}/roster", self._roster),
                web.post("/v1/badges/itinerary", self._itinerary),
                web.post("/v1/badges/answers", self._note(AnswersByBadge)),
                web.post("/v1/badges/exit", self._note(ExitByBadge)),
                web.post("/v1/badges/strengths", self._note(StrengthsByBadge)),
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

    async def turn_away(self, code: ErrorCode):
        """Take no token any more, and say so to every screen."""
        self.wanted, self.why = set(), code
        for socket in list(self._sockets):
            await socket.send_bytes(msgspec.json.encode(live.TurnedAway(self._problem_of(code))))
            await socket.close()

    def _problem_of(self, code):
        say = TEXTS.say(Language.FR)
        return Problem(status=401, code=code, title=say(f"error-{code}"), next=say(f"next-{code}"))

    @web.middleware
    async def _guard(self, request, handler):
        if request.path in self.silent:
            request.transport.close()
            return web.Response()
        if request.path in self.hangs:
            await self.hanging.wait()
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        public = ("/v1/about", "/v1/kiosks", "/v1/live")
        if request.path not in public and token not in self.wanted:
            self.knocks += 1
            return _problem(request, self.why, 401)
        return await handler(request)

    async def _enrol(self, request):
        asked = msgspec.json.decode(await request.read(), type=Enrol)
        found = self.codes.pop(asked.code, ErrorCode.UNKNOWN_CODE)
        if isinstance(found, ErrorCode):
            return _problem(request, found, 429 if found is ErrorCode.TOO_MANY_TRIES else 404)
        given = Token(access=found, token=f"token-of-{asked.code}", id="tok_1")
        self.wanted.add(given.token)
        return _json(given, 201)

    async def _data(self, request):
        asked = msgspec.json.decode(await request.read(), type=OfBadge)
        self.asked.append(asked.badge)
        if asked.badge not in self.kept:
            return _problem(request, ErrorCode.VOID, 410)
        return _json(my_data(self.kept[asked.badge]))

    async def _forget(self, request):
        asked = msgspec.json.decode(await request.read(), type=OfBadge)
        self.kept.pop(asked.badge, None)
        self.people[asked.badge] = ErrorCode.VOID
        return _json(Named(id="reg_1"))

    async def _itinerary(self, request):
        asked = msgspec.json.decode(await request.read(), type=OfBadge)
        if asked.badge not in self.days:
            return _problem(request, ErrorCode.VOID, 410)
        return _json(self.days[asked.badge])

    async def _about(self, _):
        now = datetime.now(UTC)
        return _json(About(name="Tablée", version="0", oldest_client="0", time=now, store="ok"))

    async def _events(self, _):
        return _json([self.event])

    async def _live(self, request):
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        signed = msgspec.json.decode((await socket.receive()).data, type=live.SignIn)
        if signed.token not in self.wanted:
            self.knocks += 1
            turned_away = live.TurnedAway(self._problem_of(self.why))
            await socket.send_bytes(msgspec.json.encode(turned_away))
            return socket
        board = live.Board(
            event=self.event, counts=Counts(), version=self.version, tables=self.tables
        )
        await socket.send_bytes(msgspec.json.encode(board))
        self._sockets.add(socket)
        async for _ in socket:
            pass
        self._sockets.discard(socket)
        return socket

    async def _check_in(self, request):
        asked = msgspec.json.decode(await request.read(), type=CheckInRequest)
        self.heard.append(asked)
        if strange := self.strange.get(asked.command_id):
            return web.Response(**strange)
        if status := self.fails_at.get(asked.command_id):
            return _problem(request, ErrorCode.INTERNAL, status)
        if self.fails:
            self.fails -= 1
            return _problem(request, ErrorCode.INTERNAL, 500)
        found = self.people.get(asked.badge, self._missing(asked.badge))
        if isinstance(found, ErrorCode):
            return _problem(request, found, 429 if found is ErrorCode.TOO_MANY_TRIES else 404)
        if len(self.heard) == self.loses_access_after:
            self.wanted, self.why = set(), ErrorCode.REVOKED
        already = asked.badge in self._seen
        self._seen.add(asked.badge)
        return _json(msgspec.structs.replace(found, already=already), 200 if already else 201)

    async def tell(self, rows: list[RosterRow]):
        """Have another roster, and say so to every screen."""
        self.rows, self.version = rows, self.version + 1
        for socket in list(self._sockets):
            await socket.send_bytes(msgspec.json.encode(live.Changes(version=self.version)))

    async def _roster(self, request):
        if self.rows is None:
            return _problem(request, ErrorCode.NOT_FOUND, 404)
        self.rosters += 1
        now = datetime.now(UTC)
        return _json(Roster(event=self.event, made_at=now, rows=self.rows))

    def _note(self, kind):
        async def note(request):
            self.noted.append(msgspec.json.decode(await request.read(), type=kind))
            return _json(Named(id="reg_1"))

        return note

    def _missing(self, badge):
        known = token.is_token(badge) or token.is_short_code(badge)
        return ErrorCode.UNKNOWN if known else ErrorCode.UNREADABLE

    async def _register(self, request):
        asked = msgspec.json.decode(await request.read(), type=NewRegistration)
        self.asked_to_register.append(asked)
        if self.refuses_registration:
            return _problem(request, self.refuses_registration, 422)
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
        server.codes = {f"BCDF-GHJ{letter}": Access.KIOSK for letter in "KLNP"}
        server.kept = {badge: [f"{n} : ceci et cela." for n in range(20)] for badge in people}
        sys.stdout.write(f"ready {server.url}\n" + "\n".join(people) + "\n")
        sys.stdout.flush()
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(_serve(Path(sys.argv[1])))

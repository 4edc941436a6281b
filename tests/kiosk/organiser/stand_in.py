"""A small server with one day in it: the organiser's routes, the shared views, a little state.

For screens that must look the same each time, and for failures a real server does not show on
demand. The flows of a day are tested on the real server (test_real_day.py).
"""

import asyncio

import msgspec
from aiohttp import web
from msgspec.structs import replace

from server.shared import live
from server.shared.proposals import LostLock, ProposalView, ProposedSeat, Shift
from server.shared.requests import (
    ChangeSeat,
    CheckInRequest,
    LockSeat,
    NewEmployer,
    NewRegistration,
    PlanEvent,
)
from server.shared.views import (
    About,
    EventView,
    PersonView,
    Problem,
    Registered,
)
from server.shared.vocabulary import AgeBand, ErrorCode, EventState, Presence, RoundState
from tests.kiosk.organiser.builders import (
    NOW,
    TURNED_AWAY,
    a_capacity,
    a_certificate,
    a_day,
    a_free_seat,
    a_table,
    additions,
    arrival,
    arrived,
    options,
    stepped,
)
from tests.kiosk.organiser.builders_office import TOO_YOUNG
from tests.kiosk.organiser.stand_in_desk import Desk
from tests.kiosk.organiser.stand_in_letters import Letters
from tests.kiosk.organiser.stand_in_office import Office

STATES = {
    "publish": EventState.PUBLISHED,
    "open": EventState.OPEN,
    "close": EventState.CLOSED,
    "cancel": EventState.CANCELLED,
    "restore": EventState.PUBLISHED,
}


class StandIn(Office, Desk, Letters):
    """`boards`: one an event. `heard`, `bodies`: each change asked: "POST /path", JSON."""

    def __init__(self, *boards: live.Board):
        super().__init__()
        self.boards = {board.event.id: board for board in (boards or (a_day(),))}
        self.heard: list[str] = []
        self.bodies: list[bytes] = []
        self.refusals: list[Problem] = []
        self.slow = 0.0
        self.turns_away = False
        self.certificate = a_certificate()
        self.shifts: list[Shift] = []  # without any, confirming asks nothing
        self.lost: list[LostLock] = []
        self.waiting: ProposalView | None = None
        """The proposal that waits on the server, where another screen made it."""
        self.locked: set[str] = set()
        self.alterations = 0
        self.capacity = a_capacity(seekers=0)
        self.language = "fr"
        self.url = ""
        self._port = 0
        self._made = 0
        self.proposed = False
        self._told: dict[web.WebSocketResponse, live.Board] = {}
        self._runner: web.AppRunner | None = None

    async def __aenter__(self):
        await self.start()
        return self

    async def __aexit__(self, *_):
        await self.stop()

    async def start(self):
        app = web.Application(middlewares=[self._refusing])
        event, person = "/v1/events/{event}", "/v1/events/{event}/registrations/{person}/{step}"
        app.add_routes(
            [
                *self.office_routes,
                *self.letter_routes,
                web.get("/v1/about", self._about),
                web.get("/v1/events", self._events),
                web.post("/v1/events", self._plan),
                web.get("/v1/live", self._live),
                web.post("/v1/check-ins", self._check_in),
                web.post("/v1/check-ins/{check_in}/undo", self._undo),
                web.post(event + "/registrations", self._register),
                *self.desk_routes,
                web.post(person, self._person),
                web.post(event + "/employers", self._add_employer),
                web.post(event + "/employers/{employer}/{step}", self._employer),
                web.get(event + "/capacity", self._capacity),
                web.get(event + "/pairings", self._waits),
                web.post(event + "/pairings", self._proposal),
                web.post(event + "/pairings/confirm", self._confirm),
                web.get(event + "/pairings/options", self._options),
                web.post(event + "/pairings/change", self._change),
                web.post(event + "/pairings/lock", self._lock),
                web.post(event + "/pairings/undo", self._undo_change),
                web.post(event + "/rounds/{number}/{step}", self._round),
                web.post(event + "/{step}", self._step),
            ]
        )
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self._port, reuse_address=True)
        await site.start()
        self._port = site._server.sockets[0].getsockname()[1]
        self.url = f"http://127.0.0.1:{self._port}"

    async def stop(self):
        for socket in list(self._told):
            await socket.close()
        if self._runner:
            await self._runner.cleanup()
            self._runner = None

    async def become(self, board: live.Board):
        """Make this the board of its event, and tell every screen what changed."""
        self.boards[board.event.id] = board
        for socket, told in list(self._told.items()):
            if told.event.id == board.event.id:
                changes = live.difference(told, board)
                self._told[socket] = board
                if not live.is_empty(changes):
                    await socket.send_bytes(msgspec.json.encode(changes))

    @property
    def ids(self) -> list[str]:
        """The command id of each change that was asked."""
        return [msgspec.json.decode(body)["command_id"] for body in self.bodies]

    @property
    def board(self) -> live.Board:
        """The first event's board."""
        return next(iter(self.boards.values()))

    @web.middleware
    async def _refusing(self, request, handler):
        if request.method == "POST":
            self.heard.append(f"POST {request.path}")
            self.bodies.append(await request.read())
            if self.refusals:
                refusal = self.refusals.pop(0)
                return _json(refusal, refusal.status)
        if self.ended and request.path not in ("/v1/sessions", "/v1/about", "/v1/live"):
            return _json(self.ended, self.ended.status)
        self.language = request.headers.get("Accept-Language", "fr")
        return await handler(request)

    async def _about(self, _):
        return _json(About(name="Tablée", version="0", oldest_client="0", time=NOW, store="ok"))

    async def _events(self, _):
        return _json([board.event for board in self.boards.values()])

    async def _live(self, request):
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.receive()
        if self.turns_away or self.ended:
            told = live.TurnedAway(self.ended or TURNED_AWAY)
            await socket.send_bytes(msgspec.json.encode(told))
            await socket.close()
            return socket
        board = self.boards[request.query["event"]]
        self._told[socket] = board
        await socket.send_bytes(msgspec.json.encode(board))
        async for _ in socket:
            pass
        self._told.pop(socket, None)
        return socket

    async def _plan(self, request):
        plan = msgspec.json.decode(await request.read(), type=PlanEvent)
        self._made += 1
        event = EventView(
            id=f"evt_new{self._made}",
            state=EventState.DRAFT,
            host="",
            sample=False,
            **{
                name: getattr(plan, name)
                for name in ("name", "starts_at", "ends_at", "zone", "venue", "place_on_arrival")
            },
            floor=plan.floor,
        )
        self.boards[event.id] = a_day(event=event, people=0, employers=0)
        return _json(event, 201)

    async def _step(self, request):
        board = self.boards[request.match_info["event"]]
        event = replace(board.event, state=STATES[request.match_info["step"]])
        await self.become(replace(board, event=event))
        return _json(event)

    async def _check_in(self, request):
        asked = msgspec.json.decode(await request.read(), type=CheckInRequest)
        found = next((p for p in self.board.people if p.short_code == asked.badge), None)
        if found is None:
            unknown = Problem(
                status=404,
                code=ErrorCode.UNKNOWN,
                title="Ce badge n’est pas connu ici.",
                next="Vérifiez le code.",
            )
            return _json(unknown, 404)
        await self._change_person(found, **arrived(found))
        return _json(arrival(found), 201)

    async def _undo(self, request):
        check_in = request.match_info["check_in"]
        found = next(p for p in self.board.people if p.check_in_id == check_in)
        await self._change_person(
            found, presence=Presence.EXPECTED, check_in_id=None, arrived_at=None
        )
        return _json({})

    async def _person(self, request):
        found = next(p for p in self.board.people if p.id == request.match_info["person"])
        if request.match_info["step"] == "forget":
            people = tuple(p for p in self.board.people if p is not found)
            await self.become(replace(self.board, people=people))
            return _json({"id": found.id})
        presence = {
            "withdraw": Presence.WITHDRAWN,
            "leave": Presence.GONE,
            "return": Presence.PRESENT,
        }[request.match_info["step"]]
        await self._change_person(found, presence=presence)
        return _json({})

    async def _register(self, request):
        asked = msgspec.json.decode(await request.read(), type=NewRegistration)
        if asked.age_band is AgeBand.CHILD:
            return _json(TOO_YOUNG, 409)
        self._made += 1
        person = PersonView(
            id=f"reg_new{self._made}",
            first_name=asked.first_name,
            last_name=asked.last_name,
            role=asked.role,
            presence=Presence.PRESENT if asked.present else Presence.EXPECTED,
            short_code="XXBCD",
            walk_in=True,
        )
        await self.become(replace(self.board, people=(*self.board.people, person)))
        registered = Registered(
            id=person.id,
            first_name=person.first_name,
            role=person.role,
            badge="B" * 20,
            short_code="XXBCD",
            arrival=arrival(person) if asked.present else None,
        )
        return _json(registered, 201)

    async def _add_employer(self, request):
        asked = msgspec.json.decode(await request.read(), type=NewEmployer)
        number = max((t.number for t in self.board.tables), default=0) + 1
        table = a_table(number, asked.name, seats=asked.seats, presence=Presence.PRESENT)
        await self.become(replace(self.board, tables=(*self.board.tables, table)))
        return _json({"id": table.employer_id}, 201)

    async def _employer(self, request):
        changed = {
            "arrive": {"presence": Presence.PRESENT, "late_from": None},
            "leave": {"presence": Presence.GONE},
            "late": {"presence": Presence.EXPECTED, "late_from": await self._late_from(request)},
        }[request.match_info["step"]]
        tables = tuple(
            replace(t, **changed) if t.employer_id == request.match_info["employer"] else t
            for t in self.board.tables
        )
        await self.become(replace(self.board, tables=tables))
        return _json({})

    async def _late_from(self, request):
        missed = msgspec.json.decode(await request.read()).get("rounds", 0)
        coming = next((r.number for r in self.board.rounds if r.state is RoundState.PLANNED), 0)
        return coming + missed if missed else None

    async def _round(self, request):
        number, step = int(request.match_info["number"]), request.match_info["step"]
        rounds = tuple(
            replace(r, **stepped(r, step)) if r.number == number else r for r in self.board.rounds
        )
        await self.become(replace(self.board, rounds=rounds))
        return _json({})

    async def _waits(self, request):
        if self.waiting is not None:
            return _json(self.waiting)
        made = self.proposed or self.alterations or self.board.counts.better is not None
        return await self._proposal(request) if made else _json(None)

    async def _proposal(self, request):
        self.proposed = True
        await asyncio.sleep(self.slow)  # the answer of a server that thinks
        english = self.language == "en"
        reason = "you chose this trade." if english else "vous avez choisi ce métier."
        tables = {t.number: t.employer for t in self.board.tables}
        seats = [
            ProposedSeat(
                round=seat.round,
                table=seat.table,
                employer=tables[seat.table],
                registration_id=seat.registration_id,
                first_name=seat.first_name,
                reason=reason,
                id=seat.id,
                locked=seat.id in self.locked,
            )
            for seat in self.board.seats
        ]
        proposal = ProposalView(
            id="prop_1",
            made_at=NOW,
            certificate=self.certificate,
            seats=seats,
            seekers=self.board.counts.registered,
            changed=3,
            free=[a_free_seat(3, 6, tables[6])] if 6 in tables else [],
            shifts=self.shifts,
            lost=self.lost,
            alterations=self.alterations,
        )
        return _json(proposal, 200 if request.method == "GET" else 201)

    async def _options(self, request):
        return _json(additions() if "employer" in request.query else options())

    async def _change(self, request):
        change = msgspec.json.decode(await request.read(), type=ChangeSeat)
        self.locked |= {change.seat} if change.seat else set()
        self.alterations += 1
        self.certificate = replace(self.certificate, value=840, optimal=False)
        return await self._proposal(request)

    async def _lock(self, request):
        self.locked ^= {msgspec.json.decode(await request.read(), type=LockSeat).seat}
        return await self._proposal(request)

    async def _undo_change(self, request):
        self.locked.clear()
        self.alterations -= 1
        self.certificate = a_certificate()
        return await self._proposal(request)

    async def _capacity(self, _):
        return _json(self.capacity) if self.capacity else _json(TURNED_AWAY, 403)

    async def _confirm(self, _):
        event = replace(self.board.event, state=EventState.RUNNING)
        await self.become(replace(self.board, event=event))
        return _json(event)

    async def _change_person(self, found, **fields):
        people = tuple(replace(p, **fields) if p.id == found.id else p for p in self.board.people)
        here = sum(p.presence is Presence.PRESENT for p in people)
        counts = replace(self.board.counts, present=here)
        await self.become(replace(self.board, people=people, counts=counts))


def _json(found, status=200):
    return web.Response(
        body=msgspec.json.encode(found), content_type="application/json", status=status
    )

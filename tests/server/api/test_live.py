"""The live socket and the wall board, on a real server."""

import asyncio

import aiohttp
import msgspec
import pytest

from server.api import live
from server.api.keys import HUB
from server.shared.live import Board, Changes, LiveMessage, SignIn, TurnedAway, apply
from server.shared.views import Problem
from server.shared.vocabulary import Access, ErrorCode


class Screen:
    """Listens as a kiosk does, and applies what it hears."""

    def __init__(self, socket):
        self.socket = socket
        self.board = None

    async def hear(self):
        frame = await self.socket.receive(timeout=5)
        message = msgspec.json.decode(frame.data, type=LiveMessage)
        if isinstance(message, Board):
            self.board = message
        elif isinstance(message, Changes):
            self.board = apply(self.board, message)
        return message

    async def until(self, seen):
        async with asyncio.timeout(5):
            while self.board is None or not seen(self.board):
                await self.hear()


async def listen(cafe, token, query=""):
    socket = await cafe.client.ws_connect(f"/v1/live{query}")
    await socket.send_bytes(msgspec.json.encode(SignIn(token)))
    return Screen(socket)


async def test_a_screen_gets_the_whole_board_then_what_changed(cafe):
    screen = await listen(cafe, cafe.organiser.token)
    assert isinstance(await screen.hear(), Board)
    await cafe.scan(cafe.badges[0])
    assert isinstance(await screen.hear(), Changes)
    person = cafe.people[0]["registration_id"]
    await screen.until(lambda b: any(p.id == person and p.arrived_at for p in b.people))
    assert screen.board.counts.present == 1


async def test_what_a_screen_has_put_together_is_what_a_new_screen_is_sent(cafe):
    screen = await listen(cafe, cafe.organiser.token)
    for badge in cafe.badges[:10]:
        await cafe.scan(badge)
    await cafe.organiser.post(f"{cafe.event}/rounds/1/start")
    await cafe.organiser.post(f"{cafe.event}/employers", name="Nouveau", seats=1)
    await cafe.organiser.post(f"{cafe.event}/rounds/1/end")
    await screen.until(lambda b: b.rounds and b.rounds[0].state == "ended" and len(b.tables) == 7)
    fresh = await listen(cafe, cafe.organiser.token)
    await fresh.hear()
    assert screen.board == fresh.board


async def test_kiosk_and_wall_board_are_sent_no_list_of_people(cafe):
    for token in (cafe.kiosk.token, cafe.board_token):
        screen = await listen(cafe, token)
        await screen.hear()
        assert screen.board.people == ()


@pytest.mark.parametrize("token", ["", "nonsense", "é" * 300])
async def test_a_bad_token_is_turned_away_with_words(cafe, token):
    screen = await listen(cafe, token)
    message = await screen.hear()
    assert isinstance(message, TurnedAway)
    assert message.problem.code == "not_signed_in"


@pytest.mark.parametrize("first", [b"", b"[]", b"{", b"\xff\xfe", b'{"type":"board"}'])
async def test_garbage_as_first_message_is_turned_away(cafe, first):
    socket = await cafe.client.ws_connect("/v1/live")
    await socket.send_bytes(first)
    assert isinstance(await Screen(socket).hear(), TurnedAway)


async def test_a_role_without_a_screen_is_turned_away(cafe):
    employer = await cafe.caller(Access.EMPLOYER_LINK)
    assert (await (await listen(cafe, employer.token)).hear()).problem.code == "forbidden"


async def test_the_folders_organiser_names_the_event_to_watch(cafe, organiser):
    assert (await (await listen(cafe, organiser.token)).hear()).problem.code == "not_found"
    screen = await listen(cafe, organiser.token, f"?event={cafe.event_id}")
    assert isinstance(await screen.hear(), Board)


A_MESSAGE = TurnedAway(
    problem=Problem(status=403, code=ErrorCode.FORBIDDEN, title="Non.", next="Demandez.")
)


class Stuck:
    """A socket whose screen takes nothing from its second message on."""

    def __init__(self):
        self.sent = []
        self.closed = asyncio.Event()

    def __aiter__(self):
        return self

    async def __anext__(self):
        await self.closed.wait()
        raise StopAsyncIteration

    async def send_str(self, text):
        self.sent.append(text)
        if len(self.sent) > 1:
            await self.closed.wait()

    async def close(self, **_):
        self.closed.set()


async def test_a_screen_that_takes_nothing_holds_nobody_up(cafe):
    stuck, hub = Stuck(), cafe.client.app[HUB]
    feeding = asyncio.create_task(live.feed(hub, stuck, cafe.event_id, people=True))
    quick = await listen(cafe, cafe.organiser.token)
    for badge in cafe.badges:
        await cafe.scan(badge)
    await quick.until(lambda b: b.counts.present == len(cafe.badges))
    assert len(stuck.sent) == 2
    await stuck.close()
    await feeding


async def test_a_screen_that_takes_nothing_for_long_is_let_go(monkeypatch):
    monkeypatch.setattr(live, "SEND_WITHIN", 0.01)
    stuck = Stuck()
    await live.send(stuck, A_MESSAGE)
    with pytest.raises(TimeoutError):
        await live.send(stuck, A_MESSAGE)
    assert stuck.closed.is_set()


async def test_the_wall_board_shows_tables_and_keeps_its_token_in_a_cookie_for_the_socket(cafe):
    await cafe.scan(cafe.badges[0])
    async with cafe.client.get(f"/board/{cafe.board_token}") as page:
        text = await page.text()
        assert page.status == 200
        assert cafe.employers[0]["name"] in text
        assert "script-src 'self'" in page.headers["Content-Security-Policy"]
        cookie = page.cookies["tablee_board"]
        assert cookie["httponly"]
        assert cookie["path"] == "/v1/live"
    async with aiohttp.ClientSession(cookies={"tablee_board": cafe.board_token}) as browser:
        address = cafe.client.make_url("/v1/live")
        async with browser.ws_connect(address) as socket:
            assert isinstance(await Screen(socket).hear(), Board)


async def test_a_kiosks_token_opens_no_wall_board(cafe):
    async with cafe.client.get(f"/board/{cafe.kiosk.token}") as page:
        assert page.status == 404


@pytest.mark.parametrize("name", ["board.js", "look.css"])
async def test_the_pages_files_are_served(cafe, name):
    async with cafe.client.get(f"/static/{name}") as answer:
        assert answer.status == 200
        assert len(await answer.text()) > 500


@pytest.mark.parametrize("name", ["nothing.js", "..%2froutes.py", "%2e%2e"])
async def test_no_other_file_is_served(cafe, name):
    async with cafe.client.get(f"/static/{name}") as answer:
        assert answer.status == 404

"""The live socket and the wall board, on a real server."""

import asyncio
from datetime import datetime, timedelta

import aiohttp
import msgspec
import pytest

from server.api import live
from server.api.keys import HUB
from server.services import access
from server.shared.live import Board, Changes, LiveMessage, SignIn, TurnedAway, apply
from server.shared.views import Problem
from server.shared.vocabulary import Access, ErrorCode
from tests.server.api.signing import PIN, account, signed_in


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
    await screen.until(lambda board: board == fresh.board)


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


async def turned_away(screen):
    """Wait for the last message; returns it once the socket is closed."""
    async with asyncio.timeout(3):
        while not isinstance(message := await screen.hear(), TurnedAway):
            pass
        frame = await screen.socket.receive()
        assert frame.type in (aiohttp.WSMsgType.CLOSE, aiohttp.WSMsgType.CLOSED)
        return message.problem


async def issued(cafe, role="desk"):
    _, token = await cafe.organiser.post(f"{cafe.event}/tokens", access=role)
    return token


async def revoke(cafe, token):
    status, _ = await cafe.organiser.post(f"/v1/tokens/{token['id']}/revoke")
    assert status == 200


@pytest.mark.parametrize("role", ["kiosk", "desk", "board", "volunteer"])
async def test_a_revoked_token_closes_its_screens_at_once_and_no_others(cafe, role):
    token, other = await issued(cafe, role), await issued(cafe, role)
    screens = [await listen(cafe, token["token"]) for _ in range(3)]
    stays = await listen(cafe, other["token"])
    for screen in (*screens, stays):
        await screen.hear()
    await revoke(cafe, token)
    for screen in screens:
        assert (await turned_away(screen)).code == "revoked"
    await cafe.scan(cafe.badges[0])
    await stays.until(lambda b: b.counts.present == 1)


async def test_a_screen_is_turned_away_in_the_language_it_asked_for(cafe):
    token = await issued(cafe)
    french, plain, english = [
        await cafe.client.ws_connect("/v1/live", headers={"Accept-Language": spoken})
        for spoken in ("fr", "en", "fr")
    ]
    await french.send_bytes(msgspec.json.encode(SignIn(token["token"])))
    await plain.send_bytes(msgspec.json.encode(SignIn(token["token"])))
    await english.send_bytes(msgspec.json.encode(SignIn(token["token"], "en")))
    screens = [Screen(socket) for socket in (french, plain, english)]
    for screen in screens:
        await screen.hear()
    await revoke(cafe, token)
    titles = [(await turned_away(screen)).title for screen in screens]
    assert titles == ["Cet accès a été retiré.", *["This access was taken back."] * 2]


async def test_a_cookie_opens_the_wall_boards_stream_and_no_other(cafe):
    async with (
        aiohttp.ClientSession(cookies={"tablee_board": cafe.organiser.token}) as browser,
        browser.ws_connect(cafe.client.make_url("/v1/live")) as socket,
    ):
        assert (await Screen(socket).hear()).problem.code is ErrorCode.FORBIDDEN


async def test_a_wall_boards_cookie_is_revoked_too(cafe):
    token = await issued(cafe, "board")
    async with (
        aiohttp.ClientSession(cookies={"tablee_board": token["token"]}) as browser,
        browser.ws_connect(cafe.client.make_url("/v1/live")) as socket,
    ):
        screen = Screen(socket)
        await screen.hear()
        await revoke(cafe, token)
        assert (await turned_away(screen)).code == "revoked"


async def test_a_token_that_expires_closes_its_screens(cafe):
    token = await issued(cafe)
    expires = datetime.fromisoformat(token["expires_at"])
    cafe.clock.now = expires - timedelta(seconds=0.2)
    screen = await listen(cafe, token["token"])
    assert isinstance(await screen.hear(), Board)
    assert (await turned_away(screen)).code == "expired"


@pytest.mark.parametrize("step", ["end", "close", "secret"])
async def test_an_ended_session_closes_its_screens(cafe, step):
    account_id = await account(cafe.organiser, "Samir", PIN, "desk", cafe.event_id)
    samir = await signed_in(cafe, "Samir", PIN)
    screen = await listen(cafe, samir.token)
    await screen.hear()
    if step == "end":
        await samir.post("/v1/session/end")
    else:
        await cafe.organiser.post(f"/v1/accounts/{account_id}/{step}", secret="593024")
    assert (await turned_away(screen)).code == "revoked"


async def test_a_screen_that_does_not_listen_is_closed_within_seconds_all_the_same(cafe):
    token, hub = await issued(cafe), cafe.client.app[HUB]
    await (await listen(cafe, token["token"])).hear()
    (screen,) = hub._screens
    await revoke(cafe, token)
    async with asyncio.timeout(5):
        await asyncio.gather(*hub._ending)
    assert screen.socket.closed


@pytest.mark.parametrize("scope", ["own", "folder"])
@pytest.mark.parametrize("role", list(Access))
async def test_which_roles_have_a_screen_and_which_of_them_see_people(cafe, role, scope):
    text = await access.issue(cafe.ports, role, cafe.event_id if scope == "own" else None, "screen")
    message = await (await listen(cafe, text, f"?event={cafe.event_id}")).hear()
    if role in {"organiser", "desk", "volunteer", "kiosk", "board"}:
        assert bool(message.people) is (role in {"organiser", "desk", "volunteer"})
    else:
        assert message.problem.code == "forbidden"


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


async def test_a_screen_that_takes_nothing_is_turned_away_all_the_same(monkeypatch):
    monkeypatch.setattr(live, "CLOSE_WITHIN", 0.01)
    stuck = Stuck()
    await live.send(stuck, A_MESSAGE)
    await live.Screen(stuck, lambda *_: A_MESSAGE).turn_away(ErrorCode.REVOKED, {})
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

"""What comes in: how much, how deep, how long, and cleaned of what nobody can see."""

import asyncio
import json
from contextlib import asynccontextmanager, suppress

import pytest
from aiohttp import web
from hypothesis import given
from hypothesis import strategies as st

from server.api import body
from server.api.keys import TEXTS
from server.api.lists import KINDS
from server.api.problems import problems
from server.domain.refusal import Refusal
from server.domain.text import clean
from server.lists.decoding import MAX_BYTES
from server.shared.requests import CheckInRequest, EmployerLate, NewRegistration, SignInRequest
from server.shared.vocabulary import ErrorCode, Role
from server.voice import texts

UNSEEN = "\u202e\x1b[31mA\u200bw\x00a\u2066"
SEEN = "[31mAwa"


def refusal(function, *arguments):
    with pytest.raises(Refusal) as raised:
        function(*arguments)
    return raised.value.code


def nested(depth):
    """A body of so many levels, the body itself among them."""
    inner = "[" * (depth - 1) + "]" * (depth - 1)
    return f'{{"command_id":"c","badge":"b","more":{inner}}}'.encode()


# shape


def test_sixteen_levels_are_read_and_seventeen_refused():
    assert body.record(nested(body.DEEPEST), CheckInRequest).badge == "b"
    assert refusal(body.record, nested(body.DEEPEST + 1), CheckInRequest) is ErrorCode.BAD_REQUEST


@pytest.mark.parametrize("number", ["2", "2.0", "20e-1", "0.2e1"])
def test_a_whole_number_is_whole_however_it_is_written(number):
    sent = f'{{"command_id":"c","rounds":{number}}}'.encode()
    assert body.record(sent, EmployerLate).rounds == 2


@pytest.mark.parametrize(
    "number",
    ["2.5", "1e999", "-1e999", "1e308", "9" * 5000, "NaN", "Infinity", "-1", '"2"', "true"],
)
def test_what_is_no_number_of_rounds_is_refused(number):
    sent = f'{{"command_id":"c","rounds":{number}}}'.encode()
    assert refusal(body.record, sent, EmployerLate) is ErrorCode.BAD_REQUEST


@pytest.mark.parametrize("odd", [r'"\ud800"', '"\udcff"', r'"\x41"', "'a'", '"a', "\ufeff1"])
def test_what_is_no_json_text_is_refused(odd):
    sent = f'{{"command_id":"c","badge":{odd}}}'.encode(errors="surrogateescape")
    assert refusal(body.record, sent, CheckInRequest) is ErrorCode.BAD_REQUEST


@pytest.mark.parametrize("odd", ["a\n", "\n", "a\tb", "é", "", "x" * 65, "a\u200b"])
def test_an_id_of_a_command_is_taken_as_it_is_or_refused(odd):
    sent = json.dumps({"command_id": odd, "badge": "b"}).encode()
    assert refusal(body.record, sent, CheckInRequest) is ErrorCode.BAD_REQUEST


# texts


def test_every_text_and_every_word_of_a_list_is_cleaned():
    sent = {
        "command_id": "c",
        "first_name": UNSEEN,
        "trades": [UNSEEN],
        "email": " a@b.example\r\n",
    }
    found = body.record(json.dumps(sent).encode(), NewRegistration)
    assert (found.first_name, found.trades, found.email) == (SEEN, [SEEN], "a@b.example")
    assert type(found.role) is Role


def test_a_secret_stays_as_it_was_sent():
    as_sent = " p\u00e9che\u0301\u200b "
    sent = json.dumps({"name": UNSEEN, "secret": as_sent}).encode()
    found = body.record(sent, SignInRequest)
    assert (found.name, found.secret) == (SEEN, as_sent)


@given(st.text(max_size=60), st.lists(st.text(max_size=20), max_size=4))
def test_what_was_cleaned_needs_no_cleaning_again(name, words):
    sent = NewRegistration(command_id="c", first_name=name, trades=words)
    found = body.cleaned(sent)
    assert found.first_name == clean(name)
    assert found.trades == [clean(word) for word in words]
    assert body.cleaned(found) is found


async def test_what_nobody_can_see_reaches_neither_file_nor_screen(cafe):
    status, person = await cafe.kiosk.post(f"{cafe.event}/registrations", first_name=UNSEEN)
    assert (status, person["first_name"]) == (201, SEEN)
    written = b"".join(p.read_bytes() for p in cafe.client.folder.rglob("*") if p.is_file())
    assert SEEN.encode() in written
    assert not any(sign.encode() in written for sign in ("\x1b", "\u202e", "\u200b", "\\u001b"))


async def test_a_name_of_nothing_to_see_is_no_name(cafe):
    status, problem = await cafe.kiosk.post(f"{cafe.event}/registrations", first_name="\u200b\x07")
    assert (status, problem["code"]) == (422, "missing")


# queries


@pytest.mark.parametrize(
    "query",
    ["seat=a&seat=a", "employer=e&round=0", "employer=e&round=1.5", "employer=e&round=" + "9" * 99,
     "seat=" + "x" * 201, "employer=e", "round=1", ""],
)  # fmt: skip
async def test_a_query_that_does_not_fit_is_refused(cafe, query):
    status, problem = await cafe.organiser.get(f"{cafe.event}/pairings/options?{query}")
    assert (status, problem["code"]) == (400, "bad_request")


@pytest.mark.parametrize("query", ["blank=2", "blank=", "blank=1&blank=1"])
async def test_a_flag_is_0_or_1(cafe, query):
    status, problem = await cafe.organiser.get(f"{cafe.event}/badges.pdf?{query}")
    assert (status, problem["code"]) == (400, "bad_request")


async def test_unknown_names_in_a_query_are_ignored(cafe):
    assert (await cafe.organiser.get(f"{cafe.event}/lists/attendees?x=1&x=2"))[0] == 200


# how much, and how long


async def in_parts(size, part=b"x" * 4096):
    for _ in range(size // len(part) + 1):
        yield part


async def send(cafe, path, data, **headers):
    sent = {"Authorization": f"Bearer {cafe.organiser.token}", **headers}
    async with cafe.client.post(path, data=data, headers=sent) as answer:
        return answer.status, await answer.json(content_type=None)


async def test_a_body_without_a_length_is_counted_as_it_comes(cafe):
    status, problem = await send(cafe, "/v1/check-ins", in_parts(body.LARGEST))
    assert (status, problem["code"], problem["params"]) == (413, "too_large", {"limit": 65536})


@pytest.mark.parametrize("kind", KINDS)
async def test_a_list_of_more_than_twenty_megabytes_is_refused(cafe, kind):
    status, problem = await send(cafe, f"{cafe.event}/lists/{kind}", in_parts(MAX_BYTES))
    assert (status, problem["code"]) == (413, "too_large")


async def test_one_list_at_a_time_is_sent_for_an_event(cafe):
    first, begun = asyncio.Event(), asyncio.Event()

    async def slowly():
        yield "Prénom\n".encode()
        begun.set()
        await first.wait()
        yield b"Zora\n"

    path = f"{cafe.event}/lists/attendees"
    sending = asyncio.create_task(send(cafe, path, slowly()))
    await begun.wait()
    async with asyncio.timeout(10):
        while (second := await send(cafe, path, "Prénom\nIda\n".encode()))[0] == 200:
            pass
    assert (second[0], second[1]["code"]) == (409, "upload_running")
    first.set()
    assert (await sending)[1]["imported"] == 1
    assert (await send(cafe, path, "Prénom\nEve\n".encode()))[0] == 200


class Reading:
    """A server that reads one body; what became of it."""

    def __init__(self, within):
        self.within = within
        self.begun = asyncio.Event()
        self.done = asyncio.get_running_loop().create_future()
        self.app = web.Application(middlewares=[problems])
        self.app[TEXTS] = texts()
        self.app.router.add_post("/", self.read)

    async def read(self, request):
        self.begun.set()
        try:
            await body.content(request, within=self.within)
        except Refusal as refusal:
            self.done.set_result(refusal.code)
            raise

    @asynccontextmanager
    async def first_byte(self):
        """Connect and send the first byte of nine."""
        runner = web.AppRunner(self.app)  # the test server would cancel the handler
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        reader, writer = await asyncio.open_connection(*runner.addresses[0])
        writer.write(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nx")
        await self.begun.wait()
        yield reader, writer
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()
        await runner.cleanup()


async def test_a_body_that_does_not_come_is_not_waited_for():
    reading = Reading(within=0.05)
    async with reading.first_byte() as (reader, _):
        first = await asyncio.wait_for(reader.readline(), 5)
        assert first.split()[1] == b"408"
    assert await reading.done is ErrorCode.TOO_SLOW


async def test_who_goes_away_in_the_middle_is_no_bug():
    reading = Reading(within=5)
    async with reading.first_byte() as (_, writer):
        writer.transport.abort()
        assert await asyncio.wait_for(reading.done, 5) is ErrorCode.BAD_REQUEST


async def test_a_method_that_is_not_there_says_which_are(cafe):
    async with cafe.client.put("/v1/events") as answer:
        assert answer.status == 405
        assert answer.headers["Allow"] == "GET,POST"

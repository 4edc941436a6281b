"""The roster a kiosk keeps: fetched when it is another, gone when the day is over."""

import json
import stat
from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from badges import token
from kiosk.offline import keeper
from kiosk.offline.command import Waiting
from kiosk.offline.roster import DayRoster
from server.shared.requests import CheckInRequest
from server.shared.vocabulary import BadgeState, EventState
from tests.kiosk.eyes import until
from tests.kiosk.offline.booth import booth
from tests.kiosk.offline.roll import AWA, CARDS, a_roster
from tests.kiosk.stand_in import START, an_event


@pytest.fixture
def path(place):
    return place.with_suffix(".roster")


@pytest.fixture
def known(path):
    found = DayRoster(path, START)
    found.take(a_roster())
    return found


def test_the_file_is_for_this_user_alone_and_holds_no_name_and_no_token(known, path):
    assert len(known.rows) == 5
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    kept = path.read_text()
    assert token.digest(AWA) in kept
    for secret in (*CARDS, "Awa", "Bilal", "Propreté Nord"):
        assert secret not in kept


def test_a_kiosk_that_starts_again_knows_it(known, path):
    again = DayRoster(path, START)
    assert (again.event, again.rows, again.made_at) == (known.event, known.rows, known.made_at)


@pytest.mark.parametrize("tell", [lambda known: known.see(an_event()),
                                  lambda known: known.take(a_roster())])  # fmt: skip
def test_doors_that_opened_are_open_for_a_kiosk_that_starts_again(path, tell):
    before = DayRoster(path, START)
    before.take(a_roster(state=EventState.PUBLISHED))
    tell(before)
    again = DayRoster(path, START)
    assert (again.event.state, len(again.rows)) == (EventState.RUNNING, 5)


def test_what_was_accepted_is_known_until_a_later_roster_tells_it(known):
    scan = Waiting(body=CheckInRequest(badge=AWA, command_id="1"))
    known.note(scan, START + timedelta(seconds=1))
    known.take(a_roster())
    assert known.decided == [scan]
    known.take(replace(a_roster(), made_at=START + timedelta(seconds=2)))
    assert known.decided == []
    known.note(scan, START + timedelta(seconds=3))
    known.forget()
    assert known.decided == []


@pytest.mark.parametrize("state", [EventState.CLOSED, EventState.CANCELLED])
def test_it_is_gone_when_the_event_is_over_and_the_kiosk_knows_that(known, path, state):
    known.see(an_event(state=state))
    assert not path.exists()
    assert (known.event.state, known.rows) == (state, {})


def test_the_roster_of_an_event_that_is_over_is_not_even_written(path):
    known = DayRoster(path, START)
    known.take(a_roster(state=EventState.CLOSED))
    assert not path.exists()
    assert known.rows == {}


def test_it_is_gone_a_day_after_the_end_whatever_nobody_said(known, path):
    end = an_event().ends_at
    known.expire(end + timedelta(hours=23))
    assert known.rows
    DayRoster(path, end + timedelta(hours=25))
    assert not path.exists()


def test_another_event_takes_the_place_of_the_one_before(known, path):
    known.see(an_event(id="evt_2"))
    assert (known.event, known.rows, path.exists()) == (None, {}, False)


@pytest.mark.parametrize("content", [b"{", b'{"event":{"id":"\xff"}}'])
def test_a_file_nobody_can_read_is_no_roster(path, content):
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    assert DayRoster(path, START).event is None


async def test_it_is_fetched_when_the_board_comes_and_when_its_version_changes(server, place, path):
    async with booth(server, place) as kiosk:
        await kiosk.is_ready()
        assert (server.rosters, len(json.loads(path.read_text())["rows"])) == (1, 5)
        await server.change(an_event(name="Autre nom"))
        await until(lambda: kiosk.keeper.event.name == "Autre nom")
        void = a_roster(cards={}, states={AWA: BadgeState.VOID}).rows
        await server.tell(void)
        await until(lambda: len(kiosk.keeper.roster.rows) == 1)
        assert server.rosters == 2
        await server.stop()
        await server.start()
        await until(lambda: server.rosters == 3)


async def test_however_much_happens_it_is_fetched_no_more_often_than_the_pause(
    server, place, monkeypatch
):
    monkeypatch.setattr(keeper, "PAUSE", 60)
    async with booth(server, place) as kiosk:
        await kiosk.is_ready()
        for _ in range(20):
            await server.tell(server.rows)
        await until(lambda: kiosk.link.board.version == server.version)
        assert server.rosters == 1


async def test_it_goes_when_the_doors_close(server, place, path):
    async with booth(server, place) as kiosk:
        await kiosk.is_ready()
        await until(path.exists)
        await server.change(an_event(state=EventState.CLOSED))
        await until(lambda: not path.exists())


async def test_a_server_without_a_roster_is_a_server_all_the_same(server, place):
    server.rows = None
    async with booth(server, place) as kiosk:
        await until(lambda: kiosk.link.board is not None)
        kiosk.scan(AWA, "1")
        await until(lambda: kiosk.answers)
        assert abs(kiosk.keeper.time().at - datetime.now(UTC)) < timedelta(seconds=1)

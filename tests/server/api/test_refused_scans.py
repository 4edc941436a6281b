"""Refused scans: each is told, with its code, in a file of their own, and never without bound."""

import asyncio

import pytest

from badges import token
from server.domain.audit import scope_of
from server.domain.refusal import Refusal
from server.ports import CALENDAR
from server.services import access
from server.services.refused_scans import LINES_A_MINUTE, RefusedScans
from server.shared.vocabulary import Access, ErrorCode
from server.store import journal
from server.store.content import read
from server.store.picture import told
from server.store.tiny import path_of
from tests.server.api.audits import WRONG, lines, named


async def test_a_refused_scan_is_told_with_its_code_and_the_start_of_its_digest(cafe):
    status, _ = await cafe.scan(WRONG)
    assert status == 404
    line = named(await lines(cafe), "ScanRefused")[0]
    assert line["scope"] == scope_of(cafe.event_id)
    assert line["ids"] == {"code": "unknown", "badge": token.digest(WRONG)[:12]}
    assert line["who"] == "Borne"
    assert "badge inconnu" in line["text"]


async def test_of_a_text_that_is_no_token_nothing_is_kept(cafe):
    await cafe.scan("Aminata Sow \x1b[31m 06 12 34 56 78")
    line = named(await lines(cafe), "ScanRefused")[0]
    assert line["ids"] == {"code": "unreadable"}
    held = [p for p in cafe.client.folder.rglob("*") if p.is_file() and b"[31m" in p.read_bytes()]
    assert held == []


async def blank(cafe):
    _, made = await cafe.organiser.post(f"{cafe.event}/badges", count=1)
    await cafe.scan(made["badges"][0])


async def withdrawn(cafe):
    person = f"{cafe.event}/registrations/{cafe.people[0]['registration_id']}"
    await cafe.organiser.post(f"{person}/withdraw")
    await cafe.scan(cafe.badges[0])


async def closed(cafe):
    await cafe.organiser.post(f"{cafe.event}/close")
    cafe.clock.forward(minutes=1)
    await cafe.scan(cafe.badges[0])


async def too_many_tries(cafe):
    for _ in range(6):
        await cafe.scan("BCDFG")


async def command_reused(cafe):
    for badge in cafe.badges[:2]:
        await cafe.scan(badge, command_id="once")


@pytest.mark.parametrize("way", [blank, withdrawn, closed, too_many_tries, command_reused])
async def test_whatever_the_code_a_refused_scan_is_told(cafe, way):
    await way(cafe)
    assert named(await lines(cafe), "ScanRefused")[0]["ids"]["code"] == way.__name__


async def test_a_refused_scan_never_stands_in_the_events_own_file(cafe):
    await cafe.scan(WRONG)
    own = await cafe.ports.store.told(cafe.event_id)
    assert not any(fact["fact"] == "ScanRefused" for line in own for fact in line.facts)


async def test_a_device_of_the_whole_folder_has_its_refused_scans_in_the_folders_audit(
    cafe, organiser
):
    status, _ = await organiser.post("/v1/check-ins", badge=WRONG)
    assert status == 404
    assert named(await lines(cafe), "ScanRefused") == []
    (line,) = named(await lines(cafe, organiser, "/v1/audit"), "ScanRefused")
    assert line["scope"] == "audit"


async def test_above_twenty_a_minute_they_are_counted_and_the_next_good_scan_writes_the_count(cafe):
    for _ in range(LINES_A_MINUTE + 7):
        await cafe.scan(WRONG)
    assert len(named(await lines(cafe), "ScanRefused")) == LINES_A_MINUTE
    await cafe.scan(cafe.badges[0])
    newest = named(await lines(cafe), "ScanRefused")[0]
    assert newest["ids"] == {"code": "unknown", "count": 7}
    assert newest["text"].startswith("7 scans refusés")


async def test_each_device_has_a_bound_of_its_own(cafe):
    other = await cafe.caller(Access.KIOSK, label="second")
    for _ in range(LINES_A_MINUTE + 1):
        await cafe.scan(WRONG)
    await other.post("/v1/check-ins", badge=WRONG)
    assert named(await lines(cafe), "ScanRefused")[0]["who"] == "second"


async def test_a_refused_scan_of_the_next_minute_brings_the_count_along(cafe, clock):
    for _ in range(LINES_A_MINUTE + 2):
        await cafe.scan(WRONG)
    clock.forward(minutes=1)
    await cafe.scan(WRONG)
    newest = named(await lines(cafe), "ScanRefused")[:2]
    assert [line["ids"].get("count", 1) for line in newest] == [1, 2]


# what is only counted yet


class Minute:
    """A minute that is over when the test says so, or when the server stops."""

    def __init__(self):
        self.over = asyncio.Event()
        self.begun = asyncio.Event()

    async def __call__(self, stopping, seconds):
        assert seconds == 60
        assert not self.begun.is_set()  # one for each device is enough
        self.begun.set()
        waiting = [asyncio.create_task(event.wait()) for event in (self.over, stopping)]
        await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        for task in waiting:
            task.cancel()


@pytest.fixture
def minute():
    return Minute()


@pytest.fixture
async def scans(cafe, minute):
    return RefusedScans(cafe.ports, minute)


@pytest.fixture
async def device(cafe):
    made = await access.hand_on(cafe.ports, Access.KIOSK, cafe.event_id, "borne", "test")
    return made.token


async def refuse(scans, device, times):
    for _ in range(times):
        with pytest.raises(Refusal):
            async with scans.scanning(device, WRONG):
                raise Refusal(ErrorCode.UNKNOWN)


async def counts(cafe):
    """Return how many scans each line stands for, the first one first."""
    told = await cafe.ports.store.told(scope_of(cafe.event_id))
    return [fact.get("count", 1) for line in told for fact in line.facts]


ALONE = [1] * LINES_A_MINUTE


async def test_what_was_counted_is_written_when_the_minute_is_over(cafe, scans, device, minute):
    await refuse(scans, device, LINES_A_MINUTE + 5)
    async with asyncio.timeout(5):
        await minute.begun.wait()
        assert await counts(cafe) == ALONE
        minute.over.set()
        while await counts(cafe) != [*ALONE, 5]:
            pass
    await scans.close()


async def test_what_was_counted_is_written_at_an_orderly_stop(cafe, scans, device):
    await refuse(scans, device, LINES_A_MINUTE + 5)
    await scans.close()
    assert await counts(cafe) == [*ALONE, 5]


async def test_a_server_that_stops_has_written_what_it_counted(cafe):
    for _ in range(LINES_A_MINUTE + 5):
        await cafe.scan(WRONG)
    await cafe.client.close()
    found = told(read(path_of(cafe.client.folder, scope_of(cafe.event_id))))
    assert [fact.get("count", 1) for line in found for fact in line.facts] == [*ALONE, 5]


async def test_what_cannot_be_written_is_counted_and_the_scan_is_refused_all_the_same(
    cafe, scans, device, monkeypatch
):
    def full(*_):
        raise OSError(28, "No space left on device")

    await refuse(scans, device, 1)
    monkeypatch.setattr(journal.os, "write", full)
    await refuse(scans, device, 3)
    monkeypatch.undo()
    await scans.close()
    assert await counts(cafe) == [1, 3]


async def test_the_calendar_says_once_that_an_audit_file_was_begun(cafe, scans, device):
    await refuse(scans, device, 3)
    await scans.close()
    again = RefusedScans(cafe.ports)
    await refuse(again, device, 1)
    await again.close()
    told = await cafe.ports.store.told(CALENDAR)
    begun = [fact for line in told for fact in line.facts if fact["fact"] == "AuditBegun"]
    assert begun == [{"fact": "AuditBegun", "scope": scope_of(cafe.event_id)}]

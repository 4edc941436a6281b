"""What is due is forgotten by itself, and what was looked at is what is erased."""

import asyncio
import logging

import pytest

from server.domain.access import AccessToken
from server.domain.attendance import CheckIn
from server.domain.badges import Badge
from server.domain.events import EventHead
from server.domain.pairing import Pairing
from server.domain.people import Employer, Registration
from server.domain.privacy_facts import Counted, EmployerForgotten, Forgotten
from server.domain.refusal import Refusal
from server.domain.retention import NEVER
from server.domain.tally import TALLY, Tally
from server.ports import ACCESS, CALENDAR
from server.services import consents, links, planning, retention
from server.services.floors import the_event
from server.services.forgetting import erase
from server.services.people import by_id
from server.services.releasing import SYSTEM
from server.shared.vocabulary import ErasedBy, ErrorCode, Purpose
from tests.builders import an_employer
from tests.conftest import Clock
from tests.server.services.day import EVENT, Day, Sleeper, until

SEVEN_MONTHS = 213
"""Days that are surely more than seven months from November on, and 212 are not."""


@pytest.fixture
async def day():
    day = await Day().make([an_employer(1, email="a@firm.example")], 3, 2)
    yield day
    await day.store.close()


async def longer(day, person, *, agreed=True):
    answers = {Purpose.KEEP_LONGER: agreed}
    await consents.give(day.ports, EVENT, day.asked(), by_id(person), answers)


async def line(day):
    async with day.store.read(CALENDAR) as view:
        return view.get(EventHead, EVENT)


async def everything(day, kind):
    async with day.store.read(EVENT) as view:
        return dict(view.all(kind))


async def test_nothing_is_due_before_seven_months_and_everything_after(day):
    day.clock.forward(days=212)
    await retention.purge_due(day.ports)
    assert day.facts(Forgotten) == []
    day.clock.forward(days=1)
    await retention.purge_due(day.ports)
    assert {(by, fact.registration_id, fact.by) for by, fact in day.facts(Forgotten)} == {
        (SYSTEM, person, ErasedBy.DATE) for person in day.people
    }
    assert [fact.employer_id for _, fact in day.facts(EmployerForgotten)] == day.employers
    assert (await day.get(Employer, day.employers[0])).email == ""


async def test_when_nobody_is_left_only_counts_are(day):
    await day.arrive(*day.people[:2])
    await day.start(1)
    await day.end(1)
    day.clock.forward(days=SEVEN_MONTHS)
    await retention.purge_due(day.ports)
    assert [fact for _, fact in day.facts(Counted)] == [Counted(EVENT)]
    found = await day.get(Tally, TALLY)
    assert (found.registered, found.came, found.met, found.conversations) == (3, 2, 1, 1)
    for kind in (Registration, Badge, CheckIn, Pairing):
        assert await everything(day, kind) == {}
    assert (await line(day)).keep_until == NEVER
    with pytest.raises(Refusal) as refused:
        await day.walk_in()
    assert refused.value.code is ErrorCode.CLOSED
    await retention.purge_event(day.ports, EVENT, SYSTEM)
    assert await day.get(Tally, TALLY) == found


async def test_who_agreed_to_it_stays_for_two_years_and_then_goes(day):
    chosen = day.people[1]
    await longer(day, chosen)
    day.clock.forward(days=SEVEN_MONTHS)
    await retention.purge_due(day.ports)
    left = await everything(day, Registration)
    assert [p.id for p in left.values() if p.forgotten_at is None] == [chosen]
    day.clock.forward(days=518)
    await retention.purge_due(day.ports)
    assert await day.get(Tally, TALLY) is None
    day.clock.forward(days=1)
    await retention.purge_due(day.ports)
    assert (await day.get(Tally, TALLY)).registered == 3


async def test_who_takes_that_back_after_seven_months_is_forgotten_at_once(day):
    chosen = day.people[1]
    await longer(day, chosen)
    await longer(day, chosen, agreed=False)
    assert day.facts(Forgotten) == []
    await longer(day, chosen)
    day.clock.forward(days=SEVEN_MONTHS)
    await retention.purge_due(day.ports)
    await longer(day, chosen, agreed=False)
    assert (await day.get(Registration, chosen)).forgotten_at is not None


async def test_a_start_opens_no_event_at_which_nothing_is_due(tmp_path):
    first = await Day(tmp_path).make(1, 1, 1)
    await planning.take_step(first.ports, EVENT, first.asked(), "close")
    await retention.purge_due(first.ports)
    await first.store.close()
    again = Day(tmp_path, first.clock)
    await planning.reconcile(again.ports)
    await retention.purge_due(again.ports)
    assert set(again.store._scopes) == {CALENDAR}
    again.clock.forward(days=SEVEN_MONTHS)
    await retention.purge_due(again.ports)
    assert EVENT in again.store._scopes
    await again.store.close()


async def test_the_preview_says_who_is_kept_due_and_kept_longer(day):
    await longer(day, day.people[0])
    day.clock.forward(days=SEVEN_MONTHS)
    found = await retention.preview(day.ports)
    (event,) = found.events
    assert (found.people, event.people, event.due, event.longer) == (2, 3, 2, 1)
    assert (event.event, str(event.ended)) == ("Café Contact", "2026-11-24")
    assert str(event.next) == "2027-06-24"


async def test_a_purge_erases_what_was_looked_at_and_nothing_else(day):
    day.clock.forward(days=SEVEN_MONTHS)
    with pytest.raises(Refusal) as refused:
        await retention.purge(day.ports, day.asked(), 2)
    assert (refused.value.code, refused.value.params) == (ErrorCode.PREVIEW_CHANGED, {"people": 3})
    assert day.facts(Forgotten) == []
    asked = day.asked()
    done = await retention.purge(day.ports, asked, 3)
    assert (done.people, done.events) == (3, 1)
    assert await retention.purge(day.ports, asked, 3) == done
    assert len(day.facts(Forgotten)) == 3
    assert (await retention.preview(day.ports)).events == []


async def test_the_same_purge_asked_for_with_another_number_is_refused(day):
    asked = day.asked()
    await retention.purge(day.ports, asked, 0)
    other = type(asked)(
        command_id=asked.command_id, body="other", at=asked.at, now=asked.now, by=""
    )
    with pytest.raises(Refusal) as refused:
        await retention.purge(day.ports, other, 1)
    assert refused.value.code is ErrorCode.COMMAND_REUSED


async def test_it_happens_by_itself_at_the_start_and_each_day(day):
    sleeper = Sleeper(day.clock)
    day.clock.forward(days=212)
    task = asyncio.create_task(retention.watch(day.ports, sleeper))
    await until(lambda: sleeper.sleeps)
    assert day.facts(Forgotten) == []
    sleeper.forward(days=1)
    await until(lambda: len(day.facts(Forgotten)) == 3)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def test_a_damaged_event_holds_up_no_other(tmp_path, caplog):
    first = await Day(tmp_path).make(1, 2, 1)
    await retention.purge_due(first.ports)
    async with first.store.change(CALENDAR) as change:
        known = change.get(EventHead, EVENT)
        change.put(type(known)(**{**_fields(known), "id": "evt_0", "keep_until": None}))
    await first.store.close()
    (tmp_path / "events" / "evt_0.journal").write_text("damaged")
    again = Day(tmp_path, Clock(first.clock()))
    again.clock.forward(days=SEVEN_MONTHS)
    with caplog.at_level(logging.WARNING, "tablee.retention"):
        await retention.purge_due(again.ports)
    assert len(again.facts(Forgotten)) == 2
    assert "skipped" in caplog.text
    await again.store.close()


def _fields(record):
    return {name: getattr(record, name) for name in record.__struct_fields__}


async def test_a_start_drops_the_link_of_who_was_forgotten_before_a_crash(day):
    for person in day.people[:2]:
        await links.make(day.ports, EVENT, day.asked(), by_id(person))
    async with day.store.change(EVENT) as change:
        person = change.get(Registration, day.people[0])
        erase(change, the_event(change, EVENT), [person], ErasedBy.PERSON, day.clock())
    await links.reconcile(day.ports)
    async with day.store.read(ACCESS) as view:
        assert [t.subject for t in view.all(AccessToken).values()] == [day.people[1]]

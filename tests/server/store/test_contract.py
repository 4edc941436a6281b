"""Every promise of Store, run on each store."""

import asyncio
from datetime import UTC, datetime

import pytest

from server.domain.audit import Told
from server.domain.facts import EventPlanned, RoundStarted
from server.domain.people import Employer, Organisation
from server.domain.refusal import Refusal
from server.shared.vocabulary import EmployerId, ErrorCode
from server.store.tiny import TinyStore

SCOPE = "evt_1"
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


@pytest.fixture(params=["memory", "disk"])
async def store(request, tmp_path):
    heard = []
    folder = tmp_path / "data" if request.param == "disk" else None
    made = TinyStore(folder, lambda: NOW, lambda *fact: heard.append(fact))
    made.heard = heard
    yield made
    await made.close()


def an_organisation(key="org_1", name="Propreté Nord"):
    return Organisation(id=key, name=name)


async def names(store, scope=SCOPE):
    async with store.read(scope) as view:
        return {key: found.name for key, found in view.all(Organisation).items()}


async def test_what_was_put_is_found_by_id_by_field_and_among_all(store):
    async with store.change(SCOPE) as change:
        change.put(an_organisation(), an_organisation("org_2", "Œuvres & Ţesut"))
    async with store.read(SCOPE) as view:
        assert view.get(Organisation, "org_2").name == "Œuvres & Ţesut"
        assert view.find(Organisation, name="Propreté Nord") == [an_organisation()]
        assert list(view.all(Organisation)) == ["org_1", "org_2"]
        assert view.get(Organisation, "org_3") is None


async def test_putting_the_same_id_replaces_and_dropping_removes(store):
    async with store.change(SCOPE) as change:
        change.put(an_organisation())
    async with store.change(SCOPE) as change:
        change.put(an_organisation(name="Autre"))
    assert await names(store) == {"org_1": "Autre"}
    async with store.change(SCOPE) as change:
        change.drop(an_organisation())
    assert await names(store) == {}


async def test_an_exception_inside_leaves_no_trace_and_tells_nobody(store):
    with pytest.raises(Refusal):
        async with store.change(SCOPE) as change:
            change.put(an_organisation())
            change.tell(EventPlanned(SCOPE))
            raise Refusal(ErrorCode.CLOSED)
    assert await names(store) == {}
    assert store.heard == []


async def test_a_change_reads_what_it_has_put_and_dropped_so_far(store):
    async with store.change(SCOPE) as change:
        change.put(an_organisation())
        assert change.get(Organisation, "org_1") == an_organisation()
        assert change.find(Organisation, name="Propreté Nord") == [an_organisation()]
        change.drop(an_organisation())
        assert change.get(Organisation, "org_1") is None
        assert not change.all(Organisation)


async def test_scopes_do_not_see_each_other(store):
    async with store.change(SCOPE) as change:
        change.put(an_organisation())
    assert await names(store, "evt_2") == {}


async def test_facts_are_told_once_in_order_with_who_did_it(store):
    async with store.change(SCOPE, by="console") as change:
        change.tell(EventPlanned(SCOPE), RoundStarted(1))
    assert store.heard == [(SCOPE, "console", (EventPlanned(SCOPE), RoundStarted(1)))]


async def test_every_fact_is_told_again_in_order_with_its_number_its_time_and_who(store):
    async with store.change(SCOPE, by="acc_1/tok_1") as change:
        change.put(an_organisation())
        change.tell(EventPlanned(SCOPE), RoundStarted(1))
    async with store.change(SCOPE) as change:
        change.put(an_organisation("org_2"))
    async with store.change(SCOPE, by="tok_2") as change:
        change.tell(RoundStarted(2))
    planned = {"fact": "EventPlanned", "event_id": SCOPE}
    begun = [{"fact": "RoundStarted", "number": number} for number in (1, 2)]
    assert await store.told(SCOPE) == [
        Told(1, NOW, "acc_1/tok_1", (planned, begun[0])),
        Told(3, NOW, "tok_2", (begun[1],)),
    ]
    assert await store.told("evt_2") == []


async def test_a_change_that_was_refused_is_not_told_again(store):
    with pytest.raises(Refusal):
        async with store.change(SCOPE) as change:
            change.tell(EventPlanned(SCOPE))
            raise Refusal(ErrorCode.CLOSED)
    assert await store.told(SCOPE) == []


async def test_erasing_keeps_the_other_records_and_every_fact(store):
    async with store.change(SCOPE) as change:
        change.put(an_organisation(), an_organisation("org_2", "Autre"))
        change.tell(RoundStarted(1))
    before = await store.told(SCOPE)
    async with store.change(SCOPE) as change:
        change.drop(an_organisation())
        change.tell(RoundStarted(2))
        change.erase()
    assert await names(store) == {"org_2": "Autre"}
    after = await store.told(SCOPE)
    assert after[:1] == before
    assert [line.seq for line in after] == [1, 2]


async def test_an_exception_after_asking_to_erase_erases_nothing(store):
    async with store.change(SCOPE) as change:
        change.put(an_organisation())
    with pytest.raises(Refusal):
        async with store.change(SCOPE) as change:
            change.drop(an_organisation())
            change.erase()
            raise Refusal(ErrorCode.CLOSED)
    assert await names(store) == {"org_1": "Propreté Nord"}


async def test_changes_of_one_scope_are_decided_one_at_a_time(store):
    async def grow():
        async with store.change(SCOPE) as change:
            found = change.all(Organisation)
            await asyncio.sleep(0)
            change.put(an_organisation(f"org_{len(found) + 1}"))

    await asyncio.gather(*(grow() for _ in range(40)))
    assert len(await names(store)) == 40


async def test_records_with_times_and_nested_records_come_back_equal(store):
    employer = Employer(id=EmployerId("emp_1"), name="X", table=3, created_at=NOW, arrived_at=NOW)
    async with store.change(SCOPE) as change:
        change.put(employer)
    async with store.read(SCOPE) as view:
        assert view.all(Employer) == {"emp_1": employer}
        assert view.find(Employer, table=3) == [employer]


@pytest.mark.parametrize("compacted", [False, True])
async def test_a_reopened_folder_holds_the_same_records_in_the_same_order(tmp_path, compacted):
    first = TinyStore(tmp_path, lambda: NOW, lambda *_: None)
    for number in (3, 1, 2):
        async with first.change(SCOPE) as change:
            change.put(an_organisation(f"org_{number}"))
            change.tell(RoundStarted(number))
    async with first.change(SCOPE) as change:
        change.put(an_organisation("org_3", "Changé"))
        change.drop(an_organisation("org_1"))
    before = await names(first)
    if compacted:
        await first.compact(SCOPE)
    await first.close()
    second = TinyStore(tmp_path, lambda: NOW, lambda *_: None)
    assert list((await names(second)).items()) == list(before.items())
    await second.close()

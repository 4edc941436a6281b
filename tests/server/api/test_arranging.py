"""Changing a proposal by hand, locking and undoing, over HTTP on a real server."""

import pytest
from aiohttp.test_utils import TestClient, TestServer

from server.app import build
from tests.conftest import Caller


@pytest.fixture
async def proposal(cafe):
    for badge in cafe.badges[:12]:
        await cafe.scan(badge)
    status, found = await cafe.organiser.post(f"{cafe.event}/pairings")
    assert status == 201
    return found


async def options(cafe, proposal, seat):
    path = f"{cafe.event}/pairings/options?proposal={proposal['id']}&seat={seat['id']}"
    status, found = await cafe.organiser.get(path)
    assert status == 200
    return found


async def a_seat_with_every_kind_of_option(cafe, proposal):
    """Find one that may go to another table, to another round, or be taken out."""
    for seat in proposal["seats"]:
        found = await options(cafe, proposal, seat)
        rounds = {o["place"]["round"] if o["place"] else None for o in found}
        if {None, seat["round"]} < rounds and any(o["other"] for o in found):
            return seat, found
    raise AssertionError


async def change(cafe, proposal, **body):
    path = f"{cafe.event}/pairings/change"
    return await cafe.organiser.post(path, proposal_id=proposal["id"], **body)


def wanted(option, seat):
    place = option["place"] or {}
    return {
        "seat": seat["id"],
        "employer_id": option["employer_id"],
        "round": place.get("round"),
        "other": option["other"],
    }


def places(proposal):
    return {(s["id"], s["round"]) for s in proposal["seats"]}


async def test_every_option_costs_what_it_is_said_to_cost(cafe, proposal):
    seat, found = await a_seat_with_every_kind_of_option(cafe, proposal)
    for option in (found[0], found[len(found) // 2], found[-1]):
        before = proposal["certificate"]
        status, proposal = await change(cafe, proposal, **wanted(option, seat))
        assert status == 200, proposal
        after = proposal["certificate"]
        pairs = zip(before["fairness"], after["fairness"], strict=True)
        assert [b - a for a, b in pairs] == option["cost"]["fairness"]
        assert after["value"] - before["value"] == option["cost"]["value"]
        assert after["value_bound"] == before["value_bound"]
        path = f"{cafe.event}/pairings/undo"
        status, proposal = await cafe.organiser.post(path, proposal_id=proposal["id"])
        assert status == 200
        assert proposal["certificate"] == before


async def test_a_change_that_costs_something_takes_the_claim_to_be_best_away(cafe, proposal):
    seat = proposal["seats"][0]
    worst = (await options(cafe, proposal, seat))[-1]
    assert min(*worst["cost"]["fairness"], worst["cost"]["value"]) < 0
    _, changed = await change(cafe, proposal, **wanted(worst, seat))
    assert changed["certificate"]["optimal"] is False
    assert changed["alterations"] == 1


async def test_what_was_changed_is_what_was_looked_at(cafe, proposal):
    seat = proposal["seats"][0]
    best = (await options(cafe, proposal, seat))[0]
    _, changed = await change(cafe, proposal, **wanted(best, seat))
    assert changed["id"] != proposal["id"]
    for path, body in (
        ("change", wanted(best, seat)),
        ("undo", {}),
        ("lock", {"seat": seat["id"]}),
        ("confirm", {}),
    ):
        status, problem = await cafe.organiser.post(
            f"{cafe.event}/pairings/{path}", proposal_id=proposal["id"], **body
        )
        assert (status, problem["code"]) == (409, "stale_proposal")
    path = f"{cafe.event}/pairings/options?proposal={proposal['id']}&seat={seat['id']}"
    assert (await cafe.organiser.get(path))[1]["code"] == "stale_proposal"


async def test_the_same_change_sent_again_is_answered_and_not_made_again(cafe, proposal):
    seat = proposal["seats"][0]
    best = (await options(cafe, proposal, seat))[0]
    body = {**wanted(best, seat), "command_id": "once"}
    first = await change(cafe, proposal, **body)
    assert await change(cafe, proposal, **body) == first
    assert first[1]["alterations"] == 1


async def test_an_empty_seat_is_offered_to_who_has_nothing_in_that_round(cafe, proposal):
    seat = proposal["seats"][0]
    _, proposal = await change(cafe, proposal, seat=seat["id"])
    free = next(f for f in proposal["free"] if f["round"] == seat["round"])
    where = f"employer={free['employer_id']}&round={free['round']}"
    path = f"{cafe.event}/pairings/options?proposal={proposal['id']}&{where}"
    _, found = await cafe.organiser.get(path)
    busy = {s["registration_id"] for s in proposal["seats"] if s["round"] == seat["round"]}
    assert found
    assert busy.isdisjoint(o["registration_id"] for o in found)
    _, changed = await change(
        cafe,
        proposal,
        registration_id=found[0]["registration_id"],
        employer_id=free["employer_id"],
        round=free["round"],
    )
    new = next(s for s in changed["seats"] if (s["id"], s["round"]) not in places(proposal))
    assert (new["locked"], new["table"], new["first_name"]) == (
        True,
        free["table"],
        found[0]["first_name"],
    )


async def test_what_breaks_a_hard_rule_is_refused_in_words_with_a_next_step(cafe, proposal):
    mine = proposal["seats"][0]
    table = {e["name"]: e["id"] for e in cafe.employers}
    others = [
        e["id"]
        for e in cafe.employers
        if not any(s["id"] == f"{mine['registration_id']}:{e['id']}" for s in proposal["seats"])
    ]
    full = next(
        e
        for e in others
        if not any(f["employer_id"] == e and f["round"] == 1 for f in proposal["free"])
    )
    here = {"seat": mine["id"], "round": mine["round"]}
    for code, body in (
        ("seat_taken", {**here, "employer_id": full}),
        (
            "seated_twice",
            {"registration_id": mine["registration_id"], "employer_id": full, "round": 1},
        ),
        ("not_together", {**here, "employer_id": "emp_nobody"}),
        ("not_there", {**here, "employer_id": table[mine["employer"]], "round": 60}),
        ("not_found", {"seat": "nobody:nowhere"}),
        ("not_found", {**here, "employer_id": full, "other": "reg_nobody"}),
        ("bad_request", {"registration_id": mine["registration_id"]}),
        ("bad_request", here),
        ("bad_request", {"seat": mine["id"], "employer_id": full}),
        ("bad_request", {"seat": mine["id"], "other": mine["registration_id"]}),
    ):
        _, problem = await change(cafe, proposal, **body)
        assert problem["code"] == code, body
        assert problem["next"]


async def test_nobody_is_taken_from_a_locked_seat(cafe, proposal):
    seat, found = await a_seat_with_every_kind_of_option(cafe, proposal)
    swap = next(o for o in found if o["other"])
    theirs = next(
        s
        for s in proposal["seats"]
        if s["registration_id"] == swap["other"] and s["round"] == swap["place"]["round"]
    )
    lock = f"{cafe.event}/pairings/lock"
    await cafe.organiser.post(lock, proposal_id=proposal["id"], seat=theirs["id"])
    _, problem = await change(cafe, proposal, **wanted(swap, seat))
    assert problem["code"] == "seat_locked"
    assert swap not in await options(cafe, proposal, seat)


async def test_undoing_more_than_was_changed_is_refused(cafe, proposal):
    path = f"{cafe.event}/pairings/undo"
    _, problem = await cafe.organiser.post(path, proposal_id=proposal["id"])
    assert problem["code"] == "nothing_to_undo"


async def test_a_seat_that_was_changed_is_in_every_new_proposal(cafe, proposal):
    seat, found = await a_seat_with_every_kind_of_option(cafe, proposal)
    moved = next(o for o in found if o["place"])
    _, changed = await change(cafe, proposal, **wanted(moved, seat))
    locked = {(s["id"], s["round"]) for s in changed["seats"] if s["locked"]}
    assert locked
    _, again = await cafe.organiser.post(f"{cafe.event}/pairings")
    assert locked == {(s["id"], s["round"]) for s in again["seats"] if s["locked"]}
    assert again["alterations"] == 0
    await cafe.organiser.post(f"{cafe.event}/pairings/confirm", proposal_id=again["id"])
    _, third = await cafe.organiser.post(f"{cafe.event}/pairings")
    assert locked == {(s["id"], s["round"]) for s in third["seats"] if s["locked"]}


async def test_locks_and_changes_by_hand_survive_a_restart(cafe, proposal, clock):
    seat, found = await a_seat_with_every_kind_of_option(cafe, proposal)
    moved = next(o for o in found if o["place"])
    _, changed = await change(cafe, proposal, **wanted(moved, seat))
    await cafe.client.close()
    async with TestClient(TestServer(build(cafe.client.folder, clock))) as client:
        organiser = Caller(client, cafe.organiser.token)
        assert (await organiser.get(f"{cafe.event}/pairings"))[1] == changed
        path = f"{cafe.event}/pairings/undo"
        _, back = await organiser.post(path, proposal_id=changed["id"], command_id="back")
        assert places(back) == places(proposal)
        assert back["certificate"] == proposal["certificate"]
        assert not any(s["locked"] for s in back["seats"])


async def test_a_seat_is_locked_and_unlocked_and_the_proposal_stays_the_same(cafe, proposal):
    seat = proposal["seats"][0]
    path = f"{cafe.event}/pairings/lock"
    for locked in (True, False):
        _, found = await cafe.organiser.post(
            path, proposal_id=proposal["id"], seat=seat["id"], locked=locked
        )
        assert found["id"] == proposal["id"]
        assert next(s for s in found["seats"] if s["id"] == seat["id"])["locked"] is locked


async def test_a_seat_of_the_plan_people_know_is_locked_without_a_proposal(cafe):
    for badge in cafe.badges[:12]:
        await cafe.scan(badge)
    _, proposal = await cafe.organiser.post(f"{cafe.event}/pairings")
    await cafe.organiser.post(f"{cafe.event}/pairings/confirm", proposal_id=proposal["id"])
    seat = proposal["seats"][-1]
    status, none = await cafe.organiser.post(f"{cafe.event}/pairings/lock", seat=seat["id"])
    assert (status, none) == (200, None)
    _, again = await cafe.organiser.post(f"{cafe.event}/pairings")
    kept = [s for s in again["seats"] if s["locked"]]
    assert [(s["id"], s["round"]) for s in kept] == [(seat["id"], seat["round"])]


async def test_a_lock_falls_with_a_word_when_its_person_has_gone(cafe, proposal):
    here = {p["registration_id"] for p in cafe.people[:12]}
    seat = next(s for s in proposal["seats"] if s["registration_id"] in here)
    lock = f"{cafe.event}/pairings/lock"
    await cafe.organiser.post(lock, proposal_id=proposal["id"], seat=seat["id"])
    person = f"{cafe.event}/registrations/{seat['registration_id']}"
    await cafe.organiser.post(f"{person}/leave")
    _, again = await cafe.organiser.post(f"{cafe.event}/pairings")
    place = {"round": seat["round"], "table": seat["table"]}
    assert again["lost"] == [{"first_name": seat["first_name"], "place": place}]
    _, third = await cafe.organiser.post(f"{cafe.event}/pairings")
    assert third["lost"] == []


async def test_a_proposal_says_what_changes_for_whom(cafe, proposal):
    await cafe.organiser.post(f"{cafe.event}/pairings/confirm", proposal_id=proposal["id"])
    _, proposal = await cafe.organiser.post(f"{cafe.event}/pairings")
    here = {p["registration_id"] for p in cafe.people[:12]}
    seat = next(s for s in proposal["seats"] if s["registration_id"] in here)
    before = {shift["first_name"] for shift in proposal["shifts"]}
    assert len(proposal["shifts"]) == proposal["changed"]
    _, changed = await change(cafe, proposal, seat=seat["id"])
    shift = next(s for s in changed["shifts"] if s["first_name"] == seat["first_name"])
    assert {"round": seat["round"], "table": seat["table"]} in shift["before"]
    assert changed["changed"] == len(before | {seat["first_name"]})

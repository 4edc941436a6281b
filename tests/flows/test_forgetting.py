"""Forgetting is proved by looking for a person's strings in every byte of the data folder."""

import asyncio
import json
import re

import aiohttp
import pytest
from aiohttp.test_utils import TestClient, TestServer

from benchmarks import running
from server.api.keys import PORTS
from server.app import build
from server.domain.access import AccessToken
from server.domain.exits import Exit
from server.domain.flags import Flag
from server.domain.people import Employer, Registration, Veto, Wish
from server.ports import ACCESS
from server.services.forgetting import forget
from server.services.people import by_id
from server.shared.vocabulary import Access, ErasedBy
from tests import crashes
from tests.server.services.day import EVENT, Day

BY_HAND = {
    "first_name": "Qzfirst",
    "last_name": "Qzlast",
    "email": "qzmail@person.example",
    "phone": "+33699887766",
    "trades": ["Qztrade"],
    "referrer": "Qzreferrer",
}
LISTED = {
    "Prénom": "Xkfirst",
    "Nom": "Xklast",
    "E-mail": "xkmail@person.example",
    "Téléphone": "+33611223344",
    "Prescripteur": "Xkreferrer",
    "Référence": "Xkreference",
}
SAID = ("large_print", "second_interview", "bringing_together")
"""What only this person said, or was said of them; the kind of their flag stays in its fact."""
STRINGS = (*BY_HAND.values(), *LISTED.values())


def strings(made):
    """Return the texts that are this person's alone."""
    said = [text for text in STRINGS if isinstance(text, str)] + BY_HAND["trades"]
    codes = [made["badge"], f'"{made["short_code"]}"', *made.get("more", ())]
    return [text.encode() for text in (*said, *SAID, *codes)]


def found_in(folder, wanted):
    """Return which strings stand in which file."""
    return {
        (name, text)
        for name, content in crashes.contents(folder).items()
        for text in wanted
        if text in content or text.lower() in content
    }


class Person:
    """One person registered by hand and one by list, with all that can be known of them."""

    def __init__(self, event, ask):
        self.event = event
        self.ask = ask

    async def come(self, employer, unwanted):
        """Register, arrive, be planned, proposed, fetched, linked, exported."""
        _, self.made = await self.ask(
            "POST",
            f"{self.event}/registrations",
            {**BY_HAND, "present": True, "command_id": "walk-in"},
        )
        rows = {**LISTED, "Souhaits": employer["name"], "Non merci": unwanted["name"]}
        _, report = await self.ask(
            "POST",
            f"{self.event}/lists/attendees",
            f"{';'.join(rows)}\n{';'.join(rows.values())}\n".encode(),
        )
        assert report["imported"] == 1
        _, people = await self.ask("GET", f"{self.event}/registrations")
        self.listed = next(p for p in people if p["first_name"] == "Xkfirst")
        self.ids = [self.made["id"], self.listed["id"]]
        self.made["more"] = [f'"{self.listed["short_code"]}"']
        await self.ask("POST", f"{self.event}/pairings", {"command_id": "proposal"})
        for one in self.ids:
            here = f"{self.event}/registrations/{one}"
            await self.ask("GET", f"{here}.ics")
            await self.ask("GET", f"{here}/data")
            await self.ask("POST", f"{here}/link", {"command_id": f"link-{one}"})
            await self.ask("POST", f"{here}/consents", {"command_id": one, "follow_up": True})
        await self.answer(employer)
        await self.ask("GET", f"{self.event}/lists/attendees")
        await self.ask("GET", f"{self.event}/badges.pdf")

    async def answer(self, employer):
        """Say at the door what no list knows, have strengths seen, go, and get another badge."""
        of_badge = {"badge": self.made["badge"], "kept": True, "unsure_time": True}
        said = {"trades": ["Qztrade"], "wishes": [employer["id"]], "help": ["large_print"]}
        going = {"mood": "fair", "onward": "second_interview"}
        here = f"{self.event}/registrations/{self.made['id']}"
        for path, body in (
            ("/v1/badges/answers", {**said, "badge": self.made["badge"]}),
            ("/v1/badges/strengths", {**of_badge, "strengths": ["bringing_together"]}),
            ("/v1/badges/exit", {**of_badge, **going}),
            (f"{here}/badge", {}),
        ):
            status, found = await self.ask("POST", path, {"command_id": path[-9:], **body})
            assert status in (200, 201), found
        self.made["more"].append(found["badge"])

    async def forget(self):
        """Forget both; returns the answers."""
        return [
            await self.ask(
                "POST", f"{self.event}/registrations/{one}/forget", {"command_id": f"forget-{one}"}
            )
            for one in self.ids
        ]


def asking(client, token):
    async def ask(method, path, body=None):
        sent = {"data": body} if isinstance(body, bytes) else {"json": body}
        headers = {"Authorization": f"Bearer {token}"}
        async with client.request(method, path, headers=headers, **sent) as answer:
            content = await answer.read()
            return answer.status, json.loads(content) if "json" in answer.content_type else content

    return ask


@pytest.fixture
async def person(cafe):
    found = Person(cafe.event, asking(cafe.client, cafe.organiser.token))
    await found.come(*cafe.employers[:2])
    return found


async def links_of(ports):
    async with ports.store.read(ACCESS) as view:
        tokens = view.all(AccessToken).values()
        return [t for t in tokens if t.access is Access.ATTENDEE_LINK]


async def test_the_listed_have_a_date_and_wishes_and_the_forgotten_nothing(cafe, person):
    async with cafe.ports.store.read(cafe.event_id) as view:
        assert str(view.get(Registration, person.ids[1]).keep_until) == "2027-06-24"
        assert len(view.find(Wish, registration_id=person.ids[1])) == 1
        assert len(view.find(Veto, registration_id=person.ids[1])) == 1
        assert len(view.find(Flag, registration_id=person.ids[0])) == 1
        assert view.get(Exit, person.ids[0]) is not None
    await person.forget()
    async with cafe.ports.store.read(cafe.event_id) as view:
        for one in person.ids:
            assert view.find(Wish, registration_id=one) == []
            assert view.find(Veto, registration_id=one) == []
            assert view.find(Flag, registration_id=one) == []
            assert view.get(Exit, one) is None


async def test_before_forgetting_the_strings_are_there(cafe, person):
    there = {text for _, text in found_in(cafe.client.folder, strings(person.made))}
    assert there == set(strings(person.made))


async def test_nothing_of_a_person_is_in_any_file_when_the_answer_comes(cafe, person):
    assert [status for status, _ in await person.forget()] == [200, 200]
    assert found_in(cafe.client.folder, strings(person.made)) == set()
    assert await links_of(cafe.ports) == []


async def test_nothing_of_a_person_is_in_any_file_after_a_crash_at_any_step(
    cafe, clock, person, tmp_path
):
    with crashes.states(cafe.client.folder, tmp_path) as copies:
        await person.forget()
    assert len(copies) > 10
    seen = {"kept": 0, "forgotten": 0}
    for copy in copies:
        async with TestClient(TestServer(build(copy, clock))) as again:
            async with again.app[PORTS].store.read(cafe.event_id) as view:
                gone = [view.get(Registration, one).forgotten_at is not None for one in person.ids]
            left = found_in(copy, strings(person.made))
            names = {text.decode() for _, text in left}
            if gone[0]:
                assert not names & {"Qzfirst", "Qzlast", person.made["badge"]}, copy
            if all(gone):
                assert left == set(), copy
                assert await links_of(again.app[PORTS]) == []
            seen["forgotten" if all(gone) else "kept"] += 1
            once_more = Person(cafe.event, asking(again, cafe.organiser.token))
            once_more.ids = person.ids
            assert [status for status, _ in await once_more.forget()] == [200, 200], copy
        assert found_in(copy, strings(person.made)) == set(), copy
    assert min(seen.values()) > 0, seen


async def test_forgetting_a_sample_person_takes_them_out_of_the_sample_file(cafe, clock, tmp_path):
    chosen = cafe.people[3]
    wanted = [chosen["registration_id"].encode(), chosen["badge"].encode()]
    with crashes.states(cafe.client.folder, tmp_path) as copies:
        address = f"{cafe.event}/registrations/{chosen['registration_id']}/forget"
        await cafe.organiser.post(address)
    sample = cafe.client.folder / "sample.json"
    assert not any(text in sample.read_bytes() for text in wanted)
    kept = json.loads(sample.read_text())
    assert kept["badges"] == [p["badge"] for p in kept["people"]]
    assert len(kept["people"]) == len(cafe.people) - 1
    for copy in copies:
        async with (
            TestClient(TestServer(build(copy, clock))) as again,
            again.app[PORTS].store.read(cafe.event_id) as view,
        ):
            gone = view.get(Registration, chosen["registration_id"]).forgotten_at
        assert ((copy / "sample.json").read_bytes().count(wanted[0]) == 0) == bool(gone), copy


async def test_everybody_whose_date_has_come_leaves_no_string_either(
    cafe, clock, person, organiser, tmp_path
):
    contact = {"contact": "Wjcontact", "email": "wjmail@firm.example", "phone": "+33655443322"}
    await cafe.organiser.post(f"{cafe.event}/employers", name="Firme", **contact)
    wanted = [*strings(person.made), *(text.encode() for text in contact.values())]
    await cafe.organiser.post(f"{cafe.event}/close")
    clock.forward(days=300)
    _, preview = await organiser.get("/v1/retention")
    assert preview["people"] == 24 + 6 + 2 + 1 + 2
    with crashes.states(cafe.client.folder, tmp_path) as copies:
        status, purged = await organiser.post("/v1/retention/purge", people=preview["people"])
    assert (status, purged) == (200, {"people": 35, "events": 1})
    assert found_in(cafe.client.folder, wanted) == set()
    names = [f'"{p["first_name"]}"'.encode() for p in cafe.people]
    assert found_in(cafe.client.folder, names) == set()
    for copy in copies:
        async with TestClient(TestServer(build(copy, clock))) as again:
            await purged_by_itself(again, copy, cafe.event_id)
        assert found_in(copy, wanted) == set(), copy


async def purged_by_itself(client, folder, event_id):
    """Wait until a server that has just started has forgotten whoever was due."""

    async def anybody():
        async with client.app[PORTS].store.read(event_id) as view:
            firms = view.all(Employer).values()
            named = any(view.all(Registration)) or any(firm.email for firm in firms)
        return named or any(folder.rglob("*.erase"))

    async with asyncio.timeout(10):
        while await anybody():  # noqa: ASYNC110 - the server does it beside
            await asyncio.sleep(0.01)


async def test_a_kiosk_that_was_away_makes_nobody_anew(cafe, person):
    await person.forget()
    again = {**BY_HAND, "present": True, "command_id": "walk-in"}
    status, problem = await person.ask("POST", f"{cafe.event}/registrations", again)
    assert (status, problem["code"]) == (410, "forgotten")
    scans = [person.made["badge"], person.made["short_code"]]
    for number, badge in enumerate(scans):
        body = {"badge": badge, "command_id": f"away-{number}", "at": "2026-11-24T08:00:00Z"}
        status, problem = await cafe.kiosk.ask("POST", "/v1/check-ins", body)
        assert (status, problem["code"]) == (404, "unknown")
    _, people = await cafe.organiser.get(f"{cafe.event}/registrations")
    assert not {p["first_name"] for p in people} & {"Qzfirst", "Xkfirst"}
    assert found_in(cafe.client.folder, strings(person.made)) == set()


async def test_a_proposal_that_names_the_forgotten_is_not_confirmed(cafe, person):
    _, waits = await cafe.organiser.get(f"{cafe.event}/pairings")
    named = {seat["registration_id"] for seat in waits["seats"]}
    assert named & set(person.ids)
    await person.forget()
    _, problem = await cafe.organiser.post(
        f"{cafe.event}/pairings/confirm", proposal_id=waits["id"]
    )
    assert problem["code"] == "stale_proposal"
    status, fresh = await cafe.organiser.post(f"{cafe.event}/pairings")
    assert status == 201
    assert not {seat["registration_id"] for seat in fresh["seats"]} & set(person.ids)


async def test_a_server_of_its_own_keeps_nothing_of_a_person_in_its_logs_either(tmp_path):
    folder = tmp_path / "data"
    found = running.sample(folder, 3, 6, 3)
    server = running.serve(folder)
    async with aiohttp.ClientSession(server.url) as session:
        ask = asking(session, found["tokens"]["organiser"])
        person = Person(f"/v1/events/{found['event_id']}", ask)
        await person.come(*found["employers"][:2])
        _, link = await ask(
            "POST",
            f"{person.event}/registrations/{person.made['id']}/link",
            {"command_id": "page"},
        )
        async with session.get(link["path"]) as answer:
            seal = re.search(r'name="seal" value="(\w+)"', await answer.text())[1]
        async with session.post(link["path"], data={"do": "erase", "seal": seal}) as answer:
            assert answer.status == 200
        assert [status for status, _ in await person.forget()] == [200, 200]
        server.kill()
    wanted = [*strings(person.made), link["path"].rpartition("/")[2].encode()]
    assert (folder / "log" / "server.log").stat().st_size > 0
    assert found_in(folder, wanted) == set()
    server = running.serve(folder)
    server.stop()
    assert found_in(folder, wanted) == set()


async def test_the_seat_of_the_forgotten_goes_to_who_waits():
    day = await Day().make(1, 2, 1)
    seated, waiting = day.people
    await day.arrive(seated, waiting)
    assert (await day.floor()).next_pairing(waiting) is None
    await forget(day.ports, EVENT, day.asked(), by_id(seated), ErasedBy.DESK)
    floor = await day.floor()
    assert floor.next_pairing(waiting).employer_id == day.employers[0]
    seats = [(p.round, p.registration_id) for p in floor.by_person[waiting]]
    assert len(seats) == len(set(seats))
    assert floor.by_person.get(seated, []) == []
    await day.store.close()

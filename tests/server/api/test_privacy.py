"""What is kept of a person, over HTTP: shown, agreed to, forgotten."""

import csv
import io

import pytest

from badges import token
from server.api.keys import HUB
from server.domain.commands import Done
from server.domain.pairing import Meeting
from server.domain.people import Employer, Registration
from server.domain.privacy_facts import ConsentsChanged, DataShown, Forgotten
from tests.server.api.kept import facts, record

EVERYTHING = {
    "first_name": "Awa",
    "last_name": "Diallo",
    "email": "awa@seeker.example",
    "phone": "+33600000001",
    "language": "en",
    "trades": ["K2204"],
    "opportunities": ["cdi"],
    "places": ["all_93"],
    "hours": ["day"],
    "referrer": "Mission locale",
    "company": True,
}


@pytest.fixture
async def awa(cafe):
    _, made = await cafe.organiser.post(f"{cafe.event}/registrations", **EVERYTHING)
    return made


def person(cafe, made):
    return f"{cafe.event}/registrations/{made['id']}"


# age


@pytest.mark.parametrize("command", ["a", "b"])
async def test_who_is_under_15_is_refused_kindly_and_nothing_is_kept(cafe, command):
    for _ in range(2):
        status, problem = await cafe.kiosk.post(
            f"{cafe.event}/registrations",
            first_name="Petit",
            age_band="0-14",
            present=True,
            command_id=command,
        )
        assert (status, problem["code"]) == (422, "too_young")
    async with cafe.ports.store.read(cafe.event_id) as view:
        assert view.get(Done, command) is None
        names = {r.person.first_name for r in view.all(Registration).values()}
    assert "Petit" not in names


@pytest.mark.parametrize("referrer", ["", "  ", "\u200b"])
async def test_from_15_to_17_somebody_must_send_the_person(cafe, referrer):
    young = {"first_name": "Lou", "age_band": "15-17"}
    address = f"{cafe.event}/registrations"
    status, problem = await cafe.kiosk.post(address, **young, referrer=referrer)
    assert (status, problem["code"]) == (422, "referrer_needed")
    status, made = await cafe.kiosk.post(address, **young, referrer="Mission locale")
    assert status == 201
    assert (await record(cafe, made)).referrer == "Mission locale"


# consents


async def test_every_consent_is_off_until_the_person_says_so(cafe, desk, awa):
    _, data = await desk.get(f"{person(cafe, awa)}/data")
    assert [one["given"] for one in data["consents"]] == [False] * 3
    _, made = await cafe.kiosk.post(
        f"{cafe.event}/registrations", first_name="Ines", follow_up=True
    )
    _, data = await desk.get(f"{person(cafe, made)}/data")
    given = {one["purpose"]: one["given"] for one in data["consents"]}
    assert given == {"follow_up": True, "card_to_employer": False, "keep_longer": False}


async def test_a_consent_given_or_taken_back_is_a_fact_and_moves_the_date(cafe, desk, awa):
    address = f"{person(cafe, awa)}/consents"
    _, data = await desk.post(address, keep_longer=True, follow_up=True)
    assert data["keep_until"] == "2028-11-24"
    _, data = await desk.post(address, keep_longer=False)
    assert data["keep_until"] == "2027-06-24"
    assert {c["purpose"]: c["given"] for c in data["consents"]}["follow_up"] is True
    await desk.post(address, keep_longer=False)
    assert await facts(cafe, ConsentsChanged) == [
        {
            "fact": "ConsentsChanged",
            "registration_id": awa["id"],
            "given": ["follow_up", "keep_longer"],
        },
        {"fact": "ConsentsChanged", "registration_id": awa["id"], "withdrawn": ["keep_longer"]},
    ]


async def test_consents_by_badge_are_the_persons_own(cafe, awa):
    status, data = await cafe.kiosk.post(
        "/v1/badges/consents", badge=awa["badge"], card_to_employer=True
    )
    assert status == 200
    assert data["registration_id"] == awa["id"]
    assert (await record(cafe, awa)).consents.card_to_employer is True


# my data


async def test_a_badge_shows_its_holder_all_that_is_kept_and_says_it_in_words(cafe, awa):
    await cafe.scan(awa["badge"])
    status, data = await cafe.kiosk.post("/v1/badges/data", badge=awa["badge"])
    assert status == 200
    assert (data["first_name"], data["last_name"]) == ("Awa", "Diallo")
    assert (data["email"], data["phone"]) == (EVERYTHING["email"], EVERYTHING["phone"])
    assert (data["age_band"], data["keep_until"]) == ("18+", "2027-06-24")
    assert len(data["arrivals"]) == 1
    words = " ".join(data["words"])
    said = ("Diallo", "awa@seeker.example", "18 ans ou plus", "Anglais", "Mission locale")
    for part in (*said, "24/06/2027", "à 9"):
        assert part in words
    assert await facts(cafe, DataShown) == [{"fact": "DataShown", "registration_id": awa["id"]}]


async def test_one_reader_who_looks_again_within_the_hour_has_looked_once(cafe, desk, awa):
    for _ in range(3):
        await cafe.kiosk.post("/v1/badges/data", badge=awa["badge"])
    assert len(await facts(cafe, DataShown)) == 1
    await desk.get(f"{person(cafe, awa)}/data")
    assert len(await facts(cafe, DataShown)) == 2
    cafe.clock.forward(hours=1)
    await desk.get(f"{person(cafe, awa)}/data")
    assert len(await facts(cafe, DataShown)) == 3


async def test_a_table_nobody_was_told_about_is_said_to_be_uncertain(cafe):
    badge = cafe.badges[0]
    _, before = await cafe.kiosk.post("/v1/badges/data", badge=badge)
    assert before["tables"]
    assert all("peut encore changer" in line for line in before["tables"])
    for recruiter in cafe.employers:
        await cafe.organiser.post(f"{cafe.event}/employers/{recruiter['id']}/arrive")
    _, told = await cafe.scan(badge)
    _, after = await cafe.kiosk.post("/v1/badges/data", badge=badge)
    certain = [line for line in after["tables"] if "peut encore changer" not in line]
    assert any(f"table {told['table']}," in line for line in certain)
    assert len(certain) < len(after["tables"])


async def test_the_words_come_in_the_callers_language_and_say_who_looked(cafe, desk, awa):
    desk.language = "en"
    await desk.get(f"{person(cafe, awa)}/data")
    await cafe.organiser.get(f"{cafe.event}/lists/attendees")
    _, data = await desk.get(f"{person(cafe, awa)}/data")
    words = " ".join(data["words"])
    assert "This file was opened 1 time, by you or by the team, on 24/11/2026." in words
    assert "You asked not to come alone." in words
    assert "nettoyage" not in words.lower()


async def test_a_short_code_shows_nothing_changes_nothing_and_forgets_nobody(cafe, awa):
    for what in ("data", "consents", "forget"):
        status, problem = await cafe.kiosk.post(f"/v1/badges/{what}", badge=awa["short_code"])
        assert (status, problem["code"]) == (400, "unreadable")
    assert (await record(cafe, awa)).person.first_name == "Awa"


async def test_a_blank_badge_and_one_of_nobody_say_so(cafe, organiser):
    _, made = await organiser.post(f"{cafe.event}/badges", count=1)
    for badge, code in ((made["badges"][0], "blank"), (token.new(b"nobodys666"), "unknown")):
        assert (await cafe.kiosk.post("/v1/badges/data", badge=badge))[1]["code"] == code


# forgetting


async def test_the_forgotten_stand_in_no_list_and_still_count(cafe, desk, awa):
    await cafe.scan(awa["badge"])
    _, before = await cafe.organiser.get(f"{cafe.event}/registrations")
    counted = await counts(cafe)
    status, left = await desk.post(f"{person(cafe, awa)}/forget")
    assert (status, left) == (200, {"id": awa["id"]})
    _, after = await cafe.organiser.get(f"{cafe.event}/registrations")
    assert {p["id"] for p in before} - {p["id"] for p in after} == {awa["id"]}
    _, listed = await cafe.organiser.get(f"{cafe.event}/lists/attendees")
    rows = list(csv.DictReader(io.StringIO(listed.decode("utf-8-sig")), delimiter=";"))
    assert len(rows) == 24
    assert all(row["Prénom"] not in ("", "Awa") for row in rows)
    now = await counts(cafe)
    assert (now.registered, now.gone) == (counted.registered, counted.gone + 1)
    assert await facts(cafe, Forgotten) == [
        {"fact": "Forgotten", "registration_id": awa["id"], "by": "desk"}
    ]


async def test_who_had_a_conversation_and_is_forgotten_leaves_no_empty_seat_on_the_board(cafe):
    for badge in cafe.badges:
        await cafe.scan(badge)
    for step in ("start", "end"):
        await cafe.organiser.post(f"{cafe.event}/rounds/1/{step}")
    async with cafe.ports.store.read(cafe.event_id) as view:
        met = next(iter(view.all(Meeting).values())).registration_id
    assert met in await seated(cafe)
    await cafe.organiser.post(f"{cafe.event}/registrations/{met}/forget")
    assert met not in await seated(cafe)
    async with cafe.ports.store.read(cafe.event_id) as view:
        assert len(view.find(Meeting, registration_id=met)) == 1


async def seated(cafe):
    _, board = await cafe.client.app[HUB].board(cafe.event_id, people=False)
    return {seat.registration_id for seat in board.seats}


async def counts(cafe):
    _, board = await cafe.client.app[HUB].board(cafe.event_id, people=False)
    return board.counts


async def test_forgetting_twice_is_forgetting_once(cafe, desk, awa):
    for command in ("x", "x", "y"):
        status, _ = await desk.post(f"{person(cafe, awa)}/forget", command_id=command)
        assert status == 200
    assert len(await facts(cafe, Forgotten)) == 1


async def test_what_is_asked_of_the_forgotten_says_so(cafe, desk, awa):
    await cafe.kiosk.post("/v1/badges/forget", badge=awa["badge"])
    assert (await facts(cafe, Forgotten))[0]["by"] == "person"
    here = person(cafe, awa)
    asked = [
        await desk.get(f"{here}/data"),
        await desk.get(f"{here}.ics"),
        await desk.post(f"{here}/consents", follow_up=True),
        await desk.post(f"{here}/link"),
    ]
    assert [(status, problem["code"]) for status, problem in asked] == [(410, "forgotten")] * 4
    assert (await cafe.scan(awa["badge"]))[1]["code"] == "unknown"
    assert (await cafe.scan(awa["short_code"]))[1]["code"] == "unknown"
    assert (await cafe.kiosk.post("/v1/badges/data", badge=awa["badge"]))[1]["code"] == "unknown"


async def test_a_blank_badge_leaves_the_answer_that_listed_it(cafe, desk):
    _, made = await desk.post(f"{cafe.event}/badges", count=3, command_id="blanks")
    badge = made["badges"][1]
    address = f"{cafe.event}/registrations"
    _, person_ = await cafe.kiosk.post(address, first_name="Zed", badge=badge, present=True)
    await desk.post(f"{cafe.event}/registrations/{person_['id']}/forget")
    _, again = await desk.post(f"{cafe.event}/badges", count=3, command_id="blanks")
    assert again["badges"] == [made["badges"][0], made["badges"][2]]


async def test_the_contact_of_an_employer_goes_with_the_recruiter_who_it_is(cafe):
    address = f"{cafe.event}/employers"
    found = {}
    for name in ("Une", "Autre"):
        _, made = await cafe.organiser.post(
            address, name=name, contact=f"Contact {name}", email=f"{name.lower()}@firm.example"
        )
        found[name] = made["id"]
    _, people = await cafe.organiser.get(f"{cafe.event}/registrations")
    recruiter = next(p for p in people if p["employer_id"] == found["Une"])
    await cafe.organiser.post(f"{cafe.event}/registrations/{recruiter['id']}/forget")
    _, listed = await cafe.organiser.get(f"{cafe.event}/lists/employers")
    assert "une@firm.example" not in listed.decode()
    assert "Contact Une" not in listed.decode()
    assert "autre@firm.example" in listed.decode()


async def recruiters(cafe, *names, **employer):
    """Add an employer with these recruiters in the room; returns its id and theirs."""
    _, firm = await cafe.organiser.post(f"{cafe.event}/employers", name="Firme", **employer)
    made = [
        (
            await cafe.organiser.post(
                f"{cafe.event}/registrations",
                role="recruiter",
                employer_id=firm["id"],
                present=True,
                **name,
            )
        )[1]
        for name in names
    ]
    return firm["id"], [one["id"] for one in made]


async def test_a_contact_is_the_recruiter_however_it_is_written(cafe):
    contact = {"contact": "Ida  QZLAST", "email": "Ida.Qzlast@Firm.example"}
    ida = {"first_name": "Ida", "last_name": "Qzlast", "email": "ida.qzlast@firm.example"}
    _, (made,) = await recruiters(cafe, ida, **contact)
    await cafe.organiser.post(f"{cafe.event}/registrations/{made}/forget")
    _, listed = await cafe.organiser.get(f"{cafe.event}/lists/employers")
    assert "qzlast" not in listed.decode().casefold()


async def test_the_table_of_a_forgotten_recruiter_is_empty_when_the_last_other_goes(cafe):
    firm, (one, other) = await recruiters(cafe, {"first_name": "Ida"}, {"first_name": "Ali"})
    await cafe.organiser.post(f"{cafe.event}/registrations/{one}/forget")
    async with cafe.ports.store.read(cafe.event_id) as view:
        assert view.get(Employer, firm).holds_table
    await cafe.organiser.post(f"{cafe.event}/registrations/{other}/leave")
    async with cafe.ports.store.read(cafe.event_id) as view:
        assert not view.get(Employer, firm).holds_table


async def test_the_forgotten_do_not_come_back_into_the_room(cafe, desk, awa):
    here = person(cafe, awa)
    await cafe.scan(awa["badge"])
    await desk.post(f"{here}/forget")
    status, problem = await desk.post(f"{here}/return")
    assert (status, problem["code"]) == (410, "forgotten")

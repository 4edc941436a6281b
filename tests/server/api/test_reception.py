"""The door, over HTTP, on a real server."""

import asyncio

import pytest

from server.domain.badges import Badge
from server.services import registering
from server.shared.vocabulary import Access


async def test_a_scan_greets_by_first_name_and_names_table_employer_time_and_reason(cafe):
    status, arrival = await cafe.scan(cafe.badges[0])
    assert status == 201
    assert arrival["first_name"] == cafe.people[0]["first_name"]
    assert isinstance(arrival["table"], int)
    assert arrival["employer"] in {e["name"] for e in cafe.employers}
    assert arrival["starts_at"].endswith("Z")
    assert arrival["reason"]
    assert str(arrival["table"]) in arrival["next"]
    assert arrival["already"] is False


async def test_a_second_scan_gets_the_same_table_and_says_already(cafe):
    _, first = await cafe.scan(cafe.badges[0])
    status, second = await cafe.scan(cafe.badges[0])
    assert status == 200
    assert second["already"] is True
    assert {**second, "already": False} == first


async def test_the_same_command_repeats_status_and_body(cafe):
    first = await cafe.scan(cafe.badges[0], command_id="one")
    assert await cafe.scan(cafe.badges[0], command_id="one") == first
    status, problem = await cafe.scan(cafe.badges[1], command_id="one")
    assert (status, problem["code"]) == (409, "command_reused")


async def test_of_many_scans_at_once_one_is_first(cafe):
    answers = await asyncio.gather(*(cafe.scan(cafe.badges[0]) for _ in range(64)))
    assert sorted(status for status, _ in answers) == [200] * 63 + [201]
    assert len({arrival["id"] for _, arrival in answers}) == 1


async def test_a_short_code_checks_in(cafe):
    _, people = await cafe.organiser.get(f"{cafe.event}/registrations")
    person = next(p for p in people if p["id"] == cafe.people[3]["registration_id"])
    status, arrival = await cafe.scan(" ".join(person["short_code"].lower()))
    assert status == 201
    assert arrival["first_name"] == person["first_name"]


async def test_five_wrong_short_codes_in_a_minute_make_a_device_wait(cafe, clock):
    for _ in range(5):
        assert (await cafe.scan("BBBBB"))[1]["code"] == "unknown"
    status, problem = await cafe.scan("BBBBC")
    assert (status, problem["code"]) == (429, "too_many_tries")
    assert (await cafe.scan(cafe.badges[0]))[0] == 201
    clock.forward(seconds=61)
    assert (await cafe.scan("BBBBC"))[1]["code"] == "unknown"


@pytest.mark.parametrize(
    ("text", "status", "code"),
    [
        ("", 400, "unreadable"),
        ("\x1b[31m", 400, "unreadable"),
        ("x" * 1900, 400, "unreadable"),
        ("BCDFGHJKLNPRSTVXBCDB", 404, "unknown"),
    ],
)
async def test_what_is_no_badge_is_refused_with_words_and_a_next_step(cafe, text, status, code):
    if code == "unknown":
        from badges import token

        text = token.new(b"0123456789")
    found, problem = await cafe.scan(text)
    assert (found, problem["code"]) == (status, code)
    assert problem["title"]
    assert problem["next"]


async def test_a_badge_of_another_open_event_is_told_by_its_name(cafe, client):
    from server.sample import writing
    from server.sample.making import Wanted

    other = await writing.write(cafe.ports, client.folder, Wanted(2, 3, 2, seed=9))
    status, problem = await cafe.scan(other["badges"][0])
    assert (status, problem["code"]) == (409, "other_event")
    assert "exemple" in problem["title"]


async def test_an_event_has_so_many_badges_and_no_more(cafe, monkeypatch):
    async with cafe.ports.store.read(cafe.event_id) as view:
        monkeypatch.setattr(registering, "MOST_BADGES", len(view.all(Badge)) + 2)
    assert (await cafe.organiser.post(f"{cafe.event}/badges", count=2))[0] == 201
    status, problem = await cafe.organiser.post(f"{cafe.event}/badges", count=1)
    assert (status, problem["code"]) == (413, "too_large")
    assert (await cafe.kiosk.post(f"{cafe.event}/registrations", first_name="Zed"))[0] == 413


async def test_a_blank_badge_becomes_the_walk_ins_own(cafe):
    desk = await cafe.caller(Access.DESK)
    _, made = await desk.post(f"{cafe.event}/badges", count=1)
    blank = made["badges"][0]
    assert (await cafe.scan(blank))[1]["code"] == "blank"
    status, person = await cafe.kiosk.post(
        f"{cafe.event}/registrations", first_name=" Zoé ", badge=blank, present=True
    )
    assert status == 201
    assert (person["first_name"], person["badge"]) == ("Zoé", blank)
    assert person["arrival"]["table"] is not None
    assert (await cafe.scan(blank))[0] == 200
    _, problem = await cafe.kiosk.post(
        f"{cafe.event}/registrations", first_name="Autre", badge=blank, present=True
    )
    assert problem["code"] == "badge_taken"


async def test_a_withdrawn_person_is_sent_to_the_desk(cafe):
    person = cafe.people[0]["registration_id"]
    assert (await cafe.organiser.post(f"{cafe.event}/registrations/{person}/withdraw"))[0] == 200
    assert (await cafe.scan(cafe.badges[0]))[1]["code"] == "withdrawn"


async def test_a_check_in_can_be_taken_back_for_fifteen_minutes_and_once(cafe, clock):
    _, arrival = await cafe.scan(cafe.badges[0])
    undo = f"/v1/check-ins/{arrival['id']}/undo"
    assert (await cafe.kiosk.post(undo))[0] == 403
    assert (await cafe.organiser.post(undo))[0] == 200
    assert (await cafe.organiser.post(undo))[1]["code"] == "already_undone"
    assert (await cafe.scan(cafe.badges[0]))[0] == 201
    clock.forward(minutes=16)
    _, book = await cafe.organiser.get(f"{cafe.event}/check-ins")
    late = [line for line in book if line["registration_id"] == cafe.people[0]["registration_id"]]
    assert [bool(line["undone_at"]) for line in late] == [True, False]
    late_undo = await cafe.organiser.post(f"/v1/check-ins/{late[1]['id']}/undo")
    assert late_undo[1]["code"] == "undo_too_late"


async def test_what_happened_before_closing_is_taken_after_it_and_flagged(cafe, clock):
    during = clock().isoformat()
    clock.forward(minutes=30)
    assert (await cafe.organiser.post(f"{cafe.event}/close"))[0] == 200
    clock.forward(minutes=1)
    assert (await cafe.scan(cafe.badges[0]))[1]["code"] == "closed"
    status, _ = await cafe.scan(cafe.badges[0], at=during)
    assert status == 201
    _, book = await cafe.organiser.get(f"{cafe.event}/check-ins")
    assert [line["late_sync"] for line in book if not line["command_id"].startswith("sample-")] == [
        True
    ]


async def test_someone_gone_frees_the_seat_and_may_come_back(cafe):
    _, arrival = await cafe.scan(cafe.badges[0])
    person = f"{cafe.event}/registrations/{cafe.people[0]['registration_id']}"
    assert (await cafe.organiser.post(f"{person}/leave"))[0] == 200
    assert (await cafe.organiser.post(f"{person}/leave"))[1]["code"] == "not_present"
    assert (await cafe.organiser.post(f"{person}/return"))[0] == 200
    status, again = await cafe.scan(cafe.badges[0])
    assert status == 200
    assert again["table"] is not None
    assert again["id"] == arrival["id"]


async def test_the_folders_organiser_checks_in_at_whichever_event_the_badge_is_for(cafe, organiser):
    status, arrival = await organiser.post("/v1/check-ins", badge=cafe.badges[0])
    assert status == 201
    assert (await organiser.post(f"/v1/check-ins/{arrival['id']}/undo"))[0] == 200
    assert (await organiser.post("/v1/check-ins/chk_nothing/undo"))[1]["code"] == "not_found"
    assert (await organiser.post("/v1/check-ins", badge="nothing"))[1]["code"] == "unreadable"
    assert (await organiser.post("/v1/check-ins", badge="BBBBB"))[1]["code"] == "unknown"
    await organiser.post(f"{cafe.event}/close")
    _, problem = await organiser.post("/v1/check-ins", badge=cafe.badges[0])
    assert problem["code"] == "closed"


async def test_a_volunteer_is_greeted_as_one_and_given_no_table(cafe):
    _, people = await cafe.organiser.get(f"{cafe.event}/registrations")
    volunteer = next(p for p in people if p["role"] == "volunteer")
    status, arrival = await cafe.scan(volunteer["short_code"])
    assert status == 201
    assert (arrival["role"], arrival["table"], arrival["reason"]) == ("volunteer", None, None)
    assert "accueil" in arrival["next"].lower()


async def test_a_recruiters_check_in_taken_back_empties_the_table(cafe):
    _, made = await cafe.organiser.post(
        f"{cafe.event}/employers", name="Bref", present=False, seats=1
    )
    _, people = await cafe.organiser.get(f"{cafe.event}/registrations")
    recruiter = next(p for p in people if p["employer_id"] == made["id"])
    _, arrival = await cafe.scan(recruiter["short_code"])

    async def presence():
        _, board = await cafe.organiser.get(f"{cafe.event}/registrations")
        return next(p for p in board if p["id"] == recruiter["id"])["presence"]

    assert await presence() == "present"
    await cafe.organiser.post(f"/v1/check-ins/{arrival['id']}/undo")
    assert await presence() == "expected"
    await cafe.scan(recruiter["short_code"])
    await cafe.organiser.post(f"{cafe.event}/registrations/{recruiter['id']}/leave")
    assert await presence() == "gone"
    await cafe.organiser.post(f"{cafe.event}/registrations/{recruiter['id']}/return")
    assert await presence() == "present"


async def test_a_kiosk_cannot_register_a_volunteer(cafe):
    status, problem = await cafe.kiosk.post(
        f"{cafe.event}/registrations", first_name="Moi", role="volunteer", present=True
    )
    assert (status, problem["code"]) == (403, "forbidden")


async def test_a_name_of_blanks_and_control_characters_is_missing(cafe):
    for name in ("   ", "\x1b\x07", "\u200b\u2060"):
        _, problem = await cafe.kiosk.post(
            f"{cafe.event}/registrations", first_name=name, present=True
        )
        assert problem["code"] == "missing"
    _, person = await cafe.kiosk.post(
        f"{cafe.event}/registrations", first_name="\x1b[31mZoé\n\u202eX", present=True
    )
    assert person["first_name"] == "[31mZoé X"


async def test_an_older_scan_does_not_bring_back_who_has_left_since(cafe, clock):
    await cafe.scan(cafe.badges[0])
    earlier = clock().isoformat()
    clock.forward(minutes=10)
    person = cafe.people[0]["registration_id"]
    await cafe.organiser.post(f"{cafe.event}/registrations/{person}/leave")
    assert (await cafe.scan(cafe.badges[0], at=earlier))[1]["already"] is True
    _, people = await cafe.organiser.get(f"{cafe.event}/registrations")
    assert next(p for p in people if p["id"] == person)["presence"] == "gone"


async def test_blanks_between_its_letters_make_a_wrong_code_no_less_wrong(cafe):
    for _ in range(5):
        await cafe.scan("B     B     B     B     B")
    assert (await cafe.scan("B     B     B     B     B"))[1]["code"] == "too_many_tries"


async def test_a_short_code_hands_no_badge_over(cafe):
    _, people = await cafe.organiser.get(f"{cafe.event}/registrations")
    _, problem = await cafe.kiosk.post(
        f"{cafe.event}/registrations",
        first_name="X",
        present=True,
        badge=people[0]["short_code"],
    )
    assert problem["code"] == "unreadable"


async def test_a_walk_in_from_before_the_end_is_taken_after_it(cafe, clock):
    during = clock().isoformat()
    clock.forward(minutes=5)
    await cafe.organiser.post(f"{cafe.event}/close")
    address = f"{cafe.event}/registrations"
    assert (await cafe.kiosk.post(address, first_name="X", present=True))[1]["code"] == "closed"
    status, _ = await cafe.kiosk.post(address, first_name="X", present=True, at=during)
    assert status == 201


@pytest.mark.parametrize("at", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "now"])
async def test_a_time_that_cannot_be_is_refused(cafe, at):
    status, _ = await cafe.scan(cafe.badges[0], at=at)
    assert 400 <= status < 500

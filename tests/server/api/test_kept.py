"""What kiosks did while they were alone, and how the server judges it when it hears."""

from datetime import datetime, timedelta

import pytest

from badges import token
from server.api.keys import HUB
from server.domain.attendance import CheckIn
from server.domain.door_facts import FlagRaised, FlagSettled
from server.domain.people import Registration, Wish
from server.shared.vocabulary import Access
from tests.server.api.audits import WRONG, lines, named
from tests.server.api.kept import facts


@pytest.fixture
async def other(cafe):
    """Another kiosk."""
    return await cafe.caller(Access.KIOSK, label="Borne 2")


@pytest.fixture
def at(cafe):
    """A moment of the day, in minutes; the server hears of all of them an hour later."""
    begin = cafe.clock.now
    cafe.clock.forward(hours=1)
    return lambda minutes: (begin + timedelta(minutes=minutes)).isoformat()


@pytest.fixture
async def blank(cafe):
    _, made = await cafe.organiser.post(f"{cafe.event}/badges", count=1)
    return made["badges"][0]


async def kept(kiosk, badge, at, **more):
    return await kiosk.post("/v1/check-ins", badge=badge, at=at, kept=True, **more)


async def arrivals(cafe):
    _, found = await cafe.organiser.get(f"{cafe.event}/check-ins")
    return {one["registration_id"]: one for one in found}


async def flags(cafe):
    board = await cafe.client.app[HUB].board(cafe.event_id, people=True)
    return {(one.registration_id, one.kind.value): one for one in board[1].flags}


async def walk_in(kiosk, cafe, first_name, **more):
    body = {"first_name": first_name, "present": True, **more}
    return await kiosk.post(f"{cafe.event}/registrations", **body)


# two kiosks, one badge


async def test_the_first_scan_counts_whichever_is_heard_first(cafe, other, at):
    one, two = cafe.people[:2]
    await kept(cafe.kiosk, one["badge"], at(1), command_id="early")
    await kept(other, one["badge"], at(2), command_id="late")
    await kept(cafe.kiosk, two["badge"], at(2), command_id="late-2")
    status, arrival = await kept(other, two["badge"], at(1), command_id="early-2")
    assert (status, arrival["already"]) == (200, True)
    found = await arrivals(cafe)
    assert found[one["registration_id"]]["command_id"] == "early"
    assert found[two["registration_id"]]["command_id"] == "early-2"
    assert found[two["registration_id"]]["at"].startswith(at(1)[:19])
    devices = {found[one["registration_id"]]["device"], found[two["registration_id"]]["device"]}
    assert len(devices) == 2
    seen = await flags(cafe)
    assert set(seen) == {(p["registration_id"], "scanned_twice") for p in (one, two)}
    assert {flag.first_name for flag in seen.values()} == {one["first_name"], two["first_name"]}
    assert {flag.at.isoformat() for flag in seen.values()} == {at(2)}
    assert {flag.device for flag in seen.values()} == {"Borne 2", "kiosk"}


@pytest.mark.parametrize("later", ["online elsewhere", "kept at the same kiosk"])
async def test_a_normal_second_look_is_no_flag(cafe, other, at, later):
    await kept(cafe.kiosk, cafe.badges[0], at(1))
    if later == "online elsewhere":
        await other.post("/v1/check-ins", badge=cafe.badges[0])
    else:
        await kept(cafe.kiosk, cafe.badges[0], at(5))
    assert await flags(cafe) == {}


async def test_a_flag_goes_when_the_arrival_turns_out_to_be_of_the_same_kiosk(cafe, other, at):
    await other.post("/v1/check-ins", badge=cafe.badges[0], at=at(2))
    await kept(cafe.kiosk, cafe.badges[0], at(3))
    assert len(await flags(cafe)) == 1
    await kept(cafe.kiosk, cafe.badges[0], at(1))
    assert await flags(cafe) == {}


async def test_an_earlier_arrival_is_late_only_if_it_was(cafe, other, at):
    await cafe.organiser.post(f"{cafe.event}/rounds/1/start", at=at(10))
    await kept(cafe.kiosk, cafe.badges[0], at(20))
    person = cafe.people[0]["registration_id"]
    assert (await arrivals(cafe))[person]["late"] is True
    await kept(other, cafe.badges[0], at(1))
    assert (await arrivals(cafe))[person]["late"] is False


async def test_a_flag_is_settled_once_by_the_desk_and_leaves_the_board(cafe, other, at, desk):
    await kept(cafe.kiosk, cafe.badges[0], at(1))
    await kept(other, cafe.badges[0], at(2))
    (flag,) = (await flags(cafe)).values()
    for _ in range(2):
        status, found = await desk.post(f"{cafe.event}/flags/{flag.id}/settle")
        assert (status, found) == (200, {"id": flag.id})
    assert await flags(cafe) == {}
    assert len(await facts(cafe, FlagRaised)) == len(await facts(cafe, FlagSettled)) == 1
    status, problem = await desk.post(f"{cafe.event}/flags/none/settle")
    assert (status, problem["code"]) == (404, "not_found")


async def test_a_kiosks_board_and_the_wall_show_no_flag(cafe, other, at):
    await kept(cafe.kiosk, cafe.badges[0], at(1))
    await kept(other, cafe.badges[0], at(2))
    _, board = await cafe.client.app[HUB].board(cafe.event_id, people=False)
    assert board.flags == ()


async def test_a_check_in_that_is_taken_back_takes_its_flags_with_it(cafe, other, at):
    await kept(cafe.kiosk, cafe.badges[0], at(58), unsure_time=True)
    _, arrival = await kept(other, cafe.badges[0], at(59))
    assert len(await flags(cafe)) == 2
    await cafe.organiser.post(f"/v1/check-ins/{arrival['id']}/undo")
    assert await flags(cafe) == {}
    await kept(other, cafe.badges[0], at(60))
    assert await flags(cafe) == {}


async def test_a_time_that_is_unsure_is_flagged_with_the_first_such_scan(cafe, at):
    for minutes in (5, 3, 8):
        await kept(cafe.kiosk, cafe.badges[0], at(minutes), unsure_time=True)
    (flag,) = (await flags(cafe)).values()
    assert (flag.kind, flag.at.isoformat()) == ("unsure_time", at(3))


async def test_whoever_answered_a_command_is_the_same_command(cafe, at):
    body = {"badge": cafe.badges[0], "at": at(1), "command_id": "x"}
    assert (await cafe.kiosk.post("/v1/check-ins", **body))[0] == 201
    again = await cafe.kiosk.post("/v1/check-ins", **body, kept=True, unsure_time=True)
    assert again[0] == 201
    assert await flags(cafe) == {}


# what has happened since


async def test_a_kept_scan_opens_with_a_badge_that_was_voided_since(cafe, at):
    person = f"{cafe.event}/registrations/{cafe.people[0]['registration_id']}"
    await cafe.organiser.post(f"{person}/badge", at=at(30))
    assert (await kept(cafe.kiosk, cafe.badges[0], at(29)))[0] == 201
    assert (await kept(cafe.kiosk, cafe.badges[0], at(31)))[1]["code"] == "void"
    _, problem = await cafe.kiosk.post("/v1/check-ins", badge=cafe.badges[0], at=at(29))
    assert problem["code"] == "void"


async def test_a_kept_scan_of_somebody_who_withdrew_since_is_noted(cafe, at):
    person = f"{cafe.event}/registrations/{cafe.people[0]['registration_id']}"
    await cafe.organiser.post(f"{person}/withdraw", at=at(30))
    assert (await kept(cafe.kiosk, cafe.badges[0], at(31)))[1]["code"] == "withdrawn"
    assert (await kept(cafe.kiosk, cafe.badges[0], at(29)))[0] == 201


async def test_a_kept_scan_that_is_refused_is_written_down(cafe, at, blank):
    for badge, code in ((WRONG, "unknown"), (blank, "blank"), ("what?", "unreadable")):
        _, problem = await kept(cafe.kiosk, badge, at(1))
        assert problem["code"] == code
    found = [one["ids"]["code"] for one in named(await lines(cafe), "ScanRefused")]
    assert sorted(found) == ["blank", "unknown", "unreadable"]


async def test_who_came_back_is_here_though_the_kiosk_tells_of_the_exit_later(cafe, other, at):
    await kept(other, cafe.badges[0], at(1))
    await kept(cafe.kiosk, cafe.badges[0], at(30))
    person = cafe.people[0]["registration_id"]
    for minutes, is_here in ((20, True), (40, False)):
        status, found = await other.post(
            "/v1/badges/exit", badge=cafe.badges[0], kept=True, at=at(minutes)
        )
        assert (status, found) == (200, {"id": person})
        async with cafe.ports.store.read(cafe.event_id) as view:
            assert view.find(CheckIn, registration_id=person)[0].present is is_here


# registering


async def test_one_blank_badge_for_two_people_keeps_both_and_flags_the_second(
    cafe, other, at, blank
):
    _, first = await walk_in(cafe.kiosk, cafe, "Awa", badge=blank, kept=True, at=at(1))
    status, second = await walk_in(other, cafe, "Bao", badge=blank, kept=True, at=at(2))
    assert status == 201
    assert second["arrival"]["first_name"] == "Bao"
    assert first["badge"] == blank
    assert second["badge"] != blank
    assert set(await flags(cafe)) == {(second["id"], "badge_shared")}
    _, people = await cafe.organiser.get(f"{cafe.event}/registrations")
    codes = {p["first_name"]: (p["short_code"], p["presence"]) for p in people}
    assert codes["Bao"] == (second["short_code"], "present")


async def test_a_blank_badge_that_is_taken_is_refused_where_the_server_answers(
    cafe, other, at, blank
):
    await walk_in(cafe.kiosk, cafe, "Awa", badge=blank, kept=True, at=at(1))
    status, problem = await walk_in(other, cafe, "Bao", badge=blank)
    assert (status, problem["code"]) == (409, "badge_taken")


async def test_what_the_second_kiosk_noted_of_the_shared_badge_is_its_own_persons(
    cafe, other, at, blank
):
    _, first = await walk_in(cafe.kiosk, cafe, "Awa", badge=blank, kept=True, at=at(1))
    _, second = await walk_in(other, cafe, "Bao", badge=blank, kept=True, at=at(2))
    said = {"badge": blank, "kept": True, "trades": ["K2204"]}
    assert (await other.post("/v1/badges/answers", **said, at=at(3)))[1]["id"] == second["id"]
    assert (await kept(other, blank, at(4)))[1]["first_name"] == "Bao"
    assert (await kept(cafe.kiosk, blank, at(4)))[1]["first_name"] == "Awa"
    assert set(await flags(cafe)) == {(second["id"], "badge_shared")}
    async with cafe.ports.store.read(cafe.event_id) as view:
        assert view.get(Registration, first["id"]).profile.trades == ()
        assert view.get(Registration, second["id"]).profile.trades == ("K2204",)


async def test_the_owner_of_a_shared_badge_is_meant_once_the_other_kiosk_has_heard(
    cafe, other, at, blank
):
    _, first = await walk_in(cafe.kiosk, cafe, "Awa", badge=blank, kept=True, at=at(1))
    await walk_in(other, cafe, "Bao", badge=blank, kept=True, at=at(3))
    assert (await kept(other, blank, at(2)))[1]["first_name"] == "Awa"
    assert (await kept(other, blank, at(60)))[1]["first_name"] == "Awa"
    cafe.clock.forward(hours=1)
    said = {"badge": blank, "kept": True, "trades": ["K2204"]}
    assert (await other.post("/v1/badges/answers", **said, at=at(70)))[1]["id"] == first["id"]


async def test_the_owner_of_a_shared_badge_is_meant_once_somebody_has_looked(
    cafe, other, at, blank, desk
):
    await walk_in(cafe.kiosk, cafe, "Awa", badge=blank, kept=True, at=at(1))
    await walk_in(other, cafe, "Bao", badge=blank, kept=True, at=at(2))
    (flag,) = (await flags(cafe)).values()
    await desk.post(f"{cafe.event}/flags/{flag.id}/settle")
    assert (await kept(other, blank, at(4)))[1]["first_name"] == "Awa"


async def test_a_kept_registration_drops_what_no_list_has_any_more(cafe, at):
    said = {
        "wishes": [cafe.employers[0]["id"], "emp_gone"],
        "trades": ["K2204", "Dompteur"],
        "places": ["all_93", "moon"],
        "opportunities": ["cdi", "throne"],
        "transition": "nothing",
        "help": ["company", "seat"],
    }
    status, made = await walk_in(cafe.kiosk, cafe, "Awa", **said, kept=True, at=at(1))
    assert status == 201
    async with cafe.ports.store.read(cafe.event_id) as view:
        person = view.get(Registration, made["id"])
        wishes = view.find(Wish, registration_id=made["id"])
    assert [wish.employer_id for wish in wishes] == [cafe.employers[0]["id"]]
    assert person.profile.trades == ("K2204",)
    assert person.profile.places == ("all_93",)
    assert person.profile.opportunities == ("cdi",)
    assert person.profile.transition == ""
    assert (person.company, person.help) == (True, ("seat",))
    for field, value in said.items():
        status, problem = await walk_in(cafe.kiosk, cafe, "Bao", **{field: value})
        wanted = {"wishes": 404, "places": 409, "opportunities": 409, "transition": 409}
        assert status == wanted.get(field, 201), (field, problem)


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"age_band": "0-14"}, "too_young"),
        ({"age_band": "15-17"}, "referrer_needed"),
        ({"first_name": "\u200b"}, "missing"),
        ({"badge": "BCDFG"}, "unreadable"),
    ],
)
async def test_a_kept_registration_is_refused_for_age_and_where_it_makes_no_sense(
    cafe, at, more, code
):
    person = {"first_name": "Awa", "kept": True, "at": at(1), **more}
    _, problem = await walk_in(cafe.kiosk, cafe, **person)
    assert problem["code"] == code


async def test_nobody_registers_after_the_end_at_a_kiosk_alone_or_not(cafe, at):
    await cafe.organiser.post(f"{cafe.event}/close", at=at(10))
    for more in ({"kept": True}, {}):
        for minutes in (10, 20):
            status, problem = await walk_in(cafe.kiosk, cafe, "Awa", **more, at=at(minutes))
            assert (status, problem["code"]) == (409, "closed")


@pytest.mark.parametrize(("hours", "status"), [(25, 409), (23, 201)])
async def test_a_kiosk_alone_registers_nobody_a_day_before_the_event(cafe, hours, status):
    _, event = await cafe.organiser.get(cafe.event)
    begin = datetime.fromisoformat(event["starts_at"]) - timedelta(hours=hours)
    found, problem = await walk_in(cafe.kiosk, cafe, "Awa", kept=True, at=begin.isoformat())
    assert (found, problem.get("code")) == (status, "not_open" if status == 409 else None)


async def test_a_cancelled_event_takes_whom_a_kiosk_alone_met_before_its_end(cafe, organiser):
    begin, end = (cafe.clock.now + timedelta(hours=hours) for hours in (1, 4))
    day = {"name": "Café", "starts_at": begin.isoformat(), "ends_at": end.isoformat()}
    _, event = await organiser.post("/v1/events", **day)
    path = f"/v1/events/{event['id']}"
    assert (await organiser.post(f"{path}/cancel"))[0] == 200
    cafe.clock.forward(days=1)
    for at, code in ((begin, None), (end, "cancelled")):
        person = {"first_name": "Awa", "kept": True, "at": at.isoformat()}
        _, made = await organiser.post(f"{path}/registrations", **person)
        assert made.get("code") == code


async def test_who_registered_before_the_end_has_arrived_then(cafe, at):
    await cafe.organiser.post(f"{cafe.event}/close", at=at(10))
    _, made = await walk_in(cafe.kiosk, cafe, "Awa", kept=True, at=at(5))
    assert made["arrival"]["first_name"] == "Awa"
    assert (await arrivals(cafe))[made["id"]]["late_sync"] is True


async def test_the_unknown_voided_or_foreign_badge_of_a_kept_registration_is_replaced(cafe, at):
    for number, badge in enumerate((WRONG, cafe.badges[0])):
        status, made = await walk_in(
            cafe.kiosk, cafe, f"Awa{number}", badge=badge, kept=True, at=at(number)
        )
        assert status == 201
        assert token.is_token(made["badge"])
        assert made["badge"] != badge
    assert [kind for _, kind in await flags(cafe)] == ["badge_shared"] * 2

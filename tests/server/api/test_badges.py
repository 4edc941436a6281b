"""By badge: answers, strengths, the day, the exit, the team's short access, another badge."""

import pytest

from server.api.keys import HUB
from server.domain.access_facts import TokenIssued
from server.domain.attendance import CheckIn
from server.domain.door_facts import (
    Answered,
    BadgeVoided,
    ExitNoted,
    StaffAdmitted,
    StrengthsNoted,
)
from server.domain.exits import Exit
from server.domain.pairing import Meeting
from server.domain.people import Registration, Wish
from server.domain.privacy_facts import ConsentsChanged
from server.ports import ACCESS
from server.shared.reference import load
from server.shared.vocabulary import Access, Help, Mood, Onward
from tests.server.api.audits import WRONG, lines, named
from tests.server.api.kept import facts

STRENGTHS = [term.code for term in load().strengths.terms]


async def person(cafe, number=0):
    async with cafe.ports.store.read(cafe.event_id) as view:
        return view.get(Registration, cafe.people[number]["registration_id"])


def at(cafe, number=0):
    return f"{cafe.event}/registrations/{cafe.people[number]['registration_id']}"


async def wishes(cafe, number=0):
    key = cafe.people[number]["registration_id"]
    async with cafe.ports.store.read(cafe.event_id) as view:
        return {one.employer_id for one in view.find(Wish, registration_id=key)}


async def here(cafe, number=0):
    key = cafe.people[number]["registration_id"]
    async with cafe.ports.store.read(cafe.event_id) as view:
        return [one.present for one in view.find(CheckIn, registration_id=key)]


async def ask(caller, what, badge, **more):
    return await caller.post(f"/v1/badges/{what}", badge=badge, **more)


# answers


async def test_what_was_answered_is_written_and_what_was_skipped_stays(cafe):
    badge, before = cafe.badges[0], await person(cafe)
    status, found = await ask(
        cafe.kiosk, "answers", badge, trades=["K2204"], transition="Premier emploi", language="tr"
    )
    assert (status, found) == (200, {"id": before.id})
    await ask(cafe.kiosk, "answers", badge, help=["seat", "company", "seat"], places=["all_93"])
    after = await person(cafe)
    assert after.profile.trades == ("K2204",)
    assert after.profile.transition == "first_job"
    assert after.profile.places == ("all_93",)
    assert after.profile.opportunities == before.profile.opportunities
    assert after.person.language == "tr"
    assert (after.company, after.help) == (True, (Help.SEAT,))
    await ask(cafe.kiosk, "answers", badge, help=[], trades=[])
    cleared = await person(cafe)
    assert (cleared.company, cleared.help, cleared.profile.trades) == (False, (), ())
    assert [one["registration_id"] for one in await facts(cafe, Answered)] == [before.id] * 3


async def test_wishes_are_all_the_wishes(cafe):
    first, second, third = [one["id"] for one in cafe.employers[:3]]
    await ask(cafe.kiosk, "answers", cafe.badges[0], wishes=[first, second])
    await ask(cafe.kiosk, "answers", cafe.badges[0], wishes=[second, third])
    assert await wishes(cafe) == {second, third}
    await ask(cafe.kiosk, "answers", cafe.badges[0], trades=[])
    assert await wishes(cafe) == {second, third}
    _, problem = await ask(cafe.kiosk, "answers", cafe.badges[0], wishes=["emp_none"])
    assert problem["code"] == "unknown_employer"
    await ask(cafe.kiosk, "answers", cafe.badges[0], wishes=["emp_none", first], kept=True)
    assert await wishes(cafe) == {first}


@pytest.mark.parametrize(
    ("badge", "code"), [("BCDFG", "unreadable"), (WRONG, "unknown"), ("", "unreadable")]
)
@pytest.mark.parametrize("what", ["answers", "exit", "strengths", "itinerary", "staff"])
async def test_only_the_badge_itself_speaks_for_a_person(cafe, what, badge, code):
    _, problem = await ask(cafe.kiosk, what, badge, strengths=[])
    assert problem["code"] == code
    await cafe.organiser.post(f"{at(cafe)}/badge")
    _, problem = await ask(cafe.kiosk, what, cafe.badges[0], strengths=[])
    assert problem["code"] == "void"


async def test_help_shows_on_the_console_and_is_in_no_file_once_the_event_is_closed(cafe):
    await ask(cafe.kiosk, "answers", cafe.badges[0], help=["interpreter", "company"])
    _, people = await cafe.organiser.get(f"{cafe.event}/registrations")
    asked = {one["id"]: one for one in people}[cafe.people[0]["registration_id"]]
    assert (asked["company"], asked["help"]) == (True, ["interpreter"])
    assert b"interpreter" in written(cafe)
    await cafe.organiser.post(f"{cafe.event}/close")
    assert b"interpreter" not in written(cafe)
    after = await person(cafe)
    assert (after.company, after.help) == (True, ())
    await ask(cafe.kiosk, "answers", cafe.badges[0], help=["interpreter"], kept=True)
    assert b"interpreter" not in written(cafe)


async def test_help_is_in_no_file_of_an_event_that_is_cancelled(cafe, organiser):
    times = {"starts_at": "2027-03-02T08:00:00Z", "ends_at": "2027-03-02T11:00:00Z"}
    _, made = await organiser.post("/v1/events", name="Mardi", **times)
    event = f"/v1/events/{made['id']}"
    await organiser.post(f"{event}/publish")
    await organiser.post(f"{event}/registrations", first_name="Awa", help=["interpreter"])
    assert b"interpreter" in written(cafe)
    assert (await organiser.post(f"{event}/cancel"))[0] == 200
    assert b"interpreter" not in written(cafe)


def written(cafe):
    return b"".join(one.read_bytes() for one in cafe.client.folder.rglob("*") if one.is_file())


# strengths


async def test_strengths_are_noted_by_badge_or_by_the_team_and_replaced(cafe):
    volunteer = await cafe.caller(Access.VOLUNTEER)
    status, _ = await ask(volunteer, "strengths", cafe.badges[0], strengths=STRENGTHS[:3])
    assert status == 200
    assert (await person(cafe)).strengths == tuple(STRENGTHS[:3])
    await volunteer.post(f"{at(cafe)}/strengths", strengths=["Curiosité", "curiosity"])
    assert (await person(cafe)).strengths == ("curiosity",)
    assert len(await facts(cafe, StrengthsNoted)) == 2


@pytest.mark.parametrize(
    ("strengths", "code"), [(STRENGTHS[:4], "bad_request"), (["charm"], "unknown_value")]
)
async def test_more_than_three_strengths_or_one_of_no_list_are_refused(cafe, strengths, code):
    _, problem = await ask(cafe.kiosk, "strengths", cafe.badges[0], strengths=strengths)
    assert problem["code"] == code
    assert (await person(cafe)).strengths == ()


async def test_the_fourteen_strengths_of_rome_have_their_words():
    assert len(STRENGTHS) == len(set(STRENGTHS)) == 14


# the day


async def test_an_itinerary_is_what_was_told_and_no_more(cafe):
    _, before = await ask(cafe.kiosk, "itinerary", cafe.badges[0])
    assert (before["present"], before["stops"]) == (False, [])
    _, arrival = await cafe.scan(cafe.badges[0])
    said = {"wishes": [cafe.employers[0]["id"]], "help": ["company", "seat"], "language": "ar"}
    await ask(cafe.kiosk, "answers", cafe.badges[0], **said)
    await ask(cafe.kiosk, "strengths", cafe.badges[0], strengths=["rigour"])
    status, found = await ask(cafe.kiosk, "itinerary", cafe.badges[0])
    assert status == 200
    _, people = await cafe.organiser.get(f"{cafe.event}/registrations")
    mine = {one["id"]: one for one in people}[found["registration_id"]]
    assert found["short_code"] == mine["short_code"]
    stop = found["stops"][0]
    assert (stop["table"], stop["employer"], stop["round"], stop["facts"]) == tuple(
        arrival[key] for key in ("table", "employer", "round", "facts")
    )
    assert found["language"] == "ar"
    assert (found["company"], found["help"], found["strengths"]) == (True, ["seat"], ["rigour"])
    assert found["wishes"] == [cafe.employers[0]["id"]]


async def test_the_desk_reads_the_same_day_of_a_person_without_their_badge(cafe):
    await cafe.scan(cafe.badges[0])
    _, mine = await ask(cafe.kiosk, "itinerary", cafe.badges[0])
    desk = await cafe.caller(Access.DESK)
    status, found = await desk.get(f"{at(cafe)}/itinerary")
    assert (status, found) == (200, mine)
    assert found["stops"]
    _, problem = await desk.get(f"{cafe.event}/registrations/reg_none/itinerary")
    assert problem["code"] == "not_found"


async def test_a_table_where_somebody_sat_stays_in_their_day(cafe):
    for badge in cafe.badges[:6]:
        await cafe.scan(badge)
    for step in ("start", "end"):
        await cafe.organiser.post(f"{cafe.event}/rounds/1/{step}")
    async with cafe.ports.store.read(cafe.event_id) as view:
        met = {one.registration_id for one in view.all(Meeting).values()}
    number = next(n for n in range(6) if cafe.people[n]["registration_id"] in met)
    _, found = await ask(cafe.kiosk, "itinerary", cafe.badges[number])
    assert found["stops"][0]["round"] == 1
    assert len({stop["table"] for stop in found["stops"]}) == len(found["stops"])


# the exit


async def test_who_goes_says_how_it_was_and_their_seat_is_free(cafe):
    await cafe.scan(cafe.badges[0])
    status, found = await ask(
        cafe.kiosk, "exit", cafe.badges[0], mood="good", onward="training", follow_up=True
    )
    key = cafe.people[0]["registration_id"]
    assert (status, found) == (200, {"id": key})
    assert await here(cafe) == [False]
    async with cafe.ports.store.read(cafe.event_id) as view:
        left = view.get(Exit, key)
    assert (left.mood, left.onward, left.at) == (Mood.GOOD, Onward.TRAINING, cafe.clock.now)
    assert (await person(cafe)).consents.follow_up is True
    assert len(await facts(cafe, ExitNoted)) == 1
    assert (await facts(cafe, ConsentsChanged))[0]["given"] == ["follow_up"]
    _, people = await cafe.organiser.get(f"{cafe.event}/registrations")
    mine = {one["id"]: one for one in people}[key]
    assert (mine["presence"], mine["next_table"]) == ("gone", None)


async def test_scanning_again_brings_them_back(cafe):
    await cafe.scan(cafe.badges[0])
    await ask(cafe.kiosk, "exit", cafe.badges[0], mood="bad")
    cafe.clock.forward(minutes=5)
    status, arrival = await cafe.scan(cafe.badges[0])
    assert (status, arrival["already"]) == (200, True)
    assert await here(cafe) == [True]
    cafe.clock.forward(minutes=5)
    await ask(cafe.kiosk, "exit", cafe.badges[0], onward="search_on")
    async with cafe.ports.store.read(cafe.event_id) as view:
        left = view.get(Exit, cafe.people[0]["registration_id"])
    assert (left.mood, left.onward) == (Mood.BAD, Onward.SEARCH_ON)


async def test_who_never_checked_in_is_noted_too(cafe):
    status, _ = await ask(cafe.kiosk, "exit", cafe.badges[0], mood="fair")
    assert status == 200
    assert await here(cafe) == []
    assert (await person(cafe)).consents.follow_up is False
    assert await facts(cafe, ConsentsChanged) == []


async def test_my_data_say_all_of_it_in_words(cafe):
    await cafe.scan(cafe.badges[0], unsure_time=True)
    await ask(cafe.kiosk, "answers", cafe.badges[0], help=["interpreter"])
    await ask(cafe.kiosk, "strengths", cafe.badges[0], strengths=["rigour", "teamwork"])
    await ask(cafe.kiosk, "exit", cafe.badges[0], mood="good", onward="training")
    _, data = await ask(cafe.kiosk, "data", cafe.badges[0])
    words = " ".join(data["words"])
    for wanted in (
        "Un interprète",
        "Rigueur, Travail en équipe",
        "Une formation",
        "vous avez dit",
        "n’est pas sûre",
    ):
        assert wanted in words
    assert (data["mood"], data["flags"]) == ("good", ["unsure_time"])


# the team's short access


@pytest.fixture
async def staff(cafe):
    body = {"first_name": "Maud", "role": "staff", "present": True}
    _, made = await cafe.organiser.post(f"{cafe.event}/registrations", **body)
    return made


async def test_the_badge_of_one_of_the_team_opens_the_desk_for_ten_minutes(cafe, staff):
    status, made = await ask(cafe.kiosk, "staff", staff["badge"])
    assert (status, made["access"], made["event_id"]) == (201, "desk", cafe.event_id)
    cafe.kiosk.token = made["token"]
    assert (await cafe.kiosk.get(f"{cafe.event}/registrations"))[0] == 200
    assert (await cafe.kiosk.get("/v1/session"))[1]["label"] == "staff"
    cafe.clock.forward(minutes=9, seconds=59)
    assert (await cafe.kiosk.get(f"{cafe.event}/registrations"))[0] == 200
    cafe.clock.forward(seconds=1)
    assert (await cafe.kiosk.get(f"{cafe.event}/registrations"))[1]["code"] == "expired"
    admitted = await facts(cafe, StaffAdmitted)
    assert [(one["registration_id"], one["token_id"]) for one in admitted] == [
        (staff["id"], made["id"])
    ]
    issued = [fact for line in await cafe.ports.store.told(ACCESS) for fact in line.facts]
    assert {"fact": TokenIssued.__name__, "token_id": made["id"], "access": "desk"} in issued


async def test_a_seekers_badge_opens_nothing_and_the_try_is_written_down(cafe):
    await cafe.scan(cafe.badges[0])
    status, problem = await ask(cafe.kiosk, "staff", cafe.badges[0])
    assert (status, problem["code"]) == (403, "forbidden")
    assert named(await lines(cafe), "ScanRefused")[0]["ids"]["code"] == "forbidden"


async def test_who_of_the_team_is_not_here_opens_nothing(cafe, staff):
    await cafe.organiser.post(f"{cafe.event}/registrations/{staff['id']}/leave")
    _, problem = await ask(cafe.kiosk, "staff", staff["badge"])
    assert problem["code"] == "not_present"


@pytest.mark.parametrize("how", ["badge", "forget"])
async def test_the_short_access_ends_with_the_badge(cafe, staff, how):
    _, made = await ask(cafe.kiosk, "staff", staff["badge"])
    await cafe.organiser.post(f"{cafe.event}/registrations/{staff['id']}/{how}")
    cafe.kiosk.token = made["token"]
    status, _ = await cafe.kiosk.get(f"{cafe.event}/registrations")
    assert status == 401


async def test_a_link_or_a_consent_neither_ends_nor_prolongs_the_short_access(cafe, staff):
    _, made = await ask(cafe.kiosk, "staff", staff["badge"])
    here = f"{cafe.event}/registrations/{staff['id']}"
    await cafe.organiser.post(f"{here}/link")
    await cafe.organiser.post(f"{here}/consents", keep_longer=True)
    cafe.kiosk.token = made["token"]
    assert (await cafe.kiosk.get(f"{cafe.event}/registrations"))[0] == 200
    cafe.clock.forward(minutes=11)
    assert (await cafe.kiosk.get(f"{cafe.event}/registrations"))[1]["code"] == "expired"


# another badge


async def test_another_badge_makes_those_of_before_void(cafe):
    status, made = await cafe.organiser.post(f"{at(cafe)}/badge")
    assert status == 201
    assert made["id"] == cafe.people[0]["registration_id"]
    assert (await cafe.scan(cafe.badges[0]))[1]["code"] == "void"
    assert (await cafe.scan(made["short_code"]))[0] == 201
    _, again = await cafe.organiser.post(f"{at(cafe)}/badge")
    assert (await cafe.scan(made["badge"]))[1]["code"] == "void"
    assert (await cafe.scan(again["badge"]))[0] == 200
    assert len(await facts(cafe, BadgeVoided)) == 2
    _, board = await cafe.client.app[HUB].board(cafe.event_id, people=True)
    codes = {one.id: one.short_code for one in board.people}
    assert codes[made["id"]] == again["short_code"]
    _, day = await ask(cafe.kiosk, "itinerary", again["badge"])
    assert day["short_code"] == again["short_code"]


async def test_a_blank_badge_becomes_the_other_one(cafe):
    _, blanks = await cafe.organiser.post(f"{cafe.event}/badges", count=1)
    badge = blanks["badges"][0]
    _, made = await cafe.organiser.post(f"{at(cafe)}/badge", badge=badge)
    assert made["badge"] == badge
    assert (await cafe.scan(badge))[1]["first_name"] == cafe.people[0]["first_name"]


@pytest.mark.parametrize("which", ["own", "another's", "short"])
async def test_a_badge_that_is_not_blank_changes_nothing(cafe, which):
    badge = {"own": cafe.badges[0], "another's": cafe.badges[1], "short": "BCDFG"}[which]
    status, problem = await cafe.organiser.post(f"{at(cafe)}/badge", badge=badge)
    assert status >= 400
    codes = {"own": "void", "another's": "badge_taken", "short": "unreadable"}
    assert problem["code"] == codes[which]
    assert (await cafe.scan(cafe.badges[0]))[0] == 201


async def test_the_same_command_gives_the_same_badge(cafe):
    first, again = [
        await cafe.organiser.post(f"{at(cafe)}/badge", command_id="lost") for _ in range(2)
    ]
    assert first == again
    assert len(await facts(cafe, BadgeVoided)) == 1

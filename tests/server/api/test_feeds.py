"""Calendars with an address of their own: how they are fetched, made, and taken back."""

import hashlib

import pytest

from server.api.keys import PORTS
from server.domain.privacy_facts import FeedMade
from server.services import access
from server.shared.vocabulary import Access
from tests.server.api.asked import FIRM, Meeting
from tests.server.api.feeding import address, entries, fetch, of_employer
from tests.server.api.kept import facts


@pytest.fixture
async def meeting(organiser):
    return await Meeting.planned(organiser)


# how it is fetched


async def test_a_feed_says_what_it_is_to_programs_and_nothing_to_searchers(client, meeting):
    path = await address(meeting.organiser, f"{meeting.path}/feed")
    status, headers, content = await fetch(client, path)
    assert status == 200
    assert headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert headers["Cache-Control"] == "private, max-age=300"
    assert headers["X-Robots-Tag"] == "noindex"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["ETag"] == f'"{hashlib.sha256(content).hexdigest()}"'
    assert "Set-Cookie" not in headers
    for word in (b"METHOD", b"ATTENDEE", b"ORGANIZER", b"VALARM"):
        assert word not in content


async def test_looking_at_the_head_says_the_same_without_the_body(client, meeting):
    path = await address(meeting.organiser, f"{meeting.path}/feed")
    _, headers, content = await fetch(client, path)
    async with client.head(path) as answer:
        assert answer.status == 200
        assert await answer.read() == b""
        assert answer.headers["Content-Length"] == str(len(content))
        for name in ("ETag", "Content-Type", "Cache-Control"):
            assert answer.headers[name] == headers[name]


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("{}", 304),
        ("W/{}", 304),
        ('"x", {} , "y"', 304),
        ('"x",W/{}', 304),
        ("*", 304),
        ('"x"', 200),
        ("x, {}", 200),
        ("", 200),
    ],
)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
async def test_who_has_it_already_is_told_that_it_is_as_it_was(
    client, meeting, method, said, status
):
    path = await address(meeting.organiser, f"{meeting.path}/feed")
    tag = (await fetch(client, path))[1]["ETag"]
    known = {"If-None-Match": said.format(tag)}
    async with client.request(method, path, headers=known) as answer:
        assert answer.status == status
        assert answer.headers["ETag"] == tag
        assert answer.headers["Cache-Control"] == "private, max-age=300"
        assert bool(await answer.read()) is (status == 200 and method == "GET")


async def test_the_bytes_change_when_the_event_does_and_not_before(client, clock, meeting):
    employer_id, _ = await meeting.employer()
    await meeting.publish()
    _, made = await meeting.organiser.post(f"{meeting.path}/registrations", first_name="Awa")
    paths = [
        await address(meeting.organiser, f"{meeting.path}/feed"),
        await address(meeting.organiser, "/v1/feeds", kind="territory"),
        await of_employer(meeting, employer_id),
        await address(meeting.organiser, f"{meeting.path}/registrations/{made['id']}/feed"),
    ]
    tags = [(await fetch(client, path))[1]["ETag"] for path in paths]
    clock.forward(hours=5, seconds=7)
    assert [(await fetch(client, path))[1]["ETag"] for path in paths] == tags
    await meeting.organiser.post(f"{meeting.path}/move", name="Café d’hiver")
    again = [(await fetch(client, path))[1]["ETag"] for path in paths]
    assert not set(again) & set(tags)


async def test_on_a_late_day_a_persons_times_move_by_whole_minutes(cafe, desk, clock):
    person = cafe.people[0]["registration_id"]
    await cafe.scan(cafe.badges[0])
    path = await address(desk, f"{cafe.event}/registrations/{person}/feed")
    clock.forward(hours=2, minutes=10)
    tags = []
    for _ in range(2):
        clock.forward(seconds=20)
        tags.append((await fetch(cafe.client, path))[1]["ETag"])
    assert tags[0] == tags[1]
    clock.forward(minutes=1)
    assert (await fetch(cafe.client, path))[1]["ETag"] != tags[0]


async def nothing(client, path):
    """What is answered where there is nothing, but for the moment."""
    status, headers, content = await fetch(client, path)
    assert status == 404
    return {k: v for k, v in headers.items() if k != "Date"}, content


async def orphans(client, meeting):
    """The paths of calendars whose person or employer is gone: a crash came in between."""
    kinds = {Access.ATTENDEE_FEED: "reg_nobody", Access.EMPLOYER_FEED: "emp_nobody"}
    made = [
        access.fresh(client.app[PORTS], kind, meeting.id, "", subject=subject)
        for kind, subject in kinds.items()
    ]
    await access.put(client.app[PORTS], made, "test")
    return [f"/ical/{one.text}.ics" for one in made]


async def test_unknown_revoked_expired_and_forgotten_look_the_same(client, clock, meeting):
    ask = meeting.organiser
    _, made = await ask.post(f"{meeting.path}/registrations", first_name="Awa")
    person = f"{meeting.path}/registrations/{made['id']}"
    forgotten = await address(ask, f"{person}/feed")
    await ask.post(f"{person}/forget")
    employer_id, _ = await meeting.employer()
    expired = await of_employer(meeting, employer_id)
    revoked = await address(ask, f"{meeting.path}/feed")
    _, tokens = await ask.get("/v1/tokens")
    (own,) = (one for one in tokens if one["access"] == "organiser_feed")
    await ask.post(f"/v1/tokens/{own['id']}/revoke")
    clock.forward(days=300)
    other = await ask.post(f"{meeting.path}/registrations", first_name="Ida")
    _, page = await ask.post(f"{meeting.path}/registrations/{other[1]['id']}/link")
    wrong = page["path"].replace("/me/", "/ical/") + ".ics"
    paths = ("/ical/unknown.ics", forgotten, expired, revoked, wrong)
    answers = [await nothing(client, path) for path in (*paths, *await orphans(client, meeting))]
    assert all(one == answers[0] for one in answers)


# what is made, listed and taken back


async def test_a_new_address_of_ones_own_replaces_the_one_before(client, meeting):
    employer_id, _ = await meeting.employer()
    _, made = await meeting.organiser.post(f"{meeting.path}/registrations", first_name="Awa")
    for path in (
        f"{meeting.path}/employers/{employer_id}/feed",
        f"{meeting.path}/registrations/{made['id']}/feed",
    ):
        old, new = [await address(meeting.organiser, path) for _ in range(2)]
        assert (await fetch(client, old))[0] == 404
        assert (await fetch(client, new))[0] == 200


async def test_a_page_and_a_calendar_of_one_person_live_side_by_side(client, meeting):
    _, made = await meeting.organiser.post(f"{meeting.path}/registrations", first_name="Awa")
    person = f"{meeting.path}/registrations/{made['id']}"
    _, page = await meeting.organiser.post(f"{person}/link")
    feed = await address(meeting.organiser, f"{person}/feed")
    await meeting.organiser.post(f"{person}/link")
    assert (await fetch(client, page["path"]))[0] == 404
    assert (await fetch(client, feed))[0] == 200


async def test_each_organiser_has_an_address_until_it_is_revoked(client, clock, meeting):
    paths = [await address(meeting.organiser, "/v1/feeds", kind="organiser") for _ in range(2)]
    clock.forward(days=1000)
    assert [(await fetch(client, path))[0] for path in paths] == [200, 200]
    _, tokens = await meeting.organiser.get("/v1/tokens")
    newest = next(one for one in tokens if one["access"] == "organiser_feed")
    await meeting.organiser.post(f"/v1/tokens/{newest['id']}/revoke")
    assert sorted([(await fetch(client, path))[0] for path in paths]) == [200, 404]


async def test_they_are_listed_by_kind_and_employers_by_name(meeting):
    employer_id, _ = await meeting.employer()
    await of_employer(meeting, employer_id)
    await address(meeting.organiser, "/v1/feeds", kind="territory")
    _, tokens = await meeting.organiser.get("/v1/tokens")
    listed = {one["access"]: one["label"] for one in tokens}
    assert listed["employer_feed"] == FIRM["name"]
    assert listed["territory_feed"] == "territory_feed"


async def test_the_text_of_an_address_is_kept_nowhere(cafe):
    path = await address(cafe.organiser, f"{cafe.event}/employers/{cafe.employers[0]['id']}/feed")
    token = path.removeprefix("/ical/").removesuffix(".ics").encode()
    files = [file for file in cafe.client.folder.rglob("*") if file.is_file()]
    assert files
    assert not any(token in file.read_bytes() for file in files)
    assert len(await facts(cafe, FeedMade)) == 1


async def test_a_coordinator_shares_events_with_the_public_and_sees_no_drafts(client, organiser):
    await Meeting.planned(organiser)
    _, account = await organiser.post(
        "/v1/accounts", name="Cora", secret="correct cheval pile", access="coordinator"
    )
    assert account
    _, session = await organiser.post("/v1/sessions", name="Cora", secret="correct cheval pile")
    organiser.token = session["token"]
    assert await entries(client, await address(organiser, "/v1/feeds", kind="territory")) == []
    status, body = await organiser.post("/v1/feeds", kind="organiser")
    assert (status, body["code"]) == (403, "forbidden")


@pytest.mark.parametrize("path", ["employers/emp_nobody", "registrations/reg_nobody"])
async def test_who_is_not_there_gets_no_address(meeting, path):
    status, _ = await meeting.organiser.post(f"{meeting.path}/{path}/feed")
    assert status == 404


# and when somebody goes


async def test_it_lives_as_long_as_what_it_shows(client, clock, meeting):
    employer_id, _ = await meeting.employer()
    await meeting.publish()
    _, made = await meeting.organiser.post(f"{meeting.path}/registrations", first_name="Awa")
    person = f"{meeting.path}/registrations/{made['id']}"
    paths = [await of_employer(meeting, employer_id)]
    paths.append(await address(meeting.organiser, f"{person}/feed"))
    clock.forward(days=214)
    assert [(await fetch(client, path))[0] for path in paths] == [200, 200]
    await meeting.organiser.post(f"{person}/consents", keep_longer=True)
    clock.forward(days=30)
    assert [(await fetch(client, path))[0] for path in paths] == [404, 200]


async def test_moving_an_event_moves_the_end_of_its_addresses(client, clock, meeting):
    employer_id, _ = await meeting.employer()
    path = await of_employer(meeting, employer_id)
    times = {"starts_at": "2027-06-01T08:00:00Z", "ends_at": "2027-06-01T11:00:00Z"}
    await meeting.organiser.post(f"{meeting.path}/move", **times)
    clock.forward(days=300)
    assert (await fetch(client, path))[0] == 200


async def test_who_is_forgotten_has_no_token_left(meeting):
    _, made = await meeting.organiser.post(f"{meeting.path}/registrations", first_name="Awa")
    person = f"{meeting.path}/registrations/{made['id']}"
    await address(meeting.organiser, f"{person}/feed")
    await meeting.organiser.post(f"{person}/forget")
    _, tokens = await meeting.organiser.get("/v1/tokens")
    assert Access.ATTENDEE_FEED not in {one["access"] for one in tokens}


async def test_with_its_contact_an_employer_loses_page_and_calendar_and_no_other_does(
    client, meeting
):
    await meeting.publish()
    firms = [await meeting.employer(), await meeting.employer(name="Autre", email="", contact="")]
    pages = [await meeting.hand_out(invitation_id) for _, invitation_id in firms]
    feeds = [await of_employer(meeting, employer_id) for employer_id, _ in firms]
    _, people = await meeting.organiser.get(f"{meeting.path}/registrations")
    (lea,) = (one["id"] for one in people if one["employer_id"] == firms[0][0])
    await meeting.organiser.post(f"{meeting.path}/registrations/{lea}/forget")
    for paths in (pages, feeds):
        assert [(await fetch(client, path))[0] for path in paths] == [404, 200]

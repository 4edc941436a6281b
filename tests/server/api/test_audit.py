"""Who did what and when: every change, and every list that left; ids only."""

import csv
import io
import re

import pytest

from server.domain.audit import PAGE, digests
from server.domain.facts import RoundStarted
from server.ports import CALENDAR
from server.shared.vocabulary import Access
from server.store.content import read
from server.store.tiny import path_of
from tests.server.api.audits import WRONG, lines, named

# every change


async def test_a_scan_is_told_with_who_when_and_which_ids_and_no_name(cafe, clock):
    clock.forward(minutes=5)
    _, arrival = await cafe.scan(cafe.badges[0])
    line = named(await lines(cafe), "CheckedIn")[0]
    person = cafe.people[0]
    assert line["ids"] == {
        "registration_id": person["registration_id"],
        "check_in_id": arrival["id"],
    }
    assert line["at"] == "2026-11-24T08:05:00Z"
    assert line["who"] == "Borne"
    assert line["by"].startswith("tok_")
    assert line["text"] == f"Arrivée\u00a0: {person['registration_id']}"
    assert person["first_name"] not in str(await lines(cafe))


async def test_a_badge_scanned_again_is_a_line_of_its_own(cafe):
    await cafe.scan(cafe.badges[0])
    await cafe.scan(cafe.badges[0])
    assert len(named(await lines(cafe), "ScannedAgain")) == 1


async def test_a_check_in_taken_back_is_told(cafe):
    _, arrival = await cafe.scan(cafe.badges[0])
    await cafe.organiser.post(f"/v1/check-ins/{arrival['id']}/undo")
    assert named(await lines(cafe), "CheckInUndone")[0]["ids"] == {"check_in_id": arrival["id"]}


async def test_every_change_of_a_record_leaves_a_fact(cafe, organiser):
    """Read from the files themselves: what was put or dropped, but for the answers given."""
    new = {"name": "Autre", "starts_at": "2026-12-01T09:00:00Z", "ends_at": "2026-12-01T12:00:00Z"}
    await organiser.post("/v1/events", **new)
    event, first = cafe.event, cafe.people[0]["registration_id"]
    for path, body in (
        ("/employers", {"name": "Propreté Est", "present": True}),
        ("/registrations", {"first_name": "Zoé", "present": True}),
        ("/badges", {"count": 2}),
        ("/pairings", {}),
        ("/pairings/confirm", {}),
        (f"/registrations/{first}/withdraw", {}),
        ("/rounds/1/start", {}),
        ("/rounds/1/end", {}),
        ("/close", {}),
    ):
        status, answer = await cafe.organiser.post(event + path, **body)
        assert status < 300, (path, answer)
    for scope in (cafe.event_id, CALENDAR, "access"):
        entries = read(path_of(cafe.client.folder, scope)).entries
        assert entries or scope == cafe.event_id
        for entry in entries:
            changed = {*entry.put, *entry.drop} - {"Done"}
            assert entry.facts or not changed, (scope, entry)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/lists/attendees", "attendees"),
        ("/lists/employers", "employers"),
        ("/badges.pdf", "badges"),
        ("/audit.csv", "audit"),
    ],
)
async def test_a_list_that_left_is_told(cafe, path, kind):
    status, _ = await cafe.organiser.get(cafe.event + path)
    assert status == 200
    line = named(await lines(cafe), "ListGiven")[0]
    assert line["ids"] == {"kind": kind}
    assert line["who"] == "Organisation"


async def test_a_refused_list_is_not_told(cafe):
    status, _ = await cafe.kiosk.get(cafe.event + "/lists/attendees")
    assert status == 403
    assert named(await lines(cafe), "ListGiven") == []


# reading it


async def test_pages_hold_every_line_once_newest_first(cafe, clock):
    for number in range(2 * PAGE + 30):
        clock.forward(seconds=1)
        async with cafe.ports.store.change(cafe.event_id, by="tok_x") as change:
            change.tell(RoundStarted(number))
        if number % 50 == 0:
            await cafe.scan(WRONG)
    found = await lines(cafe)
    assert [line["at"] for line in found] == sorted((line["at"] for line in found), reverse=True)
    assert len({(line["scope"], line["seq"]) for line in found}) == len(found)
    assert [line["ids"]["number"] for line in named(found, "RoundStarted")] == list(
        range(2 * PAGE + 30)
    )[::-1]
    assert len(named(found, "ScanRefused")) == 5
    for scope in {line["scope"] for line in found}:
        numbers = [line["seq"] for line in found if line["scope"] == scope]
        assert numbers == list(range(len(numbers), 0, -1))


async def test_a_page_stays_where_it_was_when_something_new_happens(cafe):
    async with cafe.ports.store.change(cafe.event_id) as change:
        change.tell(*map(RoundStarted, range(PAGE + 10)))
    _, first = await cafe.organiser.get(cafe.event + "/audit")
    assert len(first["lines"]) == PAGE
    before = f"{cafe.event}/audit?before={first['before']}"
    _, then = await cafe.organiser.get(before)
    await cafe.scan(cafe.badges[0])
    _, now = await cafe.organiser.get(before)
    assert now == then


@pytest.mark.parametrize("before", ["x", "-1", "1.5", "9999999"])
async def test_a_page_that_cannot_be_is_a_bad_request(cafe, before):
    status, problem = await cafe.organiser.get(f"{cafe.event}/audit?before={before}")
    assert (status, problem["code"]) == (400, "bad_request")


async def test_who_is_an_account_before_a_token_and_ids_where_nobody_knows_them(cafe, organiser):
    await organiser.post(
        "/v1/accounts", name="Paule", secret="un joli nuage 42", access="organiser"
    )
    signed = {"name": "Paule", "secret": "un joli nuage 42"}
    async with cafe.client.post("/v1/sessions", json=signed) as answer:
        session = (await answer.json())["token"]
    paule = type(organiser)(cafe.client, session)
    await paule.post(f"{cafe.event}/badges", count=1)
    async with cafe.ports.store.change(cafe.event_id, by="acc_gone/tok_gone") as change:
        change.tell(RoundStarted(1))
    async with cafe.ports.store.change(cafe.event_id, by="system") as change:
        change.tell(RoundStarted(2))
    newest = await lines(cafe)
    assert [line["who"] for line in newest[:3]] == ["Tablée", "acc_gone/tok_gone", "Paule"]
    assert re.fullmatch(r"acc_\w+/tok_\w+", newest[2]["by"])


async def enrolled(cafe, access, label):
    """A device exchanges a code; returns its token's id."""
    _, offer = await cafe.organiser.post(f"{cafe.event}/enrolments", access=access, label=label)
    async with cafe.client.post("/v1/kiosks", json={"code": offer["code"]}) as answer:
        return (await answer.json())["id"]


async def test_the_folders_audit_names_machines_and_people_who_sign_in(cafe, organiser):
    door = await enrolled(cafe, Access.KIOSK, "Coin")
    signed = {"name": "Paule", "secret": "un joli nuage 42"}
    await organiser.post("/v1/accounts", **signed, access="organiser")
    async with cafe.client.post("/v1/sessions", json=signed) as answer:
        session = (await answer.json())["id"]
    await organiser.post(f"/v1/tokens/{door}/revoke")
    await organiser.post(f"/v1/tokens/{session}/revoke")
    found = await lines(cafe, organiser, "/v1/audit")
    said = {line["text"] for line in found}
    assert {
        "Code d’inscription montré (borne)\u00a0: «\u00a0Coin\u00a0»",
        "Appareil inscrit\u00a0: «\u00a0Coin\u00a0»",
        "Accès retiré\u00a0: «\u00a0Coin\u00a0»",
        "Compte créé (organisation)\u00a0: «\u00a0Paule\u00a0»",
        "Connexion\u00a0: «\u00a0Paule\u00a0»",
        "Accès retiré\u00a0: «\u00a0Paule\u00a0»",
    } <= said
    assert named(found, "DeviceEnrolled")[0]["who"] == "Coin"
    assert named(found, "DeviceEnrolled")[0]["ids"]["token_id"] == door


async def test_a_machine_without_a_name_is_its_role_as_who_and_its_id_as_what(cafe, organiser):
    door = await enrolled(cafe, Access.KIOSK, "")
    line = named(await lines(cafe, organiser, "/v1/audit"), "DeviceEnrolled")[0]
    assert (line["who"], line["text"]) == ("Par un code", f"Appareil inscrit\u00a0: {door}")
    device = await cafe.caller(Access.KIOSK, label="")
    await device.post("/v1/check-ins", badge=cafe.badges[0])
    assert named(await lines(cafe), "CheckedIn")[0]["who"] == "Borne"
    english = type(organiser)(cafe.client, cafe.organiser.token, "en")
    assert named(await lines(cafe, english), "CheckedIn")[0]["who"] == "Kiosk"


async def test_the_folders_audit_has_its_tokens_and_its_calendar_and_is_for_the_whole_folder(
    cafe, organiser
):
    found = {line["fact"] for line in await lines(cafe, organiser, "/v1/audit")}
    assert {"TokenIssued", "EventBooked"} <= found
    status, _ = await cafe.organiser.get("/v1/audit")
    assert status == 403


async def test_an_event_has_nothing_of_another_ones(cafe, organiser):
    new = {"name": "Autre", "starts_at": "2026-12-01T09:00:00Z", "ends_at": "2026-12-01T12:00:00Z"}
    _, other = await organiser.post("/v1/events", **new)
    await cafe.scan(WRONG)
    found = await lines(cafe, organiser, f"/v1/events/{other['id']}/audit")
    assert {line["scope"] for line in found} == {other["id"]}


# the export


async def test_the_export_has_a_row_for_each_line_and_itself_as_the_last(cafe, clock):
    await cafe.scan(WRONG)
    clock.forward(seconds=1)
    _, content = await cafe.organiser.get(f"{cafe.event}/audit.csv?language=en")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    found = await lines(cafe)
    assert [(row["File"], int(row["Number"])) for row in rows] == [
        (line["scope"], line["seq"]) for line in found[::-1]
    ]
    assert rows[-1]["What"] == "Journal given out"
    assert rows[-1]["Who"] == "Organiser"
    assert rows[0]["Time (UTC)"] == "2026-11-24T08:00:00.000+00:00"
    own = [row["Digest"] for row in rows if row["File"] == cafe.event_id]
    assert own == [digests(await cafe.ports.store.told(cafe.event_id))[n] for n in range(len(own))]


async def test_nothing_in_the_export_runs_as_a_formula(cafe):
    device = await cafe.caller(Access.KIOSK, label='=HYPERLINK("https://x.example")')
    await device.post("/v1/check-ins", badge=WRONG)
    _, content = await cafe.organiser.get(f"{cafe.event}/audit.csv")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
    assert any(cell.startswith("'=HYPERLINK") for row in rows for cell in row)
    assert not any(cell[:1] in set("=+-@") for row in rows for cell in row)

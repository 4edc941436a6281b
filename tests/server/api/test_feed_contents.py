"""What a calendar with an address of its own holds: what concerns its reader, and nobody else."""

import pytest

from server.api.keys import PORTS
from server.services import access
from server.shared.vocabulary import Access
from tests.conftest import Caller, serving
from tests.server.api.asked import FIRM, PLAN, Meeting
from tests.server.api.feeding import LATER, address, entries, fetch, of_employer


@pytest.fixture
async def meeting(organiser):
    return await Meeting.planned(organiser)


def summary(name="Café des métiers"):
    return f"{name}\N{NO-BREAK SPACE}: votre table d’employeur"


async def test_an_employers_feed_holds_its_events_by_name_and_e_mail(client, organiser, meeting):
    employer_id, _ = await meeting.employer(email="Lea@Proprete.example")
    await meeting.publish()

    async def other(event, *, asked=True, **firm):
        one = await Meeting.planned(organiser, name=event, **LATER)
        _, invitation_id = await one.employer(**firm)
        await one.publish()
        if asked:
            await one.hand_out(invitation_id)

    await other("Le même")
    await other("Autre adresse", email="autre@proprete.example")
    await other("Autre nom", name="Propreté Sud")
    await other("Pas encore demandé", asked=False)
    path = await of_employer(meeting, employer_id)
    assert await entries(client, path) == [
        (summary(), "TENTATIVE"),
        (summary("Le même"), "TENTATIVE"),
    ]


async def test_without_an_e_mail_an_employer_has_its_one_event(client, organiser, meeting):
    employer_id, _ = await meeting.employer(email="")
    await meeting.publish()
    other = await Meeting.planned(organiser, name="Un autre", **LATER)
    _, invitation_id = await other.employer(email="")
    await other.publish()
    await other.hand_out(invitation_id)
    assert len(await entries(client, await of_employer(meeting, employer_id))) == 1


async def test_answers_and_the_rounds_of_the_day_come_into_it(client, clock, meeting):
    employer_id, invitation_id = await meeting.employer(language="en")
    await meeting.publish()
    path = await of_employer(meeting, employer_id)
    answer = f"{meeting.path}/invitations/{invitation_id}/answer"
    await meeting.organiser.post(answer, status="accepted")
    assert await entries(client, path) == [("Café des métiers: your employer’s table", "CONFIRMED")]
    clock.forward(days=6)
    found = await entries(client, path)
    assert len(found) == 1 + 12
    await meeting.organiser.post(f"{meeting.path}/invitations/{invitation_id}/withdraw")
    assert [status for _, status in await entries(client, path)] == ["CANCELLED"]


async def test_a_draft_is_in_the_organisers_alone(client, meeting):
    employer_id, _ = await meeting.employer()
    ask = meeting.organiser
    mine = await of_employer(meeting, employer_id)
    public = await address(ask, "/v1/feeds", kind="territory")
    own = await address(ask, f"{meeting.path}/feed")
    whole = await address(ask, "/v1/feeds", kind="organiser")
    assert [len(await entries(client, path)) for path in (mine, public, own, whole)] == [0, 0, 1, 1]
    await meeting.publish()
    assert [len(await entries(client, path)) for path in (mine, public, own, whole)] == [1] * 4


async def test_what_is_cancelled_stays_for_thirty_days_after_its_day(client, clock, meeting):
    employer_id, _ = await meeting.employer()
    await meeting.publish()
    ask = meeting.organiser
    _, made = await ask.post(f"{meeting.path}/registrations", first_name="Awa")
    paths = [
        await of_employer(meeting, employer_id),
        await address(ask, f"{meeting.path}/registrations/{made['id']}/feed"),
        await address(ask, f"{meeting.path}/feed"),
        await address(ask, "/v1/feeds", kind="territory"),
    ]
    await ask.post(f"{meeting.path}/cancel")
    clock.forward(days=36)
    for path in paths:
        assert [status for _, status in await entries(client, path)] == ["CANCELLED"]
    clock.forward(days=3)
    for path in paths:
        assert await entries(client, path) == []


async def test_an_employers_other_events_leave_after_thirty_days(client, clock, organiser, meeting):
    employer_id, _ = await meeting.employer()
    other = await Meeting.planned(organiser, name="Un autre", **LATER)
    _, invitation_id = await other.employer()
    for one in (meeting, other):
        await one.publish()
    await other.hand_out(invitation_id)
    path = await of_employer(meeting, employer_id)
    for days, names in ((43, {summary(), summary("Un autre")}), (3, {summary()})):
        clock.forward(days=days)
        found = await entries(client, path)
        assert {name for name, _ in found if "Tour" not in name} == names


async def test_an_organisers_feed_of_one_event_holds_no_other(client, organiser, meeting):
    await Meeting.planned(organiser, name="Un autre", **LATER)
    one = await address(organiser, f"{meeting.path}/feed")
    both = await address(organiser, "/v1/feeds", kind="organiser")
    assert [name for name, _ in await entries(client, one)] == [PLAN["name"]]
    assert len(await entries(client, both)) == 2


async def test_an_example_is_shown_to_nobody_outside(cafe, organiser):
    for kind in ("territory", "organiser"):
        path = await address(organiser, "/v1/feeds", kind=kind)
        assert await entries(cafe.client, path) == []


async def test_a_damaged_event_holds_the_others_up_no_more(tmp_path, clock):
    async with serving(tmp_path, clock) as client:
        token = await access.issue(client.app[PORTS], Access.ORGANISER, None, "organiser")
        organiser = Caller(client, token)
        bad = await Meeting.planned(organiser)
        await Meeting.planned(organiser, name="Un autre", **LATER)
        path = await address(organiser, "/v1/feeds", kind="organiser")
    file = tmp_path / "events" / f"{bad.id}.journal"
    file.write_bytes(file.read_bytes().replace("Café des".encode(), b"Cave des "))
    async with serving(tmp_path, clock) as client:
        assert [name for name, _ in await entries(client, path)] == ["Un autre"]


PRIVATE = ("Zébulon", "Quasimodo", "zebulon@", "98 76 54", "+33698765432", "0698765432", "secret")
CROWD = 12


async def crowd(meeting):
    """Fill an event with people and employers whose every text is known."""
    ask, ids = meeting.organiser, []
    for number in range(CROWD):
        firm = {
            "name": f"Maison Quasimodo {number}",
            "email": f"zebulon@maison{number}.example",
            "contact": "Zébulon Quasimodo",
            "phone": "+33698765432",
        }
        _, invitation_id = await meeting.employer(**firm)
        ids.append(invitation_id)
        person = {
            "first_name": "Zébulon",
            "last_name": "Quasimodo",
            "email": f"zebulon@seeker{number}.example",
            "phone": "+33698765432",
            "referrer": "secret",
        }
        await ask.post(f"{meeting.path}/registrations", **person)
    await meeting.publish()
    for one in ids:
        path = f"{meeting.path}/invitations/{one}/answer"
        await ask.post(path, status="declined", comment="C’est secret")


async def test_no_feed_names_anybody_else(client, clock, meeting):
    employer_id, invitation_id = await meeting.employer(phone="+33612345678")
    _, made = await meeting.organiser.post(
        f"{meeting.path}/registrations", first_name="Awa", email="awa@seeker.example"
    )
    await crowd(meeting)
    answer = f"{meeting.path}/invitations/{invitation_id}/answer"
    await meeting.organiser.post(answer, status="accepted", comment="C’est secret")
    clock.forward(days=6)
    ask = meeting.organiser
    person = f"{meeting.path}/registrations/{made['id']}"
    contents = [
        (await fetch(client, path))[2].replace(b"\r\n ", b"").decode()
        for path in (
            await of_employer(meeting, employer_id),
            await address(ask, f"{person}/feed"),
            await address(ask, f"{meeting.path}/feed"),
            await address(ask, "/v1/feeds", kind="organiser"),
            await address(ask, "/v1/feeds", kind="territory"),
        )
    ]
    own = ("Awa", "awa@", FIRM["contact"], FIRM["email"])
    for content in contents:
        assert "BEGIN:VEVENT" in content
        assert [word for word in (*PRIVATE, *own) if word in content] == []
    assert all(FIRM["name"] not in content for content in contents[1:])


async def test_a_sample_days_person_finds_their_own_tables_alone(cafe, desk):
    for badge in cafe.badges[:8]:
        await cafe.scan(badge)
    person = cafe.people[0]["registration_id"]
    path = await address(desk, f"{cafe.event}/registrations/{person}/feed")
    content = (await fetch(cafe.client, path))[2].replace(b"\r\n ", b"").decode()
    assert content.count("BEGIN:VEVENT") > 1
    _, people = await cafe.organiser.get(f"{cafe.event}/registrations")
    names = {one["first_name"] for one in people} | {one["last_name"] for one in people}
    employers = {one["name"] for one in cafe.employers}
    foreign = {name for name in names - employers if name and name in content}
    assert not foreign - {word for firm in employers for word in firm.split()}

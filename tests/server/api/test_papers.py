import pytest

from server.domain.people import Employer
from server.services import papers
from server.shared.vocabulary import Access, Language
from server.voice import texts

TEXTS = texts()


async def test_badges_come_in_every_format_and_labels_take_fewer_pages(cafe):
    pages = {}
    for form in ("a4", "l4785", "l7160"):
        status, pdf = await cafe.organiser.get(f"{cafe.event}/badges.pdf?format={form}")
        assert (status, pdf[:5]) == (200, b"%PDF-")
        pages[form] = pdf.count(b"/Type /Page\n")
    assert pages["l7160"] < pages["a4"]


async def test_a_format_that_nobody_knows_is_refused(cafe):
    status, problem = await cafe.organiser.get(f"{cafe.event}/badges.pdf?format=a3")
    assert (status, problem["code"]) == (400, "bad_request")


async def test_blank_badges_come_as_labels_as_well(cafe):
    await cafe.organiser.post(f"{cafe.event}/badges", count=22)
    _, pdf = await cafe.organiser.get(f"{cafe.event}/badges.pdf?blank=1&format=l7160")
    assert pdf.count(b"/Type /Page\n") == 2


async def test_of_the_blank_badges_those_made_last_come_alone(cafe):
    for _ in range(2):
        cafe.clock.forward(seconds=1)
        await cafe.organiser.post(f"{cafe.event}/badges", count=20)
    address = f"{cafe.event}/badges.pdf?blank=1&format=l7160"
    pages = [
        (await cafe.organiser.get(f"{address}&last={last}"))[1].count(b"/Type /Page\n")
        for last in (0, 1)
    ]
    assert pages[0] > pages[1] == 1


async def test_who_receives_people_has_their_company_on_the_badge(cafe):
    employer = cafe.employers[0]
    key = employer["employer_id"] if "employer_id" in employer else employer["id"]
    await cafe.organiser.post(
        f"{cafe.event}/registrations", first_name="Karim", role="recruiter", employer_id=key
    )
    found = await papers.faces(cafe.ports, cafe.event_id, "tok_1", TEXTS.say(Language.FR))
    async with cafe.ports.store.read(cafe.event_id) as view:
        company = view.get(Employer, key).name
    assert [face.role for face in found if face.first_name == "Karim"] == [company]


async def test_signs_are_a_page_for_each_table(cafe):
    status, pdf = await cafe.organiser.get(f"{cafe.event}/signs.pdf")
    assert status == 200
    assert pdf.count(b"/Type /Page\n") == len(cafe.employers)


async def test_signs_without_employers_are_refused(organiser):
    made = await organiser.post(
        "/v1/events",
        name="Vide",
        starts_at="2026-12-01T08:00:00Z",
        ends_at="2026-12-01T11:00:00Z",
        rounds=6,
    )
    status, problem = await organiser.get(f"/v1/events/{made[1]['id']}/signs.pdf")
    assert (status, problem["code"]) == (409, "no_employers")


async def test_a_slip_comes_on_every_paper(cafe):
    person = cafe.people[0]["registration_id"]
    for paper in ("a4", "a5", "a6", "roll"):
        status, pdf = await cafe.organiser.get(
            f"{cafe.event}/registrations/{person}/slip.pdf?paper={paper}"
        )
        assert (status, pdf[:5]) == (200, b"%PDF-")


async def test_a_slip_opens_the_door_only_where_that_is_asked(cafe):
    address = f"{cafe.event}/registrations/{cafe.people[0]['registration_id']}/slip.pdf"
    plain = (await cafe.organiser.get(address))[1]
    opens = (await cafe.organiser.get(f"{address}?badge=1"))[1]
    assert len(opens) > len(plain)


async def test_nobodys_slip_is_not_found(cafe):
    status, problem = await cafe.organiser.get(f"{cafe.event}/registrations/reg_none/slip.pdf")
    assert (status, problem["code"]) == (404, "not_found")


@pytest.mark.parametrize("role", [Access.KIOSK, Access.VOLUNTEER, Access.COORDINATOR])
async def test_paper_is_for_the_desk(cafe, role):
    caller = await cafe.caller(role)
    person = cafe.people[0]["registration_id"]
    for address in ("signs.pdf", f"registrations/{person}/slip.pdf?badge=1", "badges.pdf"):
        assert (await caller.get(f"{cafe.event}/{address}"))[0] == 403

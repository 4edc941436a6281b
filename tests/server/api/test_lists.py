"""Lists in and out, over HTTP on a real server."""

from io import BytesIO

import pytest

EMPLOYERS = "Entreprise;E-mail;Places à la table;Postes\nPropreté;p@p.example;2;Agent (K2204) CDI\n"
PEOPLE = (
    "Prénom;Nom;E-mail;Métiers recherchés;Souhaits;Arrivée prévue;Départ prévu\n"
    "Awa;Diop;awa@x.example;Nettoyage;Propreté;9h30;3\n"
    "Œdipe;Țurcanu;;;;;\n"
    "Awa;;;;;;\nAwa;;;;;;\n"
)
PLAN = {"name": "X", "starts_at": "2027-03-02T08:00:00Z", "ends_at": "2027-03-02T11:00:00Z"}


@pytest.fixture
async def event(organiser):
    _, made = await organiser.post("/v1/events", **PLAN)
    return f"/v1/events/{made['id']}"


async def send(organiser, address, text, query=""):
    data = text if isinstance(text, bytes) else text.encode()
    headers = {"Authorization": f"Bearer {organiser.token}"}
    async with organiser.client.post(address + query, data=data, headers=headers) as answer:
        return answer.status, await answer.json(content_type=None)


async def both(organiser, event):
    await send(organiser, f"{event}/lists/employers", EMPLOYERS)
    return await send(organiser, f"{event}/lists/attendees", PEOPLE)


async def test_good_rows_become_people_with_badges_and_employers_with_tables(organiser, event):
    status, report = await both(organiser, event)
    assert status == 200
    assert (report["rows"], report["imported"], report["refused"]) == (4, 4, [])
    _, people = await organiser.get(f"{event}/registrations")
    assert sorted(p["first_name"] for p in people) == ["Awa", "Awa", "Awa", "Propreté", "Œdipe"]
    assert len({p["short_code"] for p in people}) == 5
    _, invited = await organiser.get(f"{event}/invitations")
    assert [one["employer"] for one in invited] == ["Propreté"]


async def test_the_same_file_again_changes_nothing(organiser, event):
    await both(organiser, event)
    _, report = await send(organiser, f"{event}/lists/attendees", PEOPLE)
    assert (report["imported"], report["updated"], report["unchanged"]) == (0, 0, 4)
    _, report = await send(organiser, f"{event}/lists/employers", EMPLOYERS)
    assert (report["imported"], report["updated"], report["unchanged"]) == (0, 0, 1)


async def test_a_changed_row_updates_the_same_person(organiser, event):
    await both(organiser, event)
    changed = PEOPLE.replace("Nettoyage", "Caisse")
    _, report = await send(organiser, f"{event}/lists/attendees", changed)
    assert (report["imported"], report["updated"], report["unchanged"]) == (0, 1, 3)


async def test_a_dry_run_says_what_it_would_do_and_does_nothing(organiser, event):
    await send(organiser, f"{event}/lists/employers", EMPLOYERS)
    _, report = await send(organiser, f"{event}/lists/attendees", PEOPLE, "?dry_run=1")
    assert report["imported"] == 4
    assert len((await organiser.get(f"{event}/registrations"))[1]) == 1


async def test_a_bad_row_is_told_and_the_others_come_in(organiser, event):
    await send(organiser, f"{event}/lists/employers", EMPLOYERS)
    text = PEOPLE + ";Sans prénom;nope;;;;\n"
    _, report = await send(organiser, f"{event}/lists/attendees", text)
    assert report["imported"] == 4
    assert [(c["line"], c["code"]) for c in report["refused"]] == [(6, "missing"), (6, "bad_email")]


async def test_a_time_outside_the_event_is_kept_with_a_warning_that_names_column_and_line(
    organiser, event
):
    text = "Prénom;Arrivée prévue\nAwa;8h\nBintou;9h\n"
    _, report = await send(organiser, f"{event}/lists/attendees", text)
    assert report["imported"] == 2
    assert report["warnings"] == [{"code": "outside_event", "column": "Arrivée prévue", "line": 2}]


@pytest.mark.parametrize("kind", ["attendees", "employers"])
@pytest.mark.parametrize("language", ["fr", "en"])
async def test_export_import_export_is_the_same_to_the_byte(organiser, event, kind, language):
    await both(organiser, event)
    _, first = await organiser.get(f"{event}/lists/{kind}?language={language}")
    _, other = await organiser.post("/v1/events", **{**PLAN, "name": "Y"})
    copy = f"/v1/events/{other['id']}"
    await send(organiser, f"{copy}/lists/employers", EMPLOYERS)
    _, report = await send(organiser, f"{copy}/lists/{kind}", first)
    assert report["refused"] == []
    _, second = await organiser.get(f"{copy}/lists/{kind}?language={language}")
    assert second == first


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "empty_file"), (b"%PDF-1.7", "is_pdf"), (b"Nom\nX\n", "no_required_column")],
)
async def test_a_file_that_is_no_list_is_refused_whole(organiser, event, content, code):
    status, problem = await send(organiser, f"{event}/lists/attendees", content)
    assert (status, problem["code"]) == (422, code)
    assert problem["title"]


async def test_a_file_that_is_too_large_is_refused(organiser, event):
    headers = {"Authorization": f"Bearer {organiser.token}"}
    address = f"{event}/lists/attendees"
    large = BytesIO(b"x" * 22_000_000)
    async with organiser.client.post(address, data=large, headers=headers) as answer:
        problem = await answer.json(content_type=None)
        assert (answer.status, problem["code"]) == (413, "too_large")


async def test_badge_sheets_come_as_pdf_and_an_event_without_badges_says_so(organiser, event):
    assert (await organiser.get(f"{event}/badges.pdf"))[1]["code"] == "no_badges"
    await both(organiser, event)
    status, pdf = await organiser.get(f"{event}/badges.pdf")
    assert status == 200
    assert pdf.startswith(b"%PDF")
    assert (await organiser.get(f"{event}/badges.pdf?blank=1"))[1]["code"] == "no_badges"
    await organiser.post(f"{event}/badges", count=3)
    assert (await organiser.get(f"{event}/badges.pdf?blank=1"))[1].startswith(b"%PDF")


async def test_an_unknown_kind_of_list_is_not_found(organiser, event):
    assert (await organiser.get(f"{event}/lists/cats"))[0] == 404

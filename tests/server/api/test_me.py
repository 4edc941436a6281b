"""A person's own page and its forms, over HTTP."""

import re

import pytest

from server.domain.access import AccessToken
from server.domain.privacy_facts import Forgotten, LinkMade
from server.ports import ACCESS
from tests.server.api.kept import facts, record


@pytest.fixture
async def awa(cafe):
    body = {"first_name": "Awa", "email": "awa@seeker.example"}
    _, made = await cafe.organiser.post(f"{cafe.event}/registrations", **body)
    return made


async def link(cafe, desk, made):
    _, found = await desk.post(f"{cafe.event}/registrations/{made['id']}/link")
    return found["path"]


async def form(cafe, path, **fields):
    """Send a form as a browser does, with the seal of the page."""
    async with cafe.client.get(path) as answer:
        seal = re.search(r'name="seal" value="(\w+)"', await answer.text())
    sent = {"seal": seal[1] if seal else "", **fields}
    async with cafe.client.post(path, data=sent) as answer:
        return answer.status, await answer.text()


async def test_a_link_opens_ones_own_page_until_another_is_made(cafe, desk, awa):
    old = await link(cafe, desk, awa)
    async with cafe.client.get(old) as answer:
        page = await answer.text()
        assert answer.status == 200
    assert "Bonjour Awa" in page
    assert "awa@seeker.example" in page
    await link(cafe, desk, awa)
    async with cafe.client.get(old) as answer:
        assert answer.status == 404
    assert len(await facts(cafe, LinkMade)) == 2


@pytest.mark.parametrize(
    ("own", "browser", "hello", "tag"),
    [
        (None, "tr", "Merhaba Awa", '<html lang="tr" dir="ltr">'),
        (None, "", "Bonjour Awa", '<html lang="fr" dir="ltr">'),
        ("ar", "en", "مرحبًا Awa", '<html lang="ar" dir="rtl">'),
        ("fr-simple", "zh", "Bonjour Awa", '<html lang="fr" dir="ltr">'),
    ],
)
async def test_the_page_speaks_the_persons_language_else_the_browsers(
    cafe, desk, own, browser, hello, tag
):
    said = {"first_name": "Awa"} | ({"language": own} if own else {})
    _, made = await cafe.organiser.post(f"{cafe.event}/registrations", **said)
    path = await link(cafe, desk, made)
    async with cafe.client.get(path, headers={"Accept-Language": browser}) as answer:
        page = await answer.text()
    assert hello in page
    assert tag in page


async def test_the_farewell_is_in_the_language_of_who_was_forgotten(cafe, desk):
    said = {"first_name": "Awa", "language": "es"}
    _, made = await cafe.organiser.post(f"{cafe.event}/registrations", **said)
    _, page = await form(cafe, await link(cafe, desk, made), do="erase")
    assert "Aquí ya nada lleva su nombre" in page


@pytest.mark.parametrize(
    ("language", "word", "tag"),
    [
        ("ar", "بياناتك", '<html lang="ar" dir="rtl">'),
        ("ta", "தரவுகள்", '<html lang="ta" dir="ltr">'),
        ("zh", "您的资料", '<html lang="zh" dir="ltr">'),
        ("ro", "Datele dumneavoastră", '<html lang="ro" dir="ltr">'),
    ],
)
async def test_the_notice_and_a_refusal_speak_the_browsers_language(cafe, language, word, tag):
    headers = {"Accept-Language": language, "Accept": "text/html"}
    for path in ("/privacy", "/me/nobody"):
        async with cafe.client.get(path, headers=headers) as answer:
            page = await answer.text()
        assert word in page
        assert tag in page


async def test_the_page_takes_consents_and_shows_them(cafe, desk, awa):
    path = await link(cafe, desk, awa)
    status, page = await form(cafe, path, do="consents", agree="follow_up")
    assert status == 200
    assert 'value="follow_up" checked' in page
    assert 'value="keep_longer" checked' not in page
    status, page = await form(cafe, path, do="consents")
    assert "checked" not in page


async def test_a_page_lives_as_long_as_what_it_shows(cafe, desk, awa, clock):
    path = await link(cafe, desk, awa)
    await form(cafe, path, do="consents", agree="keep_longer")
    clock.forward(days=220)
    async with cafe.client.get(path) as answer:
        assert answer.status == 200
    clock.forward(days=520)
    async with cafe.client.get(path) as answer:
        assert answer.status == 404


async def test_the_page_asks_before_it_erases_and_then_is_dead(cafe, desk, awa):
    path = await link(cafe, desk, awa)
    async with cafe.client.get(path, params={"erase": ""}) as answer:
        page = await answer.text()
    assert "Voulez-vous vraiment tout effacer" in page
    assert "awa@seeker.example" not in page
    status, page = await form(cafe, path, do="erase")
    assert status == 200
    assert "C’est effacé" in page
    assert "Awa" not in page
    async with cafe.client.get(path) as answer:
        assert answer.status == 404
    assert (await facts(cafe, Forgotten))[0]["by"] == "person"


@pytest.mark.parametrize("seal", ["", "0" * 32])
async def test_a_form_that_another_site_made_does_nothing(cafe, desk, awa, seal):
    path = await link(cafe, desk, awa)
    async with cafe.client.post(path, data={"do": "erase", "seal": seal}) as answer:
        assert answer.status == 403
    assert (await record(cafe, awa)).forgotten_at is None


async def test_the_seal_of_one_page_does_nothing_on_another(cafe, desk, awa):
    _, other = await cafe.kiosk.post(f"{cafe.event}/registrations", first_name="Bob")
    own, foreign = await link(cafe, desk, awa), await link(cafe, desk, other)
    async with cafe.client.get(foreign) as answer:
        seal = re.search(r'name="seal" value="(\w+)"', await answer.text())[1]
    async with cafe.client.post(own, data={"do": "erase", "seal": seal}) as answer:
        assert answer.status == 403


async def test_the_text_of_a_link_is_kept_nowhere(cafe, desk, awa):
    path = await link(cafe, desk, awa)
    token = path.rpartition("/")[2].encode()
    files = [file for file in cafe.client.folder.rglob("*") if file.is_file()]
    assert files
    assert not any(token in file.read_bytes() for file in files)
    async with cafe.ports.store.read(ACCESS) as view:
        (kept,) = view.find(AccessToken, subject=awa["id"])
    assert kept.label == "page"


@pytest.mark.parametrize("language", ["fr", "fr-simple", "en"])
async def test_the_notice_is_for_everybody_in_every_language(client, language):
    async with client.get("/privacy", headers={"Accept-Language": language}) as answer:
        page = await answer.text()
        assert answer.status == 200
    assert "<script" not in page
    assert " style=" not in page
    wanted = ("CNIL", "24", "7 months") if language == "en" else ("CNIL", "24", "7 mois")
    assert all(part in page for part in wanted)


@pytest.mark.parametrize("path", ["/", "/me/nobody", "/board/nobody", "/nothing"])
async def test_a_browser_is_told_in_words_on_a_page_that_there_is_none(client, path):
    headers = {"Accept": "text/html,*/*;q=0.8", "Accept-Language": "fr"}
    async with client.get(path, headers=headers) as answer:
        text = await answer.text()
        assert (answer.status, answer.content_type) == (404, "text/html")
    assert "Cette page n’existe pas, ou n’existe plus." in text
    assert "Vérifiez l’adresse, ou demandez-en une autre à l’accueil." in text


async def test_a_form_that_another_site_sends_is_refused_on_a_page(cafe, desk, awa):
    path = await link(cafe, desk, awa)
    headers = {"Accept": "text/html", "Origin": "https://elsewhere.example"}
    async with cafe.client.post(path, data={"seal": "x"}, headers=headers) as answer:
        assert (answer.status, answer.content_type) == (403, "text/html")
        assert "Cette demande vient d’un autre site." in await answer.text()


async def test_programs_are_answered_with_a_problem_whatever_else_they_take(client):
    async with client.get("/v1/events", headers={"Accept": "text/html"}) as answer:
        assert answer.content_type == "application/problem+json"

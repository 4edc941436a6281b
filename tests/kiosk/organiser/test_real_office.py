"""Accesses, the journal and erasing on the real server, by keys alone."""

from contextlib import asynccontextmanager

import pytest

from kiosk.office import Office
from kiosk.organiser.app import Console
from kiosk.organiser.events import Events
from server.shared.vocabulary import Access, Language
from tests.kiosk.organiser.stage import Stage, at_the_real_floor, choose

SECRET = "une tasse bleue et ronde"
PIN = "738264"


@asynccontextmanager
async def at_the_events(cafe, token=""):
    """Run a console on a real server, with or without a token."""
    url = str(cafe.client.make_url("")).rstrip("/")
    async with Office(url, token, Language.FR) as client:
        console = Console(client, Language.FR, cafe.clock)
        async with console.run_test(size=(100, 30), notifications=True) as pilot:
            yield Stage(console, pilot)


async def add_person(stage, role, name, secret):
    await stage.press("x")
    await stage.sees("Accès")
    await stage.press("plus", "1", role, *name, "down", *secret, "enter")
    await stage.sees("À noter maintenant", secret)
    await stage.press("escape")
    await stage.sees(name)


async def sign_in(stage, name, secret):
    await stage.sees("Connexion")
    await stage.press(*name, "down", *secret, "enter")


async def test_a_person_is_let_in_signs_in_works_and_signs_out(cafe):
    async with at_the_real_floor(cafe) as stage:
        await add_person(stage, "1", "Karim", PIN)
    async with at_the_events(cafe) as stage:
        await sign_in(stage, "Karim", "111111")
        await stage.sees("Le nom ou la phrase de passe n’est pas bon.")
        await stage.press(*PIN, "enter")
        await stage.sees("Karim · Accueil")
        await stage.press("enter")
        await stage.sees("présent sur 24")
        name = cafe.people[0]["first_name"]
        await stage.press("p", *name[:4].lower(), "enter")
        await stage.sees("Enregistrer l’arrivée", "Ses données")
        await stage.press("1")
        await stage.sees(f"{name} est là.")
        await stage.press("escape", "escape", "escape")
        await stage.until(lambda: isinstance(stage.console.screen, Events), "the events")
        await stage.press("o", "enter")
        await stage.sees("Connexion")


async def test_a_new_passphrase_ends_the_session_in_the_middle(cafe, organiser):
    async with at_the_real_floor(cafe) as stage:
        await add_person(stage, "1", "Karim", PIN)
    async with at_the_events(cafe) as stage:
        await sign_in(stage, "Karim", PIN)
        await stage.sees("Karim · Accueil")
        await stage.press("enter")
        await stage.sees("présent sur 24")
        (account,) = (await organiser.get("/v1/accounts"))[1]
        await organiser.post(f"/v1/accounts/{account['id']}/secret", secret="904417")
        await stage.sees("Connexion")
        await sign_in(stage, "Karim", "904417")
        await stage.sees("présent sur 24")


async def test_a_code_of_the_console_opens_a_desk_and_the_console_says_so(cafe):
    async with at_the_real_floor(cafe) as stage:
        await stage.press("x", "plus", "3", *"Coin", "enter")
        await stage.sees("Code pour un poste d’accueil", "Valable encore")
        code = stage.console.screen._offer.code
        async with at_the_events(cafe) as desk:
            await desk.sees("Connexion")
            await desk.press(*code.lower(), "enter")
            await desk.sees("Tablée Accueil", "Café")
        await stage.sees("✓ Utilisé à")
        await stage.press("escape")
        await stage.sees("Coin appareil Accueil")


async def test_a_token_taken_back_closes_the_other_console(cafe):
    desk = await cafe.caller(Access.DESK, label="Accueil 2")
    async with at_the_events(cafe, desk.token) as other:
        await other.sees("Café")
        await other.press("enter")
        await other.sees("présent sur 24")
        async with at_the_real_floor(cafe) as stage:
            await stage.press("x")
            await stage.sees("Accueil 2")
            screen = stage.console.screen
            held = next(
                h.id for h in screen._holders.values() if getattr(h, "label", "") == "Accueil 2"
            )
            screen.query_one("Listing").choose(held)
            await stage.press("enter", "1", "2")
            await stage.sees("L’accès « Accueil 2 » est retiré.")
        await other.sees("Connexion", "Cet accès a été retiré.")


async def test_the_journal_names_who_came(cafe, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    await cafe.scan(cafe.badges[0])
    name = cafe.people[0]["first_name"]
    async with at_the_real_floor(cafe, size=(120, 40)) as stage:
        await stage.press("j")
        await stage.sees("Journal", name)
        await stage.press("f")
        await stage.until(lambda: [*tmp_path.glob("journal-*.csv")], "the file")
    (path,) = tmp_path.glob("journal-*.csv")
    assert name not in path.read_text(encoding="utf-8-sig")


async def test_the_folder_s_journal_and_what_is_kept_are_read(cafe, organiser):
    async with at_the_events(cafe, organiser.token) as stage:
        await stage.sees("Café")
        await stage.press("j")
        await stage.sees("Journal", "Tous les événements")
        await stage.settled()
        assert "Rien n’est noté" not in stage.flat
        await stage.press("escape", "d")
        await stage.sees("Données à effacer", "Rien à effacer aujourd’hui.")


async def test_a_person_s_data_are_read_and_a_consent_kept(cafe):
    name = cafe.people[0]["first_name"]
    async with at_the_real_floor(cafe, size=(100, 40)) as stage:
        await stage.press("p", *name[:4].lower(), "enter")
        await stage.sees("Ses données")
        await choose(stage, "kept", "known")
        await stage.sees("Ce que Tablée sait", name)
        await stage.press("escape", "enter")
        await stage.sees("Ses données")
        await choose(stage, "kept", "consents")
        await stage.sees("1 – Pas d’accord")
        await stage.press("1")
        await stage.sees("1 ✓ D’accord")


async def test_a_link_opens_the_person_s_own_page(cafe):
    name = cafe.people[0]["first_name"]
    async with at_the_real_floor(cafe, size=(100, 40)) as stage:
        await stage.press("p", *name[:4].lower(), "enter")
        await choose(stage, "kept", "link")
        await stage.sees("Lien pour son téléphone", "/me/")
        path = stage.console.screen._address.split("/me/")[1]
    async with cafe.client.get(f"/me/{path}") as page:
        assert page.status == 200
        assert name in await page.text()


async def test_a_person_is_erased_and_gone(cafe):
    name = cafe.people[0]["first_name"]
    async with at_the_real_floor(cafe) as stage:
        before = len(stage.console.board.people)
        await stage.press("p", *name[:4].lower(), "enter")
        await choose(stage, "kept", "erase", "yes")
        await stage.sees(f"{name} : tout est effacé.")
        await stage.until(lambda: len(stage.console.board.people) == before - 1, "one less")
    _, people = await cafe.organiser.get(f"{cafe.event}/registrations")
    assert name not in {person["first_name"] for person in people}


@pytest.mark.parametrize(
    ("band", "words"), [("3", "à partir de 15 ans"), ("2", "est dans la liste")]
)
async def test_the_question_of_age_is_decided_by_the_server(cafe, band, words):
    async with at_the_real_floor(cafe) as stage:
        await stage.press("p", "plus", "1", band)
        if band == "2":
            await stage.press(*"Zoé", "down", "down", *"Mission locale", "enter")
        await stage.sees(words)
        assert any(p.first_name == "Zoé" for p in stage.console.board.people) == (band == "2")

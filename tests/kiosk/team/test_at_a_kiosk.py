"""The team before a kiosk that speaks to the real server."""

import asyncio
from types import SimpleNamespace

import pytest

from badges.printer import LIMIT
from kiosk.attendee.steps import Step
from server.shared.vocabulary import Language
from tests.kiosk.attendee.stage import kiosk_at
from tests.kiosk.cable import Cable
from tests.kiosk.eyes import ALONE, post, until

INVITATION = "Présentez votre badge au lecteur."
NAME, SECRET = "Nadia", "tasse bleue 4812"


class Paper:
    """A printer that notes what it was asked for; `trouble`: why it prints nothing."""

    def __init__(self, trouble=""):
        self.trouble = trouble
        self.slips = []

    def until(self):
        return asyncio.get_running_loop().time() + LIMIT

    async def day(self, day, say, until, *, badge=""):
        assert until > asyncio.get_running_loop().time()
        self.slips.append((day.registration_id, badge, say.language))
        return self.trouble

    async def test(self, say):
        del say
        return self.trouble


@pytest.fixture
async def line(cafe):
    """The way to the real server; it can be cut."""
    address = cafe.client.server
    async with Cable(address.host, address.port) as cable:
        _, event = await cafe.organiser.get(cafe.event)
        yield SimpleNamespace(url=cable.url, event=SimpleNamespace(name=event["name"]), cable=cable)


@pytest.fixture
async def account(cafe):
    """Somebody of the desk who may sign in."""
    status, _ = await cafe.organiser.post(
        "/v1/accounts", name=NAME, secret=SECRET, access="desk", event_id=cafe.event_id
    )
    assert status == 201


def kiosk(cafe, line, **more):
    return kiosk_at(line, token=cafe.kiosk.token, **more)


async def staff_badge(cafe, role="staff"):
    _, found = await cafe.organiser.post(
        f"{cafe.event}/registrations", first_name="Solène", role=role, present=True
    )
    return found["badge"]


async def press(stage, key):
    """Press a number like a person."""
    post(stage.app, key, key)
    await asyncio.sleep(ALONE)


async def signs_in(stage, secret=SECRET):
    stage.key("f12")
    await stage.sees("Votre nom d’équipe")
    await stage.types(NAME)
    stage.key("enter")
    await stage.sees("Votre code secret")
    await stage.types(secret)
    stage.key("enter")


async def find(stage, person):
    await press(stage, "1")
    await stage.sees("Qui cherchez-vous")
    await stage.types(person["first_name"][:3])
    await stage.sees("1   ")
    await stage.types(person["first_name"][3:])
    await stage.sees(f"1   {person['first_name']}")
    await stage.types("1")
    await stage.sees("Est-ce bien cette personne")


async def tokens(cafe):
    _, found = await cafe.organiser.get("/v1/tokens")
    return {one["id"] for one in found if one["access"] == "desk" and not one["revoked_at"]}


@pytest.mark.usefixtures("account")
async def test_a_name_and_a_secret_open_the_menu_and_its_access_ends_with_it(cafe, line):
    before = await tokens(cafe)
    async with kiosk(cafe, line) as stage:
        await signs_in(stage)
        await stage.sees("Trouver une personne")
        assert len(await tokens(cafe) - before) == 1
        await press(stage, "0")
        await stage.sees(INVITATION)
        assert stage.app.team.menu.token == ""
        for _ in range(200):
            if await tokens(cafe) == before:
                return
            await asyncio.sleep(0.02)
        pytest.fail("the access has not ended")


@pytest.mark.usefixtures("account")
async def test_45_seconds_without_a_key_close_the_menu_and_a_key_renews_them(cafe, line):
    async with kiosk(cafe, line) as stage:
        await signs_in(stage)
        await stage.sees("Trouver une personne")
        stage.wait(35)
        await stage.sees("Retour dans 10 secondes")
        await press(stage, "2")
        await stage.sees("Lisez ce code")
        await stage.sees_no("Retour dans")
        stage.wait(44)
        await stage.sees("Lisez ce code")
        stage.wait(1)
        await stage.sees(INVITATION)
        assert stage.app.team.menu.token == ""


async def test_what_is_typed_for_a_secret_is_never_on_the_screen(cafe, line):
    async with kiosk(cafe, line) as stage:
        stage.key("f12")
        await stage.sees("Votre nom d’équipe")
        await stage.types("Zoé")
        stage.key("enter")
        await stage.sees("Votre code secret")
        await stage.types("tulipe")
        assert "tulipe" not in await stage.sees("•••")
        stage.key("f4")
        stage.key("f8")
        await stage.sees(INVITATION)
        stage.key("f4")
        await stage.sees("Quel est votre prénom")
        await stage.types("Ali")
        await stage.sees("Ali")


async def test_an_account_of_no_desk_opens_no_menu(cafe, line):
    await cafe.organiser.post(
        "/v1/accounts", name=NAME, secret=SECRET, access="volunteer", event_id=cafe.event_id
    )
    async with kiosk(cafe, line) as stage:
        await signs_in(stage)
        await stage.sees("! Ce compte n’ouvre pas le menu de l’accueil.", "Votre nom d’équipe")


async def test_a_staff_badge_greets_first_and_opens_the_menu_when_it_comes_again(cafe, line):
    _, found = await cafe.organiser.post(
        f"{cafe.event}/registrations", first_name="Solène", role="staff"
    )
    async with kiosk(cafe, line) as stage:
        stage.scan(found["badge"])
        await stage.sees("Bonjour Solène")
        stage.wait(2)
        stage.scan(found["badge"])
        await stage.sees("Trouver une personne")


@pytest.mark.parametrize("role", ["volunteer", "seeker", "recruiter"])
async def test_no_other_badge_opens_the_menu(cafe, line, role):
    badge = await staff_badge(cafe, role)
    async with kiosk(cafe, line) as stage:
        for _ in range(2):
            stage.scan(badge)
            await stage.sees("Bonjour Solène")
            stage.wait(9)
        assert stage.app.state.step is not Step.TEAM
        assert stage.app.team.menu.token == ""


async def test_without_the_server_a_staff_badge_opens_what_is_here_and_a_name_nothing(cafe, line):
    badge = await staff_badge(cafe)
    async with kiosk(cafe, line) as stage:
        await until(lambda: stage.app._keeper.roster.made_at is not None)
        await line.cable.cut()
        await stage.sees("seule depuis")
        stage.scan(badge)
        await stage.sees("Essayer le lecteur", "Quitter la borne", "Sans serveur")
        await stage.sees_no("Trouver une personne")
        await press(stage, "2")
        await stage.sees("ne répond pas", "seule depuis")
        stage.key("f8")
        stage.key("f8")
        await stage.sees(INVITATION)
        await signs_in(stage)
        await stage.sees("! Le serveur ne répond pas.", "Votre nom d’équipe")


async def test_somebody_gets_another_badge_and_their_programme_on_paper(cafe, line):
    person, paper = cafe.people[0], Paper()
    badge = await staff_badge(cafe)
    async with kiosk(cafe, line, printing=paper) as stage:
        stage.scan(badge)
        await stage.sees("Essayer l’imprimante")
        await find(stage, person)
        await press(stage, "2")
        await press(stage, "1")
        await stage.sees("Nouveau badge prêt", "Votre code")
        await press(stage, "1")
        await stage.sees("C’est imprimé")
        ((whose, new, _),) = paper.slips
        assert whose == person["registration_id"]
        assert new not in ("", person["badge"])
        stage.scan(person["badge"])
        await stage.sees("! Ce badge")
        stage.wait(6)
        stage.scan(new)
        await stage.sees(f"Bonjour {person['first_name']}")


async def test_the_badge_of_somebody_else_is_no_blank_one_it_is_their_own_at_the_door(cafe, line):
    person, other = cafe.people[0], cafe.people[1]
    badge = await staff_badge(cafe)
    async with kiosk(cafe, line) as stage:
        stage.scan(badge)
        await stage.sees("Trouver une personne")
        await find(stage, person)
        await press(stage, "2")
        await stage.sees("Présentez un badge vierge")
        stage.scan(other["badge"])
        await stage.sees(f"Bonjour {other['first_name']}")
        stage.wait(9)
        stage.scan(person["badge"])
        await stage.sees(f"Bonjour {person['first_name']}")


async def test_somebody_found_gets_their_slip_again_and_keeps_their_badge(cafe, line):
    person, paper = cafe.people[0], Paper()
    badge = await staff_badge(cafe)
    async with kiosk(cafe, line, printing=paper) as stage:
        stage.scan(badge)
        await stage.sees("Essayer l’imprimante")
        await find(stage, person)
        await press(stage, "3")
        await stage.sees("C’est imprimé")
        assert paper.slips == [(person["registration_id"], "", Language.FR)]
        stage.scan(person["badge"])
        await stage.sees(f"Bonjour {person['first_name']}")


async def test_a_printer_that_fails_says_why(cafe, line):
    badge = await staff_badge(cafe)
    async with kiosk(cafe, line, printing=Paper("printer-no_paper")) as stage:
        stage.scan(badge)
        await stage.sees("Essayer l’imprimante")
        await press(stage, "2")
        await stage.sees("! Il n’y a plus de papier.")


async def test_the_language_of_the_kiosk_stays_for_the_next_person(cafe, line):
    badge = await staff_badge(cafe)
    async with kiosk(cafe, line) as stage:
        stage.scan(badge)
        await stage.sees("Langue de la borne")
        await press(stage, "4")
        await stage.sees("Español")
        await press(stage, "3")
        stage.key("f8")
        stage.key("f8")
        await stage.sees("Hold your badge under the reader.")
        assert stage.app.state.home is Language.EN


async def test_a_kiosk_without_access_has_a_menu_that_goes_back_to_its_code(line):
    async with kiosk_at(line, token="") as stage:
        await stage.sees("Quel est le code d’inscription")
        stage.key("f12")
        await stage.sees("Votre nom d’équipe")
        stage.key("f8")
        await stage.sees("Quel est le code d’inscription")
        assert stage.app.state.step is Step.ENROL

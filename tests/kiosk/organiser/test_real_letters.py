"""Invitations from the console on the real server, with a real mail server behind it."""

from contextlib import asynccontextmanager

from kiosk.office import Office as Door
from kiosk.organiser.app import Console
from server.shared.vocabulary import EventState, Language
from tests.kiosk.organiser.stage import Stage, choose
from tests.kiosk.organiser.test_invitations import card_of as card_by_id
from tests.server.api.mailing import office


@asynccontextmanager
async def at_the_event(desk, size=(100, 30)):
    """Run a console that has opened the event of an office."""
    url = str(desk.client.make_url("")).rstrip("/")
    async with Door(url, desk.organiser.token, Language.FR) as client:
        console = Console(client, Language.FR, desk.clock)
        async with console.run_test(size=size, notifications=True) as pilot:
            stage = Stage(console, pilot)
            await stage.sees("Café Contact")
            await stage.press("enter")
            await stage.until(lambda: console.board is not None, "the board")
            yield stage


async def card_of(stage, desk, number=1):
    key = (await desk.invited(number))["invitation_id"]
    await card_by_id(stage, key.removeprefix("inv_"))


async def test_an_event_is_published_asked_moved_cancelled_and_restored(folder, clock):
    async with office(folder, clock) as desk:
        await desk.open(2, published=False)
        async with at_the_event(desk) as stage:
            await stage.press("s")
            await choose(stage, "publish", "yes")
            await stage.sees("Inviter 2 employeurs ?")
            await choose(stage, "yes")
            await stage.sees("2 employeurs sont invités.")
            await desk.arrived(2)
            await stage.press("i")
            await stage.sees("2 employeurs : 2 sans réponse", "✓ envoyée 9 h 00")
            await stage.press("escape", "s")
            await choose(stage, "move")
            await stage.sees("12 rue de l’Exemple")
            await stage.press(*["down"] * 5, "end", *" bis", "enter")
            await stage.sees("Prévenir 2 employeurs ?")
            await choose(stage, "yes")
            await stage.sees("Les changements sont enregistrés.")
            letters = await desk.arrived(4)
            assert {one.said for one in letters[2:]} == {
                ("REQUEST", f"e{number}@employeur.example", 1) for number in (1, 2)
            }
            await stage.press("s")
            await choose(stage, "cancel")
            await stage.sees("2 employeurs l’apprennent par e-mail.")
            await choose(stage, "yes")
            letters = await desk.arrived(6)
            assert {one.said[0] for one in letters[4:]} == {"CANCEL"}
            await stage.until(lambda: stage.console.event.state is EventState.CANCELLED)
            await stage.press("s")
            await choose(stage, "restore", "yes")
            letters = await desk.arrived(8)
            assert {one.said[0] for one in letters[6:]} == {"REQUEST"}


async def test_an_answer_by_mail_is_said_and_listed_and_a_letter_read(folder, clock):
    async with office(folder, clock) as desk:
        await desk.open(2)
        await desk.ask("invitations")
        first, _ = await desk.arrived(2)
        async with at_the_event(desk) as stage:
            await stage.press("i")
            await stage.sees("2 sans réponse")
            await desk.gateway(first.answer("DECLINED"))
            await stage.sees("Employeur 1 ne vient pas.", "1 ne vient pas, 1 sans réponse")
            await card_of(stage, desk)
            await stage.sees("× ne vient pas, table 1", "Réponse par e-mail, 9 h 00")
            await choose(stage, "letter", "read")
            await stage.sees("À : e1@employeur.example", "Café Contact")
            await stage.press("escape")
            await card_of(stage, desk)
            await choose(stage, "letter", "history")
            await stage.sees("Invitation, version 1", "Réponse : ne vient pas", "prise en compte")


async def test_another_time_is_accepted_and_a_message_that_is_unclear_placed(folder, clock):
    async with office(folder, clock) as desk:
        await desk.open(2)
        await desk.ask("invitations")
        first, second = await desk.arrived(2)
        starts = (desk.starts_at.replace(hour=desk.starts_at.hour + 1)).strftime("%Y%m%dT%H%M%SZ")
        await desk.gateway(first.answer(method="COUNTER", DTSTART=starts))
        unproved = {"sender": "autre@ailleurs.example", "to": "rdv@asso.example"}
        await desk.gateway(second.answer(**unproved, ORGANIZER=None))
        async with at_the_event(desk) as stage:
            await stage.press("i")
            await stage.sees("! À régler : 1 autre horaire proposé.", "! 1 message à lire.")
            await card_of(stage, desk)
            await stage.sees("! Propose lun. 14 déc., de 10 h 00 à 12 h 00.")
            await choose(stage, "counter", "counter/accept")
            await stage.sees("Employeur 1 : l’autre horaire est accepté.")
            letters = await desk.arrived(3)
            assert letters[2].said[:2] == ("REQUEST", "e1@employeur.example")
            await stage.press("v", "enter")
            await stage.sees("! Envoyé par une autre personne.", "Employeur 2")
            await stage.press("enter")
            await choose(stage, "this")
            await stage.sees("✓ Réponse : prise en compte.", "Il n’y a aucun message à lire.")
        assert (await desk.invited(2))["answer"] == "accepted"


async def test_a_letter_that_is_refused_is_shown_its_address_changed_and_it_arrives(folder, clock):
    async with office(folder, clock, says={"RCPT": ["550 5.1.1 nobody"]}) as desk:
        await desk.open(1)
        async with at_the_event(desk) as stage:
            await stage.press("i")
            await card_of(stage, desk)
            await choose(stage, "ask", "yes")
            await stage.until(lambda: not stage.console.screen.is_modal, "the page")
            stage.console.screen.load()
            await desk.settled()
            stage.console.screen.load()
            await stage.sees("! À régler : 1 lettre en échec.", "(550 5.1.1)")
            await card_of(stage, desk)
            await choose(stage, "contact")
            await stage.press("down", *"lea@employeur.example", "enter")
            await choose(stage, "yes")
            await stage.sees("le contact est changé.")
            (letter,) = await desk.arrived(1)
            assert letter.said == ("REQUEST", "lea@employeur.example", 1)


async def test_without_mail_a_link_is_given_and_its_answer_comes_live(client, organiser, clock):
    desk = NoMail(client, organiser, clock)
    await desk.open()
    async with at_the_event(desk) as stage:
        await stage.press("i")
        await stage.sees("! Le courrier n’est pas réglé.", "1 employeur : 1 à inviter")
        await card_of(stage, desk)
        await choose(stage, "hand", "link")
        await stage.sees("Lien pour répondre", "/answer/")
        address = stage.console.screen._address
        async with client.get(address.removeprefix(stage.console.client.server)) as page:
            assert page.status == 200
        await stage.press("escape")
        await stage.sees("→ remise en main")
        await card_of(stage, desk)
        await choose(stage, "hand", "feed")
        await stage.sees("Agenda à suivre", "/ical/")
        address = stage.console.screen._address
        async with client.get(address.removeprefix(stage.console.client.server)) as feed:
            assert b"BEGIN:VEVENT" in await feed.read()
        await stage.press("escape")
        await card_of(stage, desk)
        await choose(stage, "answer", "tentative")
        await stage.sees("Employeur 1 : réponse notée.", "Employeur 1 vient peut-être.")
        await card_of(stage, desk)
        await choose(stage, "withdraw", "yes")
        await stage.sees("1 employeur : 1 invitation retirée")


class NoMail:
    """What the tests above ask of an office, on a server that writes no letters."""

    def __init__(self, client, organiser, clock):
        self.client, self.organiser, self.clock = client, organiser, clock

    async def open(self):
        times = {"starts_at": "2026-12-14T08:00:00Z", "ends_at": "2026-12-14T11:00:00Z"}
        _, found = await self.organiser.post("/v1/events", name="Café Contact", **times)
        self.event = f"/v1/events/{found['id']}"
        firm = {"name": "Employeur 1", "present": False}
        await self.organiser.post(f"{self.event}/employers", **firm)
        await self.organiser.post(f"{self.event}/publish")

    async def invited(self, number):
        return (await self.organiser.get(f"{self.event}/invitations"))[1][number - 1]

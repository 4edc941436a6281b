"""Accesses: who is let in, which machine gets a code, what is taken back."""

from datetime import timedelta

import msgspec
import pytest
from msgspec.structs import replace

from server.shared.vocabulary import Access
from tests.kiosk.organiser.builders import NOW
from tests.kiosk.organiser.builders_office import WRONG, a_token
from tests.kiosk.organiser.stage import at_the_floor, on_stage
from tests.kiosk.organiser.stand_in import StandIn


def sent(server):
    return msgspec.json.decode(server.bodies[-1])


# people


async def test_a_person_is_let_in_for_this_event_and_the_passphrase_shown_once():
    server = StandIn()
    async with at_the_floor(server) as stage:
        await stage.press("x", "plus", "1", "1")
        await stage.press(*"Awa", "down", *"482913", "enter")
        await stage.sees("À noter maintenant", "Nom : Awa", "Phrase de passe : 482913")
        await stage.press("escape")
        await stage.sees_no_more("482913")
        await stage.sees("Awa personne Accueil")
    asked = sent(server)
    assert (asked["name"], asked["secret"], asked["access"], asked["event_id"]) == (
        "Awa",
        "482913",
        Access.DESK,
        "evt_1",
    )


async def test_from_the_events_a_person_is_let_in_everywhere_and_no_machine_is_offered():
    server = StandIn()
    async with server, on_stage(server) as stage:
        await stage.sees("Bobigny")
        await stage.press("x")
        await stage.sees("Karim", "Nadia", "Tous les événements")
        await stage.press("plus")
        await stage.sees("Une personne")
        assert "Une borne" not in stage.text
        await stage.press("1", "4", *"Ines", "down", *"un deux trois quatre", "enter")
        await stage.sees("À noter maintenant")
    assert (sent(server)["access"], sent(server)["event_id"]) == (Access.COORDINATOR, None)


@pytest.mark.parametrize(
    ("answer", "kind"), [("2", "organiser"), ("3", "territory")], ids=["own", "public"]
)
async def test_from_the_events_a_calendar_to_follow_is_given(answer, kind):
    server = StandIn()
    async with server, on_stage(server) as stage:
        await stage.sees("Bobigny")
        await stage.press("x", "plus")
        await stage.sees("L’agenda de vos événements", "L’agenda public")
        await stage.press(answer)
        await stage.sees("Agenda à suivre", "https://cafe.example/ical/")
    assert server.heard == ["POST /v1/feeds"]
    assert sent(server)["kind"] == kind


async def test_an_event_s_own_calendar_is_given_from_the_event():
    server = StandIn()
    async with at_the_floor(server) as stage:
        await stage.press("x", "plus", "5")
        await stage.sees("Agenda à suivre", "https://cafe.example/ical/")
    assert server.heard == ["POST /v1/events/evt_1/feed"]


async def test_an_event_lists_only_its_own_accesses():
    async with at_the_floor() as stage:
        await stage.press("x")
        await stage.sees("Borne de l’entrée", "Karim")
        assert "Nadia" not in stage.text


async def test_a_new_passphrase_is_shown_once_and_an_account_closed_after_a_question():
    server = StandIn()
    async with at_the_floor(server) as stage:
        await stage.press("x")
        await stage.sees("Karim")
        await stage.press("enter", "1", *"654321", "enter")
        await stage.sees("Phrase de passe : 654321")
        await stage.press("escape", "enter", "2")
        await stage.sees("Retirer l’accès « Karim » ?", "Ses sessions finissent")
        await stage.press("enter")
        assert not any("close" in heard for heard in server.heard)
        await stage.press("enter", "2", "2")
        await stage.sees("L’accès « Karim » est retiré.", "× retiré")
    assert server.heard[-1] == "POST /v1/accounts/acc_2/close"


async def test_a_token_is_taken_back_after_a_question():
    server = StandIn()
    async with at_the_floor(server) as stage:
        await stage.press("x")
        await stage.sees("Borne de l’entrée")
        await stage.press("down", "enter", "1")
        await stage.sees("Retirer l’accès « Borne de l’entrée » ?")
        await stage.press("2")
        await stage.sees("L’accès « Borne de l’entrée » est retiré.")
    assert server.heard == ["POST /v1/tokens/tok_1/revoke"]


async def test_one_s_own_session_is_not_taken_back_here():
    server = StandIn()
    server.tokens = [replace(server.tokens[0], id="tok_own")]
    async with at_the_floor(server) as stage:
        await stage.press("x")
        await stage.sees("Borne de l’entrée")
        await stage.press("down", "enter")
        await stage.sees("C’est votre accès", "1 Fermer")


async def test_a_code_counts_down_says_when_it_was_used_and_what_to_type():
    server, now = StandIn(), [NOW]
    async with at_the_floor(server, clock=lambda: now[0]) as stage:
        await stage.press("x", "plus", "2", "enter")
        await stage.sees("Code pour une borne", "Valable encore 10:00", "./run.sh kiosk --server")
        now[0] += timedelta(minutes=1)
        await stage.sees("Valable encore 9:00")
        await server.use_code()
        await stage.sees("✓ Utilisé à 10 h 12.")
        await stage.press("escape")
        await stage.sees("Borne 2")


async def test_a_code_nobody_used_says_that_it_is_over():
    server, now = StandIn(), [NOW]
    async with at_the_floor(server, clock=lambda: now[0]) as stage:
        await stage.press("x", "plus", "3", "enter")
        await stage.sees("Code pour un poste d’accueil", "./run.sh organiser --server")
        now[0] += timedelta(minutes=10)
        await stage.sees("! Ce code n’est plus valable.")


async def test_a_code_is_not_taken_for_used_by_what_was_there_before():
    async with at_the_floor() as stage:
        await stage.press("x", "plus", "2", "enter")
        await stage.sees("Valable encore")
        stage.console.screen._look()
        await stage.settled()
        assert "Utilisé" not in stage.text


async def test_a_board_gets_an_address_in_letters_and_as_a_code():
    server = StandIn()
    async with at_the_floor(server, size=(100, 30)) as stage:
        await stage.press("x", "plus", "4", "enter")
        await stage.sees("Adresse du tableau", "/board/bbbb", "█▀▀▀▀▀█", "que sur cet ordinateur")
    assert sent(server)["access"] == Access.BOARD


@pytest.mark.parametrize("kind", ["2", "3", "4"])
async def test_a_machine_is_called_what_was_typed_when_it_was_added(kind):
    server = StandIn()
    async with at_the_floor(server) as stage:
        await stage.press("x", "plus", kind)
        await stage.sees("Où, ou pour qui ?", "Facultatif.")
        await stage.press(*"Coin", "enter")
        await stage.until(lambda: server.bodies, "the server to be asked")
    assert sent(server)["label"] == "Coin"


async def test_a_machine_that_nobody_gave_a_name_to_is_called_by_its_role():
    server = StandIn()
    server.tokens = [
        a_token(1, label="kiosk", event_id="evt_1"),
        a_token(2, Access.ATTENDEE_LINK, "page", event_id="evt_1"),
        a_token(3, label="Vitrine", event_id="evt_1"),
    ]
    async with at_the_floor(server) as stage:
        await stage.press("x")
        await stage.sees("Borne appareil Borne", "Lien personnel appareil", "Vitrine appareil")
        assert "kiosk" not in stage.text
        assert "page" not in stage.text


async def test_a_list_without_accesses_says_what_to_do():
    server = StandIn()
    server.accounts, server.tokens = [], []
    async with at_the_floor(server) as stage:
        await stage.press("x")
        await stage.sees("Aucun accès ici pour l’instant. + ajoute")


async def test_a_refused_passphrase_is_said_and_the_form_stays():
    server = StandIn()
    async with at_the_floor(server) as stage:
        await stage.press("x", "plus", "1", "1", *"Awa", "down", "1")
        server.refusals = [WRONG]
        await stage.press("enter")
        await stage.sees("! Le nom ou la phrase de passe", "Awa")

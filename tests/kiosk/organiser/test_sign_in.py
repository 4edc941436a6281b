"""Signing in, what a role is offered, and a session that ends in the middle."""

from datetime import timedelta

import pytest

from kiosk.organiser.dialogs import Form
from kiosk.organiser.events import Events
from kiosk.organiser.floor import Floor
from kiosk.organiser.people import People
from kiosk.organiser.sign_in import SignIn
from server.shared.vocabulary import Access
from tests.kiosk.organiser.builders import NOW
from tests.kiosk.organiser.builders_office import CODE, EXPIRED, LOCKED, SECRET, a_session
from tests.kiosk.organiser.stage import at_the_floor, on_stage
from tests.kiosk.organiser.stand_in import StandIn


async def signed_in(stage, name="Nadia"):
    await stage.sees("Connexion")
    await stage.press(*name, "down", *SECRET, "enter")


async def test_without_a_token_somebody_signs_in_and_sees_the_events():
    async with StandIn() as server, on_stage(server, token="") as stage:
        await stage.sees("Connexion")
        assert "Bobigny" not in stage.text
        await signed_in(stage)
        await stage.sees("Tablée Nadia · Organisation", "Café contact de Bobigny")
    assert [(s.name, s.secret) for s in server.sign_ins] == [("Nadia", SECRET)]


async def test_the_passphrase_is_hidden_until_f3_shows_it():
    async with StandIn() as server, on_stage(server, token="") as stage:
        await stage.sees("Connexion")
        await stage.press(*"Nadia", "enter", *"secret")
        await stage.sees("••••••")
        assert "secret" not in stage.text
        await stage.press("f3")
        await stage.sees("secret")
        await stage.press("f3")
        await stage.sees_no_more("secret")


async def test_a_wrong_passphrase_is_said_and_the_next_one_typed_at_once():
    async with StandIn() as server, on_stage(server, token="") as stage:
        await stage.sees("Connexion")
        await stage.press(*"Nadia", "enter", *"non", "enter")
        await stage.sees("! Le nom ou la phrase de passe n’est pas bon. Vérifiez les deux")
        await stage.press(*SECRET, "enter")
        await stage.sees("Café contact de Bobigny")


async def test_who_is_locked_out_sees_the_seconds_count_down_and_sends_nothing():
    server, now = StandIn(), [NOW]
    async with server, on_stage(server, token="", clock=lambda: now[0]) as stage:
        server.refusals = [LOCKED]
        await signed_in(stage)
        await stage.sees("! Trop d’essais manqués. Encore 0:42.")
        now[0] += timedelta(seconds=30)
        await stage.sees("Encore 0:12.")
        await stage.press("enter")
        now[0] += timedelta(seconds=12)
        await stage.sees_no_more("Trop d’essais manqués.")
        assert server.sign_ins == []
        await stage.press("enter")
        await stage.sees("Café contact de Bobigny")


async def test_a_server_that_is_away_is_said_and_enter_tries_again():
    async with StandIn() as server, on_stage(server, token="") as stage:
        await stage.sees("Connexion")
        await server.stop()
        await signed_in(stage)
        await stage.sees("! Le serveur ne répond pas. Entrée : essayer encore.")
        await server.start()
        await stage.press("enter")
        await stage.sees("Café contact de Bobigny")


async def test_a_code_in_place_of_the_name_opens_a_desk():
    async with StandIn() as server, on_stage(server, token="") as stage:
        await stage.sees("Connexion")
        await stage.press(*CODE, "enter")
        await stage.sees("Tablée Accueil", "Café contact de Bobigny")
    assert server.heard == ["POST /v1/kiosks"]


async def test_a_session_that_ends_is_said_and_what_was_typed_is_still_there():
    server = StandIn()
    async with at_the_floor(server) as stage:
        await stage.press("e", "plus", *"Fournil")
        server.ended = EXPIRED
        await stage.press("enter")
        await stage.sees("Connexion", "Votre accès est arrivé à sa fin.")
        assert "Bobigny" not in stage.text
        await signed_in(stage)
        await stage.until(lambda: isinstance(stage.console.screen, Form), "the form")
        await stage.press("enter")
        await stage.sees("Fournil est là et reçoit une table.")


async def test_a_live_stream_that_is_turned_away_asks_to_sign_in_and_goes_on_after():
    server = StandIn()
    async with at_the_floor(server) as stage:
        await stage.press("p")
        server.ended = EXPIRED
        for socket in list(server._told):
            await socket.close()
        await signed_in(stage)
        await stage.until(lambda: isinstance(stage.console.screen, People), "the people")
        people = server.board.people[1:]
        await server.become(type(server.board)(**{**_fields(server.board), "people": people}))
        await stage.sees("25 personnes sur 25")


def _fields(board):
    return {name: getattr(board, name) for name in board.__struct_fields__}


async def test_a_session_s_end_hides_everybody_s_name_even_if_nobody_touches_a_key():
    server, now = StandIn(), [NOW]
    server.session = a_session(expires_at=NOW + timedelta(hours=12))
    async with at_the_floor(server, clock=lambda: now[0]) as stage:
        await stage.sees("Inès")
        now[0] += timedelta(hours=12)
        await stage.sees("Votre session est finie. Connectez-vous de nouveau.")
        assert "Inès" not in stage.text


async def test_who_signs_in_with_another_role_begins_at_the_events():
    server = StandIn()
    async with at_the_floor(server) as stage:
        await stage.press("p", "enter")
        server.ended = EXPIRED
        await stage.press("2", "2")
        await stage.sees("Connexion")
        server.session = a_session(Access.DESK, event_id="evt_1")
        await signed_in(stage, "Karim")
        await stage.until(lambda: isinstance(stage.console.screen, Events), "the events")
        await stage.sees("Karim · Accueil")


async def test_signing_out_ends_the_session_and_asks_who_comes_next():
    async with StandIn() as server, on_stage(server) as stage:
        await stage.sees("o Se déconnecter")
        await stage.press("o", "enter")
        await stage.sees("Connexion")
        assert server.heard == ["POST /v1/session/end"]
        assert not stage.console.client.has_token
        assert "Bobigny" not in stage.text
        await signed_in(stage, "Karim")
        await stage.sees("Karim · Organisation", "Bobigny")


async def test_a_token_that_is_nobody_s_session_is_not_signed_out():
    server = StandIn()
    server.session = a_session(name=None, label="organiser")
    async with server, on_stage(server) as stage:
        await stage.sees("Bobigny")
        await stage.press("o")
        await stage.settled()
        assert isinstance(stage.console.screen, Events)
        assert server.heard == []


# what a role is offered

KEYS = {
    "events": {"n": "Planifier", "x": "Accès", "j": "Journal", "d": "Données"},
    "floor": {"r": "Tours", "a": "Proposer", "s": "Étape", "x": "Accès", "j": "Journal"},
}
OFFERED = [
    (Access.ORGANISER, None, "nxjd", "rasxj"),
    (Access.ORGANISER, "evt_1", "", "rasxj"),
    (Access.DESK, "evt_1", "", ""),
    (Access.VOLUNTEER, "evt_1", "", ""),
]


@pytest.mark.parametrize(("access", "event", "events", "floor"), OFFERED)
async def test_a_role_is_offered_what_it_may_and_other_keys_do_nothing(
    access, event, events, floor
):
    server = StandIn()
    server.session = a_session(access, event_id=event)
    async with server, on_stage(server, size=(140, 40)) as stage:
        await stage.sees("Bobigny")
        await only(stage, "events", events, Events)
        await stage.press("enter")
        await stage.until(lambda: stage.console.board is not None, "the board")
        await only(stage, "floor", floor, Floor)
        assert server.heard == []


async def only(stage, where, keys, page):
    await stage.settled()
    line = stage.text.splitlines()[-1]
    for key, name in KEYS[where].items():
        assert (f"{key} {name}" in line) == (key in keys), line
        if key not in keys:
            await stage.press(key)
    await stage.settled()
    assert isinstance(stage.console.screen, page)


async def test_a_volunteer_s_card_checks_in_and_nothing_else():
    server = StandIn()
    server.session = a_session(Access.VOLUNTEER, event_id="evt_1")
    async with at_the_floor(server) as stage:
        await stage.press("p", *"mous", "enter")
        await stage.sees("1 Enregistrer l’arrivée", "2 Fermer")
        await stage.press("escape", "escape", "plus")
        await stage.settled()
        assert isinstance(stage.console.screen, People)
        await stage.press("escape", "escape", "e", "enter")
        await stage.sees("1 Fermer")


async def test_a_coordinator_sees_the_events_and_is_told_that_the_room_stays_shut():
    server = StandIn()
    server.session = a_session(Access.COORDINATOR)
    async with server, on_stage(server) as stage:
        await stage.sees("Bobigny")
        await stage.press("enter")
        await stage.sees("Votre accès n’ouvre pas la salle.")
        assert isinstance(stage.console.screen, Events)


async def test_signing_in_never_stands_twice_over_the_screen():
    async with StandIn() as server, on_stage(server, token="") as stage:
        await stage.sees("Connexion")
        stage.console.sign_in("encore")
        await stage.settled()
        assert sum(isinstance(s, SignIn) for s in stage.console.screen_stack) == 1

"""The live stream, the server gone and back, and every failure in words."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from kiosk.organiser.floor import Floor
from server.shared.views import Problem
from server.shared.vocabulary import ErrorCode
from tests.kiosk.organiser.builders import NOW, STALE, a_day
from tests.kiosk.organiser.stage import at_the_floor, on_stage
from tests.kiosk.organiser.stand_in import StandIn

REFUSAL = Problem(
    status=409,
    code=ErrorCode.WRONG_STATE,
    title="L’événement n’en est pas là.",
    next="Regardez son état.",
)


# the live stream


async def test_what_happens_elsewhere_is_seen_at_once():
    server = StandIn()
    async with at_the_floor(server) as stage:
        await stage.sees("20")
        counts = replace(server.board.counts, present=21, unmet=8)
        await server.become(replace(server.board, counts=counts))
        await stage.sees("personnes à zéro sur 21")


async def test_a_server_that_goes_is_said_and_found_again_by_itself():
    server = StandIn()
    async with at_the_floor(server) as stage:
        await server.stop()
        await stage.sees("Le serveur ne répond pas. Nouvel essai…")
        server.boards = {"evt_1": a_day(people=40)}
        await server.start()
        await stage.sees_no_more("Nouvel essai…")
        await stage.sees("présents sur 40")


async def test_the_banner_stands_on_every_page():
    server = StandIn()
    async with at_the_floor(server) as stage:
        await stage.press("p")
        await server.stop()
        await stage.sees("Nouvel essai…", "Prénom, nom ou code court")
        await stage.press("escape", "r")
        await stage.sees("Nouvel essai…", "Entrée : terminer le tour 3.")


async def test_a_list_of_events_waits_for_a_server_that_is_not_there_yet():
    server = StandIn()
    await server.start()
    await server.stop()
    async with on_stage(server) as stage:
        await stage.sees("Nouvel essai…")
        await server.start()
        await stage.sees("Café contact de Bobigny")
        await stage.sees_no_more("Nouvel essai…")
        await server.stop()


async def test_a_token_that_is_turned_away_is_told_why():
    server = StandIn()
    server.turns_away = True
    async with server, on_stage(server) as stage:
        await stage.sees("Bobigny")
        await stage.press("enter")
        await stage.sees("Ce jeton ne convient pas. Changez-le.")


async def test_a_console_whose_clock_is_wrong_counts_with_the_server_s():
    async with at_the_floor(clock=lambda: NOW - timedelta(hours=2)) as stage:
        await stage.sees("10 h 12", "Encore 6:42.")


# failures


@pytest.mark.parametrize(
    "keys",
    [
        ("p", "enter", "1"),
        ("p", "enter", "2", "2"),
        ("p", "plus", "1", "1", "Z", "enter"),
        ("e", "enter", "1"),
        ("e", "plus", "F", "enter"),
        ("r", "enter", "2"),
        ("a",),
        ("s", "1", "2"),
        ("escape", "n", "enter"),
    ],
)
async def test_a_refusal_is_told_with_what_to_do(keys):
    server = StandIn()
    async with at_the_floor(server) as stage:
        server.refusals = [REFUSAL]
        await stage.press(*keys)
        await stage.sees("! L’événement n’en est pas là.", "Regardez son état.")


@pytest.mark.parametrize("keys", [("p", "enter", "1"), ("e", "enter", "1"), ("r", "enter", "2")])
async def test_a_server_that_does_not_answer_leaves_the_screen_in_place(keys):
    server = StandIn()
    async with at_the_floor(server) as stage:
        await stage.press(*keys[:-1])
        await server.stop()
        await stage.press(keys[-1])
        await stage.sees("Votre demande est peut-être passée.")


async def test_a_form_that_failed_stays_and_is_sent_again_under_the_same_id():
    server = StandIn()
    async with at_the_floor(server) as stage:
        await stage.press("p", "plus", "1", "1")
        server.refusals = [REFUSAL]
        await stage.press(*"Zoé", "enter")
        await stage.sees("Regardez son état.", "Zoé")
        await stage.press("enter")
        await stage.sees("Zoé est dans la liste.")
    assert len(server.ids) == 2
    assert len(set(server.ids)) == 1


async def test_another_content_is_sent_under_another_id():
    server = StandIn()
    async with at_the_floor(server) as stage:
        await stage.press("p", "plus", "1", "1")
        server.refusals = [REFUSAL]
        await stage.press(*"Zo", "enter")
        await stage.sees("Regardez son état.")
        await stage.press("é", "enter")
        await stage.sees("Zoé est dans la liste.")
    assert len(set(server.ids)) == 2


async def test_a_stale_proposal_is_made_again():
    server = StandIn()
    async with at_the_floor(server) as stage:
        await stage.press("a")
        await stage.sees("ne fait mieux")
        server.proposed = False
        server.refusals = [STALE]
        await stage.press("c")
        await stage.sees("La proposition n’est plus à jour.", "ne fait mieux")
    assert server.heard.count("POST /v1/events/evt_1/pairings") == 2


async def test_a_long_computation_shows_that_it_runs():
    server, seconds = StandIn(), iter(range(10_000))
    server.slow = 3600.0
    async with at_the_floor(server, clock=lambda: NOW + timedelta(seconds=next(seconds))) as stage:
        await stage.press("a")
        await stage.sees("Calcul des tables…")
        await stage.press("escape")
        await stage.until(lambda: isinstance(stage.console.screen, Floor), "the floor")

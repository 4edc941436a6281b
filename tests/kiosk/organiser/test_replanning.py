"""The day does not go as planned: a late employer, a better plan, in the console."""

import msgspec
from msgspec.structs import replace

from tests.kiosk.organiser.builders import STALE, a_day
from tests.kiosk.organiser.stage import at_the_floor
from tests.kiosk.organiser.stand_in import StandIn


async def test_one_key_says_how_many_rounds_late_an_employer_is():
    server = StandIn()
    async with at_the_floor(server) as stage:
        await stage.press("e", "enter")
        await stage.sees("En retard : 1 tour", "En retard : 2 tours")
        await stage.press("3")
        await stage.sees("Cantine solidaire : 2 tours de retard.")
    assert server.heard[-1].endswith("/late")
    assert msgspec.json.decode(server.bodies[-1])["rounds"] == 2


async def test_a_late_employer_shows_its_round_and_can_be_on_time_after_all():
    server = StandIn()
    async with at_the_floor(server) as stage:
        await stage.press("e", "enter", "2")
        await stage.sees("1 tour de retard.")
        late_from = next(t.late_from for t in server.board.tables if t.late_from)
        await stage.sees(f"tour {late_from}")
        await stage.press("enter")
        await stage.sees(f"○ attendu au tour {late_from}", "Finalement à l’heure")
        await stage.press("5")
        await stage.sees("est de nouveau attendu à l’heure")
    assert msgspec.json.decode(server.bodies[-1])["rounds"] == 0


async def test_an_employer_who_is_here_is_not_asked_how_late_it_is():
    async with at_the_floor() as stage:
        await stage.press("e", "down", "enter")
        await stage.sees("Noter le départ")
        assert "En retard" not in stage.flat


async def test_a_better_plan_that_waits_is_a_quiet_line_in_the_room():
    board = a_day()
    waiting = replace(board, counts=replace(board.counts, better=2))
    async with at_the_floor(StandIn(waiting)) as stage:
        await stage.same_in_every_language("better")


async def test_the_plan_that_waits_is_opened_as_it_is_and_not_computed_anew():
    board = a_day()
    server = StandIn(replace(board, counts=replace(board.counts, better=2)))
    async with at_the_floor(server) as stage:
        await stage.sees("elle change la table de 2 personnes")
        await stage.press("a")
        await stage.sees("Inès")
    assert not [heard for heard in server.heard if heard.endswith("/pairings")]


async def test_the_line_goes_when_nothing_waits_any_more():
    board = a_day()
    server = StandIn(replace(board, counts=replace(board.counts, better=1)))
    async with at_the_floor(server) as stage:
        await stage.sees("elle change la table de 1 personne")
        await server.become(board)
        await stage.sees_no_more("meilleure répartition")


async def test_what_was_made_better_by_itself_is_said_once():
    board = a_day()
    server = StandIn(replace(board, counts=replace(board.counts, improved=3)))
    async with at_the_floor(server) as stage:
        assert "mieux répartie" not in stage.flat
        await server.become(replace(board, counts=replace(board.counts, improved=4)))
        await stage.sees("La suite est mieux répartie")


async def test_what_happens_by_itself_takes_no_refusal_away_before_it_is_read():
    board = a_day()
    server = StandIn(board)
    async with at_the_floor(server) as stage:
        server.refusals = [STALE]
        await stage.press("a")
        await stage.sees("La proposition n’est plus à jour.")
        await server.become(replace(board, counts=replace(board.counts, improved=1)))
        await stage.sees("La suite est mieux répartie", "La proposition n’est plus à jour.")

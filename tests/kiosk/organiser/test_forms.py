"""Forms: what they propose, what they refuse, what they send."""

import msgspec

from kiosk.organiser.floor import Floor
from server.shared.vocabulary import EventState, Presence, Role
from tests.kiosk.organiser.builders import a_day, an_event
from tests.kiosk.organiser.stage import at_the_floor, on_stage
from tests.kiosk.organiser.stand_in import StandIn


async def test_an_event_is_planned_with_one_key_after_n():
    async with StandIn() as server, on_stage(server) as stage:
        await stage.sees("Bobigny")
        await stage.press("n")
        await stage.sees("lundi 7 décembre 2026", "9:00", "12:00")
        await stage.press("enter")
        await stage.sees("« Café contact » est planifié pour lundi 7 décembre 2026.")
    plan = server.boards["evt_new1"].event
    assert (plan.starts_at.isoformat(), plan.ends_at.isoformat(), plan.zone) == (
        "2026-12-07T09:00:00+01:00",
        "2026-12-07T12:00:00+01:00",
        "Europe/Paris",
    )


async def test_a_day_is_said_back_while_it_is_typed():
    async with StandIn() as server, on_stage(server) as stage:
        await stage.sees("Bobigny")
        await stage.press("n", "down", *"8/1")
        await stage.sees("vendredi 8 janvier 2027")


async def test_what_cannot_be_read_is_said_on_its_line_and_nothing_is_sent():
    async with StandIn() as server, on_stage(server) as stage:
        await stage.sees("Bobigny")
        await stage.press("n", "down", *"jamais", "down", *"tard", "enter")
        await stage.sees("! Écrivez un jour, comme 7/12.", "! Écrivez une heure, comme 9:00.")
    assert server.heard == []


async def test_an_end_before_the_start_is_said_before_anything_is_sent():
    async with StandIn() as server, on_stage(server) as stage:
        await stage.sees("Bobigny")
        await stage.press("n", "down", "down", *"13h", "enter")
        await stage.sees("La fin est avant le début.", "Changez l’heure de fin, puis validez.")
    assert server.heard == []


async def test_a_form_that_is_left_sends_nothing():
    server = StandIn()
    async with at_the_floor(server) as stage:
        await stage.press("e", "plus", *"Fournil", "escape", "escape")
        await stage.until(lambda: isinstance(stage.console.screen, Floor), "the floor")
    assert server.heard == []


async def test_an_employer_s_seats_are_a_number_from_1_to_12():
    async with at_the_floor() as stage:
        await stage.press("e", "plus", *"Fournil", "down", *"13", "enter")
        await stage.sees("! Écrivez un nombre de 1 à 12.")


async def test_an_employer_s_trades_are_sent_apart():
    server = StandIn()
    async with at_the_floor(server) as stage:
        await stage.press("e", "plus", *"Fournil", "down", "down", *"vente, pain ,", "enter")
        await stage.sees("Fournil est là")
    assert msgspec.json.decode(server.bodies[-1])["trades"] == ["vente", "pain"]


async def test_a_recruiter_is_added_to_an_employer():
    server = StandIn()
    async with at_the_floor(server) as stage:
        await stage.press("p", "plus", "2")
        await stage.sees("Pour quel employeur ?", "Boulangerie du Canal")
        await stage.press("2")
        await stage.sees("Prénom")
        await stage.press(*"Paul", "enter")
        await stage.sees("Paul est dans la liste.")
    asked = msgspec.json.decode(server.bodies[-1])
    assert (asked["role"], asked["employer_id"]) == (Role.RECRUITER, "emp_2")


async def test_before_the_doors_open_a_person_is_registered_and_not_checked_in():
    server = StandIn(a_day(an_event(state=EventState.PUBLISHED), running=None))
    async with at_the_floor(server) as stage:
        await stage.press("p", "plus", "1", "1", *"Zoé", "enter")
        await stage.sees("Zoé est dans la liste.")
    found = next(p for p in server.board.people if p.first_name == "Zoé")
    assert found.presence is Presence.EXPECTED

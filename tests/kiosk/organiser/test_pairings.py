"""The proposal page: where its cursor is, what another screen did to it, what it tells."""

import pytest
from msgspec.structs import replace

from kiosk.organiser.listing import Listing
from kiosk.organiser.pairings_rows import followed, rows
from server.shared.proposals import FreeSeats, LostLock, Place, ProposalView, ProposedSeat, Shift
from tests.kiosk.organiser.builders import NO_PROPOSAL, NOW, STALE, a_certificate, a_day, shifts
from tests.kiosk.organiser.stage import at_the_floor
from tests.kiosk.organiser.stand_in import StandIn

PROPOSE = "POST /v1/events/evt_1/pairings"
RENEWED = ("Cette proposition a changé depuis.", "Voici la")


def a_seat(name, round_=3, table=1):
    return ProposedSeat(
        round=round_,
        table=table,
        employer="Crèche",
        registration_id=f"reg_{name}",
        first_name=name,
        reason="proche.",
        id=f"reg_{name}/emp_{table}",
    )


def a_proposal(*seats, **fields):
    defaults = {"id": "prop_2", "made_at": NOW, "certificate": a_certificate(), "changed": 0}
    return ProposalView(**{**defaults, "seats": list(seats), "seekers": 26, **fields})


def chosen(stage):
    return stage.console.screen.query_one(Listing).chosen


# the keys stay with the list


async def test_after_each_new_proposal_the_list_has_the_keys_and_stands_at_the_top():
    server = StandIn()
    async with at_the_floor(server) as stage:
        await stage.press("a")
        await stage.sees("Inès : vous avez choisi")
        first = chosen(stage)
        for turn, slow in ((2, 0.0), (3, 0.3)):
            server.slow = slow
            await stage.press("end")
            await stage.until(lambda: chosen(stage) != first, "the last row")
            await stage.press("a")
            await stage.until(lambda n=turn: server.heard.count(PROPOSE) == n, "a proposal")
            await stage.settled()
            await stage.sees("› 3 1 Propreté Nord Inès")
            assert chosen(stage) == first
        await stage.press("down", "enter")
        await stage.sees("Sofiane, tour 3, table 1", "Retirer de cette table")


# two screens


@pytest.mark.parametrize("keys", [("l",), ("u",), ("c",), ("enter", "3")])
async def test_what_another_screen_made_is_shown_and_not_thrown_away(keys):
    server = StandIn()
    async with at_the_floor(server) as stage:
        await stage.press("a")
        await stage.sees("Inès : vous avez choisi")
        await stage.press(*keys[:-1])
        await stage.settled()
        server.waiting = a_proposal(a_seat("Zoé"), alterations=2)
        server.refusals = [STALE]
        await stage.press(keys[-1])
        await stage.sees(*RENEWED, "Zoé", "2 changements à la main.")
        assert server.heard.count(PROPOSE) == 1
        await stage.press("enter")
        await stage.sees("Zoé, tour 3, table 1")


async def test_a_proposal_that_waits_out_of_date_is_made_anew():
    server = StandIn()
    async with at_the_floor(server) as stage:
        await stage.press("a")
        await stage.sees("Inès : vous avez choisi")
        server.waiting = a_proposal(a_seat("Zoé"), stale=True)
        server.refusals = [STALE]
        await stage.press("c")
        await stage.until(lambda: server.heard.count(PROPOSE) == 2, "another proposal")
        await stage.press("down", "enter")
        await stage.sees("Sofiane, tour 3, table 1")


async def test_a_proposal_that_another_screen_confirmed_is_made_anew():
    server = StandIn()
    async with at_the_floor(server) as stage:
        await stage.press("a")
        await stage.sees("Inès : vous avez choisi")
        server.waiting = a_proposal(a_seat("Zoé"), stale=True)
        server.refusals = [NO_PROPOSAL]
        await stage.press("c")
        await stage.sees("Aucune proposition n’attend.")
        await stage.until(lambda: server.heard.count(PROPOSE) == 2, "another proposal")


@pytest.mark.parametrize("stale", [False, True])
async def test_the_page_opens_with_the_proposal_that_waits_unless_it_is_out_of_date(stale):
    server = StandIn()
    server.waiting = a_proposal(replace(a_seat("Zoé"), locked=True), stale=stale)
    async with at_the_floor(server) as stage:
        await stage.press("a")
        await stage.sees("Inès : vous" if stale else "= Place verrouillée. Zoé : proche.")
    assert server.heard.count(PROPOSE) == stale


# the cursor follows


def test_the_cursor_goes_with_who_is_moved_or_comes_back():
    before = rows(a_proposal(a_seat("Awa"), a_seat("Zoé", table=2)))
    swapped = rows(a_proposal(a_seat("Awa", table=2), a_seat("Zoé")))
    assert followed(before, swapped, "reg_Zoé") == "3/1/reg_Zoé"
    assert followed(before, swapped, "reg_Awa") == "3/2/reg_Awa"
    assert followed(before, swapped) == "3/1/reg_Zoé"


def test_the_cursor_stays_at_the_table_somebody_is_taken_from():
    free = FreeSeats(round=3, table=2, employer="Crèche", employer_id="emp_2", count=1)
    before = rows(a_proposal(a_seat("Awa"), a_seat("Zoé", table=2)))
    after = rows(a_proposal(a_seat("Awa"), free=[free]))
    assert followed(before, after, "reg_Zoé") in after
    assert after[followed(before, after, "reg_Zoé")] == free
    assert followed(before, before, "reg_Zoé") == ""


# what is told


async def test_a_new_toast_takes_the_place_of_the_last():
    async with at_the_floor() as stage:
        await stage.press("a", "enter", "3")
        await stage.sees("C’est retiré.")
        await stage.press("u")
        await stage.sees("Le dernier changement est annulé.")
        await stage.settled()
        assert "C’est retiré." not in stage.flat


async def test_every_lost_lock_is_told_in_one_toast():
    server = StandIn()
    server.lost = [
        LostLock(first_name=name, place=Place(round=3, table=1)) for name in ("Inès", "Karim")
    ]
    async with at_the_floor(server) as stage:
        await stage.press("a")
        await stage.sees("! Inès : verrou perdu", "! Karim : verrou perdu")


@pytest.mark.parametrize(
    ("gains", "line"),
    [
        (1, "1 personne reçoit une table de plus."),
        (53, "53 personnes reçoivent une table de plus."),
    ],
)
async def test_who_loses_or_moves_a_table_is_named_first_and_who_gets_one_is_counted(gains, line):
    server, table = StandIn(), Place(round=5, table=2)
    new = [Shift(first_name="Aaron", before=[], after=[table]) for _ in range(gains)]
    server.shifts = [*new, *shifts(1)]
    async with at_the_floor(server) as stage:
        await stage.press("a", "c")
        await stage.sees("Confirmer et annoncer ?", "Awa : tour 4, table 1 → rien " + line)
        assert "Aaron" not in stage.flat


async def test_empty_seats_are_not_cut_at_80_columns():
    server = StandIn()
    free = FreeSeats(round=3, table=2, employer="Crèche", employer_id="emp_2", count=12)
    server.waiting = a_proposal(free=[free])
    async with at_the_floor(server) as stage:
        await stage.press("a")
        for words in ("12 libres", "12 libres", "12 free"):
            await stage.sees(words)
            await stage.press("f2")


# small screens, the running round


async def test_the_numbers_of_a_big_day_stand_apart_on_the_smallest_screen():
    async with at_the_floor(StandIn(a_day(people=150, employers=22)), size=(64, 20)) as stage:
        await stage.sees("présents sur 150 tables libres sur 22 personnes à zéro")


async def test_the_table_of_the_running_round_is_now_and_not_next():
    board = a_day()
    seated = replace(board.people[0], next_round=3, next_table=8)
    async with at_the_floor(StandIn(replace(board, people=(seated,)))) as stage:
        await stage.press("p")
        await stage.sees("maintenant, table 8")
        await stage.press("enter")
        await stage.sees("Maintenant : tour 3, table 8")
        assert "Ensuite : " not in stage.flat

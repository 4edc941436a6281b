"""Every screen at 80×24 in every language; the main ones on the smallest and largest terminal.

The clock stands still. See `snapshots.py` for how to keep a new truth.
"""

import pytest
from msgspec.structs import replace

from server.shared.vocabulary import EventState, FlagKind, Help
from tests.kiosk.organiser.builders import a_day, a_flag, an_event, shifts
from tests.kiosk.organiser.builders_letters import NO_MAIL, one_of_each, reviews
from tests.kiosk.organiser.stage import at_the_floor, on_stage
from tests.kiosk.organiser.stand_in import StandIn

PAGES = {
    "floor": (),
    "people": ("p",),
    "people-filtered": ("p", "i", "n", "e"),
    "people-nobody": ("p", "z", "z"),
    "person": ("p", "enter"),
    "withdraw": ("p", "enter", "2"),
    "add-person": ("p", "plus"),
    "add-person-age": ("p", "plus", "1"),
    "add-person-name": ("p", "plus", "1", "1"),
    "employers": ("e",),
    "employer": ("e", "enter"),
    "add-employer": ("e", "plus"),
    "rounds": ("r",),
    "round-end": ("r", "enter"),
    "pairings": ("a",),
    "seat": ("a", "enter"),
    "seat-tables": ("a", "enter", "1"),
    "seat-changed": ("a", "enter", "1", "2"),
    "step": ("s",),
    "close": ("s", "1"),
    "help": ("f1",),
}


MAIN_PAGES = ("floor", "people", "person", "employers", "rounds", "pairings", "seat-tables")


@pytest.mark.parametrize("page", PAGES)
async def test_a_page_of_the_event_looks_as_kept(page):
    async with at_the_floor() as stage:
        await stage.press(*PAGES[page])
        await stage.same_in_every_language(page)


@pytest.mark.parametrize("size", [(64, 20), (120, 40)])
async def test_pages_fit_the_smallest_and_the_largest_terminal(size):
    async with at_the_floor(size=size) as stage:
        for page in MAIN_PAGES:
            await stage.press(*PAGES[page])
            await stage.settled()
            stage.same_as_kept(f"{page}.{size[0]}x{size[1]}")
            await stage.press(*["escape"] * len(PAGES[page]))


OFFICE = {
    "accesses": ("x",),
    "add-access": ("x", "plus"),
    "add-account-role": ("x", "plus", "1"),
    "account": ("x", "enter"),
    "add-device": ("x", "plus", "2"),
    "code": ("x", "plus", "2", "enter"),
    "journal": ("j",),
    "kept": ("p", *"ines", "enter", "5"),
    "known": ("p", *"ines", "enter", "5", "1"),
    "consents": ("p", *"ines", "enter", "5", "2"),
    "erase": ("p", *"ines", "enter", "5", "5"),
    "add-person-minor": ("p", "plus", "1", "2"),
    "badge": ("p", *"ines", "enter", "6"),
    "strengths": ("p", *"ines", "enter", "7"),
    "papers": ("b",),
}
SMALL_OFFICE = ("accesses", "code", "journal", "known", "consents")


@pytest.mark.parametrize("page", OFFICE)
async def test_accesses_journal_and_data_look_as_kept(page):
    async with StandIn() as server, on_stage(server) as stage:
        await opened(stage)
        await press_slowly(stage, OFFICE[page])
        await stage.same_in_every_language(page)


@pytest.mark.parametrize("size", [(64, 20), (120, 40)])
async def test_they_fit_the_smallest_and_the_largest_terminal(size):
    for page in SMALL_OFFICE:
        async with StandIn() as server, on_stage(server, size=size) as stage:
            await opened(stage)
            await press_slowly(stage, OFFICE[page])
            stage.same_as_kept(f"{page}.{size[0]}x{size[1]}")


async def test_flags_and_who_asked_for_help_look_as_kept():
    for size in ((64, 20), (80, 24), (120, 40)):
        async with at_the_floor(StandIn(a_day_to_check()), size=size) as stage:
            await stage.settled()
            await kept_at(stage, "floor-flags", size)
            await stage.press("v")
            await stage.settled()
            await kept_at(stage, "flags", size)
            await stage.press("escape", "p", "f4")
            await stage.settled()
            await kept_at(stage, "people-help", size)
            await stage.press("enter")
            await stage.settled()
            await kept_at(stage, "person-help", size)


def a_day_to_check():
    """A flag of each kind, and two people who asked for help."""
    board = a_day()
    first, second, *others = board.people
    asked = (replace(first, company=True, help=(Help.SEAT,)), replace(second, company=True))
    flags = tuple(a_flag(p, kind) for p, kind in zip(board.people, FlagKind, strict=False))
    return replace(board, people=(*asked, *others), flags=flags)


LETTERS = {
    "invitations": ("i",),
    "invitation": ("i", "enter"),
    "invite-all": ("i", "plus"),
    "contact": ("i", "enter", "5"),
    "letter": ("i", "enter", "3", "1"),
    "letters": ("i", "enter", "3", "3"),
    "mail": ("i", "m"),
    "reviews": ("i", "v"),
    "review": ("i", "v", "enter"),
    "move": ("s", "2"),
}


@pytest.mark.parametrize("page", LETTERS)
async def test_invitations_letters_and_messages_look_as_kept(page):
    for size in ((64, 20), (80, 24), (120, 40)):
        async with at_the_floor(a_day_of_letters(), size=size) as stage:
            await press_slowly(stage, LETTERS[page])
            await kept_at(stage, page, size)


async def test_invitations_without_mail_look_as_kept():
    server = a_day_of_letters()
    server.mail, server.unread = NO_MAIL, []
    async with at_the_floor(server) as stage:
        await press_slowly(stage, ("i",))
        await stage.same_in_every_language("invitations-no-mail")
        await stage.press("m")
        await stage.same_in_every_language("no-mail")


def a_day_of_letters():
    """A published event with an invitation of every kind, and messages to read."""
    server = StandIn(a_day(an_event(state=EventState.PUBLISHED), running=None))
    server.invitations, server.unread = one_of_each(), reviews()
    return server


async def test_signing_in_and_what_is_to_erase_look_as_kept():
    for size in ((64, 20), (80, 24), (120, 40)):
        async with StandIn() as server, on_stage(server, size=size) as stage:
            await stage.sees("Bobigny")
            await stage.press("d")
            await stage.settled()
            await kept_at(stage, "retention", size)
            await stage.press("escape", "o", "enter")
            await stage.sees("Connexion")
            await stage.settled()
            await kept_at(stage, "sign-in", size)


async def kept_at(stage, name, size):
    """Compare the middle size in every language, the others in French."""
    if size == (80, 24):
        await stage.same_in_every_language(name)
    else:
        stage.same_as_kept(f"{name}.{size[0]}x{size[1]}")


async def test_a_link_on_a_screen_too_small_for_its_code_looks_as_kept():
    async with StandIn() as server, on_stage(server, size=(64, 20)) as stage:
        await opened(stage)
        await press_slowly(stage, ("p", *"ines", "enter", "5", "3"))
        stage.same_as_kept("link.64x20")


async def opened(stage):
    await stage.sees("Bobigny")
    await stage.press("enter")
    await stage.until(lambda: stage.console.board is not None, "the board")


async def press_slowly(stage, keys):
    """Press keys one by one: some wait for an answer of the server."""
    for key in keys:
        await stage.press(key)
        await stage.settled()


async def test_what_changes_for_whom_looks_as_kept():
    for size in ((64, 20), (80, 24)):
        server = StandIn()
        server.shifts = shifts(8)
        async with at_the_floor(server, size=size) as stage:
            await stage.press("a", "c")
            await stage.sees("Confirmer et annoncer ?")
            await stage.settled()
            stage.same_as_kept(f"confirm-plan.{size[0]}x{size[1]}")


async def test_an_empty_seat_and_who_may_have_it_look_as_kept():
    async with at_the_floor(size=(120, 40)) as stage:
        await stage.press("a", *["down"] * 11)
        await stage.settled()
        stage.same_as_kept("empty-seat.120x40")
        await stage.press("enter")
        await stage.settled()
        stage.same_as_kept("add-to-table.120x40")


async def test_the_events_and_the_form_that_plans_one_look_as_kept():
    days = (
        a_day(an_event(id="evt_0", name="Café contact de Stains", state=EventState.CLOSED)),
        a_day(),
        a_day(an_event(id="evt_2", name="Café contact de Pantin", state=EventState.DRAFT)),
    )
    async with StandIn(*days) as server, on_stage(server) as stage:
        await stage.sees("Pantin")
        await stage.same_in_every_language("events")
        await stage.press("n")
        await stage.same_in_every_language("plan")


async def test_an_empty_list_of_events_says_what_to_do():
    server = StandIn()
    server.boards = {}
    async with server, on_stage(server) as stage:
        await stage.sees("Aucun événement")
        await stage.same_in_every_language("events-none")


async def test_a_draft_says_what_comes_next():
    board = a_day(an_event(state=EventState.DRAFT), running=None, people=0, employers=0)
    async with at_the_floor(StandIn(board)) as stage:
        await stage.same_in_every_language("draft")
        await stage.press("e")
        await stage.same_in_every_language("employers-none")


async def test_a_server_that_is_away_is_said():
    server = StandIn()
    async with at_the_floor(server) as stage:
        await server.stop()
        await stage.until(lambda: stage.console.away, "the banner")
        await stage.same_in_every_language("away")

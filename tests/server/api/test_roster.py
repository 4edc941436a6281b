"""The roster: every badge of the day, readable by the badge alone, and never behind."""

import asyncio
import time

import msgspec
import pytest

from badges import token
from server.shared.door import Roster
from server.shared.sealing import unseal
from server.shared.vocabulary import BadgeState, Language, Role
from tests.server.api.test_live import listen


async def roster(cafe):
    status, found = await cafe.kiosk.get(f"{cafe.event}/roster")
    assert status == 200
    return msgspec.convert(found, Roster)


async def row(cafe, badge):
    rows = {one.digest: one for one in (await roster(cafe)).rows}
    return rows.get(token.digest(badge))


async def told(cafe, badge):
    return unseal(badge, (await row(cafe, badge)).sealed)


async def test_a_card_says_what_the_door_says_then(cafe):
    before = await told(cafe, cafe.badges[0])
    assert (before.first_name, before.role) == (cafe.people[0]["first_name"], Role.SEEKER)
    assert before.present is False
    _, arrival = await cafe.scan(cafe.badges[0])
    card = await told(cafe, cafe.badges[0])
    assert card.present is True
    assert (card.table, card.employer, card.round) == (
        arrival["table"],
        arrival["employer"],
        arrival["round"],
    )
    assert card.table is not None


async def test_a_card_knows_the_language_of_its_person(cafe):
    _, made = await cafe.kiosk.post(f"{cafe.event}/registrations", first_name="Ana", language="pt")
    assert (await told(cafe, made["badge"])).language is Language.PT


async def test_each_state_of_a_badge_stands_in_it_and_the_forgotten_do_not(cafe):
    person = f"{cafe.event}/registrations/{{}}"
    ids = [one["registration_id"] for one in cafe.people]
    _, made = await cafe.organiser.post(f"{cafe.event}/badges", count=1)
    await cafe.organiser.post(f"{person.format(ids[1])}/badge")
    await cafe.organiser.post(f"{person.format(ids[2])}/withdraw")
    await cafe.organiser.post(f"{person.format(ids[3])}/forget")
    wanted = {
        cafe.badges[0]: BadgeState.GIVEN,
        made["badges"][0]: BadgeState.BLANK,
        cafe.badges[1]: BadgeState.VOID,
        cafe.badges[2]: BadgeState.WITHDRAWN,
    }
    for badge, state in wanted.items():
        found = await row(cafe, badge)
        assert found.state is state
        assert bool(found.sealed) is (state is BadgeState.GIVEN)
    assert await row(cafe, cafe.badges[3]) is None


async def test_a_roster_names_nobody_to_who_has_no_badge(cafe):
    _, found = await cafe.kiosk.get(f"{cafe.event}/roster")
    text = str(found["rows"])
    for person in cafe.people:
        assert person["first_name"] not in text
        assert person["badge"] not in text
    sealed = (await row(cafe, cafe.badges[0])).sealed
    assert unseal(cafe.badges[1], sealed) is None


async def test_a_void_badge_is_on_every_connected_kiosk_within_seconds(cafe):
    screens = [await listen(cafe, cafe.kiosk.token) for _ in range(3)]
    for screen in screens:
        await screen.hear()
    known = screens[0].board.version
    person = f"{cafe.event}/registrations/{cafe.people[0]['registration_id']}"
    begun = time.monotonic()
    await cafe.organiser.post(f"{person}/badge")
    for screen in screens:
        await screen.until(lambda board: board.version > known)
    assert (await row(cafe, cafe.badges[0])).state is BadgeState.VOID
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize("change", ["language", "blank"])
async def test_a_change_that_no_board_shows_has_a_version_too(cafe, change):
    screen = await listen(cafe, cafe.kiosk.token)
    await screen.hear()
    known = screen.board
    if change == "language":
        await cafe.kiosk.post("/v1/badges/answers", badge=cafe.badges[0], language="tr")
    else:
        await cafe.organiser.post(f"{cafe.event}/badges", count=1)
    await screen.until(lambda board: board.version > known.version)
    assert msgspec.structs.replace(screen.board, version=known.version) == known


async def test_a_roster_of_rows_that_stayed_the_same_is_the_same(cafe):
    first, again = await asyncio.gather(roster(cafe), roster(cafe))
    assert first.rows == again.rows
    assert len(first.rows) == len({one.digest for one in first.rows})
    assert len(first.rows) >= len(cafe.badges)

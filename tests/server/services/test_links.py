"""Links are dropped with whoever they are of, whenever the server ends in between."""

import msgspec
import pytest

from server.domain.access import AccessToken
from server.domain.invitations import Invitation
from server.ports import ACCESS
from server.services import links
from server.services.access import fresh, put
from server.services.people import by_id
from server.shared.vocabulary import Access
from tests.builders import NOW, an_employer
from tests.server.services.day import EVENT, Day

FIRM = "emp_001"


@pytest.fixture
async def day():
    day = await Day().make([an_employer(1), an_employer(2)], 2, 2)
    async with day.store.change(EVENT) as change:
        for number in (1, 2):
            employer_id = day.employers[number - 1]
            change.put(
                Invitation(id=f"inv_{number}", employer_id=employer_id, uid=f"u{number}", stamp=NOW)
            )
    yield day
    await day.store.close()


async def kept(day):
    async with day.store.read(ACCESS) as view:
        return sorted(token.subject for token in view.all(AccessToken).values())


async def with_links(day):
    """Give everybody a calendar, and each employer a page to answer on."""
    for person in day.people:
        await links.feed_of_person(day.ports, EVENT, day.asked(), by_id(person))
    for employer in day.employers:
        await links.feed_of_employer(day.ports, EVENT, day.asked(), employer)
    pages = [
        fresh(day.ports, Access.EMPLOYER_LINK, EVENT, "", subject=f"inv_{number}")
        for number in (1, 2)
    ]
    await put(day.ports, pages, "test")


async def test_a_start_drops_what_a_forgotten_contact_was_given_and_nothing_else(day):
    await with_links(day)
    before = await kept(day)
    await links.reconcile(day.ports)
    assert await kept(day) == before
    async with day.store.change(EVENT) as change:
        found = change.get(Invitation, "inv_1")
        change.put(msgspec.structs.replace(found, forgotten=True))
    await links.reconcile(day.ports)
    assert set(before) - set(await kept(day)) == {FIRM, "inv_1"}


async def test_a_replacement_leaves_links_of_other_kinds_alone(day):
    await links.make(day.ports, EVENT, day.asked(), by_id(day.people[0]))
    await with_links(day)
    before = await kept(day)
    await with_links(day)
    assert sorted({*before}) == sorted({*await kept(day)})
    assert (await kept(day)).count(day.people[0]) == 2
    assert (await kept(day)).count(FIRM) == 1

"""Kiosks that were alone: in whatever order their scans are heard, the day comes out the same."""

import asyncio
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from server.domain.attendance import CheckIn
from server.domain.flags import Flag
from server.services import reception
from server.services.once import Asked
from server.shared.vocabulary import FlagKind
from tests.builders import NOW
from tests.server.services.day import EVENT, Day

PEOPLE = 3
SCANS = st.lists(
    st.tuples(
        st.integers(0, PEOPLE - 1), st.integers(0, 6), st.sampled_from(["A", "B"]), st.booleans()
    ),
    min_size=2,
    max_size=7,
)
"""Whose badge, in which minute, at which kiosk, with an unsure clock or not."""


async def heard(scans, order):
    """Return the check-ins and flags of a day whose scans the server hears in this order."""
    day = await Day().make(2, PEOPLE, 3)
    day.clock.forward(hours=1)
    for number in order:
        person, minute, kiosk, unsure = scans[number]
        asked = Asked(
            command_id=f"scan-{number}",
            body="",
            at=NOW + timedelta(minutes=minute),
            now=day.clock(),
            by=kiosk,
            kept=True,
            unsure=unsure,
        )
        await reception.check_in(day.ports, EVENT, asked, day.badges[day.people[person]].id)
    async with day.store.read(EVENT) as view:
        arrivals = {
            c.registration_id: (c.at, c.device, c.command_id, c.late, c.seen_at)
            for c in view.all(CheckIn).values()
        }
        flags = {f.id: (f.at, f.device) for f in view.all(Flag).values()}
    await day.store.close()
    return arrivals, flags


def expected(scans):
    """Return the same from the rule itself, with all the scans at hand."""
    arrivals, flags = {}, {}
    for person in {scan[0] for scan in scans}:
        key = f"reg_{person + 1:03}"
        own = sorted(
            (NOW + timedelta(minutes=minute), kiosk, f"scan-{number}")
            for number, (who, minute, kiosk, _) in enumerate(scans)
            if who == person
        )
        first, last = own[0], own[-1]
        seen_at = last[0] if last[0] > first[0] else None
        arrivals[key] = (*first, False, seen_at)
        elsewhere = [scan[:2] for scan in own if scan[1] != first[1]]
        if elsewhere:
            flags[f"{key}:{FlagKind.SCANNED_TWICE}"] = min(elsewhere)
        unsure = [
            (NOW + timedelta(minutes=minute), kiosk)
            for who, minute, kiosk, is_unsure in scans
            if who == person and is_unsure
        ]
        if unsure:
            flags[f"{key}:{FlagKind.UNSURE_TIME}"] = min(unsure)
    return arrivals, flags


@given(SCANS.flatmap(lambda s: st.tuples(st.just(s), st.permutations(range(len(s))))))
def test_any_order_of_two_kiosks_scans_gives_the_same_check_ins_and_flags(case):
    scans, order = case
    assert asyncio.run(heard(scans, order)) == expected(scans)

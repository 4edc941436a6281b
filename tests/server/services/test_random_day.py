"""Whole days of chance: arrivals, departures, no-shows, late employers, rounds, improvements.

After every step the room is audited; after every automatic improvement nobody was told anew.
"""

import random

import pytest

from server.domain.absence import no_shows, released
from server.domain.assignment.check import faults
from server.domain.facts import PlanImproved
from server.domain.pairing import ACTIVE, AHEAD
from server.domain.people import Window
from server.domain.plan import instance
from server.domain.refusal import Refusal
from server.domain.telling import told, told_anew
from server.shared.vocabulary import PairingState, Presence, RoundState
from tests.builders import a_seeker, an_employer
from tests.server.services.day import Day

STEPS = 70


class Chance:
    """Does one thing after the other to a day, and looks at what came of it."""

    def __init__(self, day, seed):
        self.day, self.random = day, random.Random(seed)
        self.may_unseat = False

    async def step(self):
        before = await self.day.floor()
        weighted = {
            self.arrive: 8, self.walk_in: 1, self.go: 2, self.back: 1, self.mistake: 1,
            self.employer_comes: 3, self.employer_goes: 1, self.employer_late: 2,
            self.next_round: 4, self.time: 4, self.improve: 5, self.confirm: 1,
        }  # fmt: skip
        (action,) = self.random.choices(list(weighted), list(weighted.values()))
        try:
            await action(before)
        except Refusal as refusal:
            return refusal.code
        audit(before, await self.day.floor(), self.day.clock())
        return action.__name__

    def _one(self, found):
        found = sorted(found)
        return self.random.choice(found) if found else None

    def _people(self, floor, presence):
        return [p.id for p in floor.seekers if floor.presence(p) is presence]

    async def arrive(self, floor):
        listed = [p for p in self._people(floor, Presence.EXPECTED) if p in self.day.badges]
        if person := self._one(listed):
            await self.day.arrive(person)

    async def walk_in(self, _):
        await self.day.walk_in()

    async def go(self, floor):
        if person := self._one(self._people(floor, Presence.PRESENT)):
            await self.day.go(person)

    async def back(self, floor):
        if person := self._one(self._people(floor, Presence.GONE)):
            await self.day.come_again(person)

    async def mistake(self, floor):
        if person := self._one(self._people(floor, Presence.PRESENT)):
            await self.day.take_back(person)

    async def employer_comes(self, floor):
        await self.day.employer("arrive", self._one(floor.employers))

    async def employer_goes(self, floor):
        await self.day.employer("leave", self._one(floor.employers))

    async def employer_late(self, floor):
        await self.day.late(self._one(floor.employers), self.random.randrange(4))

    async def next_round(self, floor):
        if floor.running:
            await self.day.end(floor.running.number)
        elif floor.open_rounds:
            await self.day.start(floor.open_rounds[0].number)

    async def time(self, _):
        self.day.clock.forward(minutes=self.random.randrange(1, 8))
        due = await self.day.release()
        after = await self.day.floor()
        assert released(after, self.day.clock()) == ()
        assert due is None or due > self.day.clock()

    async def improve(self, floor):
        await self.day.improve()
        after = await self.day.floor()
        assert told_anew(floor, after) == frozenset()
        stands = [p for p in floor.pairings.values() if p.state is not PairingState.PROPOSED]
        again = [after.pairings[p.id] for p in stands if p.state in ACTIVE]
        assert again == [p for p in stands if p.state in ACTIVE]

    async def confirm(self, _):
        await self.day.propose()
        await self.day.confirm()


def audit(before, after, now):
    """Look for what may never be, whatever happened."""
    ahead = [p for p in after.pairings.values() if p.state in ACTIVE]
    places = [(p.registration_id, p.round) for p in ahead]
    assert len(places) == len(set(places)), "nobody is at two tables at once"
    assert len({(p.registration_id, p.employer_id) for p in ahead}) == len(ahead)
    _seats_hold(after)
    _nobody_seated_is_moved(before, after)
    _what_met_stays(before, after)
    missing = no_shows(after, now)
    held = [p for p in ahead if p.registration_id in missing and p.state in AHEAD]
    if released(before, now) == () and before.check_ins == after.check_ins:
        assert not held or before.pairings == after.pairings


def _seats_hold(floor):
    """Audit, as the engine would, all tables of who is here at employers who are."""
    question = instance(floor, 1.0, frozenset())
    rows = [
        (p.registration_id, p.employer_id, p.round - 1)
        for p in floor.pairings.values()
        if p.state is PairingState.PROPOSED
        and p.round > question["now"]
        and p.registration_id in floor.present
        and floor.employers[p.employer_id].holds_table
    ]
    held = [tuple(row) for row in question["held"]]
    # Seats of the running round are given to whoever waits, so windows end with the round.
    assert faults(question, [*held, *rows]) == []


def _nobody_seated_is_moved(before, after):
    for pairing in before.pairings.values():
        if pairing.state is not PairingState.SEATED:
            continue
        now = after.pairings[pairing.id]
        over = after.rounds[pairing.round - 1].state is RoundState.ENDED
        went = pairing.registration_id not in after.present
        left = not after.employers[pairing.employer_id].holds_table
        assert now.state is PairingState.SEATED or over or went or left


def _what_met_stays(before, after):
    met = [p for p in before.pairings.values() if p.state is PairingState.MET]
    assert [after.pairings[p.id] for p in met] == met


def a_day(seed):
    chance = random.Random(seed)
    employers = [
        an_employer(n, here=chance.random() < 0.6, seats=chance.randrange(1, 3))
        for n in range(1, chance.randrange(2, 6))
    ]
    seekers = [
        a_seeker(n, window=Window(chance.choice([0, 0, 0, 2])))
        for n in range(1, chance.randrange(6, 16))
    ]
    return employers, seekers, chance.randrange(3, 7)


@pytest.mark.parametrize("seed", range(10))
async def test_whatever_happens_nobody_told_is_moved_by_itself_and_the_room_holds(tmp_path, seed):
    employers, seekers, count = a_day(seed)
    day = await Day(tmp_path).make(employers, seekers, count)
    chance = Chance(day, seed)
    for _ in range(STEPS):
        await chance.step()
    before = await day.floor()
    await day.store.close()
    again = Day(tmp_path, day.clock)
    assert (await again.floor()).same_as(before), "what was written is what is read again"
    await again.store.close()


async def test_the_days_of_chance_do_contain_improvements_and_releases():
    improved = kinds = 0
    for seed in range(3):
        day = await Day().make(*a_day(seed))
        chance = Chance(day, seed)
        seen = {await chance.step() for _ in range(STEPS)}
        kinds = max(kinds, len(seen))
        improved += len(day.facts(PlanImproved))
        assert told(await day.floor()) is not None
        await day.store.close()
    assert improved >= 2
    assert kinds >= 9

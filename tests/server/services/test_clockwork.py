"""What happens by itself, and when: seats released, plans improved; nothing waits for it."""

import asyncio
import threading

import pytest

from server.domain.assignment import solve
from server.domain.facts import BetterFound, PairingsChanged, PlanImproved, SeatsReleased
from server.domain.improving import Improvement
from server.domain.pairing import CURRENT, Proposal
from server.domain.people import Window
from server.domain.refusal import Refusal
from server.domain.telling import told, told_anew
from server.ports import CALENDAR
from server.services.clockwork import QUIET, Clockwork, pause
from server.services.forgetting import forget
from server.services.people import by_id
from server.services.releasing import SYSTEM
from server.shared.vocabulary import ErasedBy, ErrorCode, PairingState
from tests.builders import a_pairing, a_seeker, a_veto, an_employer
from tests.server.services.day import EVENT, Day, Sleeper, at_once, until

AWA, BOB, CLEO = (a_seeker(n) for n in (1, 2, 3))
ONE, TWO = an_employer(1), an_employer(2)


class Running:
    """A day with its clockwork; `solving` is called before each solve."""

    def __init__(self, folder=None, clock=None):
        self.day = Day(folder, clock)
        self.sleeper = Sleeper(self.day.clock)
        self.solves = 0
        self.before = lambda: None
        self.clockwork = Clockwork(self.day.ports, self._solve, self.sleeper)
        self.day.listeners.append(self.clockwork.heard)

    def _solve(self, question):
        self.solves += 1
        self.before()
        return solve(question)

    async def idle(self):
        """Wait until every task sleeps."""
        await until(self._sleeps)

    async def quiet(self):
        """Let quiet moments pass until nothing is left to be thought of."""
        await self.passing(lambda: not self.clockwork._stirred)

    async def passing(self, condition):
        """Let quiet moments pass until a condition holds."""
        while not condition():
            await until(lambda: condition() or self._sleeps())
            self.sleeper.forward(seconds=QUIET)
            await asyncio.sleep(0)

    def _sleeps(self):
        return len(self.sleeper.sleeps) == len(self.clockwork._tasks)

    async def close(self):
        await self.clockwork.close()
        await self.day.store.close()


@pytest.fixture
async def running():
    running = Running()
    yield running
    await running.close()


async def test_the_seat_of_who_does_not_come_is_free_after_the_grace_time_by_itself(running):
    day = await running.day.make([ONE, TWO], [AWA, BOB, CLEO], 3)
    await running.clockwork.start()
    await day.plan(a_pairing(BOB, ONE, 1), a_pairing(BOB, TWO, 2), a_pairing(CLEO, ONE, 2))
    await day.arrive(AWA.id)
    await day.start(1)
    await running.idle()
    running.sleeper.forward(minutes=4, seconds=59)
    await running.idle()
    assert not day.facts(SeatsReleased)
    running.sleeper.forward(seconds=1)
    await until(lambda: day.facts(SeatsReleased))
    assert day.facts(SeatsReleased) == [(SYSTEM, SeatsReleased((BOB.id, CLEO.id)))]
    floor = await day.floor()
    assert not {BOB.id, CLEO.id} & set(floor.by_person)


async def test_who_waits_gets_the_seat_and_who_comes_late_is_placed_like_anybody(running):
    day = await running.day.make([ONE], [AWA, BOB, CLEO], 3)
    await running.clockwork.start()
    await day.plan(a_pairing(BOB, ONE, 2), a_pairing(CLEO, ONE, 3))
    await day.arrive(AWA.id)
    await day.start(1)
    await day.walk_in()
    floor = await day.floor()
    (waiting,) = floor.waiting()
    await running.idle()
    running.sleeper.forward(minutes=5)
    await until(lambda: day.facts(SeatsReleased))
    assert (await day.floor()).next_pairing(waiting.id).round == 2
    await day.arrive(BOB.id)
    assert (await day.floor()).next_pairing(BOB.id).round == 3


async def test_a_better_plan_is_looked_for_when_somebody_was_forgotten(running):
    day = await running.day.make([ONE], [AWA, BOB], 2)
    await running.clockwork.start()
    await day.arrive(AWA.id, BOB.id)
    await running.quiet()
    solves = running.solves
    await forget(day.ports, EVENT, day.asked(), by_id(BOB.id), ErasedBy.DESK)
    await running.quiet()
    assert running.solves > solves


async def test_a_server_that_was_killed_releases_what_was_due_meanwhile(tmp_path):
    first = Running(tmp_path)
    day = await first.day.make([ONE], [AWA, BOB], 3)
    await day.plan(a_pairing(BOB, ONE, 2))
    await day.arrive(AWA.id)
    await day.start(1)
    day.clock.forward(minutes=7)
    await day.store.close()
    again = Running(tmp_path, day.clock)
    await again.clockwork.start()
    await until(lambda: again.day.facts(SeatsReleased))
    await again.day.release()
    assert len(again.day.facts(SeatsReleased)) == 1
    await again.close()


async def test_after_a_quiet_moment_untold_rounds_are_made_better_and_the_journal_says_who(running):
    day = await running.day.make(4, 4, 4, floor=2)
    await running.clockwork.start()
    await day.arrive(*day.people)
    before = await day.floor()
    await running.quiet()
    after = await day.floor()
    assert [by for by, _ in day.facts(PlanImproved)] == [SYSTEM]
    assert all(len(after.by_person[p]) == 2 for p in day.people)
    assert told_anew(before, after) == frozenset()
    assert (await day.get(Improvement, CURRENT)).times == 1


async def test_many_changes_close_together_are_thought_about_once(running):
    day = await running.day.make(4, 12, 4, floor=2)
    await running.clockwork.start()
    for person in day.people:
        await day.arrive(person)
        await running.idle()
        running.sleeper.forward(seconds=QUIET / 2)
    assert not running.solves
    await running.quiet()
    assert running.solves
    assert len(day.facts(PlanImproved)) == 1


async def test_who_arrives_while_a_plan_is_thought_of_does_not_wait_and_the_old_thought_falls(
    running,
):
    day = await running.day.make(4, 5, 4, floor=2)
    await running.clockwork.start()
    await day.arrive(*day.people[:4])
    asked, may_go = threading.Event(), threading.Event()

    def hold():
        asked.set()
        may_go.wait(10)

    running.before = hold
    await running.passing(asked.is_set)
    async with asyncio.timeout(2):
        await day.arrive(day.people[4])
    floor = await day.floor()
    assert floor.next_pairing(day.people[4]) is not None
    running.before = lambda: None
    may_go.set()
    await until(lambda: len(running.sleeper.sleeps) == 2)
    assert not day.facts(PlanImproved)
    await running.quiet()
    assert day.facts(PlanImproved)


async def test_a_fairer_plan_that_moves_somebody_told_waits_for_a_person(running):
    one, two = an_employer(1, window=Window(0, 2)), TWO
    day = await running.day.make([one, two], [AWA, BOB, CLEO], 3, floor=1)
    vetoes = [a_veto(CLEO, two), a_veto(AWA, two)]
    async with day.store.change(EVENT) as change:
        change.put(*vetoes)
    await day.plan(a_pairing(AWA, one, 1), a_pairing(BOB, one, 2), a_pairing(BOB, two, 3))
    await running.clockwork.start()
    await day.arrive(AWA.id, BOB.id)
    stands = told(await day.floor())
    await day.arrive(CLEO.id)
    await day.plan(*stands.values(), a_pairing(CLEO, one, 2, PairingState.MOVED))
    await running.quiet()
    assert told(await day.floor()).items() >= stands.items()
    found = await day.get(Improvement, CURRENT)
    waits = await day.get(Proposal, CURRENT)
    assert (found.token, found.people) == (waits.token, 1)
    assert len(day.facts(BetterFound)) == 1
    await day.confirm()
    floor = await day.floor()
    assert all(floor.by_person[p.id] for p in (AWA, BOB, CLEO))


async def test_a_proposal_a_person_asked_for_is_not_replaced(running):
    day = await running.day.make(2, 4, 4, floor=2)
    await day.arrive(*day.people[:2])
    own = await day.propose()
    await running.clockwork.start()
    await day.arrive(day.people[2])
    await running.quiet()
    assert (await day.get(Proposal, CURRENT)).token == own.token


async def test_a_result_is_written_whole_or_not_at_all(tmp_path):
    first = Running(tmp_path)
    day = await first.day.make(4, 4, 4, floor=2)
    await first.clockwork.start()
    await day.arrive(*day.people)
    before = await day.floor()
    asked, may_go = threading.Event(), threading.Event()
    first.before = lambda: (asked.set(), may_go.wait(10))
    await first.passing(asked.is_set)
    await first.close()
    may_go.set()
    again = Running(tmp_path, day.clock)
    assert (await again.day.floor()).same_as(before)
    await again.clockwork.start()
    await again.quiet()
    assert again.day.facts(PlanImproved)
    await again.close()


async def test_nothing_is_thought_before_somebody_came_or_once_the_day_is_over(running):
    day = await running.day.make(2, 4, 4)
    await running.clockwork.start()
    await running.quiet()
    assert running.solves == 0
    assert await day.improve() is False


async def test_a_failure_of_one_thought_does_not_end_the_others(running, caplog):
    day = await running.day.make(3, 3, 3, floor=2)
    await running.clockwork.start()
    await day.arrive(day.people[0])

    def fail():
        raise RuntimeError("no answer")

    running.before = fail
    await running.quiet()
    assert "failed" in caplog.text
    running.before = lambda: None
    await day.arrive(day.people[1])
    await running.quiet()
    assert day.facts(PlanImproved)


async def test_a_calendar_that_cannot_be_read_once_does_not_end_the_watch(running, caplog):
    day = await running.day.make([ONE], [AWA, BOB], 3)
    await day.plan(a_pairing(BOB, ONE, 2))
    await day.arrive(AWA.id)
    await running.clockwork.start()
    await running.idle()
    read, refused = day.store.read, []

    def broken_once(scope):
        if scope == CALENDAR and not refused:
            refused.append(scope)
            raise Refusal(ErrorCode.STORE_BROKEN)
        return read(scope)

    day.store.read = broken_once
    await day.start(1)
    await until(lambda: refused)
    await running.idle()
    running.sleeper.forward(minutes=6)
    await until(lambda: day.facts(SeatsReleased))
    assert "skipped" in caplog.text


async def test_the_same_thought_again_writes_nothing(running):
    day = await running.day.make(4, 4, 4, floor=2)
    await day.arrive(*day.people)
    assert await day.improve(at_once) is True
    written = len(day.facts(PairingsChanged))
    assert await day.improve(at_once) is False
    assert len(day.facts(PairingsChanged)) == written


async def test_a_pause_ends_with_the_event_or_with_the_time():
    woken = asyncio.Event()
    await pause(woken, 0.001)
    woken.set()
    async with asyncio.timeout(5):
        await pause(woken, 60)

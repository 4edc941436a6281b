"""A proposal is thought of while the day goes on; what it does not know makes it void."""

import asyncio

import pytest
from msgspec.structs import replace

from server.domain.assignment import solve
from server.domain.pairing import CURRENT, Proposal, lock_of
from server.domain.refusal import Refusal
from server.services import rounds
from server.shared.vocabulary import ErrorCode
from tests.builders import NOW, a_pairing, a_seeker, an_employer
from tests.server.services.day import EVENT, Day

AWA, BOB = a_seeker(1), a_seeker(2)
ONE = an_employer(1)


@pytest.mark.parametrize(
    "what",
    [lock_of(a_pairing(BOB, ONE, 1)), replace(ONE, left_at=NOW)],
    ids=["a seat is locked", "the employer leaves"],
)
async def test_a_proposal_that_does_not_know_what_happened_meanwhile_is_refused(what):
    day = await Day().make([ONE], [AWA, BOB], 2)
    loop = asyncio.get_running_loop()

    async def happen():
        async with day.store.change(EVENT) as change:
            change.put(what)

    def meanwhile(question):
        asyncio.run_coroutine_threadsafe(happen(), loop).result(timeout=5)
        return solve(question)

    with pytest.raises(Refusal) as refused:
        await rounds.propose(day.ports, EVENT, day.asked(), meanwhile)
    assert refused.value.code is ErrorCode.STALE_PROPOSAL
    assert await day.get(Proposal, CURRENT) is None
    await day.store.close()

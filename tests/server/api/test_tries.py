"""Short codes are not found by trying them all."""

import asyncio
from datetime import timedelta

from server.api.keys import TRIES
from server.api.tries import WRONG_A_MINUTE


async def test_many_wrong_codes_at_once_are_no_way_round_the_bound(cafe):
    answers = await asyncio.gather(*(cafe.scan("BBBBB") for _ in range(20)))
    codes = [body["code"] for _, body in answers]
    assert codes.count("unknown") <= WRONG_A_MINUTE
    assert set(codes) == {"unknown", "too_many_tries"}


async def test_right_codes_never_make_a_device_wait(cafe):
    _, found = await cafe.kiosk.post(f"{cafe.event}/registrations", first_name="Awa")
    for _ in range(3 * WRONG_A_MINUTE):
        assert (await cafe.scan(found["short_code"]))[0] in (200, 201)


async def test_a_full_badge_passes_while_short_codes_wait(cafe):
    for _ in range(WRONG_A_MINUTE):
        assert (await cafe.scan("BBBBB"))[1]["code"] == "unknown"
    assert (await cafe.scan("BBBBB"))[1]["code"] == "too_many_tries"
    assert (await cafe.scan(cafe.badges[0]))[0] == 201
    cafe.clock.forward(minutes=1)
    assert (await cafe.scan("BBBBB"))[1]["code"] == "unknown"


async def test_devices_that_have_not_failed_for_a_minute_take_no_memory(cafe):
    tries = cafe.client.app[TRIES]
    await cafe.scan("BBBBB")
    with tries.trying("another", cafe.clock.now + timedelta(minutes=1)):
        pass
    assert set(tries._wrong) == {"another"}

"""A small part of `./run.sh bench kiosk-fuzz`."""

import random

from benchmarks import kiosk_fuzz

SEED = 5


async def test_whatever_is_fed_to_the_kiosk_it_goes_on_and_shows_no_control_character():
    assert await kiosk_fuzz.fed(random.Random(SEED), 1500) == []


def test_whatever_happens_the_kiosk_comes_back_to_waiting():
    assert list(kiosk_fuzz.wandered(random.Random(SEED), 2000)) == []

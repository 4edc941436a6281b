import pytest

from tests.kiosk.attendee.people import PEOPLE
from tests.kiosk.stand_in import StandIn


@pytest.fixture
async def server():
    async with StandIn(dict(PEOPLE)) as started:
        yield started

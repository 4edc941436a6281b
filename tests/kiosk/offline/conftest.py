import pytest

from kiosk.offline import keeper
from server.shared.vocabulary import ErrorCode
from tests.kiosk.offline.roll import AWA, BILAL, BLANK, VOID, WITHDRAWN, a_roster
from tests.kiosk.stand_in import StandIn, an_arrival

PEOPLE = {
    AWA: an_arrival("Awa"),
    BILAL: an_arrival("Bilal", table=14),
    BLANK: ErrorCode.BLANK,
    VOID: ErrorCode.VOID,
    WITHDRAWN: ErrorCode.WITHDRAWN,
}


@pytest.fixture
async def server():
    async with StandIn(dict(PEOPLE)) as started:
        started.rows = a_roster().rows
        yield started


@pytest.fixture(autouse=True)
def hurried(monkeypatch):
    monkeypatch.setattr(keeper, "PAUSE", 0.02)


@pytest.fixture
def place(tmp_path):
    return tmp_path / "state" / "http.token"

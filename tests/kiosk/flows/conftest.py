"""A server for all tests of a file, people nobody has let in yet, and a kiosk that waits."""

import pytest

from tests.kiosk.flows.house import INVITATION, Organiser, Server, a_kiosk


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    started = Server(tmp_path_factory.mktemp("server") / "data")
    yield started
    started.stop()


@pytest.fixture(scope="module")
def organiser(server):
    return Organiser(server)


@pytest.fixture(scope="module")
def people(server):
    """People nobody has let in yet, one after the other."""
    return iter(server.people)


@pytest.fixture(scope="module")
def options():
    """What the kiosk of a file is started with."""
    return ()


@pytest.fixture(scope="module")
def standing(server, options, tmp_path_factory):
    """The kiosk that stays for all tests of a file."""
    with a_kiosk(server, tmp_path_factory.mktemp("kiosk"), *options) as terminal:
        yield terminal


@pytest.fixture
def kiosk(standing):
    """That kiosk, waiting in French."""

    def waits():
        if INVITATION in standing.screen:
            return True
        standing.key("F1", "F8")
        return False

    standing.until(waits, INVITATION)
    return standing

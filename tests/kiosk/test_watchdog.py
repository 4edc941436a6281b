import socket
import threading

import pytest

from kiosk import watchdog


@pytest.fixture
def systemd(tmp_path):
    """The socket that systemd listens at."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as here:
        here.bind(str(tmp_path / "notify"))
        here.settimeout(5)
        yield here


def test_a_state_is_one_datagram(systemd):
    watchdog.notify(watchdog.READY, {"NOTIFY_SOCKET": systemd.getsockname()})
    assert systemd.recv(100) == b"READY=1"


def test_a_socket_may_be_in_the_abstract_name_space(tmp_path):
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as here:
        here.bind(f"\0{tmp_path}")
        here.settimeout(5)
        watchdog.notify(watchdog.ALIVE, {"NOTIFY_SOCKET": f"@{tmp_path}"})
        assert here.recv(100) == b"WATCHDOG=1"


def test_without_systemd_nothing_is_sent_and_nothing_fails(tmp_path):
    watchdog.notify(watchdog.READY, {})
    watchdog.notify(watchdog.READY, {"NOTIFY_SOCKET": str(tmp_path / "gone")})


def test_a_sign_of_life_never_waits_for_a_reader(systemd):
    told = {"NOTIFY_SOCKET": systemd.getsockname()}

    def tell():
        for _ in range(2000):  # more than a socket holds: a blocking one would never come back
            watchdog.notify(watchdog.ALIVE, told)

    app = threading.Thread(target=tell, daemon=True)
    app.start()
    app.join(20)
    assert not app.is_alive()


@pytest.mark.parametrize(
    ("wanted", "pause"),
    [("15000000", 7.5), ("1000000", 0.5), ("", None), ("0", None), ("soon", None), ("-1", None)],
)
def test_signs_of_life_come_twice_in_the_time_systemd_waits(wanted, pause):
    assert watchdog.pause({"WATCHDOG_USEC": wanted}) == pause
    assert watchdog.pause({}) is None

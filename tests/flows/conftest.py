"""One browser for all tests of a process; each opens a window of its own."""

import pytest

from tests import browser


@pytest.fixture(scope="session")
def chromium():
    with browser.chromium() as address:
        yield address

"""What tests of calendars ask for: texts of a reader, and three readers that are not ours."""

import pytest

from server.shared.vocabulary import Language
from server.voice import texts
from tests import needs
from tests.server.ical import readers


@pytest.fixture(params=[Language.FR, Language.EN])
def say(request):
    return texts().say(request.param)


@pytest.fixture(scope="session")
def ical_js():
    readers.install_ical_js()
    with readers.program("node", "read.mjs") as read:
        yield read


@pytest.fixture(scope="session")
def libical():
    with readers.program(needs.SYSTEM_PYTHON, "read_libical.py") as read:
        yield read


@pytest.fixture(scope="session")
def understood(ical_js, libical):
    """Read a calendar with all three, which must agree; what libical has against it included."""

    def read(content):
        by_libical = libical(content)
        for other in (ical_js(content), readers.with_vobject(content)):
            assert other["events"] == by_libical["events"]
            assert other == {**by_libical, "faults": []}
        return by_libical

    return read

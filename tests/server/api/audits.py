"""The audit as a person reads it, page by page."""

from badges import token
from server.domain.audit import PAGE

WRONG = token.new(bytes(10))
"""A badge of nobody."""


async def lines(cafe, caller=None, path=None):
    """Return every line of an audit, newest first."""
    found, before = [], ""
    while True:
        asked = f"{path or cafe.event + '/audit'}?before={before}"
        status, page = await (caller or cafe.organiser).get(asked)
        assert status == 200, page
        assert len(page["lines"]) <= PAGE
        found += page["lines"]
        if page["before"] is None:
            return found
        before = page["before"]


def named(found, name):
    return [line for line in found if line["fact"] == name]

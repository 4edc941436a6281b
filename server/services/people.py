"""Whose records are asked for: somebody's by id, or one's own by badge."""

from collections.abc import Callable

from badges import token
from server.domain.people import Registration
from server.domain.refusal import Refusal
from server.ports import Ports, View
from server.services.finding import read_badge
from server.shared.vocabulary import ErrorCode

Find = Callable[[View], Registration]
"""Returns a registration of the event in view, or refuses."""


def by_id(registration_id: str) -> Find:
    """Find a registration by its id; refuses with NOT_FOUND where there is none."""

    def find(view: View) -> Registration:
        found = view.get(Registration, registration_id)
        if found is None:
            raise Refusal(ErrorCode.NOT_FOUND, what="registration", id=registration_id)
        return found

    return find


async def language_of(ports: Ports, event_id: str, find: Find) -> str:
    """Return the language a person has said they speak, empty where they said none."""
    async with ports.store.read(event_id) as view:
        return find(view).person.language


def by_badge(text: str) -> Find:
    """Find a registration by the token of its badge; a short code checks in and does no more.

    Refuses at once with UNREADABLE what is no token; then with UNKNOWN, VOID or BLANK.
    """
    if token.find(text) is None:
        raise Refusal(ErrorCode.UNREADABLE)

    def find(view: View) -> Registration:
        badge = read_badge(view, text)
        if badge.void_at is not None:
            raise Refusal(ErrorCode.VOID)
        if badge.registration_id is None:
            raise Refusal(ErrorCode.BLANK)
        return by_id(badge.registration_id)(view)

    return find

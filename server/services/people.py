"""Whose records are asked for: somebody's by id; by badge in `holding`."""

from collections.abc import Callable

from server.domain.people import Registration, language_of
from server.domain.refusal import Refusal
from server.ports import Ports, View
from server.shared.vocabulary import ErrorCode, Language

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


async def read_language(ports: Ports, event_id: str, find: Find) -> Language | None:
    """Read the language a person asked for; None: they have not said."""
    async with ports.store.read(event_id) as view:
        return language_of(find(view))

"""Files of letters and of what came in: none stays that no record names, and none for long."""

from contextlib import suppress

from server.domain.events import Event
from server.domain.letters import STALE, Letter
from server.domain.refusal import Refusal
from server.domain.reviews import Review
from server.ports import Ports


async def sweep(ports: Ports, scope: str) -> None:
    """Remove the files of a scope that belong to nothing any more; safe to repeat, at any time.

    A week after an event its letters are not sent again: what was sent stays known, not its words.
    """
    async with ports.files.naming(scope):
        names = await ports.files.names(scope)
        if not names:
            return
        async with ports.store.read(scope) as view:
            event = view.get(Event, scope)
            over = event is not None and event.ends_at + STALE < ports.clock()
            letters = set() if over else {one.file for one in view.all(Letter).values()}
            reviews = {one.file for one in view.all(Review).values()}
        await ports.files.drop(scope, set(names) - letters - reviews)


async def tidy(ports: Ports) -> None:
    """Remove what a crash left between a file and the record that names it, and what is old."""
    for scope in await ports.files.scopes():
        with suppress(Refusal):  # damaged: told when somebody opens it
            await sweep(ports, scope)

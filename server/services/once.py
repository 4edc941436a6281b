"""The one shape of a use case: read → decide → write → tell, once for each command."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from msgspec import Struct

from server.domain.commands import Done, answered, done
from server.ports import Change, Ports

T = TypeVar("T")


class Asked(Struct, frozen=True, kw_only=True):
    """A command as it came in: what, when it happened, when we heard, and from whom.

    `body` is the digest of what was asked; `by` the label of the token that asked. `kept`: the
    person was answered already; `unsure`: the clock that says `at` had jumped.
    """

    command_id: str
    body: str
    at: datetime
    now: datetime
    by: str
    kept: bool = False
    unsure: bool = False

    def knows(self, since: datetime | None) -> bool:
        """Say whether something counts that is so `since` then: not for who was answered before."""
        return since is not None and not (self.kept and self.at < since)


async def once(
    ports: Ports, scope: str, asked: Asked, kind: type[T], decide: Callable[[Change], T]
) -> T:
    """Decide a command inside one change, or repeat the answer it was given before.

    Raises Refusal COMMAND_REUSED for the same id with another body.
    """
    async with ports.store.change(scope, by=asked.by) as change:
        known = change.get(Done, asked.command_id)
        if known is not None:
            return answered(known, asked.body, kind)
        result = decide(change)
        change.put(done(asked.command_id, asked.body, asked.now, result))
        return result

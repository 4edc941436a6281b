"""The audit read: of one event, or of the folder itself."""

import asyncio
from typing import NamedTuple

from server.domain.access import AccessToken
from server.domain.accounts import Account
from server.domain.audit import FOLDER, Line, lines, merged, scope_of
from server.domain.enrolment import Enrolment
from server.domain.privacy_facts import ListGiven
from server.ports import ACCESS, CALENDAR, Ports
from server.services.links import LABEL
from server.shared.vocabulary import Access

OF_FOLDER = (ACCESS, FOLDER, CALENDAR)
UNNAMED = frozenset({"", LABEL, *Access})
"""Labels of tokens that nobody gave a name to."""


class Names(NamedTuple):
    """What the ids of the audit are called: names people gave; else the role of a token."""

    given: dict[str, str]
    roles: dict[str, Access]

    def of(self, by: str) -> str:
        """Return what somebody called who it was: a person before the token they used; or ""."""
        return next((self.given[key] for key in by.split("/") if key in self.given), "")

    def role(self, by: str) -> Access | None:
        """Return what whoever it was may do; None where no token says so."""
        return next((self.roles[key] for key in by.split("/") if key in self.roles), None)


async def of_event(ports: Ports, event_id: str) -> list[Line]:
    """Return what happened at an event, and the scans refused there, the first one first."""
    return await _of(ports, event_id, scope_of(event_id))


async def of_folder(ports: Ports) -> list[Line]:
    """Return what happened to tokens, accounts and the calendar, and scans refused in no event."""
    return await _of(ports, *OF_FOLDER)


async def given_out(ports: Ports, event_id: str, by: str) -> list[Line]:
    """Return an event's audit to be taken away; that is written in it first."""
    async with ports.store.change(event_id, by=by) as change:
        change.tell(ListGiven("audit"))
    return await of_event(ports, event_id)


async def names(ports: Ports) -> Names:
    """Return what tokens, codes and accounts are called. A session is called as its account."""
    async with ports.store.read(ACCESS) as view:
        # Tokens of the first version have no handle.
        tokens = [held for held in view.all(AccessToken).values() if held.handle]
        codes = view.all(Enrolment).values()
        people = {str(account.id): account.name for account in view.all(Account).values()}
        labels = {code.handle: code.label for code in codes}
        labels |= {held.handle: held.label for held in tokens}
        sessions = {held.handle: people[held.subject] for held in tokens if held.subject in people}
        given = {handle: label for handle, label in labels.items() if label not in UNNAMED}
        roles = {str(role): role for role in Access} | {held.handle: held.access for held in tokens}
        return Names(given | sessions | people, roles)


async def _of(ports: Ports, *scopes: str) -> list[Line]:
    told = {scope: await ports.store.told(scope) for scope in scopes}
    # A long day has thousands of facts: the door does not wait while they are put in order.
    return await asyncio.to_thread(lambda: merged(lines(*found) for found in told.items()))

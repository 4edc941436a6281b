"""The door, with what running an event asks: its steps, its employers, its pairings."""

from typing import Any
from urllib.parse import urlencode

import msgspec

from kiosk.client import PATIENCE, Client, command, decoded
from server.shared.proposals import OptionView, ProposalView
from server.shared.requests import (
    ChangeSeat,
    EmployerLate,
    LockSeat,
    NewEmployer,
    PlanEvent,
    UndoChange,
)
from server.shared.views import CapacityView, EventView


class EventDay(Client):
    """A Client that takes an event from its plan to its end."""

    # its steps

    async def plan_event(self, plan: PlanEvent) -> EventView:
        """Plan a draft event."""
        return await self._call("POST", "/v1/events", EventView, plan)

    async def capacity(self, event_id: str) -> CapacityView:
        """Ask what an event has room for as planned."""
        return await self._call("GET", f"/v1/events/{event_id}/capacity", CapacityView)

    async def event_step(self, event_id: str, step: str) -> EventView:
        """Take an event one step on: `publish`, `open`, `close`, `cancel` or `restore`."""
        return await self._call("POST", f"/v1/events/{event_id}/{step}", EventView, command())

    async def person_step(self, event_id: str, registration_id: str, step: str) -> None:
        """`withdraw`, `leave` (gone) or `return` (back) for one person."""
        await self._tell(f"/v1/events/{event_id}/registrations/{registration_id}/{step}")

    async def add_employer(self, event_id: str, employer: NewEmployer) -> None:
        """Add an employer, late or not."""
        await self._call("POST", f"/v1/events/{event_id}/employers", dict[str, Any], employer)

    async def employer_step(self, event_id: str, employer_id: str, step: str) -> None:
        """`arrive` or `leave` for one employer."""
        await self._tell(f"/v1/events/{event_id}/employers/{employer_id}/{step}")

    async def employer_late(self, event_id: str, employer_id: str, rounds: int) -> None:
        """Say that an employer misses this many of the rounds to come; 0: on time after all."""
        body = EmployerLate(command_id=command().command_id, rounds=rounds)
        await self._fetch("POST", f"/v1/events/{event_id}/employers/{employer_id}/late", body)

    async def undo(self, check_in_id: str) -> None:
        """Take a wrong check-in back (within 15 minutes)."""
        await self._tell(f"/v1/check-ins/{check_in_id}/undo")

    # its pairings

    async def propose(self, event_id: str) -> ProposalView:
        """Have pairings proposed for the rounds to come; told to nobody yet."""
        path = f"/v1/events/{event_id}/pairings"
        return await self._call("POST", path, ProposalView, command(), patience=PATIENCE)

    async def proposal(self, event_id: str) -> ProposalView | None:
        """Look at the proposal that waits for confirmation, if any."""
        found = await self._fetch("GET", f"/v1/events/{event_id}/pairings", None)
        proposal: ProposalView | None = decoded(found, ProposalView | None)
        return proposal

    async def options(
        self, event_id: str, proposal_id: str, **place: str | int
    ) -> list[OptionView]:
        """Ask what a change by hand costs: of a `seat`, or at an `employer` in a `round`."""
        asked = urlencode({"proposal": proposal_id, **place})
        path = f"/v1/events/{event_id}/pairings/options?{asked}"
        return await self._call("GET", path, list[OptionView])

    async def change_seat(self, event_id: str, change: ChangeSeat) -> ProposalView:
        """Change the proposal that was looked at by hand."""
        path = f"/v1/events/{event_id}/pairings/change"
        return await self._call("POST", path, ProposalView, change)

    async def lock_seat(
        self, event_id: str, proposal_id: str, seat: str, *, locked: bool
    ) -> ProposalView | None:
        """Lock a seat for the proposals to come, or unlock it."""
        lock = LockSeat(
            command_id=command().command_id, proposal_id=proposal_id, seat=seat, locked=locked
        )
        found = await self._fetch("POST", f"/v1/events/{event_id}/pairings/lock", lock)
        proposal: ProposalView | None = decoded(found, ProposalView | None)
        return proposal

    async def undo_change(self, event_id: str, proposal_id: str) -> ProposalView:
        """Take the last change by hand back."""
        change = UndoChange(command_id=command().command_id, proposal_id=proposal_id)
        path = f"/v1/events/{event_id}/pairings/undo"
        return await self._call("POST", path, ProposalView, change)

    async def confirm(self, event_id: str, proposal_id: str) -> EventView:
        """Confirm and announce the proposal that was looked at."""
        body = {**msgspec.to_builtins(command()), "proposal_id": proposal_id}
        return await self._call("POST", f"/v1/events/{event_id}/pairings/confirm", EventView, body)

    async def round_step(self, event_id: str, number: int, step: str) -> None:
        """`start` or `end` round `number` (from 1)."""
        await self._tell(f"/v1/events/{event_id}/rounds/{number}/{step}")

    # its calendar files

    async def itinerary(self, event_id: str, registration_id: str) -> bytes:
        """Fetch a person's itinerary as a calendar file."""
        path = f"/v1/events/{event_id}/registrations/{registration_id}.ics"
        return await self._fetch("GET", path, None)

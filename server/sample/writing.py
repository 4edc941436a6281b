"""Puts a sample event into a store, with its plan confirmed, and says how to reach it."""

from collections.abc import Collection
from pathlib import Path
from typing import Any

import msgspec

from server.domain.assignment import solve
from server.domain.events import Event, EventHead, head
from server.domain.facts import EventBooked, EventPlanned
from server.domain.floor import Floor
from server.domain.people import Registration
from server.domain.plan import changes, instance, proposal
from server.ports import CALENDAR, Ports
from server.sample.making import LENGTH, Sample, Wanted, make
from server.services import access
from server.shared.vocabulary import Access, EventId, EventState

FILE = "sample.json"
LASTS = LENGTH * 8
"""A sample event takes check-ins for a day."""
SOLVE_SECONDS = 10.0


async def write(ports: Ports, folder: Path, wanted: Wanted) -> dict[str, Any]:
    """Make a sample event; returns what `sample.json` holds."""
    now = ports.clock()
    sample = make(wanted, now, ports.new_id)
    event = await _put(ports, sample)
    tokens = {
        str(role): await access.issue(ports, role, EventId(event.id), "")
        for role in (Access.KIOSK, Access.ORGANISER, Access.BOARD)
    }
    found = described(sample, tokens)
    keep(folder / FILE, msgspec.json.encode(found))
    keep(folder / "kiosk.token", tokens["kiosk"].encode())
    return found


async def wanted_now(ports: Ports) -> bool:
    """Say whether a folder needs a new sample: it is empty or holds only ended samples."""
    async with ports.store.read(CALENDAR) as view:
        heads = list(view.all(EventHead).values())
    return all(line.sample and ended(line, ports) for line in heads)


def ended(line: EventHead, ports: Ports) -> bool:
    """Say whether a sample event is over."""
    over = line.state in (EventState.CLOSED, EventState.CANCELLED)
    return over or ports.clock() >= line.created_at + LASTS


def strike(folder: Path, people: Collection[str]) -> None:
    """Take people who were forgotten out of `sample.json`; whoever is not in it is no matter."""
    path = folder / FILE
    if not path.exists():
        return
    found = msgspec.json.decode(path.read_bytes())
    kept = [person for person in found["people"] if person["registration_id"] not in people]
    if len(kept) < len(found["people"]):
        badges = [person["badge"] for person in kept]
        aside = path.with_suffix(".new")
        keep(aside, msgspec.json.encode({**found, "badges": badges, "people": kept}))
        aside.replace(path)


async def reconcile(ports: Ports, folder: Path) -> None:
    """After a start: strike whom a crash left in `sample.json`."""
    path = folder / FILE
    if not path.exists():
        return
    found = msgspec.json.decode(path.read_bytes())
    async with ports.store.read(found["event_id"]) as view:
        known = view.all(Registration)
        named = [person["registration_id"] for person in found["people"]]
        gone = {one for one in named if one not in known or known[one].forgotten_at is not None}
    strike(folder, gone)


def keep(path: Path, content: bytes) -> None:
    """Write a file that its owner alone may read."""
    path.touch(mode=0o600)
    path.chmod(0o600)
    path.write_bytes(content)


def described(sample: Sample, tokens: dict[str, str]) -> dict[str, Any]:
    """Return what scripts are told of a sample event."""
    pairs = list(zip(sample.seekers, sample.badges, strict=True))
    return {
        "event_id": sample.event.id,
        "tokens": tokens,
        "badges": [badge.id for _, badge in pairs],
        "people": [
            {
                "badge": badge.id,
                "first_name": person.person.first_name,
                "registration_id": person.id,
            }
            for person, badge in pairs
        ],
        "employers": [{"id": e.id, "name": e.name} for e in sample.employers],
    }


async def _put(ports: Ports, sample: Sample) -> Event:
    floor = Floor(
        event=sample.event,
        rounds=sample.rounds,
        employers={e.id: e for e in sample.employers},
        registrations={r.id: r for r in sample.seekers},
        check_ins=(),
        pairings=(),
        wishes={wish.id: wish for wish in sample.wishes},
        vetoes={veto.id: veto for veto in sample.vetoes},
    )
    question = instance(floor, SOLVE_SECONDS)
    found = proposal(
        floor,
        solve(question),
        seekers=len(sample.seekers),
        token="sample",  # noqa: S106 - names the proposal, opens nothing
        now=sample.event.created_at,
    )
    plan = changes(floor, found)
    event = msgspec.structs.replace(sample.event, state=EventState.RUNNING)
    async with ports.store.change(CALENDAR, by="sample") as change:
        change.put(head(event))
        change.tell(EventBooked(event.id))
    async with ports.store.change(event.id, by="sample") as change:
        change.put(event, *sample.rounds, *sample.employers, *sample.invitations)
        change.put(*sample.seekers, *sample.badges, *sample.team, *plan)
        change.put(*sample.wishes, *sample.vetoes)
        change.tell(EventPlanned(event.id))
    return event

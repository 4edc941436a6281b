"""Lists in: good rows become people and employers, the same file again changes nothing."""

import asyncio
from collections.abc import Callable, Iterator
from functools import partial

import msgspec
from msgspec import Struct

from server.domain.events import Event, Round
from server.domain.facts import EmployerChanged, Registered, RegistrationChanged
from server.domain.people import (
    Employer,
    Opening,
    Person,
    Profile,
    Registration,
    Veto,
    Window,
    Wish,
    pair_id,
    planned,
)
from server.domain.retention import dated, kept, refuse_counted
from server.lists.attendees import read_attendees
from server.lists.employers import read_employers
from server.lists.identity import attendee_keys
from server.lists.records import AttendeeRow, EmployerRow, ListResult, Row
from server.lists.windows import edge_text
from server.ports import Change, Ports, View
from server.services import contacts
from server.services.floors import mend, the_event
from server.services.inviting import free_tables, welcome_employer
from server.services.once import Asked
from server.services.registering import new_badge, short_codes
from server.services.spans import spans
from server.shared.reference import Reference
from server.shared.views import ImportReport, ListWarning
from server.shared.vocabulary import EmployerId, RegistrationId, Role


class _DryRun(Exception):
    """Leaves a change without a trace, with the report of what it would have done."""

    def __init__(self, report: ImportReport) -> None:
        super().__init__()
        self.report = report


class _Counts(Struct):
    imported: int = 0
    updated: int = 0
    unchanged: int = 0

    def note(self, before: Struct | None, after: Struct) -> bool:
        """Count a row; say whether there is anything to write."""
        if before is None:
            self.imported += 1
        elif before == after:
            self.unchanged += 1
        else:
            self.updated += 1
        return before != after


async def take_attendees(
    ports: Ports, event_id: str, asked: Asked, data: bytes, reference: Reference, *, dry: bool
) -> ImportReport:
    """Register the people of a list; raises BadFile for a file refused whole."""
    async with ports.store.read(event_id) as view:
        the_event(view, event_id)
        names = [employer.name for employer in view.all(Employer).values()]
        rounds = len(view.all(Round))
    read = partial(read_attendees, employers=names, rounds=rounds, reference=reference)
    result = await asyncio.to_thread(read, data)
    return await _apply(ports, event_id, asked, result, partial(_people, ports, asked), dry=dry)


async def take_employers(
    ports: Ports, event_id: str, asked: Asked, data: bytes, reference: Reference, *, dry: bool
) -> ImportReport:
    """Add the employers of a list, each with a table, an invitation and a recruiter's badge."""
    async with ports.store.read(event_id) as view:
        the_event(view, event_id)
        rounds = len(view.all(Round))
    read = partial(read_employers, rounds=rounds, reference=reference)
    result = await asyncio.to_thread(read, data)
    others: list[str] = []
    write = partial(_employers, ports, asked, others)
    report = await _apply(ports, event_id, asked, result, write, dry=dry)
    if not dry:
        await contacts.close_pages(ports, event_id, others)
    return report


Write = Callable[[Change, Event, ListResult[Row]], tuple[_Counts, list[ListWarning]]]


async def _apply(
    ports: Ports,
    event_id: str,
    asked: Asked,
    result: ListResult[Row],
    write: Write[Row],
    *,
    dry: bool,
) -> ImportReport:
    try:
        async with ports.store.change(event_id, by=asked.by) as change:
            event = the_event(change, event_id)
            refuse_counted(event)
            counts, warnings = write(change, event, result)
            mend(change, event, asked.now)
            report = ImportReport(
                event_id=event_id,
                code=None,
                rows=result.count,
                imported=counts.imported,
                updated=counts.updated,
                unchanged=counts.unchanged,
                refused=list(result.refused),
                warnings=[*result.warnings, *warnings],
            )
            _stop_if(report, dry=dry)
    except _DryRun as stopped:
        return stopped.report
    return report


def _stop_if(report: ImportReport, *, dry: bool) -> None:
    if dry:
        raise _DryRun(report)


def _people(
    ports: Ports, asked: Asked, change: Change, event: Event, result: ListResult[AttendeeRow]
) -> tuple[_Counts, list[ListWarning]]:
    counts, warnings = _Counts(), []
    known = _known_people(change)
    employers = {e.name: e.id for e in change.all(Employer).values()}
    codes = short_codes(change)
    span = spans(change, event)
    fresh: list[Struct] = []
    for (line, row), key in zip(result.rows, result.keys, strict=True):
        before = known.get(key)
        present, told = span(row.arrival, row.departure, line)
        warnings += told
        after = dated(_registration(ports, asked, before, row, key, present), event)
        known[key] = after
        wished = _wished(change, after.id, row, employers)
        if counts.note(before, after) or wished:
            fresh += [after, *wished]
            change.tell(Registered(after.id) if before is None else RegistrationChanged(after.id))
        if before is None:
            fresh.append(new_badge(ports, asked, codes, after.id))
    change.put(*fresh)
    return counts, warnings


def _known_people(view: View) -> dict[str, Registration]:
    """Return everybody by who they are; who came in another way than a list gets a key here."""
    seekers = [r for r in kept(view.all(Registration).values()) if r.role is Role.SEEKER]
    keys = attendee_keys(
        AttendeeRow(
            first_name=r.person.first_name,
            last_name=r.person.last_name,
            email=r.person.email,
            phone=r.person.phone,
            reference=r.reference,
        )
        for r in seekers
    )
    return {r.identity or key: r for r, key in zip(seekers, keys, strict=True)}


def _registration(
    ports: Ports,
    asked: Asked,
    before: Registration | None,
    row: AttendeeRow,
    key: str,
    present: Window,
) -> Registration:
    model = before or Registration(
        id=RegistrationId(ports.new_id("reg")),
        role=Role.SEEKER,
        person=Person(first_name=""),
        created_at=asked.now,
    )
    return msgspec.structs.replace(
        model,
        person=Person(
            first_name=row.first_name,
            last_name=row.last_name,
            email=row.email,
            phone=row.phone,
            language=row.language,
        ),
        profile=Profile(
            row.trades, row.transition, row.opportunities, row.places, model.profile.hours
        ),
        window=present,
        age_band=row.age_band,
        company=row.company,
        referrer=row.referrer,
        reference=row.reference,
        identity=key,
        arrival_cell=edge_text(row.arrival),
        departure_cell=edge_text(row.departure),
    )


def _wished(
    change: Change, person: RegistrationId, row: AttendeeRow, employers: dict[str, EmployerId]
) -> list[Struct]:
    """Return the wishes and vetoes of a row that are not known yet; a list takes none away."""
    wishes = [Wish(pair_id(person, employers[n]), person, employers[n]) for n in row.wishes]
    vetoes = [Veto(pair_id(person, employers[n]), person, employers[n]) for n in row.vetoes]
    return [
        *(wish for wish in wishes if change.get(Wish, wish.id) is None),
        *(veto for veto in vetoes if change.get(Veto, veto.id) is None),
    ]


def _employers(
    ports: Ports,
    asked: Asked,
    others: list[str],
    change: Change,
    event: Event,
    result: ListResult[EmployerRow],
) -> tuple[_Counts, list[ListWarning]]:
    """Write employers; `others` gets the ids of those at whom somebody else is written to."""
    counts, warnings = _Counts(), []
    known = {e.identity: e for e in change.all(Employer).values()}
    codes, tables = short_codes(change), free_tables(change)
    span = spans(change, event)
    for (line, row), key in zip(result.rows, result.keys, strict=True):
        before = known.get(key)
        present, told = span(row.arrival, row.departure, line)
        warnings += told
        after = _employer(ports, asked, tables, before, row, key, present)
        known[key] = after
        if not counts.note(before, after):
            continue
        if before is None:
            welcome_employer(change, ports, asked, event, after, codes)
        else:
            change.put(after)
            change.tell(EmployerChanged(after.id))
            contacts.follow(change, ports, asked, before, after)
            if contacts.is_another(before, after.email):
                others.append(after.id)
    return counts, warnings


def _employer(
    ports: Ports,
    asked: Asked,
    tables: Iterator[int],
    before: Employer | None,
    row: EmployerRow,
    key: str,
    present: Window,
) -> Employer:
    model = before or Employer(
        id=EmployerId(ports.new_id("emp")),
        name=row.name,
        table=next(tables),
        created_at=asked.now,
    )
    return msgspec.structs.replace(
        planned(model, present),
        name=row.name,
        seats=row.seats,
        contact=row.contact,
        email=row.email,
        phone=row.phone,
        trades=row.trades,
        openings=tuple(Opening(o.title, o.trade, o.kind, o.hours) for o in row.openings),
        siret=row.siret,
        reference=row.reference,
        identity=key,
        arrival_cell=edge_text(row.arrival),
        departure_cell=edge_text(row.departure),
    )

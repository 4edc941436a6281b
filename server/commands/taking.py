"""Take a list in: `./run.sh import`."""

import argparse
import asyncio
import contextlib
import re
import sys
import tempfile
from collections.abc import AsyncIterator
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec

from server import outside
from server.commands.door import Door, Refused, reach
from server.commands.options import add_data
from server.commands.stop import Stop
from server.shared.greeting import PARIS
from server.shared.requests import PlanEvent
from server.shared.views import EventView, ImportReport, Problem, RefusedCell
from server.shared.vocabulary import ErrorCode, Language
from server.voice import texts

ALL_IN, FILE_REFUSED, SOME_REFUSED = 0, 2, 3
ZONE = ZoneInfo(PARIS)
OPENS, CLOSES, ROUNDS = time(9), time(12), 12
_NEW = re.compile(r"new:(.+)@(\d{4}-\d{2}-\d{2})")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Say what the verb takes."""
    add_data(parser)
    parser.add_argument("--event", required=True, metavar="ID or new:NAME@YYYY-MM-DD")
    parser.add_argument("--kind", required=True, choices=("employers", "attendees"))
    parser.add_argument("file", type=Path, metavar="FILE.csv")
    parser.add_argument("--dry-run", action="store_true", help="say what it would do")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the report as JSON")


def run(options: argparse.Namespace) -> int:
    """Take the file in; 0: all rows, 3: some refused, 2: the file refused whole."""
    try:
        data = options.file.read_bytes()
    except OSError as error:
        raise Stop("file", file=str(options.file), reason=error.strerror or "") from error
    report = asyncio.run(_take(options, data))
    if options.json:
        options.json.write_bytes(msgspec.json.format(msgspec.json.encode(report)))
    _say(report, dry_run=options.dry_run)
    if report.code is not None:
        return FILE_REFUSED
    return SOME_REFUSED if report.refused else ALL_IN


async def _take(options: argparse.Namespace, data: bytes) -> ImportReport:
    async with _folder(options) as folder, reach(folder, make=True) as door:
        event_id = await _event(door, options.event)
        query = {"dry_run": "1"} if options.dry_run else {}
        try:
            content = await door.post(f"/v1/events/{event_id}/lists/{options.kind}", data, **query)
        except Refused as refused:
            if refused.problem.code is ErrorCode.NOT_FOUND:
                raise Stop("event", event=event_id) from refused
            sys.stderr.write(f"{refused.problem.title} {refused.problem.next}\n")
            return _nothing(event_id, refused.problem)
        return msgspec.json.decode(content, type=ImportReport)


@contextlib.asynccontextmanager
async def _folder(options: argparse.Namespace) -> AsyncIterator[Path]:
    """Yield the folder; a dry run with a new event happens in one that is thrown away."""
    if options.dry_run and options.event.startswith("new:"):
        with tempfile.TemporaryDirectory() as name:
            yield Path(name)
        return
    yield options.data


async def _event(door: Door, wanted: str) -> str:
    """Return the event's id; makes a draft café contact for `new:NAME@YYYY-MM-DD`."""
    if not wanted.startswith("new:"):
        return wanted
    found = _NEW.fullmatch(wanted)
    try:
        day = date.fromisoformat(found[2]) if found else None
    except ValueError:
        day = None
    if found is None or day is None:
        raise Stop("new-event")
    plan = PlanEvent(
        command_id=outside.new_id("cmd"),
        name=found[1],
        starts_at=datetime.combine(day, OPENS, ZONE),
        ends_at=datetime.combine(day, CLOSES, ZONE),
        rounds=ROUNDS,
    )
    try:
        return msgspec.json.decode(await door.post("/v1/events", plan), type=EventView).id
    except Refused as refused:
        raise Stop(refused.problem.code, **refused.problem.params) from refused


def _nothing(event_id: str, problem: Problem) -> ImportReport:
    """Return the report of a file refused whole; a heading at fault is named."""
    column = problem.params.get("column")
    named = RefusedCell(line=1, column=column, code=problem.code, value="", expected="")
    return ImportReport(
        event_id=event_id,
        code=problem.code,
        rows=0,
        imported=0,
        updated=0,
        unchanged=0,
        refused=[named] if column else [],
        warnings=[],
    )


def _say(report: ImportReport, *, dry_run: bool) -> None:
    """Tell the person at the terminal; the event's id is the result."""
    say = texts().say(Language.FR)
    lines = [
        say(
            "import-refused",
            line=cell.line,
            column=cell.column or "—",
            why=say(f"error-{cell.code}", column=cell.column or "—"),
            value=cell.value,
            expected=cell.expected,
        )
        for cell in report.refused
    ]
    for warning in report.warnings:
        told = say(f"warning-{warning.code.replace('_', '-')}", column=warning.column or "—")
        lines.append(say("import-at", line=warning.line, what=told) if warning.line else told)
    if report.code is None:
        lines.append(
            say(
                "import-dry" if dry_run else "import-done",
                rows=report.rows,
                imported=report.imported,
                updated=report.updated,
                unchanged=report.unchanged,
                refused=len({cell.line for cell in report.refused}),
            )
        )
    sys.stderr.write("".join(f"{line}\n" for line in lines))
    if report.code is None and not dry_run:
        sys.stdout.write(f"{report.event_id}\n")

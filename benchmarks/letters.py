"""Letters: written for 500 employers of one event and 5,000 of 250, sent to a local mail server.

While they are written and sent, a task in the server's own event loop looks how late it is woken.
Budgets: written in ≤ 30 s, ≥ 100 a second sent, the loop never blocked > 50 ms. The yardstick for
sending is aiosmtplib alone with letters of that size, to the same mail server.
"""

import asyncio
import base64
import json
import time
from datetime import UTC, datetime, timedelta

from aiohttp.test_utils import TestServer
from aiosmtplib import SMTP

from benchmarks import running
from benchmarks.running import part
from server.api.keys import PORTS, POSTROOM, TEXTS
from server.app import build
from server.commands.serve import settle
from server.config import Config, Smtp
from server.domain.events import Event, Venue, head, plan_rounds
from server.domain.letters import Letter
from server.domain.people import Employer, Opening
from server.ports import CALENDAR
from server.services.invitations import invite
from server.services.inviting import invitation
from server.services.letters import prepare
from server.services.once import Asked
from server.shared.postal import LetterState
from server.shared.vocabulary import EmployerId, EventId, EventState

SIZES = ((1, 500), (250, 20))
"""Events, employers of each."""
WRITTEN_BUDGET = 30.0
SENT_BUDGET = 100.0
LAG_BUDGET = 0.050
TICK = 0.002
NOW = datetime.now(UTC)


def run(_seed=1):
    """Print the table; 1 if a budget is missed."""
    missed = []
    for events, employers in SIZES:
        with running.folder() as folder:
            missed += asyncio.run(measured(folder, events, employers))
    for line in missed:
        print(f"MISSED {line}")
    print("missed budgets:", len(missed))
    return 1 if missed else 0


async def measured(folder, events, employers):
    """Write and send the letters of some events; return the budgets that were missed."""
    folder.mkdir()
    book = folder / "book"
    sink = running.start("-m", "benchmarks.sink", book, 0)
    host, port = sink.url.split(":")
    smtp = Smtp(host=host, port=int(port), security="none", address="rdv@asso.example")
    app = build(folder, config=Config(public="https://cafe.example", smtp=smtp))
    postroom, ports = app[POSTROOM], app[PORTS]
    start, postroom.start = postroom.start, nothing  # its two steps are timed one after the other
    async with TestServer(app):
        ids = [await plan(ports, number, employers) for number in range(events)]
        settle()
        lag = Lag()
        began = time.perf_counter()
        for event_id in ids:
            await invite(ports, event_id, asked(), None)
        invited = time.perf_counter() - began
        began = time.perf_counter()
        count = sum([await prepare(ports, event_id, app[TEXTS]) for event_id in ids])
        written = time.perf_counter() - began
        began = time.perf_counter()
        await start()
        while await state(ports, ids, LetterState.DUE):
            await asyncio.sleep(0.1)
        sent_in = time.perf_counter() - began
        late = lag.stop()
        arrived = book.read_text().count("\n")
        left = await state(ports, ids, LetterState.DUE)
    content = json.loads(book.read_text().splitlines()[0])
    yard = await bare(host, int(port), content, min(arrived, 1000))
    sink.kill()
    return report(events, employers, count, arrived, left, invited, written, sent_in, late, yard)


def report(events, employers, count, arrived, left, invited, written, sent_in, late, yard):
    rate = arrived / sent_in
    print(
        f"{events} events x {employers} employers: asked in {invited:.2f} s, {count} letters "
        f"written in {written:.2f} s ({1000 * written / count:.1f} ms each); {arrived} sent in "
        f"{sent_in:.2f} s = {rate:.0f}/s ({rate / yard:.2f} x aiosmtplib alone, {yard:.0f}/s); "
        f"loop late p99 {1000 * part(late, 0.99):.1f} ms, max {1000 * max(late):.1f} ms "
        f"of {len(late)} looks; {left} left"
    )
    missed = []
    if count != events * employers or arrived != count or left:
        missed.append(f"{count} written, {arrived} arrived, {left} left")
    if invited + written > WRITTEN_BUDGET:
        missed.append(f"written in {invited + written:.1f} s > {WRITTEN_BUDGET}")
    if rate < SENT_BUDGET:
        missed.append(f"{rate:.0f} a second < {SENT_BUDGET}")
    if max(late) > LAG_BUDGET:
        missed.append(f"loop blocked {1000 * max(late):.0f} ms > {1000 * LAG_BUDGET:.0f}")
    return missed


class Lag:
    """How much later than asked a task is woken, look after look."""

    def __init__(self):
        self.late = []
        self.task = asyncio.create_task(self.look())

    async def look(self):
        while True:
            began = time.perf_counter()
            await asyncio.sleep(TICK)
            self.late.append(time.perf_counter() - began - TICK)

    def stop(self):
        self.task.cancel()
        return self.late


async def nothing():
    """Begin nothing."""


def asked():
    now = datetime.now(UTC)
    return Asked(command_id=f"b{time.perf_counter_ns()}", body="", at=now, now=now, by="bench")


async def plan(ports, number, employers):
    starts_at = NOW + timedelta(days=20, hours=number % 8)
    event = Event(
        id=EventId(ports.new_id("evt")),
        name=f"Café {number}",
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=3),
        created_at=NOW,
        state=EventState.PUBLISHED,
        venue=Venue(name="Café des Possibles", address="12 rue de l’Exemple, Bobigny"),
        host="Association Exemple",
        host_email="contact@association.example",
        host_phone="+33612345678",
    )
    async with ports.store.change(CALENDAR, by="bench") as change:
        change.put(head(event))
    async with ports.store.change(event.id, by="bench") as change:
        change.put(event, *plan_rounds(event.starts_at, event.ends_at, 12))
        for table in range(1, employers + 1):
            employer = Employer(
                id=EmployerId(ports.new_id("emp")),
                name=f"Employeur {table}",
                table=table,
                created_at=NOW,
                contact=f"Prénom {table}",
                email=f"e{table}@employeur{number}.example",
                openings=(Opening("Agent de propreté"), Opening("Cuisinier")),
            )
            change.put(employer, invitation(ports, asked(), employer))
    return event.id


async def state(ports, ids, wanted):
    count = 0
    for event_id in ids:
        await asyncio.sleep(0)
        async with ports.store.read(event_id) as view:
            count += len(view.find(Letter, state=wanted))
    return count


async def bare(host, port, letter, count):
    """Send one letter many times with the library alone; return letters a second."""

    content = base64.b64decode(letter["content"])
    client = SMTP(hostname=host, port=port, start_tls=False)
    await client.connect()
    began = time.perf_counter()
    for _ in range(count):
        await client.sendmail(letter["from"], letter["to"], content)
    spent = time.perf_counter() - began
    await client.quit()
    return count / spent

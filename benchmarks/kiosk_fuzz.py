"""Whatever is typed, pasted, scanned or told, the kiosk goes on: 100,000 inputs into the real app.

Keys, pastes, tokens, names with escape codes, right-to-left, combining, zero-width and surrogate
characters, huge ones: no crash, nothing but the screen's own codes in the bytes written, no
control character in any painted cell, and from everywhere the kiosk comes back to waiting. Then
100,000 happenings through the pure states. The same seed gives the same inputs.
"""

import asyncio
import random
import re
import time
import unicodedata
from collections import Counter

from msgspec.structs import replace
from textual import events
from textual._context import active_app
from textual.drivers.headless_driver import HeadlessDriver
from textual.geometry import Size

from badges import token
from benchmarks import nasty
from kiosk.attendee import happenings, states
from kiosk.attendee.app import AttendeeApp
from kiosk.attendee.state import State
from kiosk.attendee.steps import OUT_OF_SERVICE, TABLE, Step
from kiosk.config import Config
from kiosk.entrance import Entrance
from server.shared.vocabulary import ErrorCode
from tests.kiosk.attendee.test_states import anything
from tests.kiosk.eyes import screen_text
from tests.kiosk.stand_in import StandIn, a_token, an_arrival, an_event

INPUTS = 100_000
HAPPENINGS = 100_000
AT_ONCE = 100
"""Inputs between two looks at everything."""

PATIENCE = 60.0
SIZES = ((64, 20), (80, 24), (120, 40), (20, 5))
BADGES = [a_token(number) for number in range(1, 40)]
OWN = re.compile(r"\x1b\[[\d;?]*[mHhl]|\x1b\[\?\d+\$p|\x1b\[[<>=]\d*u|\x1b\]22;[a-z-]+\x07|\r\n|\n")
"""What Textual writes: colours, places, modes, questions for them, the keyboard, the pointer."""


UNSEEN = ("Cc", "Cs", "Zl", "Zp")
TURNERS = "\u202a\u202b\u202d\u202e\u2066\u2067\u2068"
"""Signs that turn the order of what stands behind them."""


class Recording(HeadlessDriver):
    """A terminal that keeps what it is sent."""

    size = (80, 24)

    @property
    def is_headless(self):
        return False

    def write(self, data):
        written.append(data)

    def _get_terminal_size(self):
        return self.size


written: list[str] = []


def run(seed=1):
    """Feed both; 1 if anything broke."""
    chance = random.Random(seed)
    began = time.monotonic()
    broken = [*wandered(chance, HAPPENINGS), *asyncio.run(fed(chance, INPUTS))]
    for line in broken[:20]:
        print("BROKEN", line)
    print(f"broken: {len(broken)} (seed {seed}, {time.monotonic() - began:.0f} s)")
    return 1 if broken else 0


def wandered(chance, count):
    """Let things happen in any order; yields what is shown to another, and who never comes back."""
    seen = Counter()
    for _ in range(count // AT_ONCE):
        state, now, sent = State(), 0.0, 0
        for number in range(1, AT_ONCE + 1):
            now += chance.choice((0, 0.5, 1, 9, 50))
            happening = likely(chance, state)
            sent = number if isinstance(happening, happenings.Sent) else sent
            state = states.take(state, of_somebody(chance, happening, number, sent), now)
            seen[state.step] += 1
            if state.arrival and (state.arrival.first_name, state.short_code) != person(sent):
                yield f"{state.arrival.first_name} is shown to {person(sent)[0]}"
        start = state.step
        state = left_alone(state, now)
        if state.step is not Step.WAITING and state.step not in OUT_OF_SERVICE:
            yield f"{start} never comes back: {state.step}"
    print(f"{seen.total()} happenings, {len(seen)} of {len(Step)} steps seen")


def likely(chance, state):
    """Return a happening, mostly one that means something now."""
    known = [one for one in anything.elements if type(one) in TABLE[state.step]]
    return chance.choice(known if known and chance.random() < 0.7 else anything.elements)


def of_somebody(chance, happening, number, sent):
    """Return it as it happens to one of many: each answer is to the last one who came, or late."""
    if isinstance(happening, happenings.Sent):
        return replace(happening, command_id=str(number))
    if not isinstance(happening, happenings.Outcome):
        return happening
    whose = chance.choice((sent, chance.randint(0, number)))
    if isinstance(happening, happenings.Greeted):
        name, code = person(whose)
        arrival = replace(happening.arrival, first_name=name)
        happening = replace(happening, arrival=arrival, short_code=code)
    return replace(happening, command_id=str(whose))


def person(number):
    """Return the name and the code of who was sent by this command."""
    return f"Person {number}", f"CODE{number}"


def left_alone(state, now):
    """Let ten minutes pass."""
    for _ in range(1200):
        now += 0.5
        state = states.take(state, happenings.Ticked(), now)
    return state


class Clock:
    """Seconds that pass only here."""

    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


async def fed(chance, count):
    """Feed a kiosk; returns what broke."""
    people = {badge: a_person(chance) for badge in BADGES}
    refused = (ErrorCode.BLANK, ErrorCode.VOID, ErrorCode.UNKNOWN)
    people |= dict(zip(BADGES, refused, strict=False))
    async with StandIn(people) as server:
        server.kept = {badge: [safe(nasty.text(chance)) for _ in range(9)] for badge in BADGES}
        clock = Clock()
        config = Config(server=server.url, token="t", locked=True, prefix="*")  # noqa: S106
        async with Entrance(server.url, "t") as client:
            app = AttendeeApp(config, client, clock=clock)
            app.driver_class = Recording
            active_app.set(app)
            going = asyncio.create_task(app.run_async(mouse=False, size=(80, 24)))
            seen = Counter()
            broken = [x async for x in watched(chance, count, app, server, clock, going, seen)]
            app.exit()
            await going
    print(f"{seen.pop('inputs')} inputs; steps at {seen.total()} looks: {dict(seen)}")
    return broken


async def watched(chance, count, app, server, clock, going, seen):
    """Feed and look; yields what is wrong, counts inputs and steps."""
    while not app.is_running:
        await asyncio.sleep(0.01)
    while seen["inputs"] < count:
        for _ in range(AT_ONCE // 4):
            seen["inputs"] += await one(chance, app, server, clock)
        await drained(app)
        seen[str(app.state.step)] += 1
        if going.done():
            yield f"it ended after {seen['inputs']} inputs: {app.return_code}"
            return
        for line in looked_at(app):
            yield line
        if chance.random() < 0.1 and not await comes_back(app, clock):
            yield f"{app.state.step} never comes back"


async def one(chance, app, server, clock):
    """Let one thing happen; returns the inputs it counts for."""
    match chance.choices(range(8), (40, 25, 8, 12, 5, 4, 2, 1))[0]:
        case 0:
            return pressed(app, [(letter, letter) for letter in chance.choices(nasty.LETTERS, k=3)])
        case 1:
            return pressed(app, [(chance.choice(nasty.KEYS), None)])
        case 2:
            return pressed(app, [(letter, letter) for letter in nasty.text(chance, 2)])
        case 3:
            before = chance.choice(("", "", "*", "httpsM!!x:org!b!", nasty.text(chance)))
            line = before + chance.choice((*BADGES, token.new(chance.randbytes(10))))
            ending = chance.choice((["enter"], ["tab"], [], ["enter", "ctrl+j"]))
            return pressed(app, [*((one, one) for one in line), *((key, "\r") for key in ending)])
        case 4:
            pasted = chance.choice((nasty.text, nasty.huge))(chance)
            app.post_message(events.Paste(pasted + chance.choice(("", *BADGES))))
        case 5:
            clock.now += chance.choice((0.5, 3, 11, 46))
            app.beat()
        case 6:
            await told(chance, app, server)
        case 7:
            return await journey(chance, app)
    return 1


async def journey(chance, app):
    """Somebody takes their time: each key alone, most of them those that lead on."""
    keys = [chance.choice(("f4", "f5", "badge"))]
    keys += chance.choices(
        (*"1234567890", "enter", "f5", "f6", "a", "name", "badge"), k=chance.randint(3, 20)
    )
    badge, name = chance.choice(BADGES), nasty.text(chance)
    for key in keys:
        typed = {"badge": badge, "name": name}.get(key, "")
        pressed(app, [*((one, one) for one in typed), *([("enter", "\r")] if typed else [])])
        pressed(app, [] if typed else [(key, key if len(key) == 1 else None)])
        await drained(app)
    return len(keys)


def pressed(app, keys):
    """Post keys, quick as a scanner; returns how many."""
    now = time.monotonic()
    for number, (key, character) in enumerate(keys):
        event = events.Key(key, character)
        event.time = now + number * 0.001
        app.post_message(event)
    return len(keys)


async def told(chance, app, server):
    """The server tells of other people and another event, or the terminal changes its size."""
    server.people[chance.choice(BADGES)] = a_person(chance)
    await server.change(an_event(name=safe(nasty.text(chance))))
    Recording.size = chance.choice(SIZES)
    app.post_message(events.Resize(Size(*Recording.size), Size(*Recording.size)))


def a_person(chance):
    """Return somebody whose every word is nasty."""
    words = {name: safe(nasty.text(chance)) for name in ("employer", "reason", "next")}
    return an_arrival(safe(nasty.text(chance)), table=chance.choice((None, 3, 999)), **words)


def safe(text):
    """What JSON can carry: no lone surrogates."""
    return text.encode("utf-16", "replace").decode("utf-16", "replace")


async def drained(app):
    """Wait until the app has taken what was posted."""
    done = asyncio.Event()
    app.call_later(done.set)
    await asyncio.wait_for(done.wait(), PATIENCE)
    await asyncio.sleep(0.12)  # what was held for a scan is released


def looked_at(app):
    """Yield what must not be on the screen or in the bytes."""
    for line in screen_text(app).split("\n"):
        for letter in {*line}:
            if unicodedata.category(letter) in UNSEEN or letter in TURNERS:
                yield f"{app.state.step}: {letter!r} in {line!r}"
    rest = OWN.sub("", "".join(piece for piece in written if piece != nasty.BEL))
    written.clear()
    if found := re.search(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]", rest):
        around = rest[max(0, found.start() - 20) : found.end() + 20]
        yield f"{app.state.step}: {around!r} was written"


async def comes_back(app, clock):
    """Say whether the kiosk is at its start again when everybody has gone."""
    end = time.monotonic() + PATIENCE
    while app.state.step is not Step.WAITING and time.monotonic() < end:
        clock.now += 10
        app.beat()
        await drained(app)
    return app.state.step is Step.WAITING

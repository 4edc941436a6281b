"""What the eye sees of an app, and hands that type as fast as a scanner."""

import asyncio
import time

from textual import events
from textual.app import App

LIMIT = 10.0
"""Seconds of wall clock after which a condition counts as never met."""

ALONE = 0.15
"""Seconds after which a key is nobody's scan: its own timer is what is tested."""


def screen_text(app: App) -> str:
    """Return the screen as lines of text, right ends trimmed."""
    strips = app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in strips)


async def sees(app: App, *texts: str) -> str:
    """Wait until the screen shows all the texts; returns the screen."""
    await until(lambda: all(text in screen_text(app) for text in texts), lambda: screen_text(app))
    return screen_text(app)


async def sees_no(app: App, text: str) -> None:
    await until(lambda: text not in screen_text(app), lambda: screen_text(app))


async def until(condition, told=lambda: "") -> None:
    """Poll a condition with a wall-clock limit."""
    end = time.monotonic() + LIMIT
    while not condition():
        assert time.monotonic() < end, f"never happened; seen:\n{told()}"
        await asyncio.sleep(0.01)


def burst(app: App, text: str, *, gap: float = 0.002, ending: str | None = "enter") -> None:
    """Post a scanner's keys with their times, `gap` seconds apart, without waiting for them."""
    now = time.monotonic()
    for number, letter in enumerate(text):
        post(app, letter, letter, now + number * gap)
    if ending:
        post(app, ending, "\r", now + len(text) * gap)


def post(app: App, key: str, character: str | None = None, at: float | None = None) -> None:
    event = events.Key(key, character)
    if at is not None:
        event.time = at
    app.post_message(event)


async def type_slowly(app: App, text: str, gap: float = 0.07) -> None:
    """Type like a person: really this slowly, since the app's own timers are watched."""
    for letter in text:
        post(app, letter, letter)
        await asyncio.sleep(gap)

"""PURE. A hand scanner on trial: the code to read, then what its keys say about it."""

from typing import Final

from msgspec.structs import replace

from kiosk.attendee import words
from kiosk.attendee.page import Page, Seen
from kiosk.look import CAREFUL, DONE
from kiosk.team.menu import Menu
from kiosk.trial import TEXT, Verdict
from server.shared.language import Say

MOST_PAIRS: Final = 3
"""Explanations worth reading: they are in the order of what is used most."""


def page(say: Say, menu: Menu, seen: Seen, around: Page) -> Page:
    """Show the code, or the verdict on what was read."""
    del seen
    if menu.verdict is None:
        return replace(around, headline=say("trial-read"), qr=TEXT, hint=say("team-back"))
    good = menu.verdict.is_fine and not menu.verdict.is_slow
    return replace(
        around,
        tone="welcome" if good else "careful",
        headline=f"{DONE} {say('trial-good')}" if good else f"{CAREFUL} {say('trial-bad')}",
        lines=tuple(_findings(say, menu.verdict)),
        hint=say("trial-again"),
    )


def _findings(say: Say, verdict: Verdict) -> list[str]:
    """One sentence for each thing that was found out."""
    found = [
        say("trial-layout", scanner=scanner.upper(), machine=machine.upper())
        for scanner, machine in verdict.pairs[:MOST_PAIRS]
    ]
    if not verdict.is_fine and not verdict.pairs:
        found.append(say("trial-unknown"))
    if verdict.pairs:
        found.append(say("trial-badges-work"))
    if verdict.other_case:
        found.append(say("trial-case"))
    if verdict.prefix:
        found.append(say("trial-prefix", prefix=words.plain(verdict.prefix)))
    pause, gap = round(verdict.pause * 1000), round(verdict.gap * 1000)
    found.append(say("trial-pause", pause=pause, gap=gap))
    if verdict.is_slow:
        found.append(say("trial-slow", gap=pause))
    return found

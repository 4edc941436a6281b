"""PURE. A hand scanner on trial: the code to read, then what its keys say about it."""

from typing import Final

from msgspec.structs import replace

from kiosk.attendee.page import Page, Seen
from kiosk.look import CAREFUL, DONE
from kiosk.plain import plain
from kiosk.team.menu import Menu
from kiosk.team.trial import TEXT, Findings
from server.shared.language import Say

MOST_PAIRS: Final = 3
"""Explanations worth reading: they are in the order of what is used most."""


def page(say: Say, menu: Menu, seen: Seen, around: Page) -> Page:
    """Show the code, or what was found out about what was read."""
    del seen
    if menu.findings is None:
        return replace(around, headline=say("trial-read"), qr=TEXT, hint=say("team-back"))
    good = menu.findings.is_fine and not menu.findings.is_slow
    return replace(
        around,
        tone="welcome" if good else "careful",
        headline=f"{DONE} {say('trial-good')}" if good else f"{CAREFUL} {say('trial-bad')}",
        lines=tuple(_sentences(say, menu.findings)),
        hint=say("trial-again"),
    )


def _sentences(say: Say, findings: Findings) -> list[str]:
    """One sentence for each thing that was found out."""
    found = [
        say("trial-layout", scanner=scanner.upper(), machine=machine.upper())
        for scanner, machine in findings.pairs[:MOST_PAIRS]
    ]
    if not findings.is_fine and not findings.pairs:
        found.append(say("trial-unknown"))
    if findings.pairs:
        found.append(say("trial-badges-work"))
    if findings.other_case:
        found.append(say("trial-case"))
    if findings.prefix:
        found.append(say("trial-prefix", prefix=plain(findings.prefix)))
    pause, gap = round(findings.pause * 1000), round(findings.gap * 1000)
    found.append(say("trial-pause", pause=pause, gap=gap))
    if findings.is_slow:
        found.append(say("trial-slow", gap=pause))
    return found

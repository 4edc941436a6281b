"""PURE. The server's time of a scan, also when the server is away and the wall clock is wrong."""

from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct

JUMP: Final = timedelta(seconds=2)
"""How far the wall clock may move against the steady one before it counts as having jumped."""

DRIFT: Final = timedelta(seconds=0.5)
"""An anchor that is off by less is not worth another write."""


class Moment(Struct, frozen=True, kw_only=True):
    """A moment by this machine's clocks.

    `steady`: seconds since the boot that `boot` names; nobody sets this clock.
    """

    steady: float
    wall: datetime
    boot: str


class Anchor(Struct, frozen=True, kw_only=True):
    """The server's time at a moment of this machine."""

    server: datetime
    moment: Moment


class Time(Struct, frozen=True):
    """When something happened, by the server's clock; `unsure`: as far as can be told."""

    at: datetime
    unsure: bool


def time_of(moment: Moment, anchor: Anchor | None) -> Time:
    """Return when a moment was: by the steady clock, after a new boot by the clock on the wall.

    Never before the anchor: a machine without a battery wakes up in the past.
    """
    if anchor is None:
        return Time(moment.wall, unsure=True)
    known = anchor.moment
    by_wall = moment.wall - known.wall
    if moment.boot != known.boot or moment.steady < known.steady:
        return Time(anchor.server + max(by_wall, timedelta(0)), unsure=True)
    passed = timedelta(seconds=moment.steady - known.steady)
    return Time(anchor.server + passed, unsure=abs(by_wall - passed) > JUMP)


def halfway(asked: Moment, answered: Moment) -> Moment:
    """Return when a server said its time, as near as can be told from outside."""
    half = (answered.steady - asked.steady) / 2
    return Moment(
        steady=answered.steady - half,
        wall=answered.wall - timedelta(seconds=half),
        boot=answered.boot,
    )


def says_more(fresh: Anchor, known: Anchor | None) -> bool:
    """Say whether a new anchor would give other times than the one that is known."""
    told = time_of(fresh.moment, known)
    return told.unsure or abs(told.at - fresh.server) > DRIFT

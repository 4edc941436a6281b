"""PURE. What a person is told at the door, in their words: the server and a kiosk alone say one.

The texts (`next-…`, `reason-…`) are those of the door.
"""

from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from server.shared.door import Card
from server.shared.language import Say
from server.shared.views import Arrival
from server.shared.vocabulary import ReasonFact, Role

PARIS = "Europe/Paris"

SOON: Final = timedelta(minutes=1)
"""A table that is free within this time is free now."""

REASONS = {
    ReasonFact.SAME_TRADE: "reason-same_trade",
    ReasonFact.SAME_DOMAIN: "reason-same_domain",
    ReasonFact.SAME_FAMILY: "reason-same_family",
    ReasonFact.OPEN: "reason-open",
    ReasonFact.WISH: "reason-wish",
    ReasonFact.EMPLOYER_WISH: "reason-employer_wish",
    ReasonFact.CONTRACT: "reason-contract",
    ReasonFact.HOURS: "reason-hours",
    ReasonFact.TRAVEL: "reason-travel",
}


def arrival(
    card: Card,
    say: Say,
    now: datetime,
    *,
    id: str = "",  # noqa: A002  # as the view names it
    already: bool = False,
    late: bool = False,
    zone: str = PARIS,
) -> Arrival:
    """Return what is said to a person. `zone`: the IANA name of the clock on the wall."""
    return Arrival(
        id=id,
        first_name=card.first_name,
        role=card.role,
        table=card.table,
        employer=card.employer,
        round=card.round,
        starts_at=card.starts_at,
        reason=reason(card.facts, say) if card.round is not None else None,
        already=already,
        late=late,
        next=next_step(card, say, now, zone=zone),
        language=card.language,
        facts=card.facts,
        seated=card.seated,
        waits_for_plan=card.waits_for_plan,
    )


def reason(facts: tuple[ReasonFact, ...], say: Say) -> str:
    """Return why this table, from exactly the facts that gave the pair its worth."""
    if not facts:
        return say("reason-none")
    return " ".join(say(REASONS[fact]) for fact in facts)


def is_now(starts_at: datetime, now: datetime) -> bool:
    """Say whether a table's time is told as now."""
    return starts_at <= now + SOON


def next_step(card: Card | Arrival, say: Say, now: datetime, *, zone: str = PARIS) -> str:
    """Return where somebody goes from the door."""
    if card.role is Role.RECRUITER:
        return say("next-recruiter", table=card.table) if card.table else say("next-desk")
    if card.role is not Role.SEEKER:
        return say("next-team")
    if card.table is None or card.starts_at is None:
        return say("next-wait-plan" if card.waits_for_plan else "next-wait-seat")
    if card.seated or is_now(card.starts_at, now):
        return say("next-table-now", table=card.table)
    local = card.starts_at.astimezone(ZoneInfo(zone))
    return say("next-table-at", table=card.table, time=say.clock(local))

"""What a pair is worth, and the facts that say why (specs: pairing; research: domain, section 4).

Only what a person looks for and what an employer offers is read here: no age, sex, name,
address, nationality or health. A fact needs a word from both sides; what one side did not say
is no point and no refusal.
"""

import re

from server.domain.people import Employer, Profile
from server.shared.vocabulary import ReasonFact

POINTS = {
    ReasonFact.SAME_TRADE: 3,
    ReasonFact.SAME_DOMAIN: 2,
    ReasonFact.SAME_FAMILY: 1,
    ReasonFact.OPEN: 1,
    ReasonFact.WISH: 3,
    ReasonFact.EMPLOYER_WISH: 3,
    ReasonFact.CONTRACT: 1,
    ReasonFact.HOURS: 1,
    ReasonFact.TRAVEL: 1,
}

DOMAIN, FAMILY = 3, 1
"""Letters of a ROME code that name its domain and its family."""
_ROME = re.compile("[A-N][0-9]{4}")

AMOUNTS = frozenset({"full_time", "part_time"})
"""Hours that say how much; the others say at what moment (shared/reference: hours)."""
FULL_WEEK = 35
"""Hours of a full week; fewer are part time (Code du travail, L3121-27 and L3123-1)."""
_WEEKLY = re.compile("([0-9]{1,2})h(?:[0-5][0-9])?")


def facts(
    profile: Profile, employer: Employer, *, wish: bool, employer_wish: bool
) -> tuple[ReasonFact, ...]:
    """Return why these two should meet, the strongest first; a wish counts once."""
    found: list[ReasonFact] = []
    if wish:
        found.append(ReasonFact.WISH)
    elif employer_wish:
        found.append(ReasonFact.EMPLOYER_WISH)
    trade = trade_fact(profile.trades, offered(employer))
    if trade is not None:
        found.append(trade)
    kinds = {opening.kind for opening in employer.openings if opening.kind}
    if not kinds.isdisjoint(profile.opportunities):
        found.append(ReasonFact.CONTRACT)
    if hours_suit(frozenset(profile.hours), working_hours(employer)):
        found.append(ReasonFact.HOURS)
    if not frozenset(employer.places).isdisjoint(profile.places):
        found.append(ReasonFact.TRAVEL)
    return tuple(found)


def worth(found: tuple[ReasonFact, ...]) -> int:
    """Return the worth of a pair: 40 for being there, 80 a point, 1,000 at most."""
    return min(1000, 40 + 80 * sum(POINTS[fact] for fact in found))


def offered(employer: Employer) -> frozenset[str]:
    """Return the trades an employer has openings in."""
    return frozenset(employer.trades) | {o.trade for o in employer.openings if o.trade}


def trade_fact(wanted: tuple[str, ...], offers: frozenset[str]) -> ReasonFact | None:
    """Return the closest way in which wanted and offered trades touch; only ROME codes count."""
    codes, known = _codes(wanted), _codes(offers)
    if not codes or not known:
        return ReasonFact.OPEN
    if not known.isdisjoint(codes):
        return ReasonFact.SAME_TRADE
    if _touch(codes, known, DOMAIN):
        return ReasonFact.SAME_DOMAIN
    if _touch(codes, known, FAMILY):
        return ReasonFact.SAME_FAMILY
    return None


def working_hours(employer: Employer) -> frozenset[str]:
    """Return when the work is done, as said, and how much it is by the openings' weekly hours."""
    weekly = (_WEEKLY.fullmatch(opening.hours) for opening in employer.openings)
    amounts = (int(found[1]) >= FULL_WEEK for found in weekly if found)
    return frozenset(employer.hours) | {"full_time" if full else "part_time" for full in amounts}


def hours_suit(accepted: frozenset[str], offers: frozenset[str]) -> bool:
    """Say whether hours match: in how much and in when, as far as both sides said either."""
    both = ((accepted & AMOUNTS, offers & AMOUNTS), (accepted - AMOUNTS, offers - AMOUNTS))
    said = [(mine, theirs) for mine, theirs in both if mine and theirs]
    return bool(said) and all(not mine.isdisjoint(theirs) for mine, theirs in said)


def _codes(trades: tuple[str, ...] | frozenset[str]) -> frozenset[str]:
    return frozenset(code for code in trades if _ROME.fullmatch(code))


def _touch(wanted: frozenset[str], offers: frozenset[str], letters: int) -> bool:
    return not {code[:letters] for code in wanted}.isdisjoint(code[:letters] for code in offers)

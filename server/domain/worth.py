"""What a pair is worth, and the facts that say why (specs: pairing; research: domain, section 4).

Only what a person looks for and what an employer offers is read here: no age, sex, name,
address, nationality or health.
"""

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
}

DOMAIN, FAMILY = 3, 1
"""Letters of a ROME code that name its domain and its family."""


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
    if set(profile.opportunities) & {opening.kind for opening in employer.openings if opening.kind}:
        found.append(ReasonFact.CONTRACT)
    return tuple(found)


def worth(found: tuple[ReasonFact, ...]) -> int:
    """Return the worth of a pair: 40 for being there, 80 a point, 1,000 at most."""
    return min(1000, 40 + 80 * sum(POINTS[fact] for fact in found))


def offered(employer: Employer) -> frozenset[str]:
    """Return the trades an employer has openings in."""
    return frozenset(employer.trades) | {o.trade for o in employer.openings if o.trade}


def trade_fact(wanted: tuple[str, ...], offers: frozenset[str]) -> ReasonFact | None:
    """Return the closest way in which wanted and offered trades touch."""
    if not wanted or not offers:
        return ReasonFact.OPEN
    if not offers.isdisjoint(wanted):
        return ReasonFact.SAME_TRADE
    if _touch(wanted, offers, DOMAIN):
        return ReasonFact.SAME_DOMAIN
    if _touch(wanted, offers, FAMILY):
        return ReasonFact.SAME_FAMILY
    return None


def _touch(wanted: tuple[str, ...], offers: frozenset[str], letters: int) -> bool:
    return not {code[:letters] for code in wanted}.isdisjoint(code[:letters] for code in offers)

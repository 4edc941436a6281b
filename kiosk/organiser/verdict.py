"""PURE: what is proven of a proposal, and what a change costs, in words that claim no more."""

from typing import Any, NamedTuple

from server.shared.language import Say
from server.shared.proposals import CertificateView, CostView


class Sentence(NamedTuple):
    """A text's key, its parameters, and how it looks."""

    key: str
    params: dict[str, Any]
    look: str = ""


def unmet(certificate: CertificateView, seekers: int) -> int:
    """Return how many people would leave without a conversation."""
    met = certificate.fairness[0] if certificate.fairness else 0
    return max(seekers - met, 0)


def verdict(
    certificate: CertificateView,
    seekers: int,
    floor: int,
    changed: int,
    *,
    locked: int = 0,
    alterations: int = 0,
) -> list[Sentence]:
    """Return the sentences, the most important first."""
    nobody_met = unmet(certificate, seekers)
    numbers = {"count": nobody_met, "of": seekers}
    proof = f"proof-{_proven(certificate)}"
    said = [Sentence(proof, numbers, "careful" if nobody_met else "done")]
    if nobody_met and certificate.optimal:
        said.append(Sentence("proof-more-seats", {}))
    if certificate.below_floor:
        said.append(Sentence("below-floor", {"count": certificate.below_floor, "floor": floor}))
    elif not nobody_met:
        said.append(Sentence("above-floor", {"floor": floor}))
    said.append(Sentence("changed", {"count": changed}))
    if locked or alterations:
        said.append(Sentence("by-hand", {"locked": locked, "count": alterations}))
    return said


def cost(say: Say, found: CostView) -> str:
    """Say what a change costs: people first; points only where nobody has more or fewer."""
    last = len(found.fairness)
    people = [
        say(_level(level, last), count=abs(more), level=level, sign=_sign(more))
        for level, more in enumerate(found.fairness, start=1)
        if more
    ]
    if people:
        return ", ".join(people)
    if found.value:
        return say("cost-points", points=abs(found.value), sign=_sign(found.value))
    return say("cost-none")


def _level(level: int, last: int) -> str:
    if level == 1:
        return "cost-zero"
    return "cost-minimum" if level == last else "cost-below"


def _sign(more: int) -> str:
    """Name the direction: fewer people with a meeting, or fewer points, are worse."""
    return "better" if more > 0 else "worse"


def _proven(certificate: CertificateView) -> str:
    """Name the strongest claim the certificate bears out (specs: pairing)."""
    if certificate.optimal:
        return "best"
    if certificate.fairness == certificate.fairness_bound:
        return "fairest"
    if certificate.fairness[:1] == certificate.fairness_bound[:1]:
        return "first"
    return "open"

"""PURE: what the pairing engine proves of a proposal, as sentences that claim no more."""

from typing import Any, NamedTuple

from server.shared.views import CertificateView


class Sentence(NamedTuple):
    """A text's key, its parameters, and how it looks."""

    key: str
    params: dict[str, Any]
    look: str = ""


def unmet(certificate: CertificateView, seekers: int) -> int:
    """Return how many people would leave without a conversation."""
    met = certificate.fairness[0] if certificate.fairness else 0
    return max(seekers - met, 0)


def verdict(certificate: CertificateView, seekers: int, floor: int, changed: int) -> list[Sentence]:
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
    return said


def _proven(certificate: CertificateView) -> str:
    """Name the strongest claim the certificate bears out (specs: pairing)."""
    if certificate.optimal:
        return "best"
    if certificate.fairness == certificate.fairness_bound:
        return "fairest"
    if certificate.fairness[:1] == certificate.fairness_bound[:1]:
        return "first"
    return "open"

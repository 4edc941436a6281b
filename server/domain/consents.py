"""What a person agrees to: three purposes, each alone, each taken back as easily (GDPR, 7)."""

import msgspec

from server.domain.people import Consents
from server.domain.privacy_facts import ConsentsChanged
from server.shared.vocabulary import Purpose, RegistrationId


def answered(before: Consents, answers: dict[Purpose, bool]) -> Consents:
    """Return the consents after somebody answered; what was not asked stays as it is."""
    return msgspec.structs.replace(before, **{str(purpose): on for purpose, on in answers.items()})


def given(consents: Consents) -> frozenset[Purpose]:
    """Return the purposes that are agreed to."""
    return frozenset(purpose for purpose in Purpose if getattr(consents, purpose))


def changed(person: RegistrationId, before: Consents, after: Consents) -> ConsentsChanged:
    """Return the fact of a change; who and when stand in its line of the journal."""
    old, new = given(before), given(after)
    return ConsentsChanged(person, tuple(sorted(new - old)), tuple(sorted(old - new)))

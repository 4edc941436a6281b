"""What happened at the door beside arriving: answers, strengths, exits, flags, badges. Ids only."""

from server.domain.facts import Fact
from server.shared.vocabulary import FlagKind


class Answered(Fact, frozen=True, omit_defaults=True):
    """A person said what they look for, whom they wish to meet, or what would help them."""

    registration_id: str


class StrengthsNoted(Fact, frozen=True, omit_defaults=True):
    """Somebody beside a person said which strengths they saw."""

    registration_id: str


class ExitNoted(Fact, frozen=True, omit_defaults=True):
    """A person said how it went, and what comes next."""

    registration_id: str


class BadgeVoided(Fact, frozen=True, omit_defaults=True):
    """The badges a person had open nothing any more; they have another."""

    registration_id: str


class StaffAdmitted(Fact, frozen=True, omit_defaults=True):
    """The badge of one of the team was exchanged for a short access to the desk."""

    registration_id: str
    token_id: str


class FlagRaised(Fact, frozen=True, omit_defaults=True):
    """Kiosks that were alone left something that a person of the team should look at."""

    registration_id: str
    kind: FlagKind


class FlagSettled(Fact, frozen=True, omit_defaults=True):
    """Nobody needs to look at a flag any more."""

    registration_id: str
    kind: FlagKind

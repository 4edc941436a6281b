"""What happened to what is kept of people: agreed to, shown, handed out, erased. Ids only."""

from server.domain.facts import Fact
from server.shared.vocabulary import ErasedBy, Purpose


class ConsentsChanged(Fact, frozen=True, omit_defaults=True):
    """A person agreed to purposes, or took that back (GDPR article 7, 1)."""

    registration_id: str
    given: tuple[Purpose, ...] = ()
    withdrawn: tuple[Purpose, ...] = ()


class DataShown(Fact, frozen=True, omit_defaults=True):
    """All that is kept of a person was shown."""

    registration_id: str


class LinkMade(Fact, frozen=True, omit_defaults=True):
    """A person was given the address of their own page."""

    registration_id: str
    token_id: str


class FeedMade(Fact, frozen=True, omit_defaults=True):
    """A person or an employer was given the address of their own calendar."""

    subject_id: str
    token_id: str


class ListGiven(Fact, frozen=True, omit_defaults=True):
    """A list left the server: `attendees`, `employers`, `badges` or `audit`."""

    kind: str


class Forgotten(Fact, frozen=True, omit_defaults=True):
    """All that named a person was erased."""

    registration_id: str
    by: ErasedBy


class EmployerForgotten(Fact, frozen=True, omit_defaults=True):
    """The contact person of an employer was erased."""

    employer_id: str


class RetentionDated(Fact, frozen=True, omit_defaults=True):
    """Another day is the next one at which somebody of an event is to be forgotten."""

    event_id: str


class Counted(Fact, frozen=True, omit_defaults=True):
    """Everybody of an event is forgotten: only its counts are left."""

    event_id: str

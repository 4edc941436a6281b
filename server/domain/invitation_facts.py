"""What happened to invitations and letters. Ids only, as all facts."""

from server.domain.facts import Fact
from server.shared.postal import LetterError, Outcome
from server.shared.vocabulary import AnswerStatus


class Invited(Fact, frozen=True, omit_defaults=True):
    """An employer is asked to come, by mail."""

    invitation_id: str
    employer_id: str


class InvitationHanded(Fact, frozen=True, omit_defaults=True):
    """An invitation was taken as a file or a link, to be given by hand."""

    invitation_id: str
    employer_id: str


class InvitationWithdrawn(Fact, frozen=True, omit_defaults=True):
    """An employer is not asked to come any more."""

    invitation_id: str
    employer_id: str


class InvitationAnswered(Fact, frozen=True, omit_defaults=True):
    """An employer has answered; `outcome` says whether it counts."""

    invitation_id: str
    employer_id: str
    status: AnswerStatus
    outcome: Outcome


class CounterProposed(Fact, frozen=True, omit_defaults=True):
    """An employer proposes other times."""

    invitation_id: str
    employer_id: str


class CounterAccepted(Fact, frozen=True, omit_defaults=True):
    """An employer comes at the times it proposed."""

    invitation_id: str
    employer_id: str


class CounterDeclined(Fact, frozen=True, omit_defaults=True):
    """The times an employer proposed are not possible."""

    invitation_id: str
    employer_id: str


class ContactChanged(Fact, frozen=True, omit_defaults=True):
    """Another person of an employer is written to."""

    employer_id: str


class LetterWritten(Fact, frozen=True, omit_defaults=True):
    """A letter is due."""

    letter_id: str
    employer_id: str


class LetterSent(Fact, frozen=True, omit_defaults=True):
    """A mail server took a letter."""

    letter_id: str
    employer_id: str


class LetterFailed(Fact, frozen=True, omit_defaults=True):
    """A letter was not taken, or came back; `dead`: it is not tried again by itself."""

    letter_id: str
    employer_id: str
    error: LetterError
    dead: bool = False


class LetterResent(Fact, frozen=True, omit_defaults=True):
    """A letter is due once more."""

    letter_id: str
    employer_id: str


class EventRescheduled(Fact, frozen=True, omit_defaults=True):
    """An event has another time, place or way to get there."""

    event_id: str


class ReviewKept(Fact, frozen=True, omit_defaults=True):
    """Something came in that a person has to look at."""

    review_id: str


class ReviewSettled(Fact, frozen=True, omit_defaults=True):
    """A person looked at it: applied, or not."""

    review_id: str
    applied: bool = False


class ReviewsDropped(Fact, frozen=True, omit_defaults=True):
    """What was kept to be looked at is gone: its time was over."""

    count: int


class ThreadBegun(Fact, frozen=True, omit_defaults=True):
    """Answers to an invitation find their way from now on."""

    invitation_id: str


class MailboxRead(Fact, frozen=True, omit_defaults=True):
    """The mailbox was read on; so many messages were new."""

    count: int

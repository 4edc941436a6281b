"""Views of invitations, letters and answers: for organisers, who write to these people.

They are the one place beside `MyData` where an address is shown.
"""

from datetime import datetime

from msgspec import Struct

from server.shared.postal import (
    AnswerNote,
    InvitationState,
    LetterError,
    LetterState,
    Method,
    Outcome,
    ReviewReason,
    Way,
)
from server.shared.vocabulary import AnswerStatus


class LetterView(Struct, frozen=True, kw_only=True):
    """A letter, without its words. `due_at`: the next try, while it is due."""

    id: str
    method: Method
    sequence: int
    to: str
    created_at: datetime
    state: LetterState
    tries: int
    due_at: datetime
    sent_at: datetime | None = None
    error: LetterError | None = None
    status: str = ""
    why: str = ""
    """The error as a sentence, with what to do, in the caller's language."""


class AnswerView(Struct, frozen=True, kw_only=True):
    """An answer that came in, and what became of it."""

    id: str
    status: AnswerStatus
    at: datetime
    way: Way
    outcome: Outcome
    comment: str = ""
    notes: list[AnswerNote] = []


class CounterView(Struct, frozen=True, kw_only=True):
    """Other times that an employer proposes. `possible`: they lie within the event."""

    starts_at: datetime
    ends_at: datetime
    at: datetime
    possible: bool
    comment: str = ""


class InvitationView(Struct, frozen=True, kw_only=True):
    """An employer's invitation. `owes`: something changed that it was not told yet.

    `has_email` False: only a file or a link can be given. `answered`, `letter`: the last of each.
    """

    invitation_id: str
    employer_id: str
    employer: str
    table: int
    has_email: bool
    contact: str
    email: str
    phone: str = ""
    language: str
    state: InvitationState
    answer: AnswerStatus
    sequence: int
    owes: bool = False
    starts_at: datetime
    ends_at: datetime
    invited_at: datetime | None = None
    handed_at: datetime | None = None
    withdrawn_at: datetime | None = None
    undeliverable_at: datetime | None = None
    answered: AnswerView | None = None
    counter: CounterView | None = None
    letter: LetterView | None = None


class InvitationCard(Struct, frozen=True, kw_only=True):
    """One invitation with its whole history, the newest first."""

    invitation: InvitationView
    letters: list[LetterView]
    answers: list[AnswerView]


class LetterPreview(Struct, frozen=True, kw_only=True):
    """A mail as its reader will see it: the one that would be written now."""

    sender: str
    to: str
    subject: str
    text: str
    html: str


class InviteReport(Struct, frozen=True, kw_only=True):
    """What asking employers came to: ids of who is asked now, was before, has no e-mail."""

    asked: list[str]
    before: list[str]
    without_email: list[str]


class ReviewView(Struct, frozen=True, kw_only=True):
    """Something that came in and waits for a person. `status`: the answer it seems to give.

    `text`: what it says, as plain text, 2,000 characters at most.
    """

    id: str
    at: datetime
    reason: ReviewReason
    sender: str
    subject: str
    text: str
    invitation_id: str = ""
    employer: str = ""
    status: AnswerStatus | None = None


class AnswerTaken(Struct, frozen=True, kw_only=True):
    """What became of something that a mail gateway handed in."""

    outcome: Outcome
    reason: ReviewReason | None = None


class MailView(Struct, frozen=True, kw_only=True):
    """How mail is set up, and how it goes. No secret, no server's words.

    `address` empty: no letters go out. `held_since`: the mail server takes no letters.
    `mailbox` None: no mailbox is read. `public`: the address in links; empty: letters have none.
    """

    address: str
    plus: bool
    public: str
    waiting: int = 0
    dead: int = 0
    held_since: datetime | None = None
    error: LetterError | None = None
    mailbox: bool = False
    read_at: datetime | None = None
    mailbox_error: LetterError | None = None
    why: str = ""
    """The error as a sentence, with what to do, in the caller's language."""

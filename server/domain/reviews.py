"""What came in and a person has to look at: kept thirty days, a thousand at most."""

from datetime import datetime, timedelta

from msgspec import Struct

from server.domain.incoming import ReadAnswer
from server.shared.postal import Outcome, ReviewReason

KEPT = timedelta(days=30)
MOST = 1000
"""Of one event, or of no event; the oldest goes first."""


class Review(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Something to look at. Its bytes are the file `ID.eml` beside the letters of its scope.

    `invitation_id` empty: nobody knows whose it is. `read`: what was understood of it.
    """

    id: str
    at: datetime
    reason: ReviewReason
    digest: str
    invitation_id: str = ""
    sender: str = ""
    subject: str = ""
    text: str = ""
    read: ReadAnswer | None = None
    settled_at: datetime | None = None
    outcome: Outcome | None = None

    @property
    def file(self) -> str:
        """The name of the file that holds its bytes."""
        return f"{self.id}.eml"


class Thread(Struct, frozen=True, kw_only=True):
    """Where the answers to a calendar's UID belong; `id` is the UID. Names nobody."""

    id: str
    token: str
    event_id: str
    invitation_id: str


class ReadMark(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """How far the mailbox was read: RFC 3501, section 2.3.1.1. `id`: digest of account, folder."""

    id: str
    validity: int
    last: int

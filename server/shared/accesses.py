"""Views of who may ask, of what happened, and of what is kept.

No view has a contact field but `MyData`, which goes to the person, or to who stands beside them.
"""

from datetime import date, datetime

from msgspec import Struct

from server.shared.vocabulary import (
    Access,
    AgeBand,
    FlagKind,
    Help,
    Mood,
    Onward,
    Purpose,
    Role,
)


class Token(Struct, frozen=True, kw_only=True):
    """A new token. Its text is told this once. `id` names it in lists."""

    access: Access
    token: str
    id: str
    event_id: str | None = None
    expires_at: datetime | None = None


class TokenView(Struct, frozen=True, kw_only=True):
    """A token, without its text. `account`: whose session it is, if it is one."""

    id: str
    access: Access
    label: str
    created_at: datetime
    event_id: str | None = None
    account: str | None = None
    expires_at: datetime | None = None
    revoked_at: datetime | None = None


class Session(Struct, frozen=True, kw_only=True):
    """Who asks: the role and scope of the token that was sent. `name` where a person signed in."""

    id: str
    access: Access
    label: str
    event_id: str | None = None
    name: str | None = None
    expires_at: datetime | None = None


class AccountView(Struct, frozen=True, kw_only=True):
    """A person who may sign in."""

    id: str
    name: str
    access: Access
    created_at: datetime
    event_id: str | None = None
    closed_at: datetime | None = None


class EnrolmentView(Struct, frozen=True, kw_only=True):
    """An enrolment code, told this once; it works once, until `expires_at`."""

    code: str
    access: Access
    expires_at: datetime


class AuditLine(Struct, frozen=True, kw_only=True):
    """One thing that happened: when, to whom it is owed, what, and the ids it names.

    `seq` counts the facts of one file (`scope`), without gaps. `by`: account/token ids; `who` the
    words for them, where they are still known. `at` is the server's time.
    """

    scope: str
    seq: int
    at: datetime
    by: str
    who: str
    fact: str
    text: str
    ids: dict[str, str | int | bool | list[str]]


class AuditPage(Struct, frozen=True, kw_only=True):
    """The newest lines first; `before` asks for the ones before them, None at the beginning."""

    lines: list[AuditLine]
    before: str | None = None


class ConsentView(Struct, frozen=True, kw_only=True):
    """One purpose, whether it is agreed to, and the words for it."""

    purpose: Purpose
    given: bool
    text: str


class MyData(Struct, frozen=True, kw_only=True):
    """All that is kept of one person, for that person (GDPR article 15)."""

    registration_id: str
    event: str
    role: Role
    first_name: str
    last_name: str
    email: str
    phone: str
    language: str
    age_band: AgeBand
    referrer: str
    reference: str
    """The key of whoever sent the list they were on."""
    company: bool
    help: list[Help] = []
    strengths: list[str] = []
    mood: Mood | None = None
    onward: Onward | None = None
    flags: list[FlagKind] = []
    trades: list[str]
    transition: str
    opportunities: list[str]
    places: list[str]
    hours: list[str]
    wishes: list[str]
    no_thanks: list[str]
    arrivals: list[datetime]
    tables: list[str]
    consents: list[ConsentView]
    registered_at: datetime
    keep_until: date | None
    words: list[str]
    """The same in sentences, in the caller's language."""


class Due(Struct, frozen=True, kw_only=True):
    """What one event still keeps of people, and what of it is due. `next`: the next date."""

    event_id: str
    event: str
    ended: date
    people: int
    due: int
    longer: int
    next: date | None


class RetentionView(Struct, frozen=True, kw_only=True):
    """What a purge of this day would forget, event by event."""

    day: date
    people: int
    events: list[Due]


class Link(Struct, frozen=True, kw_only=True):
    """The address of a page of one's own; told this once. `path` follows the server's address."""

    id: str
    path: str


class Named(Struct, frozen=True, kw_only=True):
    """The id of what was changed."""

    id: str


class Numbered(Struct, frozen=True, kw_only=True):
    """The number of what was changed."""

    number: int


class Blanks(Struct, frozen=True, kw_only=True):
    """The tokens of new blank badges."""

    badges: list[str]


class Purged(Struct, frozen=True, kw_only=True):
    """What a purge has forgotten."""

    people: int
    events: int

"""The words of invitations, letters and answers, on both sides. Nothing here does anything."""

from enum import StrEnum


class InvitationState(StrEnum):
    """NEW → HANDED (a file or link was given by hand) or ASKED (by mail) → ANSWERED; WITHDRAWN."""

    NEW = "new"
    HANDED = "handed"
    ASKED = "asked"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"


class Method(StrEnum):
    """What a calendar of ours asks a client to do, in iTIP's words (RFC 5546, section 1.4)."""

    REQUEST = "REQUEST"
    CANCEL = "CANCEL"
    DECLINE_COUNTER = "DECLINECOUNTER"


class LetterState(StrEnum):
    """DUE → SENT, or DEAD: no try will follow by itself."""

    DUE = "due"
    SENT = "sent"
    DEAD = "dead"


class LetterError(StrEnum):
    """Why a letter, or the mail server, did not work. Nothing of what a server said is kept.

    CONNECT, TLS and LOGIN are the server's and hold every letter up; the others are one letter's.
    """

    CONNECT = "connect"
    TLS = "tls"
    LOGIN = "login"
    BUSY = "busy"
    REFUSED = "refused"
    BROKEN_OFF = "broken_off"
    DAMAGED = "damaged"
    BOUNCED = "bounced"


class Way(StrEnum):
    """How an answer came: by the page, by mail (a gateway's or the mailbox's), or told by voice."""

    PAGE = "page"
    MAIL = "mail"
    VOICE = "voice"


class AnswerNote(StrEnum):
    """What a person should know of an answer that counts.

    OTHER_ADDRESS: the token was right, somebody else answered. UNPROVED: no token, but invitation,
    attendee and sender agree. NEWER_VERSION: it names a version that was never sent.
    """

    OTHER_ADDRESS = "other_address"
    UNPROVED = "unproved"
    NEWER_VERSION = "newer_version"


class Outcome(StrEnum):
    """What became of something that came in."""

    APPLIED = "applied"
    DUPLICATE = "duplicate"
    OLDER = "older"
    OLD_VERSION = "old_version"
    NO_CHANGE = "no_change"
    COUNTER = "counter"
    REFRESHED = "refreshed"
    UNDELIVERABLE = "undeliverable"
    REVIEW = "review"


class ReviewReason(StrEnum):
    """Why a person has to look at something that came in."""

    UNKNOWN_INVITATION = "unknown_invitation"
    OTHER_ORGANIZER = "other_organizer"
    OTHER_SENDER = "other_sender"
    RECURRENCE = "recurrence"
    DELEGATED = "delegated"
    NO_CALENDAR = "no_calendar"
    WINMAIL = "winmail"
    SEVERAL = "several"
    UNREADABLE_TIME = "unreadable_time"
    INCOMPLETE = "incomplete"

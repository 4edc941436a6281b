"""The words both sides use: ids, roles, states and codes. Nothing here does anything."""

from enum import StrEnum
from typing import NewType

EventId = NewType("EventId", str)
RegistrationId = NewType("RegistrationId", str)
EmployerId = NewType("EmployerId", str)
CheckInId = NewType("CheckInId", str)
PairingId = NewType("PairingId", str)
CommandId = NewType("CommandId", str)
AccountId = NewType("AccountId", str)


class Role(StrEnum):
    """What an attendee is at one event."""

    SEEKER = "seeker"
    RECRUITER = "recruiter"
    VOLUNTEER = "volunteer"
    STAFF = "staff"


class Access(StrEnum):
    """What the holder of a token may do; routes name the ones they serve."""

    KIOSK = "kiosk"
    DESK = "desk"
    VOLUNTEER = "volunteer"
    ORGANISER = "organiser"
    COORDINATOR = "coordinator"
    GATEWAY = "gateway"
    EMPLOYER_LINK = "employer_link"
    ATTENDEE_LINK = "attendee_link"
    BOARD = "board"
    EMPLOYER_FEED = "employer_feed"
    ATTENDEE_FEED = "attendee_feed"
    ORGANISER_FEED = "organiser_feed"
    TERRITORY_FEED = "territory_feed"


class Template(StrEnum):
    """The formats of an event (research: domain, section 2)."""

    CAFE_CONTACT = "cafe_contact"
    JOB_DATING = "job_dating"
    REVERSE_DATING = "reverse_dating"
    STADIUM = "stadium"
    PEER_CIRCLE = "peer_circle"
    PARTNER_ROUND = "partner_round"
    ADVICE_DESK = "advice_desk"


class EventState(StrEnum):
    """DRAFT → PUBLISHED → OPEN → RUNNING → CLOSED, or CANCELLED.

    OPEN: the doors are open. RUNNING: people have been told their tables.
    """

    DRAFT = "draft"
    PUBLISHED = "published"
    OPEN = "open"
    RUNNING = "running"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class RoundState(StrEnum):
    """PLANNED → RUNNING → ENDED."""

    PLANNED = "planned"
    RUNNING = "running"
    ENDED = "ended"


class PairingState(StrEnum):
    """PROPOSED → SEATED → MET, or MISSED (someone was not there) or MOVED (given another table)."""

    PROPOSED = "proposed"
    SEATED = "seated"
    MET = "met"
    MISSED = "missed"
    MOVED = "moved"


class Presence(StrEnum):
    """Where a person is, as the door knows it."""

    EXPECTED = "expected"
    PRESENT = "present"
    GONE = "gone"
    WITHDRAWN = "withdrawn"


class AnswerStatus(StrEnum):
    """An employer's answer, with iCalendar's own words (RFC 5545, section 3.2.12)."""

    NEEDS_ACTION = "needs_action"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    TENTATIVE = "tentative"


class AgeBand(StrEnum):
    """The one question of age. Never read by pairing. Nobody under 15 is registered."""

    ADULT = "18+"
    MINOR = "15-17"
    CHILD = "0-14"


class Purpose(StrEnum):
    """What somebody may agree to, each alone (GDPR article 7). All are off until they say so."""

    FOLLOW_UP = "follow_up"
    CARD_TO_EMPLOYER = "card_to_employer"
    KEEP_LONGER = "keep_longer"


class ErasedBy(StrEnum):
    """Who had a person forgotten: the person, the desk for them, or the date that was promised."""

    PERSON = "person"
    DESK = "desk"
    DATE = "date"


class ReasonFact(StrEnum):
    """A fact that gave a pair its worth; the reason sentence is made of exactly these."""

    SAME_TRADE = "same_trade"
    SAME_DOMAIN = "same_domain"
    SAME_FAMILY = "same_family"
    OPEN = "open"
    WISH = "wish"
    EMPLOYER_WISH = "employer_wish"
    CONTRACT = "contract"
    HOURS = "hours"
    TRAVEL = "travel"


class Language(StrEnum):
    """Languages a person may ask for: on screen, on the slip or on a page."""

    FR = "fr"
    FR_SIMPLE = "fr-simple"
    EN = "en"
    PT = "pt"
    ES = "es"
    TR = "tr"
    RO = "ro"
    AR = "ar"
    TA = "ta"
    ZH = "zh"


SPOKEN_LANGUAGES = tuple(str(language) for language in Language)

ON_PAPER = frozenset({Language.AR, Language.TA, Language.ZH})
"""Languages of slips and pages only: a terminal shows their letters wrong or in disorder."""

OF_THE_TEAM = (Language.FR, Language.FR_SIMPLE, Language.EN)
"""Languages of the console and of what organisers alone read."""


class Help(StrEnum):
    """What somebody may ask for, as a service and never as a diagnosis; erased the same night."""

    COMPANY = "company"
    INTERPRETER = "interpreter"
    LARGE_PRINT = "large_print"
    SEAT = "seat"


class Mood(StrEnum):
    """How it went, as three faces say it."""

    GOOD = "good"
    FAIR = "fair"
    BAD = "bad"


class Onward(StrEnum):
    """What somebody means to do next, in their own choice."""

    SECOND_INTERVIEW = "second_interview"
    TRAINING = "training"
    ASSOCIATION = "association"
    SEARCH_ON = "search_on"
    UNDECIDED = "undecided"


class BadgeState(StrEnum):
    """What a badge is worth at the door."""

    GIVEN = "given"
    BLANK = "blank"
    VOID = "void"
    WITHDRAWN = "withdrawn"


class FlagKind(StrEnum):
    """What a person of the team should look at: kiosks that were alone could not settle it.

    SCANNED_TWICE: one badge at two kiosks; the first scan counts. BADGE_SHARED: one blank badge
    given to two people; the second has none. UNSURE_TIME: the kiosk's clock had jumped.
    """

    SCANNED_TWICE = "scanned_twice"
    BADGE_SHARED = "badge_shared"
    UNSURE_TIME = "unsure_time"


class ErrorCode(StrEnum):
    """Every way Tablée says no. Each has a text and a next step in every language."""

    # the badge
    UNREADABLE = "unreadable"
    UNKNOWN = "unknown"
    VOID = "void"
    OTHER_EVENT = "other_event"
    BLANK = "blank"
    WITHDRAWN = "withdrawn"
    BADGE_TAKEN = "badge_taken"
    TOO_MANY_TRIES = "too_many_tries"
    FORGOTTEN = "forgotten"
    PREVIEW_CHANGED = "preview_changed"
    TOO_YOUNG = "too_young"
    REFERRER_NEEDED = "referrer_needed"
    # the event
    NOT_OPEN = "not_open"
    CLOSED = "closed"
    CANCELLED = "cancelled"
    WRONG_STATE = "wrong_state"
    EVENT_EXISTS = "event_exists"
    ENDS_BEFORE_START = "ends_before_start"
    # check-in and floor
    UNDO_TOO_LATE = "undo_too_late"
    ALREADY_UNDONE = "already_undone"
    NOT_PRESENT = "not_present"
    ROUND_ORDER = "round_order"
    NO_PROPOSAL = "no_proposal"
    NO_EMPLOYERS = "no_employers"
    STALE_PROPOSAL = "stale_proposal"
    SEAT_TAKEN = "seat_taken"
    SEATED_TWICE = "seated_twice"
    NOT_TOGETHER = "not_together"
    NOT_THERE = "not_there"
    SEAT_LOCKED = "seat_locked"
    NOTHING_TO_UNDO = "nothing_to_undo"
    NO_EMAIL = "no_email"
    NO_BADGES = "no_badges"
    # invitations and answers
    SAMPLE_EVENT = "sample_event"
    NO_MAIL = "no_mail"
    NOT_PUBLISHED = "not_published"
    EVENT_OVER = "event_over"
    NOT_INVITED = "not_invited"
    NO_COUNTER = "no_counter"
    COUNTER_OUTSIDE = "counter_outside"
    NOT_AN_ANSWER = "not_an_answer"
    NOT_A_CALENDAR = "not_a_calendar"
    UNSUPPORTED_KIND = "unsupported_kind"
    # imported lists, see specs: csv
    MISSING = "missing"
    TOO_LONG = "too_long"
    NOT_A_TIME = "not_a_time"
    NOT_A_NUMBER = "not_a_number"
    OUT_OF_RANGE = "out_of_range"
    UNKNOWN_VALUE = "unknown_value"
    UNKNOWN_EMPLOYER = "unknown_employer"
    BAD_EMAIL = "bad_email"
    BAD_PHONE = "bad_phone"
    BAD_SIRET = "bad_siret"
    COLUMN_COUNT = "column_count"
    EMPTY_FILE = "empty_file"
    NOT_TEXT = "not_text"
    IS_XLSX = "is_xlsx"
    IS_PDF = "is_pdf"
    OPEN_QUOTE = "open_quote"
    TOO_LARGE = "too_large"
    UPLOAD_RUNNING = "upload_running"
    NO_REQUIRED_COLUMN = "no_required_column"
    DOUBLE_COLUMN = "double_column"
    # any request
    BAD_REQUEST = "bad_request"
    TOO_SLOW = "too_slow"
    COMMAND_REUSED = "command_reused"
    NOT_SIGNED_IN = "not_signed_in"
    EXPIRED = "expired"
    REVOKED = "revoked"
    WRONG_SECRET = "wrong_secret"
    WEAK_SECRET = "weak_secret"
    LOCKED_OUT = "locked_out"
    NAME_TAKEN = "name_taken"
    UNKNOWN_CODE = "unknown_code"
    FORBIDDEN = "forbidden"
    WHOLE_FOLDER_ONLY = "whole_folder_only"
    FOLDER_KEY = "folder_key"
    FOREIGN_FORM = "foreign_form"
    NOT_FOUND = "not_found"
    METHOD_NOT_ALLOWED = "method_not_allowed"
    INTERNAL = "internal"
    # the store
    STORE_FULL = "store_full"
    STORE_BROKEN = "store_broken"
    STORE_DAMAGED = "store_damaged"
    STORE_NEWER = "store_newer"

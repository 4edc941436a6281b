"""PURE. What may happen before the kiosk, and what it is answered."""

from msgspec import Struct

from kiosk.private import Private
from server.shared.views import Arrival, Problem
from server.shared.vocabulary import ErrorCode, Language


class KeyHeard(Struct, frozen=True):
    """A letter was typed: the first of a scan, or somebody's."""


class LineGone(Struct, frozen=True):
    """The letters typed so far are gone."""


class Sent(Private, frozen=True):
    """An attempt is on its way to the server. `badge`: what was scanned, if anything was."""

    badge: str | None = None


class Greeted(Private, frozen=True):
    """The server let somebody in, by this `badge`. `short_code`: for who came without one."""

    arrival: Arrival
    short_code: str = ""
    badge: str | None = None


class TurnedDown(Struct, frozen=True):
    """The server said no. None: the kiosk itself failed."""

    problem: Problem | None


class BlankBadge(Private, frozen=True):
    """The badge belongs to nobody yet."""

    badge: str


class Unanswered(Struct, frozen=True):
    """The attempt is kept: no server, or one that cannot decide now (`problem`)."""

    problem: Problem | None = None


class AskedWalkIn(Struct, frozen=True):
    """Somebody has no badge."""


class Named(Private, frozen=True):
    """Somebody without a badge said their first name."""

    first_name: str


class WentBack(Struct, frozen=True):
    """Escape."""


class Chose(Struct, frozen=True):
    """Somebody chose a language."""

    language: Language


class Ticked(Struct, frozen=True):
    """Time went by."""


# one's own data


class AskedNotice(Struct, frozen=True):
    """Somebody wants to know what is kept of people."""


class AskedData(Struct, frozen=True):
    """Who was greeted wants to see what is kept of them."""


class BadgeNeeded(Struct, frozen=True):
    """They came in by a short code, which does not show anybody's data."""


class Turned(Struct, frozen=True):
    """Somebody turned to the next leaf."""


class DataTold(Private, frozen=True):
    """All that is kept of who holds this badge, in sentences."""

    badge: str
    words: tuple[str, ...]


class AskedErasure(Struct, frozen=True):
    """They want it erased."""


class Declined(Struct, frozen=True):
    """On reflection, no."""


class Agreed(Struct, frozen=True):
    """They are sure."""


class Erased(Private, frozen=True):
    """The server has forgotten who held this badge."""

    badge: str


class Unheard(Struct, frozen=True):
    """No certain answer about somebody's data; nothing is kept to be sent again."""


# this kiosk's own access


class Unwanted(Struct, frozen=True):
    """The server wants this kiosk no more; why."""

    code: ErrorCode


class CodeSent(Struct, frozen=True):
    """An enrolment code is on its way."""


class Wanted(Struct, frozen=True):
    """The server takes this kiosk."""


Happening = (
    KeyHeard
    | LineGone
    | Sent
    | Greeted
    | TurnedDown
    | BlankBadge
    | Unanswered
    | AskedWalkIn
    | Named
    | WentBack
    | Chose
    | Ticked
    | AskedNotice
    | AskedData
    | BadgeNeeded
    | Turned
    | DataTold
    | AskedErasure
    | Declined
    | Agreed
    | Erased
    | Unheard
    | Unwanted
    | CodeSent
    | Wanted
)

"""PURE. What may happen before the kiosk, and what it is answered."""

from msgspec import Struct

from kiosk.attendee.questions import Sheet, Topic
from kiosk.private import Private
from server.shared.door import Itinerary
from server.shared.views import Arrival, Problem
from server.shared.vocabulary import ErrorCode, Language


class KeyHeard(Struct, frozen=True):
    """A letter was typed: the first of a scan, or somebody's."""


class LineGone(Struct, frozen=True):
    """The letters typed so far are gone."""


class Sent(Private, frozen=True):
    """An attempt is on its way to the server. `badge`: what was scanned, if anything was.

    `command_id`: its command's; each answer below names the command that it answers.
    """

    badge: str | None = None
    command_id: str = ""


class Greeted(Private, frozen=True):
    """Somebody is let in, by this `badge`. `short_code`: for who came without one.

    `alone`: the kiosk said so by itself, without the server: the table may be another by now.
    """

    arrival: Arrival
    short_code: str = ""
    badge: str | None = None
    alone: bool = False
    command_id: str = ""


class Noted(Private, frozen=True):
    """What the holder of this badge answered is noted; `alone`: here, until the server is back."""

    badge: str
    alone: bool = False
    command_id: str = ""


class TurnedDown(Struct, frozen=True):
    """The server said no. None: the kiosk itself failed."""

    problem: Problem | None
    command_id: str = ""


class BlankBadge(Private, frozen=True):
    """The badge belongs to nobody yet."""

    badge: str
    command_id: str = ""


class Unanswered(Struct, frozen=True):
    """The attempt is kept: no server, or one that cannot decide now (`problem`)."""

    problem: Problem | None = None
    command_id: str = ""


Outcome = Greeted | Noted | TurnedDown | BlankBadge | Unanswered
"""What becomes of an attempt."""


class AskedWalkIn(Struct, frozen=True):
    """Somebody has no badge."""


class Named(Private, frozen=True):
    """Somebody without a badge said their first name; `sheet`: what they are asked now."""

    first_name: str
    sheet: Sheet


class Typed(Private, frozen=True):
    """The first name so far."""

    first_name: str


class AskedLetters(Struct, frozen=True):
    """Somebody would rather choose letters than type, or the other way round."""


class Moved(Struct, frozen=True):
    """An arrow key on the grid of letters."""

    down: int = 0
    right: int = 0


class WentBack(Struct, frozen=True):
    """Escape: from a question to the one before, from anything else to waiting."""


class Chose(Struct, frozen=True):
    """Somebody chose a language."""

    language: Language


class Ticked(Struct, frozen=True):
    """Time went by."""


# questions and answers


class Asked(Private, frozen=True):
    """Questions for who holds this badge."""

    badge: str
    sheet: Sheet


class Pressed(Struct, frozen=True):
    """A number key."""

    digit: str


class AskedDay(Struct, frozen=True):
    """Somebody wants to know about their day, or to change something of it."""

    about: Topic


class DayTold(Private, frozen=True):
    """The day of who holds this badge, for what they wanted to know `about` it."""

    badge: str
    about: Topic
    day: Itinerary


class Opened(Struct, frozen=True):
    """Somebody wants to know what needs no answer from the server."""

    about: Topic


class AskedPrint(Struct, frozen=True):
    """They want their day on paper."""


class Printed(Private, frozen=True):
    """The slip of who holds this badge is printed."""

    badge: str


class Unprinted(Private, frozen=True):
    """It is not, or nobody knows. `day`: what would stand on it, as far as it is known."""

    badge: str
    day: Itinerary | None = None


# one's own data


class AskedNotice(Struct, frozen=True):
    """Somebody wants to know what is kept of people."""


class AskedOwn(Struct, frozen=True):
    """Who was greeted wants what is theirs alone: they have to show their badge once more."""

    about: Topic


class AskedData(Struct, frozen=True):
    """They want to see what is kept of them."""


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


# the team


class TeamCame(Private, frozen=True):
    """Somebody of the team wants their menu: by a key, or by this `badge` which is theirs."""

    badge: str | None = None


class Settled(Struct, frozen=True):
    """The team chose the language this kiosk speaks first."""

    language: Language


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
    | Outcome
    | AskedWalkIn
    | Named
    | Typed
    | AskedLetters
    | Moved
    | Asked
    | Pressed
    | AskedDay
    | DayTold
    | Opened
    | AskedPrint
    | Printed
    | Unprinted
    | WentBack
    | Chose
    | Ticked
    | AskedNotice
    | AskedOwn
    | AskedData
    | Turned
    | DataTold
    | AskedErasure
    | Declined
    | Agreed
    | Erased
    | Unheard
    | TeamCame
    | Settled
    | Unwanted
    | CodeSent
    | Wanted
)

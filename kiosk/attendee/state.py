"""PURE. The state of the attendee kiosk: all that its screen may depend on."""

from kiosk.attendee import grid
from kiosk.attendee.questions import Sheet, Topic
from kiosk.attendee.steps import Step
from kiosk.private import Private
from server.shared.door import Itinerary
from server.shared.views import Arrival, Problem
from server.shared.vocabulary import ErrorCode, Language


class Draft(Private, frozen=True):
    """Somebody who is being taken in; `badge`: the blank one that becomes theirs."""

    first_name: str
    sheet: Sheet | None
    badge: str | None


class State(Private, frozen=True, kw_only=True):
    """`until`: when the step ends by itself. `home`: the language the next person finds.

    `of_record`: the language is the one they told before. `said_in`: that of the arrival's words.
    `badge`: of who stands here, as long as the step may use it. `words`: what is kept of them.
    `leaf`: how often they turned to the next. `unwanted`: why the server does not take this kiosk.
    `draft`: who is being taken in, while a badge is looked at; `taken_in`: they have just been.
    `command_id`: of the command whose answer is waited for; no other may show here.
    `alone`: the kiosk answered by itself. `after`: where the team's menu leaves to.
    """

    step: Step = Step.WAITING
    until: float | None = None
    home: Language = Language.FR
    language: Language = Language.FR
    of_record: bool = False
    said_in: Language = Language.FR
    arrival: Arrival | None = None
    short_code: str = ""
    alone: bool = False
    taken_in: bool = False
    problem: Problem | None = None
    badge: str | None = None
    command_id: str = ""
    first_name: str = ""
    place: grid.Place = grid.Place()
    draft: Draft | None = None
    sheet: Sheet | None = None
    about: Topic | None = None
    day: Itinerary | None = None
    words: tuple[str, ...] = ()
    leaf: int = 0
    unwanted: ErrorCode | None = None
    after: Step = Step.WAITING

    @property
    def visitor(self) -> Draft | None:
        """Who is being taken in."""
        if self.step in (Step.WALK_IN, Step.LETTERS):
            return Draft(self.first_name, None, self.badge)
        if self.step is Step.ASKING and self.sheet and self.sheet.about is Topic.WALK_IN:
            return Draft(self.first_name, self.sheet, self.badge)
        return self.draft

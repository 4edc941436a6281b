"""One thing that came in: what it says, what was understood, and what to make of it."""

from collections.abc import Callable
from typing import Any, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll

from kiosk.client import command
from kiosk.look import CAREFUL, DONE
from kiosk.organiser import moments
from kiosk.organiser.dialogs import CLOSE, Choice, Question, ask_sure
from kiosk.organiser.invitation_words import OUTCOMES, STATUSES, status
from kiosk.organiser.page import Line, Page
from kiosk.plain import plain
from server.shared.invitation_requests import ApplyLost, ApplyReview
from server.shared.invitations import ReviewView
from server.shared.language import Say
from server.shared.postal import Outcome, ReviewReason
from server.shared.views import EventView
from server.shared.vocabulary import AnswerStatus

REASONS = {
    ReviewReason.UNKNOWN_INVITATION: "review-unknown-invitation",
    ReviewReason.OTHER_ORGANIZER: "review-other-organizer",
    ReviewReason.OTHER_SENDER: "review-other-sender",
    ReviewReason.RECURRENCE: "review-recurrence",
    ReviewReason.DELEGATED: "review-delegated",
    ReviewReason.NO_CALENDAR: "review-no-calendar",
    ReviewReason.WINMAIL: "review-winmail",
    ReviewReason.SEVERAL: "review-several",
    ReviewReason.UNREADABLE_TIME: "review-unreadable-time",
    ReviewReason.INCOMPLETE: "review-incomplete",
}


def understood(say: Say, review: ReviewView) -> str:
    """Say what was understood of it, and no more."""
    given = status(say, review.status) if review.status in STATUSES else ""
    if review.employer and given:
        return say("review-understood", name=review.employer, answer=given)
    if review.employer:
        return say("review-whose", name=review.employer)
    return say("review-seems", answer=given) if given else say("review-nothing")


class Review(Page):
    """Scrolls; Enter asks what to make of it; Escape leaves it for later."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "decide", "keys-decide"),
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "move(-10)", show=False),
        Binding("pagedown", "move(10)", show=False),
    ]

    def __init__(self, review: ReviewView, event: EventView | None) -> None:
        super().__init__()
        self._review, self._event = review, event

    def body(self) -> ComposeResult:
        """Lay out who wrote, why it waits, and what is written."""
        yield Line(id="envelope", classes="quiet")
        yield Line(id="reason-why", classes="careful")
        yield Line(id="understood")
        with VerticalScroll(classes="letter", can_focus=False):
            yield Line(id="text")

    def heading(self) -> tuple[str, str]:
        """Name the page, and when it came."""
        at = moments.local(self._review.at, self._event.zone if self._event else moments.HOME)
        return self.say("review-title"), f"{moments.short_day(self.say, at)}   {self.say.clock(at)}"

    def show(self) -> None:
        """Write everything down."""
        review, say = self._review, self.say
        head = (("letter-from", review.sender), ("letter-subject", review.subject))
        self.query_one("#envelope", Line).update(
            "\n".join(plain(say(key, text=text)) for key, text in head)
        )
        self.query_one("#reason-why", Line).tell(f"{CAREFUL} {say(REASONS[review.reason])}.")
        self.query_one("#understood", Line).tell(understood(say, review))
        text = review.text or say("review-no-text")
        self.query_one("#text", Line).update("\n".join(map(plain, text.splitlines())))

    def action_move(self, by: int) -> None:
        """Scroll by some lines."""
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)

    # what to make of it

    def action_decide(self) -> None:
        """Ask whether it is an answer, and whose."""
        review = self._review
        known = self._event is not None and bool(review.employer)

        def question(say: Say) -> Question:
            answers = [("this", say("review-apply", name=review.employer))] if known else []
            answers += [("other", say("review-other")), ("refuse", say("review-refuse"))]
            return Question(
                say("review-what"), (understood(say, review),), (*answers, (CLOSE, say(CLOSE)))
            )

        def chosen(step: str | None) -> None:
            if step == "this":
                self._ask_status(self._event.id if self._event else None, review.invitation_id)
            elif step == "other":
                self._find_employer()
            elif step == "refuse":
                self._refuse()

        self.app.push_screen(Choice(question), chosen)

    @work(group="asking")
    async def _find_employer(self) -> None:
        """Ask whose answer it is; where the event is not known, that first."""
        if self._event is not None:
            await self._ask_employer(self._event.id)
            return
        with self.console.telling():
            events = await self.console.client.events()
            answers = tuple((event.id, event.name) for event in events)
            self._choose("review-which-event", answers, self._chosen_event)

    def _chosen_event(self, event_id: str) -> None:
        self.run_worker(self._ask_employer(event_id), group="asking")

    async def _ask_employer(self, event_id: str) -> None:
        with self.console.telling():
            views = await self.console.client.invitations(event_id)
            answers = tuple((view.invitation_id, view.employer) for view in views)
            self._choose(
                "review-which-employer", answers, lambda key: self._ask_status(event_id, key)
            )

    def _ask_status(self, event_id: str | None, invitation_id: str) -> None:
        """Ask which answer it is, where that was not understood."""
        if self._review.status in STATUSES:
            self._apply(event_id, invitation_id, None)
            return

        def question(say: Say) -> Question:
            answers = tuple((str(one), status(say, one)) for one in STATUSES)
            return Question(say("review-which-answer"), (), (*answers, (CLOSE, say(CLOSE))))

        def chosen(one: str | None) -> None:
            if one not in (None, CLOSE):
                self._apply(event_id, invitation_id, AnswerStatus(str(one)))

        self.app.push_screen(Choice(question), chosen)

    def _choose(
        self, key: str, answers: tuple[tuple[str, str], ...], take: Callable[[str], None]
    ) -> None:
        def question(say: Say) -> Question:
            return Question(say(key), (), (*answers, (CLOSE, say(CLOSE))))

        def chosen(one: str | None) -> None:
            if one not in (None, CLOSE):
                take(str(one))

        self.app.push_screen(Choice(question), chosen)

    # what the server is asked

    @work(group="asking")
    async def _apply(
        self, event_id: str | None, invitation_id: str, given: AnswerStatus | None
    ) -> None:
        said: dict[str, Any] = {
            "command_id": command().command_id,
            "invitation_id": invitation_id,
            "status": given,
        }
        scope = self._event.id if self._event else None
        apply = ApplyReview(**said) if scope else ApplyLost(**said, event_id=event_id or "")
        with self.console.telling():
            taken = await self.console.client.apply_review(scope, self._review.id, apply)
            sign = DONE if taken.outcome is Outcome.APPLIED else CAREFUL
            outcome = self.say(OUTCOMES[taken.outcome])
            self.console.toast("review-applied", sign=sign, outcome=outcome)
            self.dismiss()

    def _refuse(self) -> None:
        scope = self._event.id if self._event else None

        async def take() -> None:
            await self.console.client.refuse_review(scope, self._review.id)
            self.dismiss()

        ask_sure(self, "review-refuse", take)

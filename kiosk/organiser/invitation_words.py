"""PURE: an invitation in words: how far it is, its last letter, what a person should know."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from kiosk.look import AWAY, CAREFUL, DONE, NEXT
from kiosk.organiser import moments, words
from kiosk.organiser.listing import Cell
from kiosk.organiser.words import OVER
from server.shared.invitations import CounterView, InvitationView, LetterView
from server.shared.language import Say
from server.shared.postal import AnswerNote, InvitationState, LetterError, LetterState, Outcome, Way
from server.shared.vocabulary import AnswerStatus

STATUSES = (AnswerStatus.ACCEPTED, AnswerStatus.DECLINED, AnswerStatus.TENTATIVE)
"""What an employer can answer."""
OUTCOMES = {
    Outcome.APPLIED: "outcome-applied",
    Outcome.DUPLICATE: "outcome-duplicate",
    Outcome.OLDER: "outcome-older",
    Outcome.OLD_VERSION: "outcome-old-version",
    Outcome.NO_CHANGE: "outcome-no-change",
    Outcome.COUNTER: "outcome-counter",
    Outcome.REFRESHED: "outcome-refreshed",
    Outcome.UNDELIVERABLE: "outcome-undeliverable",
    Outcome.REVIEW: "outcome-review",
}
NOTES = {
    AnswerNote.OTHER_ADDRESS: "note-other-address",
    AnswerNote.UNPROVED: "note-unproved",
    AnswerNote.NEWER_VERSION: "note-newer-version",
}
WAYS = {Way.PAGE: "way-page", Way.MAIL: "way-mail", Way.VOICE: "way-voice"}
_STATE = {
    InvitationState.NEW: (AWAY, "invitation-new", "now"),
    InvitationState.HANDED: (NEXT, "invitation-handed", ""),
    InvitationState.WITHDRAWN: (OVER, "invitation-withdrawn", "quiet"),
}
_COUNTED = (
    "count-accepted",
    "count-declined",
    "count-tentative",
    "count-waiting",
    "count-new",
    "count-withdrawn",
)
"""The parts of the line that counts, in its order."""
_ORDER = ("count-new", "count-waiting", "count-tentative", "count-accepted", "count-declined")


class Times(NamedTuple):
    """Whose clock times are said on, and what is now."""

    zone: str
    now: datetime


def state(say: Say, view: InvitationView) -> Cell:
    """Say how far an invitation is; once it is sent, what was answered."""
    if view.state not in _STATE:
        return words.answer(say, view.answer)
    sign, key, look = _STATE[view.state]
    return Cell(f"{sign} {say(key)}", look)


def letter(say: Say, found: LetterView | None, times: Times) -> Cell:
    """Say what became of a letter."""
    if found is None:
        return Cell("")
    if found.state is LetterState.DEAD:
        back = found.error is LetterError.BOUNCED
        return Cell(f"{CAREFUL} " + say("letter-back" if back else "letter-dead"), "careful")
    if found.state is LetterState.SENT:
        at = moments.when(say, found.sent_at or found.created_at, *times)
        return Cell(f"{DONE} " + say("letter-sent", at=at), "quiet")
    if found.tries:
        at = moments.when(say, found.due_at, *times)
        return Cell(f"{AWAY} " + say("letter-again", at=at))
    return Cell(f"{AWAY} " + say("letter-due"))


def waits_for_person(view: InvitationView) -> bool:
    """Say whether somebody has to do something: answer a proposal, or mend an address."""
    return view.counter is not None or _failed(view)


def in_order(views: Iterable[InvitationView]) -> list[InvitationView]:
    """Return invitations as one needs them: what waits for a person, then who was not asked."""

    def place(view: InvitationView) -> tuple[bool, int, int]:
        group = _group(view)
        rank = _ORDER.index(group) if group in _ORDER else len(_ORDER)
        return not waits_for_person(view), rank, view.table

    return sorted(views, key=place)


def counted(say: Say, views: Iterable[InvitationView]) -> str:
    """Say how many employers there are, and what they answered."""
    groups = Counter(map(_group, views))
    parts = (say(group, count=groups[group]) for group in _COUNTED if groups[group])
    return say("invitations-counted", count=groups.total(), parts=", ".join(parts))


def waiting(say: Say, views: Iterable[InvitationView]) -> str:
    """Say what waits for a person, or nothing."""
    found = list(views)
    counts = {
        "waits-counters": sum(view.counter is not None for view in found),
        "waits-letters": sum(map(_failed, found)),
    }
    parts = [say(key, count=count) for key, count in counts.items() if count]
    return say("invitations-wait", parts=", ".join(parts)) if parts else ""


def details(say: Say, view: InvitationView, times: Times) -> list[str]:
    """Return what a person should know of an invitation, a sentence each, the gravest first."""
    said = []
    if view.counter:
        said += _proposed(say, view.counter, times)
    if view.letter and view.letter.why:
        said += why(view.letter)
    elif view.undeliverable_at:
        said.append(f"{CAREFUL} " + say("invitation-undeliverable"))
    if view.owes:
        said.append(say("invitation-owes"))
    if view.answered:
        said += [say(NOTES[note]) for note in view.answered.notes]
        said += quoted(say, view.answered.comment)
    if not view.has_email and view.state is not InvitationState.WITHDRAWN:
        said.append(say("invitation-no-email"))
    return said


def answered(say: Say, view: InvitationView, times: Times) -> list[str]:
    """Say how and when an answer came, or nothing."""
    if view.answered is None:
        return []
    at = moments.when(say, view.answered.at, *times)
    return [say("answer-came", way=say(WAYS[view.answered.way]), at=at)]


def span(say: Say, counter: CounterView, zone: str) -> str:
    """Say the times that an employer proposes."""
    starts, ends = (moments.local(at, zone) for at in (counter.starts_at, counter.ends_at))
    day = moments.short_day(say, starts)
    return say("counter-span", day=day, starts=say.clock(starts), ends=say.clock(ends))


def status(say: Say, found: AnswerStatus) -> str:
    """Name an answer without its sign."""
    return say(f"answer-{found}".replace("_", "-"))


def why(found: LetterView) -> list[str]:
    """Say why a letter did not arrive, with the mail server's code, or nothing."""
    code = f" ({found.status})" if found.status else ""
    return [f"{CAREFUL} {found.why}{code}"] if found.why else []


def quoted(say: Say, comment: str) -> list[str]:
    """Return what somebody wrote, between quotation marks, or nothing."""
    return [say("quoted", text=comment)] if comment else []


def _proposed(say: Say, counter: CounterView, times: Times) -> list[str]:
    said = [f"{CAREFUL} " + say("counter-proposed", span=span(say, counter, times.zone))]
    if not counter.possible:
        said.append(say("counter-outside"))
    return said + quoted(say, counter.comment)


def _failed(view: InvitationView) -> bool:
    dead = view.letter is not None and view.letter.state is LetterState.DEAD
    return dead or view.undeliverable_at is not None


def _group(view: InvitationView) -> str:
    if view.state is InvitationState.WITHDRAWN:
        return "count-withdrawn"
    if view.state is InvitationState.NEW:
        return "count-new"
    if view.answer is AnswerStatus.NEEDS_ACTION:
        return "count-waiting"
    return f"count-{view.answer}"

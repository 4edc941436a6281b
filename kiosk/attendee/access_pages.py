"""PURE. The pages of a kiosk without access: it asks its team for an enrolment code."""

from msgspec.structs import replace

from kiosk.attendee import words
from kiosk.attendee.page import Page, Seen, then
from kiosk.attendee.state import State
from kiosk.look import CAREFUL
from kiosk.plain import plain
from server.shared.language import Say
from server.shared.vocabulary import ErrorCode


def enrol(say: Say, state: State, seen: Seen, around: Page) -> Page:
    """Ask for a code; say what was wrong with the last one."""
    found = words.refusal(say, state.problem) if state.problem else None
    return replace(
        _out(say, state, seen, around),
        headline=f"{CAREFUL} {found.title}" if found else say("enrol-ask"),
        asking=True,
        hint=found.next if found else say("enrol-how"),
    )


def enrolling(say: Say, state: State, seen: Seen, around: Page) -> Page:
    """Say that the code is being looked at."""
    return replace(_out(say, state, seen, around), headline=say("checking"))


def later(say: Say, state: State, seen: Seen, around: Page) -> Page:
    """Say that the server is away and the code is not lost."""
    problem = state.problem
    return replace(
        _out(say, state, seen, around),
        tone="careful",
        headline=f"{CAREFUL} {plain(problem.title) if problem else say('unheard')}",
        note=say("enrol-again"),
        hint=say("enrol-other"),
    )


def _out(say: Say, state: State, seen: Seen, around: Page) -> Page:
    """What every one of them shows; a kiosk that has lost its access sends people to the desk."""
    if state.unwanted is None:
        return replace(around, eyebrow=say("enrol-first"), name=say("enrol-name"))
    return replace(
        around,
        tone="careful",
        eyebrow=f"{CAREFUL} {_why(say, state.unwanted)}",
        name=say("out-of-service"),
        note=say("kept", count=seen.kept) if seen.kept else "",
        next=then(say("out-next")),
    )


def _why(say: Say, code: ErrorCode) -> str:
    match code:
        case ErrorCode.REVOKED:
            return say("unwanted-revoked")
        case ErrorCode.EXPIRED:
            return say("unwanted-expired")
        case _:
            return say("unwanted")

"""PURE. The pages of what is kept of people: the notice, one's own data, and its erasure."""

from msgspec.structs import replace

from kiosk.attendee.page import Page, Seen, then
from kiosk.attendee.state import State
from kiosk.look import CAREFUL, DONE
from kiosk.plain import plain
from server.shared.language import Say

NOTICE = "/privacy"
"""Where the server shows the whole notice."""


def notice(say: Say, state: State, seen: Seen, around: Page) -> Page:
    """Say what is kept, why, how long, who sees it, who decides, and what one may do."""
    return replace(
        around,
        headline=say("notice"),
        lines=(
            say("notice-what"),
            say("notice-why"),
            say("notice-how-long"),
            say("notice-longer"),
            say("notice-who"),
            say("notice-employers"),
            say("notice-rules"),
            say("notice-rights"),
            say("notice-how"),
            say("notice-page", address=f"{seen.server}{NOTICE}"),
        ),
        leaf=state.leaf,
        more=say("more"),
    )


def looking(say: Say, state: State, seen: Seen, around: Page) -> Page:
    """Say that the answer is on its way."""
    del state, seen
    return replace(around, headline=say("checking"))


def data(say: Say, state: State, seen: Seen, around: Page) -> Page:
    """Show all that is kept of who stands here, in the server's words."""
    del seen
    return replace(
        around,
        headline=say("data"),
        lines=tuple(plain(one) for one in state.words),
        leaf=state.leaf,
        more=say("more"),
    )


def again(say: Say, state: State, seen: Seen, around: Page) -> Page:
    """Ask for the badge once more: whoever was greeted may have left."""
    del state, seen
    return replace(around, headline=say("present-again"), note=say("present-again-why"))


def question(say: Say, state: State, seen: Seen, around: Page) -> Page:
    """Ask once; the first answer is no."""
    del state, seen
    return replace(
        around,
        headline=say("erase"),
        lines=(say("erase-what"),),
        choices=(("1", say("erase-no")), ("2", say("erase-yes"))),
        hint=say("how-choose"),
    )


def erasing(say: Say, state: State, seen: Seen, around: Page) -> Page:
    """Say that it is being done."""
    del state, seen
    return replace(around, headline=say("erasing"))


def farewell(say: Say, state: State, seen: Seen, around: Page) -> Page:
    """Say that it is done."""
    del state, seen
    return replace(
        around,
        tone="welcome",
        name=say("farewell"),
        headline=f"{DONE} {say('erased')}",
        note=say("erased-badge"),
        next=then(say("erased-next")),
    )


def unheard(say: Say, state: State, seen: Seen, around: Page) -> Page:
    """Say that the server did not show the data."""
    del state, seen
    return _careful(around, say("unheard"), say("unheard-next"))


def unsure(say: Say, state: State, seen: Seen, around: Page) -> Page:
    """Say that nobody knows yet whether it is erased."""
    del state, seen
    return _careful(around, say("unsure"), say("unsure-next"), say("unsure-what"))


def _careful(around: Page, title: str, what_next: str, note: str = "") -> Page:
    return replace(
        around,
        tone="careful",
        name=CAREFUL,
        headline=f"{CAREFUL} {title}",
        note=note,
        next=then(what_next),
    )

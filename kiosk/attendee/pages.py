"""PURE. The state of the kiosk → the words at each place of its one screen."""

from collections.abc import Callable
from typing import Final

from msgspec.structs import replace

from badges.token import spaced
from kiosk.attendee import access_pages, data_pages, words
from kiosk.attendee.page import Page, Seen, then
from kiosk.attendee.states import State, seconds_left
from kiosk.attendee.steps import OUT_OF_SERVICE, Step
from kiosk.look import CAREFUL, DONE
from server.shared.language import Say
from server.shared.vocabulary import Language

LANGUAGES: Final = {"f1": Language.FR, "f2": Language.FR_SIMPLE, "f3": Language.EN}
"""Keys that no scanner sends."""

LINE_SHOWN: Final = 40
"""Letters of a typed line that are shown: its end."""


def page(say: Say, state: State, seen: Seen) -> Page:
    """Return what stands on the screen now."""
    zone = seen.event.zone if seen.event else words.ZONE
    around = Page(
        event=words.plain(seen.event.name) if seen.event else "Tablée",
        clock=words.clock(say, seen.wall, zone),
        banner=_banner(say, seen),
        help="" if state.step in OUT_OF_SERVICE else say("help"),
        keys=tuple((key.upper(), say(f"language-{which}")) for key, which in LANGUAGES.items()),
        acts=_acts(say, state),
    )
    return _PAGES[state.step](say, state, seen, around)


def _acts(say: Say, state: State) -> tuple[tuple[str, str], ...]:
    back = (say("key-back-name"), say("key-back"))
    own = state.step is Step.GREETING and state.badge is not None
    match state.step:
        case Step.ENROL | Step.ERASING:
            return ()
        case (
            Step.WALK_IN
            | Step.AGE
            | Step.NOTICE
            | Step.LOOKING
            | Step.QUESTION
            | Step.ENROLLING
            | Step.LATER
        ):
            return (back,)
        case Step.DATA:
            return (("F6", say("key-erase")), back)
        case _:
            data = say("key-my-data") if own else say("key-your-data")
            return (("F4", say("key-walk-in")), ("F5", data))


def _banner(say: Say, seen: Seen) -> str:
    if seen.reachable:
        return ""
    kept = say("kept", count=seen.kept) if seen.kept else ""
    what = words.refusal(say, seen.problem).title if seen.problem else say("searching")
    return f"{CAREFUL} {what} {kept}".strip()


def _waiting(say: Say, state: State, seen: Seen, around: Page) -> Page:
    doors = words.doors(say, seen.event)
    headline = {Step.READING: say("reading"), Step.CHECKING: say("checking")}
    return replace(
        around,
        name=say("welcome"),
        headline=headline.get(state.step) or doors or say("present"),
        inviting=not doors,
        hint="" if seen.line or doors else say("or-code"),
        entry=_entry(say, seen),
        sample_hint=say("sample") if seen.sample else "",
        sample=seen.sample,
    )


def _entry(say: Say, seen: Seen) -> str:
    return f"{say('typed')} {words.plain(seen.line)[-LINE_SHOWN:]}_" if seen.line else ""


def _greeting(say: Say, state: State, seen: Seen, around: Page) -> Page:
    if state.arrival is None:
        return _waiting(say, state, seen, around)
    zone = seen.event.zone if seen.event else words.ZONE
    found = words.greeting(say, state.arrival, seen.wall, zone)
    code = say("your-code", code=spaced(state.short_code)) if state.short_code else ""
    return replace(
        around,
        tone="welcome",
        eyebrow=f"{DONE} {found.hello}",
        name=found.name,
        number=found.table,
        headline=found.place,
        note=found.note,
        why=found.why,
        next=then(found.next),
        code=code,
        hint=say("keep-code") if code else "",
        entry=_entry(say, seen),
    )


def _refused(say: Say, state: State, seen: Seen, around: Page) -> Page:
    found = words.refusal(say, state.problem)
    return replace(
        around,
        tone="careful",
        name=CAREFUL,
        headline=f"{CAREFUL} {found.title}",
        next=then(found.next),
        entry=_entry(say, seen),
    )


def _away(say: Say, state: State, seen: Seen, around: Page) -> Page:
    problem = state.problem
    return replace(
        around,
        tone="careful",
        name=CAREFUL,
        headline=f"{CAREFUL} {say('kept-title')}",
        note=words.plain(problem.title) if problem else say("kept-what"),
        next=then(say("kept-next")),
        entry=_entry(say, seen),
    )


def _walk_in(say: Say, state: State, seen: Seen, around: Page) -> Page:
    left = seconds_left(state, seen.now)
    return replace(
        around,
        eyebrow=say("blank-badge" if state.badge else "no-badge"),
        name=say("welcome"),
        headline=say("ask-name"),
        asking=True,
        hint=say("how-name"),
        note="" if left is None else say("countdown", seconds=left),
    )


def _age(say: Say, state: State, seen: Seen, around: Page) -> Page:
    del state, seen
    texts = (say("age-adult"), say("age-minor"), say("age-child"))
    return replace(
        around,
        headline=say("ask-age"),
        choices=tuple((str(number), text) for number, text in enumerate(texts, 1)),
        hint=say("how-choose"),
    )


_PAGES: Final[dict[Step, Callable[[Say, State, Seen, Page], Page]]] = {
    Step.WAITING: _waiting,
    Step.READING: _waiting,
    Step.CHECKING: _waiting,
    Step.GREETING: _greeting,
    Step.REFUSED: _refused,
    Step.WALK_IN: _walk_in,
    Step.AGE: _age,
    Step.AWAY: _away,
    Step.NOTICE: data_pages.notice,
    Step.LOOKING: data_pages.looking,
    Step.DATA: data_pages.data,
    Step.BY_BADGE: data_pages.by_badge,
    Step.QUESTION: data_pages.question,
    Step.ERASING: data_pages.erasing,
    Step.FAREWELL: data_pages.farewell,
    Step.UNHEARD: data_pages.unheard,
    Step.UNSURE: data_pages.unsure,
    Step.ENROL: access_pages.enrol,
    Step.ENROLLING: access_pages.enrolling,
    Step.LATER: access_pages.later,
}

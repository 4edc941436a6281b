"""PURE. The state of the kiosk → the words at each place of its one screen."""

from collections.abc import Callable
from typing import Final

from msgspec.structs import replace

from badges.token import spaced
from kiosk.attendee import access_pages, asking_pages, data_pages, keys, told_pages, words
from kiosk.attendee.page import Page, Seen, then
from kiosk.attendee.state import State
from kiosk.attendee.steps import OUT_OF_SERVICE, Step
from kiosk.look import CAREFUL, DONE
from kiosk.plain import plain
from kiosk.team import pages as team_pages
from server.shared.language import Say
from server.shared.reference import own_name

LINE_SHOWN: Final = 40
"""Letters of a typed line that are shown: its end."""


def page(say: Say, state: State, seen: Seen) -> Page:
    """Return what stands on the screen now."""
    zone = seen.event.zone if seen.event else words.ZONE
    around = Page(
        event=plain(seen.event.name) if seen.event else "Tablée",
        clock=words.clock(say, seen.wall, zone),
        banner=_banner(say, seen),
        help="" if state.step in OUT_OF_SERVICE else say("help"),
        keys=_languages(say),
        acts=_acts(say, state, _back(say, seen)),
    )
    return _PAGES[state.step](say, state, seen, around)


def _languages(say: Say) -> tuple[tuple[str, str], ...]:
    """The keys of languages by their own names: for F7 that of the next, then those behind it."""
    following = keys.next_language(say.language)
    here = keys.OTHERS.index(following)
    behind = (*keys.OTHERS[here + 1 :], *keys.OTHERS[:here])
    others = " ".join((own_name(following), *(one.upper() for one in behind)))
    named = tuple((key.upper(), own_name(one)) for key, one in keys.LANGUAGES.items())
    return (*named, ("F7", others))


def _back(say: Say, seen: Seen) -> tuple[str, str]:
    """The key that goes back; a locked kiosk does not hear Escape."""
    return ("F8" if seen.locked else say("key-back-name"), say("key-back"))


def _acts(say: Say, state: State, back: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    match state.step:
        case Step.ENROL | Step.ERASING:
            return ()
        case (
            Step.ASKING
            | Step.TOLD
            | Step.PRINTING
            | Step.NOTICE
            | Step.AGAIN
            | Step.LOOKING
            | Step.QUESTION
            | Step.ENROLLING
            | Step.LATER
            | Step.TEAM
        ):
            return (back,)
        case Step.WALK_IN:
            return (("F9", say("key-letters")), back)
        case Step.LETTERS:
            return (("F9", say("key-typing")), back)
        case Step.DATA:
            return (("F6", say("key-erase")), back)
        case _:
            own = state.step is Step.GREETING and keys.has_badge(state)
            data = say("key-my-data") if own else say("key-your-data")
            ways = (back,) if keys.returns(state) else _ones(say, state)
            return (*ways, ("F4", say("key-walk-in")), ("F5", data))


def _ones(say: Say, state: State) -> tuple[tuple[str, str], ...]:
    """What the key 1 does during a greeting."""
    if state.step is not Step.GREETING:
        return ()
    if state.taken_in:
        return (("1", say("key-another-person")),)
    return (("1", say("my-things")),) if keys.my_things(state) else ()


def _banner(say: Say, seen: Seen) -> str:
    if seen.in_memory:
        return f"{CAREFUL} {say('in-memory')}"
    if seen.reachable:
        told = say(seen.camera) if seen.camera else ""
        told = told or (say("kept", count=seen.held) if seen.held else "")
        return f"{CAREFUL} {told}" if told else ""
    kept = say("kept", count=seen.kept) if seen.kept else ""
    return f"{CAREFUL} {_alone(say, seen)} {kept}".strip()


def _alone(say: Say, seen: Seen) -> str:
    if seen.problem:
        return words.refusal(say, seen.problem).title
    if seen.event is None or seen.alone_since is None:
        return say("searching")
    return say("alone-since", time=words.clock(say, seen.alone_since, seen.event.zone))


def _waiting(say: Say, state: State, seen: Seen, around: Page) -> Page:
    doors = words.doors(say, seen.event, seen.wall)
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
    return f"{say('typed')} {plain(seen.line)[-LINE_SHOWN:]}_" if seen.line else ""


def _greeting(say: Say, state: State, seen: Seen, around: Page) -> Page:
    if state.arrival is None:
        return _waiting(say, state, seen, around)
    zone = seen.event.zone if seen.event else words.ZONE
    anew = say.language is not state.said_in
    found = words.greeting(say, state.arrival, seen.wall, zone, anew=anew)
    code = say("your-code", code=spaced(state.short_code)) if state.short_code else ""
    return replace(
        around,
        tone="welcome",
        eyebrow=f"{DONE} {found.hello}",
        name=found.name,
        alone=found.alone,
        number=found.table,
        headline=found.place,
        note=found.note,
        why=found.why,
        next=then(found.next),
        code=code,
        hint=_then_what(say, state),
        entry=_entry(say, seen),
    )


def _then_what(say: Say, state: State) -> str:
    """What may come of a greeting: another table, or one's own things, by a badge alone."""
    if state.short_code:
        return say("keep-code")
    if state.alone and state.arrival is not None and state.arrival.table is not None:
        return say("may-change")
    if keys.my_things(state):
        return say("choices-again")
    is_by_code = state.badge and not keys.has_badge(state) and not keys.is_staff(state)
    return say("choices-by-badge") if is_by_code else ""


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
        note=plain(problem.title) if problem else say("kept-what"),
        next=then(say("kept-next")),
        entry=_entry(say, seen),
    )


def _walk_in(say: Say, state: State, seen: Seen, around: Page) -> Page:
    return replace(
        around,
        eyebrow=say("blank-badge" if state.badge else "no-badge"),
        name=say("welcome"),
        headline=say("ask-name"),
        asking=True,
        hint=say("how-name"),
        note=asking_pages.countdown(say, state, seen) or _later(say, state, seen),
    )


def _later(say: Say, state: State, seen: Seen) -> str:
    """Without badge and server, nobody can be told a table yet."""
    return "" if seen.reachable or state.badge else say("table-later")


def _team(say: Say, state: State, seen: Seen, around: Page) -> Page:
    found = team_pages.page(say, seen.menu, seen, around)
    left = asking_pages.countdown(say, state, seen)
    return replace(found, hint=left) if left else found


_PAGES: Final[dict[Step, Callable[[Say, State, Seen, Page], Page]]] = {
    Step.WAITING: _waiting,
    Step.READING: _waiting,
    Step.CHECKING: _waiting,
    Step.GREETING: _greeting,
    Step.REFUSED: _refused,
    Step.WALK_IN: _walk_in,
    Step.LETTERS: asking_pages.letters,
    Step.ASKING: asking_pages.asking,
    Step.TOLD: told_pages.told,
    Step.NOTED: told_pages.noted,
    Step.PRINTING: told_pages.printing,
    Step.PRINTED: told_pages.printed,
    Step.UNPRINTED: told_pages.unprinted,
    Step.AWAY: _away,
    Step.NOTICE: data_pages.notice,
    Step.AGAIN: data_pages.again,
    Step.LOOKING: data_pages.looking,
    Step.DATA: data_pages.data,
    Step.QUESTION: data_pages.question,
    Step.ERASING: data_pages.erasing,
    Step.FAREWELL: data_pages.farewell,
    Step.UNHEARD: data_pages.unheard,
    Step.UNSURE: data_pages.unsure,
    Step.ENROL: access_pages.enrol,
    Step.ENROLLING: access_pages.enrolling,
    Step.LATER: access_pages.later,
    Step.TEAM: _team,
}

"""PURE. The menu of the team → the words at each place of the kiosk's one screen."""

from collections.abc import Callable, Iterable
from typing import Final

from msgspec.structs import replace

from badges.token import spaced
from kiosk.attendee import words
from kiosk.attendee.page import Page, Seen, then
from kiosk.look import CAREFUL, DONE
from kiosk.plain import plain
from kiosk.team import trial_page
from kiosk.team.menu import BACK, SPOKEN, Menu, Place, acts, found
from server.shared.language import Say
from server.shared.reference import own_name
from server.shared.views import PersonView

FIGURES: Final = "123456789"


def page(say: Say, menu: Menu, seen: Seen, around: Page) -> Page:
    """Return what stands on the screen now; `around`: what stands there whatever the place."""
    shown = replace(around, eyebrow=say("team"), help="", keys=())
    return _PAGES[menu.place](say, menu, seen, shown)


def _name(say: Say, menu: Menu, seen: Seen, around: Page) -> Page:
    return replace(
        _problem(say, menu, around),
        headline=say("team-name"),
        asking=True,
        note="" if seen.reachable else say("team-name-alone"),
        hint=say("team-or-badge") if seen.reachable else say("team-badge-alone"),
    )


def _secret(say: Say, menu: Menu, seen: Seen, around: Page) -> Page:
    del seen
    return replace(_problem(say, menu, around), headline=say("team-secret"), asking=True)


def _waiting(say: Say, menu: Menu, seen: Seen, around: Page) -> Page:
    del menu, seen
    return replace(around, headline=say("checking"))


def _menu(say: Say, menu: Menu, seen: Seen, around: Page) -> Page:
    del seen
    names = {
        Place.FETCHING: say("team-find"),
        Place.TESTING: say("team-printer"),
        Place.SCANNER: say("team-scanner"),
        Place.ASKING: say("team-state"),
        Place.LANGUAGE: say("team-language"),
        Place.LEAVE: say("team-leave"),
    }
    return replace(
        _problem(say, menu, around),
        choices=(*_numbered(names[place] for place in acts(menu)), (BACK, say("team-close"))),
        hint="" if menu.token else say("team-alone"),
    )


def _find(say: Say, menu: Menu, seen: Seen, around: Page) -> Page:
    people = found(menu)
    zone = seen.event.zone if seen.event else words.ZONE
    missing = bool(menu.wanted.strip()) and not people
    return replace(
        around,
        headline=say("team-nobody") if missing else say("team-who"),
        asking=True,
        choices=_numbered(_person_line(say, one, zone) for one in people),
        hint=say("team-pick") if people else say("team-letters"),
    )


def _person(say: Say, menu: Menu, seen: Seen, around: Page) -> Page:
    if menu.person is None:
        return _waiting(say, menu, seen, around)
    zone = seen.event.zone if seen.event else words.ZONE
    slip = (say("team-slip-again"),) if menu.printer else ()
    return replace(
        around,
        name=plain(menu.person.first_name),
        headline=say("team-is-it"),
        note=_person_line(say, menu.person, zone),
        choices=_numbered((say("team-other"), say("team-new-badge"), *slip)),
        hint=say("team-ask"),
    )


def _badge(say: Say, menu: Menu, seen: Seen, around: Page) -> Page:
    del seen
    return replace(
        _problem(say, menu, around),
        headline=say("team-scan-blank"),
        note=say("team-old-ends"),
        choices=_numbered((say("team-no-blank"),)),
        hint=_back(say),
    )


def _done(say: Say, menu: Menu, seen: Seen, around: Page) -> Page:
    del seen
    name = plain(menu.person.first_name) if menu.person else ""
    return replace(
        around,
        tone="welcome",
        eyebrow=f"{DONE} {say('team-done')}",
        name=name,
        headline=say("your-code", code=spaced(menu.code)),
        note=say("team-old-ended"),
        choices=_numbered((say("team-slip"),)) if menu.printer else (),
        hint=_back(say),
    )


def _printed(say: Say, menu: Menu, seen: Seen, around: Page) -> Page:
    del seen
    if menu.problem or menu.trouble:
        return replace(_problem(say, menu, around), hint=_back(say))
    return replace(around, headline=f"{DONE} {say('team-printed')}", hint=_back(say))


def _state(say: Say, menu: Menu, seen: Seen, around: Page) -> Page:
    zone = seen.event.zone if seen.event else words.ZONE
    known = menu.about
    there = say("team-server", address=seen.server, version=known.version) if known else ""
    lines = (
        there or say("team-no-server", address=seen.server),
        say("team-event", name=plain(seen.event.name)) if seen.event else "",
        say("team-since", time=words.clock(say, seen.alone_since, zone))
        if seen.alone_since
        else "",
        say("team-kept", count=seen.kept),
        say("team-held", count=seen.held) if seen.held else "",
        say("team-aside", count=seen.aside) if seen.aside else "",
        say("team-roster", time=words.clock(say, seen.roster_at, zone))
        if seen.roster_at
        else say("team-no-roster"),
        say("team-printing") if menu.printer else say("team-no-printer"),
    )
    return replace(
        around,
        headline=say("team-state"),
        lines=tuple(line for line in lines if line),
        hint=_back(say),
    )


def _language(say: Say, menu: Menu, seen: Seen, around: Page) -> Page:
    del menu, seen
    names = (own_name(one) for one in SPOKEN)
    return replace(around, headline=say("team-language"), choices=_numbered(names), hint=_back(say))


def _leave(say: Say, menu: Menu, seen: Seen, around: Page) -> Page:
    del menu, seen
    return replace(
        around,
        tone="careful",
        headline=f"{CAREFUL} {say('team-leave-sure')}",
        note=say("team-leave-what"),
        choices=_numbered((say("team-stay"), say("team-go"))),
    )


def _problem(say: Say, menu: Menu, around: Page) -> Page:
    """The page with what went wrong before, above what is asked again."""
    if menu.problem:
        found = words.refusal(say, menu.problem)
        title, following = found.title, found.next
    elif menu.trouble:
        title, following = say(menu.trouble), _advice(say, menu.trouble)
    else:
        return around
    return replace(around, tone="careful", eyebrow=f"{CAREFUL} {title}", next=then(following))


def _advice(say: Say, trouble: str) -> str:
    """What to do, where the sentence does not say it already."""
    match trouble:
        case "unheard":
            return say("unheard-next")
        case "team-not-desk":
            return say("team-not-desk-next")
        case _:
            return ""


def _person_line(say: Say, person: PersonView, zone: str) -> str:
    """Somebody as their neighbours may read it: first name, an initial, the code, the arrival."""
    last = plain(person.last_name)
    name = f"{plain(person.first_name)} {last[:1]}." if last else plain(person.first_name)
    here = (
        say("team-arrived", time=words.clock(say, person.arrived_at, zone))
        if person.arrived_at
        else say("team-not-arrived")
    )
    return f"{name} · {person.short_code} · {here}"


def _numbered(texts: Iterable[str]) -> tuple[tuple[str, str], ...]:
    return tuple(zip(FIGURES, texts, strict=False))


def _back(say: Say) -> str:
    return say("team-back")


_PAGES: Final[dict[Place, Callable[[Say, Menu, Seen, Page], Page]]] = {
    Place.NAME: _name,
    Place.SECRET: _secret,
    Place.SIGNING_IN: _waiting,
    Place.MENU: _menu,
    Place.FETCHING: _waiting,
    Place.FIND: _find,
    Place.PERSON: _person,
    Place.BADGE: _badge,
    Place.REISSUING: _waiting,
    Place.DONE: _done,
    Place.PRINTING: _waiting,
    Place.TESTING: _waiting,
    Place.PRINTED: _printed,
    Place.SCANNER: trial_page.page,
    Place.ASKING: _waiting,
    Place.STATE: _state,
    Place.LANGUAGE: _language,
    Place.LEAVE: _leave,
    Place.CLOSED: _waiting,
    Place.LEFT: _waiting,
}

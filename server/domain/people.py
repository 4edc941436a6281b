"""People and employers of an event, what they look for and what they agreed to."""

from collections.abc import Iterable
from datetime import date, datetime

import msgspec
from msgspec import Struct

from server.domain.refusal import Refusal
from server.shared.vocabulary import (
    SPOKEN_LANGUAGES,
    AgeBand,
    EmployerId,
    ErrorCode,
    Help,
    Language,
    RegistrationId,
    Role,
)


class Person(Struct, frozen=True, omit_defaults=True):
    """Who somebody is. Everything private stands here, so forgetting is emptying this."""

    first_name: str
    last_name: str = ""
    email: str = ""
    phone: str = ""
    """E.164."""
    language: str = ""
    """One of SPOKEN_LANGUAGES; empty: not said."""


class Consents(Struct, frozen=True, omit_defaults=True):
    """Three purposes, each off until the person says otherwise (GDPR article 7)."""

    follow_up: bool = False
    card_to_employer: bool = False
    keep_longer: bool = False


class Profile(Struct, frozen=True, omit_defaults=True):
    """What a seeker looks for; every field may be empty. Codes are those of `shared/reference`."""

    trades: tuple[str, ...] = ()
    """ROME codes; none = open to anything."""
    transition: str = ""
    opportunities: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    hours: tuple[str, ...] = ()


class Window(Struct, frozen=True, omit_defaults=True):
    """Present in rounds `first` ≤ r < `until`, counted from 0; `until` None = to the end."""

    first: int = 0
    until: int | None = None


class Registration(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """An attendee's place at one event."""

    id: RegistrationId
    role: Role
    person: Person
    created_at: datetime
    profile: Profile = Profile()
    window: Window = Window()
    consents: Consents = Consents()
    age_band: AgeBand = AgeBand.ADULT
    company: bool = False
    """Would like somebody to come along."""
    help: tuple[Help, ...] = ()
    """What else they asked for; erased when the event is closed."""
    strengths: tuple[str, ...] = ()
    """What an employer or a volunteer saw in them: at most three codes of `strengths`."""
    referrer: str = ""
    employer_id: EmployerId | None = None
    """For recruiters: whose table they sit at."""
    reference: str = ""
    """The sender's own key in an imported list."""
    identity: str = ""
    """Says which row of a list this is, so that the same file again changes nothing."""
    arrival_cell: str = ""
    departure_cell: str = ""
    """The window as the list said it, for an export that gives the same file back."""
    walk_in: bool = False
    withdrawn_at: datetime | None = None
    keep_until: date | None = None
    """The last day on which this is kept."""
    forgotten_at: datetime | None = None
    """When all that named the person was erased; the rest is an empty stub."""

    @property
    def counts(self) -> bool:
        """Whether it is one of the event's numbers: who withdrew is not, who was forgotten is."""
        return self.withdrawn_at is None or self.withdrawn_at == self.forgotten_at


def helped(registration: Registration, wanted: Iterable[Help], *, over: bool) -> Registration:
    """Note what somebody asks for, all of it; once the event is `over`, company alone."""
    asked = dict.fromkeys(wanted)
    others = () if over else tuple(one for one in asked if one is not Help.COMPANY)
    return msgspec.structs.replace(registration, company=Help.COMPANY in asked, help=others)


def old_enough(age_band: AgeBand, referrer: str) -> None:
    """Refuse who is under 15, and who is under 18 without anybody who sends them.

    Source: research, domain, section 2.5 (minors).
    """
    if age_band is AgeBand.CHILD:
        raise Refusal(ErrorCode.TOO_YOUNG)
    if age_band is AgeBand.MINOR and not referrer:
        raise Refusal(ErrorCode.REFERRER_NEEDED)


def language_of(registration: Registration) -> Language | None:
    """Return the language somebody asked for; None: they have not said."""
    said = registration.person.language
    return Language(said) if said in SPOKEN_LANGUAGES else None


class Opening(Struct, frozen=True, omit_defaults=True):
    """A post that is really open now."""

    title: str
    trade: str = ""
    kind: str = ""
    hours: str = ""


class Organisation(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """An organisation of the directory; one may host, employ, serve and lend volunteers at once."""

    id: str
    name: str
    kind: str = ""
    commune: str = ""
    email: str = ""
    siret: str = ""


class Employer(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """An organisation with openings at one event, and the table it is given."""

    id: EmployerId
    name: str
    table: int
    created_at: datetime
    seats: int = 1
    contact: str = ""
    email: str = ""
    phone: str = ""
    language: str = ""
    """What its letters speak: one of OF_THE_TEAM; empty: French."""
    trades: tuple[str, ...] = ()
    openings: tuple[Opening, ...] = ()
    places: tuple[str, ...] = ()
    """Where the work is: each place with those it lies in, as a seeker may have accepted them."""
    hours: tuple[str, ...] = ()
    """When the work is done; the weekly hours of openings come on top."""
    window: Window = Window()
    planned_window: Window | None = None
    """The window of before, while the employer is said to be late."""
    siret: str = ""
    reference: str = ""
    identity: str = ""
    arrival_cell: str = ""
    departure_cell: str = ""
    arrived_at: datetime | None = None
    left_at: datetime | None = None

    @property
    def holds_table(self) -> bool:
        """Whether somebody of theirs is here: an empty table is nobody's."""
        return self.arrived_at is not None and self.left_at is None


def late(employer: Employer, first: int) -> Employer:
    """Note that an employer comes only from round `first` on (from 0); no table is theirs yet."""
    planned = employer.planned_window or employer.window
    return msgspec.structs.replace(
        employer,
        window=Window(max(first, planned.first), planned.until),
        planned_window=planned,
        arrived_at=None,
        left_at=None,
    )


def planned(employer: Employer, window: Window) -> Employer:
    """Give an employer another planned window; who is late stays late."""
    changed = msgspec.structs.replace(employer, window=window, planned_window=None)
    return late(changed, employer.window.first) if employer.planned_window else changed


def on_time(employer: Employer) -> Employer:
    """Take back that an employer is late."""
    if employer.planned_window is None:
        return employer
    return msgspec.structs.replace(employer, window=employer.planned_window, planned_window=None)


def arrived(employer: Employer, at: datetime) -> Employer:
    """Note that an employer is here: it holds its table, and is late no more."""
    return msgspec.structs.replace(on_time(employer), arrived_at=at, left_at=None)


class Wish(Struct, frozen=True):
    """One side would like to meet the other. `id` is made of the pair and the side."""

    id: str
    registration_id: RegistrationId
    employer_id: EmployerId
    by_employer: bool = False


class Veto(Struct, frozen=True):
    """No thanks, from either side: this pair never meets."""

    id: str
    registration_id: RegistrationId
    employer_id: EmployerId
    by_employer: bool = False


def pair_id(registration_id: str, employer_id: str, *, by_employer: bool = False) -> str:
    """Return the id of a wish or veto: saying it twice is saying it once."""
    return f"{registration_id}:{employer_id}{':employer' if by_employer else ''}"

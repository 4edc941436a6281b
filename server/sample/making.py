"""A fictitious event from a seed: realistic trades and wishes of Seine-Saint-Denis."""

import math
import tomllib
import uuid
from collections.abc import Callable
from datetime import datetime, timedelta
from importlib import resources
from random import Random

from msgspec import Struct

from badges import token
from server.domain.attendance import CheckIn
from server.domain.badges import Badge
from server.domain.events import Event, Round, Venue, plan_rounds
from server.domain.invitations import Invitation
from server.domain.people import (
    Employer,
    Opening,
    Person,
    Profile,
    Registration,
    Veto,
    Wish,
    pair_id,
)
from server.domain.retention import dated
from server.services.words import places_of_work
from server.shared import reference
from server.shared.vocabulary import (
    CheckInId,
    EmployerId,
    EventId,
    EventState,
    RegistrationId,
    Role,
)

LENGTH = timedelta(hours=3)
TALKS_A_PERSON = 1.8
"""Seats are given so that there are about this many conversations for each seeker."""
PLACES = ("own_commune", "own_ept", "all_93", "ile_de_france", "remote")
HOURS = ("full_time", "part_time", "day", "evening", "weekend")
KINDS = ("cdi", "cdd_6m_plus", "cdd_short", "interim", "alternance", "insertion", "formation")
TRANSITIONS = ("first_job", "return", "job_change", "status_change", "late_career", "undecided")


class Wanted(Struct, frozen=True):
    """The size of a sample event, and the seed it comes from."""

    employers: int = 22
    seekers: int = 150
    rounds: int = 12
    seed: int = 1


class Sample(Struct, frozen=True):
    """The records of a sample event. `badges` are the seekers', in order of `seekers`."""

    event: Event
    rounds: tuple[Round, ...]
    employers: tuple[Employer, ...]
    invitations: tuple[Invitation, ...]
    seekers: tuple[Registration, ...]
    badges: tuple[Badge, ...]
    team: tuple[Struct, ...]
    """Recruiters and volunteers: registrations, badges and check-ins."""
    wishes: tuple[Wish, ...]
    vetoes: tuple[Veto, ...]


def make(wanted: Wanted, now: datetime, new_id: Callable[[str], str]) -> Sample:
    """Return a sample event that began a moment ago; the same seed gives the same people."""
    chance = Random(wanted.seed)  # noqa: S311 - fictitious data, nothing to guard
    words = tomllib.loads(resources.files(__package__).joinpath("people.toml").read_text("utf-8"))
    event = _event(now, new_id)
    cards = _Cards(chance, now)
    employers = _employers(wanted, words, chance, now, new_id)
    drawn = _seekers(wanted, words, employers, chance, now, new_id)
    seekers = tuple(dated(person, event) for person in drawn)
    wishes, vetoes = _wishes(seekers, employers, chance)
    return Sample(
        event=event,
        rounds=plan_rounds(event.starts_at, event.ends_at, wanted.rounds),
        employers=employers,
        invitations=tuple(_invitation(e, chance, now, new_id) for e in employers),
        seekers=seekers,
        badges=tuple(cards.badge(r.id) for r in seekers),
        team=_team(event, employers, cards, new_id),
        wishes=wishes,
        vetoes=vetoes,
    )


class _Cards:
    """Badges whose short codes differ."""

    def __init__(self, chance: Random, now: datetime) -> None:
        self._chance = chance
        self._now = now
        self._codes: set[str] = set()

    def badge(self, registration_id: RegistrationId | None) -> Badge:
        code = token.short_code(self._chance.randbytes(token.SHORT_CODE_BYTES))
        while code in self._codes:
            code = token.short_code(self._chance.randbytes(token.SHORT_CODE_BYTES))
        self._codes.add(code)
        return Badge(
            id=token.new(self._chance.randbytes(token.TOKEN_BYTES)),
            short_code=code,
            created_at=self._now,
            registration_id=registration_id,
        )


def _event(now: datetime, new_id: Callable[[str], str]) -> Event:
    starts_at = now.replace(minute=now.minute - now.minute % 5, second=0, microsecond=0)
    return Event(
        id=EventId(new_id("evt")),
        name="Café Contact de l’Emploi (exemple)",
        starts_at=starts_at,
        ends_at=starts_at + LENGTH,
        created_at=now,
        state=EventState.PUBLISHED,
        venue=Venue(
            name="Café des Possibles",
            address="12 rue de l’Exemple, 93000 Bobigny",
            commune="93008",
            seats=120,
            tables=30,
            step_free=True,
        ),
        host="Association Exemple",
        host_email="contact@association.example",
        sample=True,
        opened_at=starts_at,
    )


def _employers(
    wanted: Wanted,
    words: dict[str, list[dict[str, list[str]]]],
    chance: Random,
    now: datetime,
    new_id: Callable[[str], str],
) -> tuple[Employer, ...]:
    models = words["employers"]
    seats = max(1, math.ceil(TALKS_A_PERSON * wanted.seekers / (wanted.employers * wanted.rounds)))
    made = []
    for number in range(1, wanted.employers + 1):
        model = models[(number - 1) % len(models)]
        series = (number - 1) // len(models)
        openings = tuple(_opening(line) for line in model["openings"])
        made.append(
            Employer(
                id=EmployerId(new_id("emp")),
                name=f"{model['name']} {series + 1}" if series else str(model["name"]),
                table=number,
                created_at=now,
                seats=min(12, seats + (chance.random() < 0.25)),  # noqa: PLR2004 - a few are larger
                contact="",
                email=f"table{number}@employeur.example",
                trades=tuple(sorted({opening.trade for opening in openings})),
                openings=openings,
                places=places_of_work(model.get("places", ()), reference.load()),
                hours=tuple(model.get("hours", ())),
                arrived_at=now,
            )
        )
    return tuple(made)


def _opening(line: str) -> Opening:
    title, trade, kind = line.split("|")
    return Opening(title=title, trade=trade, kind=kind)


def _seekers(
    wanted: Wanted,
    words: dict[str, list[str]],
    employers: tuple[Employer, ...],
    chance: Random,
    now: datetime,
    new_id: Callable[[str], str],
) -> tuple[Registration, ...]:
    first, more = list(words["first"]), list(words["more"])
    chance.shuffle(first)
    chance.shuffle(more)
    offered = sorted({trade for employer in employers for trade in employer.trades})
    return tuple(
        Registration(
            id=RegistrationId(new_id("reg")),
            role=Role.SEEKER,
            person=Person(
                first_name=first[n] if n < len(first) else more[n % len(more)],
                last_name=chance.choice(words["last"]),
            ),
            created_at=now,
            profile=_profile(offered, chance),
            company=chance.random() < 0.1,  # noqa: PLR2004 - one in ten asks for company
        )
        for n in range(wanted.seekers)
    )


def _profile(offered: list[str], chance: Random) -> Profile:
    if chance.random() < 0.15:  # noqa: PLR2004 - some skip every question
        return Profile()
    return Profile(
        trades=tuple(sorted(set(chance.choices(offered, k=chance.randint(0, 3))))),
        transition=chance.choice(TRANSITIONS),
        opportunities=tuple(sorted(set(chance.choices(KINDS, k=2)))),
        places=(chance.choice(PLACES),),
        hours=(chance.choice(HOURS),),
    )


def _team(
    event: Event,
    employers: tuple[Employer, ...],
    cards: _Cards,
    new_id: Callable[[str], str],
) -> tuple[Struct, ...]:
    """Return recruiters, already here, and two volunteers, expected."""
    now = event.created_at
    made: list[Struct] = []
    for employer in employers:
        recruiter = Registration(
            id=RegistrationId(new_id("reg")),
            role=Role.RECRUITER,
            person=Person(first_name=employer.name),
            created_at=now,
            employer_id=employer.id,
        )
        arrived = CheckIn(
            id=CheckInId(new_id("chk")),
            registration_id=recruiter.id,
            command_id=f"sample-{employer.table}",
            at=now,
            received_at=now,
            device="sample",
        )
        made += [dated(recruiter, event), cards.badge(recruiter.id), arrived]
    for name in ("Bénévole Un", "Bénévole Deux"):
        volunteer = Registration(
            id=RegistrationId(new_id("reg")),
            role=Role.VOLUNTEER,
            person=Person(first_name=name),
            created_at=now,
        )
        made += [dated(volunteer, event), cards.badge(volunteer.id)]
    made += [cards.badge(None) for _ in range(5)]
    return tuple(made)


def _wishes(
    seekers: tuple[Registration, ...], employers: tuple[Employer, ...], chance: Random
) -> tuple[tuple[Wish, ...], tuple[Veto, ...]]:
    wishes: list[Wish] = []
    vetoes: list[Veto] = []
    for seeker in seekers:
        wanted = chance.sample(employers, k=min(len(employers), chance.choice((0, 1, 1, 2, 3))))
        wishes += [Wish(pair_id(seeker.id, e.id), seeker.id, e.id) for e in wanted]
        if chance.random() < 0.05:  # noqa: PLR2004 - one in twenty says no thanks to somebody
            refused = chance.choice(employers)
            if refused not in wanted:
                vetoes.append(Veto(pair_id(seeker.id, refused.id), seeker.id, refused.id))
    return tuple(wishes), tuple(vetoes)


def _invitation(
    employer: Employer, chance: Random, now: datetime, new_id: Callable[[str], str]
) -> Invitation:
    return Invitation(
        id=new_id("inv"),
        employer_id=employer.id,
        uid=str(uuid.UUID(bytes=chance.randbytes(16), version=4)),
        stamp=now,
    )

"""Who somebody is changes nothing: not the question asked of the engine, and not the plan."""

import ast
from datetime import date, timedelta
from inspect import getsource
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from server.domain import people, worth
from server.domain.assignment import solve
from server.domain.people import Consents, Opening, Person, Profile, Window
from server.domain.plan import instance
from server.domain.repair import repair
from server.shared.vocabulary import SPOKEN_LANGUAGES, AgeBand, EventState, Help
from tests.builders import (
    NOW,
    a_check_in,
    a_floor,
    a_seeker,
    a_veto,
    a_wish,
    an_employer,
    an_event,
    rounds,
)

TRADES = st.lists(st.sampled_from(["K2204", "K2203", "K1304", "N4103"]), max_size=2).map(tuple)
KINDS = st.sampled_from(["cdi", "cdd_short", "interim", ""])
HOURS = st.lists(st.sampled_from(["full_time", "part_time", "day", "night"]), max_size=2).map(tuple)
PLACES = st.sampled_from(["93008", "est_ensemble", "all_93", "ile_de_france", "remote"])
WINDOWS = st.sampled_from([Window(), Window(), Window(1), Window(0, 2)])
AT_HOME = ("own_commune", "own_ept")
"""Places that hang on where a person lives."""

PROFILES = st.builds(
    Profile,
    trades=TRADES,
    opportunities=st.lists(KINDS.filter(bool), max_size=2).map(tuple),
    places=st.lists(PLACES, max_size=2).map(tuple),
    hours=HOURS,
)
OPENINGS = st.builds(
    Opening,
    title=st.just("Poste"),
    trade=st.sampled_from(["", "K2204", "N4103"]),
    kind=KINDS,
    hours=st.sampled_from(["", "35h", "17h30"]),
)

DIFFERS = {
    "person": st.builds(
        Person,
        first_name=st.sampled_from(["Awa", "Karim", "Zoé", "Ż", "李"]),
        last_name=st.sampled_from(["", "Diallo", "Moreau"]),
        email=st.sampled_from(["", "a@b.example"]),
        phone=st.sampled_from(["", "+33600000000"]),
        language=st.sampled_from(["", *SPOKEN_LANGUAGES]),
    ),
    "consents": st.builds(Consents, st.booleans(), st.booleans(), st.booleans()),
    "age_band": st.sampled_from(AgeBand),
    "company": st.booleans(),
    "help": st.lists(st.sampled_from(Help), max_size=2, unique=True).map(tuple),
    "strengths": st.lists(st.sampled_from(["autonomy", "rigour"]), max_size=2).map(tuple),
    "referrer": st.sampled_from(["", "Mission locale"]),
    "reference": st.text(max_size=3),
    "identity": st.text(max_size=3),
    "walk_in": st.booleans(),
    "keep_until": st.none() | st.just(date(2027, 6, 1)),
    "forgotten_at": st.none() | st.just(NOW),
    "created_at": st.integers(0, 9).map(lambda days: NOW - timedelta(days=days)),
}
"""Everything private or accidental about a registration."""
WHO = st.fixed_dictionaries(DIFFERS)
TRANSITION = st.sampled_from(["", "first_job", "return", "late_career"])


@st.composite
def events(draw):
    """Draw what decides: people's wishes and windows, employers' offers, who is here."""
    employers = [
        an_employer(
            n,
            here=draw(st.booleans()),
            seats=draw(st.integers(1, 2)),
            trades=draw(TRADES),
            openings=tuple(draw(st.lists(OPENINGS, max_size=2))),
            places=tuple(draw(st.lists(PLACES, max_size=2))),
            hours=draw(HOURS),
            window=draw(WINDOWS),
        )
        for n in range(1, draw(st.integers(1, 3)) + 1)
    ]
    seekers = [
        a_seeker(n, profile=draw(PROFILES), window=draw(WINDOWS))
        for n in range(1, draw(st.integers(1, 6)) + 1)
    ]
    pairs = [(seeker, employer) for seeker in seekers for employer in employers]
    wishes = [a_wish(*pair) for pair in pairs if not draw(st.integers(0, 3))]
    vetoes = [a_veto(*pair) for pair in pairs if not draw(st.integers(0, 9))]
    floor = {
        "event": an_event(state=draw(st.sampled_from([EventState.PUBLISHED, EventState.OPEN]))),
        "rounds": rounds(draw(st.integers(1, 4))),
        "check_ins": [a_check_in(s) for s in seekers if draw(st.booleans())],
        "wishes": {wish.id: wish for wish in wishes},
        "vetoes": {veto.id: veto for veto in vetoes},
    }
    return seekers, employers, floor


@st.composite
def twins(draw):
    """Draw an event twice: the same but for who the people are, and whom to call at a firm."""
    seekers, employers, floor = draw(events())
    two = []
    for _ in range(2):
        people = [_somebody_else(draw, seeker) for seeker in seekers]
        firms = [
            replace(firm, contact=draw(st.text(max_size=5)), siret=draw(st.text(max_size=2)))
            for firm in employers
        ]
        two.append(a_floor(people, firms, **floor))
    return two


def _somebody_else(draw, seeker):
    places = (*seeker.profile.places, *draw(st.lists(st.sampled_from(AT_HOME), max_size=2)))
    profile = replace(seeker.profile, transition=draw(TRANSITION), places=places)
    return replace(seeker, profile=profile, **draw(WHO))


@given(twins())
def test_the_question_and_the_plan_are_the_same_whoever_people_are(two):
    one, other = (instance(floor, 1.0) for floor in two)
    assert one == other
    assert solve(one)["meetings"] == solve(other)["meetings"]


@given(twins())
def test_who_gets_a_table_on_arrival_is_the_same_whoever_people_are(two):
    one, other = two
    assert repair(one) == repair(other)


def test_what_differs_between_the_twins_is_everything_that_does_not_decide():
    decides = {"id", "role", "window", "employer_id", "withdrawn_at", "profile"}
    said_by_the_list = {"arrival_cell", "departure_cell"}  # read in as the window
    fields = set(people.Registration.__struct_fields__)
    assert fields == decides | said_by_the_list | set(DIFFERS)


# what worth may look at

MAY_READ = {"trades", "opportunities", "places", "hours", "openings", "trade", "kind"}
RECORDS = (
    people.Person,
    people.Consents,
    people.Profile,
    people.Registration,
    people.Opening,
    people.Organisation,
    people.Employer,
)


def test_worth_reads_a_closed_list_of_fields():
    tree = ast.parse(getsource(worth))
    read = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    known = {field for record in RECORDS for field in record.__struct_fields__}
    assert read & known == MAY_READ
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    assert names.isdisjoint({"getattr", "vars", "asdict", "Registration", "Person"})


def test_worth_knows_profiles_and_employers_and_no_other_record():
    tree = ast.parse(getsource(worth))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    taken = {(node.module, name.name) for node in imports for name in node.names}
    assert taken == {
        ("server.domain.people", "Employer"),
        ("server.domain.people", "Profile"),
        ("server.shared.vocabulary", "ReasonFact"),
    }


def test_the_facts_of_a_pair_need_an_id_and_a_profile_and_nothing_else():
    seeker = a_seeker(1, profile=Profile(trades=("K2204",), places=("all_93",)))
    employer = an_employer(1, trades=("K2204",), places=("93008", "est_ensemble", "all_93"))
    floor = a_floor([seeker], [employer])
    bare = SimpleNamespace(id=seeker.id, profile=seeker.profile)
    assert floor.facts(bare, employer) == floor.facts(seeker, employer)

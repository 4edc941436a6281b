"""What a pair is worth, and the facts that say why."""

import pytest

from server.domain.assignment import solve
from server.domain.people import Opening, Profile
from server.domain.plan import instance, proposal
from server.domain.worth import facts, worth
from server.services.words import places_of_work
from server.shared.reference import load
from server.shared.vocabulary import ReasonFact
from tests.builders import NOW, a_floor, a_seeker, an_employer

CLEANING = an_employer(openings=(Opening("Agent", "K2204", "cdi"),))


@pytest.mark.parametrize(
    ("trades", "expected", "value"),
    [
        (("K2204",), (ReasonFact.SAME_TRADE,), 280),
        (("N4103", "K2203"), (ReasonFact.SAME_DOMAIN,), 200),
        (("K1304",), (ReasonFact.SAME_FAMILY,), 120),
        ((), (ReasonFact.OPEN,), 120),
        (("N4103",), (), 40),
    ],
)
def test_the_closest_touch_of_trades_counts(trades, expected, value):
    found = facts(Profile(trades=trades), CLEANING, wish=False, employer_wish=False)
    assert found == expected
    assert worth(found) == value


def test_wish_and_contract_add_to_it_and_a_wish_counts_once():
    profile = Profile(trades=("K2204",), opportunities=("cdi",))
    found = facts(profile, CLEANING, wish=True, employer_wish=True)
    assert found == (ReasonFact.WISH, ReasonFact.SAME_TRADE, ReasonFact.CONTRACT)
    assert worth(found) == 600


def test_an_employer_without_a_known_trade_is_open_to_anyone():
    found = facts(Profile(trades=("K2204",)), an_employer(), wish=False, employer_wish=True)
    assert found == (ReasonFact.EMPLOYER_WISH, ReasonFact.OPEN)


def test_a_trade_that_is_no_code_matches_nothing():
    """Its first letter says nothing: "Nettoyage" is not of family N, transport."""
    driver = an_employer(trades=("N4103",))
    assert trades_of(("Nettoyage",), driver) == (ReasonFact.OPEN,)
    assert trades_of(("Nettoyage", "N4103"), driver) == (ReasonFact.SAME_TRADE,)
    assert trades_of(("N4103",), an_employer(trades=("Nacelles",))) == (ReasonFact.OPEN,)


def trades_of(trades, employer):
    return facts(Profile(trades=trades), employer, wish=False, employer_wish=False)


FULL, PART, DAY, NIGHT = "full_time", "part_time", "day", "night"


@pytest.mark.parametrize(
    ("accepted", "said", "weekly", "suits"),
    [
        ((), (DAY,), "", False),
        ((DAY,), (), "", False),
        ((DAY,), (DAY,), "", True),
        ((DAY,), (NIGHT, DAY), "", True),
        ((DAY,), (NIGHT,), "", False),
        ((FULL,), (), "35h", True),
        ((FULL,), (), "34h30", False),
        ((PART,), (), "17h30", True),
        ((PART,), (), "39h", False),
        ((FULL,), (), "temps plein", False),
        ((FULL,), (DAY,), "", False),
        ((FULL, DAY), (DAY,), "", True),
        ((FULL, DAY), (DAY,), "20h", False),
        ((FULL, DAY), (NIGHT,), "35h", False),
        ((FULL, PART, NIGHT), (NIGHT,), "20h", True),
    ],
)
def test_hours_suit_in_how_much_and_in_when_as_far_as_both_sides_said(
    accepted, said, weekly, suits
):
    employer = an_employer(openings=(Opening("Poste", hours=weekly),), hours=said)
    found = facts(Profile(hours=accepted), employer, wish=False, employer_wish=False)
    assert found == (ReasonFact.OPEN, *[ReasonFact.HOURS] * suits)


@pytest.mark.parametrize(
    ("accepted", "work", "suits"),
    [
        ((), "Bobigny", False),
        (("93008",), "Bobigny", True),
        (("est_ensemble",), "Bobigny", True),
        (("all_93",), "Bobigny", True),
        (("ile_de_france",), "Bobigny", True),
        (("93010", "plaine_commune", "remote"), "Bobigny", False),
        (("own_commune", "own_ept"), "Bobigny", False),
        (("93008",), "Est Ensemble", False),
        (("all_93",), "Paris", False),
        (("ile_de_france",), "Paris", True),
        (("ile_de_france",), "Remote", False),
        (("remote",), "Remote", True),
    ],
)
def test_travel_is_accepted_where_the_work_lies_in_a_place_that_was_named(accepted, work, suits):
    employer = an_employer(places=places_of_work([work], load()))
    found = facts(Profile(places=accepted), employer, wish=False, employer_wish=False)
    assert found == (ReasonFact.OPEN, *[ReasonFact.TRAVEL] * suits)


def test_everything_that_can_match_together_is_worth_760():
    profile = Profile(("K2204",), "", ("cdi",), ("all_93",), ("day",))
    employer = an_employer(
        openings=(Opening("Agent", "K2204", "cdi"),), places=("all_93",), hours=("day",)
    )
    found = facts(profile, employer, wish=True, employer_wish=True)
    assert found == (
        ReasonFact.WISH,
        ReasonFact.SAME_TRADE,
        ReasonFact.CONTRACT,
        ReasonFact.HOURS,
        ReasonFact.TRAVEL,
    )
    assert worth(found) == 760


def test_worth_is_at_most_a_thousand():
    assert worth((ReasonFact.WISH,) * 5) == 1000


def test_the_facts_a_person_is_told_are_those_that_made_the_pair_worth_what_it_is():
    people = [a_seeker(n, profile=Profile(trades=("K2204",))) for n in range(1, 4)]
    floor = a_floor(people, [CLEANING])
    question = instance(floor, 1.0)
    told = proposal(floor, solve(question), seekers=3, token="prp_1", now=NOW)
    worths = {(person, employer): value for person, employer, value in question["pairs"]}
    assert told.pairings
    for pairing in told.pairings:
        assert worth(pairing.facts) == worths[pairing.registration_id, pairing.employer_id]

"""What a pair is worth, and that nothing else about a person counts."""

import msgspec
import pytest

from server.domain.people import Opening, Person, Profile
from server.domain.plan import instance
from server.domain.worth import facts, worth
from server.shared.vocabulary import AgeBand, ReasonFact
from tests.builders import a_floor, a_seeker, an_employer

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


def test_the_plan_is_the_same_whatever_a_persons_name_age_place_or_language():
    people = [a_seeker(n, profile=Profile(trades=("K2204",))) for n in range(1, 6)]
    others = [
        msgspec.structs.replace(
            person,
            person=Person(first_name="Ż", last_name="X", email="a@b.example", language="ta"),
            age_band=AgeBand.MINOR,
            company=True,
            profile=Profile(trades=("K2204",), places=("own_commune",), transition="return"),
        )
        for person in people
    ]
    assert instance(a_floor(people, [CLEANING]), 1.0) == instance(a_floor(others, [CLEANING]), 1.0)

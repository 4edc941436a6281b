"""What a person is told at the door, in words."""

from datetime import UTC, datetime, timedelta

import pytest

from server.shared.door import Card
from server.shared.greeting import arrival
from server.shared.language import PEOPLE, Texts
from server.shared.vocabulary import Language, Role

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
TEXTS = Texts(PEOPLE)


def next_of(starts_at, *, seated=False, language=Language.FR):
    card = Card(
        first_name="Awa", role=Role.SEEKER, table=2, round=1, starts_at=starts_at, seated=seated
    )
    return arrival(card, TEXTS.say(language), NOW).next


@pytest.mark.parametrize("minutes", [-5, 0, 1])
def test_whose_table_is_told_as_now_is_sent_there_at_once(minutes):
    at = NOW + timedelta(minutes=minutes)
    assert next_of(at) == "Allez à la table 2. On vous attend."
    assert next_of(at, language=Language.FR_SIMPLE) == "Allez à la table 2."


def test_whose_table_is_later_is_told_the_time_unless_it_is_free_already():
    later = NOW + timedelta(minutes=2)
    assert next_of(later).startswith("Rendez-vous à la table 2 à 9")
    assert next_of(later, seated=True).startswith("Allez à la table 2")

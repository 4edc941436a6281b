"""What somebody said when they went: newer answers count, in whatever order they came."""

import itertools
from datetime import timedelta

from server.domain.exits import said
from server.shared.vocabulary import Mood, Onward, RegistrationId
from tests.builders import NOW

PERSON = RegistrationId("reg_1")


def test_of_several_exits_the_newest_answer_to_each_question_counts():
    going = [
        (NOW, Mood.BAD, Onward.TRAINING),
        (NOW + timedelta(minutes=1), Mood.GOOD, None),
        (NOW + timedelta(minutes=2), None, None),
    ]
    for order in itertools.permutations(going[:2]):
        known = None
        for at, mood, onward in (*order, going[2]):
            known = said(known, PERSON, at, mood, onward)
        assert (known.at, known.mood, known.onward) == (going[2][0], Mood.GOOD, Onward.TRAINING)

"""What the engine is asked: who is planned for, and from which round."""

from server.domain.plan import instance
from server.shared.vocabulary import EventState
from tests.builders import a_check_in, a_floor, a_seeker, an_employer, an_event


def asked(floor):
    question = instance(floor, 1.0)
    return {one["id"]: one["from"] for role in ("seekers", "employers") for one in question[role]}


def test_while_nobody_has_come_everybody_is_planned_for_the_first_round():
    awa, one = a_seeker(1), an_employer(1, here=False)
    floor = a_floor([awa], [one], event=an_event(state=EventState.OPEN))
    assert asked(floor) == {awa.id: 0, one.id: 0}


def test_once_people_come_who_has_not_come_holds_no_seat_in_the_first_round():
    awa, late = a_seeker(1), a_seeker(2)
    one, away = an_employer(1), an_employer(2, here=False)
    event = an_event(state=EventState.OPEN)
    floor = a_floor([awa, late], [one, away], event=event, check_ins=[a_check_in(awa)])
    assert asked(floor) == {awa.id: 0, late.id: 1, one.id: 0, away.id: 1}

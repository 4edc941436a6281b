"""Letters: in turn, tried again, dead."""

from datetime import timedelta

from msgspec.structs import replace

from server.domain.letters import (
    LADDER,
    Letter,
    address_of,
    again,
    attempted,
    bounced,
    failed,
    in_turn,
    never_left,
    next_due,
    replaced,
    sent,
)
from server.shared.postal import LetterError, LetterState, Method
from server.shared.vocabulary import EmployerId
from tests.builders import NOW

MINUTE = timedelta(minutes=1)


def a_letter(number=1, **other):
    values = {
        "id": f"ltr_{number}",
        "invitation_id": "inv_1",
        "employer_id": EmployerId("emp_1"),
        "method": Method.REQUEST,
        "sequence": number,
        "stamp": NOW + number * MINUTE,
        "sender": "rdv@asso.example",
        "to": "ines@employeur.example",
        "message_id": f"m{number}",
        "digest": "d",
        "created_at": NOW,
        "due_at": NOW,
        "state": LetterState.DUE,
    }
    return Letter(**{**values, **other})


def ids(letters):
    return [one.id for one in letters]


def test_a_later_version_waits_while_an_earlier_one_is_due():
    first, second = a_letter(1), a_letter(2)
    assert ids(in_turn([second, first], NOW)) == ["ltr_1"]
    waiting = replace(first, due_at=NOW + MINUTE)
    assert ids(in_turn([second, waiting], NOW)) == []
    assert ids(in_turn([second, sent(first, NOW)], NOW)) == ["ltr_2"]


def test_letters_to_others_do_not_wait():
    first = a_letter(1, due_at=NOW + MINUTE)
    other = a_letter(2, to="zoe@employeur.example")
    elsewhere = a_letter(3, invitation_id="inv_2")
    assert ids(in_turn([first, other, elsewhere], NOW)) == ["ltr_2", "ltr_3"]


def test_a_dead_letter_holds_nothing_up():
    dead = failed(a_letter(1), LetterError.REFUSED, "550 5.1.1", NOW, final=True)
    assert dead.state is LetterState.DEAD
    assert ids(in_turn([dead, a_letter(2)], NOW)) == ["ltr_2"]


def test_what_fails_for_now_climbs_the_ladder_and_then_is_dead():
    letter, now, waits = a_letter(), NOW, []
    while letter.state is LetterState.DUE:
        letter = failed(letter, LetterError.BUSY, "421", now, final=False)
        if letter.state is LetterState.DUE:
            waits.append(letter.due_at - now)
            now = letter.due_at
    assert waits == list(LADDER)
    assert letter.tries == len(LADDER) + 1


def test_a_dead_letter_may_be_sent_again_from_the_foot_of_the_ladder():
    dead = failed(a_letter(), LetterError.REFUSED, "550", NOW, final=True)
    once_more = again(dead, NOW + MINUTE)
    assert (once_more.state, once_more.tries, once_more.error) == (LetterState.DUE, 0, None)
    assert (once_more.digest, once_more.message_id) == (dead.digest, dead.message_id)


def test_only_what_cannot_have_left_the_house_is_replaced():
    fresh, tried = a_letter(1), attempted(a_letter(2))
    assert ids(replaced([fresh, tried, sent(a_letter(3), NOW)])) == ["ltr_1"]
    assert never_left([fresh])
    assert not never_left([fresh, tried])
    assert not never_left([sent(fresh, NOW)])
    assert never_left([failed(fresh, LetterError.REFUSED, "550", NOW, final=True)])


def test_a_letter_that_came_back_is_dead():
    assert bounced(sent(a_letter(), NOW), "5.1.1").error is LetterError.BOUNCED


def test_the_next_letter_is_due_when_the_first_of_them_is():
    later = a_letter(1, due_at=NOW + MINUTE)
    assert next_due([later, a_letter(2), sent(a_letter(3), NOW)]) == NOW
    assert next_due([sent(later, NOW)]) is None


def test_an_address_carries_the_token_where_that_arrives():
    assert address_of("rdv@asso.example", "abc", plus=True) == "rdv+abc@asso.example"
    assert address_of("rdv@asso.example", "abc", plus=False) == "rdv@asso.example"

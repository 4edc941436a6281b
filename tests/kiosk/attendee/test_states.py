import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.attendee import states
from kiosk.attendee.states import State, Step, take
from server.shared.views import Problem
from server.shared.vocabulary import ErrorCode, Language
from tests.kiosk.stand_in import an_arrival

AWA = an_arrival("Awa")
NO = Problem(status=404, code=ErrorCode.UNKNOWN, title="Non.", next="Parlez à l’accueil.")

happenings = st.sampled_from(
    [
        states.KeyHeard(),
        states.LineGone(),
        states.Sent(),
        states.Greeted(AWA),
        states.Greeted(AWA, "KLRTX"),
        states.TurnedDown(NO),
        states.TurnedDown(None),
        states.BlankBadge("B" * 20),
        states.Unanswered(),
        states.Unanswered(NO),
        states.AskedWalkIn(),
        states.WentBack(),
        states.Chose(Language.EN),
        states.Ticked(),
    ]
)


def after(*happened, state=None, now=100.0):
    state = state or State()
    for one in happened:
        state = take(state, one, now)
    return state


def test_a_scan_is_read_checked_and_greeted():
    steps = [State()]
    for one in (states.KeyHeard(), states.Sent(), states.Greeted(AWA)):
        steps.append(take(steps[-1], one, 100))
    assert [state.step for state in steps] == ["waiting", "reading", "checking", "greeting"]
    assert steps[-1].arrival is AWA


@pytest.mark.parametrize(
    ("happened", "stay"),
    [
        ([states.Greeted(AWA)], 8),
        ([states.Greeted(AWA, "KLRTX")], 20),
        ([states.TurnedDown(NO)], 5),
        ([states.KeyHeard()], 10),
        ([states.AskedWalkIn()], 45),
    ],
)
def test_a_step_returns_to_waiting_by_itself(happened, stay):
    state = after(*happened)
    assert take(state, states.Ticked(), 100 + stay - 0.1).step is state.step
    assert take(state, states.Ticked(), 100 + stay) == State()


def test_a_new_scan_replaces_the_greeting_at_once():
    state = after(states.Greeted(AWA), states.Sent())
    assert (state.step, state.arrival) == (Step.CHECKING, None)


def test_a_stray_key_does_not_take_a_greeting_away():
    assert after(states.Greeted(AWA), states.KeyHeard()).step is Step.GREETING


def test_typing_again_takes_a_refusal_away():
    assert after(states.TurnedDown(NO), states.KeyHeard()).step is Step.READING


def test_a_blank_badge_leads_into_walk_in_with_that_badge():
    state = after(states.Sent(), states.BlankBadge("B" * 20))
    assert (state.step, state.badge) == (Step.WALK_IN, "B" * 20)


def test_the_blank_badge_is_kept_while_the_name_is_typed():
    state = after(states.Sent(), states.BlankBadge("B" * 20), states.KeyHeard())
    assert state.badge == "B" * 20


def test_each_letter_of_a_name_gives_more_time():
    state = take(after(states.AskedWalkIn()), states.KeyHeard(), 140)
    assert take(state, states.Ticked(), 184).step is Step.WALK_IN


def test_the_last_ten_seconds_of_a_walk_in_are_counted_down():
    state = after(states.AskedWalkIn())
    assert states.seconds_left(state, 134) is None
    assert states.seconds_left(state, 135) == 10
    assert states.seconds_left(state, 144.6) == 0
    assert states.seconds_left(State(), 144) is None


def test_an_answer_to_somebody_who_left_does_not_disturb_who_types_now():
    walk_in = after(states.AskedWalkIn())
    assert after(states.Greeted(AWA), state=walk_in) == walk_in
    reading = after(states.KeyHeard())
    assert after(states.TurnedDown(NO), state=reading) == reading


def test_an_attempt_without_answer_is_kept_in_sight_until_it_is_answered():
    state = after(states.Sent(), states.Unanswered())
    assert state.step is Step.AWAY
    assert take(state, states.Ticked(), 10_000).step is Step.AWAY
    assert after(states.Greeted(AWA), state=state).step is Step.GREETING


def test_the_next_person_finds_the_home_language():
    state = after(states.Chose(Language.EN), states.Greeted(AWA))
    assert state.language is Language.EN
    assert take(state, states.Ticked(), 108).language is Language.FR


def test_a_language_chosen_by_somebody_who_left_is_forgotten():
    state = after(states.Chose(Language.EN))
    assert take(state, states.Ticked(), 144).language is Language.EN
    assert take(state, states.Ticked(), 145) == State()


def test_a_refused_person_keeps_the_language_for_another_try():
    state = after(states.Chose(Language.EN), states.TurnedDown(NO))
    assert take(state, states.Ticked(), 105).language is Language.EN


def test_escape_leads_back_to_waiting_from_wherever_somebody_may_be_lost():
    for happened in (states.KeyHeard(), states.Greeted(AWA), states.TurnedDown(NO)):
        assert after(happened, states.WentBack()).step is Step.WAITING
    assert after(states.AskedWalkIn(), states.WentBack()).step is Step.WAITING


def test_every_step_has_its_row():
    assert set(states.TABLE) == set(Step)


@given(st.lists(happenings, max_size=30))
def test_no_step_is_a_dead_end(happened):
    """Whatever happened: a scan is heard, and silence or the server's answer leads back."""
    state = after(*happened)
    assert after(states.Sent(), state=state).step is Step.CHECKING
    if state.step in (Step.CHECKING, Step.AWAY):
        state = after(states.Greeted(AWA), state=state)
    for later in range(1, 5):
        state = take(state, states.Ticked(), 100 + later * 1000)
    assert state == State()


@given(st.lists(happenings, max_size=30))
def test_the_screen_never_shows_the_person_before(happened):
    state = after(*happened)
    if state.step is not Step.GREETING:
        assert (state.arrival, state.short_code) == (None, "")
    if state.step is not Step.WALK_IN:
        assert state.badge is None

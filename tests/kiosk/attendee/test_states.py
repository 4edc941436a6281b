import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.attendee import happenings, states
from kiosk.attendee.states import State, take
from kiosk.attendee.steps import TABLE, Step
from server.shared.views import Problem
from server.shared.vocabulary import ErrorCode, Language
from tests.kiosk.stand_in import a_token, an_arrival

AWA = an_arrival("Awa")
HERS, HIS = a_token(1), a_token(2)
WORDS = ("Prénom : Awa",)
OUT = (Step.ENROL, Step.ENROLLING, Step.LATER)
NO = Problem(status=404, code=ErrorCode.UNKNOWN, title="Non.", next="Parlez à l’accueil.")

anything = st.sampled_from(
    [
        happenings.KeyHeard(),
        happenings.LineGone(),
        happenings.Sent(),
        happenings.Greeted(AWA),
        happenings.Greeted(AWA, "KLRTX"),
        happenings.TurnedDown(NO),
        happenings.TurnedDown(None),
        happenings.BlankBadge("B" * 20),
        happenings.Unanswered(),
        happenings.Unanswered(NO),
        happenings.AskedWalkIn(),
        happenings.WentBack(),
        happenings.Chose(Language.EN),
        happenings.Ticked(),
        happenings.Sent(HERS),
        happenings.Greeted(AWA, badge=HERS),
        happenings.Named("Zoé"),
        happenings.AskedNotice(),
        happenings.AskedData(),
        happenings.BadgeNeeded(),
        happenings.Turned(),
        happenings.DataTold(HERS, WORDS),
        happenings.AskedErasure(),
        happenings.Declined(),
        happenings.Agreed(),
        happenings.Erased(HERS),
        happenings.Unheard(),
        happenings.Unwanted(ErrorCode.REVOKED),
        happenings.CodeSent(),
        happenings.Wanted(),
    ]
)
MINE = (happenings.Sent(HERS), happenings.Greeted(AWA, badge=HERS))
SHOWN = (*MINE, happenings.AskedData(), happenings.DataTold(HERS, WORDS))
ASKED = (*SHOWN, happenings.AskedErasure())


def after(*happened, state=None, now=100.0):
    state = state or State()
    for one in happened:
        state = take(state, one, now)
    return state


def test_a_scan_is_read_checked_and_greeted():
    steps = [State()]
    for one in (happenings.KeyHeard(), happenings.Sent(), happenings.Greeted(AWA)):
        steps.append(take(steps[-1], one, 100))
    assert [state.step for state in steps] == ["waiting", "reading", "checking", "greeting"]
    assert steps[-1].arrival is AWA


@pytest.mark.parametrize(
    ("happened", "stay"),
    [
        ([happenings.Greeted(AWA)], 8),
        ([happenings.Greeted(AWA, "KLRTX")], 20),
        ([happenings.TurnedDown(NO)], 5),
        ([happenings.KeyHeard()], 10),
        ([happenings.AskedWalkIn()], 45),
        ([happenings.AskedWalkIn(), happenings.Named("Zoé")], 45),
        ([happenings.AskedNotice()], 45),
        (SHOWN, 45),
        (ASKED, 45),
        ([*ASKED, happenings.Agreed(), happenings.Erased(HERS)], 15),
        ([*ASKED, happenings.Agreed(), happenings.Unheard()], 20),
        ([*MINE, happenings.AskedData(), happenings.Unheard()], 10),
        ([*MINE, happenings.BadgeNeeded()], 10),
    ],
)
def test_a_step_returns_to_waiting_by_itself(happened, stay):
    state = after(*happened)
    assert take(state, happenings.Ticked(), 100 + stay - 0.1).step is state.step
    assert take(state, happenings.Ticked(), 100 + stay) == State()


def test_a_new_scan_replaces_the_greeting_at_once():
    state = after(happenings.Greeted(AWA), happenings.Sent())
    assert (state.step, state.arrival) == (Step.CHECKING, None)


def test_a_stray_key_does_not_take_a_greeting_away():
    assert after(happenings.Greeted(AWA), happenings.KeyHeard()).step is Step.GREETING


def test_typing_again_takes_a_refusal_away():
    assert after(happenings.TurnedDown(NO), happenings.KeyHeard()).step is Step.READING


def test_a_blank_badge_leads_into_walk_in_with_that_badge():
    state = after(happenings.Sent(), happenings.BlankBadge("B" * 20))
    assert (state.step, state.badge) == (Step.WALK_IN, "B" * 20)


def test_the_blank_badge_is_kept_while_the_name_is_typed():
    state = after(happenings.Sent(), happenings.BlankBadge("B" * 20), happenings.KeyHeard())
    assert state.badge == "B" * 20


def test_each_letter_of_a_name_gives_more_time():
    state = take(after(happenings.AskedWalkIn()), happenings.KeyHeard(), 140)
    assert take(state, happenings.Ticked(), 184).step is Step.WALK_IN


def test_the_last_ten_seconds_of_a_walk_in_are_counted_down():
    state = after(happenings.AskedWalkIn())
    assert states.seconds_left(state, 134) is None
    assert states.seconds_left(state, 135) == 10
    assert states.seconds_left(state, 144.6) == 0
    assert states.seconds_left(State(), 144) is None


def test_an_answer_to_somebody_who_left_does_not_disturb_who_types_now():
    walk_in = after(happenings.AskedWalkIn())
    assert after(happenings.Greeted(AWA), state=walk_in) == walk_in
    reading = after(happenings.KeyHeard())
    assert after(happenings.TurnedDown(NO), state=reading) == reading


def test_an_attempt_without_answer_is_kept_in_sight_until_it_is_answered():
    state = after(happenings.Sent(), happenings.Unanswered())
    assert state.step is Step.AWAY
    assert take(state, happenings.Ticked(), 10_000).step is Step.AWAY
    assert after(happenings.Greeted(AWA), state=state).step is Step.GREETING


def test_the_next_person_finds_the_home_language():
    state = after(happenings.Chose(Language.EN), happenings.Greeted(AWA))
    assert state.language is Language.EN
    assert take(state, happenings.Ticked(), 108).language is Language.FR


def test_a_language_chosen_by_somebody_who_left_is_forgotten():
    state = after(happenings.Chose(Language.EN))
    assert take(state, happenings.Ticked(), 144).language is Language.EN
    assert take(state, happenings.Ticked(), 145) == State()


def test_a_refused_person_keeps_the_language_for_another_try():
    state = after(happenings.Chose(Language.EN), happenings.TurnedDown(NO))
    assert take(state, happenings.Ticked(), 105).language is Language.EN


def test_escape_leads_back_to_waiting_from_wherever_somebody_may_be_lost():
    for happened in (happenings.KeyHeard(), happenings.Greeted(AWA), happenings.TurnedDown(NO)):
        assert after(happened, happenings.WentBack()).step is Step.WAITING
    assert after(happenings.AskedWalkIn(), happenings.WentBack()).step is Step.WAITING


def test_every_step_has_its_row():
    assert set(TABLE) == set(Step)


@pytest.mark.parametrize("code", [ErrorCode.TOO_YOUNG, ErrorCode.REFERRER_NEEDED])
def test_a_refusal_for_somebodys_age_stays_longer(code):
    problem = Problem(status=422, code=code, title="Non.", next="Parlez à l’accueil.")
    state = after(happenings.Sent(), happenings.TurnedDown(problem))
    assert take(state, happenings.Ticked(), 119).step is Step.REFUSED
    assert take(state, happenings.Ticked(), 120) == State()


# one's own data


def test_a_greeting_offers_data_to_whoever_has_just_scanned():
    assert states.data_key(after(*MINE)) == happenings.AskedData()


@pytest.mark.parametrize(
    "happened",
    [
        [happenings.Greeted(AWA, badge=HERS)],
        [happenings.Sent(HIS), happenings.Greeted(AWA, badge=HERS)],
        [happenings.Sent(HERS), happenings.Unanswered(), happenings.Greeted(AWA, badge=HERS)],
    ],
)
def test_a_greeting_that_came_late_offers_nobodys_data(happened):
    """Somebody else may stand there by now."""
    state = after(*happened)
    assert state.step is Step.GREETING
    assert states.data_key(state) == happenings.AskedNotice()


def test_a_short_code_shows_no_data():
    state = after(happenings.Sent("BCDFG"), happenings.Greeted(AWA, badge="BCDFG"))
    assert states.data_key(state) == happenings.BadgeNeeded()


def test_data_of_somebody_else_is_not_shown():
    asked = after(*MINE, happenings.AskedData())
    assert after(happenings.DataTold(HIS, ("Prénom : Bilal",)), state=asked) == asked
    erasing = after(*ASKED, happenings.Agreed())
    assert after(happenings.Erased(HIS), state=erasing) == erasing


def test_data_that_comes_after_somebody_left_is_not_shown():
    left = after(*MINE, happenings.AskedData(), happenings.WentBack())
    assert after(happenings.DataTold(HERS, WORDS), state=left) == left


def test_nothing_is_erased_without_an_answer_to_the_question():
    for without in (SHOWN, MINE, ()):
        assert after(*without, happenings.Agreed()).step is not Step.ERASING


def test_who_declines_sees_their_data_again():
    assert after(*ASKED, happenings.Declined()) == after(*SHOWN)


def test_an_erasure_without_an_answer_is_not_told_as_done():
    assert after(*ASKED, happenings.Agreed(), happenings.Unheard()).step is Step.UNSURE


def test_turning_a_leaf_gives_more_time():
    state = take(after(*SHOWN), happenings.Turned(), 140)
    assert (state.leaf, state.words) == (1, WORDS)
    assert take(state, happenings.Ticked(), 184).step is Step.DATA


def test_a_key_of_the_next_person_takes_somebodys_data_away():
    assert after(*SHOWN, happenings.KeyHeard()).words == ()


# this kiosk's own access


@given(st.lists(anything, max_size=20))
def test_a_kiosk_that_lost_its_access_is_out_of_service_until_it_has_another(happened):
    state = after(*happened, happenings.Unwanted(ErrorCode.EXPIRED))
    assert state.step in OUT
    assert after(*SHOWN, happenings.Ticked(), state=state, now=9999).step in OUT
    assert after(happenings.Wanted(), state=state).step is Step.WAITING


def test_why_it_is_out_of_service_is_not_forgotten_by_a_wrong_code():
    state = after(
        happenings.Unwanted(ErrorCode.REVOKED), happenings.CodeSent(), happenings.TurnedDown(NO)
    )
    assert (state.step, state.unwanted, state.problem) == (Step.ENROL, ErrorCode.REVOKED, NO)


@given(st.lists(anything, max_size=30))
def test_no_step_is_a_dead_end(happened):
    """Whatever happened: a scan is heard, and silence or the server's answer leads back."""
    state = after(*happened)
    if state.step in OUT:
        state = after(happenings.Wanted(), state=state)
    assert after(happenings.Sent(), state=state).step is Step.CHECKING
    if state.step in (Step.CHECKING, Step.AWAY):
        state = after(happenings.Greeted(AWA), state=state)
    if state.step in (Step.LOOKING, Step.ERASING):
        state = after(happenings.Unheard(), state=state)
    for later in range(1, 5):
        state = take(state, happenings.Ticked(), 100 + later * 1000)
    assert state == State()


BADGED = (
    Step.WALK_IN, Step.AGE, Step.CHECKING, Step.GREETING, Step.LOOKING, Step.DATA, Step.QUESTION,
    Step.ERASING,
)  # fmt: skip


@given(st.lists(anything, max_size=30))
def test_the_screen_never_shows_the_person_before(happened):
    state = after(*happened)
    if state.step is not Step.GREETING:
        assert (state.arrival, state.short_code) == (None, "")
    if state.step is not Step.AGE:
        assert state.first_name == ""
    if state.step not in (Step.DATA, Step.QUESTION):
        assert state.words == ()
    if state.step not in BADGED:
        assert state.badge is None

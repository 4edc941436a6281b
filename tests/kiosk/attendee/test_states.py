import pytest
from hypothesis import given
from hypothesis import strategies as st

from badges.printer import LIMIT
from kiosk.attendee import deeds, happenings, keys, sheets, states
from kiosk.attendee.deeds import Deed
from kiosk.attendee.questions import Topic
from kiosk.attendee.state import State
from kiosk.attendee.states import take
from kiosk.attendee.steps import TABLE, Step
from server.shared.door import Itinerary
from server.shared.views import Problem
from server.shared.vocabulary import ErrorCode, Language
from tests.kiosk.stand_in import a_token, an_arrival

AWA = an_arrival("Awa")
HERS, HIS = a_token(1), a_token(2)
WORDS = ("Prénom : Awa",)
SHEET = sheets.walk_in(())
DAY = Itinerary(
    registration_id="reg_1", first_name="Awa", short_code="KLRTX", event="Café", venue="Maison",
    address="1 rue Haute", host="Tablée", zone="Europe/Paris", stops=[],
)  # fmt: skip
TURKISH = an_arrival("Elif", language=Language.TR)
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
        happenings.Named("Zoé", SHEET),
        happenings.Typed("Zo"),
        happenings.AskedLetters(),
        happenings.Moved(down=1),
        happenings.Asked(HERS, sheets.menu()),
        happenings.Asked(HERS, sheets.exit_questions()),
        happenings.Pressed("1"),
        happenings.Pressed("0"),
        happenings.AskedDay(Topic.WISHES),
        happenings.DayTold(HERS, Topic.PROGRAMME, DAY),
        happenings.Opened(Topic.LOST),
        happenings.AskedPrint(),
        happenings.Printed(HERS),
        happenings.Unprinted(HERS),
        happenings.Noted(HERS),
        happenings.Greeted(TURKISH, badge=HERS),
        happenings.AskedNotice(),
        happenings.AskedOwn(Topic.MENU),
        happenings.AskedOwn(Topic.DATA),
        happenings.AskedData(),
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
SENT = (happenings.Sent(),)
MINE = (happenings.Sent(HERS), happenings.Greeted(AWA, badge=HERS))
LOOKED = (*MINE, happenings.AskedOwn(Topic.DATA), happenings.AskedData())
SHOWN = (*LOOKED, happenings.DataTold(HERS, WORDS))
MENU = (*MINE, happenings.AskedOwn(Topic.MENU), happenings.Asked(HERS, sheets.menu()))
TOLD = (
    *MENU, happenings.AskedDay(Topic.PROGRAMME), happenings.DayTold(HERS, Topic.PROGRAMME, DAY)
)  # fmt: skip
LEAVING = (
    *MENU,
    happenings.Asked(HERS, sheets.exit_questions()),
    *(happenings.Pressed("1") for _ in range(3)),
    happenings.Sent(HERS),
)
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
        ([*SENT, happenings.Greeted(AWA)], 8),
        ([*SENT, happenings.Greeted(AWA, "KLRTX")], 20),
        ([*SENT, happenings.TurnedDown(NO)], 5),
        ([happenings.KeyHeard()], 10),
        ([happenings.AskedWalkIn()], 45),
        ([happenings.AskedWalkIn(), happenings.AskedLetters()], 45),
        ([happenings.AskedWalkIn(), happenings.Named("Zoé", SHEET)], 45),
        ([*MINE, happenings.Asked(HERS, sheets.menu())], 45),
        ([*TOLD], 45),
        ([*TOLD, happenings.AskedPrint(), happenings.Printed(HERS)], 5),
        ([*TOLD, happenings.AskedPrint(), happenings.Unprinted(HERS)], 20),
        ([*TOLD, happenings.AskedPrint()], 20),
        ([*LEAVING, happenings.Noted(HERS)], 20),
        ([*LEAVING, happenings.Noted(HERS, alone=True)], 8),
        ([happenings.Sent(), happenings.Unanswered()], 20),
        ([happenings.AskedNotice()], 45),
        (SHOWN, 45),
        (ASKED, 45),
        ([*ASKED, happenings.Agreed(), happenings.Erased(HERS)], 15),
        ([*ASKED, happenings.Agreed(), happenings.Unheard()], 20),
        ([*MINE, happenings.AskedOwn(Topic.MENU)], 15),
        ([*LOOKED, happenings.Unheard()], 10),
    ],
)
def test_a_step_returns_to_waiting_by_itself(happened, stay):
    state = after(*happened)
    assert take(state, happenings.Ticked(), 100 + stay - 0.1).step is state.step
    assert take(state, happenings.Ticked(), 100 + stay) == State()


def test_a_new_scan_replaces_the_greeting_at_once():
    state = after(*SENT, happenings.Greeted(AWA), happenings.Sent())
    assert (state.step, state.arrival) == (Step.CHECKING, None)


def test_a_stray_key_does_not_take_a_greeting_away():
    assert after(*SENT, happenings.Greeted(AWA), happenings.KeyHeard()).step is Step.GREETING


def test_typing_again_takes_a_refusal_away():
    assert after(*SENT, happenings.TurnedDown(NO), happenings.KeyHeard()).step is Step.READING


def test_a_blank_badge_leads_into_walk_in_with_that_badge():
    state = after(happenings.Sent(), happenings.BlankBadge("B" * 20))
    assert (state.step, state.badge) == (Step.WALK_IN, "B" * 20)


def test_the_blank_badge_is_kept_while_the_name_is_typed():
    state = after(happenings.Sent(), happenings.BlankBadge("B" * 20), happenings.KeyHeard())
    assert state.badge == "B" * 20


def test_each_letter_of_a_name_gives_more_time():
    state = take(after(happenings.AskedWalkIn()), happenings.KeyHeard(), 140)
    assert take(state, happenings.Ticked(), 184).step is Step.WALK_IN


def test_the_last_seconds_of_a_form_are_counted_down():
    state = after(happenings.AskedWalkIn())
    assert states.seconds_left(state, 129) is None
    assert states.seconds_left(state, 130) == 15
    assert states.seconds_left(state, 144.6) == 0
    assert states.seconds_left(State(), 144) is None


def test_an_answer_to_somebody_who_left_does_not_disturb_who_types_now():
    walk_in = after(happenings.AskedWalkIn())
    assert after(happenings.Greeted(AWA), state=walk_in) == walk_in
    reading = after(happenings.KeyHeard())
    assert after(happenings.TurnedDown(NO), state=reading) == reading


def test_an_attempt_without_answer_is_kept_in_sight_and_its_answer_shown_while_it_is():
    state = after(happenings.Sent(HERS, "1"), happenings.Unanswered(command_id="1"))
    assert state.step is Step.AWAY
    greeted = happenings.Greeted(AWA, badge=HERS, command_id="1")
    assert after(greeted, state=state).step is Step.GREETING
    gone = take(state, happenings.Ticked(), 120)
    assert after(greeted, state=gone) == gone == State()


OF_HERS = [
    happenings.Greeted(AWA, badge=HERS, command_id="1"),
    happenings.Greeted(AWA, "KLRTX", command_id="1"),
    happenings.TurnedDown(NO, "1"),
    happenings.BlankBadge(HERS, "1"),
    happenings.Unanswered(NO, "1"),
    happenings.Noted(HERS, command_id="1"),
]


@pytest.mark.parametrize("late", OF_HERS, ids=lambda late: type(late).__name__)
@pytest.mark.parametrize(
    "since",
    [
        [],
        [happenings.Unanswered(command_id="2")],
        [happenings.Greeted(AWA, badge=HIS, command_id="2")],
        [happenings.TurnedDown(NO, "2")],
        [happenings.BlankBadge(HIS, "2")],
        [happenings.WentBack(), happenings.Ticked()],
    ],
)
def test_a_late_answer_to_the_one_before_is_not_shown_to_the_next(late, since):
    first = after(happenings.Sent(HERS, "1"), happenings.Unanswered(command_id="1"))
    state = after(happenings.Sent(HIS, "2"), *since, state=first)
    assert after(late, state=state) == state


@pytest.mark.parametrize("late", OF_HERS, ids=lambda late: type(late).__name__)
def test_a_late_answer_is_not_shown_to_an_empty_room(late):
    for since in (happenings.WentBack(), happenings.KeyHeard(), happenings.AskedNotice()):
        first = after(happenings.Sent(HERS, "1"), happenings.Unanswered(command_id="1"))
        left = after(since, state=first)
        assert after(late, state=left) == left


@pytest.mark.parametrize(
    ("happened", "stay", "then"),
    [
        ([happenings.Sent()], 15, Step.AWAY),
        ([*LOOKED], 15, Step.UNHEARD),
        ([*ASKED, happenings.Agreed()], 30, Step.UNSURE),
    ],
)
def test_an_answer_that_never_comes_is_told_so(happened, stay, then):
    state = after(*happened)
    assert take(state, happenings.Ticked(), 100 + stay - 0.1).step is state.step
    assert take(state, happenings.Ticked(), 100 + stay).step is then


def test_the_next_person_finds_the_home_language():
    state = after(happenings.Chose(Language.EN), *SENT, happenings.Greeted(AWA))
    assert state.language is Language.EN
    assert take(state, happenings.Ticked(), 108).language is Language.FR


def test_a_language_chosen_by_somebody_who_left_is_forgotten():
    state = after(happenings.Chose(Language.EN))
    assert take(state, happenings.Ticked(), 144).language is Language.EN
    assert take(state, happenings.Ticked(), 145) == State()


def test_a_refused_person_keeps_the_language_for_another_try():
    state = after(happenings.Chose(Language.EN), *SENT, happenings.TurnedDown(NO))
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
    assert keys.data(after(*MINE)) == happenings.AskedOwn(Topic.DATA)
    assert keys.data(after(*MENU)) == happenings.AskedData()


@pytest.mark.parametrize(
    "happened",
    [
        [happenings.Sent(HIS), happenings.Greeted(AWA, badge=HERS)],
        [happenings.Sent(HERS), happenings.Unanswered(), happenings.Greeted(AWA, badge=HERS)],
    ],
)
def test_a_greeting_that_came_late_offers_nobodys_data(happened):
    """Somebody else may stand there by now."""
    state = after(*happened)
    assert state.step is Step.GREETING
    assert keys.data(state) == happenings.AskedNotice()


def test_a_short_code_shows_what_is_kept_of_anybody_and_no_data():
    state = after(happenings.Sent("BCDFG"), happenings.Greeted(AWA, badge="BCDFG"))
    assert keys.data(state) == happenings.AskedNotice()


def test_data_of_somebody_else_is_not_shown():
    asked = after(*LOOKED)
    assert after(happenings.DataTold(HIS, ("Prénom : Bilal",)), state=asked) == asked
    erasing = after(*ASKED, happenings.Agreed())
    assert after(happenings.Erased(HIS), state=erasing) == erasing


def test_data_that_comes_after_somebody_left_is_not_shown():
    left = after(*LOOKED, happenings.WentBack())
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
    for later in range(1, 6):
        state = take(state, happenings.Ticked(), 100 + later * 1000)
    assert state == State()


FORMS = (Step.WALK_IN, Step.LETTERS, Step.ASKING)
OF_A_DAY = (Step.TOLD, Step.PRINTING, Step.PRINTED, Step.UNPRINTED)
BADGED = (
    *FORMS, *OF_A_DAY, Step.CHECKING, Step.GREETING, Step.AGAIN, Step.LOOKING, Step.DATA,
    Step.QUESTION, Step.ERASING, Step.NOTED,
)  # fmt: skip


@given(st.lists(anything, max_size=30))
def test_the_screen_never_shows_the_person_before(happened):
    state = after(*happened)
    if state.step is not Step.GREETING:
        assert (state.arrival, state.short_code) == (None, "")
    if state.step not in BADGED:
        assert state.first_name == ""
    if state.step is not Step.ASKING:
        assert state.sheet is None
    if state.step is not Step.CHECKING:
        assert state.draft is None
    if state.step not in OF_A_DAY:
        assert state.day is None
    if state.step not in (Step.DATA, Step.QUESTION):
        assert state.words == ()
    if state.step not in BADGED:
        assert state.badge is None


@pytest.mark.parametrize("step", [step for step in Step if step not in OUT])
@pytest.mark.parametrize("key", [happenings.Ticked(), happenings.WentBack()])
def test_every_step_leads_back_by_time_and_every_one_that_shows_somebody_by_escape(step, key):
    """Checking, looking and erasing end with their answer or with their time."""
    kinds = TABLE[step]
    if isinstance(key, happenings.Ticked):
        assert step is Step.WAITING or happenings.Ticked in kinds
        assert step is Step.WAITING or step in states.STAY
    elif step is not Step.QUESTION and step not in (Step.WAITING, Step.CHECKING, Step.ERASING):
        assert kinds[happenings.WentBack] is Step.WAITING


# being taken in


def named(*more):
    return after(happenings.AskedWalkIn(), happenings.Named("Zoé", SHEET), *more)


def test_a_blank_badge_scanned_in_the_middle_becomes_theirs_and_the_questions_go_on():
    asked = named(happenings.Pressed("1"), happenings.Pressed("1"))
    state = after(happenings.Sent(HERS), happenings.BlankBadge(HERS), state=asked)
    assert (state.step, state.badge, state.first_name) == (Step.ASKING, HERS, "Zoé")
    assert state.sheet == asked.sheet


def test_a_blank_badge_scanned_while_a_name_is_typed_keeps_the_letters():
    state = after(
        happenings.AskedWalkIn(),
        happenings.Typed("Zo"),
        happenings.Sent(HERS),
        happenings.BlankBadge(HERS),
    )
    assert (state.step, state.badge, state.first_name) == (Step.WALK_IN, HERS, "Zo")


def test_another_blank_badge_is_the_next_persons_and_who_was_there_is_taken_in():
    begun = after(happenings.Sent(HERS), happenings.BlankBadge(HERS))
    asked = after(happenings.Named("Zoé", SHEET), happenings.Pressed("1"), state=begun)
    looked = after(happenings.Sent(HIS), state=asked)
    anew = after(happenings.BlankBadge(HIS), state=looked)
    assert (anew.step, anew.badge, anew.first_name) == (Step.WALK_IN, HIS, "")
    assert deeds.owed(looked, happenings.BlankBadge(HIS), anew) is Deed.SEND_LEFT
    assert looked.visitor.badge == HERS
    same = after(happenings.Sent(HERS), happenings.BlankBadge(HERS), state=asked)
    assert (same.step, same.sheet) == (Step.ASKING, asked.sheet)


def test_another_blank_badge_takes_no_letters_of_the_name_before():
    begun = after(happenings.Sent(HERS), happenings.BlankBadge(HERS), happenings.Typed("Zo"))
    state = after(happenings.Sent(HIS), happenings.BlankBadge(HIS), state=begun)
    assert (state.step, state.badge, state.first_name) == (Step.WALK_IN, HIS, "")


@pytest.mark.parametrize("way", [happenings.Typed, lambda text: happenings.Named(text, SHEET)])
def test_a_name_is_no_longer_than_the_server_takes(way):
    state = after(happenings.AskedWalkIn(), way("é" * 85))
    assert state.first_name == "é" * 80


def test_a_slip_of_who_goes_that_fails_is_told():
    state = after(*LEAVING, happenings.Noted(HERS))
    assert after(happenings.Unprinted(HIS), state=state) == state
    assert after(happenings.Unprinted(HERS), state=state).step is Step.UNPRINTED


def test_who_goes_gets_a_slip_only_where_the_server_can_say_what_stands_on_it():
    sent = after(*LEAVING)
    for alone, deed in ((False, Deed.PRINT), (True, None)):
        noted = happenings.Noted(HERS, alone=alone)
        assert deeds.owed(sent, noted, after(noted, state=sent)) is deed


def test_a_slip_that_fails_brings_what_would_stand_on_it():
    for before in ((*LEAVING, happenings.Noted(HERS)), (*TOLD, happenings.AskedPrint())):
        assert after(*before, happenings.Unprinted(HERS, DAY)).day == DAY


@pytest.mark.parametrize("gone", [happenings.Ticked(), happenings.Unwanted(ErrorCode.EXPIRED)])
def test_who_goes_away_after_name_and_age_is_taken_in_with_what_they_said(gone):
    asked = named(happenings.Pressed("1"), happenings.Pressed("1"))
    left = take(asked, gone, 1000)
    assert deeds.owed(asked, gone, left) is Deed.SEND_LEFT


def test_who_goes_away_before_their_age_is_not_taken_in():
    asked = named()
    left = take(asked, happenings.Ticked(), 1000)
    assert left.step is Step.WAITING
    assert deeds.owed(asked, happenings.Ticked(), left) is None


# one step back


def went_back(state, menu=None):
    """What the key that goes back makes of a state, and what the kiosk owes for it."""
    happening = keys.back(state, menu or sheets.menu())
    back = after(happening, state=state)
    return back, deeds.owed(state, happening, back)


def test_escape_goes_from_question_to_question_to_the_name_and_registers_nobody():
    asked = named(*(happenings.Pressed(digit) for digit in "112"))
    steps, found = [], asked
    while found.step is not Step.WAITING:
        found, deed = went_back(found)
        assert deed is None
        steps.append((found.step.value, found.sheet.question.name if found.sheet else ""))
    assert steps == [
        ("asking", "transition"), ("asking", "offer"), ("asking", "age"), ("walk_in", ""),
        ("waiting", ""),
    ]  # fmt: skip
    assert found == State()


def test_who_comes_to_a_name_that_was_gone_back_to_inherits_no_answer():
    name = named(*(happenings.Pressed(digit) for digit in "11"))
    while name.step is not Step.WALK_IN:
        name, _ = went_back(name)
    assert name.first_name == "Zoé"
    anew = after(happenings.Typed("K"), happenings.Named("Karim", SHEET), state=name)
    assert (anew.step, anew.first_name, anew.sheet) == (Step.ASKING, "Karim", SHEET)
    blank = after(happenings.Sent(HERS), happenings.BlankBadge(HERS), state=name)
    assert (blank.step, blank.badge, blank.sheet) == (Step.WALK_IN, HERS, None)


@pytest.mark.parametrize("happening", [happenings.Ticked(), happenings.TeamCame(None)])
def test_who_went_back_to_the_name_and_away_is_not_registered(happening):
    name = named(happenings.Pressed("1"))
    while name.step is not Step.WALK_IN:
        name, _ = went_back(name)
    half = after(happenings.Typed("Z"), state=name)
    for left in (name, half):
        assert deeds.owed(left, happening, take(left, happening, 1000)) is None


def test_an_answer_that_ends_the_questions_takes_back_those_beyond_it():
    asked = named(*(happenings.Pressed(digit) for digit in "111"))
    assert asked.sheet.answer("transition")
    while asked.sheet.question.name != "offer":
        asked, _ = went_back(asked)
    later = after(happenings.Pressed("2"), state=asked)
    assert later.sheet.is_finished
    assert set(later.sheet.answers) == {"age", "offer"}


def test_a_goodbye_that_was_taken_back_to_its_first_question_is_none():
    leaving = after(*MENU, happenings.Asked(HERS, sheets.exit_questions()))
    answered = after(happenings.Pressed("1"), state=leaving)
    assert deeds.owed(answered, happenings.Ticked(), take(answered, happenings.Ticked(), 1000))
    back, _ = went_back(answered)
    assert deeds.owed(back, happenings.Ticked(), take(back, happenings.Ticked(), 1000)) is None


def test_who_goes_is_told_that_no_slip_comes_however_long_the_printer_tries():
    noted = after(*LEAVING, happenings.Noted(HERS))
    trying = take(noted, happenings.Ticked(), noted.until - 1)
    assert noted.until >= LIMIT
    assert after(happenings.Unprinted(HERS), state=trying).step is Step.UNPRINTED


def test_escape_closes_an_opened_choice_before_it_leaves_the_question():
    opened = named(*(happenings.Pressed(digit) for digit in "1101"))
    assert opened.sheet.branch
    closed, _ = went_back(opened)
    assert (closed.sheet.branch, closed.sheet.question.name) == ("", "trades")
    turned = after(*map(happenings.Pressed, "5"), state=opened)
    assert went_back(turned)[0].sheet.leaf == 0


@pytest.mark.parametrize(
    "happened",
    [
        TOLD,
        [*TOLD, happenings.AskedPrint()],
        [*MENU, happenings.Opened(Topic.LOST)],
        [*MENU, happenings.Asked(HERS, sheets.exit_questions())],
        [*MENU, happenings.Asked(HERS, sheets.of_the_day(Topic.HELP, DAY, ()))],
        [*SHOWN],
    ],
)
def test_escape_leads_who_is_here_by_a_badge_back_to_their_menu(happened):
    menu = sheets.menu(alone=True)
    back, deed = went_back(after(*happened), menu)
    assert (back.step, back.badge, back.sheet) == (Step.ASKING, HERS, menu)
    assert back.first_name == "Awa"
    assert (back.day, back.words, deed) == (None, (), None)
    assert went_back(back)[0] == State()


HELPED = (
    *MENU,
    happenings.Asked(HERS, sheets.of_the_day(Topic.HELP, DAY, ())),
    happenings.Pressed("0"),
    happenings.Sent(HERS),
    happenings.Noted(HERS),
)


@pytest.mark.parametrize(
    "happened",
    [
        HELPED,
        (*LEAVING, happenings.Noted(HERS)),
        (*TOLD, happenings.AskedPrint(), happenings.Printed(HERS)),
        (*TOLD, happenings.AskedPrint(), happenings.Unprinted(HERS)),
    ],
)
def test_a_key_alone_opens_nothing_of_who_has_taken_leave(happened):
    assert went_back(after(*happened))[0] == State()
    assert after(happenings.Asked(HERS, sheets.menu()), state=after(*happened)).sheet is None


def test_escape_leads_from_the_question_of_erasing_to_the_data():
    assert went_back(after(*ASKED))[0] == after(*SHOWN)


def test_escape_from_a_greeting_opens_nothing():
    for happened in (MINE, (*MINE, happenings.AskedOwn(Topic.MENU)), LOOKED):
        assert went_back(after(*happened))[0] == State()


def test_somebody_elses_badge_in_the_middle_takes_in_who_was_there():
    asked = named(happenings.Pressed("1"))
    looked = after(happenings.Sent(HERS), state=asked)
    assert deeds.owed(asked, happenings.Sent(HERS), looked) is None
    greeted = happenings.Greeted(AWA, badge=HERS)
    after_it = after(greeted, state=looked)
    assert deeds.owed(looked, greeted, after_it) is Deed.SEND_LEFT
    assert not after_it.taken_in


def test_who_is_young_is_asked_no_more():
    state = named(happenings.Pressed("2"))
    assert state.sheet.is_finished
    assert deeds.owed(named(), happenings.Pressed("2"), state) is Deed.SEND


def test_the_greeting_of_who_was_taken_in_offers_the_next_person():
    state = named(happenings.Pressed("1"), happenings.Pressed("2"), happenings.Sent())
    greeted = after(happenings.Greeted(AWA, "KLRTX"), state=state)
    assert greeted.taken_in
    assert keys.pressed(greeted, "1") == happenings.AskedWalkIn()


# one's own things


@pytest.mark.parametrize(
    ("about", "opened"),
    [(Topic.MENU, happenings.Asked(HERS, sheets.menu())), (Topic.DATA, happenings.AskedData())],
)
def test_what_is_ones_own_opens_by_the_same_badge_shown_again_and_by_no_key(about, opened):
    state = after(*MINE, happenings.AskedOwn(about))
    assert (state.step, state.arrival) == (Step.AGAIN, None)
    for key in "1234567890":
        assert keys.pressed(state, key) is None
    assert keys.shown_again(state, HIS, sheets.menu()) is None
    assert keys.shown_again(state, HERS, sheets.menu()) == opened
    shown = after(opened, state=state)
    assert (shown.step in (Step.ASKING, Step.LOOKING), shown.badge) == (True, HERS)


def test_a_greeting_asks_for_the_badge_again_and_a_short_code_opens_nothing():
    assert keys.pressed(after(*MINE), "1") == happenings.AskedOwn(Topic.MENU)
    menu = sheets.menu()
    assert keys.shown_again(after(*MINE), HERS, menu) == happenings.Asked(HERS, menu)
    short = after(happenings.Sent("BCDFG"), happenings.Greeted(AWA, badge="BCDFG"))
    assert keys.pressed(short, "1") is None
    assert keys.shown_again(short, "BCDFG", menu) is None
    assert keys.pressed(after(*SENT, happenings.Greeted(AWA)), "1") is None


def test_a_badge_held_still_is_not_read_as_shown_again():
    state = after(*MINE)
    assert states.is_held_still(state, HERS, 101)
    assert not states.is_held_still(state, HERS, 102)
    assert not states.is_held_still(state, HIS, 100)


def test_the_day_of_somebody_else_is_not_shown():
    asked = after(*MENU, happenings.AskedDay(Topic.WHY))
    assert after(happenings.DayTold(HIS, Topic.WHY, DAY), state=asked) == asked
    assert after(happenings.Asked(HIS, sheets.menu()), state=asked) == asked


def test_an_exit_begun_and_left_by_time_counts_and_one_taken_back_does_not():
    begun = after(*MENU, happenings.Asked(HERS, sheets.exit_questions()), happenings.Pressed("1"))
    late = take(begun, happenings.Ticked(), 1000)
    assert deeds.owed(begun, happenings.Ticked(), late) is Deed.SEND_LEFT
    back, deed = went_back(begun)
    assert (back.sheet.question.name, back.sheet.answers, deed) == (
        "mood",
        begun.sheet.answers,
        None,
    )
    assert went_back(back)[1] is None


def test_a_menu_left_alone_sends_nothing():
    menu = after(*MENU)
    late = take(menu, happenings.Ticked(), 1000)
    assert deeds.owed(menu, happenings.Ticked(), late) is None


@pytest.mark.parametrize("step", [Step.TOLD, Step.PRINTING])
def test_a_scan_goes_before_a_slip_that_is_printed(step):
    state = after(*TOLD, *([happenings.AskedPrint()] if step is Step.PRINTING else []))
    assert state.step is step
    state = after(happenings.Sent(HIS), happenings.Printed(HERS), state=state)
    assert (state.step, state.badge) == (Step.CHECKING, HIS)


# the language of who was greeted


def test_somebody_is_greeted_in_the_language_they_told_before():
    state = after(happenings.Sent(HERS), happenings.Greeted(TURKISH, badge=HERS))
    assert (state.language, state.said_in) == (Language.TR, Language.FR)
    assert take(state, happenings.Ticked(), 108) == State()


def test_a_language_chosen_here_goes_before_the_one_told_before():
    state = after(happenings.Chose(Language.EN), happenings.Sent(HERS), happenings.Greeted(TURKISH))
    assert state.language is Language.EN


def test_the_next_scan_is_answered_in_the_home_language_again():
    state = after(happenings.Sent(HERS), happenings.Greeted(TURKISH, badge=HERS))
    assert after(happenings.Sent(HIS), state=state).language is Language.FR
    menu = after(happenings.Asked(HERS, sheets.menu()), state=state)
    assert menu.language is Language.TR


@pytest.mark.parametrize("language", [Language.AR, Language.TA, Language.ZH])
def test_a_language_of_paper_is_not_put_on_the_screen(language):
    state = after(happenings.Sent(), happenings.Greeted(an_arrival("Awa", language=language)))
    assert state.language is Language.FR

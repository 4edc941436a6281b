from hypothesis import given
from hypothesis import strategies as st

from kiosk.attendee import answers, grid, sheets
from kiosk.attendee.questions import (
    Choice,
    Question,
    Sheet,
    Topic,
    before,
    goes_up,
    is_chosen,
    is_full,
    leaves,
    press,
    shown,
)
from kiosk.attendee.state import State
from kiosk.attendee.steps import Step
from server.shared.door import Itinerary
from server.shared.requests import AnswersByBadge, ExitByBadge, NewRegistration, StrengthsByBadge
from server.shared.views import TableView
from server.shared.vocabulary import AgeBand, Help, Language, Mood, Onward, Presence
from tests.kiosk.stand_in import a_token

HERS = a_token(1)


def a_table(number, employer):
    return TableView(
        number=number, seats=2, employer_id=f"emp_{employer[:3].lower()}", employer=employer,
        presence=Presence.PRESENT, openings=[],
    )  # fmt: skip


TABLES = (a_table(2, "Métro Est"), a_table(1, "Les Jardins"), a_table(3, "Les Jardins"))


def a_day(**fields):
    known = {
        "registration_id": "reg_1", "first_name": "Awa", "short_code": "KLRTX", "event": "Café",
        "venue": "Maison", "address": "", "host": "", "zone": "Europe/Paris", "stops": [],
    }  # fmt: skip
    return Itinerary(**{**known, **fields})


def asked(number, **question):
    choices = tuple(Choice(code=f"c{one}", name=f"c{one}") for one in range(number))
    return Sheet(
        about=Topic.WISHES,
        questions=(Question(name="q", title="ask-help", choices=choices, **question),),
    )


def after(sheet, digits):
    for digit in digits:
        sheet = press(sheet, digit)
    return sheet


def codes(sheet):
    return [choice.code for choice in shown(sheet)]


def test_five_choices_need_one_leaf_and_six_need_two():
    assert codes(asked(5)) == ["c0", "c1", "c2", "c3", "c4"]
    assert leaves(asked(5)) == 1
    assert codes(asked(6)) == ["c0", "c1", "c2", "c3"]
    assert codes(after(asked(6), "5")) == ["c4", "c5"]
    assert after(asked(6), "55") == asked(6)


def test_the_fifth_key_chooses_where_there_are_five():
    assert press(asked(5), "5").answer("q") == "c4"


def test_one_answer_goes_on_and_several_wait_for_it():
    assert press(asked(3), "2").is_finished
    several = press(asked(3, most=2), "2")
    assert not several.is_finished
    assert press(several, "0").is_finished


def test_a_second_press_takes_an_answer_back_and_no_more_are_taken_than_asked():
    assert after(asked(5, most=2), "1231").answers == {"q": ("c1",)}
    assert after(asked(5, most=2), "123").answers == {"q": ("c0", "c1")}


def test_what_is_needed_cannot_be_passed_over():
    assert press(asked(3, needed=True), "0") == asked(3, needed=True)
    assert press(asked(3), "0").answers == {}


def test_one_step_back_keeps_every_answer_and_ends_at_the_beginning():
    sheet = after(sheets.walk_in(TABLES), "112")
    steps = []
    while (sheet := before(sheet)) is not None:
        steps.append(sheet.question.name)
        assert sheet.answer("transition") == "return"
    assert steps == ["transition", "offer", "age"]
    assert before(after(asked(3), "2")) is None


def test_who_wants_no_questions_now_says_so_by_an_answer_alone():
    offer = after(sheets.walk_in(TABLES), "1")
    assert press(offer, "0") == offer
    assert press(offer, "2").is_finished


def test_going_on_leads_out_of_a_family_until_there_are_answers_enough():
    inside = after(sheets.walk_in(TABLES), "1101")
    assert goes_up(press(inside, "1"))
    assert not goes_up(press(press(inside, "1"), "0"))
    assert is_full(after(asked(5, most=2), "12"))
    assert not is_full(after(asked(5, most=2), "1"))
    assert not is_full(after(asked(2, most=2), "12"))


def test_without_the_server_the_menu_has_what_the_kiosk_can_do_by_itself():
    (question,) = sheets.menu(alone=True).questions
    assert [choice.code for choice in question.choices] == [Topic.EXIT, Topic.LOST]


def test_a_key_that_means_nothing_changes_nothing():
    for digit in ("4", "6", "9", "x", "12", ""):
        assert press(asked(3), digit) == asked(3)


@given(st.text("0123456789x", max_size=80))
def test_no_keys_lead_nowhere_and_going_on_ends_every_sheet(digits):
    sheet = after(sheets.walk_in(TABLES), digits)
    sheet = after(sheet, "1" if not sheet.is_finished and sheet.at == 0 else "")
    for _ in range(20):
        needed = not sheet.is_finished and sheet.question.needed
        sheet = press(sheet, "2" if needed else "0")
    assert sheet.is_finished
    assert set(sheet.answers) <= {question.name for question in sheet.questions}


# the sheets


def test_with_everything_skipped_a_walk_in_is_two_keys():
    sheet = after(sheets.walk_in(TABLES), "12")
    assert sheet.is_finished
    assert sheet.answers == {"age": (AgeBand.ADULT,), "offer": ("later",)}


def test_trades_are_found_by_their_family_and_up_to_three_are_taken():
    sheet = after(sheets.walk_in(TABLES), "110")
    assert sheet.question.name == "trades"
    families = shown(sheet)
    inside = press(sheet, "1")
    assert shown(inside) == families[0].under
    chosen = press(inside, "1")
    back = press(chosen, "0")
    assert is_chosen(back, families[0])
    assert not is_chosen(back, families[1])
    more = after(back, "55")
    assert len(codes(more)) <= 4
    assert press(back, "0").question.name == "places"


def test_three_trades_end_the_question_of_trades():
    sheet = after(sheets.walk_in(TABLES), "110")
    while len(sheet.question.choices[int(sheet.leaf)].under) < 3:
        sheet = press(sheet, "5")
    family = next(n for n, one in enumerate(shown(sheet), 1) if len(one.under) >= 3)
    assert after(sheet, f"{family}1230").question.name == "places"


def test_employers_are_asked_for_once_each_by_name():
    wishes = next(q for q in sheets.walk_in(TABLES).questions if q.name == "wishes")
    assert [choice.name for choice in wishes.choices] == ["Les Jardins", "Métro Est"]
    assert "wishes" not in [question.name for question in sheets.walk_in(()).questions]


def test_nobody_is_asked_for_address_phone_or_surname():
    names = [question.name for question in sheets.walk_in(TABLES).questions]
    assert names == [
        "age", "offer", "transition", "trades", "places", "opportunities", "wishes", "help",
    ]  # fmt: skip


def test_an_exit_asks_three_things_at_most():
    assert len(sheets.exit_questions().questions) == 3
    assert after(sheets.exit_questions(), "000").is_finished


def test_what_is_known_already_is_ticked_and_can_be_taken_back():
    day = a_day(wishes=["emp_les", "emp_gone"], company=True, help=[Help.SEAT])
    wishes = sheets.of_the_day(Topic.WISHES, day, TABLES)
    assert wishes.answers == {"wishes": ("emp_les",)}
    assert not wishes.is_changed
    assert press(wishes, "1").answers == {"wishes": ()}
    assert press(wishes, "1").is_changed
    needs = sheets.of_the_day(Topic.HELP, day, TABLES)
    assert set(needs.answers["help"]) == {Help.COMPANY, Help.SEAT}


def test_fourteen_strengths_are_four_leaves_and_three_are_taken():
    sheet = sheets.of_the_day(Topic.STRENGTHS, a_day(), TABLES)
    assert len(sheet.question.choices) == 14
    assert leaves(sheet) == 4
    assert len(after(sheet, "1234").answers["strengths"]) == 3


# what is sent


def sent(sheet, **state):
    known = {"step": Step.ASKING, "badge": HERS, "first_name": "Zoé", "language": Language.EN}
    return answers.attempt(State(**{**known, **state}, sheet=sheet), lambda: "id_1")


def test_a_walk_in_is_sent_with_all_that_was_said():
    sheet = after(sheets.walk_in(TABLES), "11" + "1" + "1100" + "30" + "10" + "20" + "14")
    person = sent(press(sheet, "0"))
    assert isinstance(person, NewRegistration)
    assert (person.first_name, person.badge, person.present) == ("Zoé", HERS, True)
    assert (person.language, person.age_band) == (Language.EN, AgeBand.ADULT)
    assert (person.transition, person.wishes) == ("first_job", ["emp_mét"])
    assert len(person.trades) == 1
    assert person.places == ["all_93"]
    assert person.opportunities == ["cdi"]
    assert person.help == [Help.COMPANY, Help.SEAT]
    assert (person.last_name, person.email, person.phone) == ("", "", "")


def test_an_unfinished_walk_in_is_sent_with_what_was_said_and_none_without_an_age():
    assert sent(after(sheets.walk_in(TABLES), "112")).transition == "return"
    assert sent(sheets.walk_in(TABLES)) is None


def test_wishes_say_nothing_of_help_and_the_other_way_round():
    found = sent(press(sheets.of_the_day(Topic.WISHES, a_day(), TABLES), "2"))
    assert isinstance(found, AnswersByBadge)
    assert (found.wishes, found.help, found.trades) == (
        ["emp_mét"], None, None,
    )  # fmt: skip
    none = sent(sheets.of_the_day(Topic.HELP, a_day(), TABLES))
    assert (none.wishes, none.help) == (None, [])


def test_an_exit_says_what_was_answered_and_nothing_else():
    found = sent(after(sheets.exit_questions(), "142"))
    assert isinstance(found, ExitByBadge)
    assert (found.mood, found.onward) == (Mood.GOOD, Onward.SEARCH_ON)
    assert found.follow_up is True
    silent = sent(after(sheets.exit_questions(), "000"))
    assert (silent.mood, silent.onward, silent.follow_up) == (None, None, None)
    assert sent(after(sheets.exit_questions(), "001")).follow_up is False


def test_strengths_are_sent_by_their_codes():
    found = sent(after(sheets.of_the_day(Topic.STRENGTHS, a_day(), TABLES), "12"))
    assert isinstance(found, StrengthsByBadge)
    assert found.strengths == ["autonomy", "rigour"]


# big letters


def test_arrows_go_round_the_grid():
    assert grid.moved(grid.Place(), 0, -1) == grid.Place(0, 8)
    assert grid.moved(grid.Place(3, 8), 1, 0) == grid.Place(4, 2)
    assert grid.moved(grid.Place(4, 2), 0, 1) == grid.Place(4, 0)
    assert grid.moved(grid.Place(0, 0), -1, 0) == grid.Place(4, 0)


@given(
    st.lists(st.sampled_from([(0, 1), (0, -1), (1, 0), (-1, 0)]), max_size=40),
    st.sampled_from(list(Language)),
)
def test_the_mark_stands_on_a_letter_wherever_it_goes(moves, language):
    place = grid.Place()
    for down, right in moves:
        place = grid.moved(place, down, right)
    assert grid.chosen(place, language)


def test_every_row_of_every_language_is_as_long():
    for language in Language:
        assert {len(row) for row in grid.rows(language)} == {grid.COLUMNS}


def test_a_name_begins_its_words_with_capitals():
    name = ""
    for sign in [*"JEAN", "-", *"LUC", grid.SPACE, grid.SPACE, *"AK", grid.ERASE, "É"]:
        name = grid.written(name, sign, Language.FR)
    assert name == "Jean-Luc Aé"
    assert grid.written("", grid.ERASE, Language.FR) == ""


def test_turkish_has_two_letters_where_others_have_one():
    assert grid.written("Al", "İ", Language.TR) == "Ali"
    assert grid.written("Al", "I", Language.TR) == "Alı"
    assert grid.written("Al", "I", Language.FR) == "Ali"

import msgspec
import pytest

from kiosk.team import menu as menus
from kiosk.team.menu import Menu, Place, found, press
from server.shared.views import PersonView
from server.shared.vocabulary import ON_PAPER, Language, Presence, Role


def a_person(number, first_name, last_name=""):
    return PersonView(
        id=f"reg_{number}",
        first_name=first_name,
        last_name=last_name,
        role=Role.SEEKER,
        presence=Presence.EXPECTED,
        short_code="BCDFG"[:4] + "GHJKLNPRST"[number],
    )


PEOPLE = tuple(
    a_person(number, *name.split())
    for number, name in enumerate(
        ["Marie Durand", "Mariam Sow", "Marius Petit", "Élodie Mar", "Awa Diop", "Margot", "Marco"]
    )
)


def signed(**fields):
    return Menu(**{"place": Place.MENU, "token": "t", "printer": True, **fields})


def after(menu, *digits):
    for digit in digits:
        menu = press(menu, digit)
    return menu


def test_a_menu_with_a_server_and_a_printer_offers_everything():
    places = [after(signed(), str(number)).place for number in range(1, 7)]
    assert places == [
        Place.FETCHING, Place.TESTING, Place.SCANNER, Place.ASKING, Place.LANGUAGE, Place.LEAVE,
    ]  # fmt: skip


def test_without_a_server_nobody_is_looked_for():
    alone = signed(token="", printer=False)
    places = {after(alone, str(number)).place for number in range(1, 10)}
    assert places == {Place.MENU, Place.SCANNER, Place.ASKING, Place.LANGUAGE, Place.LEAVE}


def test_nobody_is_shown_before_a_letter_is_typed():
    assert found(signed(place=Place.FIND, people=PEOPLE)) == ()
    assert found(signed(place=Place.FIND, people=PEOPLE, wanted="  ")) == ()


def test_first_letters_find_people_by_first_name_last_name_or_code_and_few_are_shown():
    find = signed(place=Place.FIND, people=PEOPLE)

    def names(wanted):
        return [one.first_name for one in found(msgspec.structs.replace(find, wanted=wanted))]

    assert names("mar") == ["Élodie", "Marco", "Margot", "Mariam", "Marie"]
    assert names("marie d") == ["Marie"]
    assert names("bcdfl") == ["Awa"]
    assert names("zoé") == []


def test_a_number_chooses_one_of_those_found_and_no_other():
    find = signed(place=Place.FIND, people=PEOPLE, wanted="mari")
    assert after(find, "2").person == PEOPLE[0]
    assert after(find, "4") == find


def test_who_is_found_gets_another_badge_or_is_looked_for_again():
    person = signed(place=Place.PERSON, person=PEOPLE[0])
    assert after(person, "1").place is Place.FIND
    assert after(person, "2").place is Place.BADGE
    assert after(person, "2", "1").place is Place.REISSUING


def test_who_is_found_gets_their_slip_again_where_there_is_a_printer():
    person = signed(place=Place.PERSON, person=PEOPLE[0])
    assert after(person, "3").place is Place.PRINTING
    alone = signed(place=Place.PERSON, person=PEOPLE[0], printer=False)
    assert after(alone, "3") == alone


def test_zero_goes_back_to_the_menu_which_forgets_who_was_looked_for_and_then_out():
    found_one = signed(place=Place.PERSON, person=PEOPLE[0], people=PEOPLE, wanted="m", code="B")
    assert after(found_one, "0") == signed()
    assert after(found_one, "0", "0").place is Place.CLOSED


@pytest.mark.parametrize("place", [Place.NAME, Place.SECRET, Place.SIGNING_IN])
def test_who_has_not_signed_in_has_no_menu_to_go_back_to(place):
    assert menus.back(Menu(place=place)).place is Place.CLOSED


@pytest.mark.parametrize("place", [place for place in Place if place not in menus.ENDS])
def test_there_is_a_way_out_of_every_place(place):
    assert after(Menu(place=place), "0", "0").place is Place.CLOSED


@pytest.mark.parametrize("place", [Place.NAME, Place.SECRET, Place.SIGNING_IN])
@pytest.mark.parametrize("digit", "123456789")
def test_no_number_opens_the_menu_to_who_has_not_signed_in(place, digit):
    assert press(Menu(place=place), digit).place is place


@pytest.mark.parametrize("place", sorted(menus.ENDS))
def test_no_key_opens_a_menu_that_has_ended(place):
    assert {after(Menu(place=place), digit).place for digit in "0123456789"} == {place}


def test_leaving_the_kiosk_is_asked_twice():
    assert after(signed(), "6").place is Place.LEAVE
    assert after(signed(), "6", "1").place is Place.MENU
    assert after(signed(), "6", "2").place is Place.LEFT


def test_a_kiosk_speaks_any_language_of_a_screen():
    spoken = {after(signed(place=Place.LANGUAGE), str(n)).language for n in range(1, 10)} - {None}
    assert spoken == set(Language) - ON_PAPER


def test_what_went_wrong_is_gone_at_the_next_place():
    assert after(signed(trouble="unheard"), "6").trouble == ""


def test_a_menu_says_nothing_of_itself_in_a_log():
    assert repr(signed(token="secret")) == "Menu(…)"

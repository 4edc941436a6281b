"""Who a row is: the same file again changes nothing, and two people of one name stay two."""

from server.lists.attendees import read_attendees
from server.lists.employers import read_employers
from server.lists.identity import attendee_keys
from server.lists.records import AttendeeRow
from server.shared.reference import load


def attendees(*lines):
    text = "\n".join(["Prénom;Nom;E-mail;Téléphone;Référence;Langue", *lines])
    return read_attendees(text.encode(), employers=[], rounds=12, reference=load())


def employers(*lines):
    text = "\n".join(["Entreprise;SIRET;Référence", *lines])
    return read_employers(text.encode(), rounds=12, reference=load()).keys


def test_the_same_file_has_the_same_keys():
    lines = ["Awa;Diop", "Awa;Diop", "Bo;;bo@x.example"]
    assert attendees(*lines).keys == attendees(*lines).keys


def test_two_people_of_one_name_stay_two():
    keys = attendees("Awa;Diop", "Awa;Diop").keys
    assert len(set(keys)) == 2


def test_case_and_accents_do_not_make_another_person():
    one = attendees("Zoé;Müller;Zoe@X.example;06 12 34 56 78").keys
    other = attendees("ZOE;muller;zoe@x.example;+33612345678").keys
    assert one == other


def test_another_name_address_or_number_is_another_person():
    keys = attendees("Awa;Diop", "Awa;Dia", "Awa;Diop;a@x.example", "Awa;Diop;;0612345678").keys
    assert len(set(keys)) == 4


def test_a_reference_is_who_the_person_is():
    one = attendees("Awa;Diop;;;ML-1").keys
    assert one == attendees("Awa;Sow;awa@x.example;;ML-1").keys
    assert one != attendees("Awa;Diop").keys
    assert one != attendees("Awa;Diop;;;ML-2").keys


def test_a_person_cannot_take_the_key_of_a_reference():
    assert len(set(attendees("Awa", "reference;Awa", "x;;;;person Awa").keys)) == 3


def test_a_refused_row_still_counts_as_an_occurrence():
    wrong = attendees("Awa;Diop;;;;klingon", "Awa;Diop")
    right = attendees("Awa;Diop;;;;fr", "Awa;Diop")
    assert wrong.keys == right.keys[1:]


def test_a_row_whose_name_cannot_be_read_is_nobody():
    wrong = attendees("Awa;Diop;bad", "Awa;Diop")
    assert wrong.keys == attendees("Awa;Diop").keys


def test_rows_made_elsewhere_have_keys_too():
    rows = [AttendeeRow(first_name="Awa"), AttendeeRow(first_name="awa")]
    assert attendee_keys(rows) == attendees("AWA", "Awa").keys


def test_an_employer_is_its_reference_else_its_siret_else_its_name():
    assert employers("Nord;;E1") == employers("Sud;73282932000074;E1")
    assert employers("Nord;73282932000074") == employers("Sud;732 829 320 00074")
    assert employers("Propreté Nord") == employers("PROPRETE  nord")
    assert len({*employers("Nord", "Sud", "Nord;73282932000074", "Nord;;E1")}) == 4

"""Addresses, numbers, ages, times and answers in the cells of a list."""

from datetime import time

import pytest

from server.lists.windows import AtTime, InRound
from server.shared.vocabulary import AgeBand, ErrorCode


@pytest.mark.parametrize(
    "cell",
    [
        "awa@exemple.example",
        "a.b+c_d@sub.exemple.fr",
        "a@b-c.fr",
        "a@café.example",
        "a" * 64 + "@b.example",
        "o'neil@b.example",
    ],
)
def test_an_address_of_good_form_is_kept_as_written(good, cell):
    assert good("E-mail", cell, "email") == cell


@pytest.mark.parametrize(
    "cell",
    [
        "awa",
        "@b.fr",
        "a@",
        "a@b",
        "a@@b.fr",
        "a@b..fr",
        ".a@b.fr",
        "a.@b.fr",
        "a..b@c.fr",
        "a b@c.fr",
        "a@b c.fr",
        "a@-b.fr",
        "a@b-.fr",
        "a@b_c.fr",
        "a@10.0.0.1",
        "a@b.fr, c@d.fr",
        "Awa <a@b.fr>",
        "rené@b.fr",
        "a" * 65 + "@b.fr",
        "a@" + "b" * 64 + ".fr",
        "a@" + "b." * 130 + "fr",
    ],
)
def test_an_address_of_bad_form_is_refused(bad, cell):
    assert bad("E-mail", cell).code is ErrorCode.BAD_EMAIL


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("06 12 34 56 78", "+33612345678"),
        ("0612345678", "+33612345678"),
        ("06.12.34.56.78", "+33612345678"),
        ("06-12-34-56-78", "+33612345678"),
        ("06\u00a012\u202f34 56 78", "+33612345678"),
        ("612345678", "+33612345678"),
        ("0033 6 12 34 56 78", "+33612345678"),
        ("+33 (0)6 12 34 56 78", "+33612345678"),
        ("+33 6 12 34 56 78", "+33612345678"),
        ("'+33612345678", "+33612345678"),
        ("01 99 00 12 34", "+33199001234"),
        ("+44 20 7946 0018", "+442079460018"),
        ("+39 06 698 12345", "+390669812345"),
    ],
)
def test_a_phone_number_is_kept_as_e164(good, cell, number):
    assert good("Téléphone", cell, "phone") == number


@pytest.mark.parametrize(
    "cell",
    [
        "12",
        "3949",
        "06 12 34 56",
        "06 12 34 56 78 9",
        "0000000000",
        "+",
        "++33612345678",
        "+999 123 456 789",
        "+1 253 0000",
        "3,36E+10",
        "06 12 34 56 78 (Marie)",
        "0800 FLOWER",
        "06 12 34 56 78 / 01 23 45 67 89",
    ],
)
def test_a_phone_number_of_bad_form_is_refused(bad, cell):
    assert bad("Téléphone", cell).code is ErrorCode.BAD_PHONE


@pytest.mark.parametrize("cell", ["", "18+", "18 +", " 18+ "])
def test_an_age_band_is_adult_unless_said(good, cell):
    assert good("Tranche d'âge", cell, "age_band") is AgeBand.ADULT


@pytest.mark.parametrize("cell", ["15-17", "15–17", "15 - 17"])
def test_a_minor_comes_with_a_referrer(person, cell):
    result = person(**{"Tranche d'âge": cell, "Prescripteur": "Lycée"})
    assert result.rows[0][1].age_band is AgeBand.MINOR


@pytest.mark.parametrize("columns", [{}, {"Prescripteur": ""}, {"Prescripteur": " \u200b"}])
def test_a_minor_without_a_referrer_is_refused(person, columns):
    (refused,) = person(**{"Tranche d'âge": "15-17"} | columns).refused
    assert (refused.column, refused.code) == ("Prescripteur", ErrorCode.MISSING)


def test_a_minor_with_a_bad_referrer_is_refused_once(person):
    (refused,) = person(**{"Tranche d'âge": "15-17", "Prescripteur": "x" * 300}).refused
    assert refused.code is ErrorCode.TOO_LONG


def test_a_missing_column_is_named_in_the_language_of_the_file(read):
    (refused,) = read("First name,Last name,Age band\nAwa,Diop,15-17").refused
    assert refused.column == "Referrer"


@pytest.mark.parametrize("cell", ["14", "12-14", "adulte", "18"])
def test_another_age_is_refused(bad, cell):
    assert bad("Tranche d'âge", cell).code is ErrorCode.UNKNOWN_VALUE


@pytest.mark.parametrize(
    ("cell", "edge"),
    [
        ("9h", AtTime(time(9))),
        ("9H30", AtTime(time(9, 30))),
        ("9\u00a0h\u00a030", AtTime(time(9, 30))),
        ("09:30", AtTime(time(9, 30))),
        ("9:30:00", AtTime(time(9, 30))),
        ("9:30:15", AtTime(time(9, 30, 15))),
        ("0h", AtTime(time(0))),
        ("23:59", AtTime(time(23, 59))),
        ("1", InRound(1)),
        ("012", InRound(12)),
    ],
)
@pytest.mark.parametrize(
    ("heading", "field"), [("Arrivée prévue", "arrival"), ("Départ prévu", "departure")]
)
def test_a_time_is_an_hour_or_a_round(good, heading, field, cell, edge):
    assert good(heading, cell, field) == edge


@pytest.mark.parametrize(
    "cell",
    [
        "24h",
        "9h60",
        "9h5",
        "9:3",
        "930",
        "0",
        "13",
        "-1",
        "+3",
        "1.5",
        "3,0",
        "midi",
        "٣",
        "9" * 5000,
    ],
)
def test_what_is_no_time_is_refused(bad, cell):
    refused = bad("Arrivée prévue", cell)
    assert (refused.code, refused.expected) == (ErrorCode.NOT_A_TIME, "9h30, 09:30, 1-12")


@pytest.mark.parametrize(
    ("cell", "said"),
    [("oui", True), ("YES", True), ("x", True), ("X", True), ("non", False), ("no", False)],
)
def test_company_is_yes_or_no(good, cell, said):
    assert good("Besoin d'accompagnement", cell, "company") is said


def test_maybe_is_neither_yes_nor_no(bad):
    assert bad("Besoin d'accompagnement", "peut-être").code is ErrorCode.UNKNOWN_VALUE


@pytest.mark.parametrize("cell", ["0-14", "14", "<15", "moins de 15 ans", "under 15", "10-14"])
def test_who_is_under_15_is_not_taken_from_a_list(person, cell):
    result = person(**{"Tranche d'âge": cell, "Prescripteur": "Mission locale"})
    assert result.rows == ()
    (refused,) = result.refused
    assert (refused.code, refused.expected) == (ErrorCode.UNKNOWN_VALUE, "18+, 15-17")

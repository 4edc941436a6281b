"""Headings and rows of a list of attendees, and what is refused of them."""

from datetime import time

import pytest

from server.lists.records import AttendeeRow
from server.lists.refusals import BadFile
from server.lists.windows import AtTime, InRound
from server.shared.views import ListWarning, RefusedCell
from server.shared.vocabulary import AgeBand, ErrorCode


def test_a_first_name_is_enough(read):
    result = read("Prénom\nAwa\n")
    assert result.rows == ((2, AttendeeRow(first_name="Awa")),)
    assert (result.count, result.refused, result.warnings) == (1, (), ())


def test_a_whole_row_is_read_in_french_and_in_english(read):
    french = (
        "Référence;Prénom;Nom;E-mail;Téléphone;Langue;Métiers recherchés;Tranche d'âge;Transition;"
        "Opportunités;Lieux acceptés;Souhaits;Non merci;Arrivée prévue;Départ prévu;"
        "Besoin d'accompagnement;Prescripteur\n"
        "ML-1;Awa;Diop;awa@exemple.example;06 12 34 56 78;tamoul;k2204, cuisine;15-17;Premier "
        "emploi;CDI, intérim;À distance;café du coin;Dupont;9h30;5;oui;Mission locale\n"
    )
    english = (
        "first name,last name,email,phone,language,trades,age band,transition,opportunities,places,"
        "wishes,no thanks,arrival,departure,company,referrer,reference\n"
        "Awa,Diop,awa@exemple.example,+33612345678,ta,K2204/Cooking,15-17,first_job,"
        '"cdi;temporary work",remote,Café du Coin,dupont,09:30,5,yes,Mission locale,ML-1\n'
    )
    expected = AttendeeRow(
        first_name="Awa",
        last_name="Diop",
        email="awa@exemple.example",
        phone="+33612345678",
        language="ta",
        trades=("K2204", "G1602"),
        age_band=AgeBand.MINOR,
        transition="first_job",
        opportunities=("cdi", "interim"),
        places=("remote",),
        wishes=("Café du Coin",),
        vetoes=("Dupont",),
        arrival=AtTime(time(9, 30)),
        departure=InRound(5),
        company=True,
        referrer="Mission locale",
        reference="ML-1",
    )
    assert read(french).rows == ((2, expected),)
    assert read(english).rows == ((2, expected),)


def test_headings_are_found_in_any_case_accents_and_order(read):
    result = read("  TRANCHE D’AGE ;e-MAIL;Prenom *\n18+;a@b.example;Awa")
    assert result.rows == ((2, AttendeeRow(first_name="Awa", email="a@b.example")),)


def test_unknown_columns_are_reported_once_and_ignored(read):
    result = read("Prénom;Ville;Note\nAwa;Bondy;x\nBo;Pantin;y")
    assert [row.first_name for _, row in result.rows] == ["Awa", "Bo"]
    assert result.warnings == (
        ListWarning(code="unknown_column", column="Ville"),
        ListWarning(code="unknown_column", column="Note"),
    )


@pytest.mark.parametrize(
    ("headings", "named"),
    [
        ("Prénom;Nom;NOM", "NOM"),
        ("Prénom;Nom;Last name", "Last name"),
        ("Prénom;Ville;ville", "ville"),
    ],
)
def test_a_heading_twice_refuses_the_file(read, headings, named):
    with pytest.raises(BadFile) as caught:
        read(f"{headings}\na;b;c")
    assert caught.value.code is ErrorCode.DOUBLE_COLUMN
    assert caught.value.params == {"heading": named}


@pytest.mark.parametrize(
    ("headings", "named"),
    [
        ("Nom;E-mail", "Prénom"),
        ("Last name;Phone", "First name"),
        ("x;y", "Prénom"),
        ("*", "Prénom"),
    ],
)
def test_a_file_without_first_names_is_refused(read, headings, named):
    with pytest.raises(BadFile) as caught:
        read(f"{headings}\na;b")
    assert caught.value.code is ErrorCode.NO_REQUIRED_COLUMN
    assert caught.value.params == {"heading": named}


def test_an_empty_heading_is_no_column(read):
    result = read("Nom;;Prénom;;\nDiop;x;Awa")
    assert result.rows == ((2, AttendeeRow(first_name="Awa", last_name="Diop")),)
    assert result.warnings == ()


def test_a_short_row_has_empty_cells_and_a_long_one_is_refused(read):
    result = read("Prénom;Nom\nAwa\nBo;Li;;\nCy;Do;x;y\n")
    assert [line for line, _ in result.rows] == [2, 3]
    assert result.count == 3
    assert result.refused == (
        RefusedCell(line=4, column=None, code=ErrorCode.COLUMN_COUNT, value="x y", expected="2"),
    )


def test_every_bad_cell_of_a_row_is_reported_and_the_other_rows_are_kept(read):
    result = read("Prénom;E-mail;Téléphone\n;x;y\nAwa;a@b.example;\n")
    assert [(cell.line, cell.column, cell.code) for cell in result.refused] == [
        (2, "Prénom", ErrorCode.MISSING),
        (2, "E-mail", ErrorCode.BAD_EMAIL),
        (2, "Téléphone", ErrorCode.BAD_PHONE),
    ]
    assert [line for line, _ in result.rows] == [3]


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("  Awa ", "Awa"),
        ("E\u0301lodie", "Élodie"),
        ("A\u200bw\u00ada\u202e", "Awa"),
        ("Awa\u0007", "Awa"),
        ("Awa\nDiop\u2028x", "Awa Diop x"),
        ("Awa\tDiop", "Awa Diop"),
        ("\u00a0Awa\u00a0", "Awa"),
        ("Awa\ufe0f\u3164", "Awa"),
        ("தமிழ்", "தமிழ்"),
        ("[Bob]", "[Bob]"),
        ("a" * 80, "a" * 80),
        ("'=Awa", "=Awa"),
        ("''Awa", "'Awa"),
        ("'Awa", "'Awa"),
        ("'", "'"),
    ],
)
def test_a_first_name_is_cleaned(good, cell, name):
    assert good("Prénom", cell, "first_name") == name


@pytest.mark.parametrize("cell", ["", "  ", "\u200b\u00ad", "\u3164", "\u0007\n"])
def test_a_first_name_of_nothing_is_missing(read, cell):
    result = read(f'Nom;Prénom\nDiop;"{cell}"')
    assert [(bad.column, bad.code, bad.value) for bad in result.refused] == [
        ("Prénom", ErrorCode.MISSING, "")
    ]


@pytest.mark.parametrize(
    ("heading", "most"), [("Prénom", 80), ("Nom", 200), ("Prescripteur", 200), ("Référence", 200)]
)
def test_a_text_may_not_be_too_long(person, bad, heading, most):
    assert person(**{heading: "a" * most}).refused == ()
    refused = bad(heading, "a" * (most + 1))
    assert (refused.code, refused.expected) == (ErrorCode.TOO_LONG, f"1-{most}")
    assert len(refused.value) <= 200


def test_what_is_shown_of_a_refused_cell_is_clean_and_short(bad):
    refused = bad("Langue", "\x1b[31m" + "x" * 500)
    assert refused.value.startswith("[31mxxx")
    assert len(refused.value) == 200

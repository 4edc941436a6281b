"""Each column of a list of employers, and each way a cell refuses its row."""

from datetime import time

import pytest

from server.lists.employers import read_employers
from server.lists.openings import MAX_OPENING, MAX_OPENINGS, Opening
from server.lists.records import EmployerRow
from server.lists.refusals import BadFile
from server.lists.windows import AtTime, InRound
from server.shared.reference import load
from server.shared.vocabulary import ErrorCode


def read(text):
    return read_employers(text.encode(), rounds=12, reference=load())


def employer(heading, cell):
    cell = cell.replace('"', '""')
    return read(f'Entreprise;{heading}\nPropreté Nord;"{cell}"')


def good(heading, cell, field):
    result = employer(heading, cell)
    assert result.refused == ()
    return getattr(result.rows[0][1], field)


def bad(heading, cell):
    result = employer(heading, cell)
    assert result.rows == ()
    (refused,) = result.refused
    assert (refused.line, refused.column) == (2, heading)
    return refused


def test_a_name_is_enough_and_has_one_seat():
    result = read("Entreprise\nPropreté Nord\n")
    assert result.rows == ((2, EmployerRow(name="Propreté Nord", seats=1)),)


def test_a_whole_row_is_read_in_french_and_in_english():
    french = (
        "Entreprise;Contact;E-mail;Téléphone;Places à la table;Postes;Métiers;Arrivée prévue;"
        "Départ prévu;SIRET;Référence\n"
        "Propreté Nord;Mme Li;li@nord.example;0199001234;2;Agent (K2204) CDI 35h|Chef;"
        "nettoyage/N1105;9h;12;732 829 320 00074;E1\n"
    )
    english = (
        "Employer,Contact,Email,Phone,Seats,Openings,Trades,Arrival,Departure,SIRET,Reference\n"
        'Propreté Nord,Mme Li,li@nord.example,0199001234,2,"Agent (k2204) Permanent 35\nChef",'
        '"K2204,N1105",9:00,12,73282932000074,E1\n'
    )
    expected = EmployerRow(
        name="Propreté Nord",
        contact="Mme Li",
        email="li@nord.example",
        phone="+33199001234",
        seats=2,
        openings=(Opening("Agent", "K2204", "cdi", "35h"), Opening("Chef")),
        trades=("K2204", "N1105"),
        arrival=AtTime(time(9)),
        departure=InRound(12),
        siret="73282932000074",
        reference="E1",
    )
    assert read(french).rows == ((2, expected),)
    assert read(english).rows == ((2, expected),)


def test_a_file_without_employers_is_refused():
    with pytest.raises(BadFile) as caught:
        read("Prénom;Nom\nAwa;Diop")
    assert caught.value.params == {"heading": "Entreprise"}


def test_a_name_is_1_to_120_characters():
    result = read(f"Entreprise;Contact\n{'a' * 120};x\n{'a' * 121};x\n;x")
    assert [line for line, _ in result.rows] == [2]
    assert [(cell.line, cell.code) for cell in result.refused] == [
        (3, ErrorCode.TOO_LONG),
        (4, ErrorCode.MISSING),
    ]


@pytest.mark.parametrize(("cell", "seats"), [("1", 1), ("12", 12), (" 03 ", 3), ("", 1)])
def test_seats_are_1_to_12(cell, seats):
    assert good("Places à la table", cell, "seats") == seats


@pytest.mark.parametrize("cell", ["0", "13", "-1", "9" * 5000])
def test_seats_out_of_range_are_refused(cell):
    assert bad("Places à la table", cell).code is ErrorCode.OUT_OF_RANGE


@pytest.mark.parametrize("cell", ["deux", "2,5", "1e1", "²"])
def test_seats_that_are_no_number_are_refused(cell):
    assert bad("Places à la table", cell).code is ErrorCode.NOT_A_NUMBER


@pytest.mark.parametrize(
    "cell", ["73282932000074", "732 829 320\u00a000074", "35600000000048", "35600000049837"]
)
def test_a_siret_has_14_digits_and_a_check_digit(cell):
    assert good("SIRET", cell, "siret") == "".join(cell.split())


@pytest.mark.parametrize(
    "cell",
    ["73282932000075", "7328293200007", "732829320000744", "7,32829E+13", "35600000049838", "abc"],
)
def test_a_siret_with_a_wrong_digit_is_refused(cell):
    assert bad("SIRET", cell).code is ErrorCode.BAD_SIRET


@pytest.mark.parametrize(
    ("cell", "opening"),
    [
        ("Serveur", Opening("Serveur")),
        ("Serveur (H/F)", Opening("Serveur (H/F)")),
        ("Serveur (G1803)", Opening("Serveur", "G1803")),
        ("Serveur ( g1803 ) cdi", Opening("Serveur", "G1803", "cdi")),
        ("Serveur (G1803) CDI 35h", Opening("Serveur", "G1803", "cdi", "35h")),
        ("Serveur (G1803) CDI 35", Opening("Serveur", "G1803", "cdi", "35h")),
        ("Serveur (G1803) 35", Opening("Serveur", "G1803", "", "35h")),
        ("Serveur (G1803) 17h30", Opening("Serveur", "G1803", "", "17h30")),
        ("Serveur (G1803) 17,5 h/semaine", Opening("Serveur", "G1803", "", "17h30")),
        ("Serveur (G1803) 35h CDI", Opening("Serveur", "G1803", "cdi", "35h")),
        (
            "Serveur (G1803) le soir CDD 20h",
            Opening("Serveur le soir", "G1803", "cdd_short", "20h"),
        ),
        ("Serveur CDI", Opening("Serveur", "", "cdi")),
        ("Serveur CDI 24", Opening("Serveur", "", "cdi", "24h")),
        (
            "Plonge CDD de 6 mois ou plus 20 heures par semaine",
            Opening("Plonge", "", "cdd_6m_plus", "20h"),
        ),
        ("Plonge 20 hours a week", Opening("Plonge", "", "", "20h")),
        ("Table 12", Opening("Table 12")),
        ("Serveur (G1803) en salle 12", Opening("Serveur en salle 12", "G1803")),
        ("Veilleur 24h/24", Opening("Veilleur 24h/24")),
        ("Veilleur 99h", Opening("Veilleur 99h")),
        ("Conseiller en insertion", Opening("Conseiller en insertion")),
        ("Responsable formation", Opening("Responsable formation")),
        ("Accueil (bénévolat) 3h", Opening("Accueil", "", "benevolat", "3h")),
        ("Accueil (M1601) bénévolat 3h", Opening("Accueil", "M1601", "benevolat", "3h")),
        ("Stage d'été (K9) (G1602)", Opening("Stage d'été (K9)", "G1602")),
        ("(K2204) CDI", Opening("", "K2204", "cdi")),
        ("CDI 35h", Opening("", "", "cdi", "35h")),
    ],
)
def test_an_opening_is_title_code_kind_and_hours_as_far_as_known(cell, opening):
    assert good("Postes", cell, "openings") == (opening,)


@pytest.mark.parametrize("cell", ["A|B", "A\nB", "| A || B |\r\n", "A\r\n\r\nB"])
def test_openings_stand_one_a_line_or_between_bars(cell):
    assert good("Postes", cell, "openings") == (Opening("A"), Opening("B"))


def test_a_code_that_is_no_trade_is_refused():
    refused = bad("Postes", "A (K2204)|B (Z9999) CDI")
    assert (refused.code, refused.value) == (ErrorCode.UNKNOWN_VALUE, "Z9999")


def test_openings_have_an_end():
    assert len(good("Postes", "A|" * MAX_OPENINGS, "openings")) == MAX_OPENINGS
    assert bad("Postes", "A|" * (MAX_OPENINGS + 1)).code is ErrorCode.TOO_LONG
    assert bad("Postes", "A" * (MAX_OPENING + 1)).code is ErrorCode.TOO_LONG

"""Cells with one or several words of a closed list, or names of employers."""

import pytest

from server.shared.vocabulary import ErrorCode


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("fr", "fr"),
        ("FR-Simple", "fr-simple"),
        ("français simple", "fr-simple"),
        ("Plain French", "fr-simple"),
        ("ANGLAIS", "en"),
        ("português", "pt"),
        ("turkce", "tr"),
        ("中文", "zh"),
    ],
)
def test_a_language_is_known_by_code_or_name(good, cell, code):
    assert good("Langue", cell, "language") == code


def test_an_unknown_language_is_refused_with_the_codes_expected(bad):
    refused = bad("Langue", "klingon")
    assert refused.code is ErrorCode.UNKNOWN_VALUE
    assert refused.expected.startswith("fr, fr-simple, en, pt")


@pytest.mark.parametrize(
    "cell",
    [
        "K2204,n1105",
        "K2204/N1105",
        "K2204;N1105",
        "K2204\nN1105",
        "K2204\r\nN1105\r\n",
        "nettoyage de locaux / Handling",
        " ,K2204,, N1105,",
        "K2204, N1105, k2204, Nettoyage",
    ],
)
def test_trades_are_separated_by_comma_slash_semicolon_or_line_break(good, cell):
    assert good("Métiers recherchés", cell, "trades") == ("K2204", "N1105")


def test_any_code_of_a_rome_domain_is_a_trade(good):
    assert good("Métiers recherchés", "K2299", "trades") == ("K2299",)


@pytest.mark.parametrize("cell", ["Z9999", "K2999", "K22", "astronaute", "K2204 Nettoyage"])
def test_an_unknown_trade_is_refused(bad, cell):
    refused = bad("Métiers recherchés", f"K2204, {cell}")
    assert (refused.code, refused.value) == (ErrorCode.UNKNOWN_VALUE, cell)


def test_an_empty_cell_of_trades_is_open_to_anything(good):
    assert good("Métiers recherchés", " , ", "trades") == ()


@pytest.mark.parametrize("cell", ["return", "Retour à l'emploi", "BACK TO WORK"])
def test_a_transition_is_known_by_code_or_label(good, cell):
    assert good("Transition", cell, "transition") == "return"


@pytest.mark.parametrize(
    ("heading", "cell"),
    [("Transition", "astral"), ("Opportunités", "CDI, astral"), ("Lieux acceptés", "astral")],
)
def test_a_word_outside_the_vocabulary_is_refused(bad, heading, cell):
    refused = bad(heading, cell)
    assert (refused.code, refused.value) == (ErrorCode.UNKNOWN_VALUE, "astral")


@pytest.mark.parametrize("cell", ["cdi,all_93", "CDI; Seine-Saint-Denis"])
def test_two_vocabularies_are_not_mixed(bad, cell):
    assert bad("Opportunités", cell).code is ErrorCode.UNKNOWN_VALUE


@pytest.mark.parametrize(
    "cell", ["CDI;benevolat", "cdi\nBénévolat", "Permanent contract,volunteering"]
)
def test_opportunities_are_codes_or_labels(good, cell):
    assert good("Opportunités", cell, "opportunities") == ("cdi", "benevolat")


def test_places_are_codes_or_labels(good):
    assert good("Lieux acceptés", "ma commune, 93; remote", "places") == (
        "own_commune",
        "all_93",
        "remote",
    )


@pytest.mark.parametrize("heading", ["Souhaits", "Non merci"])
@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("proprete  NORD, cafe du coin", ("Propreté Nord", "Café du Coin")),
        ("Dupont, Fils & Cie", ("Dupont, Fils & Cie",)),
        ("Dupont, Fils & Cie, Dupont", ("Dupont, Fils & Cie", "Dupont")),
        ("Dupont; Dupont, fils & cie; Dupont", ("Dupont", "Dupont, Fils & Cie")),
        ("Atelier; Bois / Fer; Café du Coin", ("Atelier; Bois / Fer", "Café du Coin")),
        ("Dupont\nPropreté Nord", ("Dupont", "Propreté Nord")),
        ("", ()),
    ],
)
def test_wishes_are_names_of_employers_whole_names_first(good, heading, cell, names):
    field = "wishes" if heading == "Souhaits" else "vetoes"
    assert good(heading, cell, field) == names


def test_a_name_does_not_run_across_lines(read, person):
    result = person(Souhaits="A\nB")
    assert [cell.value for cell in result.refused] == ["A; B"]
    wish = read('Prénom;Souhaits\nAwa;"A\nB"', ["A B", "A", "B", "x, y"]).rows[0][1].wishes
    assert wish == ("A", "B")


def test_names_that_begin_and_end_with_separators_are_found(read):
    employers = [", Foo", "Foo;", ";", "Foo", "A"]
    result = read('Prénom;Souhaits\nAwa;"A\nFoo;\n;\n, Foo"', employers)
    assert result.rows[0][1].wishes == ("A", "Foo;", ";", ", Foo")


def test_of_names_alike_the_exact_one_is_meant(read):
    employers = ["CAFE DU COIN", "Café du coin", "Café du coin"]
    result = read("Prénom;Souhaits\nAwa;Café du coin\nBo;café du coin", employers)
    assert [row.wishes for _, row in result.rows] == [("Café du coin",), ("CAFE DU COIN",)]


def test_an_employer_without_a_name_is_nobodys_wish(read):
    assert read("Prénom;Souhaits\nAwa;x", ["\u200b", "x"]).rows[0][1].wishes == ("x",)


def test_unknown_employers_are_refused_all_at_once(bad):
    refused = bad("Souhaits", "Dupont, Durand; Martin")
    assert (refused.code, refused.value) == (ErrorCode.UNKNOWN_EMPLOYER, "Durand; Martin")
    assert refused.expected.startswith("Propreté Nord, Dupont, Fils")


def test_a_cell_of_names_has_an_end(bad):
    assert bad("Souhaits", "Dupont," * 4000).code is ErrorCode.TOO_LONG

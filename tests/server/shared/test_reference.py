import re
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

from server.shared.reference import Commune, Former, Vocabulary, folded, load, own_name
from server.shared.vocabulary import OF_THE_TEAM, ON_PAPER, SPOKEN_LANGUAGES, Language

REFERENCE = load()
SEPARATORS = re.compile(r"[,;/|\n]")
CLOSED_LISTS = [
    "opportunities",
    "transitions",
    "organisations",
    "places",
    "hours",
    "strengths",
    "languages",
    "trades",
]


def test_rome_has_14_families_and_110_domains_each_of_a_family():
    assert len(REFERENCE.families.terms) == len(REFERENCE.families.by_code) == 14
    assert len(REFERENCE.domains.terms) == len(REFERENCE.domains.by_code) == 110
    assert all(REFERENCE.family(domain.code) for domain in REFERENCE.domains.terms)


def test_every_everyday_trade_is_of_one_of_the_domains():
    assert len(REFERENCE.trades.terms) == 43
    for trade in REFERENCE.trades.terms:
        assert re.fullmatch(r"[A-N][0-9]{4}", trade.code)
        assert REFERENCE.domain(trade.code)


def test_the_territory_has_39_communes_in_4_groups():
    territory = REFERENCE.territory
    groups = {group.code for group in territory.groups}
    assert len({commune.code for commune in territory.communes}) == 39
    assert {commune.group for commune in territory.communes} == groups
    assert len(groups) == 4
    assert all(re.fullmatch(r"93[0-9]{3}", commune.code) for commune in territory.communes)


def test_every_data_file_names_its_source_and_licence():
    folder = files("server.shared").joinpath("reference")
    lists = [entry for entry in folder.iterdir() if entry.name.endswith(".toml")]
    labels = list(folder.joinpath("labels").iterdir())
    assert (len(lists), len(labels)) == (9, 8)
    for entry in (*lists, *labels):
        data = tomllib.loads(entry.read_text(encoding="utf-8"))
        assert data["source"]
        assert data["licence"]


@pytest.mark.parametrize("name", [*CLOSED_LISTS, "families", "domains"])
def test_no_word_means_two_things_in_one_list(name):
    vocabulary: Vocabulary = getattr(REFERENCE, name)
    for term in vocabulary.terms:
        for word in (term.code, term.fr, term.en, *term.also):
            assert vocabulary.find(word) == term


@pytest.mark.parametrize("name", CLOSED_LISTS)
def test_no_label_holds_a_separator_of_lists(name):
    vocabulary: Vocabulary = getattr(REFERENCE, name)
    for term in vocabulary.terms:
        assert not any(map(SEPARATORS.search, (term.code, term.fr, term.en, *term.also)))


def test_the_languages_are_those_a_person_may_ask_for():
    assert tuple(REFERENCE.languages.by_code) == SPOKEN_LANGUAGES
    screens = {term.code for term in REFERENCE.languages.terms if term.screens}
    assert screens == {language for language in Language if language not in ON_PAPER}


@pytest.mark.parametrize("language", list(Language))
def test_a_language_is_found_by_its_own_name(language):
    assert REFERENCE.languages.find(own_name(language)).code == language


def test_the_guide_says_of_each_language_whether_a_native_speaker_has_read_it():
    page = (Path(__file__).parents[3] / "docs/decisions/0013-languages.md").read_text()
    for term in REFERENCE.languages.terms:
        screens = "yes" if term.screens else "no"
        read = "yes" if term.read_by_native else "not yet"
        assert f"| {term.code} | {term.en} | {screens} | {read} |" in page


LABELLED = [
    "families",
    "trades",
    "opportunities",
    "transitions",
    "places",
    "hours",
    "languages",
    "strengths",
]
"""Lists people meet in their own language; what a commune is called is the same in each."""


def labelled():
    names = {group.code for group in REFERENCE.territory.groups}
    names |= {commune.code for commune in REFERENCE.territory.communes}
    terms = (term for name in LABELLED for term in getattr(REFERENCE, name).terms)
    return [term.code for term in terms if term.code not in names]


def test_no_code_means_two_things_in_what_has_labels():
    assert len(labelled()) == len(set(labelled()))


@pytest.mark.parametrize("language", [one for one in Language if one not in OF_THE_TEAM])
def test_every_language_has_a_label_for_every_code_and_no_other(language):
    labels = labels_of(language)
    assert set(labels) == set(labelled())
    assert all(1 <= len(label) <= 52 for label in labels.values())


def test_plain_french_says_only_what_french_has():
    assert set(labels_of(Language.FR_SIMPLE)) <= set(labelled())


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", LABELLED)
def test_no_two_terms_of_a_list_are_called_the_same(name, language):
    labels = [term.label(language) for term in getattr(REFERENCE, name).terms]
    assert len(labels) == len(set(labels))


def labels_of(language):
    path = files("server.shared").joinpath("reference", "labels", f"{language}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))["labels"]


@pytest.mark.parametrize(
    "words",
    ["K2204", "k2204", " K2204 ", "Nettoyage de locaux", "NETTOYAGE  DE LOCAUX", "cleaning"],
)
def test_a_trade_is_found_by_code_or_label(words):
    assert REFERENCE.trade(words) == "K2204"


def test_any_rome_code_of_a_known_domain_is_a_trade():
    assert REFERENCE.trade("K2299") == "K2299"
    assert REFERENCE.trade("K2999") is None
    assert REFERENCE.trade("Z2204") is None
    assert REFERENCE.trade("K22") is None
    assert REFERENCE.trade("") is None


def test_a_trade_without_a_label_of_its_own_has_its_domains():
    assert REFERENCE.trade_label("K2204", Language.FR_SIMPLE) == "Nettoyage de locaux"
    assert REFERENCE.trade_label("K2299", Language.EN) == "Cleaning"
    assert REFERENCE.trade_label("Z2299", Language.EN) == "Z2299"


def test_a_code_leads_to_its_domain_and_family():
    domain, family = REFERENCE.domain("K2204"), REFERENCE.family("K2204")
    assert domain is not None
    assert domain.code == "K22"
    assert family is not None
    assert family.code == "K"
    assert REFERENCE.domain("Z9999") is None
    assert REFERENCE.family("") is None


def test_labels_are_told_in_the_readers_language():
    assert REFERENCE.opportunities.label("interim", Language.FR) == "Intérim"
    assert REFERENCE.opportunities.label("interim", Language.EN) == "Temporary work"
    assert REFERENCE.opportunities.label("unheard_of", Language.EN) == "unheard_of"


def test_a_fixed_term_of_unknown_length_promises_nothing():
    found = REFERENCE.opportunities.find("CDD")
    assert found is not None
    assert found.code == "cdd_short"


@pytest.mark.parametrize("name", ["L'Île-Saint-Denis", "l’ile saint denis", "93039"])
def test_a_commune_is_found_by_name_or_code(name):
    assert REFERENCE.commune(name) == Commune("93039", "L’Île-Saint-Denis", "plaine_commune")


def test_the_communes_and_their_groups_are_places_one_can_accept():
    for commune in REFERENCE.territory.communes:
        assert REFERENCE.around(commune.code) == (
            commune.code,
            commune.group,
            "all_93",
            "ile_de_france",
        )
    assert REFERENCE.around("est_ensemble") == ("est_ensemble", "all_93", "ile_de_france")
    assert REFERENCE.places.label("93008", Language.EN) == "Bobigny"
    found = REFERENCE.places.find("Pierrefitte-sur-Seine")
    assert found is not None
    assert found.code == "93066"


def test_where_somebody_lives_is_no_place_by_itself():
    assert REFERENCE.around("own_commune") == REFERENCE.around("own_ept") == ()
    assert REFERENCE.around("remote") == ("remote",)


def test_a_merged_commune_is_found_by_its_former_name():
    commune = REFERENCE.commune("Pierrefitte-sur-Seine")
    assert commune is not None
    assert commune.name == "Saint-Denis"
    assert commune.merged == (Former("93059", "Pierrefitte-sur-Seine"),)
    assert REFERENCE.commune("Atlantis") is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ÉLÉONORE", "eleonore"),
        ("Cœur  de\u00a0ville", "coeur de ville"),
        ("L’Œuvre", "l'oeuvre"),
        ("Jean–Luc", "jean-luc"),
        ("İstanbul", "istanbul"),
        ("Groß", "GROSS"),
        ("e\u0301", "é"),
    ],
)
def test_spellings_of_one_name_are_folded_together(one, other):
    assert folded(one) == folded(other)


def test_marks_that_are_letters_elsewhere_are_kept():
    assert folded("தமிழ்") != folded("தமிழ")


def test_the_lists_are_read_once():
    assert load() is REFERENCE

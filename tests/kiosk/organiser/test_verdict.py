"""The words claim what the certificate proves, and no more."""

from pathlib import Path

import pytest

import kiosk.organiser
from kiosk.organiser.verdict import cost, verdict
from server.shared.language import Texts
from server.shared.proposals import CostView
from server.shared.vocabulary import Language
from tests.kiosk.organiser.builders import a_certificate

SAY = Texts(Path(kiosk.organiser.__file__).parent / "texts").say(Language.FR)


def told(certificate, *, seekers=26, floor=2, changed=0, **by_hand):
    sentences = verdict(certificate, seekers, floor, changed, **by_hand)
    return [SAY(s.key, **s.params).replace("\u00a0", " ") for s in sentences]


def test_an_optimal_plan_for_all_says_so():
    assert told(a_certificate()) == [
        "0 personne à zéro ; aucune autre répartition ne fait mieux.",
        "Chaque personne a au moins 2 rencontres.",
        "Rien ne change de ce qui est déjà annoncé.",
    ]


def test_an_optimal_plan_that_leaves_somebody_out_names_what_is_missing():
    found = told(a_certificate(fairness=[24, 20], fairness_bound=[24, 20], below_floor=6))
    assert found[:3] == [
        "2 personnes à zéro sur 26 ; aucune autre répartition ne fait mieux.",
        "Pour une rencontre chacun : ajoutez un employeur ou un tour.",
        "6 personnes ont moins de 2 rencontres.",
    ]


@pytest.mark.parametrize(
    ("fairness", "bound", "claim"),
    [
        ([26, 26], [26, 26], "aucune autre répartition n’est plus équitable"),
        ([26, 20], [26, 26], "Une autre répartition serait peut-être plus équitable"),
        ([24, 20], [24, 26], "aucune autre répartition ne fait moins"),
        ([20, 20], [26, 26], "Une autre répartition ferait peut-être mieux"),
    ],
)
def test_a_plan_that_is_not_proven_best_claims_only_what_its_bounds_say(fairness, bound, claim):
    first = told(a_certificate(fairness=fairness, fairness_bound=bound, optimal=False))[0]
    assert claim in first
    assert "ne fait mieux" not in first


def test_a_plan_that_leaves_somebody_out_never_says_that_everybody_is_served():
    found = told(a_certificate(fairness=[24, 24], fairness_bound=[24, 24], below_floor=0))
    assert not any("Chaque personne" in sentence for sentence in found)


def test_people_whose_table_changes_are_counted():
    assert told(a_certificate(), changed=1)[-1] == "1 personne reçoit une table ou en change."


def test_an_empty_certificate_counts_everybody_as_unmet():
    assert told(a_certificate(fairness=[], fairness_bound=[], optimal=False))[0].startswith("26 ")


@pytest.mark.parametrize(
    ("locked", "alterations", "said"),
    [
        (1, 0, "1 place verrouillée (=)."),
        (0, 2, "2 changements à la main."),
        (3, 1, "3 places verrouillées (=). 1 changement à la main."),
    ],
)
def test_what_was_decided_by_hand_is_counted_last(locked, alterations, said):
    found = told(a_certificate(), locked=locked, alterations=alterations)
    assert found[-1].strip() == said
    assert len(found) == len(told(a_certificate())) + 1


@pytest.mark.parametrize(
    ("fairness", "value", "words"),
    [
        ([0, 0], 0, "Sans coût"),
        ([-1, 0], -420, "1 personne de plus à zéro"),
        ([0, -2], 300, "2 personnes de plus sous le minimum"),
        ([1, 0], 0, "1 personne de moins à zéro"),
        ([0, -1, 0], 0, "1 personne de plus sous 2 rencontres"),
        ([0, 0], -160, "− 160 points de convenance"),
        ([0, 0], 80, "+ 80 points de convenance"),
        ([1, -1], 0, "1 personne de moins à zéro, 1 personne de plus sous le minimum"),
    ],
)
def test_a_cost_names_people_first_and_points_only_where_nobody_gains_or_loses(
    fairness, value, words
):
    said = cost(SAY, CostView(fairness=fairness, value=value))
    assert said.replace("\u00a0", " ") == words


@pytest.mark.parametrize("language", list(Language))
def test_no_cost_is_left_without_words_in_any_language(language):
    say = Texts(Path(kiosk.organiser.__file__).parent / "texts").say(language)
    for fairness in ([-1, 0, 0], [0, 1, 0], [0, 0, -2], [0, 0, 0]):
        for value in (-160, 0, 160):
            said = cost(say, CostView(fairness=fairness, value=value))
            assert said
            assert "{" not in said

"""The words claim what the certificate proves, and no more."""

from pathlib import Path

import pytest

import kiosk.organiser
from kiosk.organiser.verdict import verdict
from server.shared.language import Texts
from server.shared.vocabulary import Language
from tests.kiosk.organiser.builders import a_certificate

SAY = Texts(Path(kiosk.organiser.__file__).parent / "texts").say(Language.FR)


def told(certificate, *, seekers=26, floor=2, changed=0):
    sentences = verdict(certificate, seekers, floor, changed)
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
    assert told(a_certificate(), changed=1)[-1] == "1 personne change de table ou d’heure."


def test_an_empty_certificate_counts_everybody_as_unmet():
    assert told(a_certificate(fairness=[], fairness_bound=[], optimal=False))[0].startswith("26 ")

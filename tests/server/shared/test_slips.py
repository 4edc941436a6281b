from datetime import UTC, datetime, timedelta

from server.shared.door import Itinerary, Stop
from server.shared.language import PEOPLE, Texts
from server.shared.reference import load
from server.shared.slips import slip
from server.shared.vocabulary import Help, Language, Onward, ReasonFact

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)


def stop(minutes, table, **more):
    at = NOW + timedelta(minutes=minutes)
    words = {"round": 1, "starts_at": at, "table": table, "employer": "Fournil"}
    return Stop(**{**words, **more})


def of(language=Language.FR, **changes):
    words = {
        "registration_id": "reg_1",
        "first_name": "Awa",
        "short_code": "BCDFG",
        "event": "Café contact",
        "venue": "Le Petit Café",
        "address": "12 rue du Port",
        "host": "L’association",
        "zone": "Europe/Paris",
        "stops": [],
    }
    day = Itinerary(**{**words, **changes})
    return slip(day, Texts(PEOPLE).say(language), load(), NOW)


def test_the_next_table_is_the_first_that_is_not_over():
    made = of(stops=[stop(-30, 1), stop(-3, 2), stop(20, 3)])
    assert made.next == "Rendez-vous à la table 2 à 8\u00a0h\u00a057."
    assert [one.table for one in made.stops] == ["Table 1", "Table 2", "Table 3"]


def test_after_the_last_table_nothing_is_asked_of_anybody():
    assert of(stops=[stop(-30, 1)]).next == ""


def test_who_has_no_table_yet_is_told_where_it_will_be_shown():
    assert of().next == "Votre table sera affichée dans la salle."


def test_who_goes_is_thanked_and_reads_what_they_mean_to_do():
    made = of(onward=Onward.TRAINING, stops=[stop(20, 3)])
    assert made.next == "Merci d’être venu·e."
    assert made.onward == "La suite\u00a0: Une formation"


def test_what_they_asked_for_is_there_but_large_print_is_the_slip_itself():
    made = of(company=True, help=[Help.INTERPRETER, Help.LARGE_PRINT])
    assert made.notes == ("Vous avez demandé\u00a0: Être accompagné·e, Un interprète.",)
    assert of(help=[Help.LARGE_PRINT]).notes == ()


def test_strengths_are_said_by_their_labels_in_the_readers_language():
    code = load().strengths.terms[0].code
    assert of(strengths=[code]).strengths == (load().strengths.label(code, Language.FR),)
    assert of(Language.EN, strengths=[code]).strengths != of(strengths=[code]).strengths


def test_reasons_are_said_from_their_facts_in_the_readers_language():
    made = of(Language.EN, stops=[stop(5, 1, facts=(ReasonFact.WISH,)), stop(20, 2)])
    say = Texts(PEOPLE).say(Language.EN)
    assert [one.reason for one in made.stops] == [say("reason-wish"), say("reason-none")]

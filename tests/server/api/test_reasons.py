"""The sentence that says why: exactly the facts that earned points, in every language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.people import Opening, Profile, Registration
from server.domain.worth import POINTS, facts, worth
from server.shared.greeting import reason
from server.shared.vocabulary import Language, ReasonFact
from server.voice import texts
from tests.builders import an_employer

TEXTS = texts()
SAYS = [TEXTS.say(language) for language in Language]
WORDS = st.lists(st.sampled_from(["K2204", "K1304", "N4103"]), max_size=2).map(tuple)
KINDS = st.lists(st.sampled_from(["cdi", "interim"]), max_size=2).map(tuple)
PLACES = st.lists(st.sampled_from(["93008", "all_93", "own_ept"]), max_size=2).map(tuple)
HOURS = st.lists(st.sampled_from(["full_time", "part_time", "night"]), max_size=2).map(tuple)
PROFILES = st.builds(
    Profile, trades=WORDS, opportunities=KINDS, places=PLACES, hours=HOURS, transition=st.just("")
)
EMPLOYERS = st.builds(
    lambda trades, kind, places, hours: an_employer(
        trades=trades, openings=(Opening("Poste", kind=kind),), places=places, hours=hours
    ),
    WORDS,
    st.sampled_from(["", "cdi"]),
    PLACES,
    HOURS,
)


@pytest.mark.parametrize("say", SAYS, ids=list(Language))
def test_every_fact_has_a_sentence_of_its_own_in_every_language(say):
    told = {fact: reason((fact,), say) for fact in ReasonFact}
    assert all(text.endswith((".", "。")) for text in told.values())
    assert len({*told.values(), reason((), say)}) == len(ReasonFact) + 1


def test_no_fact_is_said_without_points_and_none_earns_points_without_being_said():
    assert set(POINTS) == set(ReasonFact)
    assert all(points > 0 for points in POINTS.values())


@given(PROFILES, EMPLOYERS, st.booleans(), st.booleans(), st.sampled_from(SAYS))
def test_worth_and_sentence_come_from_the_same_facts(profile, employer, wish, employer_wish, say):
    found = facts(profile, employer, wish=wish, employer_wish=employer_wish)
    told = reason(found, say)
    said = {fact for fact in ReasonFact if reason((fact,), say) in told}
    assert said == set(found)
    assert worth(found) == min(1000, 40 + 80 * sum(POINTS[fact] for fact in said))


def test_the_sentence_reads_well():
    found = (ReasonFact.SAME_TRADE, ReasonFact.CONTRACT, ReasonFact.HOURS, ReasonFact.TRAVEL)
    assert reason(found, TEXTS.say(Language.FR)) == (
        "C’est le métier que vous cherchez. Le contrat proposé vous convient. "
        "Les horaires vous conviennent. Le lieu de travail vous convient."
    )
    assert reason(found, TEXTS.say(Language.FR_SIMPLE)) == (
        "C’est le métier que vous cherchez. Le contrat vous va. "
        "Les horaires vous vont. Le lieu vous va."
    )
    assert reason(found, TEXTS.say(Language.EN)) == (
        "This is the trade you look for. The contract offered suits you. "
        "The hours suit you. The place of work suits you."
    )


# what people and employers say, over HTTP


async def test_where_and_when_somebody_accepts_to_work_is_told_as_a_reason(cafe):
    for employer in cafe.employers:
        await cafe.organiser.post(f"{cafe.event}/employers/{employer['id']}/leave")
    status, _ = await cafe.organiser.post(
        f"{cafe.event}/employers", name="Atelier", places=["Bobigny"], hours=["Le soir"], seats=12
    )
    assert status == 201
    status, person = await cafe.kiosk.post(
        f"{cafe.event}/registrations",
        first_name="Awa",
        present=True,
        places=["Toute la Seine-Saint-Denis"],
        hours=["evening"],
    )
    assert status == 201
    told = person["arrival"]["reason"]
    assert told.endswith("Les horaires vous conviennent. Le lieu de travail vous convient.")


@pytest.mark.parametrize("field", ["opportunities", "places", "hours"])
async def test_a_word_of_no_list_is_refused(cafe, field):
    status, problem = await cafe.kiosk.post(
        f"{cafe.event}/registrations", first_name="Awa", **{field: ["Atlantis"]}
    )
    assert (status, problem["code"]) == (409, "unknown_value")
    assert problem["params"] == {"field": field, "value": "Atlantis"}


async def test_my_own_town_is_no_place_of_work(cafe):
    status, problem = await cafe.organiser.post(
        f"{cafe.event}/employers", name="Atelier", places=["Ma commune"]
    )
    assert (status, problem["code"]) == (409, "unknown_value")


async def test_a_trade_may_be_said_in_everyday_words(cafe):
    await cafe.organiser.post(
        f"{cafe.event}/employers", name="Atelier", trades=["nettoyage de locaux", "Pain"]
    )
    _, listed = await cafe.organiser.get(f"{cafe.event}/lists/employers")
    line = next(line for line in listed.decode().splitlines() if line.startswith("Atelier"))
    assert "K2204, Pain" in line


async def test_a_list_taken_again_keeps_the_hours_that_no_column_says(cafe):
    await cafe.kiosk.post(
        f"{cafe.event}/registrations", first_name="Zoé-Test", hours=["Temps plein"]
    )
    path = f"{cafe.event}/lists/attendees"
    headers = {"Authorization": f"Bearer {cafe.organiser.token}"}
    for _ in range(2):
        async with cafe.client.post(
            path, data="Prénom;Métiers recherchés\nZoé-Test;K2204\n".encode(), headers=headers
        ) as answer:
            report = await answer.json()
    assert report["unchanged"] == 1
    async with cafe.ports.store.read(cafe.event_id) as view:
        found = [
            person.profile
            for person in view.all(Registration).values()
            if person.person.first_name == "Zoé-Test"
        ]
    assert [(profile.trades, profile.hours) for profile in found] == [(("K2204",), ("full_time",))]

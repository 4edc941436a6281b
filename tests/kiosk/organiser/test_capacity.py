"""Before the day, the main screen says what there is room for and what is missing."""

from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace

import kiosk.organiser
from kiosk.event_day import EventDay
from kiosk.organiser.capacity import a_person, goal_to_tell, sentences
from server.shared.language import Texts
from server.shared.vocabulary import EventState, Language
from tests.kiosk.organiser.builders import a_capacity, a_day, a_goal, a_table, an_event
from tests.kiosk.organiser.stage import at_the_floor
from tests.kiosk.organiser.stand_in import StandIn

TEXTS = Texts(Path(kiosk.organiser.__file__).parent / "texts")
FR = TEXTS.say(Language.FR)
SHORT = a_capacity(
    seekers=20,
    employers=2,
    conversations=14,
    goals=[a_goal(1, 4, 4, 45), a_goal(2, 20, 30, 360), a_goal(3, 30, None)],
)


def told(view, floor=2, language=Language.FR):
    say = TEXTS.say(language)
    lines = [say(s.key, **s.params) for s in sentences(view, floor, say)]
    return [line.replace("\u00a0", " ") for line in lines]


def test_the_number_is_cut_never_rounded_up():
    assert a_person(SHORT) == Decimal("0.7")
    assert a_person(a_capacity(seekers=100, conversations=99)) == Decimal("0.9")
    assert a_person(a_capacity(seekers=1, conversations=12)) == Decimal("12.0")


def test_what_is_missing_is_said_in_employers_or_time():
    assert told(SHORT) == [
        "Capacité : 0,7 conversation par personne.",
        "Pour une conversation chacun : il manque 4 employeurs, ou 45 minutes.",
    ]
    assert told(SHORT, language=Language.EN) == [
        "Room for 0.7 conversations a person.",
        "For one conversation each, still missing: 4 employers, or 45 minutes.",
    ]


@pytest.mark.parametrize(
    ("goal", "words"),
    [
        (a_goal(2, 1, None), "Pour 2 conversations chacun : il manque 1 employeur."),
        (a_goal(2, None, 1), "Pour 2 conversations chacun : il manque 12 minutes."),
        (a_goal(2, 3, 11), "Pour 2 conversations chacun : il manque 3 employeurs, ou 3 heures."),
        (
            a_goal(2, None, None),
            "Pour 2 conversations chacun : il manque des employeurs et des tours.",
        ),
        (a_goal(2), "Chaque personne peut avoir 2 conversations."),
    ],
)
def test_every_way_to_miss_has_its_words(goal, words):
    assert told(a_capacity(goals=[a_goal(1), goal]))[1] == words


def test_an_estimate_is_said_as_one():
    found = told(replace(SHORT, exact=False))
    assert "il manque au moins 4 employeurs" in found[1]
    found = told(a_capacity(exact=False))
    assert found[1].startswith("Les places suffisent pour 2 conversations chacun, si")


def test_it_speaks_of_the_first_goal_missed_and_of_none_beyond_the_events_own():
    view = a_capacity(goals=[a_goal(1), a_goal(2, 3, 3), a_goal(3, 9, 9)])
    assert goal_to_tell(view, 3) == view.goals[1]
    assert goal_to_tell(view, 1) == view.goals[0]
    assert goal_to_tell(a_capacity(goals=[]), 2) is None


def test_without_people_or_employers_it_says_so():
    assert told(a_capacity(seekers=0)) == [
        "Capacité : elle se calcule dès la première inscription."
    ]
    assert told(
        a_capacity(seekers=12, employers=0, conversations=0, goals=[a_goal(1, 1, None)])
    ) == [
        "Capacité : 12 personnes inscrites, aucun employeur.",
        "Pour une conversation chacun : il manque 1 employeur.",
    ]


def a_draft(**fields):
    event = an_event(state=EventState.PUBLISHED)
    server = StandIn(a_day(event, running=None, **fields))
    server.capacity = SHORT
    return server


async def test_it_stands_on_the_smallest_screen_until_the_doors_open():
    async with at_the_floor(a_draft(), size=(64, 20)) as stage:
        await stage.sees("Capacité : 0,7 conversation", "! Pour une conversation chacun")
        await stage.settled()
        stage.same_as_kept("before-the-day.64x20")
        await stage.press("s", "1", "2")
        await stage.sees_no_more("Capacité")


async def test_it_looks_as_kept_in_every_language():
    async with at_the_floor(a_draft()) as stage:
        await stage.same_in_every_language("before-the-day")


async def test_it_is_counted_anew_when_an_employer_comes_on_the_list():
    server = a_draft()
    async with at_the_floor(server) as stage:
        await stage.sees("il manque 4 employeurs")
        server.capacity = replace(SHORT, goals=[a_goal(1, 3, 3), a_goal(2, 9, 9)])
        tables = (*server.board.tables, a_table(11, "Onzième"))
        await server.become(replace(server.board, tables=tables))
        await stage.sees("il manque 3 employeurs, ou 36 minutes")


async def test_it_is_counted_anew_when_an_employer_will_be_late():
    server = a_draft()
    async with at_the_floor(server) as stage:
        await stage.sees("il manque 4 employeurs")
        server.capacity = replace(SHORT, goals=[a_goal(1, 5, 5), a_goal(2, 9, 9)])
        first, *others = server.board.tables
        late = replace(first, late_from=3)
        await server.become(replace(server.board, tables=(late, *others)))
        await stage.sees("il manque 5 employeurs")


async def test_an_event_whose_capacity_is_enough_says_so():
    server = a_draft()
    server.capacity = a_capacity()
    async with at_the_floor(server) as stage:
        await stage.sees("Capacité : 9,2 conversations", "✓ Chaque personne peut avoir 2")


async def test_a_server_that_does_not_say_is_asked_again_with_the_next_change():
    server = a_draft()
    server.capacity = None
    async with at_the_floor(server) as stage:
        await stage.sees("Prochaine étape")
        await stage.settled()
        assert "Capacité" not in stage.flat
        server.capacity = SHORT
        counts = replace(server.board.counts, registered=27)
        await server.become(replace(server.board, counts=counts))
        await stage.sees("Capacité : 0,7 conversation")


async def test_the_real_server_tells_the_client(cafe):
    url = str(cafe.client.make_url("")).rstrip("/")
    async with EventDay(url, cafe.organiser.token) as client:
        found = await client.capacity(cafe.event_id)
    assert (found.seekers, found.employers, found.rounds) == (24, 6, 6)
    assert [goal.each for goal in found.goals] == [1, 2, 3]

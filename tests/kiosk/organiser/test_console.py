"""What holds on every screen: languages, keys, the clock, hostile names, many people."""

from datetime import timedelta

import msgspec
import pytest
from msgspec.structs import replace

from kiosk.attendee.keys import NO, YES
from kiosk.organiser.dialogs import Choice, no_or_yes
from kiosk.organiser.events import Events
from kiosk.organiser.help import Help
from kiosk.organiser.page import KeyLine
from kiosk.organiser.people import People
from kiosk.organiser.voice import texts
from server.shared.proposals import LostLock, Place
from server.shared.vocabulary import EventState, Language
from tests.kiosk.organiser.builders import NOW, STALE, a_day, a_person, a_table, an_event, shifts
from tests.kiosk.organiser.stage import at_the_floor, on_stage
from tests.kiosk.organiser.stand_in import StandIn

# languages and keys


async def test_f2_changes_every_word_at_once_even_in_front_of_a_question():
    async with at_the_floor() as stage:
        await stage.press("s")
        await stage.sees("Quelle étape ?")
        await stage.press("f2", "f2")
        await stage.sees("Which step?", "Close the day", "A number chooses")
        await stage.press("escape")
        await stage.sees("present of 26", "Employers")
        await stage.press("f2")
        await stage.sees("présents sur 26")
    assert stage.console.client.language is Language.FR


async def test_reasons_follow_the_language():
    async with at_the_floor() as stage:
        await stage.press("a")
        await stage.sees("Inès : vous avez choisi ce métier.")
        await stage.press("f2", "f2")
        await stage.sees("Inès: you chose this trade.")


async def test_a_form_keeps_what_was_typed_when_the_language_changes():
    async with at_the_floor() as stage:
        await stage.press("e", "plus", *"Fournil", "f2", "f2")
        await stage.sees("Add an employer", "Fournil")


async def test_f1_explains_the_keys_and_escape_leads_back():
    async with at_the_floor() as stage:
        await stage.press("p", "f1")
        await stage.sees("Toutes les touches")
        await stage.press("f1", "escape")
        await stage.until(lambda: isinstance(stage.console.screen, People), "the people")
    assert not any(isinstance(screen, Help) for screen in stage.console.screen_stack)


async def test_q_asks_first_and_ctrl_q_does_not():
    async with StandIn() as server, on_stage(server) as stage:
        await stage.sees("Bobigny")
        await stage.press("q")
        await stage.sees("Quitter la console ?")
        await stage.press("enter")
        assert isinstance(stage.console.screen, Events)
        await stage.press("q", "2")
        await stage.until(lambda: not stage.console.is_running, "the end")
    async with at_the_floor() as stage:
        await stage.press("ctrl+q")
        await stage.until(lambda: not stage.console.is_running, "the end")


def test_no_and_yes_have_the_keys_they_have_at_the_kiosk():
    answers = no_or_yes(texts().say(Language.FR), "Oui")
    assert {value: str(key) for key, (value, _) in enumerate(answers, 1)} == {"no": NO, "yes": YES}


async def test_ctrl_c_says_how_to_quit():
    async with at_the_floor() as stage:
        await stage.press("ctrl+c")
        await stage.sees("Pour quitter : Ctrl+Q.")


async def test_answers_are_taken_by_the_figures_of_a_french_keyboard_without_shift():
    async with at_the_floor() as stage:
        await stage.press("s", "&")
        await stage.sees("Clore la journée ?")
        await stage.press("é")
        await stage.until(lambda: stage.console.event.state is EventState.CLOSED, "the end")


async def test_the_line_of_keys_never_outgrows_the_screen():
    for size in ((64, 20), (80, 24)):
        async with at_the_floor(size=size) as stage:
            await stage.settled()
            last = stage.text.splitlines()[-1]
            assert len(last) <= size[0]
            assert "F1 Aide" in last
            assert stage.console.screen.query_one(KeyLine).size.width <= size[0]


# the clock


async def test_the_bell_rings_once_when_the_round_is_over(monkeypatch):
    rings, now = [], [NOW]
    async with at_the_floor(clock=lambda: now[0]) as stage:
        monkeypatch.setattr(stage.console, "bell", lambda: rings.append(1))
        now[0] = NOW + timedelta(minutes=7)
        await stage.sees("Le tour 3 est fini. Touche r, puis Entrée.", "Terminez-le : touche r.")
        stage.console._tick()
        stage.console._tick()
    assert rings == [1]


async def test_a_round_that_is_over_ends_without_a_question():
    server, now = StandIn(), [NOW]
    async with at_the_floor(server, clock=lambda: now[0]) as stage:
        now[0] = NOW + timedelta(minutes=7)
        await stage.press("r", "enter")
        await stage.sees("Le tour 3 est terminé.")
    assert "POST /v1/events/evt_1/rounds/3/end" in server.heard


async def test_rounds_do_not_start_before_the_doors_are_open():
    server = StandIn(a_day(an_event(state=EventState.PUBLISHED), running=None))
    async with at_the_floor(server) as stage:
        await stage.press("r", "enter")
        await stage.sees("Les tours démarrent quand les portes sont ouvertes.")
        assert not isinstance(stage.console.screen, Choice)


# names are data


HOSTILE = (
    "[Bob]",
    "[bold red]Eve[/]",
    "A\x1b[2JB",
    "Zo\x07é\r\n",
    "\u202eevil",
    "李小龙",
    "{ $name }",
)


@pytest.mark.parametrize("name", HOSTILE)
async def test_no_name_vanishes_or_disturbs_the_screen(name):
    board = a_day(people=0)
    person = a_person(0, first_name=name, last_name="")
    table = a_table(1, name, openings=[name])
    board = replace(board, people=(person,), tables=(table,), event=an_event(name=name))
    seen = "".join(c for c in name if c.isprintable())
    server = StandIn(board)
    async with server, on_stage(server) as stage:
        await stage.sees(seen)
        await stage.press("enter")
        await stage.until(lambda: stage.console.board is not None, "the board")
        await stage.sees(seen)
        await stage.press("enter")
        await stage.sees("Noter le départ", f"• {seen}")
        await stage.press("escape", "p", "enter")
        await stage.sees("Code court", seen)
        await stage.press("1")
        await stage.sees(f"✓ {seen} : départ noté.")
        assert all(c.isprintable() or c == "\n" for c in stage.text.replace("\u00a0", " "))


# many people


async def test_a_thousand_people_are_listed_found_and_followed():
    server = StandIn(a_day(people=1000, employers=60))
    async with at_the_floor(server) as stage:
        await stage.press("p")
        await stage.sees("1 000 personnes sur 1 000")
        await stage.press("pagedown", "down")
        await stage.press(*"awa di")
        await stage.sees("personnes sur 1 000", "Awa Diallo")
        await stage.sees_no_more("Adama")
        people = list(server.board.people)
        people[0] = replace(people[0], meetings=7)
        await server.become(replace(server.board, people=tuple(people)))
        await stage.sees(" 7 tour 4")


async def test_the_chosen_person_stays_chosen_while_others_come():
    server = StandIn()
    async with at_the_floor(server) as stage:
        await stage.press("p", "down", "down")
        await stage.sees("›Awa Diallo")
        newcomer = a_person(99, first_name="Aaron")
        await server.become(replace(server.board, people=(*server.board.people, newcomer)))
        await stage.sees("Aaron", "›Awa Diallo")


# changes by hand


async def test_a_person_is_added_to_an_empty_seat_and_taken_out_again():
    server = StandIn()
    async with at_the_floor(server, size=(120, 40)) as stage:
        await stage.press("a", *["down"] * 11, "enter")
        await stage.sees("Qui ajouter au tour 3, table 6 ?", "1 personne de moins à zéro")
        await stage.press("1")
        await stage.sees("C’est changé et verrouillé.")
        await stage.press("home", "enter")
        await stage.sees("Retirer de cette table", "1 personne de plus à zéro")
        await stage.press("3")
        await stage.sees("C’est retiré.", "2 changements à la main.")
    sent = [msgspec.json.decode(body) for body in server.bodies[1:]]
    assert (sent[0]["registration_id"], sent[0]["seat"], sent[0]["round"]) == ("reg_0017", None, 3)
    assert (sent[1]["employer_id"], sent[1]["round"]) == (None, None)
    assert sent[1]["seat"]


async def test_escape_in_front_of_the_costs_changes_nothing():
    server = StandIn()
    async with at_the_floor(server) as stage:
        await stage.press("a", "enter")
        await stage.sees("Retirer de cette table")
        await stage.press("1", "escape")
        await stage.sees_no_more("Une autre table")
    assert server.heard == ["POST /v1/events/evt_1/pairings"]


async def test_a_refused_change_is_said_and_an_outdated_proposal_made_anew():
    server = StandIn()
    async with at_the_floor(server) as stage:
        await stage.press("a", "enter")
        await stage.sees("Retirer de cette table")
        server.proposed = False
        server.refusals.append(STALE)
        await stage.press("3")
        await stage.sees("La proposition n’est plus à jour.")
        await stage.until(lambda: len(server.heard) == 3, "another proposal")
    assert server.heard[-1] == "POST /v1/events/evt_1/pairings"


async def test_a_lost_lock_is_told_with_the_name_and_the_place():
    server = StandIn()
    server.lost = [LostLock(first_name="Inès", place=Place(round=3, table=1))]
    async with at_the_floor(server) as stage:
        await stage.press("a")
        await stage.sees("! Inès : verrou perdu, tour 3, table 1.")


async def test_a_confirmation_can_be_given_up_after_reading_what_changes():
    server = StandIn()
    server.shifts = shifts(1)
    async with at_the_floor(server) as stage:
        await stage.press("a", "c")
        await stage.sees("Awa : tour 4, table 1 → rien")
        await stage.press("enter")
        await stage.sees_no_more("Confirmer et annoncer ?")
        assert not any("confirm" in heard for heard in server.heard)
        await stage.press("c", "2")
        await stage.sees("C’est annoncé")

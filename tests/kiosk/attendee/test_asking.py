"""Questions at the kiosk, as people answer them: number keys, one screen each."""

import asyncio

import pytest

from kiosk.attendee.steps import Step
from server.shared.door import Itinerary, Stop
from server.shared.views import TableView
from server.shared.vocabulary import (
    AgeBand,
    ErrorCode,
    Help,
    Language,
    Mood,
    Onward,
    Presence,
    ReasonFact,
)
from tests.kiosk.attendee.people import AWA, BILAL, BLANK
from tests.kiosk.attendee.stage import WALL, kiosk_at
from tests.kiosk.eyes import until
from tests.kiosk.stand_in import a_token, an_arrival

NBSP = "\N{NO-BREAK SPACE}"
INVITATION = "Présentez votre badge au lecteur."
STOPS = [
    Stop(round=1, starts_at=WALL, table=7, employer="Propreté Nord", facts=(ReasonFact.WISH,)),
    Stop(round=3, starts_at=WALL, table=12, employer="Les Jardins"),
]
DAY = Itinerary(
    registration_id="reg_1", first_name="Awa", short_code="KLRTX", event="Café", venue="Maison",
    address="1 rue Haute", host="Tablée", zone="Europe/Paris", stops=STOPS, help=[Help.SEAT],
    wishes=["emp_2"],
)  # fmt: skip


def a_table(number, employer):
    return TableView(
        number=number, seats=2, employer_id=f"emp_{number}", employer=employer,
        presence=Presence.PRESENT, openings=[],
    )  # fmt: skip


@pytest.fixture
def server(server):
    server.days = {AWA: DAY}
    server.tables = (a_table(1, "Propreté Nord"), a_table(2, "Les Jardins"))
    return server


class Printer:
    """A printer that does what it is told: prints, fails, or hangs for so many seconds."""

    def __init__(self, trouble="", hangs=0.0):
        self.trouble = trouble
        self.printed = []
        self.hangs = hangs

    def until(self):
        return asyncio.get_running_loop().time() + self.hangs

    async def day(self, day, say, until):
        await asyncio.sleep(until - asyncio.get_running_loop().time())
        self.printed.append((day.first_name, say.language))
        return self.trouble


async def comes_without_badge(kiosk, name="Zoé"):
    kiosk.key("f4")
    await kiosk.sees("Quel est votre prénom")
    await kiosk.types(name)
    kiosk.key("enter")
    await kiosk.sees("Quel âge avez-vous")


async def opens_menu(kiosk, badge=AWA):
    kiosk.scan(badge)
    await kiosk.sees("1  Mes choix")
    await kiosk.answers("1")
    await kiosk.sees("Présentez encore votre badge.")
    kiosk.scan(badge)
    await kiosk.sees("Mon programme", "Je m’en vais")


# walk-in


async def test_questions_are_answered_one_a_screen_and_sent_together(server):
    async with kiosk_at(server) as kiosk:
        await comes_without_badge(kiosk)
        await kiosk.answers("1")
        await kiosk.sees("Quelques questions", "Oui, une minute")
        await kiosk.answers("1")
        await kiosk.sees("Où en êtes-vous", "Question 1 sur 6", "Autres choix (1/2)", "0   Passer")
        await kiosk.answers("2")
        await kiosk.sees("Quels métiers", "Question 2 sur 6")
        await kiosk.answers("0", "0", "0")
        await kiosk.sees("Qui aimeriez-vous rencontrer", "Les Jardins", "Propreté Nord")
        await kiosk.answers("1")
        await kiosk.sees("✓ Les Jardins", "0     Continuer")
        await kiosk.answers("0", "1", "0")
        await kiosk.sees("Bonjour Zoé", "Votre code")
    (person,) = server.registered
    assert (person.transition, person.wishes, person.help) == ("return", ["emp_2"], [Help.COMPANY])
    assert person.age_band is AgeBand.ADULT


async def test_who_leaves_in_the_middle_is_registered_with_what_was_said(server):
    async with kiosk_at(server) as kiosk:
        await comes_without_badge(kiosk)
        await kiosk.answers("1", "1", "2")
        await kiosk.sees("Quels métiers")
        kiosk.wait(45)
        await until(lambda: server.registered)
        await kiosk.sees(INVITATION)
        await kiosk.sees_no("Zoé")
    assert server.registered[0].transition == "return"


async def test_a_scan_in_the_middle_is_greeted_and_not_overwritten_by_who_was_there(server):
    async with kiosk_at(server) as kiosk:
        await comes_without_badge(kiosk)
        await kiosk.answers("1")
        await kiosk.sees("Quelques questions")
        kiosk.scan(AWA)
        await until(lambda: server.registered)
        await kiosk.sees("Bonjour Awa", "Table 7")
        await kiosk.sees_no("Zoé")
        await until(lambda: kiosk.app._attempts.kept == set())
        await kiosk.sees("Bonjour Awa")


async def test_who_leaves_before_the_age_is_not_registered(server):
    async with kiosk_at(server) as kiosk:
        await comes_without_badge(kiosk)
        kiosk.key("escape")
        await kiosk.sees("Quel est votre prénom", "Zoé")
        kiosk.key("escape")
        await kiosk.sees(INVITATION)
        kiosk.scan(AWA)
        await kiosk.sees("Bonjour Awa")
    assert server.registered == []


async def test_a_blank_badge_scanned_meanwhile_becomes_theirs(server):
    async with kiosk_at(server) as kiosk:
        await comes_without_badge(kiosk)
        await kiosk.answers("1")
        await kiosk.sees("Quelques questions")
        kiosk.scan(BLANK)
        await until(lambda: kiosk.app.state.badge == BLANK and kiosk.app.state.sheet)
        await kiosk.sees("Quelques questions")
        await kiosk.answers("2")
        await kiosk.sees("Bonjour Zoé")
    assert [person.badge for person in server.registered] == [BLANK]


async def test_the_next_of_several_people_is_one_key_away(server):
    async with kiosk_at(server) as kiosk:
        for name in ("Zoé", "Léo"):
            await kiosk.sees("Sans badge")
            if name == "Léo":
                await kiosk.answers("1")
            else:
                kiosk.key("f4")
            await kiosk.sees("Quel est votre prénom")
            await kiosk.types(name)
            kiosk.key("enter")
            await kiosk.sees("Quel âge")
            await kiosk.answers("1", "2")
            await kiosk.sees(f"Bonjour {name}", "1  Une autre personne")
    assert [person.first_name for person in server.registered] == ["Zoé", "Léo"]


async def test_a_question_left_alone_counts_down_and_any_other_key_gives_time(server):
    async with kiosk_at(server) as kiosk:
        await comes_without_badge(kiosk)
        kiosk.wait(31)
        await kiosk.sees("dans 14 secondes", "encore du temps")
        await kiosk.types("x")
        await kiosk.sees_no("secondes")
        await kiosk.sees("Quel âge")


async def test_a_name_is_chosen_letter_by_letter(server):
    async with kiosk_at(server) as kiosk:
        kiosk.key("f4")
        await kiosk.sees("F9  Grandes lettres")
        kiosk.key("down")
        await kiosk.sees("[A]", "Terminé")
        kiosk.key("enter", "right", "enter")
        await kiosk.sees("Ab_")
        await kiosk.types("e")
        await kiosk.sees("Abe_")
        kiosk.key("backspace", "up", "left")
        await kiosk.sees("Ab_", "[Terminé]")
        kiosk.key("enter")
        await kiosk.sees("Quel âge")
        assert kiosk.app.state.first_name == "Ab"


# one's own things


async def test_a_second_scan_opens_what_one_may_do(server):
    async with kiosk_at(server) as kiosk:
        kiosk.scan(AWA)
        await kiosk.sees("Bonjour Awa", "1  Mes choix")
        before = kiosk.app._listening.scan_end
        kiosk.scan(AWA)
        await until(lambda: kiosk.app._listening.scan_end > before)
        await kiosk.sees("Bonjour Awa")
        kiosk.wait(2)
        kiosk.scan(AWA)
        await kiosk.sees("Mes choix", "Je m’en vais")
    assert len(server.heard) == 1


async def test_the_programme_tells_every_table_with_its_time(server):
    async with kiosk_at(server) as kiosk:
        await opens_menu(kiosk)
        await kiosk.answers("1")
        await kiosk.sees("table 7, Propreté Nord", "table 12, Les Jardins", NBSP.join("KLRTX"))
        await kiosk.sees_no("Imprimer")


async def test_why_these_tables_is_told_by_its_reasons(server):
    async with kiosk_at(server) as kiosk:
        await opens_menu(kiosk)
        await kiosk.answers("5", "1")
        await kiosk.sees("Table 7", "Vous avez souhaité", "Une place est libre")
        kiosk.key("f3")
        await kiosk.sees("You wished to meet this employer.", "A seat is free")


async def test_wishes_are_changed(server):
    async with kiosk_at(server) as kiosk:
        await opens_menu(kiosk)
        await kiosk.answers("2")
        await kiosk.sees("✓ Les Jardins", "Propreté Nord")
        await kiosk.answers("1", "2", "0")
        await kiosk.sees("✓ C’est noté.")
        kiosk.wait(8)
        await kiosk.sees(INVITATION)
    (noted,) = server.noted
    assert (noted.badge, noted.wishes, noted.help) == (AWA, ["emp_1"], None)


async def test_company_is_asked_for_beside_what_was_asked_before(server):
    async with kiosk_at(server) as kiosk:
        await opens_menu(kiosk)
        await kiosk.answers("3")
        await kiosk.sees("Être accompagné·e", "✓ Une place assise")
        await kiosk.answers("1", "0")
        await kiosk.sees("✓ C’est noté.")
    assert set(server.noted[0].help) == {Help.COMPANY, Help.SEAT}


async def test_strengths_are_named_beside_the_person(server):
    async with kiosk_at(server) as kiosk:
        await opens_menu(kiosk)
        await kiosk.answers("5", "2")
        await kiosk.sees("Quelles forces", "Autonomie")
        await kiosk.answers("1", "5", "1", "0")
        await kiosk.sees("✓ C’est noté.")
    assert len(server.noted[0].strengths) == 2


async def test_three_answers_and_a_farewell(server):
    printer = Printer()
    async with kiosk_at(server, printing=printer) as kiosk:
        await opens_menu(kiosk)
        await kiosk.answers("4")
        await kiosk.sees("Comment s’est passée", "1  Bien", "2  Moyen", "3  Pas bien", "\\___/")
        await kiosk.answers("1")
        await kiosk.sees("Et maintenant", "Une formation")
        await kiosk.answers("2")
        await kiosk.sees("prendre de vos nouvelles")
        await kiosk.answers("1")
        await kiosk.sees("Merci d’être venu·e.")
        await until(lambda: printer.printed)
        kiosk.wait(20)
        await kiosk.sees(INVITATION)
    (going,) = server.noted
    assert (going.mood, going.onward, going.follow_up) == (Mood.GOOD, Onward.TRAINING, False)


async def test_a_lost_badge_is_told_what_to_do(server):
    async with kiosk_at(server) as kiosk:
        await opens_menu(kiosk)
        await kiosk.answers("5", "4")
        await kiosk.sees("J’ai perdu mon badge", "L’accueil vous en donne un autre.")


async def test_the_data_are_behind_the_menu_as_well(server):
    server.kept = {AWA: ["Votre prénom est Awa."]}
    async with kiosk_at(server) as kiosk:
        await opens_menu(kiosk)
        await kiosk.answers("5", "3")
        await kiosk.sees("Votre prénom est Awa.", "F6")


async def test_a_scan_closes_the_menu_of_the_one_before(server):
    async with kiosk_at(server) as kiosk:
        await opens_menu(kiosk)
        kiosk.scan(BILAL)
        await kiosk.sees("Bonjour Bilal")
        await kiosk.sees_no("Mon programme")


# the slip


async def test_a_slip_is_printed_on_request(server):
    printer = Printer()
    async with kiosk_at(server, printing=printer) as kiosk:
        await opens_menu(kiosk)
        await kiosk.answers("1")
        await kiosk.sees("1   Imprimer")
        await kiosk.answers("1")
        await kiosk.sees("✓ Votre papier est prêt.")
        kiosk.wait(5)
        await kiosk.sees(INVITATION)
    assert printer.printed == [("Awa", Language.FR)]


async def test_who_goes_is_told_of_no_printer_where_there_is_none(server):
    async with kiosk_at(server) as kiosk:
        await opens_menu(kiosk)
        await kiosk.answers("4", "1", "1", "1")
        await until(lambda: server.noted)
        await kiosk.sees("Merci d’être venu·e.")


async def test_who_goes_is_told_of_a_printer_that_fails_with_table_and_code(server):
    async with kiosk_at(server, printing=Printer("printer-off")) as kiosk:
        await opens_menu(kiosk)
        await kiosk.answers("4", "1", "1", "1")
        await kiosk.sees("! L’imprimante ne répond pas.", "table 7", NBSP.join("KLRTX"))


async def test_a_printer_that_fails_is_told_with_table_and_code(server):
    async with kiosk_at(server, printing=Printer("printer-off")) as kiosk:
        await opens_menu(kiosk)
        await kiosk.answers("1", "1")
        await kiosk.sees("! L’imprimante ne répond pas.", "table 7", NBSP.join("KLRTX"))


async def test_a_printer_that_hangs_holds_up_no_scan_and_is_given_up(server):
    async with kiosk_at(server, printing=Printer("printer-timed_out", hangs=1)) as kiosk:
        await opens_menu(kiosk)
        await kiosk.answers("1", "1")
        await kiosk.sees("Votre papier arrive…")
        kiosk.scan(BILAL)
        await kiosk.sees("Bonjour Bilal")
        kiosk.key("escape")
        await kiosk.sees(INVITATION)
        await opens_menu(kiosk)
        await kiosk.answers("1", "1")
        await kiosk.sees("! L’imprimante ne répond pas.")


# languages


async def test_f7_goes_through_the_other_languages(server):
    async with kiosk_at(server) as kiosk:
        for language in (Language.PT, Language.ES, Language.TR, Language.RO, Language.PT):
            kiosk.key("f7")
            await until(lambda wanted=language: kiosk.app.state.language is wanted)
        kiosk.wait(45)
        await kiosk.sees(INVITATION)


async def test_somebody_is_greeted_in_their_own_language(server):
    server.people[AWA] = an_arrival("Awa", language=Language.EN, seated=True)
    async with kiosk_at(server) as kiosk:
        kiosk.scan(AWA)
        await kiosk.sees("Hello Awa", "Please go to table 7")
        kiosk.scan(BILAL)
        await kiosk.sees("Bonjour Bilal")


async def test_a_refusal_is_said_again_in_the_language_chosen(server):
    async with kiosk_at(server) as kiosk:
        kiosk.scan(a_token(77))
        await kiosk.sees("Ce badge n’est pas connu ici.")
        kiosk.key("f3")
        await kiosk.sees("This badge is not known here.")
        await kiosk.sees_no("Ce badge")


async def test_a_name_from_right_to_left_shares_its_row_with_nothing(server):
    server.people[AWA] = an_arrival("ليلى")
    async with kiosk_at(server) as kiosk:
        kiosk.scan(AWA)
        screen = await kiosk.sees("ليلى", "Table 7")
        assert [line.strip() for line in screen.splitlines() if "ليلى" in line] == ["ليلى"]


async def test_an_answer_refused_by_the_server_is_told(server):
    async with kiosk_at(server) as kiosk:
        await opens_menu(kiosk, BILAL)
        await kiosk.answers("1")
        await kiosk.sees("! Ce badge n’est plus valable.")
        assert kiosk.app.state.problem.code is ErrorCode.VOID
        assert kiosk.app.state.step is Step.REFUSED

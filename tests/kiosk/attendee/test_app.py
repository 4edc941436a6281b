import pytest

from server.shared.vocabulary import ErrorCode, EventState, Language
from tests.kiosk.attendee.people import AWA, BILAL, NGUYEN, OTHER, VOID
from tests.kiosk.attendee.stage import kiosk_at
from tests.kiosk.eyes import until
from tests.kiosk.stand_in import a_sample, a_token, an_arrival, an_event

NBSP = "\N{NO-BREAK SPACE}"
INVITATION = "Présentez votre badge au lecteur."


# badges


async def test_a_scan_is_greeted_with_name_table_employer_time_and_reason(server):
    async with kiosk_at(server) as kiosk:
        kiosk.scan(AWA)
        await kiosk.sees("✓ Bonjour Awa", "Table 7, Propreté Nord, maintenant", "Pourquoi")
        await kiosk.sees("→ Allez à la table 7.")
    assert [asked.badge for asked in server.heard] == [AWA]


async def test_reading_is_shown_at_the_first_key(server):
    async with kiosk_at(server) as kiosk:
        kiosk.key("B")
        await kiosk.sees("Lecture de votre badge…", "B_")


async def test_a_figure_starts_no_code_and_spoils_none(server):
    async with kiosk_at(server) as kiosk:
        await kiosk.sees(INVITATION)
        before = kiosk.app.state
        for figure in "57":
            await kiosk.types(figure)
            assert kiosk.app.state == before
        await kiosk.types("RRRRR")
        kiosk.key("enter")
        await kiosk.sees("Bonjour Karim")


async def test_figures_that_are_sent_are_refused_however_slowly_they_came(server):
    async with kiosk_at(server) as kiosk:
        await kiosk.types("3017620422003")
        kiosk.key("enter")
        await kiosk.sees("! Ce code ne se lit pas.")


async def test_a_figure_of_before_is_no_part_of_an_answer(server):
    async with kiosk_at(server) as kiosk:
        await kiosk.types("5")
        kiosk.app.scanned(AWA)
        await kiosk.sees("Bonjour Awa")
        await kiosk.types("1")
        await kiosk.sees("Présentez encore votre badge.")


async def test_a_code_typed_by_hand_is_an_attempt(server):
    async with kiosk_at(server) as kiosk:
        await kiosk.types("rrrrr")
        kiosk.key("enter")
        await kiosk.sees("Bonjour Karim", "Merci de recevoir", "Installez-vous.")


async def test_a_new_scan_replaces_the_greeting(server):
    async with kiosk_at(server) as kiosk:
        kiosk.scan(AWA)
        await kiosk.sees("Bonjour Awa")
        kiosk.scan(BILAL)
        await kiosk.sees("Bonjour Bilal", "Table 14")
        await kiosk.sees_no("Awa")


async def test_a_second_scan_gives_the_same_arrival_and_says_so(server):
    async with kiosk_at(server) as kiosk:
        for _ in range(2):
            kiosk.scan(AWA)
            await kiosk.sees("Bonjour Awa", "Table 7")
            kiosk.key("escape")
            await kiosk.sees(INVITATION)
        kiosk.scan(AWA)
        await kiosk.sees("Votre arrivée est déjà notée.", "Table 7")


async def test_somebody_without_a_table_yet_gets_kind_words(server):
    async with kiosk_at(server) as kiosk:
        kiosk.scan(NGUYEN)
        await kiosk.sees("Bonjour Nguyễn", "Prenez un café.")


async def test_a_greeting_makes_room_by_itself(server):
    async with kiosk_at(server) as kiosk:
        kiosk.scan(AWA)
        await kiosk.sees("Bonjour Awa")
        kiosk.wait(8)
        await kiosk.sees(INVITATION)
        await kiosk.sees_no("Awa")


async def test_letters_nobody_finished_are_forgotten(server):
    async with kiosk_at(server) as kiosk:
        kiosk.key("X", "X")
        await kiosk.sees("XX_")
        kiosk.wait(10)
        await kiosk.sees(INVITATION)
        kiosk.scan("RRRRR")
        await kiosk.sees("Karim")


async def test_a_code_begun_during_a_greeting_is_not_lost_with_it(server):
    async with kiosk_at(server) as kiosk:
        kiosk.scan(AWA)
        await kiosk.sees("Bonjour Awa")
        await kiosk.types("RRR")
        await kiosk.sees("RRR_")
        kiosk.wait(8)
        await kiosk.sees("Lecture de votre badge…", "RRR_")
        await kiosk.types("RR")
        kiosk.key("enter")
        await kiosk.sees("Bonjour Karim")


async def test_names_are_data(server):
    hostile = {"[red]Bob[/]": "[red]Bob[/]", "Ève\x1b[31m": "Ève[31m"}
    async with kiosk_at(server) as kiosk:
        for name, shown in hostile.items():
            server.people[AWA] = an_arrival(name, employer="[b]Fer[/b]")
            kiosk.scan(AWA)
            await kiosk.sees(f"Bonjour {shown}", "[b]Fer[/b]")
            kiosk.key("escape")
            await kiosk.sees(INVITATION)


# refusals


@pytest.mark.parametrize(
    ("badge", "title"),
    [
        (a_token(77), "! Ce badge n’est pas connu ici."),
        (VOID, "! Ce badge n’est plus valable."),
        (OTHER, "! Ce badge est pour un autre événement"),
        ("salut", "! Ce code ne se lit pas."),
        ("TTTTT", "! Trop d’essais à la suite."),
    ],
)
async def test_each_refusal_has_its_sign_its_words_and_a_next_step(server, badge, title):
    async with kiosk_at(server) as kiosk:
        kiosk.scan(badge)
        await kiosk.sees(title, "→ ")
        kiosk.wait(5)
        await kiosk.sees(INVITATION)
    assert len(server.heard) == 1


# language


async def test_the_language_changes_with_one_key_and_returns_after_the_person(server):
    async with kiosk_at(server) as kiosk:
        kiosk.key("f3")
        await kiosk.sees("Hold your badge under the reader.")
        kiosk.scan(AWA)
        await kiosk.sees("Hello Awa", "Table 7, Propreté Nord, now")
        kiosk.wait(8)
        await kiosk.sees(INVITATION)


async def test_a_refusal_speaks_the_language_that_was_chosen(server):
    async with kiosk_at(server) as kiosk:
        kiosk.key("f3")
        kiosk.scan(VOID)
        await kiosk.sees("! This badge")


# the event


async def test_closed_doors_are_told_as_soon_as_they_close(server):
    async with kiosk_at(server) as kiosk:
        await server.change(an_event(state=EventState.CLOSED, name="Le café"))
        await kiosk.sees("Cette rencontre est terminée.", "Le café")
        await server.change(an_event())
        await kiosk.sees(INVITATION)


async def test_the_sample_offers_the_next_badge_nobody_tried(server, tmp_path):
    sample = a_sample(tmp_path / "sample.json")
    async with kiosk_at(server, sample=sample) as kiosk:
        await kiosk.sees(a_token(1))
        kiosk.scan(a_token(1))
        await kiosk.sees("Bonjour Awa")
        kiosk.key("escape")
        await kiosk.sees(a_token(2))
        await server.change(an_event(state=EventState.CLOSED))
        await kiosk.sees_no(a_token(2))


async def test_a_sample_that_cannot_be_read_offers_nothing(server, tmp_path):
    (tmp_path / "broken.json").write_text("{")
    async with kiosk_at(server, sample=tmp_path / "broken.json") as kiosk:
        await kiosk.sees(INVITATION)
        await kiosk.sees_no("Pour essayer")


# leaving


async def test_ctrl_q_leaves_and_asks_nothing(server):
    async with kiosk_at(server, language=Language.EN) as kiosk:
        kiosk.key("ctrl+c", "ctrl+p")
        await kiosk.sees("Hold your badge")
        kiosk.key("ctrl+q")
        await until(lambda: kiosk.app._exit)
    assert kiosk.app.return_code == 0


async def test_a_code_the_stand_in_does_not_know_is_told(server):
    server.people["BCDFG"] = ErrorCode.WITHDRAWN
    async with kiosk_at(server) as kiosk:
        kiosk.scan("BCDFG")
        await kiosk.sees("! Vous aviez annulé votre venue.")


async def test_a_screen_that_is_taken_down_is_painted_no_more(server):
    async with kiosk_at(server) as kiosk:
        await kiosk.app.screen.query("*").remove()
        kiosk.app.screen.on_resize()

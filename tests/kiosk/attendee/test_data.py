"""What is kept of people, shown and erased at the kiosk by their own badge."""

import pytest

from kiosk.attendee.state import State
from kiosk.attendee.steps import Step
from kiosk.widgets import letters
from server.shared.vocabulary import Language
from tests.kiosk.attendee.people import AWA, BILAL
from tests.kiosk.attendee.stage import kiosk_at
from tests.kiosk.eyes import until

INVITATION = "Présentez votre badge au lecteur."
SECRET = "awa@example.org"
SHORT_CODE = "RRRRR"
HERS = [f"Votre adresse : {SECRET}", *(f"Rencontre {number}." for number in range(1, 30))]


@pytest.fixture
def server(server):
    server.kept = {AWA: list(HERS), BILAL: ["Vous cherchez un métier."]}
    return server


async def looks(kiosk, badge=AWA):
    kiosk.scan(badge)
    await kiosk.sees("Mes données")
    kiosk.key("f5")
    await kiosk.sees("Présentez encore votre badge.")
    kiosk.scan(badge)


# the notice


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (Language.FR, "Une personne décide."),
        (Language.FR_SIMPLE, "Nous cherchons des rencontres pour vous."),
        (Language.EN, "A person decides."),
    ],
)
async def test_the_notice_is_one_key_away_and_names_the_whole_text(server, language, text):
    async with kiosk_at(server, language=language) as kiosk:
        kiosk.key("f5")
        await kiosk.sees(text, f"{server.url}/privacy")


async def test_the_notice_closes_by_itself_and_by_a_scan(server):
    async with kiosk_at(server) as kiosk:
        kiosk.key("f5")
        await kiosk.sees("Une personne décide.")
        kiosk.wait(45)
        await kiosk.sees(INVITATION)
        kiosk.key("f5")
        await kiosk.sees("Une personne décide.")
        kiosk.scan(AWA)
        await kiosk.sees("Bonjour Awa")


# one's own data


async def test_a_badge_shows_all_that_is_kept_leaf_by_leaf(server):
    async with kiosk_at(server) as kiosk:
        await looks(kiosk)
        await kiosk.sees(SECRET, "Rencontre 1.", "F5   Suite (1/2)")
        kiosk.key("f5")
        await kiosk.sees("Rencontre 29.", "F5   Suite (2/2)")
        kiosk.key("f5")
        await kiosk.sees(SECRET)
    assert server.asked == [AWA]


async def test_data_goes_by_itself_and_nothing_of_it_stays(server):
    async with kiosk_at(server) as kiosk:
        await looks(kiosk)
        await kiosk.sees(SECRET)
        kiosk.wait(44)
        await kiosk.sees(SECRET)
        kiosk.wait(1)
        await kiosk.sees(INVITATION)
        assert kiosk.app.state == State()
        assert SECRET not in " ".join(kiosk.app._face._page.lines)
        await kiosk.sees_no(SECRET)


async def test_a_scan_takes_the_data_of_the_one_before_away(server):
    async with kiosk_at(server) as kiosk:
        await looks(kiosk)
        await kiosk.sees(SECRET)
        kiosk.scan(BILAL)
        await kiosk.sees("Bonjour Bilal")
        await kiosk.sees_no(SECRET)
        kiosk.key("f5")
        await kiosk.sees("Présentez encore votre badge.")
        kiosk.scan(BILAL)
        await kiosk.sees("Vous cherchez un métier.")
        await kiosk.sees_no(SECRET)


async def test_somebody_elses_badge_shows_nothing_of_who_was_greeted(server):
    """Awa left; whoever presses keys now has no badge of hers."""
    async with kiosk_at(server) as kiosk:
        kiosk.scan(AWA)
        await kiosk.sees("Mes données")
        kiosk.key("f5")
        await kiosk.sees("Présentez encore votre badge.")
        await kiosk.sees_no("Awa")
        kiosk.scan(BILAL)
        await kiosk.sees("Bonjour Bilal")
    assert server.asked == []


async def test_a_short_code_shows_nothing_and_says_where_to_go(server):
    server.kept[SHORT_CODE] = list(HERS)
    async with kiosk_at(server) as kiosk:
        kiosk.scan(SHORT_CODE)
        await kiosk.sees("Pour vos choix, demandez un badge à l’accueil.", "F5  Vos données")
        await kiosk.sees_no("Mes choix")
        kiosk.key("1", "f5")
        await kiosk.sees("Une personne décide.")
    assert server.asked == []


async def test_a_letter_typed_during_a_greeting_opens_nothing(server):
    """The next person's code may begin with any letter."""
    async with kiosk_at(server) as kiosk:
        kiosk.scan(AWA)
        await kiosk.sees("Mes données")
        await kiosk.types("dei")
        await kiosk.sees("dei_")
    assert server.asked == []


async def test_data_asked_while_the_server_is_away_is_told_so(server):
    async with kiosk_at(server) as kiosk:
        kiosk.scan(AWA)
        await kiosk.sees("Mes données")
        kiosk.key("f5")
        await kiosk.sees("Présentez encore votre badge.")
        await server.stop()
        kiosk.scan(AWA)
        await kiosk.sees("! Le serveur ne répond pas.", "→ Réessayez")
        await server.start()
        await kiosk.sees_no("La borne est seule")
    assert server.asked == []


async def test_another_language_asks_for_the_words_anew(server):
    async with kiosk_at(server) as kiosk:
        await looks(kiosk)
        await kiosk.sees(SECRET)
        server.kept[AWA] = ["You are called Awa."]
        kiosk.key("f3")
        await kiosk.sees("This is all that we keep about you.", "You are called Awa.")
        await kiosk.sees_no(SECRET)


# erasure


async def erases(kiosk, answer="2"):
    await looks(kiosk)
    await kiosk.sees("Effacer")
    kiosk.key("f6")
    await kiosk.sees("Effacer toutes vos données", "C’est pour toujours.")
    await kiosk.answers(answer)


async def test_two_keys_erase_and_say_farewell(server):
    async with kiosk_at(server) as kiosk:
        await erases(kiosk)
        await kiosk.sees("✓ C’est effacé.", "Votre badge ne marche plus.")
        assert AWA not in server.kept
        kiosk.wait(15)
        await kiosk.sees(INVITATION)
        kiosk.scan(AWA)
        await kiosk.sees("! Ce badge n’est plus valable.")


@pytest.mark.parametrize(
    ("language", "farewell"),
    [(Language.FR_SIMPLE, "C’est effacé."), (Language.EN, "It is erased.")],
)
async def test_it_works_in_every_language(server, language, farewell):
    async with kiosk_at(server, language=language) as kiosk:
        kiosk.scan(AWA)
        await kiosk.sees("Awa")
        kiosk.key("f5")
        await until(lambda: kiosk.app.state.step is Step.AGAIN)
        kiosk.scan(AWA)
        await kiosk.sees(SECRET)
        kiosk.key("f6")
        await kiosk.answers("2")
        await kiosk.sees(farewell)


async def test_who_says_no_keeps_everything(server):
    async with kiosk_at(server) as kiosk:
        await erases(kiosk, "1")
        await kiosk.sees(SECRET)
    assert AWA in server.kept


async def test_a_question_left_alone_erases_nothing(server):
    async with kiosk_at(server) as kiosk:
        await erases(kiosk, "3")
        kiosk.wait(45)
        await kiosk.sees(INVITATION)
        await kiosk.types("2")
        await kiosk.sees(INVITATION)
    assert AWA in server.kept


async def test_an_erasure_nobody_answers_is_not_told_as_done_and_not_sent_again(server):
    async with kiosk_at(server) as kiosk:
        server.silent = {"/v1/badges/forget"}
        await erases(kiosk)
        await kiosk.sees("! Nous ne savons pas si c’est effacé.", "ne réessaie pas")
        server.silent = set()
        kiosk.scan(BILAL)
        await kiosk.sees("Bonjour Bilal")
        assert kiosk.app._attempts.kept == set()
    assert AWA in server.kept


async def test_no_name_stays_in_memory_when_the_kiosk_waits_again(server):
    async with kiosk_at(server) as kiosk:
        kiosk.scan(AWA)
        await kiosk.sees("Bonjour Awa")
        kiosk.key("escape")
        await kiosk.sees(INVITATION)
        drawn = letters._half_blocks.cache_info().currsize
        letters.draw("Awa", 76, 6)
        assert letters._half_blocks.cache_info().currsize == drawn + 1
        assert kiosk.app.state.step is Step.WAITING


async def test_a_badge_that_was_forgotten_elsewhere_is_a_plain_refusal(server):
    async with kiosk_at(server) as kiosk:
        kiosk.scan(AWA)
        await kiosk.sees("Mes données")
        del server.kept[AWA]
        kiosk.key("f5")
        await kiosk.sees("Présentez encore votre badge.")
        kiosk.scan(AWA)
        await kiosk.sees("! Ce badge n’est plus valable.")

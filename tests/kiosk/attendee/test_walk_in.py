import pytest
from textual.widgets import Input

from server.shared.vocabulary import AgeBand, ErrorCode, Language
from tests.kiosk.attendee.people import AWA, BLANK
from tests.kiosk.attendee.stage import kiosk_at
from tests.kiosk.eyes import until
from tests.kiosk.stand_in import TEXTS

NBSP = "\N{NO-BREAK SPACE}"
INVITATION = "Présentez votre badge au lecteur."


async def test_a_blank_badge_leads_into_walk_in_and_becomes_theirs(server):
    async with kiosk_at(server) as kiosk:
        kiosk.scan(BLANK)
        await kiosk.sees("Ce badge devient le vôtre.", "prénom")
        await kiosk.types("Zoé")
        kiosk.key("enter")
        await kiosk.answers("1", "2")
        await kiosk.sees("Bonjour Zoé", "Table 12")
        await kiosk.sees_no("Votre code")
    (person,) = server.registered
    assert (person.first_name, person.badge, person.present) == ("Zoé", BLANK, True)


async def test_a_first_name_is_enough(server):
    async with kiosk_at(server) as kiosk:
        kiosk.key("f4")
        await kiosk.sees("Vous venez sans badge")
        await kiosk.types("Clémence")
        kiosk.key("enter")
        await kiosk.answers("1", "2")
        await kiosk.sees("Bonjour Clémence", f"Votre code{NBSP}: {NBSP.join('KLRTX')}")
        kiosk.wait(8)
        await kiosk.sees("Notez ce code.")
        kiosk.wait(12)
        await kiosk.sees(INVITATION)
    assert server.registered[0].badge is None


async def test_an_empty_name_waits(server):
    async with kiosk_at(server) as kiosk:
        kiosk.key("f4", "enter")
        await kiosk.types("  ")
        kiosk.key("enter")
        await kiosk.types("Jo")
        kiosk.key("enter")
        await kiosk.answers("1", "2")
        await kiosk.sees("Bonjour Jo")
    assert [person.first_name for person in server.registered] == ["Jo"]


async def test_a_scan_in_the_middle_of_a_name_is_a_scan(server):
    async with kiosk_at(server) as kiosk:
        kiosk.key("f4")
        await kiosk.types("Zo")
        kiosk.scan(AWA)
        await kiosk.sees("Bonjour Awa")
    assert server.registered == []


async def test_escape_goes_back_and_the_name_is_gone(server):
    async with kiosk_at(server) as kiosk:
        kiosk.key("f4")
        await kiosk.types("Zoé")
        await kiosk.sees("Zoé")
        kiosk.key("escape")
        await kiosk.sees(INVITATION)
        kiosk.key("f4")
        await kiosk.sees("Quel est votre prénom")
        await kiosk.sees_no("Zoé")


async def test_keys_right_after_escape_belong_to_the_kiosk_again(server):
    async with kiosk_at(server) as kiosk:
        kiosk.key("f4")
        await kiosk.types("Zo")
        kiosk.key("escape")
        kiosk.scan("RRRRR")
        await kiosk.sees("Bonjour Karim")


async def test_a_walk_in_left_alone_counts_down_and_returns(server):
    async with kiosk_at(server) as kiosk:
        kiosk.key("f4")
        await kiosk.sees("Quel est votre prénom")
        kiosk.wait(31)
        await kiosk.sees("Retour dans 14 secondes.", "encore du temps")
        kiosk.wait(14)
        await kiosk.sees(INVITATION)


@pytest.mark.parametrize(("key", "age"), list(zip("123", AgeBand, strict=True)))
async def test_the_one_question_of_age_is_one_key(server, key, age):
    async with kiosk_at(server) as kiosk:
        kiosk.key("f4")
        await kiosk.types("Zoé")
        kiosk.key("enter")
        await kiosk.sees("Quel âge avez-vous", "1   18 ans", "2   de 15 à 17", "3   moins de 15")
        assert kiosk.app.screen.query_one(Input).value == ""
        await kiosk.answers(key, *(["2"] if key == "1" else []))
        await until(lambda: server.registered)
    assert server.registered[0].age_band is age


@pytest.mark.parametrize("code", [ErrorCode.TOO_YOUNG, ErrorCode.REFERRER_NEEDED])
async def test_who_is_young_is_sent_to_a_person_in_the_servers_words(server, code):
    server.refuses_registration = code
    async with kiosk_at(server) as kiosk:
        kiosk.key("f4")
        await kiosk.types("Zoé")
        kiosk.key("enter")
        await kiosk.answers("3")
        await kiosk.sees(TEXTS.text(Language.FR, f"error-{code}"), "→")
        kiosk.wait(19)
        await kiosk.sees(TEXTS.text(Language.FR, f"error-{code}"))


async def test_a_letter_is_no_answer_and_a_scan_leaves_the_question(server):
    async with kiosk_at(server) as kiosk:
        kiosk.key("f4")
        await kiosk.types("Zoé")
        kiosk.key("enter")
        await kiosk.answers("x", "4")
        await kiosk.sees("Quel âge avez-vous")
        kiosk.scan(AWA)
        await kiosk.sees("Bonjour Awa")
    assert server.registered == []


async def test_a_code_that_begins_with_a_number_answers_nothing(server):
    """Another shop's barcode, read while a question stands there."""
    async with kiosk_at(server) as kiosk:
        kiosk.key("f4")
        await kiosk.types("Zoé")
        kiosk.key("enter")
        await kiosk.sees("Quel âge avez-vous")
        kiosk.scan("1234567890123")
        await kiosk.sees("Ce code ne se lit pas.")
    assert server.registered == []

"""The journal, what is kept, what is erased, and the one question of age."""

import msgspec
import pytest

from server.shared.accesses import AuditLine
from tests.kiosk.organiser.builders import NOW
from tests.kiosk.organiser.builders_office import audit_lines
from tests.kiosk.organiser.stage import at_the_floor, on_stage
from tests.kiosk.organiser.stand_in import StandIn


def sent(server):
    return msgspec.json.decode(server.bodies[-1])


# the journal


async def test_the_journal_is_read_newest_first_with_first_names_where_known():
    async with at_the_floor() as stage:
        await stage.press("j")
        await stage.sees("Journal", "Café contact de Bobigny", "Le tour 6 a commencé.")
        await stage.sees(
            "Arrivée de Moussa.", "Arrivée de Awa.", "23 novembre 2026, 10:12:18 · Nadia"
        )
        assert "reg_" not in stage.text


async def test_scrolling_to_the_end_brings_what_was_before():
    server = StandIn()
    server.lines = audit_lines(95)
    async with at_the_floor(server) as stage:
        await stage.press("j")
        await stage.sees("Le tour 19 a commencé.")
        for _ in range(4):
            await stage.press("end")
            await stage.settled()
        await stage.sees("Arrivée de", "Le tour 1 a commencé.")
        assert len(stage.console.screen._lines) == 95


async def test_an_id_nobody_knows_stays_as_it_is():
    server = StandIn()
    server.lines = [
        AuditLine(
            scope="evt_1",
            seq=1,
            at=NOW,
            by="tok_1",
            who="",
            fact="Forgotten",
            text="reg_gone est effacée.",
            ids={"registration_id": "reg_gone"},
        )
    ]
    async with at_the_floor(server) as stage:
        await stage.press("j")
        await stage.sees("reg_gone est effacée.", "tok_1")


async def test_an_event_s_journal_is_saved_as_a_file_and_the_folder_s_is_not_offered(
    tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    server = StandIn()
    async with server, on_stage(server) as stage:
        await stage.sees("Bobigny")
        await stage.press("j")
        await stage.sees("Tous les événements", "Arrivée de reg_")
        await stage.press("f", "escape", "enter")
        await stage.until(lambda: stage.console.board is not None)
        await stage.press("j", "f")
        await stage.sees("Le fichier journal-evt_1.csv est écrit ici.")
    assert [path.name for path in tmp_path.iterdir()] == ["journal-evt_1.csv"]
    assert (tmp_path / "journal-evt_1.csv").read_bytes().startswith(b"seq;at")


# what is kept, and erased when its date has come


async def test_what_is_due_is_erased_after_a_question_that_says_how_many():
    server = StandIn()
    async with server, on_stage(server) as stage:
        await stage.sees("Bobigny")
        await stage.press("d")
        await stage.sees("! 12 personnes à effacer aujourd’hui.", "Café contact de Stains")
        await stage.press("e")
        await stage.sees("Effacer les données de 12 personnes ?", "Oui, effacer 12 personnes")
        await stage.press("enter")
        assert server.heard == []
        await stage.press("e", "2")
        await stage.sees("✓ 12 personnes sont effacées.", "✓ Rien à effacer aujourd’hui.")
        assert sent(server)["people"] == 12
        await stage.press("e")
        await stage.sees("Rien n’est arrivé à sa date.")
    assert server.heard == ["POST /v1/retention/purge"]


async def test_a_folder_that_keeps_nothing_says_so():
    server = StandIn()
    server.due = []
    async with server, on_stage(server) as stage:
        await stage.sees("Bobigny")
        await stage.press("d")
        await stage.sees("Aucune donnée de personne n’est gardée.")


# one person


async def kept(stage, step, name="ines"):
    """Open a person's card, then what is kept of them, then one of the four steps."""
    await stage.press("p", *name, "enter")
    await stage.sees("Ses données")
    await stage.press("5", step)


async def test_what_is_known_of_a_person_is_read_in_sentences():
    async with at_the_floor() as stage:
        await kept(stage, "1")
        await stage.sees("Ce que Tablée sait", "Inès Petit", "Vous vous appelez", "23 juin 2027.")


async def test_a_number_turns_a_consent_on_and_off_again():
    server = StandIn()
    async with at_the_floor(server) as stage:
        await kept(stage, "2")
        await stage.sees("Accords : Inès", "1 – Pas d’accord", "3 – Pas d’accord")
        await stage.press("3")
        await stage.sees("3 ✓ D’accord")
        assert (sent(server)["keep_longer"], sent(server)["follow_up"]) == (True, None)
        await stage.press("3")
        await stage.sees("3 – Pas d’accord")
        assert sent(server)["keep_longer"] is False


async def test_a_link_is_shown_once_with_its_code():
    server = StandIn()
    async with at_the_floor(server) as stage:
        await kept(stage, "3")
        await stage.sees("Lien pour son téléphone", "/me/pppp", "█▀▀▀▀▀█")
        await stage.press("escape")
        await stage.sees_no_more("/me/")


async def test_a_person_s_calendar_to_follow_is_shown_once():
    server = StandIn()
    async with at_the_floor(server) as stage:
        await kept(stage, "4")
        await stage.sees("Agenda à suivre", "/ical/")
    assert server.heard == ["POST /v1/events/evt_1/registrations/reg_0004/feed"]


async def test_somebody_is_erased_after_a_question_and_gone_from_the_list():
    server = StandIn()
    async with at_the_floor(server) as stage:
        await kept(stage, "5")
        await stage.sees("Effacer Inès Petit ?", "tout disparaît, pour toujours")
        await stage.press("enter")
        assert server.heard == []
        await stage.press("enter", "5", "5", "2")
        await stage.sees("Inès : tout est effacé.", "Personne ne correspond.")
    assert server.heard == ["POST /v1/events/evt_1/registrations/reg_0004/forget"]


# the one question of age


async def test_the_age_question_costs_one_enter_and_says_18_by_default():
    server = StandIn()
    async with at_the_floor(server) as stage:
        await stage.press("p", "plus", "enter", "enter", *"Zoé", "enter")
        await stage.sees("Zoé est dans la liste.")
    assert (sent(server)["age_band"], sent(server)["referrer"]) == ("18+", "")


async def test_from_15_to_17_it_asks_who_sends_them():
    server = StandIn()
    async with at_the_floor(server) as stage:
        await stage.press("p", "plus", "1", "2", *"Zoé", "enter")
        await stage.sees("! Écrivez qui envoie cette personne.")
        assert server.heard == []
        await stage.press(*"Mission locale", "enter")
        await stage.sees("Zoé est dans la liste.")
    assert (sent(server)["age_band"], sent(server)["referrer"]) == ("15-17", "Mission locale")


async def test_under_15_the_server_says_why_not_and_no_name_is_asked():
    server = StandIn()
    async with at_the_floor(server) as stage:
        await stage.press("p", "plus", "1", "3")
        await stage.sees("! Cet événement est ouvert à partir de 15 ans.", "Parlez-en à l’accueil.")
    assert len(server.board.people) == 26


@pytest.mark.parametrize("role", ["2", "3", "4"])
async def test_only_job_seekers_are_asked_their_age(role):
    async with at_the_floor() as stage:
        await stage.press("p", "plus", role)
        await stage.settled()
        assert "Quel âge ?" not in stage.flat

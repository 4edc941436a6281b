"""What only a desk does: look at flags, give another badge, note strengths, print."""

from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

import kiosk.organiser
from badges.cards import FORMATS as CARDS
from kiosk.organiser import words
from kiosk.organiser.flags import WHAT
from kiosk.organiser.papers import FORMATS
from server.shared.language import Texts
from server.shared.vocabulary import Access, FlagKind, Help, Language, Presence
from tests.kiosk.organiser.builders import a_day, a_flag
from tests.kiosk.organiser.builders_office import a_session
from tests.kiosk.organiser.stage import at_the_floor
from tests.kiosk.organiser.stand_in import StandIn

BLANK = "FKJJBCDFGHJKLNPRSTVS"


def sent(server):
    return msgspec.json.decode(server.bodies[-1])


def flagged(*kinds):
    """A server with a flag of each kind, of the first people."""
    board = a_day()
    flags = tuple(a_flag(person, kind) for person, kind in zip(board.people, kinds, strict=False))
    return StandIn(replace(board, flags=flags))


# flags


def test_every_kind_of_flag_has_words():
    assert set(WHAT) == set(FlagKind)


def test_a_device_is_called_as_somebody_called_it_else_by_its_role():
    say = Texts(Path(kiosk.organiser.__file__).parent / "texts").say(Language.FR)
    assert [words.device(say, label) for label in ("Entrée", "kiosk")] == ["Entrée", "Borne"]


async def test_the_floor_says_how_much_waits_and_a_key_leads_to_what_to_do():
    server = flagged(FlagKind.SCANNED_TWICE, FlagKind.BADGE_SHARED)
    async with at_the_floor(server) as stage:
        await stage.sees("! 2 points à vérifier. Touche v.")
        await stage.press("v")
        await stage.sees("Awa", "! Badge lu à deux bornes", "Karim", "! Badge donné à deux")
        await stage.sees("Karim est sur la liste, sans ce badge.")
        await stage.press("down")
        await stage.sees("Demandez à Awa si le badge est bien le sien.")


async def test_a_flag_is_settled_and_gone():
    server = flagged(FlagKind.UNSURE_TIME)
    async with at_the_floor(server) as stage:
        await stage.press("v")
        await stage.sees("Heure d’arrivée incertaine")
        await stage.press("enter", "1")
        await stage.sees("✓ Awa : c’est vérifié.", "Il n’y a rien à vérifier.")
        assert server.heard == ["POST /v1/events/evt_1/flags/flag_unsure_time/settle"]
        await stage.press("escape")
        await stage.sees_no_more("à vérifier. Touche v")


async def test_the_person_of_a_flag_is_seen_before_it_is_settled():
    server = flagged(FlagKind.BADGE_SHARED)
    async with at_the_floor(server) as stage:
        await stage.press("v", "enter", "2")
        await stage.sees("Awa Diallo", "Nouveau badge")
    assert server.heard == []


@pytest.mark.parametrize("access", [Access.VOLUNTEER, Access.DESK])
async def test_only_a_desk_is_told_of_flags(access):
    server = flagged(FlagKind.UNSURE_TIME)
    server.session = a_session(access, name="Nadia", event_id="evt_1")
    async with at_the_floor(server) as stage:
        await stage.settled()
        assert ("à vérifier" in stage.flat) is (access is Access.DESK)


# another badge


async def card(stage, step, name="ines"):
    await stage.press("p", *name, "enter")
    await stage.sees("Nouveau badge")
    await stage.press(step)


async def test_a_new_badge_says_its_code_and_is_saved_to_be_printed(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    server = StandIn()
    async with at_the_floor(server) as stage:
        await card(stage, "6")
        await stage.sees("Nouveau badge pour Inès Petit", "Le badge d’avant ne marchera plus.")
        await stage.press("enter")
        assert server.heard == []
        await card_again(stage, "6")
        await stage.press("1")
        await stage.sees("Inès a un nouveau badge", "T T V X B", "badge-reg_0004.pdf")
    assert sent(server)["badge"] is None
    assert (tmp_path / "badge-reg_0004.pdf").read_bytes().startswith(b"%PDF")


async def card_again(stage, step):
    await stage.press("enter")
    await stage.sees("Ses données")
    await stage.press(step)


async def test_a_blank_badge_is_read_where_it_lies_and_nothing_else_is_taken():
    server = StandIn()
    async with at_the_floor(server) as stage:
        await card(stage, "6")
        await stage.press("2")
        await stage.sees("Lisez le badge vierge")
        await stage.press(*"bonjour", "enter")
        await stage.sees("! Ce n’est pas un badge.")
        assert server.heard == []
        await stage.press(*["backspace"] * 7, *BLANK.lower(), "enter")
        await stage.sees("Inès a un nouveau badge")
    assert sent(server)["badge"] == BLANK


# strengths


async def test_three_strengths_are_noted_and_a_fourth_is_not():
    server = StandIn()
    server.strengths = ("teamwork",)
    async with at_the_floor(server) as stage:
        await card(stage, "7")
        await stage.sees("Forces : Inès", "✓ Travail en équipe", "– Autonomie")
        await stage.press("1")
        await stage.sees("✓ Autonomie")
        await stage.press("2")
        await stage.sees("✓ Rigueur")
        await stage.press("3")
        await stage.sees("! Trois forces sont déjà notées.")
        await stage.press("1")
        await stage.sees("– Autonomie")
    assert sent(server)["strengths"] == ["rigour", "teamwork"]


# who asks for help


async def test_who_asked_for_help_has_a_sign_and_a_list_of_their_own():
    board = a_day()
    first, second, *others = board.people
    people = (
        replace(first, company=True, help=(Help.SEAT,)),
        replace(second, help=(Help.INTERPRETER,)),
        *others,
    )
    async with at_the_floor(StandIn(replace(board, people=people))) as stage:
        await stage.press("p")
        await stage.sees("♥ Awa Diallo", "♥ Karim Haddad", "Inès", "26 personnes sur 26")
        await stage.press("f4")
        await stage.sees("2 personnes sur 26 · ♥ demandent de l’aide")
        await stage.sees_no_more("Inès")
        await stage.press("enter")
        await stage.sees("♥ Demande : être accompagné·e, une place assise")


async def test_who_has_met_nobody_yet_is_one_key_further():
    board = a_day()
    alone = [p for p in board.people if p.presence is Presence.PRESENT and not p.meetings]
    async with at_the_floor(StandIn(board)) as stage:
        await stage.press("p", "f4", "f4")
        await stage.sees(f"{len(alone)} personnes sur 26 · là, sans rencontre encore")
        await stage.press("f4")
        await stage.sees("26 personnes sur 26")
        await stage.sees_no_more("sans rencontre encore")


# paper


def test_every_paper_of_badges_may_be_chosen():
    assert set(FORMATS) == set(CARDS)


PAPERS = {
    "badges": (("1", "2"), "badges-evt_1.pdf", "badges.pdf?format=l4785"),
    "signs": (("3",), "tables-evt_1.pdf", "signs.pdf"),
}


@pytest.mark.parametrize("what", PAPERS)
async def test_badges_and_signs_are_saved_as_files(what, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    keys, name, asked = PAPERS[what]
    async with at_the_floor() as stage:
        await stage.press("b", *keys)
        await stage.sees(f"Le fichier {name} est écrit ici.")
    assert (tmp_path / name).read_text().endswith(asked)


async def test_blank_badges_are_made_first_and_then_saved(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    server = StandIn()
    async with at_the_floor(server) as stage:
        await stage.press("b", "2")
        await stage.sees("Combien de nouveaux badges vierges ?")
        await stage.press("enter")
        await stage.sees("Sur quel papier ?")
        await stage.press("1")
        await stage.sees("Le fichier badges-blank-evt_1.pdf est écrit ici.")
    assert (server.heard, sent(server)["count"]) == (["POST /v1/events/evt_1/badges"], 40)
    assert (tmp_path / "badges-blank-evt_1.pdf").read_text().endswith("blank=1&last=1")


async def test_no_new_blank_badges_prints_those_that_exist(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    server = StandIn()
    async with at_the_floor(server) as stage:
        await stage.press("b", "2", "backspace", "backspace", "0", "enter")
        await stage.sees("Sur quel papier ?")
        await stage.press("3")
        await stage.sees("badges-blank-evt_1.pdf")
    assert server.heard == []
    assert (tmp_path / "badges-blank-evt_1.pdf").read_text().endswith("blank=1&last=0")

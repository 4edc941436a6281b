"""The invitations of an event: the list, the card, the letter, and what is sent for each answer."""

import msgspec
import pytest
from msgspec.structs import replace

from kiosk.organiser.invitation import possible
from kiosk.organiser.invitations import Invitations
from kiosk.organiser.preview import NOTHING_RUNS, harmless
from server.shared.views import Problem
from server.shared.vocabulary import Access, AnswerStatus, ErrorCode, EventState
from tests.kiosk.organiser.builders import a_day, an_event
from tests.kiosk.organiser.builders_letters import (
    HELD,
    NO_MAIL,
    a_counter,
    a_mail,
    an_answer,
    an_invitation,
    asked,
    one_of_each,
    reviews,
)
from tests.kiosk.organiser.builders_office import a_session
from tests.kiosk.organiser.stage import at_the_floor, choose
from tests.kiosk.organiser.stand_in import StandIn

SAMPLE = Problem(
    status=409,
    code=ErrorCode.SAMPLE_EVENT,
    title="Ceci est un exemple.",
    next="Planifiez votre propre événement.",
)


def a_server(*invitations, **fields):
    """A published event with these invitations."""
    server = StandIn(a_day(an_event(state=EventState.PUBLISHED), running=None))
    server.invitations = list(invitations) or one_of_each()
    for name, value in fields.items():
        setattr(server, name, value)
    return server


def sent(server):
    return msgspec.json.decode(server.bodies[-1])


def posted(server):
    return [heard.removeprefix("POST /v1/events/evt_1/") for heard in server.heard]


async def card_of(stage, number):
    """From the list: open the card of one invitation."""
    await stage.sees("Invitation", "Employeur")
    stage.console.screen.query_one("Listing").choose(f"inv_{number}")
    await stage.press("enter")
    await stage.until(lambda: stage.console.screen.is_modal, "the card")


# the list


async def test_the_list_counts_and_puts_first_what_waits_for_a_person():
    async with at_the_floor(a_server(unread=reviews())) as stage:
        await stage.press("i")
        await stage.sees("10 employeurs : 1 vient, 1 ne vient pas, 1 peut-être, 4 sans réponse,")
        await stage.sees("2 à inviter, 1 invitation retirée")
        await stage.sees("! À régler : 1 autre horaire proposé, 1 lettre en échec.")
        await stage.sees("! 3 messages à lire. Touche v.", "1 lettre à envoyer.")
        shown = [line for line in stage.text.splitlines() if "sans réponse" in line]
        assert "Crèche Les Lucioles" in shown[1]
        assert "Transports Lenoir" in shown[2]
        await stage.press("down")
        await stage.sees("renvoyez la lettre. (550 5.1.1)")


async def test_an_event_without_employers_says_what_to_do():
    server = a_server()
    server.invitations = []
    async with at_the_floor(server) as stage:
        await stage.press("i")
        await stage.sees("Aucun employeur pour l’instant.")
        await stage.sees_no_more("+ Inviter")


@pytest.mark.parametrize(
    ("mail", "told"),
    [
        (NO_MAIL, "! Le courrier n’est pas réglé. Donnez l’invitation en fichier ou en lien."),
        (HELD, "! Le serveur de courrier ne prend rien depuis 9 h 12. Il ne répond pas."),
    ],
)
async def test_mail_that_does_not_go_is_said_with_what_to_do(mail, told):
    async with at_the_floor(a_server(mail=mail)) as stage:
        await stage.press("i")
        await stage.sees(told)
        await stage.press("m")
        await stage.sees("Courrier", "docs/calendars.md")


async def test_an_answer_that_comes_in_is_seen_and_said_at_once():
    server = a_server(an_invitation(1), asked(2))
    async with at_the_floor(server) as stage:
        await stage.press("i")
        await stage.sees("1 sans réponse")
        server.change("inv_2", answer=AnswerStatus.DECLINED, answered=an_answer("declined"))
        tables = tuple(
            replace(t, answer=AnswerStatus.DECLINED) if t.number == 2 else t
            for t in server.board.tables
        )
        await server.become(replace(server.board, tables=tables))
        await stage.sees("● Boulangerie du Canal ne vient pas.", "1 ne vient pas, 1 à inviter")


async def test_a_moved_event_that_waits_for_answers_again_says_nothing():
    server = a_server()
    async with at_the_floor(server) as stage:
        tables = tuple(replace(t, answer=AnswerStatus.NEEDS_ACTION) for t in server.board.tables)
        await server.become(replace(server.board, tables=tables))
        await stage.press("e")
        await stage.sees("sans réponse")
        assert "●" not in stage.text.split("publié")[1]


async def test_a_desk_is_offered_no_invitations():
    server = a_server()
    server.session = a_session(Access.DESK, event_id="evt_1")
    async with at_the_floor(server) as stage:
        await stage.press("i")
        await stage.settled()
        assert not isinstance(stage.console.screen, Invitations)
        await stage.press("e", "enter")
        await stage.sees("Noter l’arrivée")
        assert "Son invitation" not in stage.flat


# asking


async def test_everybody_who_was_not_asked_is_asked_after_a_question_that_counts():
    server = a_server()
    async with at_the_floor(server) as stage:
        await stage.press("i")
        await stage.sees("à inviter")
        await stage.press("plus")
        await stage.sees("Inviter 1 employeur ?", "2 employeurs n’ont pas d’adresse")
        await stage.press("enter")
        assert server.heard == []
        await stage.press("i", "2")
        await stage.sees("✓ 1 employeur est invité. 2 sont sans adresse")
        await stage.sees("1 à inviter", "2 lettres à envoyer.")
    assert posted(server) == ["invitations"]
    assert sent(server)["employer_ids"] is None


async def test_with_nobody_to_ask_or_without_mail_it_says_so_and_sends_nothing():
    server = a_server(asked(1))
    async with at_the_floor(server) as stage:
        await stage.press("i")
        await stage.sees("1 sans réponse")
        await stage.press("plus")
        await stage.sees("Tous les employeurs sont déjà invités.")
        server.mail = NO_MAIL
        stage.console.screen.load()
        await stage.sees("! Le courrier n’est pas réglé.")
        await stage.press("plus")
        await stage.sees("Ouvrez une ligne, puis donnez un fichier ou un lien.")
    assert server.heard == []


async def test_a_refusal_of_the_server_is_told():
    server = a_server()
    server.refusals = [SAMPLE]
    async with at_the_floor(server) as stage:
        await stage.press("i")
        await stage.sees("à inviter")
        await stage.press("plus", "2")
        await stage.sees("! Ceci est un exemple.", "Planifiez votre propre événement.")


async def test_one_employer_is_asked_from_its_card():
    server = a_server()
    async with at_the_floor(server) as stage:
        await stage.press("e", "enter")
        await stage.sees("Son invitation : lettre, réponse, contact")
        await choose(stage, "invitation")
        await stage.sees("Cantine solidaire", "→ remise en main, table 9")
        await stage.press("escape")
        await card_of(stage, 6)
        await choose(stage, "ask")
        await stage.sees("Inviter Espaces verts 93 ?", "Une lettre part à rh6@exemple.fr.")
        await choose(stage, "yes")
        await stage.sees("✓ Espaces verts 93 est invité.", "2 lettres à envoyer.")
    assert sent(server)["employer_ids"] == ["emp_6"]


# the card


@pytest.mark.parametrize("mail", [a_mail(), NO_MAIL])
@pytest.mark.parametrize("view", one_of_each(), ids=lambda view: view.state)
def test_a_card_offers_no_more_than_has_figures_and_nothing_that_is_not_possible(view, mail):
    steps = possible(view, mail)
    assert len(steps) < 9
    assert ("ask" in steps) <= (bool(mail.address) and view.has_email)
    assert ("counter" in steps) == (view.counter is not None)
    assert ("withdraw" in steps) == (view.withdrawn_at is None)


async def test_an_answer_given_by_voice_is_noted():
    server = a_server(asked(1))
    async with at_the_floor(server) as stage:
        await stage.press("i")
        await card_of(stage, 1)
        await choose(stage, "answer")
        await stage.sees("Que répond Propreté Nord ?", "› 4 Fermer")
        await choose(stage, "accepted")
        await stage.sees("✓ Propreté Nord : réponse notée.", "1 employeur : 1 vient")
    assert posted(server) == ["invitations/inv_1/answer"]
    assert sent(server)["status"] == "accepted"


@pytest.mark.parametrize(("step", "told"), [("accept", "est accepté."), ("decline", "est refusé.")])
async def test_another_time_is_accepted_or_declined(step, told):
    server = a_server(asked(1, counter=a_counter(comment="Le matin, nous livrons.")))
    async with at_the_floor(server) as stage:
        await stage.press("i")
        await card_of(stage, 1)
        await stage.sees("! Propose lun. 23 nov., de 10 h 00 à 11 h 30.", "Le matin, nous livrons.")
        await choose(stage, "counter", f"counter/{step}")
        await stage.sees(f"Propreté Nord : l’autre horaire {told}")
        await stage.sees_no_more("À régler")
    assert posted(server) == [f"invitations/inv_1/counter/{step}"]


async def test_a_time_that_is_not_possible_can_only_be_declined():
    async with at_the_floor(a_server(asked(1, counter=a_counter(possible=False)))) as stage:
        await stage.press("i")
        await card_of(stage, 1)
        await stage.sees("Impossible : hors de l’événement, ou sans tour entier.")
        await choose(stage, "counter")
        await stage.sees("1 Refuser : l’horaire prévu reste")


async def test_an_invitation_is_taken_back_after_a_question_and_may_be_asked_again():
    server = a_server(asked(1))
    async with at_the_floor(server) as stage:
        await stage.press("i")
        await card_of(stage, 1)
        await choose(stage, "withdraw")
        await stage.sees("Sa table se ferme. Une lettre lui dit que l’invitation est retirée.")
        await choose(stage, "yes")
        await stage.sees("l’invitation est retirée.", "1 employeur : 1 invitation retirée")
        await card_of(stage, 1)
        await stage.sees("1 Inviter par e-mail")
    assert posted(server) == ["invitations/inv_1/withdraw"]


async def test_a_file_is_saved_and_noted_as_given(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    server = a_server(an_invitation(1), mail=NO_MAIL)
    async with at_the_floor(server) as stage:
        await stage.press("i")
        await card_of(stage, 1)
        await choose(stage, "hand", "file")
        await stage.sees("Le fichier invitation-table-1.ics est écrit ici.", "→ remise en main")
    assert (tmp_path / "invitation-table-1.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert posted(server) == ["invitations/inv_1/hand-out"]


async def test_of_an_example_a_file_is_saved_and_nothing_is_noted(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    server = StandIn(a_day(an_event(state=EventState.OPEN, sample=True), running=None))
    async with at_the_floor(server) as stage:
        await stage.press("i")
        await card_of(stage, 1)
        await choose(stage, "hand", "file")
        await stage.sees("est écrit ici.")
    assert server.heard == []


async def test_a_link_is_shown_once_with_its_code_and_the_address_people_reach():
    async with at_the_floor(a_server(an_invitation(1))) as stage:
        await stage.press("i")
        await card_of(stage, 1)
        await choose(stage, "hand", "link")
        await stage.sees("Lien pour répondre", "https://cafe.example/answer/aaaa", "█▀▀▀▀▀█")
        await stage.press("escape")
        await stage.sees("→ remise en main")
        assert "/answer/" not in stage.flat


async def test_a_calendar_to_follow_is_shown_once():
    server = a_server(an_invitation(1))
    async with at_the_floor(server) as stage:
        await stage.press("i")
        await card_of(stage, 1)
        await choose(stage, "hand", "feed")
        await stage.sees("Agenda à suivre", "https://cafe.example/ical/cccc", ".ics")
    assert posted(server) == ["employers/emp_1/feed"]


async def test_the_last_letter_is_sent_once_more():
    server = a_server()
    async with at_the_floor(server) as stage:
        await stage.press("i")
        await card_of(stage, 4)
        await choose(stage, "letter", "resend")
        await stage.sees("✓ Transports Lenoir : la lettre repart.")
    assert posted(server) == ["invitations/inv_4/resend"]


async def test_a_contact_is_changed_and_whoever_was_written_to_is_told_after_a_question():
    server = a_server(asked(1))
    async with at_the_floor(server) as stage:
        await stage.press("i")
        await card_of(stage, 1)
        await choose(stage, "contact")
        await stage.sees("Lettres en français", "+33140000000")
        await stage.press("down", *"moi", "enter")
        await stage.sees("! Écrivez une adresse, comme rh@exemple.fr.")
        await stage.press(*["backspace"] * 20, *"rh@autre.fr", "enter")
        await stage.sees("rh1@exemple.fr apprend que", "rh@autre.fr reçoit la nouvelle.")
        await choose(stage, "yes")
        await stage.sees("✓ Propreté Nord : le contact est changé.")
    assert posted(server) == ["employers/emp_1/contact"]
    body = sent(server)
    assert (body["email"], body["contact"], body["phone"]) == ("rh@autre.fr", None, None)


async def test_no_to_that_question_leaves_the_form_as_it_was():
    server = a_server(asked(1))
    async with at_the_floor(server) as stage:
        await stage.press("i")
        await card_of(stage, 1)
        await choose(stage, "contact")
        await stage.sees("Lettres en français")
        await stage.press("down", *"x@autre.fr", "enter")
        await choose(stage, "no")
        await stage.sees("Qui inviter, et à quelle adresse ?", "x@autre.fr")
    assert server.heard == []


async def test_the_language_of_letters_is_said_back():
    server = a_server(an_invitation(1))
    async with at_the_floor(server) as stage:
        await stage.press("i")
        await card_of(stage, 1)
        await choose(stage, "contact")
        await stage.press("down", "down", "down", *"en")
        await stage.sees("Lettres en anglais")
        await stage.press("enter")
        await stage.sees("le contact est changé.")
    assert sent(server)["language"] == "en"


# the letter


async def test_a_letter_is_read_as_it_would_be_sent_now():
    async with at_the_floor(a_server()) as stage:
        await stage.press("i")
        await card_of(stage, 6)
        await choose(stage, "letter", "read")
        await stage.sees(
            "Lettre : Espaces verts 93",
            "Objet : Invitation : Café contact de Bobigny, lundi 23 novembre",
            "De : rdv+mfrggzdfmztwq2lk@asso.example",
            "À : rh6@exemple.fr",
            "Vous êtes invité au Café contact de Bobigny.",
        )


@pytest.mark.parametrize("windows", [True, False])
async def test_a_letter_s_page_is_saved_and_opened_where_a_browser_is(
    tmp_path, monkeypatch, windows
):
    """The browser is a program that writes down what it was asked to open."""
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > {tmp_path}/opened\n')
    browser.chmod(0o700)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BROWSER", f"{browser} %s")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":0") if windows else monkeypatch.delenv("DISPLAY", False)
    async with at_the_floor(a_server()) as stage:
        await stage.press("i")
        await card_of(stage, 6)
        await choose(stage, "letter", "read")
        await stage.sees("Page web")
        await stage.press("h")
        told = "s’ouvre dans le navigateur." if windows else "est écrit ici."
        await stage.sees(f"Le fichier invitation-table-6.html {told}")
    page = tmp_path / "invitation-table-6.html"
    assert b"default-src 'none'" in page.read_bytes()
    opened = tmp_path / "opened"
    assert opened.exists() is windows
    assert not windows or opened.read_text().strip() == page.as_uri()


def test_the_order_to_run_nothing_stands_before_all_else():
    assert harmless("<html><head><title>").decode() == f"<html><head>{NOTHING_RUNS}<title>"
    assert harmless("<p>").decode() == f"{NOTHING_RUNS}<p>"


async def test_all_letters_and_answers_of_an_employer_are_read():
    server = a_server()
    server.answers = [an_answer(comment="Nous venons à deux."), an_answer("declined", id="ans_2")]
    async with at_the_floor(server) as stage:
        await stage.press("i")
        await card_of(stage, 1)
        await choose(stage, "letter", "history")
        await stage.sees("Lettres et réponses : Propreté Nord", "Réponse : vient")
        await stage.sees("Reçue par e-mail · « Nous venons à deux. »", "Invitation, version 1")
        await stage.press("end")
        await stage.sees("À : rh@exemple.fr")

"""What came in by mail and nobody could place: read, taken as an answer, or set aside."""

import msgspec
import pytest

from kiosk.organiser.invitation_words import Times
from kiosk.organiser.mail import told
from kiosk.organiser.review import understood
from kiosk.organiser.voice import texts
from server.shared.postal import LetterError, Outcome
from server.shared.vocabulary import Access, Language
from tests.kiosk.organiser.builders import NOW, a_day
from tests.kiosk.organiser.builders_letters import HELD, NO_MAIL, a_mail, one_of_each, reviews
from tests.kiosk.organiser.builders_office import a_session
from tests.kiosk.organiser.stage import at_the_floor, choose, on_stage
from tests.kiosk.organiser.stand_in import StandIn

SAY = texts().say(Language.FR)


def a_server(**fields):
    server = StandIn()
    server.invitations = one_of_each()
    server.unread = reviews()
    for name, value in fields.items():
        setattr(server, name, value)
    return server


def sent(server):
    return msgspec.json.decode(server.bodies[-1])


async def opened(stage, number=1):
    """Open one message from the invitations."""
    await stage.press("i")
    await stage.sees("Touche v.")
    await stage.press("v")
    await stage.sees("Messages à lire", "compta@exemple.fr")
    await stage.press(*["down"] * (number - 1), "enter")
    await stage.sees("Message à lire")


async def test_a_message_is_read_whole_with_why_it_waits_and_what_was_understood():
    async with at_the_floor(a_server()) as stage:
        await opened(stage)
        await stage.sees(
            "De : compta@exemple.fr",
            "! Envoyé par une autre personne.",
            "Compris : Crèche Les Lucioles, « vient ».",
            "nous serons là avec plaisir.",
        )


def test_no_more_is_said_to_be_understood_than_was():
    assert [understood(SAY, review).replace("\N{NO-BREAK SPACE}", " ") for review in reviews()] == [
        "Compris : Crèche Les Lucioles, « vient ».",
        "Compris : Crèche Les Lucioles. La réponse n’est pas comprise.",
        "Ni l’employeur ni la réponse ne sont compris.",
    ]


async def test_what_was_understood_is_taken_with_one_answer():
    server = a_server()
    async with at_the_floor(server) as stage:
        await opened(stage)
        await stage.press("enter")
        await choose(stage, "this")
        await stage.sees("✓ Réponse : prise en compte.", "direction@exemple.fr")
    assert server.heard == ["POST /v1/events/evt_1/reviews/rev_1/apply"]
    assert (sent(server)["invitation_id"], sent(server)["status"]) == ("inv_3", None)


async def test_where_the_answer_was_not_understood_it_is_asked():
    server = a_server()
    async with at_the_floor(server) as stage:
        await opened(stage, 2)
        await stage.press("enter")
        await choose(stage, "this")
        await stage.sees("Quelle est la réponse ?")
        await choose(stage, "tentative")
        await stage.sees("Réponse : prise en compte.")
    assert (sent(server)["invitation_id"], sent(server)["status"]) == ("inv_3", "tentative")


async def test_where_nobody_is_known_the_employer_is_asked_too():
    server = a_server(outcome=Outcome.DUPLICATE)
    async with at_the_floor(server) as stage:
        await opened(stage, 3)
        await stage.sees("Ce message ne contient aucun texte.")
        await stage.press("enter")
        await choose(stage, "other")
        await stage.sees("De quel employeur ?")
        await choose(stage, "inv_8", "declined")
        await stage.sees("! Réponse : déjà reçue.")
    assert (sent(server)["invitation_id"], sent(server)["status"]) == ("inv_8", "declined")


async def test_what_is_no_answer_is_set_aside_after_a_question():
    server = a_server()
    async with at_the_floor(server) as stage:
        await opened(stage)
        await stage.press("enter")
        await choose(stage, "refuse")
        await stage.sees("Écarter ce message ?", "Aucune réponse n’est notée.")
        await choose(stage, "yes")
        await stage.sees("✓ Le message est écarté.", "direction@exemple.fr")
        await stage.sees_no_more("compta@exemple.fr 9 h 52")
    assert server.heard == ["POST /v1/events/evt_1/reviews/rev_1/refuse"]


async def test_the_last_one_decided_leaves_a_page_that_says_so():
    server = a_server(unread=reviews()[:1])
    async with at_the_floor(server) as stage:
        await opened(stage)
        await stage.press("enter")
        await choose(stage, "this")
        await stage.sees("Il n’y a aucun message à lire.")


# what belongs to no event that is known


async def test_what_belongs_to_no_event_is_found_from_the_list_of_events():
    server = a_server(unplaced=reviews()[2:])
    async with server, on_stage(server) as stage:
        await stage.sees("! 1 message à lire. Touche v.")
        await stage.press("v")
        await stage.sees("Sans événement connu")
        await stage.press("enter")
        await stage.sees("Message à lire")
        await stage.press("enter")
        await choose(stage, "other")
        await stage.sees("Pour quel événement ?")
        await choose(stage, "evt_1", "inv_1", "accepted")
        await stage.sees("Réponse : prise en compte.")
    assert server.heard == ["POST /v1/reviews/rev_3/apply"]
    assert (sent(server)["event_id"], sent(server)["invitation_id"]) == ("evt_1", "inv_1")


@pytest.mark.parametrize("session", [a_session(), a_session(Access.COORDINATOR)])
async def test_without_such_messages_or_without_the_right_no_key_is_offered(session):
    server = a_server(session=session)
    server.unplaced = [] if session.access is Access.ORGANISER else reviews()
    async with server, on_stage(server) as stage:
        await stage.sees("Bobigny")
        await stage.settled()
        assert "Touche v" not in stage.flat
        await stage.press("v")
        await stage.settled()
        assert "Messages à lire" not in stage.flat


async def test_a_server_that_knows_no_mail_yet_still_lists_its_events():
    server = StandIn(a_day())
    server.unplaced = None  # what another server answers
    async with server, on_stage(server) as stage:
        await stage.sees("Bobigny")
        await stage.settled()
        assert "! " not in stage.text


# the state of mail


def test_the_state_of_mail_is_said_in_sentences_without_a_secret():
    def said(mail):
        lines = told(SAY, mail, Times("Europe/Paris", NOW))
        return " ".join(lines).replace("\N{NO-BREAK SPACE}", " ")

    assert said(a_mail(waiting=3, dead=1)) == (
        "Les lettres partent de rdv@asso.example. ✓ Rien ne retient les lettres. "
        "3 lettres à envoyer. ! 1 lettre en échec. "
        "Les liens des lettres mènent à https://cafe.example. "
        "✓ La boîte de réponses a été lue : 10 h 11. Pour régler le courrier : docs/calendars.md."
    )
    assert "! Le serveur de courrier ne prend rien depuis 9 h 12. Il ne répond pas." in said(HELD)
    assert "Aucune boîte n’est lue : notez ici les réponses." in said(NO_MAIL)
    assert "Les lettres n’ont pas de lien." in said(a_mail(public=""))
    assert "La boîte de réponses n’a pas encore été lue." in said(a_mail(read_at=None))
    broken = a_mail(mailbox_error=LetterError.LOGIN, why="Le mot de passe n’est pas bon.")
    assert "! La boîte de réponses ne se lit pas. Le mot de passe n’est pas bon." in said(broken)

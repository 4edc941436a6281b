"""Steps of an event that employers hear of: publishing, moving, cancelling, restoring."""

from datetime import UTC, datetime

import msgspec
import pytest

from server.shared.vocabulary import EventState
from tests.kiosk.organiser.builders import a_day, an_event
from tests.kiosk.organiser.builders_letters import NO_MAIL, an_invitation, asked, one_of_each
from tests.kiosk.organiser.stage import at_the_floor, choose
from tests.kiosk.organiser.stand_in import StandIn

DETAILS = {
    "address": "12 rue de l’Exemple",
    "entrance": "Porte de côté",
    "transport": "T1, arrêt Exemple",
    "host_email": "rdv@asso.example",
    "host_phone": "+33140000000",
}


def a_server(state=EventState.PUBLISHED, invitations=None, **fields):
    server = StandIn(a_day(an_event(state=state), running=None))
    server.invitations = one_of_each() if invitations is None else invitations
    server.details = DETAILS
    for name, value in fields.items():
        setattr(server, name, value)
    return server


def sent(server):
    body = msgspec.json.decode(server.bodies[-1])
    return {name: value for name, value in body.items() if value is not None}


async def test_publishing_offers_to_invite_at_once():
    server = a_server(EventState.DRAFT)
    async with at_the_floor(server) as stage:
        await stage.press("s")
        await choose(stage, "publish", "yes")
        await stage.sees("Inviter 1 employeur ?")
        await choose(stage, "yes")
        await stage.sees("1 employeur est invité.")
    assert server.heard == [
        "POST /v1/events/evt_1/publish",
        "POST /v1/events/evt_1/invitations",
    ]


@pytest.mark.parametrize(
    "fields", [{"mail": NO_MAIL}, {"invitations": [an_invitation(1, has_email=False)]}]
)
async def test_publishing_asks_nothing_where_no_mail_can_go(fields):
    async with at_the_floor(a_server(EventState.DRAFT, **fields)) as stage:
        await stage.press("s")
        await choose(stage, "publish", "yes")
        await stage.sees("✓ L’événement est publié.")
        await stage.settled()
        assert "Inviter 1" not in stage.flat


@pytest.mark.parametrize(
    ("invitations", "words"),
    [
        ([], "Prévenez les employeurs."),
        ([asked(1)], "1 employeur l’apprend par e-mail."),
        (None, "6 employeurs l’apprennent par e-mail."),
    ],
)
async def test_cancelling_says_how_many_employers_hear_of_it_by_mail(invitations, words):
    server = a_server(invitations=invitations)
    async with at_the_floor(server) as stage:
        await stage.press("s")
        await choose(stage, "cancel")
        await stage.sees("Annuler «", words, "Vous pourrez le rétablir.")
        await choose(stage, "yes")
        await stage.sees("L’événement est annulé.")


async def test_a_cancelled_event_is_restored():
    server = a_server(EventState.CANCELLED)
    async with at_the_floor(server) as stage:
        await stage.press("s")
        await choose(stage, "restore")
        await stage.sees("Il est de nouveau publié. 6 employeurs reçoivent une nouvelle")
        await choose(stage, "yes")
        await stage.sees("✓ L’événement est rétabli.", "○ publié")
    assert server.heard == ["POST /v1/events/evt_1/restore"]


async def moving(stage):
    await stage.press("s")
    await choose(stage, "move")
    await stage.sees("Changer l’heure, le lieu, l’accès", "12 rue de l’Exemple", "Porte de côté")


async def test_another_time_is_told_after_a_question_and_nothing_else_is_sent():
    server = a_server()
    async with at_the_floor(server, size=(80, 40)) as stage:
        await moving(stage)
        await stage.press("down", "down", *["backspace"] * 5, *"9h30", "enter")
        await stage.sees("Prévenir 6 employeurs ?", "Ils devront répondre de nouveau.")
        await choose(stage, "no")
        await stage.sees("9h30", "Porte de côté")
        assert server.heard == []
        await stage.press("enter")
        await choose(stage, "yes")
        await stage.sees("✓ Les changements sont enregistrés.")
    body = sent(server)
    assert datetime.fromisoformat(body.pop("starts_at")) == datetime(
        2026, 11, 23, 8, 30, tzinfo=UTC
    )
    assert body.keys() == {"command_id"}


@pytest.mark.parametrize(
    ("downs", "typed", "fields", "invitations"),
    [
        (6, "x", {"entrance": "Porte de côtéx"}, None),
        (5, "x", {"address": "12 rue de l’Exemplex"}, [an_invitation(1)]),
    ],
    ids=["not time or place", "nobody was asked"],
)
async def test_where_nobody_has_to_answer_again_nothing_is_asked(downs, typed, fields, invitations):
    server = a_server(invitations=invitations)
    async with at_the_floor(server, size=(80, 40)) as stage:
        await moving(stage)
        await stage.press(*["down"] * downs, "end", *typed, "enter")
        await stage.sees("✓ Les changements sont enregistrés.")
    assert sent(server).items() >= fields.items()
    assert len(sent(server)) == len(fields) + 1


async def test_a_form_longer_than_the_screen_is_walked_through_by_arrows():
    async with at_the_floor(a_server(), size=(64, 20)) as stage:
        await stage.press("s")
        await choose(stage, "move")
        await stage.sees("Café contact de Bobigny", "Début")
        await stage.press("up")
        await stage.sees("Son e-mail", "rdv@asso.example")
        assert stage.console.focused.id == "host_email"


async def test_an_end_before_the_start_is_refused_here():
    server = a_server()
    async with at_the_floor(server, size=(80, 40)) as stage:
        await moving(stage)
        await stage.press(*["down"] * 3, *["backspace"] * 5, *"8h", "enter")
        await stage.sees("! La fin est avant le début.")
    assert server.heard == []

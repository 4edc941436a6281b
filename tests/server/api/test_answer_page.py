"""The page where an employer answers, over HTTP."""

import re

import pytest

from server.api.keys import PORTS
from server.ports import ACCESS
from tests.server.api.asked import FIRM, Meeting, sent, shown


@pytest.fixture
async def meeting(organiser):
    meeting = await Meeting.planned(organiser)
    await meeting.publish()
    return meeting


@pytest.fixture
async def invited(meeting):
    """The invitation of an employer, and the path of its page."""
    _, invitation_id = await meeting.employer()
    return invitation_id, await meeting.hand_out(invitation_id)


def buttons(page):
    """The answers of a page, the one in front first."""
    return re.findall(r'name="do" value="(accepted|declined|tentative)"', page)


async def test_it_says_when_where_how_and_whom_to_call(client, invited):
    page = await shown(client, invited[1])
    for part in (
        *("Café des métiers", "Propreté Nord", "mardi 1er décembre 2026"),
        *("9 h 00", "12 h 00", "Café de l’Exemple", "1 place de l’Exemple"),
        *("porte de gauche", "tram 1, arrêt Exemple", "1 (une place)"),
        *('href="tel:+33612345678"', "+33 6 12 34 56 78"),
        "Vous n’avez pas encore répondu.",
    ):
        assert part in page.replace("\N{NO-BREAK SPACE}", " ").replace("&#39;", "’"), part
    assert buttons(page) == ["accepted", "declined", "tentative"]
    assert 'content="noindex"' in page
    assert "<script" not in page


@pytest.mark.parametrize("query", ["", "?coming=yes", "?coming=no", "?file=1"])
async def test_looking_changes_nothing(client, meeting, invited, query):
    ports = client.app[PORTS]
    scopes = (meeting.id, ACCESS)
    before = [await ports.store.told(scope) for scope in scopes]
    for _ in range(2):
        async with client.get(invited[1] + query) as answer:
            assert answer.status == 200
    assert [await ports.store.told(scope) for scope in scopes] == before
    assert (await meeting.invitation(invited[0]))["answer"] == "needs_action"


@pytest.mark.parametrize(
    ("coming", "front", "words"),
    [("yes", "accepted", "vous venez."), ("no", "declined", "vous ne venez pas.")],
)
async def test_a_link_puts_its_answer_in_front_and_asks_to_confirm(
    client, invited, coming, front, words
):
    page = await shown(client, f"{invited[1]}?coming={coming}")
    assert f"Confirmez\N{NO-BREAK SPACE}: {words}" in page
    assert buttons(page)[0] == front
    assert len(buttons(page)) == 3


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("accepted", "vous venez."),
        ("declined", "vous ne venez pas."),
        ("tentative", "peut-être."),
    ],
)
async def test_a_button_answers_and_the_page_says_so(client, meeting, invited, answer, words):
    status, page = await sent(client, invited[1], do=answer, comment="Deux\r\npersonnes <b>")
    assert status == 200
    assert 'role="status">✓ C’est noté. Votre réponse' in page
    assert words in page
    found = await meeting.invitation(invited[0])
    assert (found["answer"], found["state"]) == (answer, "answered")
    assert found["answered"]["way"] == "page"
    assert found["answered"]["comment"] == "Deux  personnes <b>"
    assert "Deux  personnes &lt;b&gt;</textarea>" in page


async def test_one_may_change_ones_mind_and_send_twice(client, meeting, invited):
    for answer in ("accepted", "accepted", "declined", "accepted"):
        _, page = await sent(client, invited[1], do=answer)
        assert "Changer de réponse" in page
        assert (await meeting.invitation(invited[0]))["answer"] == answer
    assert len(buttons(page)) == 3
    assert re.search(r'value="accepted">✓ ', page)


async def test_a_comment_is_kept_as_far_as_500_characters(client, meeting, invited):
    await sent(client, invited[1], do="accepted", comment="x\r\n" * 500)
    found = await meeting.invitation(invited[0])
    assert len(found["answered"]["comment"]) == 500
    status, _ = await sent(client, invited[1], do="accepted", comment="x" * 2001)
    assert status == 400


async def test_what_the_team_noted_by_voice_is_not_shown(client, meeting, invited):
    path = f"{meeting.path}/invitations/{invited[0]}/answer"
    await meeting.organiser.post(path, status="accepted", comment="Rappeler lundi")
    page = await shown(client, invited[1])
    assert "Votre réponse" in page
    assert "Rappeler" not in page


async def gone(client, path):
    """The page of who cannot answer any more: no button, and a form does nothing."""
    page = await shown(client, path)
    assert buttons(page) == []
    assert "<form" not in page
    assert "tel:+33612345678" in page
    return page


async def test_a_withdrawn_employer_is_told_so(client, meeting, invited):
    await meeting.organiser.post(f"{meeting.path}/invitations/{invited[0]}/withdraw")
    assert "Vous n’êtes plus attendu·e" in await gone(client, invited[1])


async def test_a_cancelled_event_is_told_and_a_page_left_open_answers_nothing(
    client, meeting, invited
):
    seal = re.search(r'name="seal" value="(\w+)"', await shown(client, invited[1]))[1]
    await meeting.organiser.post(f"{meeting.path}/cancel")
    async with client.post(invited[1], data={"seal": seal, "do": "accepted"}) as answer:
        assert "Cet événement est annulé." in await answer.text()
    assert "Cet événement est annulé." in await gone(client, invited[1])
    assert (await meeting.invitation(invited[0]))["answer"] == "needs_action"


async def test_after_the_event_there_is_nothing_to_answer(client, clock, invited):
    clock.forward(days=8)
    assert "Cet événement est passé." in await gone(client, invited[1])


async def test_an_event_that_is_back_can_be_answered_again(client, meeting, invited):
    for step in ("cancel", "restore"):
        await meeting.organiser.post(f"{meeting.path}/{step}")
    assert len(buttons(await shown(client, invited[1]))) == 3


@pytest.mark.parametrize(
    ("own", "browser", "words", "tag"),
    [
        ("", "", "Viendrez-vous", "fr"),
        ("", "en-GB,fr;q=0.5", "Will you come?", "en"),
        ("", "tr,en;q=0.8", "Will you come?", "en"),
        ("", "ar", "Viendrez-vous", "fr"),
        ("en", "fr", "Will you come?", "en"),
        ("fr-simple", "en", "Viendrez-vous", "fr"),
    ],
)
async def test_it_speaks_the_employers_language_else_the_browsers(
    client, meeting, own, browser, words, tag
):
    _, invitation_id = await meeting.employer(language=own)
    page = await shown(client, await meeting.hand_out(invitation_id), browser)
    assert words in page
    assert f'<html lang="{tag}" dir="ltr">' in page


async def test_the_invitation_is_there_as_a_calendar(client, invited):
    assert "?file=1" in await shown(client, invited[1])
    async with client.get(invited[1], params={"file": "1"}) as answer:
        content = await answer.text()
        assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8; method=REQUEST"
        assert "attachment" in answer.headers["Content-Disposition"]
    assert "METHOD:REQUEST" in content
    assert f"mailto:{FIRM['email']}" in content


async def test_who_has_no_e_mail_is_offered_no_file_and_is_shown_the_page(client, meeting):
    _, invitation_id = await meeting.employer(email="")
    path = await meeting.hand_out(invitation_id)
    page = await shown(client, path)
    assert "?file=1" not in page
    assert len(buttons(page)) == 3
    assert buttons(await shown(client, f"{path}?file=1")) == buttons(page)


async def test_a_calendar_address_is_told_once_and_opens_the_feed(client, invited):
    assert "/ical/" not in await shown(client, invited[1])
    _, page = await sent(client, invited[1], do="feed")
    web = re.search(r'value="(http://[^"]+\.ics)"', page)[1]
    assert f'href="webcal://{web.partition("://")[2]}"' in page
    assert "/ical/" not in await shown(client, invited[1])
    async with client.get(web.partition(client.host + ":" + str(client.port))[2]) as answer:
        assert answer.status == 200
        assert "BEGIN:VCALENDAR" in await answer.text()


@pytest.mark.parametrize("seal", ["", "0" * 32])
async def test_a_form_that_another_site_made_answers_nothing(client, meeting, invited, seal):
    async with client.post(invited[1], data={"do": "accepted", "seal": seal}) as answer:
        assert answer.status == 403
    assert (await meeting.invitation(invited[0]))["answer"] == "needs_action"


async def test_nobody_else_stands_on_the_page(client, meeting, invited):
    other, other_invitation = await meeting.employer(
        name="Maçonnerie Sud", email="omar@sud.example", contact="Omar Autre", phone="+33698765432"
    )
    await sent(client, await meeting.hand_out(other_invitation), do="declined", comment="Désolé")
    await meeting.organiser.post(
        f"{meeting.path}/registrations", first_name="Awa", email="awa@seeker.example"
    )
    page = await shown(client, invited[1])
    foreign = ("Maçonnerie", "omar@", "Omar", "Désolé", "Awa", "awa@", "98 76", other)
    assert [one for one in foreign if one in page] == []

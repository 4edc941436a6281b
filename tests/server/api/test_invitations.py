"""Invitations over HTTP, their letters at a real mail server, and the answers that come back."""

import asyncio
from asyncio.subprocess import PIPE
from datetime import timedelta
from pathlib import Path

import pytest

from server.domain.people import Employer
from server.services import access
from server.shared.vocabulary import Access
from tests.needs import program
from tests.server.api.mailing import Mail, office, pause_a_little

ROOT = Path(__file__).parents[3]
HOUR = timedelta(hours=1)
E1, E2 = "e1@employeur.example", "e2@employeur.example"


@pytest.fixture
async def house(folder, clock):
    async with office(folder, clock) as found:
        await found.open()
        yield found


@pytest.fixture
async def asked(house):
    """Two employers who were asked and have their letters."""
    await house.ask("invitations")
    await house.arrived(2)
    await house.settled()
    return house


async def first_letter(house):
    """Return the letter that the first employer got first."""
    return next(mail for mail in await house.arrived(2) if mail.taken.to == E1)


def said(mails):
    return sorted(mail.said for mail in mails)


async def moved(house, hours=1):
    starts_at = house.starts_at + hours * HOUR
    times = {"starts_at": starts_at.isoformat(), "ends_at": (starts_at + 3 * HOUR).isoformat()}
    return await house.ask("move", **times)


# asking


async def test_every_employer_with_an_address_is_asked_once(house):
    await house.add(3, email="")
    report = await house.ask("invitations")
    names = [len(report[key]) for key in ("asked", "before", "without_email")]
    assert names == [2, 0, 1]
    assert said(await house.arrived(2)) == [("REQUEST", E1, 0), ("REQUEST", E2, 0)]
    again = await house.ask("invitations")
    assert [len(again[key]) for key in ("asked", "before", "without_email")] == [0, 0, 1]
    assert (await house.invited(3))["state"] == "new"


async def test_nobody_is_asked_to_a_draft_an_example_or_what_is_over(folder, clock):
    async with office(folder, clock) as house:
        await house.open(published=False)
        assert await house.refused("invitations") == "not_published"
        await house.ask("publish")
        clock.forward(days=21)
        assert await house.refused("invitations") == "event_over"


async def test_without_mail_a_file_and_a_link_are_given_by_hand(organiser, client):
    starts_at = "2026-12-14T08:00:00Z"
    body = {"name": "Café", "starts_at": starts_at, "ends_at": "2026-12-14T11:00:00Z"}
    _, event = await organiser.post("/v1/events", host_email="asso@asso.example", **body)
    path = f"/v1/events/{event['id']}"
    await organiser.post(f"{path}/employers", name="X", email=E1, present=False)
    await organiser.post(f"{path}/publish")
    status, refused = await organiser.post(f"{path}/invitations")
    assert (status, refused["code"]) == (409, "no_mail")
    _, (found,) = await organiser.get(f"{path}/invitations")
    one = f"{path}/invitations/{found['invitation_id']}"
    status, link = await organiser.post(f"{one}/hand-out")
    assert (status, link["path"][:8]) == (201, "/answer/")
    status, ics = await organiser.get(f"{one}.ics")
    assert b"asso@asso.example" in ics
    _, (found,) = await organiser.get(f"{path}/invitations")
    assert (found["state"], found["owes"]) == ("handed", False)
    _, mail = await organiser.get("/v1/mail")
    assert (mail["address"], mail["mailbox"]) == ("", False)
    async with client.get(link["path"]) as page:
        assert page.status == 200


async def test_who_was_given_a_link_by_hand_may_be_asked_by_mail_later(house):
    await house.of(1, "hand-out")
    await house.of(1, "answer", status="accepted")
    await house.ask("invitations")
    assert said(await house.arrived(2)) == [("REQUEST", E1, 0), ("REQUEST", E2, 0)]
    assert (await house.invited())["answer"] == "accepted"


# what follows a change


async def test_another_time_is_told_to_everybody_and_wants_a_new_answer(asked):
    await asked.of(1, "answer", status="accepted")
    await moved(asked)
    mails = await asked.arrived(4)
    assert said(mails[2:]) == [("REQUEST", E1, 1), ("REQUEST", E2, 1)]
    assert (await asked.invited())["answer"] == "needs_action"
    first, later = (m for m in mails if m.taken.to == E1)
    assert first.meeting["UID"] == later.meeting["UID"]
    assert first.meeting["ORGANIZER"] == later.meeting["ORGANIZER"]
    assert first.taken.sender == later.taken.sender


async def test_a_cancelled_event_is_cancelled_in_every_calendar_and_may_come_back(asked):
    await asked.ask("cancel")
    mails = await asked.arrived(4)
    assert said(mails[2:]) == [("CANCEL", E1, 1), ("CANCEL", E2, 1)]
    assert all(m.meeting["STATUS"] == "CANCELLED" for m in mails[2:])
    await asked.ask("restore")
    assert said((await asked.arrived(6))[4:]) == [("REQUEST", E1, 2), ("REQUEST", E2, 2)]


async def test_who_is_withdrawn_is_told_alone_and_may_be_asked_again(asked):
    await asked.of(1, "withdraw")
    mails = await asked.arrived(3)
    assert mails[2].said == ("CANCEL", E1, 1)
    assert "STATUS" not in mails[2].meeting
    employer_id = (await asked.invited())["employer_id"]
    report = await asked.ask("invitations", employer_ids=[employer_id])
    assert report["asked"] == [employer_id]
    assert (await asked.arrived(4))[3].said == ("REQUEST", E1, 2)
    async with asked.ports.store.read(asked.event_id) as view:
        assert view.get(Employer, employer_id).left_at is None


async def test_another_contact_is_asked_and_the_one_before_is_let_off(asked):
    employer_id = (await asked.invited())["employer_id"]
    await asked.ask(f"employers/{employer_id}/contact", email="zoe@employeur.example", contact="Z")
    mails = await asked.arrived(4)
    assert said(mails[2:]) == [("CANCEL", E1, 1), ("REQUEST", "zoe@employeur.example", 1)]
    assert await asked.refused(f"employers/{employer_id}/contact", email="no address") == (
        "bad_email"
    )


async def test_two_days_before_everybody_is_told_their_rounds(asked):
    before = (await first_letter(asked)).meeting["DESCRIPTION"]
    asked.clock.forward(days=18)
    await asked.add(3)  # anything that happens wakes the postroom
    mails = await asked.arrived(4)
    assert said(mails[2:]) == [("REQUEST", E1, 0), ("REQUEST", E2, 0)]
    assert len(mails[2].meeting["DESCRIPTION"]) > len(before)


# sending


async def test_a_letter_that_is_refused_is_dead_and_shown_and_may_be_sent_again(folder, clock):
    async with office(folder, clock, says={"RCPT": ["550 5.1.1 nobody of that name"]}) as house:
        await house.open(employers=1)
        await house.ask("invitations")
        await house.settled()
        letter = (await house.invited())["letter"]
        assert (letter["state"], letter["error"], letter["status"]) == (
            "dead",
            "refused",
            "550 5.1.1",
        )
        assert "nobody" not in str(await house.card())
        assert (await house.organiser.get("/v1/mail"))[1]["dead"] == 1
        await house.of(1, "resend")
        (mail,) = await house.arrived(1)
        await house.settled()
        assert (await house.invited())["letter"]["state"] == "sent"
        assert mail.said == ("REQUEST", E1, 0)


async def test_a_letter_that_is_not_taken_now_is_tried_again_later(folder, clock):
    async with office(folder, clock, says={"CONTENT": ["451 4.3.0 later"]}) as house:
        await house.open(employers=1)
        await house.ask("invitations")
        while (
            not (await house.invited())["letter"] or not (await house.invited())["letter"]["tries"]
        ):
            pass
        letter = (await house.invited())["letter"]
        assert (letter["state"], letter["error"], letter["tries"]) == ("due", "busy", 1)
        clock.forward(minutes=1)
        await house.add(2)
        (mail,) = await house.arrived(1)
        assert mail.said == ("REQUEST", E1, 0)


async def test_while_the_mail_server_is_away_letters_wait_and_the_console_is_told(folder, clock):
    async with office(folder, clock, says={"GREETING": ["421 4.3.2 closing"]}) as house:
        await house.open(employers=2)
        await house.ask("invitations")
        while not (mail := (await house.organiser.get("/v1/mail"))[1])["held_since"]:
            pass
        assert (mail["waiting"], mail["dead"], mail["error"]) == (2, 0, "connect")
        assert mail["why"]
        clock.forward(minutes=1)
        await house.add(3)
        assert len(await house.arrived(2)) == 2
        await house.settled()
        assert (await house.organiser.get("/v1/mail"))[1]["held_since"] is None


async def test_what_was_not_sent_when_the_server_ended_is_sent_after_its_start(folder, clock):
    async with office(folder, clock, says={"GREETING": ["421 closing"] * 9}) as house:
        await house.open()
        await house.ask("invitations")
        while not (await house.organiser.get("/v1/mail"))[1]["waiting"]:
            pass
        event = house.event
    async with office(folder, clock) as house:
        house.event = event
        assert said(await house.arrived(2)) == [("REQUEST", E1, 0), ("REQUEST", E2, 0)]


# answers


async def test_an_answer_by_mail_counts_and_the_same_once_more_is_once(asked):
    mail = await first_letter(asked)
    content = mail.answer(COMMENT="Avec plaisir")
    assert await asked.gateway(content) == (200, {"outcome": "applied", "reason": None})
    assert (await asked.gateway(content))[1]["outcome"] == "duplicate"
    card = await asked.card()
    assert card["invitation"]["answer"] == "accepted"
    assert [one["comment"] for one in card["answers"]] == ["Avec plaisir"]
    board = (await asked.organiser.get(f"{asked.event}/invitations"))[1]
    assert [one["answer"] for one in board] == ["accepted", "needs_action"]


async def test_an_answer_to_the_time_of_before_does_not_accept_the_new_one(asked):
    mail = await first_letter(asked)
    await moved(asked)
    await asked.arrived(4)
    await asked.settled()
    assert (await asked.gateway(mail.answer()))[1]["outcome"] == "old_version"
    assert (await asked.invited())["answer"] == "needs_action"
    assert (await asked.card())["answers"][0]["outcome"] == "old_version"


async def test_a_stranger_without_the_token_waits_for_a_person_who_applies_it(asked):
    mail = await first_letter(asked)
    stranger = {"sender": "z@other.example", "to": "rdv@asso.example", "ORGANIZER": None}
    content = mail.answer("DECLINED", **stranger)
    status, taken = await asked.gateway(content)
    assert (status, taken) == (202, {"outcome": "review", "reason": "other_sender"})
    assert (await asked.gateway(content))[0] == 202
    _, (review,) = await asked.organiser.get(f"{asked.event}/reviews")
    assert (review["sender"], review["status"]) == ("z@other.example", "declined")
    assert review["employer"] == "Employeur 1"
    taken = await asked.ask(f"reviews/{review['id']}/apply", command_id="once")
    assert taken["outcome"] == "applied"
    assert await asked.ask(f"reviews/{review['id']}/apply", command_id="once") == taken
    assert (await asked.invited())["answer"] == "declined"
    assert (await asked.organiser.get(f"{asked.event}/reviews"))[1] == []
    assert await asked.refused(f"reviews/{review['id']}/refuse") == "not_found"


async def test_what_nobody_knows_waits_at_the_folder_and_may_be_given_to_an_employer(asked):
    mail = await first_letter(asked)
    content = mail.answer(UID="unknown", to="rdv@asso.example", ORGANIZER=None)
    assert (await asked.gateway(content))[1]["reason"] == "unknown_invitation"
    _, (review,) = await asked.organiser.get("/v1/reviews")
    path = f"/v1/reviews/{review['id']}"
    status, refused = await asked.organiser.post(f"{path}/apply", event_id=asked.event_id)
    assert (status, refused["code"]) == (422, "missing")
    key = (await asked.invited(2))["invitation_id"]
    body = {"event_id": asked.event_id, "invitation_id": key}
    status, taken = await asked.organiser.post(f"{path}/apply", **body)
    assert (status, taken["outcome"]) == (200, "applied")
    assert (await asked.invited(2))["answer"] == "accepted"
    assert (await asked.organiser.get("/v1/reviews"))[1] == []
    assert await asked.ports.files.names("mail") == []


async def test_other_times_are_accepted_with_a_new_invitation_or_declined(asked):
    mail = await first_letter(asked)
    later = (asked.starts_at + HOUR).strftime("%Y%m%dT%H%M%SZ")
    counter = mail.answer("TENTATIVE", "COUNTER", DTSTART=later)
    assert (await asked.gateway(counter))[1]["outcome"] == "counter"
    found = (await asked.invited())["counter"]
    assert found["possible"]
    await asked.of(1, "counter/accept")
    after = (await asked.arrived(3))[2]
    assert after.said == ("REQUEST", E1, 1)
    assert after.meeting["DTSTART"].to_ical().decode() == later
    assert (await asked.invited())["counter"] is None


async def test_times_that_are_not_possible_are_declined_in_the_employers_calendar(asked):
    mail = await first_letter(asked)
    early = (asked.starts_at - HOUR).strftime("%Y%m%dT%H%M%SZ")
    await asked.gateway(mail.answer("TENTATIVE", "COUNTER", DTSTART=early))
    key = (await asked.invited())["invitation_id"]
    assert not (await asked.invited())["counter"]["possible"]
    assert await asked.refused(f"invitations/{key}/counter/accept") == "counter_outside"
    await asked.of(1, "counter/decline")
    assert (await asked.arrived(3))[2].said == ("DECLINECOUNTER", E1, 0)
    assert await asked.refused(f"invitations/{key}/counter/decline") == "no_counter"


async def test_who_lost_the_invitation_gets_it_again_once_an_hour(asked):
    mail = await first_letter(asked)
    request = mail.answer(method="REFRESH")
    assert (await asked.gateway(request))[1]["outcome"] == "refreshed"
    again = (await asked.arrived(3))[2]
    assert again.taken.content == mail.taken.content
    await asked.settled()
    assert (await asked.gateway(request))[1]["outcome"] == "no_change"
    asked.clock.forward(hours=1)
    assert (await asked.gateway(request))[1]["outcome"] == "refreshed"


async def test_answers_are_for_the_gateway_alone_and_only_as_mails_or_calendars(asked):
    mail = await first_letter(asked)
    assert (await asked.gateway(mail.ics, "text/calendar"))[0] == 422
    assert (await asked.gateway(b"{}", "application/json"))[0] == 415
    assert (await asked.gateway(b"\0" * 300_000))[0] == 413
    assert (await asked.gateway(b"nothing", "text/calendar"))[0] in (400, 422)
    status, _ = await asked.organiser.post("/v1/answers")
    assert status == 403


@program("curl")
async def test_a_mail_server_hands_answers_in_and_keeps_them_while_nobody_is_there(asked, tmp_path):
    mail = await first_letter(asked)
    token = await access.issue(asked.ports, Access.GATEWAY, None, "gateway")
    header = tmp_path / "header"
    header.write_text(f"Authorization: Bearer {token}\n")

    async def hand_in(content, server):
        script = ROOT / "deploy" / "tablee-answers.sh"
        process = await asyncio.create_subprocess_exec(script, header, server, stdin=PIPE)
        await process.communicate(content)
        return process.returncode

    server = str(asked.client.make_url("")).rstrip("/")
    assert await hand_in(mail.answer(), server) == 0
    assert (await asked.invited())["answer"] == "accepted"
    assert await hand_in(b"no mail at all", server) == 0
    assert await hand_in(mail.answer(), "http://127.0.0.1:1") == 75
    header.write_text("Authorization: Bearer nothing\n")
    assert await hand_in(mail.answer(), server) == 75


# forgetting


async def test_a_forgotten_contact_is_in_no_letter_and_no_link_opens(asked):
    mail = await first_letter(asked)
    await asked.gateway(mail.answer("DECLINED", sender="z@other.example", COMMENT="Avec Inès 1"))
    _, people = await asked.organiser.get(f"{asked.event}/registrations")
    one = next(p["id"] for p in people if p["first_name"] == "Inès 1")
    status, _ = await asked.organiser.post(f"{asked.event}/registrations/{one}/forget")
    assert status == 200
    kept = b"".join(p.read_bytes() for p in asked_folder(asked).rglob("*") if p.is_file())
    for trace in (b"e1@employeur.example", "Inès 1".encode(), b"z@other.example"):
        assert trace not in kept
    async with asked.client.get(mail.page) as page:
        assert page.status == 404
    assert (await asked.gateway(mail.answer()))[1]["outcome"] in ("no_change", "review")


def asked_folder(house):
    return house.ports.files._root.parent


# what changes hands


async def test_who_was_never_asked_is_not_let_off_and_who_was_always_is(folder, clock):
    held = {"GREETING": [None, *["421 closing"] * 40]}
    async with office(folder, clock, says=held) as house:
        await house.open(employers=1)
        await house.ask("invitations")
        await house.arrived(1)
        await house.settled()
        contact = f"employers/{(await house.invited())['employer_id']}/contact"
        for email in ("zoe@employeur.example", E1):
            await house.ask(contact, email=email)
            await until_written(house, email)
        house.sink.says["GREETING"] = None
        clock.forward(hours=1)
        await house.add(2)
        await house.settled()
        assert "zoe@employeur.example" not in {one.to for one in house.sink.letters}
        assert Mail(house.sink.letters[-1]).said == ("REQUEST", E1, 2)


async def until_written(house, email):
    while (await house.card())["letters"][0]["to"] != email:
        await pause_a_little()


async def test_a_list_with_another_address_changes_hands_as_the_console_does(asked):
    mail = await first_letter(asked)
    listed = b"Entreprise;E-mail\nEmployeur 1;zoe@employeur.example\n"
    path = f"{asked.event}/lists/employers"
    headers = {"Authorization": f"Bearer {asked.organiser.token}", "Content-Type": "text/csv"}
    async with asked.client.post(path, data=listed, headers=headers) as answer:
        assert answer.status == 200, await answer.text()
    async with asked.client.get(mail.page) as page:
        assert page.status == 404
    assert said((await asked.arrived(4))[2:]) == [
        ("CANCEL", E1, 1),
        ("REQUEST", "zoe@employeur.example", 1),
    ]


async def test_what_was_given_by_hand_is_owed_again_after_a_move_and_its_answer_counts_no_more(
    house,
):
    await house.of(1, "hand-out")
    await house.of(1, "answer", status="accepted")
    await moved(house)
    while (found := await house.invited())["answer"] != "needs_action":
        await pause_a_little()
    assert found["owes"]
    await house.of(1, "hand-out")
    assert not (await house.invited())["owes"]
    assert house.sink.letters == []


async def test_nothing_leaves_after_the_event(folder, clock):
    async with office(folder, clock, says={"GREETING": ["421 closing"] * 3}) as house:
        await house.open(employers=1)
        await house.ask("invitations")
        while not (await house.organiser.get("/v1/mail"))[1]["held_since"]:
            await pause_a_little()
        assert not (await house.card())["letters"][0]["tries"]
        clock.forward(days=21)
        house.sink.says["GREETING"] = None
        await house.ask("cancel")
        await asyncio.sleep(0.2)
        assert house.sink.letters == []


async def test_a_letter_that_comes_back_is_dead_and_shown_and_a_delay_is_not(asked):
    mail = await first_letter(asked)
    notice = (
        "From: MAILER-DAEMON@mx.example\r\nTo: {to}\r\nSubject: Delivery\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="x"\r\n\r\n'
        "--x\r\nContent-Type: text/plain\r\n\r\nNo.\r\n--x\r\n"
        "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n"
        "Action: {action}\r\nStatus: {status}\r\n\r\n--x\r\n"
        "Content-Type: text/rfc822-headers\r\n\r\n"
        "Message-ID: {key}\r\n\r\n--x--\r\n"
    )
    known = {"to": mail.taken.sender, "key": mail.message["Message-ID"]}
    late = notice.format(action="delayed", status="4.4.1", **known).encode()
    assert (await asked.gateway(late))[1]["outcome"] == "no_change"
    assert (await asked.invited())["letter"]["state"] == "sent"
    back = notice.format(action="failed", status="5.1.1", **known).encode()
    assert (await asked.gateway(back))[1]["outcome"] == "undeliverable"
    found = await asked.invited()
    assert (found["letter"]["error"], found["letter"]["status"]) == ("bounced", "5.1.1")
    assert found["undeliverable_at"]

"""Answers that lie in a mailbox, which people use too."""

import pytest

from server.config import Imap
from tests.needs import program
from tests.server.api.mailing import office
from tests.server.imap import serving
from tests.server.test_mailbox import put

pytestmark = [program("dovecot"), program("openssl")]

NEWSLETTER = (
    b"From: news@other.example\r\nTo: rdv@asso.example\r\nSubject: News\r\n\r\nNothing.\r\n"
)


@pytest.fixture(scope="module")
def boxes():
    with serving() as found:
        yield found


def imap(account):
    return Imap(
        host=account.host,
        port=account.port,
        security=account.security,
        user=account.user,
        password=account.password,
        ca_file=account.ca_file,
        folder="INBOX",
    )


async def test_answers_are_read_once_and_what_is_none_of_ours_is_left_alone(boxes, folder, clock):
    account = boxes.account("rdv90")
    async with office(folder, clock) as house:
        await house.open()
        await house.ask("invitations")
        first, second = sorted(await house.arrived(2), key=lambda mail: mail.taken.to)
        event = house.event
    stranger = second.answer("DECLINED", sender="z@other.example", to="x@y.example", ORGANIZER=None)
    with boxes.reading(account) as other:
        put(other, NEWSLETTER, first.answer(), stranger, b"\x00" * 300_000)
    for _ in range(2):  # once more after a start: nothing is read twice
        async with office(folder, clock, inbox=imap(account)) as house:
            house.event = event
            await house.sign_in()
            await until_read(house)
            assert (await house.invited(1))["answer"] == "accepted"
            assert (await house.invited(2))["answer"] == "needs_action"
            assert len((await house.card(1))["answers"]) == 1
            _, (review,) = await house.organiser.get(f"{event}/reviews")
            assert review["reason"] == "other_sender"
            assert (await house.organiser.get("/v1/reviews"))[1] == []
    with boxes.reading(account) as other:
        other.select("INBOX")
        assert other.search(None, "SEEN") == ("OK", [b"2"])


async def test_a_mailbox_that_cannot_be_read_is_told_to_the_console(boxes, folder, clock):
    wrong = imap(boxes.account("rdv91", password="wrong"))
    async with office(folder, clock, inbox=wrong) as house:
        await house.open(employers=0)
        found = {}
        while not found.get("mailbox_error"):
            _, found = await house.organiser.get("/v1/mail")
        assert (found["mailbox_error"], found["read_at"]) == ("login", None)
        assert found["why"]
        assert "wrong" not in str(found)


async def until_read(house):
    found = {}
    while not found.get("read_at"):
        _, found = await house.organiser.get("/v1/mail")

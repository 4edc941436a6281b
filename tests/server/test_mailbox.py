"""A mailbox read on a real IMAP server: dovecot."""

import asyncio
import itertools
import logging
import socket
import time
import traceback
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from imaplib import Time2Internaldate

import msgspec
import pytest

from server.mailbox import LARGEST, MOST, ImapInbox
from server.ports import MailServer, Unreadable
from server.shared.postal import LetterError
from tests.conftest import Clock
from tests.needs import program
from tests.server.imap import PASSWORD, serving

pytestmark = [program("openssl"), program("dovecot")]

QUICK = {"connect": 0.4, "command": 0.4}
USERS = (f"rdv{number}" for number in itertools.count())


@pytest.fixture(scope="module")
def boxes():
    with serving() as served:
        yield served


@asynccontextmanager
async def reading(account, folder="INBOX", clock=None, **seconds):
    inbox = ImapInbox(account, folder, clock or Clock(), **seconds)
    yield inbox
    await inbox.rest()


def put(other, *contents, folder="INBOX", at=None):
    for content in contents:
        date = at and Time2Internaldate(at)
        assert other.append(folder, None, date, content)[0] == "OK"


def mail(number, size=0):
    head = f"From: contact@employeur.example\r\nSubject: {number}\r\n\r\n".encode()
    return head + b"y" * max(0, size - len(head))


async def everything(inbox, validity=0, last=0):
    """Read as the caller does: until there are none."""
    seen = []
    for _ in range(5):
        validity, found = await inbox.after(validity, last)
        if not found:
            break
        seen += found
        last = found[-1].number
    return validity, seen


@pytest.mark.parametrize("security", ["none", "starttls", "tls"])
async def test_messages_come_in_order_as_they_are_and_stay_unseen(boxes, security):
    account = boxes.account(next(USERS), security)
    with boxes.reading(account) as other:
        put(other, *map(mail, range(3)))
        async with reading(account) as inbox:
            validity, found = await inbox.after(0, 0)
            assert [(one.number, one.content) for one in found] == [
                (number + 1, mail(number)) for number in range(3)
            ]
            assert await inbox.after(validity, 3) == (validity, [])
            assert [one.number for one in (await inbox.after(validity, 1))[1]] == [2, 3]
            put(other, mail(3))
            assert [one.number for one in (await inbox.after(validity, 3))[1]] == [4]
        other.select("INBOX")
        assert other.search(None, "UNSEEN")[1] == [b"1 2 3 4"]


async def test_messages_that_were_taken_are_marked_as_seen_and_stay(boxes):
    account = boxes.account(next(USERS))
    with boxes.reading(account) as other:
        put(other, *map(mail, range(3)))
        async with reading(account) as inbox:
            await inbox.mark([])
            await inbox.mark([1, 3])
        other.select("INBOX")
        assert other.search(None, "UNSEEN")[1] == [b"2"]
        assert other.search(None, "ALL")[1] == [b"1 2 3"]


async def test_what_is_larger_than_an_answer_comes_without_content(boxes):
    account = boxes.account(next(USERS))
    with boxes.reading(account) as other:
        put(other, mail(0, LARGEST), mail(1, LARGEST + 1), mail(2))
        async with reading(account) as inbox:
            _, found = await inbox.after(0, 0)
    assert [one.content and len(one.content) for one in found] == [LARGEST, None, len(mail(2))]


async def test_many_messages_come_some_dozens_at_a_time(boxes):
    account = boxes.account(next(USERS))
    with boxes.reading(account) as other:
        put(other, *map(mail, range(MOST + 7)))
        async with reading(account) as inbox:
            _, found = await inbox.after(0, 0)
            assert [one.number for one in found] == list(range(1, MOST + 1))
            _, seen = await everything(inbox)
    assert [one.content for one in seen] == [mail(number) for number in range(MOST + 7)]


async def test_a_mailbox_that_was_never_read_is_read_thirty_days_back(boxes):
    account, now = boxes.account(next(USERS)), datetime.now(UTC)
    with boxes.reading(account) as other:
        for number, days in enumerate((400, 32, 29, 0)):
            put(other, mail(number), at=now - timedelta(days=days))
        async with reading(account, clock=Clock(now)) as inbox:
            validity, found = await inbox.after(0, 0)
            assert [one.number for one in found] == [3, 4]
            assert await inbox.after(validity, 0) == (validity, found)
            assert [one.number for one in (await inbox.after(validity, 3))[1]] == [4]


async def test_a_folder_that_was_made_anew_is_another_one(boxes):
    account = boxes.account(next(USERS))
    with boxes.reading(account) as other:
        other.create("Rdv")
        put(other, mail(0), mail(1), folder="Rdv")
        async with reading(account, "Rdv") as inbox:
            before, _ = await everything(inbox)
            other.delete("Rdv")
            other.create("Rdv")
            put(other, mail(2), folder="Rdv")
            after, found = await inbox.after(before, 2)
    assert after != before
    assert [(one.number, one.content) for one in found] == [(1, mail(2))]


async def test_a_folder_may_have_any_name(boxes):
    account, name = boxes.account(next(USERS)), "Réponses & cie"
    with boxes.reading(account) as other:
        other.create('"R&AOk-ponses &- cie"')
        put(other, mail(0), folder='"R&AOk-ponses &- cie"')
    async with reading(account, name) as inbox:
        assert [one.content for one in (await inbox.after(0, 0))[1]] == [mail(0)]


async def test_the_connection_of_before_is_used_and_one_that_is_gone_is_not(boxes):
    account = boxes.account(next(USERS))
    async with reading(account) as inbox:
        await inbox.after(0, 0)
        client = inbox._open
        await inbox.after(0, 0)
        assert inbox._open is client
        client.socket().shutdown(socket.SHUT_RDWR)
        await inbox.after(0, 0)
        assert inbox._open is not client


def test_a_mailbox_is_known_by_server_user_and_folder(boxes):
    account = boxes.account(next(USERS))
    known = ImapInbox(account, "INBOX", Clock()).key
    moved = msgspec.structs.replace(account, security="tls", password="other")
    assert ImapInbox(moved, "INBOX", Clock()).key == known
    other = boxes.account(next(USERS))
    assert (
        len({known, *(ImapInbox(*one, Clock()).key for one in ((account, "A"), (other, "A")))}) == 3
    )
    assert account.user not in known


@asynccontextmanager
async def speaking(serve):
    """Serve one protocol of our own making; yields an account of it."""
    writers = []

    async def met(reader, writer):
        writers.append(writer)
        await serve(reader, writer)
        writer.close()

    async with await asyncio.start_server(met, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        yield MailServer(host="127.0.0.1", port=port, security="none", user="a", password="b")
        for writer in writers:
            writer.transport.abort()
    await asyncio.sleep(0.01)


async def failing(account, folder="INBOX", **seconds):
    """Return why a mailbox could not be read, whatever was asked first."""
    reasons = set()
    for ask in (lambda one: one.after(0, 0), lambda one: one.mark([1]), lambda one: one.check()):
        async with reading(account, folder, **seconds) as inbox:
            with pytest.raises(Unreadable) as no:
                await ask(inbox)
        reasons.add(no.value.error)
    (reason,) = reasons
    return reason


@pytest.mark.parametrize("security", ["none", "starttls", "tls"])
async def test_a_wrong_password_or_folder_is_a_matter_of_signing_in(boxes, security):
    account = boxes.account(next(USERS), security)
    wrong = msgspec.structs.replace(account, password="another")
    assert await failing(wrong) is LetterError.LOGIN
    assert await failing(account, "Nowhere") is LetterError.LOGIN


@pytest.mark.parametrize("security", ["starttls", "tls"])
async def test_a_certificate_that_is_not_trusted_is_a_matter_of_tls(boxes, security):
    for more in ({"ca_file": ""}, {"host": "127.0.0.1"}):
        account = boxes.account(next(USERS), security, **more)
        assert await failing(account) is LetterError.TLS


async def test_a_server_without_starttls_is_given_no_password():
    said = []

    async def serve(reader, writer):
        writer.write(b"* OK ready\r\n")
        while line := await reader.readline():
            said.append(line)
            tag, command = line.split()[:2]
            if command == b"CAPABILITY":
                writer.write(b"* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n")
            writer.write(tag + b" OK done\r\n")

    async with speaking(serve) as plain:
        account = msgspec.structs.replace(plain, security="starttls", password=PASSWORD)
        assert await failing(account) is LetterError.TLS
    assert {line.split()[1] for line in said} == {b"CAPABILITY"}


async def test_a_server_that_is_away_or_speaks_otherwise_is_a_matter_of_connecting(boxes):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        away = {"port": free.getsockname()[1]}
        for more in (away, {"host": "nowhere.invalid"}, {"host": "a..b"}):
            for security in ("none", "tls"):
                account = boxes.account(next(USERS), security, **more)
                assert await failing(account, **QUICK) is LetterError.CONNECT
    plain = boxes.account(next(USERS), "tls", port=boxes.ports["none"])
    assert await failing(plain, **QUICK) is LetterError.TLS


@pytest.mark.parametrize("said", [b"", b"* OK ready\r\n", b"hello\r\n", b"* BYE no\r\n"])
async def test_a_server_that_hangs_or_babbles_is_waited_for_no_longer_than_said(said):
    async def serve(reader, writer):
        writer.write(said)
        await reader.read()

    async with speaking(serve) as account, asyncio.timeout(5):
        assert await failing(account, **QUICK) is LetterError.CONNECT


async def test_a_server_that_drops_the_sign_in_says_nothing_of_the_password():
    async def serve(reader, writer):
        writer.write(b"* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] ready\r\n")
        while line := await reader.readline():
            tag, command = line.split()[:2]
            if command == b"AUTHENTICATE":
                break
            writer.write(b"* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n" + tag + b" OK done\r\n")

    async with speaking(serve) as account:
        assert await failing(account, **QUICK) is LetterError.CONNECT


@pytest.mark.parametrize("at", [b"", b"SELECT"])
async def test_a_call_that_hangs_is_given_up_at_once(at):
    asked = asyncio.Event()

    async def serve(reader, writer):
        writer.write(b"* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] ready\r\n" if at else b"")
        while at and (line := await reader.readline()):
            tag, command = line.split()[:2]
            if command == at:
                break
            if command == b"AUTHENTICATE":
                writer.write(b"+ \r\n")
                await reader.readline()
            writer.write(b"* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n" + tag + b" OK done\r\n")
        asked.set()
        await reader.read()

    async with speaking(serve) as account, reading(account, connect=9, command=9) as inbox:
        call = asyncio.create_task(inbox.after(0, 0))
        await asked.wait()
        call.cancel()
        started = time.monotonic()
        await asyncio.gather(call, return_exceptions=True)
        await inbox.rest()
        assert time.monotonic() - started < 1


async def test_no_log_error_or_repr_holds_a_secret_or_a_line_of_a_mail(boxes, caplog):
    caplog.set_level(logging.DEBUG)
    account = boxes.account("rdv99", "starttls")
    said = []
    with boxes.reading(account) as other:
        put(other, mail(0))
    async with reading(account) as inbox:
        await everything(inbox)
        await inbox.mark([1])
        said += [repr(inbox), repr(vars(inbox)), inbox.key, repr(account)]
    for wrong in ({"password": "p4ss"}, {"ca_file": ""}, {"port": 1}):
        try:
            await ImapInbox(msgspec.structs.replace(account, **wrong), "INBOX", Clock()).check()
        except Unreadable as no:
            logging.getLogger("tablee").exception("failed")
            said += [*traceback.format_exception(no), repr(no), repr(no.__dict__)]
    everything_said = "\n".join([caplog.text, *said])
    assert everything_said.count("Unreadable") >= 6
    for word in (PASSWORD, "c0rrect", "p4ss", "rdv99", "employeur", "Subject"):
        assert word not in everything_said

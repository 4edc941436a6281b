"""Letters handed to real mail servers, kind ones and others."""

import asyncio
import contextlib
import logging
import socket
import time
import traceback

import pytest

from server.mail import SmtpMailer
from server.ports import MailServer, Undelivered
from server.shared.postal import LetterError
from tests.needs import program
from tests.server.services.day import until
from tests.server.smtp import DROP, HANG, Sink, certificate

pytestmark = program("openssl")

ME, YOU, SECRET = "rdv+k7@asso.example", "contact@employeur.example", "s3cret é !"
LETTER = (
    b"From: rdv@asso.example\r\nSubject: Essai\r\n\r\n.\r\n..deux\r\n. point\r\n\r\n"
    + b"x" * 900
    + b"\r\n.fin\r\n"
)
QUICK = {"connect": 0.4, "command": 0.4, "take": 0.4}
ENCRYPTED = pytest.mark.parametrize("security", ["starttls", "tls"])


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    return certificate(tmp_path_factory.mktemp("mail"))


@contextlib.asynccontextmanager
async def mailing(server, **seconds):
    mailer = SmtpMailer(server, ME, **seconds)
    yield mailer
    await mailer.rest()


async def refused(server, **seconds):
    """Return how a letter, or the server, was said not to work."""
    async with mailing(server, **seconds) as mailer:
        with pytest.raises(Undelivered) as no:
            await mailer.send(ME, YOU, LETTER)
    return no.value


def told(no):
    return no.error, no.status, no.down, no.final


@pytest.mark.parametrize("security", ["none", "starttls", "tls"])
async def test_letters_arrive_byte_for_byte_over_one_connection(security, files):
    with Sink(security, files, password=SECRET) as sink:
        async with mailing(sink.account()) as mailer:
            for number in range(3):
                await mailer.send(ME, f"{number}@employeur.example", LETTER)
    assert [one.content for one in sink.letters] == [LETTER] * 3
    assert [one.to for one in sink.letters] == [f"{n}@employeur.example" for n in range(3)]
    assert {(one.sender, one.connection, one.signed_in) for one in sink.letters} == {(ME, 1, True)}
    assert sink.commands[-1] == "QUIT"


async def test_it_gives_the_name_of_our_own_domain():
    with Sink() as sink:
        async with mailing(sink.account()) as mailer:
            await mailer.send(ME, YOU, LETTER)
    assert sink.letters[0].name == "asso.example"


async def test_after_a_rest_it_connects_anew():
    with Sink() as sink:
        async with mailing(sink.account()) as mailer:
            await mailer.send(ME, YOU, LETTER)
            await mailer.rest()
            await mailer.rest()
            await mailer.send(ME, YOU, LETTER)
    assert [one.connection for one in sink.letters] == [1, 2]


@pytest.mark.parametrize("gone", [DROP, "421 4.4.2 idle for too long", "500 5.5.1 what"], ids=str)
async def test_a_server_that_has_gone_meanwhile_is_called_again(gone):
    with Sink(says={"RSET": [gone]}) as sink:
        async with mailing(sink.account()) as mailer:
            for _ in range(3):
                await mailer.send(ME, YOU, LETTER)
    assert [one.connection for one in sink.letters] == [1, 2, 2]


async def test_a_server_that_was_started_again_gets_the_next_letter():
    with Sink() as sink:
        mailer = SmtpMailer(sink.account(), ME)
        await mailer.send(ME, YOU, LETTER)
    with Sink(port=sink.port) as again:
        await mailer.send(ME, YOU, LETTER)
        await mailer.rest()
    assert len(again.letters) == 1


@ENCRYPTED
async def test_a_check_connects_encrypts_signs_in_and_sends_nothing(security, files):
    with Sink(security, files, password=SECRET) as sink:
        await SmtpMailer(sink.account(), ME).check()
    assert sink.commands[-2:] == ["AUTH", "QUIT"]
    assert sink.letters == []


@ENCRYPTED
async def test_a_wrong_password_is_tried_once_and_holds_everything_up(security, files):
    with Sink(security, files, password=SECRET) as sink:
        no = await refused(sink.account(password="another"))
    assert told(no) == (LetterError.LOGIN, "535 5.7.8", True, False)
    assert sink.commands.count("AUTH") == 1


async def test_a_server_that_offers_no_way_to_sign_in_is_a_matter_of_signing_in():
    with Sink("none", says={"EHLO": "250 localhost"}) as sink:
        no = await refused(sink.account(user="rdv", password=SECRET))
    assert told(no) == (LetterError.LOGIN, "", True, False)
    assert "AUTH" not in sink.commands


async def test_one_way_to_sign_in_is_as_good_as_the_other():
    with Sink(password=SECRET, unknown=["PLAIN"]) as sink:
        async with mailing(sink.account()) as mailer:
            await mailer.send(ME, YOU, LETTER)
    assert sink.letters[0].signed_in


async def test_a_server_that_wants_a_sign_in_nobody_set_up_holds_everything_up():
    with Sink(password=SECRET) as sink:
        no = await refused(sink.account(user="", password=""))
    assert told(no) == (LetterError.LOGIN, "530 5.7.0", True, False)


@ENCRYPTED
async def test_an_untrusted_certificate_and_a_wrong_name_are_refused(security, files, tmp_path):
    other = certificate(tmp_path, "other.example")
    with Sink(security, files, password=SECRET) as sink:
        untrusted = await refused(sink.account(ca_file=""))
        misnamed = await refused(sink.account(host="127.0.0.1"))
        foreign = await refused(sink.account(ca_file=str(other[0])))
    for no in (untrusted, misnamed, foreign):
        assert told(no) == (LetterError.TLS, "", True, False)
    assert "AUTH" not in sink.commands
    assert "MAIL" not in sink.commands


@pytest.mark.parametrize(
    ("said", "status"), [(None, ""), ("454 4.7.0 not now", "454 4.7.0"), ("502 no", "502")]
)
async def test_without_starttls_nothing_is_sent(files, said, status):
    asked = {"STARTTLS": said} if said else {"EHLO": "250-localhost\r\n250 AUTH PLAIN"}
    with Sink("starttls", files, password=SECRET, says=asked) as sink:
        no = await refused(sink.account())
    assert told(no) == (LetterError.TLS, status, True, False)
    assert not {"AUTH", "MAIL"} & set(sink.commands)


async def test_a_server_that_speaks_no_tls_at_all_is_a_matter_of_tls():
    with Sink() as sink:
        no = await refused(sink.account(security="tls"), **QUICK)
    assert told(no) == (LetterError.TLS, "", True, False)


async def test_a_server_that_is_away_is_a_matter_of_connecting():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    for host in ("127.0.0.1", "nowhere.invalid", "a..b", "é" * 70):
        no = await refused(MailServer(host=host, port=port, security="none"))
        assert told(no) == (LetterError.CONNECT, "", True, False)


@pytest.mark.parametrize(
    ("stage", "said", "status"),
    [
        ("GREETING", "421 4.3.2 bye", "421 4.3.2"),
        ("GREETING", "554 5.7.1 not you", "554 5.7.1"),
        ("GREETING", "hello", ""),
        ("GREETING", DROP, ""),
        ("EHLO", "421 bye", "421"),
        ("EHLO", "550 5.7.1 no", "550 5.7.1"),
        ("EHLO", DROP, ""),
        ("AUTH", DROP, ""),
    ],
    ids=str,
)
async def test_a_server_that_takes_nobody_holds_everything_up(stage, said, status):
    with Sink(password=SECRET, says={stage: said}) as sink:
        no = await refused(sink.account())
    assert told(no) == (LetterError.CONNECT, status, True, False)


@pytest.mark.parametrize("stage", ["MAIL", "RCPT", "DATA", "CONTENT"])
@pytest.mark.parametrize(
    ("said", "error", "status"),
    [
        ("421 4.3.2 shutting down", LetterError.BUSY, "421 4.3.2"),
        ("450 4.2.1 try later", LetterError.BUSY, "450 4.2.1"),
        ("451 grey", LetterError.BUSY, "451"),
        ("550 5.1.1 <contact@employeur.example> unknown", LetterError.REFUSED, "550 5.1.1"),
        ("550-5.1.1 nobody\r\n550 5.1.1 here", LetterError.REFUSED, "550 5.1.1"),
        ("552 5.2.2 full", LetterError.REFUSED, "552 5.2.2"),
        ("554 5.7.1234 odd", LetterError.REFUSED, "554"),
    ],
)
async def test_an_answer_to_a_letter_is_that_letters_alone(stage, said, error, status):
    with Sink(says={stage: [said]}) as sink:
        async with mailing(sink.account()) as mailer:
            with pytest.raises(Undelivered) as no:
                await mailer.send(ME, YOU, LETTER)
            await mailer.send(ME, "next@employeur.example", LETTER)
    assert told(no.value) == (error, status, False, error is LetterError.REFUSED)
    connection = 2 if said.startswith("421") else 1
    assert [(one.to, one.connection) for one in sink.letters] == [
        ("next@employeur.example", connection)
    ]


@pytest.mark.parametrize("stage", ["MAIL", "RCPT", "DATA", "MIDDLE", "CONTENT"])
@pytest.mark.parametrize("way", [DROP, HANG, "garbled", "299 odd"], ids=str)
async def test_what_breaks_off_in_a_letter_throws_the_connection_away(stage, way):
    if stage == "MIDDLE" and isinstance(way, str):
        return
    if stage == "CONTENT" and way == "299 odd":
        return  # taken, and said in a way of its own: the letter is sent again
    with Sink(says={stage: [way]}) as sink:
        async with mailing(sink.account(), **QUICK) as mailer:
            with pytest.raises(Undelivered) as no:
                await mailer.send(ME, YOU, LETTER)
            await mailer.send(ME, "next@employeur.example", LETTER)
    assert told(no.value) == (LetterError.BROKEN_OFF, "", False, False)
    assert [(one.to, one.connection) for one in sink.letters] == [("next@employeur.example", 2)]


@pytest.mark.parametrize("stage", ["GREETING", "EHLO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA"])
async def test_a_server_that_hangs_is_waited_for_no_longer_than_said(stage, files):
    with Sink("starttls", files, password=SECRET, says={stage: HANG}) as sink:
        started = time.monotonic()
        no = await refused(sink.account(), **QUICK)
        assert time.monotonic() - started < 3
    where = {"STARTTLS": LetterError.TLS}
    of_letter = stage in ("MAIL", "RCPT", "DATA")
    wanted = LetterError.BROKEN_OFF if of_letter else where.get(stage, LetterError.CONNECT)
    assert told(no) == (wanted, "", not of_letter, False)


async def test_a_listener_that_never_speaks_is_waited_for_no_longer_than_said():
    with socket.socket() as mute:
        mute.bind(("127.0.0.1", 0))
        mute.listen()
        for security in ("none", "starttls", "tls"):
            server = MailServer(host="127.0.0.1", port=mute.getsockname()[1], security=security)
            no = await refused(server, **QUICK)
            assert told(no) == (LetterError.CONNECT, "", True, False)


async def test_a_server_that_hangs_at_quit_holds_nobody_up(monkeypatch):
    monkeypatch.setattr("server.mail.QUIT_SECONDS", 0.2)
    with Sink(says={"QUIT": HANG}) as sink:
        mailer = SmtpMailer(sink.account(), ME)
        await mailer.send(ME, YOU, LETTER)
        await asyncio.wait_for(mailer.rest(), 2)


@pytest.mark.parametrize("to", ["é@employeur.example", "a b@c", "a@b>\r\nRCPT TO:<c@d", "a@b\nc"])
async def test_an_address_that_cannot_be_said_is_refused_and_the_next_letter_goes(to):
    with Sink() as sink:
        async with mailing(sink.account()) as mailer:
            with pytest.raises(Undelivered) as no:
                await mailer.send(ME, to, LETTER)
            await mailer.send(ME, YOU, LETTER)
    assert told(no.value) == (LetterError.REFUSED, "", False, True)
    assert [one.to for one in sink.letters] == [YOU]


async def test_a_letter_that_is_given_up_leaves_its_answer_to_nobody():
    with Sink(says={"CONTENT": [HANG]}) as sink:
        async with mailing(sink.account()) as mailer:
            sending = asyncio.create_task(mailer.send(ME, YOU, LETTER))
            await until(lambda: "DATA" in sink.commands)
            sending.cancel()
            await asyncio.gather(sending, return_exceptions=True)
            await mailer.send(ME, YOU, LETTER)
    assert [one.connection for one in sink.letters] == [2]


async def test_no_log_error_or_repr_holds_a_secret_an_address_or_a_servers_word(files, caplog):
    caplog.set_level(logging.DEBUG)
    words = f"{ME} {YOU} {SECRET} blabla"
    said = []
    for stage in ("AUTH", "MAIL", "RCPT", "CONTENT"):
        script = {stage: [f"550 5.1.1 {words}".encode("ascii", "replace").decode()]}
        with Sink("starttls", files, password=SECRET, says=script) as sink:
            account = sink.account()
            mailer = SmtpMailer(account, ME)
            try:
                await mailer.send(ME, YOU, LETTER)
            except Undelivered as no:
                logging.getLogger("tablee").exception("failed")
                said += [*traceback.format_exception(no), repr(no), str(no), repr(no.__dict__)]
            said += [repr(account), str(account), repr(mailer), repr(vars(mailer))]
            await mailer.rest()
    assert len([line for line in said if "Undelivered" in line]) > 4
    everything = "\n".join([caplog.text, *said])
    for word in (ME, YOU, SECRET, "s3cret", "k7", "blabla", "employeur"):
        assert word not in everything

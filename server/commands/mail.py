"""Try for real what `tablee.toml` says of mail: the server for letters, the mailbox of answers."""

import argparse
import asyncio
import re
import sys
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, make_msgid

from server import outside
from server.commands import settings
from server.commands.door import must_exist
from server.commands.options import add_data
from server.commands.stop import Stop
from server.config import ADDRESS, FILE, Config, Imap, Smtp
from server.mail import SmtpMailer
from server.mailbox import ImapInbox
from server.ports import MailServer, Undelivered, Unreadable
from server.shared.language import Say
from server.shared.postal import LetterError
from server.shared.vocabulary import Language
from server.voice import texts

WHY = {
    LetterError.CONNECT: "mail-connect",
    LetterError.TLS: "mail-tls",
    LetterError.LOGIN: "mail-login",
    LetterError.BUSY: "mail-busy",
    LetterError.REFUSED: "mail-refused",
    LetterError.BROKEN_OFF: "mail-broken-off",
}


def add_options(parser: argparse.ArgumentParser) -> None:
    """Say what the verb takes."""
    add_data(parser)
    parser.add_argument("--to", type=_address, metavar="ADDRESS", help="send a test letter there")


def run(options: argparse.Namespace) -> int:
    """Say what is set up, try it; 1 if something did not work."""
    must_exist(options.data)
    config = settings.read(options.data)
    if config.smtp is None and (config.imap is None or options.to):
        raise Stop("mail-none", file=str(options.data / FILE))
    return 0 if asyncio.run(_all_well(config, options.to)) else 1


async def _all_well(config: Config, to: str | None) -> bool:
    say = texts().say(Language.FR)
    well = True
    if config.smtp is not None:
        plus = "yes" if config.smtp.plus else "no"
        _tell(say("mail-from", address=config.smtp.address, plus=plus))
        public = config.public
        _tell(say("mail-public", public=public) if public else say("mail-no-public"))
        well = await _letters(say, config.smtp, to)
    if config.imap is not None:
        well = await _answers(say, config.imap) and well
    return well


async def _letters(say: Say, smtp: Smtp, to: str | None) -> bool:
    mailer, named = SmtpMailer(smtp, smtp.address), _named("SMTP", smtp)
    try:
        await mailer.check()
        _tell(_reached(say, smtp, **named))
        if to is not None:
            await mailer.send(smtp.address, to, _letter(say, smtp.address, to))
            _tell(say("mail-sent", to=to))
    except Undelivered as no:
        _tell(say(WHY[no.error], **named))
        if no.status:
            _tell(say("mail-said", status=no.status))
        return False
    finally:
        await mailer.rest()
    return True


async def _answers(say: Say, imap: Imap) -> bool:
    named = _named("IMAP", imap)
    try:
        await ImapInbox(imap, imap.folder, outside.clock).check()
    except Unreadable as no:
        _tell(say(WHY[no.error], **named))
        return False
    _tell(_reached(say, imap, **named))
    return True


def _letter(say: Say, address: str, to: str) -> bytes:
    letter = EmailMessage(policy=SMTP)
    letter["From"] = Address(addr_spec=address)
    letter["To"] = Address(addr_spec=to)
    letter["Date"] = format_datetime(outside.clock())
    letter["Message-ID"] = make_msgid(domain=address.rpartition("@")[2])
    letter["Subject"] = say("mail-subject")
    letter.set_content(say("mail-body") + "\n")
    return letter.as_bytes()


def _reached(say: Say, account: MailServer, **named: str) -> str:
    signed = "yes" if account.user else "no"
    return say("mail-reached", security=account.security, signed=signed, **named)


def _named(kind: str, account: MailServer) -> dict[str, str]:
    return {"kind": kind, "server": f"{account.host}:{account.port}"}


def _address(text: str) -> str:
    if not re.match(ADDRESS, text):
        raise argparse.ArgumentTypeError("an address: name@example.org")
    return text


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()

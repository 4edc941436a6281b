"""How mail is set up, and how it goes: no secret, no server's words."""

from collections.abc import Callable

from kiosk.look import CAREFUL, DONE
from kiosk.organiser import moments
from kiosk.organiser.dialogs import CLOSE, Choice, Question
from kiosk.organiser.invitation_words import Times
from kiosk.organiser.page import EventPage
from server.shared.invitations import MailView
from server.shared.language import Say


def open_mail(page: EventPage, latest: Callable[[], MailView | None]) -> None:
    """Show the state of mail in front of a page; it changes while one looks."""

    def question(say: Say) -> Question:
        mail = latest()
        times = Times(page.console.event.zone, page.console.now())
        lines = told(say, mail, times) if mail else [say("loading")]
        return Question(say("mail-title"), tuple(lines), ((CLOSE, say(CLOSE)),))

    page.app.push_screen(Choice(question))


def told(say: Say, mail: MailView, times: Times) -> list[str]:
    """Return how mail goes, a sentence each."""
    if mail.address:
        said = [say("mail-address", address=mail.address), *_letters(say, mail, times)]
        said.append(
            say("mail-public", address=mail.public) if mail.public else say("mail-no-links")
        )
    else:
        said = [f"{CAREFUL} " + say("no-mail")]
    return [*said, *_mailbox(say, mail, times), say("mail-how")]


def held(say: Say, mail: MailView, times: Times) -> str:
    """Say since when the mail server takes no letters, and why; nothing while it does."""
    if mail.held_since is None:
        return ""
    since = moments.when(say, mail.held_since, *times)
    return " ".join(filter(None, (say("mail-held", since=since), mail.why)))


def _letters(say: Say, mail: MailView, times: Times) -> list[str]:
    trouble = held(say, mail, times)
    said = [f"{CAREFUL} {trouble}" if trouble else f"{DONE} " + say("mail-goes")]
    if mail.waiting:
        said.append(say("letters-due", count=mail.waiting))
    if mail.dead:
        said.append(f"{CAREFUL} " + say("mail-dead", count=mail.dead))
    return said


def _mailbox(say: Say, mail: MailView, times: Times) -> list[str]:
    if not mail.mailbox:
        return [say("mailbox-none")]
    if mail.mailbox_error:
        why = "" if mail.held_since else mail.why
        return [" ".join(filter(None, (CAREFUL, say("mailbox-error"), why)))]
    if mail.read_at is None:
        return [say("mailbox-unread")]
    return [f"{DONE} " + say("mailbox-read", at=moments.when(say, mail.read_at, *times))]

"""The card of an invitation: what is known of it, and all that can be done with it."""

from typing import TYPE_CHECKING

from kiosk.organiser.contact import change_contact
from kiosk.organiser.dialogs import CLOSE, Choice, Question, ask_sure
from kiosk.organiser.files import save
from kiosk.organiser.handout import Handout
from kiosk.organiser.history import History
from kiosk.organiser.invitation_words import (
    STATUSES,
    Times,
    answered,
    details,
    letter,
    span,
    state,
    status,
)
from kiosk.organiser.preview import Preview
from server.shared.invitations import InvitationView, MailView
from server.shared.language import Say
from server.shared.postal import InvitationState
from server.shared.views import EventView
from server.shared.vocabulary import AnswerStatus, EventState

if TYPE_CHECKING:
    from kiosk.organiser.app import Console
    from kiosk.organiser.invitations import Invitations

HANDS = ("file", "link", "feed")
"""What can be given by hand."""
NOTED = (EventState.PUBLISHED, EventState.OPEN, EventState.RUNNING)
"""When it is noted that somebody got a file: of a draft or an example nothing is."""


def possible(view: InvitationView, mail: MailView | None) -> list[str]:
    """Return what can be done with an invitation now, the likeliest first."""
    withdrawn = view.state is InvitationState.WITHDRAWN
    asking = bool(mail and mail.address) and view.has_email
    offered = {
        "counter": view.counter is not None,
        "ask": asking and (view.invited_at is None or withdrawn),
        "answer": not withdrawn,
        "letter": True,
        "hand": True,
        "contact": True,
        "withdraw": not withdrawn,
    }
    return [step for step, possible_now in offered.items() if possible_now]


def open_invitation(page: "Invitations", invitation_id: str) -> None:
    """Show an invitation's card in front of its page and do what is chosen there."""
    latest = [page.find(invitation_id)]

    def question(say: Say) -> Question:
        latest[0] = page.find(invitation_id) or latest[0]
        if latest[0] is None:
            return Question(say("employer-lost"), (), ())
        return _card(say, latest[0], page)

    def chosen(step: str | None) -> None:
        if step not in (None, CLOSE) and (view := latest[0]):
            _chosen(page, view, str(step))

    start = len(possible(latest[0], page.mail)) if latest[0] else 0
    page.app.push_screen(Choice(question, start=start), chosen)


def _card(say: Say, view: InvitationView, page: "Invitations") -> Question:
    times = Times(page.console.event.zone, page.console.now())
    lines = [say("employer-at", state=state(say, view).text, table=view.table)]
    if whom := " · ".join(filter(None, (view.contact, view.email))):
        lines.append(whom)
    lines += answered(say, view, times)
    if view.letter:
        lines.append(say("letter-last", state=letter(say, view.letter, times).text))
    lines += details(say, view, times)
    answers = [(step, say(f"invitation-{step}")) for step in possible(view, page.mail)]
    return Question(view.employer, tuple(lines), (*answers, (CLOSE, say(CLOSE))))


def _chosen(page: "Invitations", view: InvitationView, step: str) -> None:
    client, event = page.console.client, page.console.event.id
    if step == "ask":
        ask_sure(
            page,
            "invite-one",
            lambda: client.invite(event, [view.employer_id]),
            name=view.employer,
            email=view.email,
        )
    elif step == "withdraw":
        ask_sure(
            page,
            "invitation-withdraw",
            lambda: client.invitation_step(event, view.invitation_id, "withdraw"),
            name=view.employer,
            told="yes" if view.invited_at and view.has_email else "no",
        )
    elif step == "contact":
        change_contact(page, view)
    else:
        _ask_further(page, view, step)


def _ask_further(page: "Invitations", view: InvitationView, step: str) -> None:
    """Ask which answer, which part of a letter, which way to hand it over."""

    def question(say: Say) -> Question:
        answers = _further(say, view, step, page)
        lines = (say(f"{step}-means"),) if step in ("counter", "hand") else ()
        title = say(f"{step}-title", name=view.employer)
        return Question(title, lines, (*answers, (CLOSE, say(CLOSE))))

    def chosen(what: str | None) -> None:
        if what not in (None, CLOSE):
            page.run_worker(_do(page, view, str(what)), group="asking")

    start = len(_further(page.say, view, step, page)) if step in ("counter", "answer") else 0
    page.app.push_screen(Choice(question, start=start), chosen)


def _further(
    say: Say, view: InvitationView, step: str, page: "Invitations"
) -> tuple[tuple[str, str], ...]:
    if step == "answer":
        return tuple((str(one), status(say, one)) for one in STATUSES)
    if step == "counter" and view.counter:
        when = span(say, view.counter, page.console.event.zone)
        accept = (("counter/accept", say("counter-accept", span=when)),)
        decline = (("counter/decline", say("counter-decline")),)
        return (accept if view.counter.possible else ()) + decline
    if step == "hand":
        return tuple((way, say(f"hand-{way}")) for way in HANDS)
    again = bool(view.letter and page.mail and page.mail.address)
    resend = (("resend", say("letter-resend")),) if again else ()
    return (("read", say("letter-read")), *resend, ("history", say("letter-history")))


async def _do(page: "Invitations", view: InvitationView, what: str) -> None:
    console, event, key = page.console, page.console.event.id, view.invitation_id
    with console.telling():
        if what in STATUSES:
            await console.client.note_answer(event, key, AnswerStatus(what))
            console.toast("answer-noted", name=view.employer)
        elif what == "file":
            await _save_file(console, view)
        elif what == "link":
            address = await console.client.hand_out(event, key)
            console.push_screen(Handout("answer-link", address))
        elif what == "feed":
            address = await console.client.employer_feed(event, view.employer_id)
            console.push_screen(Handout("feed", address))
        elif what == "read":
            found = await console.client.letter(event, key)
            console.push_screen(Preview(found, view.employer, f"invitation-table-{view.table}"))
        elif what == "history":
            console.push_screen(History(await console.client.invitation(event, key)))
        else:
            await console.client.invitation_step(event, key, what)
            console.toast(f"{what}-done".replace("/", "-"), name=view.employer)
        page.load()


async def _save_file(console: "Console", view: InvitationView) -> None:
    event = console.event
    content = await console.client.invitation_file(event.id, view.invitation_id)
    saved = save(console, f"invitation-table-{view.table}.ics", content)
    if saved and _notes(event):
        await console.client.hand_out(event.id, view.invitation_id)


def _notes(event: EventView) -> bool:
    return event.state in NOTED and not event.sample

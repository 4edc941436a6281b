"""Invitations, letters, answers and the state of mail → views."""

from datetime import datetime

from server.api.call import Call
from server.api.keys import MAILBOX, TEXTS
from server.domain.answers import Answer
from server.domain.events import Event, Round
from server.domain.invitations import Answered, Invitation, content, owes
from server.domain.letters import Letter
from server.domain.people import Employer
from server.domain.reviews import Review
from server.ical.letter import words
from server.ports import View
from server.services import letters
from server.services.counters import window_of
from server.services.floors import rounds_of, the_event
from server.services.invitations import letters_of, named, the_invitation
from server.services.postroom import Postroom, counted
from server.services.reviews import waiting
from server.shared.invitations import (
    AnswerView,
    CounterView,
    InvitationCard,
    InvitationView,
    LetterPreview,
    LetterView,
    MailView,
    ReviewView,
)
from server.shared.language import Say
from server.shared.postal import LetterError, Method, Outcome

WHY = {
    LetterError.CONNECT: "letter-error-connect",
    LetterError.TLS: "letter-error-tls",
    LetterError.LOGIN: "letter-error-login",
    LetterError.BUSY: "letter-error-busy",
    LetterError.REFUSED: "letter-error-refused",
    LetterError.BROKEN_OFF: "letter-error-broken_off",
    LetterError.DAMAGED: "letter-error-damaged",
    LetterError.BOUNCED: "letter-error-bounced",
}
MAILBOX_WHY = {
    LetterError.CONNECT: "mailbox-error-connect",
    LetterError.TLS: "mailbox-error-tls",
    LetterError.LOGIN: "mailbox-error-login",
}


async def all_of(call: Call) -> list[InvitationView]:
    """Return the invitations of an event, by table."""
    now, say = call.now, call.say
    async with call.ports.store.read(call.event_id) as view:
        event, rounds = the_event(view, call.event_id), rounds_of(view)
        known = view.all(Employer)
        found = [one for one in view.all(Invitation).values() if one.employer_id in known]
        found.sort(key=lambda one: known[one.employer_id].table)
        return [_invitation(view, event, rounds, one, now, say) for one in found]


async def card(call: Call, invitation_id: str) -> InvitationCard:
    """Return one invitation with its whole history."""
    now, say = call.now, call.say
    async with call.ports.store.read(call.event_id) as view:
        event, rounds = the_event(view, call.event_id), rounds_of(view)
        found = the_invitation(view, invitation_id)
        answers = sorted(
            view.find(Answer, invitation_id=found.id), key=lambda one: one.said.at, reverse=True
        )
        return InvitationCard(
            invitation=_invitation(view, event, rounds, found, now, say),
            letters=[_letter(one, say) for one in reversed(letters_of(view, found.id))],
            answers=[_answer(one.id, one.said, one.outcome) for one in answers],
        )


async def preview(call: Call, invitation_id: str) -> LetterPreview:
    """Return the mail of an invitation as it would be written now."""
    source = await letters.listed(call.ports, call.event_id, invitation_id)
    event, found = source.event, source.invitation
    gone = found.told is not None and (found.told.cancelled or found.told.withdrawn)
    method = Method.CANCEL if gone else Method.REQUEST
    said = words(
        source,
        method,
        letters.speaking(call.request.app[TEXTS], source.employer),
        whole=bool(found.told and found.told.cancelled),
    )
    return LetterPreview(
        sender=named(call.ports, event, found).organizer,
        to=source.employer.email,
        subject=said.subject,
        text=said.text,
        html=said.html,
    )


async def reviews(call: Call, scope: str) -> list[ReviewView]:
    """Return what waits for a person, the newest first."""
    found = await waiting(call.ports, scope)
    async with call.ports.store.read(scope) as view:
        return [_review(view, one) for one in found]


async def mail(call: Call, postroom: Postroom) -> MailView:
    """Return how mail is set up and how it goes."""
    sending, reader = call.ports.sending, call.request.app[MAILBOX]
    due, dead = await counted(call.ports, call.caller.event_id)
    why = WHY[postroom.error] if postroom.error else ""
    if not why and reader.error:
        why = MAILBOX_WHY.get(reader.error, "")
    return MailView(
        address=sending.address if sending else "",
        plus=bool(sending and sending.plus),
        public=call.ports.public,
        waiting=due,
        dead=dead,
        held_since=postroom.held_since,
        error=postroom.error,
        mailbox=call.ports.inbox is not None,
        read_at=reader.read_at,
        mailbox_error=reader.error,
        why=call.say(why) if why else "",
    )


def _invitation(
    view: View,
    event: Event,
    rounds: tuple[Round, ...],
    found: Invitation,
    now: datetime,
    say: Say,
) -> InvitationView:
    employer = view.all(Employer)[found.employer_id]
    sent = letters_of(view, found.id)
    said = content(event, employer, found, rounds, now)
    answered = found.answered
    return InvitationView(
        invitation_id=found.id,
        employer_id=found.employer_id,
        employer=employer.name,
        table=employer.table,
        has_email=bool(employer.email),
        contact=employer.contact,
        email=employer.email,
        phone=employer.phone,
        language=employer.language,
        state=found.state,
        answer=found.answer,
        sequence=found.sequence,
        owes=owes(found, said),
        starts_at=said.starts_at,
        ends_at=said.ends_at,
        invited_at=found.invited_at,
        handed_at=found.handed_at,
        withdrawn_at=found.withdrawn_at,
        undeliverable_at=found.undeliverable_at,
        answered=_answer("", answered, Outcome.APPLIED) if answered else None,
        counter=_counter(event, rounds, found),
        letter=_letter(sent[-1], say) if sent else None,
    )


def _letter(found: Letter, say: Say) -> LetterView:
    return LetterView(
        id=found.id,
        method=found.method,
        sequence=found.sequence,
        to=found.to,
        created_at=found.created_at,
        state=found.state,
        tries=found.tries,
        due_at=found.due_at,
        sent_at=found.sent_at,
        error=found.error,
        status=found.status,
        why=say(WHY[found.error]) if found.error else "",
    )


def _answer(key: str, said: Answered, outcome: Outcome) -> AnswerView:
    return AnswerView(
        id=key,
        status=said.status,
        at=said.at,
        way=said.way,
        outcome=outcome,
        comment=said.comment,
        notes=list(said.notes),
    )


def _counter(event: Event, rounds: tuple[Round, ...], found: Invitation) -> CounterView | None:
    counter = found.counter
    if counter is None:
        return None
    return CounterView(
        starts_at=counter.starts_at,
        ends_at=counter.ends_at,
        at=counter.at,
        possible=window_of(event, rounds, counter) is not None,
        comment=counter.comment,
    )


def _review(view: View, found: Review) -> ReviewView:
    invitation = view.get(Invitation, found.invitation_id)
    employer = view.get(Employer, invitation.employer_id) if invitation else None
    return ReviewView(
        id=found.id,
        at=found.at,
        reason=found.reason,
        sender=found.sender,
        subject=found.subject,
        text=found.text,
        invitation_id=found.invitation_id,
        employer=employer.name if employer else "",
        status=found.read.status if found.read else None,
    )

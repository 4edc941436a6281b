"""Invitations, letters and what came in by mail, with good defaults."""

from datetime import timedelta

from server.shared.invitations import (
    AnswerView,
    CounterView,
    InvitationView,
    LetterPreview,
    LetterView,
    MailView,
    ReviewView,
)
from server.shared.postal import (
    AnswerNote,
    InvitationState,
    LetterError,
    LetterState,
    Method,
    Outcome,
    ReviewReason,
    Way,
)
from server.shared.vocabulary import AnswerStatus
from tests.kiosk.organiser.builders import EMPLOYERS, NOW, an_event

REFUSED = "Le serveur de courrier refuse cette adresse. Corrigez-la, puis renvoyez la lettre."
AWAY = "Il ne répond pas. Vérifiez la connexion."


def a_letter(number: int = 1, **fields) -> LetterView:
    defaults = {
        "id": f"ltr_{number}",
        "method": Method.REQUEST,
        "sequence": 0,
        "to": "rh@exemple.fr",
        "created_at": NOW - timedelta(days=7),
        "state": LetterState.SENT,
        "tries": 0,
        "due_at": NOW - timedelta(days=7),
        "sent_at": NOW - timedelta(days=7),
    }
    return LetterView(**{**defaults, **fields})


def an_answer(status=AnswerStatus.ACCEPTED, **fields) -> AnswerView:
    defaults = {
        "id": "ans_1",
        "at": NOW - timedelta(days=5),
        "way": Way.MAIL,
        "outcome": Outcome.APPLIED,
    }
    return AnswerView(status=status, **{**defaults, **fields})


def a_counter(**fields) -> CounterView:
    starts_at = an_event().starts_at + timedelta(hours=1)
    defaults = {
        "starts_at": starts_at,
        "ends_at": starts_at + timedelta(hours=1, minutes=30),
        "at": NOW,
        "possible": True,
    }
    return CounterView(**{**defaults, **fields})


def an_invitation(number: int = 1, **fields) -> InvitationView:
    event = an_event()
    defaults = {
        "invitation_id": f"inv_{number}",
        "employer_id": f"emp_{number}",
        "employer": EMPLOYERS[number - 1],
        "table": number,
        "has_email": True,
        "contact": "Mme Diallo",
        "email": f"rh{number}@exemple.fr",
        "phone": "+33140000000",
        "language": "",
        "state": InvitationState.NEW,
        "answer": AnswerStatus.NEEDS_ACTION,
        "sequence": 0,
        "starts_at": event.starts_at,
        "ends_at": event.ends_at,
    }
    return InvitationView(**{**defaults, **fields})


def asked(number: int, **fields) -> InvitationView:
    """An invitation that was sent by mail a week ago."""
    sent = NOW - timedelta(days=7)
    given = {"state": InvitationState.ASKED, "invited_at": sent, "letter": a_letter(number)}
    return an_invitation(number, **{**given, **fields})


def replied(number: int, status=AnswerStatus.ACCEPTED, **fields) -> InvitationView:
    """An invitation that was answered."""
    given = {"state": InvitationState.ANSWERED, "answer": status, "answered": an_answer(status)}
    return asked(number, **{**given, **fields})


def one_of_each() -> list[InvitationView]:
    """Return an invitation of every kind, by table."""
    dead = a_letter(
        4,
        state=LetterState.DEAD,
        error=LetterError.REFUSED,
        status="550 5.1.1",
        why=REFUSED,
        sent_at=None,
    )
    again = a_letter(
        8,
        state=LetterState.DUE,
        tries=2,
        due_at=NOW + timedelta(minutes=5),
        error=LetterError.BUSY,
        status="450 4.2.1",
        sent_at=None,
        why="Le serveur de courrier est occupé. Tablée essaie encore.",
    )
    late = an_answer(
        notes=[AnswerNote.OTHER_ADDRESS], comment="Nous venons à deux, avec un badge visiteur."
    )
    return [
        replied(1, answered=late),
        replied(2, AnswerStatus.DECLINED),
        asked(3, counter=a_counter(comment="Le matin, nous livrons.")),
        asked(4, letter=dead),
        replied(5, AnswerStatus.TENTATIVE, owes=True),
        an_invitation(6),
        an_invitation(7, has_email=False, email="", contact="M. Aubin"),
        asked(8, letter=again),
        an_invitation(9, state=InvitationState.HANDED, handed_at=NOW, has_email=False, email=""),
        asked(10, state=InvitationState.WITHDRAWN, withdrawn_at=NOW),
    ]


def a_mail(**fields) -> MailView:
    defaults = {
        "address": "rdv@asso.example",
        "plus": True,
        "public": "https://cafe.example",
        "mailbox": True,
        "read_at": NOW - timedelta(minutes=1),
    }
    return MailView(**{**defaults, **fields})


NO_MAIL = MailView(address="", plus=False, public="")
HELD = a_mail(held_since=NOW - timedelta(hours=1), error=LetterError.CONNECT, why=AWAY, waiting=3)

PREVIEW = LetterPreview(
    sender="rdv+mfrggzdfmztwq2lk@asso.example",
    to="rh6@exemple.fr",
    subject="Invitation : Café contact de Bobigny, lundi 23 novembre",
    text="Bonjour,\n\nVous êtes invité au Café contact de Bobigny.\n\nTable 6, 2 places.\n",
    html="<!doctype html><html><head><title>x</title></head><body><p>Bonjour</p></body></html>",
)


def a_review(number: int = 1, reason=ReviewReason.OTHER_SENDER, **fields) -> ReviewView:
    defaults = {
        "id": f"rev_{number}",
        "at": NOW - timedelta(minutes=20 * number),
        "sender": "compta@exemple.fr",
        "subject": "Re : Invitation : Café contact de Bobigny",
        "text": "Bonjour,\nnous serons là avec plaisir.\n\nLe service du personnel",
        "invitation_id": "inv_3",
        "employer": EMPLOYERS[2],
        "status": AnswerStatus.ACCEPTED,
    }
    return ReviewView(reason=reason, **{**defaults, **fields})


def reviews() -> list[ReviewView]:
    """Return three messages: one understood, one whose answer is not, one nobody can place."""
    nobody = {"invitation_id": "", "employer": "", "status": None}
    return [
        a_review(),
        a_review(2, ReviewReason.NO_CALENDAR, status=None, sender="direction@exemple.fr"),
        a_review(3, ReviewReason.WINMAIL, **nobody, text="", subject=""),
    ]

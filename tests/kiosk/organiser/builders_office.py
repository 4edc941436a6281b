"""Accesses, lines of the journal and data of people, with good defaults."""

from datetime import date, timedelta

from server.shared.accesses import (
    AccountView,
    AuditLine,
    ConsentView,
    Due,
    MyData,
    Session,
    TokenView,
)
from server.shared.views import Problem
from server.shared.vocabulary import Access, AgeBand, ErrorCode, Purpose, Role
from tests.kiosk.organiser.builders import NOW

SECRET = "quatre mots bien choisis"
CODE = "KLMN-PRST"
PAGE = 40
"""Lines of a page of the journal."""

WRONG = Problem(
    status=401,
    code=ErrorCode.WRONG_SECRET,
    title="Le nom ou la phrase de passe n’est pas bon.",
    next="Vérifiez les deux, puis recommencez.",
)
LOCKED = Problem(
    status=429,
    code=ErrorCode.LOCKED_OUT,
    title="Trop d’essais manqués.",
    next="Attendez 42 secondes.",
    params={"seconds": 42},
)
EXPIRED = Problem(
    status=401,
    code=ErrorCode.EXPIRED,
    title="Votre accès est arrivé à sa fin.",
    next="Connectez-vous de nouveau.",
)
TOO_YOUNG = Problem(
    status=409,
    code=ErrorCode.TOO_YOUNG,
    title="Cet événement est ouvert à partir de 15 ans.",
    next="Parlez-en à l’accueil.",
)


def a_session(access=Access.ORGANISER, **fields) -> Session:
    return Session(**{"id": "tok_own", "access": access, "label": "", "name": "Nadia", **fields})


def an_account(number: int, name: str, access=Access.DESK, **fields) -> AccountView:
    made = NOW - timedelta(days=number)
    return AccountView(
        **{"id": f"acc_{number}", "name": name, "access": access, "created_at": made, **fields}
    )


def a_token(number: int, access=Access.KIOSK, label="", **fields) -> TokenView:
    made = NOW - timedelta(hours=number)
    return TokenView(
        **{"id": f"tok_{number}", "access": access, "label": label, "created_at": made, **fields}
    )


ACCOUNTS = (
    an_account(1, "Nadia", Access.ORGANISER),
    an_account(2, "Karim", event_id="evt_1"),
    an_account(3, "Lucie", Access.VOLUNTEER, event_id="evt_1", closed_at=NOW),
)
TOKENS = (
    a_token(1, label="Borne de l’entrée", event_id="evt_1"),
    a_token(2, Access.BOARD, event_id="evt_1", expires_at=NOW + timedelta(days=7)),
    a_token(3, Access.DESK, "Karim", account="acc_2", expires_at=NOW + timedelta(hours=11)),
    a_token(4, Access.KIOSK, "Borne du café", event_id="evt_1", revoked_at=NOW),
)
DUE = (
    Due(
        event_id="evt_0",
        event="Café contact de Stains",
        ended=date(2026, 4, 20),
        people=14,
        due=12,
        longer=2,
        next=date(2028, 4, 20),
    ),
    Due(
        event_id="evt_1",
        event="Café contact de Bobigny",
        ended=date(2026, 11, 23),
        people=26,
        due=0,
        longer=0,
        next=date(2027, 6, 23),
    ),
)
CONSENTS = {
    Purpose.FOLLOW_UP: "L’association peut me recontacter après le café.",
    Purpose.CARD_TO_EMPLOYER: "Ma carte peut être donnée à un employeur, table par table.",
    Purpose.KEEP_LONGER: "Mes données peuvent rester jusqu’à 24 mois.",
}
WORDS = (
    "Vous vous appelez Inès Petit.",
    "Votre adresse e-mail n’est pas connue. Votre téléphone non plus.",
    "Vous cherchez : vente alimentaire.",
    "Vous êtes arrivée à 9 h 58. Vous avez rencontré : Propreté Nord.",
    "Ces données sont gardées jusqu’au 23 juin 2027.",
)


def audit_lines(count: int) -> list[AuditLine]:
    """Return what happened, newest first: arrivals, and now and then a round."""
    lines = []
    for seq in range(count, 0, -1):
        person = f"reg_{seq % 26:04}"
        arrived = seq % 5
        text = f"Arrivée de {person}." if arrived else f"Le tour {seq // 5} a commencé."
        lines.append(
            AuditLine(
                scope="evt_1",
                seq=seq,
                at=NOW - timedelta(minutes=count - seq),
                by="tok_1" if arrived else "acc_1/tok_own",
                who="Borne de l’entrée" if arrived else "Nadia",
                fact="CheckedIn" if arrived else "RoundStarted",
                text=text,
                ids={"registration_id": person} if arrived else {"number": seq // 5},
            )
        )
    return lines


def my_data(person, given) -> MyData:
    return MyData(
        registration_id=person.id,
        event="Café contact de Bobigny",
        role=Role.SEEKER,
        first_name=person.first_name,
        last_name=person.last_name,
        email="",
        phone="",
        language="fr",
        age_band=AgeBand.ADULT,
        referrer="",
        reference="",
        company=False,
        trades=[],
        transition="",
        opportunities=[],
        places=[],
        hours=[],
        wishes=[],
        no_thanks=[],
        arrivals=[],
        tables=[],
        consents=[
            ConsentView(purpose=purpose, given=given[purpose], text=text)
            for purpose, text in CONSENTS.items()
        ],
        registered_at=NOW,
        keep_until=date(2027, 6, 23),
        words=list(WORDS),
    )

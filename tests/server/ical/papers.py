"""Invitations to write calendars and letters of: one that is usual, and any other."""

from datetime import UTC, datetime, timedelta, timezone

import msgspec
from hypothesis import strategies as st

from server.domain.events import Venue
from server.domain.invitations import Answered, Invitation, Version, slots
from server.domain.people import Opening
from server.domain.text import clean
from server.ical.invitation import Paper
from server.shared.postal import Way
from server.shared.vocabulary import AnswerStatus, EmployerId
from tests import builders

DAYS = {
    "winter": datetime(2027, 1, 12, 8, tzinfo=UTC),
    "summer": datetime(2027, 7, 6, 7, tzinfo=UTC),
    "spring forward": datetime(2027, 3, 27, 23, tzinfo=UTC),
    "fall back": datetime(2027, 10, 30, 23, tzinfo=UTC),
}
STAMP = datetime(2027, 1, 1, tzinfo=UTC)
TO = "ines@employeur.example"
ORGANIZER = "rdv+abcdefghijklmnopqrstuvwxyz@asso.example"
PAGE = "https://tablee.example/answer/abcdefghijklmnopqrstuvwxyz234567"
NAMES = [
    "Propreté Nord",
    'Le « Fil », "Aiguille" & Cie; Œuvre',
    "Ţesut\\Ș\\",
    "東京 🎈 " + "é" * 70,
]


def an_event(day=DAYS["summer"], **other):
    values = {
        "name": "Café Contact, édition d’essai; un",
        "starts_at": day,
        "ends_at": day + timedelta(hours=3),
        "venue": Venue(
            name="Café des Possibles",
            address="12 rue de l’Exemple, Bobigny",
            entrance="Porte de gauche; deuxième étage",
            transport="T1, arrêt Exemple",
        ),
        "host": "Association Exemple",
        "host_email": "contact@association.example",
        "host_phone": "+33612345678",
    }
    return builders.an_event(**{**values, **other})


def an_employer(name="Propreté Nord", **other):
    values = {
        "name": name,
        "table": 7,
        "seats": 2,
        "email": TO,
        "contact": "Inès Exemple",
        "openings": (Opening("Agent; de jour, nuit"), Opening("Chef·fe d’équipe")),
    }
    return builders.an_employer(**{**values, **other})


def an_invitation(**other):
    values = {
        "id": "inv_1",
        "employer_id": EmployerId("emp_001"),
        "uid": "2f1c3f5e-8f3b-4c55-9a49-0b0a3a8a4f11",
        "stamp": STAMP,
        "organizer": ORGANIZER,
        "invited_at": STAMP,
    }
    return Invitation(**{**values, **other})


def a_paper(day=DAYS["summer"], **other):
    values = {
        "event": an_event(day),
        "employer": an_employer(),
        "invitation": an_invitation(),
        "listed": builders.rounds(4, an_event(day)),
        "page": PAGE,
    }
    return Paper(**{**values, **other})


def next_version(paper, *, rises=True, **other):
    """The same invitation told anew, an hour later."""
    before = paper.invitation
    versions = before.versions or (Version(before.sequence, before.stamp),)
    stamp = before.stamp + timedelta(hours=1)
    sequence = before.sequence + rises
    if rises:
        versions = (*versions, Version(sequence, stamp))
    changed = {"stamp": stamp, "sequence": sequence, "versions": versions, **other}
    return msgspec.structs.replace(paper, invitation=msgspec.structs.replace(before, **changed))


def answered(status, at=STAMP):
    said = Answered(status=status, sequence=0, stamp=at, at=at, way=Way.MAIL)
    return {"answer": status, "answered": said}


ANY_TEXT = st.text(alphabet=st.characters(), max_size=120)
"""Any characters at all: line breaks, quotes, controls, halves of pairs."""
LONG_TEXT = st.one_of(ANY_TEXT, st.sampled_from(NAMES), ANY_TEXT.map(lambda one: one * 20))
NAME = LONG_TEXT.filter(clean)
"""Events and calendars have a name that can be seen."""
LOCAL = st.text("abcxyzABC019!#$%&'*+-/=?^_`{|}~", min_size=1, max_size=30)
DOMAIN = st.sampled_from(
    ["employeur.example", "mail.exemple.test", "élan.example", "x" * 60 + ".ex"]
)
ADDRESS = st.builds("{}@{}".format, LOCAL, DOMAIN)
ZONE = st.sampled_from(["Europe/Paris", "America/Cayenne", "Indian/Reunion", "Pacific/Chatham"])
OFFSET = st.integers(-720, 840).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENT = st.datetimes(datetime(1990, 1, 1), datetime(2199, 1, 1), timezones=OFFSET)  # noqa: DTZ001
LASTING = st.timedeltas(timedelta(seconds=2), timedelta(days=3))


@st.composite
def any_paper(draw):
    day = draw(MOMENT)
    venue = Venue(
        name=draw(LONG_TEXT),
        address=draw(LONG_TEXT),
        entrance=draw(ANY_TEXT),
        transport=draw(ANY_TEXT),
        zone=draw(ZONE),
    )
    event = an_event(
        day,
        name=draw(NAME),
        ends_at=day + draw(LASTING),
        venue=venue,
        host=draw(ANY_TEXT),
        host_email=draw(st.one_of(st.just(""), ADDRESS)),
        host_phone=draw(st.one_of(ANY_TEXT, st.just("+33612345678"))),
    )
    titles = draw(st.lists(ANY_TEXT, max_size=4))
    employer = an_employer(
        draw(LONG_TEXT),
        contact=draw(ANY_TEXT),
        email=draw(ADDRESS),
        table=draw(st.integers(1, 400)),
        seats=draw(st.integers(1, 12)),
        openings=tuple(map(Opening, titles)),
    )
    own = draw(MOMENT)
    times = {"starts_at": own, "ends_at": own + draw(LASTING)} if draw(st.booleans()) else {}
    invitation = an_invitation(
        stamp=draw(MOMENT),
        sequence=draw(st.integers(0, 2**31 - 1)),
        organizer=draw(st.one_of(st.just(""), ADDRESS)),
        answer=draw(st.sampled_from(AnswerStatus)),
        **times,
    )
    listed = slots(employer, builders.rounds(draw(st.integers(1, 6)), event))
    page = draw(st.sampled_from(["", PAGE]))
    return Paper(event=event, employer=employer, invitation=invitation, listed=listed, page=page)

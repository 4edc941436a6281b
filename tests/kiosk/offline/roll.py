"""A roster of fictitious people for a kiosk that is alone."""

from datetime import timedelta

from badges import token
from server.shared.door import Card, Roster, RosterRow
from server.shared.sealing import seal
from server.shared.vocabulary import BadgeState, Language, ReasonFact, Role
from tests.kiosk.stand_in import START, a_token, an_event

AWA, BILAL, BLANK, VOID, WITHDRAWN, STRANGER = map(a_token, range(1, 7))

CARDS = {
    AWA: Card(
        first_name="Awa",
        role=Role.SEEKER,
        table=7,
        employer="Propreté Nord",
        round=1,
        starts_at=START + timedelta(hours=1),
        facts=(ReasonFact.SAME_TRADE,),
    ),
    BILAL: Card(first_name="Bilal", role=Role.SEEKER, language=Language.EN, present=True),
}
STATES = {
    BLANK: BadgeState.BLANK,
    VOID: BadgeState.VOID,
    WITHDRAWN: BadgeState.WITHDRAWN,
}


def a_roster(cards=CARDS, states=STATES, **event):
    rows = [
        RosterRow(digest=token.digest(badge), state=BadgeState.GIVEN, sealed=seal(badge, card))
        for badge, card in cards.items()
    ]
    rows += [RosterRow(digest=token.digest(badge), state=state) for badge, state in states.items()]
    return Roster(event=an_event(**event), made_at=START, rows=rows)

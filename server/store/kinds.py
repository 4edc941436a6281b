"""The kinds of record a store keeps: table name = name of the record's type."""

from msgspec import Struct

from server.domain.access import AccessToken
from server.domain.accounts import Account
from server.domain.answers import Answer
from server.domain.attendance import CheckIn
from server.domain.badges import Badge
from server.domain.commands import Done
from server.domain.enrolment import Enrolment
from server.domain.events import Event, EventHead, Round
from server.domain.exits import Exit
from server.domain.flags import Flag
from server.domain.improving import Improvement
from server.domain.invitations import Invitation
from server.domain.letters import Letter
from server.domain.pairing import Lock, Meeting, Pairing, Proposal
from server.domain.people import Employer, Organisation, Registration, Veto, Wish
from server.domain.reviews import ReadMark, Review, Thread
from server.domain.tally import Tally

KINDS: dict[str, type[Struct]] = {
    kind.__name__: kind
    for kind in (
        AccessToken,
        Account,
        Answer,
        Badge,
        CheckIn,
        Done,
        Employer,
        Enrolment,
        Event,
        EventHead,
        Exit,
        Flag,
        Improvement,
        Invitation,
        Letter,
        Lock,
        Meeting,
        Organisation,
        Pairing,
        Proposal,
        ReadMark,
        Registration,
        Review,
        Round,
        Tally,
        Thread,
        Veto,
        Wish,
    )
}

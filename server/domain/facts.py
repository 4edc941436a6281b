"""What happened. Facts carry ids only; they stand in the journal line of their change."""

from msgspec import Struct

from server.shared.vocabulary import EventState


class Fact(Struct, frozen=True, omit_defaults=True, tag_field="fact", tag=True):
    """Something that happened. `by` is the device or person who caused it, as a token's label."""


class EventPlanned(Fact, frozen=True, omit_defaults=True):
    """A draft was made."""

    event_id: str


class EventBooked(Fact, frozen=True, omit_defaults=True):
    """An event has its line in the calendar."""

    event_id: str


class EventNoted(Fact, frozen=True, omit_defaults=True):
    """The calendar's line of an event follows the event."""

    event_id: str


class EventStruck(Fact, frozen=True, omit_defaults=True):
    """A line was taken out of the calendar: its event was never written."""

    event_id: str


class AuditBegun(Fact, frozen=True, omit_defaults=True):
    """Refused scans have a file of their own from now on: `scope` names it."""

    scope: str


class EventMoved(Fact, frozen=True, omit_defaults=True):
    """An event took a step of its lifecycle."""

    event_id: str
    state: EventState


class Registered(Fact, frozen=True, omit_defaults=True):
    """A person was registered."""

    registration_id: str
    walk_in: bool = False


class RegistrationChanged(Fact, frozen=True, omit_defaults=True):
    """A list brought new details of a person."""

    registration_id: str


class Withdrawn(Fact, frozen=True, omit_defaults=True):
    """A person will not come."""

    registration_id: str


class BadgesIssued(Fact, frozen=True, omit_defaults=True):
    """Blank badges were made."""

    count: int


class CheckedIn(Fact, frozen=True, omit_defaults=True):
    """A person arrived."""

    registration_id: str
    check_in_id: str
    late_sync: bool = False


class ScannedAgain(Fact, frozen=True, omit_defaults=True):
    """A person who was here already was scanned once more."""

    registration_id: str
    check_in_id: str


class CheckInUndone(Fact, frozen=True, omit_defaults=True):
    """A check-in was taken back."""

    check_in_id: str


class Left(Fact, frozen=True, omit_defaults=True):
    """A person went."""

    registration_id: str


class CameBack(Fact, frozen=True, omit_defaults=True):
    """A person who had gone is here again."""

    registration_id: str


class EmployerAdded(Fact, frozen=True, omit_defaults=True):
    """An employer was added."""

    employer_id: str


class EmployerChanged(Fact, frozen=True, omit_defaults=True):
    """A list brought new details of an employer."""

    employer_id: str


class EmployerArrived(Fact, frozen=True, omit_defaults=True):
    """An employer's first recruiter is here: the table is held."""

    employer_id: str


class EmployerLeft(Fact, frozen=True, omit_defaults=True):
    """An employer's table is empty again."""

    employer_id: str


class EmployerLate(Fact, frozen=True, omit_defaults=True):
    """An employer is said to come from round `first` on (from 1); 0: it is not late after all."""

    employer_id: str
    first: int = 0


class SeatsReleased(Fact, frozen=True, omit_defaults=True):
    """The grace time is over: these people did not come, and their seats are free again."""

    registration_ids: tuple[str, ...]


class PlanImproved(Fact, frozen=True, omit_defaults=True):
    """Rounds nobody was told about were made better; these people's tables there changed."""

    registration_ids: tuple[str, ...]


class BetterFound(Fact, frozen=True, omit_defaults=True):
    """A fairer plan waits for a person to confirm it: somebody would have to be told anew."""

    proposal_id: str


class BetterWithdrawn(Fact, frozen=True, omit_defaults=True):
    """The fairer plan that was offered waits no more."""

    proposal_id: str


class PairingsProposed(Fact, frozen=True, omit_defaults=True):
    """A proposal was made; it is told to nobody."""

    proposal_id: str


class PairingsConfirmed(Fact, frozen=True, omit_defaults=True):
    """A person confirmed a proposal: its tables are told from now on."""

    proposal_id: str


class PairingsChanged(Fact, frozen=True, omit_defaults=True):
    """These people's announced tables changed."""

    registration_ids: tuple[str, ...]


class ProposalArranged(Fact, frozen=True, omit_defaults=True):
    """A proposal was changed by hand, or such a change undone; it is still told to nobody."""

    proposal_id: str
    registration_ids: tuple[str, ...]
    undone: bool = False


class SeatLocked(Fact, frozen=True, omit_defaults=True):
    """A seat was locked for every proposal to come, or unlocked."""

    pairing_id: str
    locked: bool = True


class RoundStarted(Fact, frozen=True, omit_defaults=True):
    """A round began."""

    number: int


class RoundEnded(Fact, frozen=True, omit_defaults=True):
    """A round ended."""

    number: int

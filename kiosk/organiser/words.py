"""States as a sign and a word: never a colour alone."""

from collections.abc import Iterable

from kiosk.board import running
from kiosk.look import AWAY, CAREFUL, DONE, LIVE
from kiosk.organiser.listing import Cell
from server.shared.accesses import Session, TokenView
from server.shared.language import Say
from server.shared.live import Board
from server.shared.views import PersonView, SeatView
from server.shared.vocabulary import (
    Access,
    AnswerStatus,
    EventState,
    Help,
    Presence,
    Role,
    RoundState,
)

OVER = "–"
"""The sign of what is behind us."""

HELP = "♥"
"""The sign of who asked for company or help."""

UNNAMED = frozenset({"", "page", *Access})
"""What the server calls a token that nobody gave a name to."""

_PRESENCE = {
    Presence.EXPECTED: (AWAY, "quiet"),
    Presence.PRESENT: (DONE, "done"),
    Presence.GONE: (OVER, "quiet"),
    Presence.WITHDRAWN: ("×", "quiet"),
}
_EVENT = {
    EventState.DRAFT: (AWAY, "quiet"),
    EventState.PUBLISHED: (AWAY, ""),
    EventState.OPEN: (LIVE, "done"),
    EventState.RUNNING: (LIVE, "done"),
    EventState.CLOSED: (OVER, "quiet"),
    EventState.CANCELLED: ("×", "quiet"),
}
_ROUND = {
    RoundState.PLANNED: (AWAY, "quiet"),
    RoundState.RUNNING: (LIVE, "now"),
    RoundState.ENDED: (DONE, "quiet"),
}
_ANSWER = {
    AnswerStatus.NEEDS_ACTION: (AWAY, "quiet"),
    AnswerStatus.ACCEPTED: (DONE, "done"),
    AnswerStatus.DECLINED: ("×", "quiet"),
    AnswerStatus.TENTATIVE: ("?", ""),
}


def presence(say: Say, state: Presence) -> Cell:
    """Say where a person is."""
    return _cell(_PRESENCE[state], say(f"presence-{state}"))


def employer_presence(say: Say, state: Presence, late_from: int | None = None) -> Cell:
    """Say where an employer is; one who is still to come needs care, a late one is known."""
    if state is Presence.EXPECTED and late_from is not None:
        return _cell((AWAY, "quiet"), say("employer-late-state", round=late_from))
    if state is Presence.EXPECTED:
        return _cell((CAREFUL, "careful"), say("employer-missing"))
    return presence(say, state)


def event_state(say: Say, state: EventState) -> Cell:
    """Say how far an event is."""
    return _cell(_EVENT[state], say(f"event-{state}"))


def round_state(say: Say, state: RoundState) -> Cell:
    """Say how far a round is."""
    return _cell(_ROUND[state], say(f"round-{state}"))


def answer(say: Say, status: AnswerStatus) -> Cell:
    """Say what an employer answered to the invitation."""
    return _cell(_ANSWER[status], say(f"answer-{status}".replace("_", "-")))


def role(say: Say, what: Role) -> str:
    """Name a role."""
    return say(f"role-{what}")


def access(say: Say, what: Access) -> str:
    """Name what the holder of a token may do."""
    return say(f"access-{what}".replace("_", "-"))


def device(say: Say, label: str) -> str:
    """Name a device: as somebody called its access, else its role."""
    return access(say, Access(label)) if label in frozenset(Access) else label


def called(say: Say, token: TokenView) -> str:
    """Name a token: as somebody called it, else its role."""
    return access(say, token.access) if token.label in UNNAMED else token.label


def signed_in(say: Say, session: Session | None) -> str:
    """Say who is signed in, and as what; nothing where that is not known."""
    if session is None:
        return ""
    what = access(say, session.access)
    return f"{session.name} · {what}" if session.name else what


def sits_now(person: PersonView, board: Board | None) -> bool:
    """Say whether a person's next table is that of the running round."""
    current = running(board) if board else None
    return current is not None and person.next_round == current.number


def place(say: Say, person: PersonView) -> str:
    """Say where a person sits next, or nothing."""
    if person.next_table is None or person.next_round is None:
        return ""
    return say("place-next", round=person.next_round, table=person.next_table)


def asks_for(say: Say, person: PersonView) -> str:
    """Name the company and the help a person asked for, or nothing."""
    wanted = [Help.COMPANY] if person.company else []
    return ", ".join(say(f"help-{one}").lower() for one in [*wanted, *person.help])


def seated(seats: Iterable[SeatView]) -> str:
    """Name those who sit together; the sign of "expected" stands by who is not in the room."""
    return ", ".join(s.first_name if s.present else f"{AWAY}{s.first_name}" for s in seats)


def _cell(sign_and_look: tuple[str, str], word: str) -> Cell:
    sign, look = sign_and_look
    return Cell(f"{sign} {word}", look)

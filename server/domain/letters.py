"""Letters: mails that are to be sent, as they were written, until they are sent or dead."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

import msgspec
from msgspec import Struct

from server.shared.postal import LetterError, LetterState, Method
from server.shared.vocabulary import EmployerId

LADDER = tuple(timedelta(minutes=m) for m in (1, 5, 30, 120, 360, 720, 1440))
"""After each try that failed for now, so long until the next; after the last, none."""
HELD_UP = LADDER[:3]
"""Between tries to reach a mail server that takes no letters at all; the last goes on."""
STALE = timedelta(days=7)
"""So long after an event nothing about it is sent any more."""


class Letter(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One mail. Its bytes are the write-once file `ID.eml` of its event, `digest` their SHA-256.

    `attempted`: it may have left the house, whatever is known of it. `status`: the code the mail
    server gave (RFC 5321, section 4.2; RFC 3463), never its words.
    """

    id: str
    invitation_id: str
    employer_id: EmployerId
    method: Method
    sequence: int
    stamp: datetime
    sender: str
    to: str
    message_id: str
    digest: str
    created_at: datetime
    due_at: datetime
    state: LetterState
    attempted: bool = False
    tries: int = 0
    error: LetterError | None = None
    status: str = ""
    sent_at: datetime | None = None

    @property
    def file(self) -> str:
        """The name of the file that holds its bytes."""
        return f"{self.id}.eml"


def order(letter: Letter) -> tuple[datetime, int, str]:
    """Return what letters of one invitation are sorted by: each version is later than the last."""
    return letter.stamp, letter.sequence, letter.id


def in_turn(letters: Iterable[Letter], now: datetime) -> Iterator[Letter]:
    """Yield what may be sent now: of an invitation and a recipient only the first that is due.

    So a later version never overtakes an earlier one that still waits for its next try.
    """
    seen = set()
    for letter in sorted(letters, key=order):
        way = letter.invitation_id, letter.to.casefold()
        if letter.state is not LetterState.DUE or way in seen:
            continue
        seen.add(way)
        if letter.due_at <= now:
            yield letter


def next_due(letters: Iterable[Letter]) -> datetime | None:
    """Return when the next letter is due; None: none waits."""
    return min((one.due_at for one in letters if one.state is LetterState.DUE), default=None)


def attempted(letter: Letter) -> Letter:
    """Return a letter that is about to be handed to a mail server."""
    return msgspec.structs.replace(letter, attempted=True)


def sent(letter: Letter, now: datetime) -> Letter:
    """Return a letter that a mail server took."""
    return msgspec.structs.replace(
        letter, state=LetterState.SENT, attempted=True, sent_at=now, error=None, status=""
    )


def failed(
    letter: Letter, error: LetterError, status: str, now: datetime, *, final: bool
) -> Letter:
    """Return a letter that was not taken: due later, or dead: at once or at the ladder's end."""
    dead = final or letter.tries >= len(LADDER)
    return msgspec.structs.replace(
        letter,
        attempted=True,
        tries=letter.tries + 1,
        error=error,
        status=status,
        state=LetterState.DEAD if dead else LetterState.DUE,
        due_at=letter.due_at if dead else now + LADDER[letter.tries],
    )


def bounced(letter: Letter, status: str) -> Letter:
    """Return a letter that came back after a mail server had taken it."""
    return msgspec.structs.replace(
        letter, state=LetterState.DEAD, error=LetterError.BOUNCED, status=status
    )


def again(letter: Letter, now: datetime) -> Letter:
    """Return a letter that is to be sent once more, byte for byte."""
    return msgspec.structs.replace(
        letter, state=LetterState.DUE, tries=0, due_at=now, error=None, status="", sent_at=None
    )


def replaced(letters: Iterable[Letter]) -> list[Letter]:
    """Return the letters that need not be sent once a newer one exists: none has left the house."""
    return [one for one in letters if one.state is LetterState.DUE and not one.attempted]


def never_left(letters: Iterable[Letter]) -> bool:
    """Say whether nobody can have received any of these: none left, or each was refused."""
    return not any(
        (one.attempted or one.state is LetterState.SENT) and one.error is not LetterError.REFUSED
        for one in letters
    )


def address_of(address: str, token: str, *, plus: bool) -> str:
    """Return the address an invitation's letters come from: `rdv+TOKEN@…` where that arrives."""
    local, _, domain = address.rpartition("@")
    return f"{local}+{token}@{domain}" if plus else address

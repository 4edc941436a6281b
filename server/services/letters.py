"""Write the letters that an event owes: what employers were told last is not how things are."""

import asyncio
import hashlib
from datetime import datetime
from itertools import islice
from typing import NamedTuple

from server.domain.events import Event, Round
from server.domain.invitation_facts import LetterWritten
from server.domain.invitations import (
    Content,
    Invitation,
    Owed,
    content,
    has_details,
    is_over,
    is_told_by_hand,
    owed,
    slots,
    told,
)
from server.domain.letters import Letter, never_left, replaced
from server.domain.people import Employer
from server.ical.invitation import Paper
from server.ical.letter import letter as mail
from server.ports import Change, Ports
from server.services.filing import sweep
from server.services.floors import rounds_of, the_event
from server.services.invitations import answer_links, begin_threads, letters_of, the_invitation
from server.services.releasing import SYSTEM
from server.shared.language import Say, Texts
from server.shared.postal import LetterState, Method
from server.shared.vocabulary import Language

AT_ONCE = 50
"""Letters of one change: a change holds the event up for as long as it takes to write down."""


class Debt(NamedTuple):
    """What one invitation owes, and what it is decided on."""

    event: Event
    employer: Employer
    before: Invitation
    said: Content
    owed: tuple[Owed, ...]
    listed: tuple[Round, ...]
    by_hand: bool = False
    """What was given by hand is out of date: its answer counts no more, nobody is written to."""


class Written(NamedTuple):
    """The letters of one debt with their bytes, and the invitation that they are of."""

    debt: Debt
    after: Invitation
    letters: list[Letter]
    contents: dict[str, bytes]


async def prepare(ports: Ports, event_id: str, texts: Texts) -> int:
    """Write every letter an event owes, and return how many; safe to repeat, at any time.

    Each letter's bytes are durable before the change that names them. What changed while they
    were made is looked at again.
    """
    count = 0
    while debts := await _debts(ports, event_id):
        await begin_threads(ports, event_id)
        links = await _links(ports, event_id, debts)
        written = await asyncio.to_thread(_write, ports, debts, links, texts)
        contents = {name: one for each in written for name, one in each.contents.items()}
        async with ports.files.naming(event_id):
            await ports.files.keep(event_id, contents)
            count += await _note(ports, event_id, written)
        await sweep(ports, event_id)
    return count


def paper(
    event: Event, employer: Employer, found: Invitation, listed: tuple[Round, ...], page: str = ""
) -> Paper:
    """Return what a calendar or a letter is made of."""
    return Paper(event=event, employer=employer, invitation=found, listed=listed, page=page)


def speaking(texts: Texts, employer: Employer) -> Say:
    """Return an employer's texts."""
    return texts.say(Language(employer.language or Language.FR))


def message_id(found: Invitation, method: Method, to: str) -> str:
    """Return a Message-ID, without brackets, that is the same for the same letter.

    Its first part is the UID, so that a notice about it finds its way (RFC 5322, section 3.6.4).
    """
    what = f"{found.sequence}/{found.stamp.isoformat()}/{method}/{to}"
    mark = hashlib.sha256(what.encode(errors="surrogatepass")).hexdigest()[:16]
    return f"{found.uid}.{mark}@{found.organizer.rpartition('@')[2]}"


async def _debts(ports: Ports, event_id: str) -> list[Debt]:
    """Return what an event owes, as many as are written at once."""
    now = ports.clock()
    async with ports.store.read(event_id) as view:
        event = the_event(view, event_id)
        if event.sample or is_over(event, now):
            return []
        employers, rounds = dict(view.all(Employer)), rounds_of(view)
        asked = [
            (found, employer)
            for found in view.all(Invitation).values()
            if (found.handed_at or (found.invited_at and ports.sending))
            and (employer := employers.get(found.employer_id))
        ]
    # Beside the loop: what hundreds of employers would be told takes tens of milliseconds.
    return await asyncio.to_thread(_owing, event, asked, rounds, now)


def _owing(
    event: Event,
    asked: list[tuple[Invitation, Employer]],
    rounds: tuple[Round, ...],
    now: datetime,
) -> list[Debt]:
    debts = (_debt(event, found, employer, rounds, now) for found, employer in asked)
    return list(islice((one for one in debts if one.owed or one.by_hand), AT_ONCE))


def _debt(
    event: Event, found: Invitation, employer: Employer, rounds: tuple[Round, ...], now: datetime
) -> Debt:
    details = has_details(event, now)
    said = content(event, employer, found, rounds, now)
    letters = owed(found, said, details=details)
    listed = slots(employer, rounds) if details else ()
    by_hand = is_told_by_hand(found, said)
    return Debt(event, employer, found, said, letters, listed, by_hand)


async def _links(ports: Ports, event_id: str, debts: list[Debt]) -> dict[str, str]:
    """Return the address of each answer page; none where nobody outside reaches the server."""
    if not ports.public:
        return {}
    asking = [d.before.id for d in debts if any(o.method is Method.REQUEST for o in d.owed)]
    made = await answer_links(ports, event_id, asking, SYSTEM)
    return {key: f"{ports.public}/answer/{fresh.text}" for key, fresh in made.items()}


def _write(ports: Ports, debts: list[Debt], links: dict[str, str], texts: Texts) -> list[Written]:
    now = ports.clock()
    return [_written(ports, one, links.get(one.before.id, ""), texts, now) for one in debts]


def _written(ports: Ports, debt: Debt, page: str, texts: Texts, now: datetime) -> Written:
    after = told(debt.before, debt.said, now)
    say = speaking(texts, debt.employer)
    source = paper(debt.event, debt.employer, after, debt.listed, page)
    letters, contents = [], {}
    for one in debt.owed:
        key = message_id(after, one.method, one.to)
        content = mail(source, one.method, one.to, key, say, whole=one.whole)
        made = new_letter(ports, after, one.method, one.to, content)
        letters.append(made)
        contents[made.file] = content
    return Written(debt, after, letters, contents)


def new_letter(ports: Ports, found: Invitation, method: Method, to: str, content: bytes) -> Letter:
    """Return a letter that is due now."""
    now = ports.clock()
    return Letter(
        id=ports.new_id("ltr"),
        invitation_id=found.id,
        employer_id=found.employer_id,
        method=method,
        sequence=found.sequence,
        stamp=found.stamp,
        sender=found.organizer,
        to=to,
        message_id=message_id(found, method, to),
        digest=hashlib.sha256(content).hexdigest(),
        created_at=now,
        due_at=now,
        state=LetterState.DUE,
    )


async def _note(ports: Ports, event_id: str, written: list[Written]) -> int:
    """Put letters down; those whose invitation changed meanwhile are written anew."""
    async with ports.store.change(event_id, by=SYSTEM) as change:
        still = [one for one in written if _still(change, one.debt)]
        for one in still:
            _put(change, one)
    return sum(len(one.letters) for one in still)


def _still(change: Change, debt: Debt) -> bool:
    """Say whether all that a debt was decided on is as it was."""
    return (
        change.get(Event, debt.event.id) == debt.event
        and change.get(Employer, debt.employer.id) == debt.employer
        and change.get(Invitation, debt.before.id) == debt.before
    )


def _put(change: Change, written: Written) -> None:
    """Write an invitation with its letters.

    What never left the house is replaced; where nobody received anything, a CANCEL says nothing.
    """
    earlier = letters_of(change, written.after.id)
    letters = [one for one in written.letters if not _says_nothing(one, earlier)]
    for one in written.letters:
        change.drop(*replaced(_to_the_same(one, earlier)))
    change.put(written.after, *letters)
    change.tell(*(LetterWritten(one.id, one.employer_id) for one in letters))


def _says_nothing(letter: Letter, earlier: list[Letter]) -> bool:
    """Say whether a letter takes back what its reader never got."""
    return letter.method is Method.CANCEL and never_left(_to_the_same(letter, earlier))


def _to_the_same(letter: Letter, letters: list[Letter]) -> list[Letter]:
    return [one for one in letters if one.to.casefold() == letter.to.casefold()]


async def listed(ports: Ports, event_id: str, invitation_id: str) -> Paper:
    """Return what an invitation says now; refuses one that is not there."""
    now = ports.clock()
    async with ports.store.read(event_id) as view:
        event = the_event(view, event_id)
        found = the_invitation(view, invitation_id)
        employer, rounds = view.all(Employer)[found.employer_id], rounds_of(view)
        said = content(event, employer, found, rounds, now)
        # What was told and has changed since is shown as the version that would come next.
        newer = found.told is not None and found.told != said
        shown = told(found, said, now) if newer else found
        return paper(
            event, employer, shown, slots(employer, rounds) if has_details(event, now) else ()
        )

"""What came in and a person has to look at: keep it, show it, apply it or not."""

import hashlib
from collections.abc import Collection

from server.domain.answers import after_all
from server.domain.incoming import Read, ReadAnswer, Unclear
from server.domain.invitation_facts import ReviewKept, ReviewsDropped, ReviewSettled
from server.domain.invitations import Answered, Invitation
from server.domain.refusal import Refusal
from server.domain.reviews import KEPT, MOST, Review
from server.ports import MAIL, Change, Ports
from server.services.filing import sweep
from server.services.once import Asked, once
from server.services.releasing import SYSTEM
from server.shared.postal import ReviewReason, Way
from server.shared.vocabulary import AnswerStatus, ErrorCode


async def keep(
    ports: Ports,
    scope: str,
    invitation_id: str,
    reason: ReviewReason,
    read: Read,
    content: bytes,
    by: str,
) -> None:
    """Keep something for a person to look at; the same bytes once more are kept once."""
    digest = hashlib.sha256(content).hexdigest()
    origin = read.origin
    async with ports.store.read(scope) as view:
        if view.find(Review, digest=digest):
            return
    fresh = Review(
        id=ports.new_id("rev"),
        at=ports.clock(),
        reason=reason,
        digest=digest,
        invitation_id=invitation_id,
        sender=origin.sender,
        subject=origin.subject,
        text=origin.text,
        read=_understood(read),
    )
    async with ports.files.naming(scope):
        await ports.files.keep(scope, {fresh.file: content})
        async with ports.store.change(scope, by=by) as change:
            gone = _too_many(change)
            change.drop(*gone)
            change.put(fresh)
            change.tell(ReviewKept(fresh.id))
    if gone:
        await sweep(ports, scope)


async def waiting(ports: Ports, scope: str) -> list[Review]:
    """Return what waits to be looked at, the newest first."""
    async with ports.store.read(scope) as view:
        found = list(view.all(Review).values())
    return sorted(found, key=lambda one: (one.at, one.id), reverse=True)


async def refuse(ports: Ports, scope: str, asked: Asked, review_id: str) -> None:
    """Do nothing about something that came in, and keep nothing of it."""

    def decide(change: Change) -> None:
        found = change.get(Review, review_id)
        if found is None:
            raise Refusal(ErrorCode.NOT_FOUND, what="review", id=review_id)
        change.erase()
        change.drop(found)
        change.tell(ReviewSettled(review_id))

    await once(ports, scope, asked, type(None), decide)
    await sweep(ports, scope)


async def drop_of(ports: Ports, addresses: Collection[str]) -> None:
    """Drop what these people sent that nobody knew the event of."""
    known = {one.casefold() for one in addresses if one}
    async with ports.store.read(MAIL) as view:
        gone = [one for one in view.all(Review).values() if one.sender in known]
    if not gone:
        return
    async with ports.store.change(MAIL, by=SYSTEM) as change:
        change.erase()
        change.drop(*gone)
        change.tell(ReviewsDropped(len(gone)))
    await sweep(ports, MAIL)


async def purge(ports: Ports, scope: str) -> None:
    """Drop what has waited for thirty days."""
    oldest = ports.clock() - KEPT
    async with ports.store.read(scope) as view:
        gone = [one for one in view.all(Review).values() if one.at < oldest]
    if not gone:
        return
    async with ports.store.change(scope, by=SYSTEM) as change:
        change.erase()
        change.drop(*gone)
        change.tell(ReviewsDropped(len(gone)))
    await sweep(ports, scope)


def answer_of(
    review: Review, found: Invitation, status: AnswerStatus | None, asked: Asked
) -> Answered | None:
    """Return the answer that a person takes something for; None where nobody says which it is.

    Whoever applies it says that it is to the newest version, and counts now.
    """
    understood = status or (review.read.status if review.read else None)
    if understood in (None, AnswerStatus.NEEDS_ACTION):
        return None
    return Answered(
        status=AnswerStatus(understood),
        sequence=found.sequence,
        stamp=after_all(found, asked.now),
        at=asked.now,
        way=Way.MAIL,
        comment=review.read.comment if review.read else "",
    )


def _understood(read: Read) -> ReadAnswer | None:
    what = read.what.read if isinstance(read.what, Unclear) else read.what
    return what if isinstance(what, ReadAnswer) else None


def _too_many(change: Change) -> list[Review]:
    """Return the oldest of those that would be one too many."""
    known = sorted(change.all(Review).values(), key=lambda one: (one.at, one.id))
    return known[: max(0, len(known) - MOST + 1)]

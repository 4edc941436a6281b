"""A person takes something that came in for an answer."""

from server.domain.invitation_facts import ReviewSettled
from server.domain.refusal import Refusal
from server.domain.reviews import Review
from server.ports import Change, Ports
from server.services import answers, reviews
from server.services.filing import sweep
from server.services.invitations import the_invitation
from server.services.once import Asked, once
from server.shared.invitation_requests import ApplyReview
from server.shared.invitations import AnswerTaken
from server.shared.postal import Outcome
from server.shared.vocabulary import ErrorCode


async def apply(
    ports: Ports, scope: str, event_id: str, asked: Asked, review_id: str, wanted: ApplyReview
) -> AnswerTaken:
    """Take what came in as an answer to the newest version, given now; it waits no more.

    `scope`: where it is kept. Refuses where nobody says whose it is, or which answer: MISSING.
    """
    async with ports.store.read(scope) as view:
        found = view.get(Review, review_id)

    def decide(change: Change) -> AnswerTaken:
        # Looked at again here: somebody may have been forgotten, or it was applied, meanwhile.
        if found is None or (scope == event_id and change.get(Review, review_id) is None):
            raise Refusal(ErrorCode.NOT_FOUND, what="review", id=review_id)
        outcome = _note(ports, change, found, asked, wanted)
        if scope == event_id:
            _drop(change, found)
        return AnswerTaken(outcome=outcome)

    taken = await once(ports, event_id, asked, AnswerTaken, decide)
    if scope != event_id and found is not None:
        async with ports.store.change(scope, by=asked.by) as change:
            if change.get(Review, review_id) is not None:
                _drop(change, found)
    await sweep(ports, scope)
    return taken


def _note(
    ports: Ports, change: Change, found: Review, asked: Asked, wanted: ApplyReview
) -> Outcome:
    key = wanted.invitation_id or found.invitation_id
    if not key:
        raise Refusal(ErrorCode.MISSING, field="invitation_id")
    invitation = the_invitation(change, key)
    given = reviews.answer_of(found, invitation, wanted.status, asked)
    if given is None:
        raise Refusal(ErrorCode.MISSING, field="status")
    return answers.note(ports, change, invitation, given)


def _drop(change: Change, found: Review) -> None:
    change.erase()
    change.drop(found)
    change.tell(ReviewSettled(found.id, applied=True))

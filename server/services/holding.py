"""Whose badge it is, for what is done at the door."""

from badges import token
from server.domain.badges import Badge
from server.domain.flags import Flag
from server.domain.forgetting import remembered
from server.domain.people import Registration
from server.domain.refusal import Refusal
from server.ports import View
from server.services.finding import read_badge
from server.services.once import Asked
from server.services.people import Find
from server.shared.vocabulary import ErrorCode


def holder(view: View, badge: Badge, asked: Asked) -> Registration:
    """Return who holds a badge; refuses with VOID or BLANK.

    Whom a kiosk answered alone held what was valid then. Where it gave them a badge that another
    kiosk had given away before, they are who it meant until it heard of that.
    """
    if asked.knows(badge.void_at):
        raise Refusal(ErrorCode.VOID)
    person = _given_twice(view, badge, asked) or badge.registration_id
    if person is None:
        raise Refusal(ErrorCode.BLANK)
    found = view.get(Registration, person)
    if found is None:
        raise Refusal(ErrorCode.VOID)
    return found


def by_badge(text: str, asked: Asked) -> Find:
    """Find who holds this very token; a short code checks in and does no more.

    Refuses at once with UNREADABLE what is no token; then with UNKNOWN, VOID, BLANK or FORGOTTEN.
    """
    if token.find(text) is None:
        raise Refusal(ErrorCode.UNREADABLE)
    return lambda view: remembered(holder(view, read_badge(view, text), asked))


def badges_of(view: View, registration_id: str) -> list[Badge]:
    """Return somebody's badges that open the door: those that were lost or replaced are void."""
    badges = view.find(Badge, registration_id=registration_id)
    return [badge for badge in badges if badge.void_at is None]


def _given_twice(view: View, badge: Badge, asked: Asked) -> str | None:
    if not asked.kept:
        return None
    flags = view.find(Flag, badge=token.digest(badge.id))
    meant = (one.registration_id for one in flags if _spoke_of(view, one, asked))
    return next(meant, None)


def _spoke_of(view: View, flag: Flag, asked: Asked) -> bool:
    """Say whether a kiosk did this while it believed the badge to be the flagged person's."""
    person = view.get(Registration, flag.registration_id)
    if person is None or flag.settled_at is not None or flag.device != asked.by:
        return False
    return flag.at <= asked.at < person.created_at

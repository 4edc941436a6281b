"""What happened, in one sentence: ids and codes; of accesses their names, of people none."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import msgspec

from server.domain import access_facts as access
from server.domain import door_facts as door
from server.domain import facts as event
from server.domain import invitation_facts as invited
from server.domain import privacy_facts as privacy
from server.domain.facts import Fact
from server.shared.language import Say

MOST_IDS = 5
"""Of a list in one sentence; the ids themselves stand beside it."""

HOLDERS = frozenset({"account_id", "token_id", "enrolment_id"})
"""Ids of accesses: what a sentence may put a name for."""

SENTENCES: dict[type[Fact], str] = {
    event.EventPlanned: "fact-event-planned",
    event.EventBooked: "fact-event-booked",
    event.EventNoted: "fact-event-noted",
    event.EventStruck: "fact-event-struck",
    event.AuditBegun: "fact-audit-begun",
    event.EventMoved: "fact-event-moved",
    event.Registered: "fact-registered",
    event.RegistrationChanged: "fact-registration-changed",
    event.Withdrawn: "fact-withdrawn",
    event.BadgesIssued: "fact-badges-issued",
    event.CheckedIn: "fact-checked-in",
    event.ScannedAgain: "fact-scanned-again",
    event.CheckInUndone: "fact-check-in-undone",
    event.Left: "fact-left",
    event.CameBack: "fact-came-back",
    event.EmployerAdded: "fact-employer-added",
    event.EmployerChanged: "fact-employer-changed",
    event.EmployerArrived: "fact-employer-arrived",
    event.EmployerLeft: "fact-employer-left",
    event.EmployerLate: "fact-employer-late",
    event.SeatsReleased: "fact-seats-released",
    event.PlanImproved: "fact-plan-improved",
    event.BetterFound: "fact-better-found",
    event.BetterWithdrawn: "fact-better-withdrawn",
    event.PairingsProposed: "fact-pairings-proposed",
    event.PairingsConfirmed: "fact-pairings-confirmed",
    event.PairingsChanged: "fact-pairings-changed",
    event.ProposalArranged: "fact-proposal-arranged",
    event.SeatLocked: "fact-seat-locked",
    event.RoundStarted: "fact-round-started",
    event.RoundEnded: "fact-round-ended",
    door.Answered: "fact-answered",
    door.StrengthsNoted: "fact-strengths-noted",
    door.ExitNoted: "fact-exit-noted",
    door.BadgeVoided: "fact-badge-voided",
    door.StaffAdmitted: "fact-staff-admitted",
    door.FlagRaised: "fact-flag-raised",
    door.FlagSettled: "fact-flag-settled",
    access.TokenIssued: "fact-token-issued",
    access.TokenProlonged: "fact-token-prolonged",
    access.TokenRevoked: "fact-token-revoked",
    access.AccountAdded: "fact-account-added",
    access.SecretChanged: "fact-secret-changed",
    access.AccountClosed: "fact-account-closed",
    access.SignedIn: "fact-signed-in",
    access.SignedOut: "fact-signed-out",
    access.SignInRefused: "fact-sign-in-refused",
    access.EnrolmentOffered: "fact-enrolment-offered",
    access.DeviceEnrolled: "fact-device-enrolled",
    access.ScanRefused: "fact-scan-refused",
    privacy.ConsentsChanged: "fact-consents-changed",
    privacy.DataShown: "fact-data-shown",
    privacy.LinkMade: "fact-link-made",
    privacy.FeedMade: "fact-feed-made",
    privacy.ListGiven: "fact-list-given",
    privacy.Forgotten: "fact-forgotten",
    privacy.EmployerForgotten: "fact-employer-forgotten",
    privacy.RetentionDated: "fact-retention-dated",
    privacy.Counted: "fact-counted",
    invited.Invited: "fact-invited",
    invited.InvitationHanded: "fact-invitation-handed",
    invited.InvitationWithdrawn: "fact-invitation-withdrawn",
    invited.InvitationAnswered: "fact-invitation-answered",
    invited.CounterProposed: "fact-counter-proposed",
    invited.CounterAccepted: "fact-counter-accepted",
    invited.CounterDeclined: "fact-counter-declined",
    invited.ContactChanged: "fact-contact-changed",
    invited.LetterWritten: "fact-letter-written",
    invited.LetterSent: "fact-letter-sent",
    invited.LetterFailed: "fact-letter-failed",
    invited.LetterResent: "fact-letter-resent",
    invited.EventRescheduled: "fact-event-rescheduled",
    invited.ReviewKept: "fact-review-kept",
    invited.ReviewSettled: "fact-review-settled",
    invited.ReviewsDropped: "fact-reviews-dropped",
    invited.ThreadBegun: "fact-thread-begun",
    invited.MailboxRead: "fact-mailbox-read",
}
_KINDS = {kind.__name__: kind for kind in SENTENCES}


def sentence(say: Say, told: dict[str, Any], names: Mapping[str, str]) -> str:
    """Return a fact of the audit in the reader's words; `names`: what accesses are called, by id.

    One that this version does not know, or knows in another shape, is named and nothing more.
    """
    kind = _KINDS.get(told["fact"])
    try:
        fact = msgspec.convert(told, kind) if kind else None
    except msgspec.ValidationError:
        fact = None
    if kind is None or fact is None:
        return say("fact-other", fact=told["fact"])
    known = {
        field: say("audit-named", name=names[told[field]])
        for field in HOLDERS & told.keys()
        if told[field] in names
    }
    return say(SENTENCES[kind], **_params(fact) | known).rstrip()


def _params(fact: Fact) -> dict[str, str | int]:
    """Return what a sentence may name: of a list the first ids, and as `…_count` how many."""
    found: dict[str, str | int] = {}
    for name in fact.__struct_fields__:
        value = getattr(fact, name)
        if isinstance(value, tuple):
            more = "…" if len(value) > MOST_IDS else ""
            found[name] = ", ".join(value[:MOST_IDS]) + more
            found[f"{name}_count"] = len(value)
        else:
            found[name] = _word(value)
    return found


def _word(value: object) -> str | int:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return value
    return str(value.value) if isinstance(value, StrEnum) else str(value)

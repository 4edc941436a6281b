"""Invitations to employers, and their answers."""

from datetime import datetime

from msgspec import Struct

from server.shared.vocabulary import AnswerStatus, EmployerId


class Invitation(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """`uid` is the calendar's id for ever; `sequence` and `stamp` order its versions (RFC 5546)."""

    id: str
    employer_id: EmployerId
    uid: str
    stamp: datetime
    sequence: int = 0
    answer: AnswerStatus = AnswerStatus.NEEDS_ACTION
    withdrawn_at: datetime | None = None

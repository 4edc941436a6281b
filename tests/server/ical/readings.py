"""What is to be read of the mails of `mails`."""

from datetime import UTC, datetime

from server.domain.incoming import ReadAnswer, ReadCounter, Rejected, Unclear
from server.ical.intake import MAIL, read
from server.shared.postal import ReviewReason
from server.shared.vocabulary import AnswerStatus, ErrorCode
from tests.server.ical.mails import INES, OURS, UID

STAMP = datetime(2026, 11, 20, 10, 15, tzinfo=UTC)


def answer(status, comment="", organizer=OURS, **changed):
    values = {
        "uid": UID,
        "sequence": 2,
        "stamp": STAMP,
        "organizer": organizer,
        "attendee": INES,
        "comment": comment,
        "status": status,
        **changed,
    }
    return ReadAnswer(**values)


def counter(hour, until, comment="", organizer=OURS):
    return ReadCounter(
        uid=UID,
        sequence=2,
        stamp=STAMP,
        organizer=organizer,
        attendee=INES,
        comment=comment,
        starts_at=datetime(2026, 11, 24, hour, tzinfo=UTC),
        ends_at=datetime(2026, 11, 24, until, tzinfo=UTC),
    )


def unclear(reason, understood=None):
    return Unclear(reason=reason, read=understood)


def said(data, kind=MAIL):
    return read(data, kind).what


SILENT = AnswerStatus.NEEDS_ACTION
NOT_AN_ANSWER = Rejected(code=ErrorCode.NOT_AN_ANSWER)
NOT_A_CALENDAR = Rejected(code=ErrorCode.NOT_A_CALENDAR)
ACCEPTED = answer(AnswerStatus.ACCEPTED)
SEVERAL = unclear(ReviewReason.SEVERAL)

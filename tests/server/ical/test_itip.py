"""What a calendar says to an organiser, however it is written."""

from datetime import UTC, datetime

import pytest

from server.domain.incoming import ReadAnswer, ReadCounter, ReadRefresh, Rejected
from server.ical.intake import CALENDAR
from server.shared.postal import ReviewReason
from server.shared.vocabulary import AnswerStatus, ErrorCode
from tests.server.ical import mails
from tests.server.ical.mails import INES, OURS, UID, calendar
from tests.server.ical.readings import (
    ACCEPTED,
    NOT_A_CALENDAR,
    NOT_AN_ANSWER,
    SEVERAL,
    SILENT,
    STAMP,
    answer,
    said,
    unclear,
)

AGAIN = {"ATTENDEE": mails.partstat("DECLINED"), "UID": "another"}
FOLDED = f"ATTENDEE;PARTSTAT=ACC\r\n EPTED:MAIL\r\n\tTO:{INES.upper()}"
TWO = f"{mails.partstat('ACCEPTED')}\r\nATTENDEE:mailto:paul@employeur.example"


def with_event(*more):
    return calendar().replace(b"END:VCALENDAR", b"\r\n".join((*more, b"END:VCALENDAR")))


def an_event(**changed):
    whole = calendar(**changed)
    return b"BEGIN:VEVENT" + whole.partition(b"BEGIN:VEVENT")[2].partition(b"END:VCALENDAR")[0]


CALENDARS = {
    "sound": (calendar(), ACCEPTED),
    "with bare line ends": (calendar(end="\n"), ACCEPTED),
    "with line ends of old machines": (calendar(end="\r"), ACCEPTED),
    "with doubled line ends": (calendar(end="\r\r\n"), ACCEPTED),
    "after a mark": (b"\xef\xbb\xbf\r\n" + calendar(), ACCEPTED),
    "small letters": (calendar().replace(b"METHOD:REPLY", b"method:reply"), ACCEPTED),
    "folded, in capitals": (calendar(ATTENDEE=FOLDED), ACCEPTED),
    "a nonsense time of the event": (calendar("DTSTART:16010101T990000"), ACCEPTED),
    "an alarm inside": (
        calendar("BEGIN:VALARM", "UID:x", "ATTENDEE:mailto:x@y.example", "END:VALARM"),
        ACCEPTED,
    ),
    "a rule without end": (calendar("RRULE:FREQ=SECONDLY;COUNT=999999999"), ACCEPTED),
    "no organizer": (calendar(ORGANIZER=None), answer(AnswerStatus.ACCEPTED, organizer="")),
    "an organizer without an address": (
        calendar(ORGANIZER="invalid:nomail"),
        answer(AnswerStatus.ACCEPTED, organizer=""),
    ),
    "an organizer written for a browser": (
        calendar(ORGANIZER=f"mailto:{OURS.replace('+', '%2B')}?subject=x"),
        ACCEPTED,
    ),
    "no sequence": (calendar(SEQUENCE=None), answer(AnswerStatus.ACCEPTED, sequence=None)),
    "a nonsense sequence": (calendar(SEQUENCE="-1"), answer(AnswerStatus.ACCEPTED, sequence=None)),
    "a sequence of other digits": (
        calendar(SEQUENCE="٣"),
        answer(AnswerStatus.ACCEPTED, sequence=None),
    ),
    "no stamp": (calendar(DTSTAMP=None), answer(AnswerStatus.ACCEPTED, stamp=None)),
    "a stamp before all times": (
        calendar(DTSTAMP="00000101T000000Z"),
        answer(AnswerStatus.ACCEPTED, stamp=None),
    ),
    "a stamp after all times": (
        calendar(DTSTAMP="99991231T235959Z"),
        answer(AnswerStatus.ACCEPTED, stamp=None),
    ),
    "a stamp in a zone": (calendar(DTSTAMP="DTSTAMP;TZID=Europe/Paris:20261120T111500"), ACCEPTED),
    "a stamp of nowhere": (
        calendar(DTSTAMP="20261120T111500"),
        answer(AnswerStatus.ACCEPTED, stamp=None),
    ),
    "no mail address": (
        calendar(ATTENDEE="ATTENDEE;PARTSTAT=ACCEPTED:urn:uuid:1"),
        answer(AnswerStatus.ACCEPTED, attendee=""),
    ),
    "nobody": (
        calendar(ATTENDEE=None),
        unclear(ReviewReason.INCOMPLETE, answer(SILENT, attendee="")),
    ),
    "two people": (
        calendar(ATTENDEE=TWO),
        unclear(ReviewReason.INCOMPLETE, answer(SILENT, attendee="")),
    ),
    "a line as long as a book": (
        calendar(ATTENDEE=f"ATTENDEE;CN={'x' * 11_000}:mailto:{INES}"),
        unclear(ReviewReason.INCOMPLETE, answer(SILENT, attendee="")),
    ),
    "no id": (calendar(UID=None), unclear(ReviewReason.INCOMPLETE)),
    "cut off": (calendar()[:-40], unclear(ReviewReason.INCOMPLETE)),
    "no event": (
        b"BEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR\n",
        unclear(ReviewReason.INCOMPLETE),
    ),
    "one day of a series": (
        calendar("RECURRENCE-ID:20261124T090000Z"),
        unclear(ReviewReason.RECURRENCE, ACCEPTED),
    ),
    "a series and a day of it": (
        calendar("END:VEVENT", "BEGIN:VEVENT", f"UID:{UID}", "RECURRENCE-ID:20261124T090000Z"),
        unclear(
            ReviewReason.RECURRENCE,
            ReadAnswer(uid=UID, status=SILENT),
        ),
    ),
    "another event": (with_event(an_event(UID="another").strip()), SEVERAL),
    "the same event twice": (with_event(an_event().strip()), ACCEPTED),
    "two answers": (with_event(an_event(ATTENDEE=mails.partstat("DECLINED")).strip()), SEVERAL),
    "too many events": (with_event(*[an_event().strip()] * 20), SEVERAL),
    "many calendars that ask": (calendar(method="REQUEST") * 21, NOT_AN_ANSWER),
    "too many calendars": (calendar() * 21, SEVERAL),
    "the same calendar twice": (calendar() * 2, ACCEPTED),
    "the same with other words": (
        calendar() + calendar("COMMENT:Oui"),
        ACCEPTED,
    ),
    "one cut off before another": (calendar()[:-40] + b"\r\n" + calendar(), SEVERAL),
    "two calendars": (calendar() + calendar(**AGAIN), SEVERAL),
    "an answer and what it answers": (calendar(method="REQUEST") + calendar(), ACCEPTED),
    "asked for again": (
        calendar(method="REFRESH"),
        ReadRefresh(uid=UID, sequence=2, stamp=STAMP, organizer=OURS, attendee=INES),
    ),
    "other times as a length": (
        calendar("DTSTART:20261124T080000Z", "DURATION:PT2H30M", method="COUNTER"),
        ReadCounter(
            uid=UID,
            sequence=2,
            stamp=STAMP,
            organizer=OURS,
            attendee=INES,
            starts_at=datetime(2026, 11, 24, 8, tzinfo=UTC),
            ends_at=datetime(2026, 11, 24, 10, 30, tzinfo=UTC),
        ),
    ),
    **{
        f"other times: {name}": (
            calendar(*lines, method="COUNTER"),
            unclear(ReviewReason.UNREADABLE_TIME, answer(SILENT)),
        )
        for name, lines in {
            "none": (),
            "no end": ("DTSTART:20261124T080000Z",),
            "a day": ("DTSTART;VALUE=DATE:20261124", "DTEND;VALUE=DATE:20261125"),
            "floating": ("DTSTART:20261124T080000", "DTEND:20261124T090000"),
            "no file": (
                "DTSTART;TZID=../../etc/passwd:20261124T080000",
                "DTEND;TZID=Europe:20261124T090000",
            ),
            "1601": ("DTSTART:16010101T080000Z", "DTEND:16010101T090000Z"),
            "backwards": ("DTSTART:20261124T090000Z", "DTEND:20261124T080000Z"),
            "after all times": ("DTSTART:99991231T230000Z", "DTEND:99991231T235959Z"),
            "never ending": ("DTSTART:20261124T080000Z", "DURATION:P2000000D"),
            "a length of no use": ("DTSTART:20261124T080000Z", "DURATION:P" + "9" * 5000 + "D"),
        }.items()
    },
    "no method": (calendar().replace(b"METHOD:REPLY\r\n", b""), NOT_AN_ANSWER),
    "no calendar": (b"BEGIN:VCARD\r\nEND:VCARD\r\n", NOT_A_CALENDAR),
    "nothing": (b"", NOT_A_CALENDAR),
    "endless": (calendar(*["X:1"] * 10_001), Rejected(code=ErrorCode.TOO_LARGE)),
}


@pytest.mark.parametrize("name", CALENDARS)
def test_a_calendar_is_read_as(name):
    data, expected = CALENDARS[name]
    assert said(data, CALENDAR) == expected

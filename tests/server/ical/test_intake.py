"""What comes in by mail: which client wrote it, what it says, what is no answer."""

import pytest

from server.domain.incoming import Proof, ReadBounce, ReadNothing, Rejected, proof
from server.domain.invitations import Content, Invitation
from server.ical.intake import CALENDAR, LARGEST, MAIL, read
from server.ical.letter import letter as written
from server.shared.postal import AnswerNote, Method, ReviewReason
from server.shared.vocabulary import AnswerStatus, EmployerId, ErrorCode, Language
from server.voice import texts
from tests.server.ical import mails, papers
from tests.server.ical.mails import INES, LETTER, OURS, TOKEN, UID, calendar
from tests.server.ical.readings import (
    ACCEPTED,
    NOT_A_CALENDAR,
    NOT_AN_ANSWER,
    SEVERAL,
    SILENT,
    STAMP,
    answer,
    counter,
    said,
    unclear,
)

COME = "Nous serons deux, à partir de 10 h."
HEADERS = mails.invitation().partition(b"\r\n\r\n")[0]
MAILS = {
    "Outlook": (mails.outlook(), answer(AnswerStatus.ACCEPTED, COME, organizer="")),
    "Gmail": (mails.gmail(), answer(AnswerStatus.TENTATIVE, "Peut-être, je confirme")),
    "Apple": (mails.apple(), answer(AnswerStatus.DECLINED)),
    "Thunderbird": (mails.thunderbird(), answer(AnswerStatus.ACCEPTED)),
    "lower case": (mails.thunderbird("declined"), answer(AnswerStatus.DECLINED)),
    "no answer yet": (mails.thunderbird("NEEDS-ACTION"), answer(SILENT)),
    "a status nobody knows": (mails.thunderbird("X-LATER"), answer(SILENT)),
    "delegated": (
        mails.thunderbird("DELEGATED"),
        unclear(ReviewReason.DELEGATED, answer(SILENT)),
    ),
    "other times from Google": (
        mails.gmail(method="COUNTER"),
        counter(10, 12, "Peut-être, je confirme"),
    ),
    "other times from Outlook": (mails.outlook("COUNTER"), counter(9, 12, COME, organizer="")),
    "other times in a zone nobody knows": (
        mails.outlook("COUNTER", zone="Customized"),
        unclear(ReviewReason.UNREADABLE_TIME, answer(SILENT, COME, organizer="")),
    ),
    "other times from 1601": (
        mails.outlook("COUNTER", start="16010101T000000", end="16010101T000000"),
        unclear(ReviewReason.UNREADABLE_TIME, answer(SILENT, COME, organizer="")),
    ),
    "the same, sent along in another mail": (
        mails.forwarded(mails.thunderbird()),
        answer(AnswerStatus.ACCEPTED),
    ),
    "our letter": (mails.invitation(), NOT_AN_ANSWER),
    "our cancellation": (mails.invitation("CANCEL"), NOT_AN_ANSWER),
    "published": (mails.invitation("PUBLISH"), NOT_AN_ANSWER),
    "added": (mails.invitation("ADD"), NOT_AN_ANSWER),
    "a counter declined": (mails.invitation("DECLINECOUNTER"), NOT_AN_ANSWER),
    "our letter, sent along": (
        mails.forwarded(mails.invitation()),
        unclear(ReviewReason.NO_CALENDAR),
    ),
    "words alone": (mails.plain(), unclear(ReviewReason.NO_CALENDAR)),
    "winmail.dat": (mails.winmail(), unclear(ReviewReason.WINMAIL)),
    "winmail.dat without its type": (
        mails.winmail().replace(b"ms-tnef", b"octet-stream"),
        unclear(ReviewReason.WINMAIL),
    ),
    "absent": (mails.plain("Auto-Submitted: auto-replied"), ReadNothing()),
    "absent, as Exchange says it": (mails.plain("Auto-Submitted: auto-generated"), ReadNothing()),
    "absent, as others say it": (mails.plain("X-Autoreply: yes"), ReadNothing()),
    "absent, as others said it": (mails.plain("Precedence: auto_reply"), ReadNothing()),
    "written by hand": (
        mails.plain("Auto-Submitted: no"),
        unclear(ReviewReason.NO_CALENDAR),
    ),
    "read by somebody": (
        mails.mail(mails.multipart("report", mails.part("message/disposition-notification", b"x"))),
        ReadNothing(),
    ),
    "bounced": (mails.bounce(), ReadBounce(message_id=LETTER, uid=UID, status="5.1.1")),
    "bounced, with headers": (
        mails.bounce("failed", "5.2.2", HEADERS, "text/rfc822-headers"),
        ReadBounce(message_id=LETTER, uid=UID, status="5.2.2"),
    ),
    "bounced, without the letter": (
        mails.bounce(status="4.4.7", letter=b""),
        ReadBounce(status="4.4.7"),
    ),
    "bounced, in answer to another": (
        b"References: <x@y.example>\r\n" + mails.bounce(),
        ReadBounce(message_id=LETTER, uid=UID, status="5.1.1"),
    ),
    "bounced, with its key alone": (
        f"In-Reply-To: <{LETTER}>\r\n".encode() + mails.bounce(letter=b""),
        ReadBounce(message_id=LETTER, uid=UID, status="5.1.1"),
    ),
    "bounced, sent along": (mails.forwarded(mails.bounce()), unclear(ReviewReason.NO_CALENDAR)),
    "late on its way": (
        mails.bounce("delayed", "4.4.1").replace(b"Auto-Submitted", b"X-Nothing"),
        ReadNothing(),
    ),
    "relayed": (mails.bounce("relayed", "2.0.0"), ReadNothing()),
}


@pytest.mark.parametrize("name", MAILS)
def test_a_mail_is_read_as(name):
    data, expected = MAILS[name]
    assert said(data) == expected


@pytest.mark.parametrize("method", Method)
def test_a_letter_as_it_was_sent_is_no_answer_and_its_bounce_is_about_it(method):
    letter = written(papers.a_paper(), method, INES, LETTER, texts().say(Language.FR))
    assert said(letter) == NOT_AN_ANSWER
    assert said(mails.forwarded(letter)) == unclear(ReviewReason.NO_CALENDAR)
    about = ReadBounce(message_id=LETTER, uid=papers.a_paper().invitation.uid, status="5.1.1")
    assert said(mails.bounce(letter=letter)) == about


@pytest.mark.parametrize("kind", ["", "text/plain", "application/json", "multipart/mixed"])
def test_other_kinds_are_not_taken(kind):
    assert said(calendar(), kind) == Rejected(code=ErrorCode.UNSUPPORTED_KIND)


@pytest.mark.parametrize("kind", [MAIL, CALENDAR])
def test_more_than_256_kib_is_not_taken(kind):
    whole = {MAIL: mails.plain(), CALENDAR: calendar()}[kind]
    full = whole + b" " * (LARGEST - len(whole))
    assert said(full, kind) != Rejected(code=ErrorCode.TOO_LARGE)
    assert said(full + b" ", kind) == Rejected(code=ErrorCode.TOO_LARGE)


@pytest.mark.parametrize("data", [b"", b"\0" * 99, b"Bonjour,\n\nje viens.", calendar()])
def test_what_has_no_header_of_a_mail_is_none(data):
    assert said(data) == NOT_A_CALENDAR


def deep(levels, data):
    for number in range(levels):
        data = mails.multipart("mixed", data, boundary=f"b{number}")
    return mails.mail(data)


def test_parts_are_looked_for_six_deep():
    answering = mails.part("text/calendar", calendar())
    assert said(deep(5, answering)) == ACCEPTED
    assert said(deep(6, answering)) == unclear(ReviewReason.NO_CALENDAR)


def test_the_first_twenty_parts_are_looked_at():
    answering = mails.part("text/calendar", calendar())
    empty = mails.part("image/png", b"")
    assert said(mails.mail(mails.multipart("mixed", *[empty] * 18, answering))) == ACCEPTED
    assert said(mails.mail(mails.multipart("mixed", *[empty] * 19, answering))) == unclear(
        ReviewReason.NO_CALENDAR
    )


def test_a_boundary_that_begins_as_another_one_is_another_one():
    inner = mails.multipart(
        "alternative", mails.part("text/calendar", calendar()), boundary="=_x_1"
    )
    body = mails.multipart("mixed", mails.part("text/plain", b"Oui"), inner, boundary="=_x")
    assert said(mails.mail(body)) == ACCEPTED


def test_parts_without_an_end_are_read():
    assert said(mails.thunderbird().replace(b"--------------m--\r\n", b"")) == ACCEPTED


def test_two_different_answers_in_one_mail_are_for_a_person():
    two = [calendar(), calendar(ATTENDEE=mails.partstat("DECLINED"))]
    body = mails.multipart("mixed", *[mails.part("text/calendar", one) for one in two])
    assert said(mails.mail(body)) == SEVERAL


def test_a_calendar_is_one_by_what_it_holds_not_by_its_type():
    body = mails.part('application/octet-stream; name="x.dat"', calendar(), encoding="base64")
    assert said(mails.mail(body)) == ACCEPTED


def test_an_answer_in_outlooks_manner_is_proved_by_the_address_it_was_sent_to():
    told = Content(to=INES, contact="", starts_at=STAMP, ends_at=STAMP, place="", details="")
    invitation = Invitation(
        id="inv_1",
        employer_id=EmployerId("emp_1"),
        uid=UID,
        stamp=STAMP,
        token=TOKEN,
        organizer=OURS,
        told=told,
    )
    hers = read(mails.outlook(), MAIL)
    assert proof(invitation, hers.what, hers.origin) == Proof()
    colleagues = read(mails.outlook(attendee="paul@employeur.example"), MAIL)
    noted = Proof(notes=(AnswerNote.OTHER_ADDRESS,))
    assert proof(invitation, colleagues.what, colleagues.origin) == noted

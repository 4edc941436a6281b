"""The checker itself: whatever is changed in a good calendar or letter, it says so."""

import base64
import re

import pytest

from server.ical.feed import feed, of_territory
from server.ical.invitation import cancel, decline_counter, request
from server.ical.letter import letter
from server.shared.postal import Method
from server.shared.vocabulary import Language
from server.voice import texts
from tests.server.ical import papers, strict, strict_mail

SAY = texts().say(Language.FR)
PAPER = papers.a_paper()
ASKED = request(PAPER, SAY)
OFF = cancel(PAPER, papers.TO, SAY, whole=True)
DECLINED = decline_counter(PAPER, SAY)
FEED = feed("key", "Tablée, ici", [of_territory(PAPER.event, SAY)], colour="darkorange")
MAIL = letter(PAPER, Method.REQUEST, papers.TO, "u.1@asso.example", SAY)


def line(name, content):
    """One property as it stands in the file, with its folds."""
    return re.search(
        rb"^%s[:;].*?\r\n(?![ \t])" % name.encode(), content, re.MULTILINE | re.DOTALL
    )[0]


def without(name, content):
    return content.replace(line(name, content), b"", 1)


def twice(name, content):
    return content.replace(line(name, content), 2 * line(name, content), 1)


def put(text, content):
    return content.replace(b"END:VEVENT", f"{text}\r\nEND:VEVENT".encode(), 1)


def test_what_we_write_is_without_fault():
    assert [strict.faults(one) for one in (ASKED, OFF, DECLINED, FEED)] == [[]] * 4
    assert strict_mail.faults(MAIL) == []


REQUIRED = {
    ASKED: ("UID", "DTSTAMP", "DTSTART", "ORGANIZER", "ATTENDEE", "SEQUENCE", "SUMMARY"),
    OFF: ("UID", "DTSTAMP", "ORGANIZER", "ATTENDEE", "SEQUENCE"),
    DECLINED: ("UID", "DTSTAMP", "ORGANIZER", "ATTENDEE", "SEQUENCE"),
    FEED: ("PRODID", "VERSION", "DTSTAMP", "DTSTART", "NAME"),
}
CASES = [(content, name) for content, names in REQUIRED.items() for name in names]


@pytest.mark.parametrize(("content", "name"), CASES, ids=lambda one: str(one)[:12])
def test_it_misses_what_is_required(content, name):
    assert strict.faults(without(name, content))


ONCE = ("UID", "DTSTAMP", "DTSTART", "DTEND", "ORGANIZER", "SEQUENCE", "STATUS", "LOCATION")


@pytest.mark.parametrize("name", [*ONCE, "METHOD", "VERSION", "PRODID"])
def test_it_sees_what_stands_twice(name):
    assert strict.faults(twice(name, ASKED))


CHANGES = {
    "a bare LF": (b"\r\nSUMMARY", b"\nSUMMARY"),
    "no last line break": (b"END:VCALENDAR\r\n", b"END:VCALENDAR"),
    "an empty line": (b"\r\nUID", b"\r\n\r\nUID"),
    "a long line": (b"VERSION:2.0", b"VERSION:2.0\r\nX-A:" + b"a" * 72),
    "a control character": (b"SUMMARY:C", b"SUMMARY:\x0bC"),
    "latin-1": ("é".encode(), b"\xe9"),
    "a local time": (b"DTSTART:20270706T070000Z", b"DTSTART:20270706T070000"),
    "a zone": (b"DTSTART:20270706T070000Z", b"DTSTART;TZID=Europe/Paris:20270706T070000"),
    "no day": (b"DTSTART:20270706", b"DTSTART:20270732"),
    "the end first": (b"DTEND:20270706T10", b"DTEND:20270706T06"),
    "no end": (b"DTEND:20270706T10", b"DTEND:20270706T07"),
    "another version": (b"VERSION:2.0", b"VERSION:1.0"),
    "no method of ours": (b"METHOD:REQUEST", b"METHOD:PUBLISH"),
    "an attendee without mailto": (b"mailto:ines", b"ines"),
    "an attendee of another kind": (b"mailto:ines", b"http:ines"),
    "an answer nobody can give": (b"PARTSTAT=NEEDS-ACTION", b"PARTSTAT=NEEDS_ACTION"),
    "a wish nobody can have": (b"RSVP=TRUE", b"RSVP=YES"),
    "a quote in a name": (b'CN="Association', b'CN="Assoc"iation'),
    "a raw comma": (rb"\, 12 rue", b", 12 rue"),
    "an unknown escape": (rb"\, 12 rue", rb"\t 12 rue"),
    "a cancelled request": (b"STATUS:CONFIRMED", b"STATUS:CANCELLED"),
    "a negative version": (b"SEQUENCE:0", b"SEQUENCE:-1"),
    "no end of it": (b"END:VEVENT", b"END:VTODO"),
    "something after it": (b"END:VCALENDAR\r\n", b"END:VCALENDAR\r\nX-A:b\r\n"),
}


@pytest.mark.parametrize(("good", "bad"), CHANGES.values(), ids=CHANGES)
def test_it_sees_every_change(good, bad):
    assert good in ASKED
    assert strict.faults(ASKED.replace(good, bad, 1))


ADDED = ("DURATION:PT1H", "RECURRENCE-ID:20270706T070000Z", "REQUEST-STATUS:2.0;Ok", "X-ANY:1")
ALARM = "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT5M\r\nDESCRIPTION:x\r\nEND:VALARM"


@pytest.mark.parametrize("text", [*ADDED, ALARM])
@pytest.mark.parametrize("content", [ASKED, OFF, DECLINED, FEED], ids=["R", "C", "D", "feed"])
def test_it_sees_what_was_added(content, text):
    assert strict.faults(put(text, content))


def test_it_sees_a_folded_character_that_was_cut():
    text = line("SUMMARY", ASKED).removesuffix(b"\r\n")
    at = text.index("é".encode()) + 1
    assert strict.faults(ASKED.replace(text, text[:at] + b"\r\n " + text[at:]))


def test_it_sees_a_second_uid_in_a_request_and_the_same_twice_in_a_feed():
    event = re.search(rb"BEGIN:VEVENT.*END:VEVENT\r\n", ASKED, re.DOTALL)[0]
    assert strict.faults(ASKED.replace(event, event + event.replace(b"UID:2f", b"UID:3f")))
    event = re.search(rb"BEGIN:VEVENT.*END:VEVENT\r\n", FEED, re.DOTALL)[0]
    assert strict.faults(FEED.replace(event, event + event))


def test_it_sees_a_feed_that_names_people_or_has_no_kind_of_time_to_refresh():
    assert strict.faults(put("ORGANIZER:mailto:a@b.example", FEED))
    assert strict.faults(put("ATTENDEE:mailto:a@b.example", FEED))
    assert strict.faults(FEED.replace(b";VALUE=DURATION", b""))
    assert strict.faults(FEED.replace(b"COLOR:darkorange", b"COLOR:#FFB84D"))


def test_it_sees_a_status_where_one_employer_is_not_expected_any_more():
    """Section 3.2.5 has no word to tell the two apart but STATUS itself."""
    assert b"STATUS:CANCELLED" in OFF
    assert b"STATUS" not in cancel(PAPER, papers.TO, SAY, whole=False)


MAILS = {
    "a bare LF": (b"\r\nDate:", b"\nDate:"),
    "eight bits": (b"MIME-Version: 1.0", b"MIME-Version: 1.0\r\nX: \xe9"),
    "no date": (b"Date:", b"X-Date:"),
    "two dates": (b"Date:", b"Date: Tue, 01 Jun 2027 08:00:00 +0000\r\nDate:"),
    "no brackets": (b"Message-ID: <u.1@asso.example>", b"Message-ID: u.1@asso.example"),
    "a copy": (b"MIME-Version", b"Cc: a@b.example\r\nMIME-Version"),
    "another sender": (b"<rdv+", b"<accueil+"),
    "another reader": (b"<ines@", b"<zoe@"),
    "two readers": (b"<ines@", b"<zoe@employeur.example>, <ines@"),
    "another method": (b"method=REQUEST", b"method=PUBLISH"),
    "no method": (b"; method=REQUEST", b""),
    "another charset": (b"REQUEST; charset=UTF-8", b"REQUEST; charset=ISO-8859-1"),
    "a disposition": (b"REQUEST; charset=UTF-8", b"REQUEST; charset=UTF-8\r\nContent-ID: <a@b>"),
    "another shape": (b"multipart/alternative", b"multipart/mixed"),
    "no text": (b"text/plain", b"text/enriched"),
    "another file": (b'filename="invite.ics"', b'filename="invite.txt"'),
    "a file inside": (b"Content-Disposition: attachment", b"Content-Disposition: inline"),
    "no end": (b".1--\r\n", b"\r\n"),
    "absence notices": (b"Auto-Submitted: auto-generated\r\n", b""),
    "no language": (b"Content-Language: fr", b"Content-Language: francais"),
}


@pytest.mark.parametrize(("good", "bad"), MAILS.values(), ids=MAILS)
def test_it_sees_every_change_of_a_letter(good, bad):
    assert good in MAIL
    assert strict_mail.faults(MAIL.replace(good, bad, 1))


def test_it_sees_a_file_that_is_another_calendar():
    last = MAIL.rindex(b"\r\n\r\n", 0, MAIL.rindex(b"--=_"))
    assert base64.b64decode(MAIL[last:].partition(b"--=_")[0]).endswith(b"END:VCALENDAR\r\n")
    assert strict_mail.faults(MAIL[: last + 4] + b"AAAA" + MAIL[last + 8 :])

"""Mails and calendars made to take long or much room: each as large as is taken."""

import base64

from server.ical.intake import CALENDAR, LARGEST, MAIL

HEAD = b"From: a@b.example\nTo: c@d.example\nMIME-Version: 1.0\n"
BEGUN = b"BEGIN:VCALENDAR\nMETHOD:REPLY\n"
OPENED = b"BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:COUNTER\nBEGIN:VEVENT\nUID:u\n"
CLOSED = b"\nEND:VEVENT\nEND:VCALENDAR\n"
ROOM = 261_000
"""Bytes for what is repeated, beside what stands around it."""


def many(piece, size=ROOM):
    """Return a piece as often as there is room."""
    return (piece * (size // len(piece) + 1))[:size]


def mail(header, body=b""):
    return MAIL, (HEAD + header + b"\n\n" + body)[:LARGEST]


def text(kind, body):
    return mail(b"Content-Type: " + kind, body)


def encoded(name, body):
    return mail(b"Content-Transfer-Encoding: " + name, body)


def mixed(body):
    return mail(b"Content-Type: multipart/mixed; boundary=b", body)


def event(lines):
    return CALENDAR, OPENED + lines + CLOSED


def person(parameters, events=1):
    """Return a calendar whose ATTENDEE has many parameters, as long as a line may be."""
    line = b"ATTENDEE" + parameters + b":mailto:a@b.example\n"
    one = b"BEGIN:VEVENT\nUID:u\n" + line + b"END:VEVENT\n"
    return CALENDAR, BEGUN + one * events + b"END:VCALENDAR\n"


def nested(levels, body=b""):
    heads = b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n"
    return MAIL, (HEAD + b"".join(heads % (n, n) for n in range(levels)) + body)[:LARGEST]


RULED = b"""BEGIN:VCALENDAR
METHOD:COUNTER
BEGIN:VTIMEZONE
TZID:x
BEGIN:STANDARD
DTSTART:16010101T000000
RRULE:FREQ=SECONDLY
TZOFFSETFROM:+0000
TZOFFSETTO:+0000
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010601T000000
RRULE:FREQ=SECONDLY
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:u
ATTENDEE:mailto:a@b.example
DTSTART;TZID=x:20270101T000000
DTEND;TZID=x:20270101T010000
END:VEVENT
END:VCALENDAR
"""

OF_HEADERS = {
    "one name": (MAIL, many(b"a")),
    "empty headers": mail(many(b"a:\n")),
    "headers": (MAIL, many(b"From: a@b.example\n")),
    "folds": mail(b"From:" + many(b"\n x")),
    "angles": mail(b"Cc: " + many(b"<")),
    "comments": mail(b"Cc: " + many(b"(")),
    "quotes": mail(b"Cc: " + many(b'"')),
    "addresses": (MAIL, many(b"Cc: " + many(b"a@b.example,", 4000) + b"\n")),
    "at signs": mail(b"Cc: " + many(b"a@")),
    "encoded words without end": mail(b"Subject: " + many(b"=?utf-8?q?")),
    "encoded words": mail(b"Subject: " + many(b"=?utf-8?b?YQ==?= ")),
    "words in punycode": mail(b"Subject: =?punycode?q?" + many(b"a-9", 3900) + b"?="),
    "words in IDNA": mail(b"Subject: =?idna?q?" + many(b"xn--a", 3900) + b"?="),
    "references": mail(b"References: " + many(b"<a@b> ")),
    "references without end": mail(b"References: " + many(b"<a")),
    "parameters": text(b"text/plain" + many(b";a=b"), b""),
    "open parameters": text(b"text/plain" + many(b';boundary="'), b""),
    "RFC 2231": text(b"text/plain" + many(b";charset*9*=x'x'%00"), b""),
    "spaces": text(b"text/plain; charset=" + many(b" ") + b"x", b""),
}
OF_PARTS = {
    "nothing": (MAIL, bytes(LARGEST)),
    "line ends": mail(b"", many(b"\n")),
    "old line ends": mail(b"", many(b"\r")),
    "nested 6 deep": nested(6, many(b"\n")),
    "nested 300 deep": nested(300, many(b"\n")),
    "nested without end": nested(4_500),
    "empty parts": mixed(many(b"--b\n\n")),
    "parts": mixed(many(b"--b\n\nx\n")),
    "parts in parts": mixed(many(b"--b\nContent-Type: multipart/mixed; boundary=b\n\n")),
    "a boundary and spaces": mixed(b"--b" + many(b" ") + b"x"),
    "boundaries and spaces": mixed(many(b"--b" + b" " * 70 + b"x\n")),
    "messages": (MAIL, HEAD + many(b"Content-Type: message/rfc822\n\n")),
    "notices": text(b"message/delivery-status", many(b"Action: failed\nStatus: 5.1.1\n\n")),
    "notices of tabs": text(b"message/delivery-status", many(b"action:" + b"\t" * 500)),
    "calendars": mixed((b"--b\n\n" + OPENED + many(b"X:1\n", 13_400) + CLOSED) * 19),
    "a calendar 6 deep": nested(5, b"\n" + OPENED + many(b"X:1\n", 39_000) + CLOSED),
}
OF_TEXTS = {
    "base64": encoded(b"base64", base64.encodebytes(bytes(190_000))),
    "base64 that is none": encoded(b"base64", many(b"!")),
    "base64 of ends": encoded(b"base64", many(b"=")),
    "quoted": encoded(b"quoted-printable", many(b"=41")),
    "quoted line ends": encoded(b"quoted-printable", many(b"=\n")),
    "quoted spaces": encoded(b"quoted-printable", many(b" ")),
    "quoted ends": encoded(b"quoted-printable", many(b"=")),
    "uuencode": encoded(b"uuencode", b"begin 644 x\n" + many(b"M\n")),
    "tags": text(b"text/html", many(b"<")),
    "open tags": text(b"text/html", many(b"<a ")),
    "open values": text(b"text/html", many(b'<a a="')),
    "open comments": text(b"text/html", many(b"<!--")),
    "open styles": text(b"text/html", many(b"<style>")),
    "entities": text(b"text/html", many(b"&")),
    "a number": text(b"text/html", b"&#" + many(b"9")),
    "breaks": text(b"text/html", many(b"<br>")),
    "UTF-7": text(b"text/plain; charset=utf-7", many(b"+AGE-")),
    "UTF-7, half characters": text(b"text/plain; charset=utf-7", many(b"+2AA-")),
    "UTF-16, half characters": text(b"text/plain; charset=utf-16", many(b"\x00\xd8")),
    "punycode": text(b"text/plain; charset=punycode", many(b"9")),
    "IDNA": text(b"text/plain; charset=idna", many(b"xn--a.")),
    "GB 18030": text(b"text/plain; charset=gb18030", many(b"\x81\x30\x81\x30")),
    "ISO 2022": text(b"text/plain; charset=iso-2022-jp", many(b"\x1b$B!!")),
    "no charset": text(b"text/plain; charset=x-none", many(b"\xff")),
    "marks": text(b"text/plain", b"a" + many("\u0315\u0300".encode())),
    "controls": text(b"text/plain", many(b"\x01\x1b")),
    "a character of many": text(b"text/plain", many("\ufdfa".encode())),
}
OF_CALENDARS = {
    "lines": event(many(b"X:1\n", 39_000)),
    "lines without end": event(many(b"X:1\n")),
    "long lines": event(many(b"X:abcdefghijklmnopqrstu\n", 239_000)),
    "one line": event(b"X:" + many(b"a")),
    "one id": event(b"UID:" + many(b"a")),
    "one comment in folds": event(b"COMMENT:" + many(b"a" * 72 + b"\n b")),
    "folds": event(b"COMMENT:" + many(b"\n a", 29_000)),
    "comments": event(many(b"COMMENT:" + b"\\n" * 4_900 + b"\n")),
    "events": (CALENDAR, many(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n")),
    "open events": (CALENDAR, BEGUN + many(b"BEGIN:VEVENT\n", 129_000)),
    "deep": (CALENDAR, BEGUN + many(b"BEGIN:A\n", 79_000)),
    "deep names": (CALENDAR, OPENED + many(b"BEGIN:" + b"A" * 200 + b"\n")),
    "objects": (CALENDAR, many(b"BEGIN:VCALENDAR\n", 159_000)),
    "answers": (CALENDAR, many(person(b"")[1], 139_000)),
    "parameters": person(many(b";X=1", 9_900), 20),
    "quoted parameters": person(many(b';X="a"', 9_900), 20),
    "open quotes": person(many(b';X="', 9_900), 20),
    "quotes": person(b";CN=" + many(b'"', 9_900), 20),
    "values": person(b";CN=" + many(b"a,", 9_900), 20),
    "backslashes": person(b";CN=" + many(b"\\,", 9_900), 20),
    "spaces": person(b';CN="a"' + many(b" ", 9_900), 20),
    "circumflexes": person(b";CN=" + many(b"^n^^", 9_900), 20),
    "many quotes": person(many(b'"')),
    "many parameters": person(many(b";X=")),
    "rules": event(many(b"RRULE:FREQ=SECONDLY;COUNT=99999999\n")),
    "a zone of every second": (CALENDAR, RULED),
    "a length of digits": event(b"ATTENDEE:a\nDTSTART:20270101T000000Z\nDURATION:P" + b"9" * 9_000),
}  # fmt: skip
BOMBS = {
    f"{of}: {name}": (kind, data[:LARGEST])
    for of, found in {
        "headers": OF_HEADERS,
        "parts": OF_PARTS,
        "texts": OF_TEXTS,
        "calendars": OF_CALENDARS,
    }.items()
    for name, (kind, data) in found.items()
}

"""Mails and calendars that no client writes: each is a sound one, then damaged."""

import base64
import quopri

CHARSETS = (
    "utf-7",
    "utf-16",
    "punycode",
    "idna",
    "x-none",
    "iso-2022-jp",
    "gb18030",
    "",
    "\0",
    "hex",
)
ODD = (
    *(b"\0", b"\xff\xfe", b"\xed\xa0\x80", b"\r", b"\n", b"\r\n ", b"\x1b[2J", "\u202e".encode()),
    *(b'"', b";", b":", b",", b"=", b"=?utf-8?b?!!?=", b"=?punycode?q?a-9?=", b"\\", b"^", b"%"),
    *(b"--", b"<", b"@", b"mailto:", b"(" * 300, b'"' * 301, b";X=" * 99, b"a" * 11_000, b"+2AA-"),
)
ODD_LINES = (
    *(b"BEGIN:VCALENDAR", b"END:VCALENDAR", b"BEGIN:VEVENT", b"END:VEVENT", b"BEGIN:", b"END", b""),
    *(b"METHOD:REPLY", b"METHOD:COUNTER", b"METHOD:REFRESH", b"METHOD:REQUEST", b"METHOD:X"),
    *(b"SEQUENCE:-1", b"SEQUENCE:9999999999", b"SEQUENCE:\xd9\xa3", b"SEQUENCE:", b"UID:", b"UID"),
    *(b"DTSTAMP:00000101T000000Z", b"DTSTAMP:99991231T235959Z", b"DTSTAMP:20261131T250000Z"),
    *(b"DTSTART;TZID=../../etc/passwd:20261124T100000", b"DTSTART;TZID=Europe:20261124T100000"),
    *(b"DTSTART;TZID=America/New_York:99991231T235959", b"DTEND;TZID=Asia/Tokyo:00010101T000000"),
    *(b"DTSTART;VALUE=DATE:20261124", b"DTEND:16010101T000000", b"DURATION:P99999999999999W"),
    *(b"RRULE:FREQ=SECONDLY;COUNT=99999999999", b"RECURRENCE-ID:20261124T100000Z", b"ATTENDEE:"),
    *(b"ATTENDEE;PARTSTAT=DELEGATED:mailto:a@b.example", b'ATTENDEE;CN=""":mailto:a@b.example'),
    *(
        b"ATTENDEE;PARTSTAT=ACCEPTED,DECLINED:urn:x",
        b"ORGANIZER:invalid:nomail",
        b"COMMENT:" + b"x" * 9000,
    ),
    *(
        b"Content-Type: multipart/mixed; boundary=b",
        b"Content-Type: message/rfc822",
        b"--b",
        b"--b--",
    ),
    *(
        b"Content-Type: message/delivery-status",
        b"Action: failed",
        b"Action: delayed",
        b"Status: 9.9.9",
    ),
    *(
        b"Content-Transfer-Encoding: base64",
        b"Content-Transfer-Encoding: x-uuencode",
        b"begin 644 x",
    ),
    *(
        b"Subject: =?utf-7?q?+2AA-?= =?idna?q?xn--a?=",
        b'From: "<a@b.example>" <c@d.example> (',
        b":",
    ),
)


def damaged(chance, whole):
    """Return bytes with some damage; the same chance does the same."""
    for _ in range(chance.choice((0, 1, 1, 1, 2, 3, 8))):
        whole = chance.choice(DAMAGES)(chance, whole)
    return whole


def lines_changed(chance, whole):
    """Drop, double, swap or replace lines."""
    lines = whole.split(b"\n")
    at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    kind = chance.randrange(5)
    if kind == 0:
        del lines[at]
    elif kind == 1:
        lines.insert(other, lines[at])
    elif kind == 2:
        lines[at], lines[other] = lines[other], lines[at]
    else:
        lines[at : at + kind - 3] = [chance.choice(ODD_LINES) + chance.choice((b"", b"\r"))]
    return b"\n".join(lines)


def bytes_changed(chance, whole):
    """Replace a few bytes by odd ones."""
    at = chance.randrange(len(whole) + 1)
    odd = chance.choice((*ODD, chance.randbytes(chance.randrange(9))))
    return whole[:at] + odd + whole[at + chance.randrange(9) :]


def cut(chance, whole):
    """Lose the end, the beginning or the middle."""
    first, last = sorted(chance.randrange(len(whole) + 1) for _ in range(2))
    return chance.choice((whole[:first], whole[last:], whole[:first] + whole[last:]))


def in_another_charset(chance, whole):
    """Claim another charset, or write in it."""
    name = chance.choice(CHARSETS)
    if chance.random() < 0.5:
        return whole.replace(b"utf-8", name.encode()).replace(b"UTF-8", name.encode())
    real = chance.choice(("utf-16", "utf-7", "latin-1", "utf-32"))
    return whole.decode("utf-8", "replace").encode(real, "replace")


def wrapped(chance, whole):
    """Put it into other mails, with or without an end."""
    for number in range(chance.choice((1, 2, 7, 40))):
        head = b"From: a@b.example\r\nContent-Type: multipart/mixed; boundary=%d\r\n\r\n--%d\r\n"
        brought = b"Content-Type: message/rfc822\r\n\r\n"
        head = chance.choice((head % (number, number), brought))
        whole = head + whole + chance.choice((b"", b"\r\n--%d--\r\n" % number))
    return whole


def encoded(chance, whole):
    """Encode the rest of a part in another way than it says, or as it says."""
    at = chance.randrange(len(whole) + 1)
    encode = chance.choice((base64.encodebytes, base64.b16encode, quopri.encodestring))
    return whole[:at] + encode(whole[at:])


def repeated(chance, whole):
    """Have a piece of it many times."""
    first = chance.randrange(len(whole) + 1)
    piece = whole[first : first + chance.choice((1, 5, 80, 500))]
    return whole[:first] + piece * chance.choice((2, 30, 400)) + whole[first:]


DAMAGES = (
    *(lines_changed,) * 8,
    *(bytes_changed,) * 6,
    *(cut, in_another_charset, wrapped, encoded, repeated),
)

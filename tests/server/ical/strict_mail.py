"""What is wrong with a letter: RFC 5322, 2045 to 2047 and 6047, and the form clients read best."""

import email
import email.policy
import re

from tests.server.ical import strict

ONCE = ("From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type")
SHAPE = [
    "multipart/mixed",
    "multipart/alternative",
    "text/plain",
    "text/html",
    "text/calendar",
    "application/ics",
]
"""Research: ical, R9."""
LONGEST, LIMIT = 78, 998
"""Characters of a line that are wanted, and that are allowed (RFC 5322, section 2.1.1)."""
WORD = re.compile(rb"=\?utf-8\?b\?[A-Za-z0-9+/]+=*\?=")
MESSAGE_ID = re.compile(r"<[^<>@\s]+@[^<>@\s]+>")


def faults(content):
    """Return what is wrong with the bytes of a letter."""
    mail = email.message_from_bytes(content, policy=email.policy.default)
    parts = list(mail.walk())
    found = [*_of_lines(content), *_of_headers(mail)]
    found += [f"{part.get_content_type()}: {one}" for part in parts for one in part.defects]
    if [part.get_content_type() for part in parts] != SHAPE:
        return [*found, f"shape {[part.get_content_type() for part in parts]}"]
    return [*found, *_of_parts(mail, *parts[2:])]


def calendar_of(content):
    """Return the calendar of a letter, as its reader's program gets it."""
    mail = email.message_from_bytes(content, policy=email.policy.default)
    (part,) = [one for one in mail.walk() if one.get_content_type() == "text/calendar"]
    return part.get_payload(decode=True)


def _of_lines(content):
    if not content.isascii():
        yield "not ASCII"
    lines = content.split(b"\r\n")
    if lines[-1] or re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", b"".join(lines)):
        yield "a bare line break or a control character"
    # An address alone cannot be folded.
    bare = [line.strip().rpartition(b": ")[2] for line in lines if len(line) > LONGEST]
    if max(map(len, lines)) > LIMIT or any(b" " in one for one in bare):
        yield "a long line"
    head = content.partition(b"\r\n\r\n")[0].split(b"\r\n")
    for line in head:
        words = re.findall(rb"(?<!\S)=\?\S*", line)
        if any(not WORD.fullmatch(one) or len(one) > 75 for one in words) or (
            words and len(line) > 76
        ):
            yield f"encoded words: {line!r}"


def _of_headers(mail):
    for name in ONCE:
        if len(mail.get_all(name, [])) != 1:
            yield f"{name} {len(mail.get_all(name, []))} times"
            return
    if not MESSAGE_ID.fullmatch(mail["Message-ID"]):
        yield f"Message-ID {mail['Message-ID']}"
    if mail["Date"].datetime.tzinfo is None:
        yield "Date has no zone"
    for name in ("From", "To"):
        if len(mail[name].addresses) != 1 or "@" not in mail[name].addresses[0].addr_spec:
            yield f"{name}: {mail[name]}"
    if {name for name in mail if name.lower() in {"cc", "bcc", "reply-to", "sender"}}:
        yield "it names somebody else"
    if mail["Auto-Submitted"] != "auto-generated":
        yield "absence notices may answer it"
    if mail["Content-Language"] not in {"fr", "en"}:
        yield f"language {mail['Content-Language']}"


def _of_parts(mail, plain, html, calendar, file):
    content = calendar.get_payload(decode=True)
    yield from strict.faults(content)
    yield from _of_addresses(mail, content)
    kind = calendar["Content-Type"].params
    if kind.get("charset") != "UTF-8" or f"METHOD:{kind.get('method')}\r\n".encode() not in content:
        yield f"text/calendar with {dict(kind)}"
    if calendar["Content-Disposition"] or calendar["Content-ID"]:
        yield "a disposition, and Thunderbird shows no invitation (research: ical, R9)"
    if not plain.get_content().strip() or "<html" not in html.get_content():
        yield "an empty reading"
    if any(part.get_content_charset() != "utf-8" for part in (plain, html)):
        yield "a charset"
    if file.get_content_disposition() != "attachment" or file.get_filename() != "invite.ics":
        yield f"the file is {file['Content-Disposition']}"
    if file.get_payload(decode=True) != content:
        yield "the file is another calendar"


def _of_addresses(mail, content):
    """RFC 6047, section 2.3: who the calendar is from and for is who the mail is."""
    try:
        (event,) = strict.parsed(content).parts
    except strict.Fault:
        return
    for header, name in (("From", "ORGANIZER"), ("To", "ATTENDEE")):
        address = mail[header].addresses[0].addr_spec
        if [line.value for line in event.all(name)] != [strict.mailto(address)]:
            yield f"{header} is not the {name}"

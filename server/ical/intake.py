"""Any bytes from outside → what they say about an invitation; never an exception.

Nothing of a sender is believed here: `server.domain.incoming.proof` says what may act. Where a
letter of ours comes back it is no answer: its calendar asks, and only those that answer count.
"""

import re
from email.message import Message
from itertools import chain

from server.domain.incoming import (
    LONGEST_COMMENT,
    Origin,
    Read,
    ReadBounce,
    ReadNothing,
    Rejected,
    Unclear,
    What,
)
from server.domain.text import clean
from server.ical import itip, mime
from server.ical.mime import Part
from server.shared.postal import ReviewReason
from server.shared.vocabulary import ErrorCode

LARGEST = 256 * 1024
MAIL = "message/rfc822"
CALENDAR = "text/calendar"
MOST_ADDRESSES = 100
TNEF = ("application/ms-tnef", "application/vnd.ms-tnef")
"""Outlook's own wrapping, `winmail.dat`: an answer may be inside."""
_TNEF_MARK = b"\x78\x9f\x3e\x22"
_SENT_TO = (
    "to", "cc", "delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "x-delivered-to",
    "x-forwarded-to", "resent-to", "original-recipient",
)  # fmt: skip
_OF_A_MAIL = ("from", "to", "message-id", "received", "return-path", "content-type")
_KEY = re.compile(r"<([^<>\s]+)>")
_OURS = re.compile(r"(.+)\.[0-9a-f]{16}@[^@]+")
"""Our Message-IDs: an invitation's UID and a digest."""
_ACTION = re.compile(r"^action:[ \t]*([a-z]+)", re.IGNORECASE | re.MULTILINE)
_STATUS = re.compile(r"^status:[ \t]*([245]\.\d{1,3}\.\d{1,3})\b", re.IGNORECASE | re.MULTILINE)


def read(data: bytes, kind: str) -> Read:
    """Return what a mail (`message/rfc822`) or a calendar (`text/calendar`) says.

    Takes at most 256 KiB; of a mail the first twenty parts, six deep, are looked at.
    """
    if kind not in (MAIL, CALENDAR):
        return _rejected(ErrorCode.UNSUPPORTED_KIND)
    if len(data) > LARGEST:
        return _rejected(ErrorCode.TOO_LARGE)
    if kind == MAIL:
        return _mail(data)
    said = itip.said(mime.decoded(data))
    return Read(what=itip.one_of(said)) if said else _rejected(ErrorCode.NOT_A_CALENDAR)


def _rejected(code: ErrorCode) -> Read:
    return Read(what=Rejected(code=code))


def _mail(data: bytes) -> Read:
    found = mime.parts(data.lstrip(b"\r\n"))
    headers = found[0].headers
    if not any(name in headers for name in _OF_A_MAIL):
        return _rejected(ErrorCode.NOT_A_CALENDAR)
    origin = _origin(headers, found)
    return Read(what=_notice(found, origin) or _calendar(found) or _without(found), origin=origin)


def _origin(headers: Message, found: list[Part]) -> Origin:
    to = [mime.addresses(one) for name in _SENT_TO for one in mime.fields(headers, name)]
    written = [mime.field(headers, name) for name in ("in-reply-to", "references")]
    keys = [key for one in written for key in _KEY.findall(one)]
    lines = (clean(line) for line in mime.said(found)[: 4 * LONGEST_COMMENT].splitlines())
    return Origin(
        sender=mime.sender(mime.field(headers, "from")),
        recipients=tuple(dict.fromkeys(chain.from_iterable(to)))[:MOST_ADDRESSES],
        references=tuple(dict.fromkeys(keys))[:MOST_ADDRESSES],
        subject=mime.words(mime.field(headers, "subject"))[:LONGEST_COMMENT],
        text="\n".join(filter(None, lines))[:LONGEST_COMMENT],
    )


def _notice(found: list[Part], origin: Origin) -> What | None:
    """Return what a mail server tells of a letter of ours (RFC 3464): each has one recipient."""
    told = [one.text for one in found if one.kind == "message/delivery-status" and not one.inside]
    actions = [action.lower() for one in told for action in _ACTION.findall(one)]
    if "failed" not in actions:
        return ReadNothing() if actions else None
    statuses = [status for one in told for status in _STATUS.findall(one)]
    brought = [one for one in found if one.inside]
    keys = [key for one in brought for key in _KEY.findall(mime.field(one.headers, "message-id"))]
    key = next(iter((*keys, *origin.references)), "")
    uids = [uid for one in brought for uid in itip.uids(one.text)]
    uids += [ours[1]] if (ours := _OURS.fullmatch(key)) else []
    return ReadBounce(message_id=key, uid=next(iter(uids), ""), status=next(iter(statuses), ""))


def _calendar(found: list[Part]) -> What | None:
    """Return what the calendars of a mail say; one in a message that it brings only if it answers.

    So a letter of ours that somebody sends along leaves their own words to be read.
    """
    said = [
        what
        for one in found
        for what in itip.said(one.text)
        if not (one.inside and isinstance(what, Rejected))
    ]
    return itip.one_of(said) if said else None


def _without(found: list[Part]) -> What:
    """Return what a mail without a calendar is."""
    headers = found[0].headers
    if _is_automatic(headers) or any(p.kind == "message/disposition-notification" for p in found):
        return ReadNothing()
    if any(one.kind in TNEF or one.content.startswith(_TNEF_MARK) for one in found):
        return Unclear(reason=ReviewReason.WINMAIL)
    return Unclear(reason=ReviewReason.NO_CALENDAR)


def _is_automatic(headers: Message) -> bool:
    """Say whether a machine answered: RFC 3834, and what was written before it."""
    says = [
        mime.field(headers, name).lower()
        for name in ("auto-submitted", "x-autoreply", "x-autorespond")
    ]
    sent = any(one and not one.startswith("no") for one in says)
    return sent or mime.field(headers, "precedence").lower() in ("auto_reply", "auto-reply")

"""Mails about an invitation in the manner of each client; all people and places are made up."""

import base64
import quopri

UID = "8c1d3f7e-5b7a-4c62-9a53-1f0d2c9be6aa"
TOKEN = "0f6a5a3f6d11497c8f0a7c1e4a439e33"
OURS = f"rdv+{TOKEN}@asso.example"
INES = "ines.morel@employeur.example"
LETTER = f"{UID}.0123456789abcdef@asso.example"


def calendar(*lines, method="REPLY", end="\r\n", **changed):
    """Return a calendar object of one event; a property that is None is left out."""
    known = {
        "UID": UID,
        "DTSTAMP": "20261120T101500Z",
        "SEQUENCE": "2",
        "ORGANIZER": f'ORGANIZER;CN="Association Exemple":mailto:{OURS}',
        "ATTENDEE": f"ATTENDEE;CN=Inès Morel;PARTSTAT=ACCEPTED:mailto:{INES}",
        **changed,
    }
    written = [
        value if value.startswith((f"{name}:", f"{name};")) else f"{name}:{value}"
        for name, value in known.items()
        if value is not None
    ]
    whole = [
        *("BEGIN:VCALENDAR", "PRODID:-//Essai//Essai//FR", "VERSION:2.0", f"METHOD:{method}"),
        *("BEGIN:VEVENT", *written, *lines, "END:VEVENT", "END:VCALENDAR", ""),
    ]
    return end.join(whole).encode()


def partstat(status):
    return f"ATTENDEE;PARTSTAT={status}:mailto:{INES}"


def part(kind, content, *headers, encoding=""):
    """Return one part: its headers, an empty line and its content, encoded."""
    if encoding == "base64":
        content = base64.encodebytes(content).replace(b"\n", b"\r\n")
    elif encoding == "quoted-printable":
        content = quopri.encodestring(content)
    said = [f"Content-Type: {kind}", *headers]
    said += [f"Content-Transfer-Encoding: {encoding}"] if encoding else []
    return "\r\n".join([*said, "", ""]).encode() + content


def multipart(kind, *parts, boundary=None, more=""):
    boundary = boundary or f"=_{kind}_{len(parts)}_x"
    line = f"--{boundary}".encode()
    content = b"".join(line + b"\r\n" + one + b"\r\n" for one in parts) + line + b"--\r\n"
    return part(f'multipart/{kind}; boundary="{boundary}"{more}', content)


def mail(body, *headers, sender=f"Inès Morel <{INES}>", to=OURS, subject="Accepté"):
    said = [
        *("Received: from mx.employeur.example by mx.asso.example", f"From: {sender}", f"To: {to}"),
        *(f"Subject: {subject}", "Date: Fri, 20 Nov 2026 11:15:00 +0100", "MIME-Version: 1.0"),
        *("Message-ID: <a1@employeur.example>", f"In-Reply-To: <{LETTER}>", *headers, ""),
    ]
    return "\r\n".join(said).encode() + body


WINDOWS_ZONE = """BEGIN:VTIMEZONE
TZID:Romance Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
""".replace("\n", "\r\n")


def outlook(
    method="REPLY", start="20261124T100000", end="20261124T130000", zone="Romance", attendee=INES
):
    """Exchange: no ORGANIZER, its own zone names, a calendar among alternatives in base64."""
    content = calendar(
        f"COMMENT;LANGUAGE=fr-FR:Nous serons deux\\, à partir de 10 h.{chr(92)}n",
        "SUMMARY;LANGUAGE=fr-FR:Accepté : Café Contact",
        f"DTSTART;TZID={zone} Standard Time:{start}",
        f"DTEND;TZID={zone} Standard Time:{end}",
        "X-MICROSOFT-CDO-APPT-SEQUENCE:2",
        "X-MICROSOFT-CDO-BUSYSTATUS:BUSY",
        method=method,
        ORGANIZER=None,
        ATTENDEE=f"ATTENDEE;PARTSTAT=ACCEPTED;CN=Inès Morel:mailto:{attendee.title()}",
    ).replace(b"-//Essai//Essai//FR", b"Microsoft Exchange Server 2010")
    content = content.replace(b"BEGIN:VEVENT", WINDOWS_ZONE.encode() + b"BEGIN:VEVENT")
    body = multipart(
        "alternative",
        part('text/plain; charset="iso-8859-1"', b"Nous serons deux, \xe0 partir de 10 h.\r\n"),
        part('text/html; charset="iso-8859-1"', b"<p>Nous serons deux</p>"),
        part('text/calendar; charset="utf-8"; method=REPLY', content, encoding="base64"),
    )
    subject = "=?iso-8859-1?Q?Accept=E9_:_Caf=E9_Contact?="
    return mail(
        body,
        "Thread-Topic: x",
        "X-MS-Has-Attach:",
        sender=f"<{attendee}>",
        to=f'"rdv" <{OURS}>',
        subject=subject,
    )


def gmail(status="TENTATIVE", method="REPLY"):
    """Google: the comment in a parameter, the same calendar as an alternative and attached."""
    content = calendar(
        *("DTSTART:20261124T100000Z", "DTEND:20261124T120000Z", "STATUS:CONFIRMED"),
        method=method,
        ATTENDEE="ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT="
        f"{status};CN=Inès\r\n  Morel;X-NUM-GUESTS=0"
        f';X-RESPONSE-COMMENT="Peut-être\\, je confirme":mailto:{INES}',
    )
    alternative = multipart(
        "alternative",
        part("text/plain; charset=UTF-8", "Inès a répondu « Peut-être ».".encode()),
        part("text/html; charset=UTF-8", b"<html>x</html>", encoding="quoted-printable"),
        part(f"text/calendar; charset=UTF-8; method={method}", content),
    )
    attached = part(
        'application/ics; name="invite.ics"',
        content,
        'Content-Disposition: attachment; filename="invite.ics"',
        encoding="base64",
    )
    return mail(multipart("mixed", alternative, attached), "Sender: calendar@google.example")


def apple(status="DECLINED"):
    """Apple: an attachment among HTML parts, quoted-printable, no method parameter."""
    content = calendar(
        *("DTSTART;TZID=Europe/Paris:20261124T100000", "CREATED:20261120T101400Z"),
        ATTENDEE=f'ATTENDEE;CN="{INES}";CUTYPE=INDIVIDUAL;PARTSTAT={status};RO\r\n '
        f"LE=REQ-PARTICIPANT;EMAIL={INES}:/aMTIzNA/principal/",
    )
    mixed = multipart(
        "mixed",
        part("text/html; charset=us-ascii", b"<html><body>refus&eacute;</body></html>"),
        part(
            'text/calendar;\r\n\tx-unix-mode=0644;\r\n\tname="iCal-20261120.ics"',
            content,
            "Content-Disposition: attachment;\r\n\tfilename=iCal-20261120.ics",
            encoding="quoted-printable",
        ),
        part("text/html; charset=us-ascii", b"<html></html>"),
    )
    plain = part("text/plain; charset=us-ascii; format=flowed", b"Ines a refuse l'invitation.")
    return mail(
        multipart("alternative", plain, mixed),
        f"Original-Recipient: rfc822;{OURS}",
        to="Rendez-vous",
    )


def thunderbird(status="ACCEPTED"):
    """Thunderbird: a calendar as the only alternative beside text."""
    text = part("text/plain; charset=UTF-8; format=flowed", "Inès a accepté.".encode())
    written = part(
        "text/calendar; method=REPLY; charset=UTF-8", calendar(ATTENDEE=partstat(status))
    )
    return mail(
        multipart("mixed", multipart("alternative", text, written), boundary="------------m")
    )


def invitation(method="REQUEST"):
    """A letter of ours, or a copy of one."""
    content = calendar(
        *("DTSTART:20261124T090000Z", "DTEND:20261124T120000Z"),
        method=method,
        ATTENDEE=f"ATTENDEE;RSVP=TRUE;PARTSTAT=NEEDS-ACTION:mailto:{INES}",
    )
    alternative = multipart(
        "alternative",
        part("text/plain; charset=utf-8", "Vous êtes attendus.".encode(), encoding="base64"),
        part(f"text/calendar; method={method}; charset=UTF-8", content, encoding="base64"),
    )
    ics = part("application/ics; name=invite.ics", content, encoding="base64")
    body = multipart("mixed", alternative, ics, boundary="==tablee==")
    letter = mail(
        body, "Auto-Submitted: auto-generated", sender=OURS, to=INES, subject="Invitation"
    )
    return letter.replace(b"<a1@employeur.example>", f"<{LETTER}>".encode())


def bounce(action="failed", status="5.1.1", letter=None, kind="message/rfc822"):
    """A notice of a mail server (RFC 3464), with a letter (empty: without), or its headers."""
    report = (
        "Reporting-MTA: dns; mx.employeur.example\r\n\r\n"
        f"Final-Recipient: rfc822; {INES}\r\nAction: {action}\r\nStatus: {status}\r\n"
        f"Diagnostic-Code: smtp; 550 {status} no such user\r\n"
    )
    parts = [
        part("text/plain; charset=us-ascii", b"Your mail could not be delivered."),
        part("message/delivery-status", report.encode()),
    ]
    brought = invitation() if letter is None else letter
    parts += [part(kind, brought)] if brought else []
    body = multipart("report", *parts, more="; report-type=delivery-status")
    told = mail(body, "Auto-Submitted: auto-replied", sender="MAILER-DAEMON@mx.employeur.example")
    return told.replace(f"In-Reply-To: <{LETTER}>\r\n".encode(), b"", 1)


def forwarded(letter):
    """A mail that brings another one along."""
    plain = part("text/plain; charset=utf-8", b"Je vous transmets ceci.")
    return mail(multipart("mixed", plain, part("message/rfc822", letter)), subject="Fwd")


def plain(*headers, text="Bonjour, je viens avec Paul."):
    return mail(
        part("text/plain; charset=utf-8", text.encode()), *headers, subject="Re: Invitation"
    )


def winmail():
    """Outlook's own wrapping, in which no calendar can be seen."""
    wrapped = part(
        'application/ms-tnef; name="winmail.dat"', b"\x78\x9f\x3e\x22\0", encoding="base64"
    )
    return mail(multipart("mixed", part("text/plain", b""), wrapped))


SOUND = {
    "outlook": outlook(),
    "gmail": gmail(),
    "apple": apple(),
    "thunderbird": thunderbird(),
    "counter of google": gmail(method="COUNTER"),
    "counter of outlook": outlook(method="COUNTER"),
    "invitation": invitation(),
    "bounce": bounce(),
    "forwarded": forwarded(thunderbird()),
    "plain": plain(),
    "winmail": winmail(),
}

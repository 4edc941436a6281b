"""What is wrong with a calendar: RFC 5545, 5546 and 7986, for what Tablée writes; nothing lenient.

It shares no code with the product and none with a library. Only what we write is known: a property
that is allowed but not in these tables is a fault too, so that nothing comes in unseen.
"""

import re
from datetime import UTC, datetime
from typing import NamedTuple

ONE, MANY, OPTIONAL, NONE = (1, 1), (1, None), (0, 1), (0, 0)
MOST_OCTETS = 75
"""RFC 5545, section 3.1, without the line break."""

UTC_TIME = re.compile(r"\d{8}T\d{6}Z")
PROSE = re.compile(r"(?:[^\\;,]|\\[\\;,nN])*")
"""TEXT, section 3.3.11: these four are escaped, nothing else is."""
VALUES = {
    "ATTENDEE": re.compile(r"mailto:[!-~]+@[!-~]+\.[!-~]+"),
    "COLOR": re.compile(r"[a-z]+"),
    "COMMENT": PROSE,
    "DESCRIPTION": PROSE,
    "DTEND": UTC_TIME,
    "DTSTAMP": UTC_TIME,
    "DTSTART": UTC_TIME,
    "LOCATION": PROSE,
    "METHOD": re.compile(r"REQUEST|CANCEL|DECLINECOUNTER"),
    "NAME": PROSE,
    "ORGANIZER": re.compile(r"mailto:[!-~]+@[!-~]+\.[!-~]+"),
    "PRODID": PROSE,
    "REFRESH-INTERVAL": re.compile(r"P(?:\d+W|(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)"),
    "SEQUENCE": re.compile(r"\d{1,10}"),
    "STATUS": re.compile(r"TENTATIVE|CONFIRMED|CANCELLED"),
    "SUMMARY": PROSE,
    "TRANSP": re.compile(r"OPAQUE|TRANSPARENT"),
    "UID": re.compile(r"[!-~]+"),
    "VERSION": re.compile(r"2\.0"),
    "X-PUBLISHED-TTL": re.compile(r"PT1H"),
    "X-WR-CALNAME": PROSE,
}
PARAMETERS = {
    "ATTENDEE": {
        "CN": re.compile(r"[^\"^]+"),
        "CUTYPE": re.compile("INDIVIDUAL|GROUP|RESOURCE|ROOM|UNKNOWN"),
        "PARTSTAT": re.compile("NEEDS-ACTION|ACCEPTED|DECLINED|TENTATIVE|DELEGATED"),
        "ROLE": re.compile("CHAIR|REQ-PARTICIPANT|OPT-PARTICIPANT|NON-PARTICIPANT"),
        "RSVP": re.compile("TRUE|FALSE"),
    },
    "ORGANIZER": {"CN": re.compile(r"[^\"^]+")},
    "REFRESH-INTERVAL": {"VALUE": re.compile("DURATION")},
}
OF_CALENDAR = {"PRODID": ONE, "VERSION": ONE}
OF_EVENT = {"UID": ONE, "DTSTAMP": ONE}
TIMES = {"DTSTART": ONE, "DTEND": OPTIONAL}
"""DTSTART may be absent from a CANCEL and a DECLINECOUNTER; ours have it."""
WORDS = {"LOCATION": OPTIONAL, "TRANSP": OPTIONAL, "DESCRIPTION": OPTIONAL}
PERSONS = {"ATTENDEE": MANY, "ORGANIZER": ONE, "SEQUENCE": ONE}
FEED = {
    "NAME": ONE,
    "X-WR-CALNAME": ONE,
    "UID": OPTIONAL,
    "COLOR": OPTIONAL,
    "REFRESH-INTERVAL": OPTIONAL,
    "X-PUBLISHED-TTL": OPTIONAL,
}
TABLES = {
    # RFC 5546, sections 3.2.2, 3.2.5 and 3.2.8; without a METHOD: RFC 5545, section 3.6.1.
    "REQUEST": {**PERSONS, "SUMMARY": ONE, "STATUS": OPTIONAL, "COMMENT": (0, None)},
    "CANCEL": {**PERSONS, "SUMMARY": OPTIONAL, "STATUS": OPTIONAL, "COMMENT": (0, None)},
    "DECLINECOUNTER": {**PERSONS, "SUMMARY": OPTIONAL, "STATUS": OPTIONAL, "COMMENT": (0, None)},
    "": {"SUMMARY": OPTIONAL, "STATUS": OPTIONAL, "SEQUENCE": OPTIONAL},
}
STATUS = {
    "REQUEST": {"TENTATIVE", "CONFIRMED"},
    "CANCEL": {"CANCELLED"},
    "DECLINECOUNTER": {"TENTATIVE", "CONFIRMED"},
    "": {"TENTATIVE", "CONFIRMED", "CANCELLED"},
}


class Line(NamedTuple):
    """One property. Its value is as it stands in the file."""

    name: str
    parameters: dict[str, str]
    value: str


class Part(NamedTuple):
    """A component."""

    name: str
    lines: list[Line]
    parts: list["Part"]

    def all(self, name):
        return [line for line in self.lines if line.name == name]

    def value(self, name):
        return next((line.value for line in self.all(name)), "")


class Fault(Exception):
    """A file that cannot be read on."""


def faults(content):
    """Return what is wrong with the bytes of a calendar; nothing: an empty list."""
    try:
        calendar = parsed(content)
    except Fault as fault:
        return [str(fault)]
    return [*_of_calendar(calendar), *_of_uids(calendar)]


def mailto(address):
    """Return an address as RFC 6068, section 2, writes it: what is no letter may be encoded."""
    plain = re.compile(r"[A-Za-z0-9!$'*+._~@-]")
    return "mailto:" + "".join(
        one if plain.match(one) else "".join(f"%{octet:02X}" for octet in one.encode())
        for one in address
    )


def parsed(content):
    """Return the component a calendar is; raises Fault."""
    lines = [_line(text) for text in _unfolded(content)]
    stack, done = [], None
    for line in lines:
        if done is not None:
            raise Fault("something follows END:VCALENDAR")
        if line.name == "BEGIN":
            stack.append(Part(line.value, [], []))
        elif not stack:
            raise Fault(f"{line.name} stands outside")
        elif line.name == "END":
            part = stack.pop()
            if part.name != line.value:
                raise Fault(f"END:{line.value} closes {part.name}")
            if stack:
                stack[-1].parts.append(part)
            else:
                done = part
        else:
            stack[-1].lines.append(line)
    if done is None or done.name != "VCALENDAR":
        raise Fault("no whole VCALENDAR")
    return done


def _unfolded(content):
    if not content.endswith(b"\r\n"):
        raise Fault("the last line does not end with CRLF")
    physical = content[:-2].split(b"\r\n")
    for line in physical:
        if len(line) > MOST_OCTETS:
            raise Fault(f"a line of {len(line)} octets")
        if re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", line):
            raise Fault("a control character or a bare line break")
        if line.strip() == b"":
            raise Fault("an empty line")
        try:
            line.decode()
        except UnicodeDecodeError:
            raise Fault("not UTF-8, or a character cut by folding") from None
    text = "\r\n".join(line.decode() for line in physical)
    if re.search(r"[\x80-\x9f\u2028\u2029\ufeff]", text):
        raise Fault("a control character of Unicode")
    return re.sub(r"\r\n[ \t]", "", text).split("\r\n")


NAME = r"[A-Z0-9-]+"
PARAMETER = re.compile(rf';({NAME})=(?:"([^"]*)"|([^";:,]*))')


def _line(text):
    name = re.match(NAME, text)
    if not name:
        raise Fault(f"no property: {text[:30]!r}")
    parameters, at = {}, name.end()
    while found := PARAMETER.match(text, at):
        if found[1] in parameters:
            raise Fault(f"{found[1]} stands twice in {name[0]}")
        parameters[found[1]] = found[2] if found[2] is not None else found[3]
        at = found.end()
    if text[at : at + 1] != ":":
        raise Fault(f"{name[0]}: bad parameters")
    return Line(name[0], parameters, text[at + 1 :])


def _of_calendar(calendar):
    method = calendar.value("METHOD")
    if calendar.all("METHOD") and method not in TABLES:
        return [f"METHOD {method}"]
    own = {**OF_CALENDAR, **({"METHOD": ONE} if method else FEED)}
    found = [*_counted(calendar, own), *_valued(calendar)]
    if method and not calendar.parts:
        found.append("no VEVENT")
    for part in calendar.parts:
        # RFC 5546: VALARM is forbidden in two of three; ours never have one (design 11).
        if part.name != "VEVENT" or part.parts:
            found.append(f"a {part.name} with {[one.name for one in part.parts]}")
        else:
            found += _of_event(part, method)
    return found


def _of_event(event, method):
    table = {**OF_EVENT, **TIMES, **WORDS, **TABLES[method]}
    found = [*_counted(event, table), *_valued(event)]
    status = event.value("STATUS")
    if status and status not in STATUS[method]:
        found.append(f"STATUS {status} in {method}")
    start, end = event.value("DTSTART"), event.value("DTEND")
    if end and not start < end:
        found.append("DTEND is not after DTSTART")
    found += [
        f"{name} has no {wanted}"
        for name, wanted in (
            ("DTSTART", start),
            ("DTEND", end),
            ("DTSTAMP", event.value("DTSTAMP")),
        )
        if wanted and not _is_instant(wanted)
    ]
    return found


def _is_instant(value):
    try:
        return datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    except ValueError:
        return None


def _counted(part, table):
    for name, (least, most) in table.items():
        count = len(part.all(name))
        if count < least or (most is not None and count > most):
            yield f"{part.name}: {name} {count} times"
    for line in part.lines:
        if line.name not in table:
            yield f"{part.name}: {line.name} is not known here"


def _valued(part):
    for line in part.lines:
        if line.name in VALUES and not VALUES[line.name].fullmatch(line.value):
            yield f"{line.name}: {line.value[:60]!r}"
        known = PARAMETERS.get(line.name, {})
        for name, value in line.parameters.items():
            if name not in known or not known[name].fullmatch(value):
                yield f"{line.name};{name}={value[:60]!r}"
    for line in part.all("REFRESH-INTERVAL"):
        if line.parameters.get("VALUE") != "DURATION":
            yield "REFRESH-INTERVAL has no VALUE=DURATION"


def _of_uids(calendar):
    """iTIP: one UID an object; else each its own, for none of ours recurs."""
    uids = [part.value("UID") for part in calendar.parts]
    wanted = 1 if calendar.value("METHOD") else len(uids)
    if len(set(uids)) != wanted:
        yield f"{len(set(uids))} UIDs"

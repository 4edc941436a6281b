"""Letters to employers: what each says, and the whole mail with its calendar."""

from collections.abc import Iterator
from datetime import date, datetime
from enum import Enum
from zoneinfo import ZoneInfo

from msgspec import Struct

from server.domain.invitations import Invitation
from server.domain.text import clean
from server.ical.details import details, phone
from server.ical.envelope import Mail, enclose
from server.ical.invitation import Paper, cancel, decline_counter, request
from server.ical.parts import host
from server.ical.sheet import Button, Sheet, as_html, plain
from server.shared.language import Say
from server.shared.postal import Method
from server.shared.vocabulary import AnswerStatus


class Words(Struct, frozen=True, kw_only=True):
    """A letter as people read it."""

    subject: str
    text: str
    html: str


class Kind(Enum):
    """Why a letter is written, with the keys of what it is called and what it says first."""

    NEW = ("letter-new", "letter-new-said", "letter-new-why")
    CHANGED = ("letter-changed", "letter-changed-said", "letter-changed-why")
    UPDATE = ("letter-update", "letter-update-said", "letter-update-why")
    CANCELLED = ("letter-cancelled", "letter-cancelled-said", "letter-off-why")
    WITHDRAWN = ("letter-withdrawn", "letter-withdrawn-said", "letter-off-why")
    COUNTER = ("letter-counter", "letter-counter-said", "letter-counter-why")

    @property
    def is_off(self) -> bool:
        """Whether it takes something back, and asks nothing."""
        return self in {Kind.CANCELLED, Kind.WITHDRAWN}


_ANSWERED = {
    AnswerStatus.NEEDS_ACTION: "letter-ask",
    AnswerStatus.ACCEPTED: "letter-accepted",
    AnswerStatus.DECLINED: "letter-declined",
    AnswerStatus.TENTATIVE: "letter-tentative",
}


def letter(
    paper: Paper, method: Method, to: str, message_id: str, say: Say, *, whole: bool = False
) -> bytes:
    """Return a letter to one address as a mail; the same input gives the same bytes.

    Its date is the invitation's stamp. `message_id` has no angle brackets. `whole`: see `cancel`.
    """
    said = words(paper, method, say, whole=whole)
    return enclose(
        Mail(
            sender=(host(paper.event), paper.organizer),
            to=(paper.name_at(to), to),
            subject=said.subject,
            date=paper.invitation.stamp,
            message_id=message_id,
            language=say.language[:2],
            text=said.text,
            html=said.html,
            calendar=_calendar(paper, method, to, say, whole=whole),
            method=method,
        )
    )


def words(paper: Paper, method: Method, say: Say, *, whole: bool = False) -> Words:
    """Return what a letter says, in the reader's language."""
    sheet = _sheet(paper, _kind(paper.invitation, method, whole=whole), say)
    day = _day(_local(paper, paper.starts_at), say)
    return Words(
        subject=say("letter-subject", what=sheet.what, event=sheet.event, day=day),
        text=plain(sheet, say),
        html=as_html(sheet, say),
    )


def _calendar(paper: Paper, method: Method, to: str, say: Say, *, whole: bool) -> bytes:
    if method is Method.CANCEL:
        return cancel(paper, to, say, whole=whole)
    return request(paper, say) if method is Method.REQUEST else decline_counter(paper, say)


def _kind(invitation: Invitation, method: Method, *, whole: bool) -> Kind:
    if method is Method.CANCEL:
        return Kind.CANCELLED if whole else Kind.WITHDRAWN
    if method is Method.DECLINE_COUNTER:
        return Kind.COUNTER
    if invitation.versions and invitation.stamp > invitation.versions[-1].stamp:
        return Kind.UPDATE
    return Kind.CHANGED if len(invitation.versions) > 1 else Kind.NEW


def _sheet(paper: Paper, kind: Kind, say: Say) -> Sheet:
    event = paper.event
    what, said, why = kind.value
    return Sheet(
        what=say(what),
        off=kind.is_off,
        hello=_hello(paper, kind, say),
        said=[say(said, host=host(event)), say(why)],
        event=clean(event.name),
        when=when(paper, say),
        where=tuple(filter(None, (clean(event.venue.name), clean(event.venue.address)))),
        details=[] if kind.is_off else details(event, paper.employer, paper.listed, say),
        ask="" if kind.is_off else say(_ANSWERED[paper.invitation.answer]),
        buttons=[] if kind.is_off else list(_buttons(paper, say)),
        how=list(_how(paper, kind, say)),
        bye=say("letter-thanks" if kind.is_off else "letter-bye"),
        host=host(event),
    )


def _hello(paper: Paper, kind: Kind, say: Say) -> str:
    """Greet by name; what is off may go to who was written to before."""
    name = clean(paper.employer.contact)
    return say("letter-hello", name=name) if name and not kind.is_off else say("letter-hello-you")


def _buttons(paper: Paper, say: Say) -> Iterator[Button]:
    if paper.page:
        yield Button(f"\N{CHECK MARK} {say('letter-yes')}", f"{paper.page}?coming=yes")
        yield Button(say("letter-no"), f"{paper.page}?coming=no")


def _how(paper: Paper, kind: Kind, say: Say) -> Iterator[str]:
    """Yield how to answer; whom to call where no button answers."""
    if not kind.is_off:
        if paper.invitation.answer is not AnswerStatus.NEEDS_ACTION:
            yield say("letter-other")
        yield say("letter-confirm" if paper.page else "letter-calendar")
    number = phone(paper.event.host_phone)
    if number and (kind.is_off or not paper.page):
        yield say("letter-question", phone=number)


def when(paper: Paper, say: Say) -> str:
    """Return the day and the hours an employer is expected, on the clock of the place."""
    start, end = _local(paper, paper.starts_at), _local(paper, paper.ends_at)
    hours = {"start": say.clock(start), "end": say.clock(end)}
    if start.date() == end.date():
        return say("letter-one-day", day=_day(start, say), **hours)
    return say("letter-two-days", day=_day(start, say), until=_day(end, say), **hours)


def _local(paper: Paper, instant: datetime) -> datetime:
    return instant.astimezone(ZoneInfo(paper.event.venue.zone))


def _day(moment: date, say: Say) -> str:
    return say(
        "letter-day",
        weekday=moment.isoweekday(),
        day=moment.day,
        month=moment.month,
        year=str(moment.year),  # as a number it would get a thousands separator
    )

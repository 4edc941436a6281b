"""The page where an employer answers, reached by its own address. It works without a script."""

from typing import Any, Final

import aiohttp_jinja2
import msgspec
from aiohttp import web

from server.api import forms
from server.api.call import Call
from server.api.inviting import calendar_file
from server.api.keys import TEXTS
from server.api.origin import by_tls
from server.api.queries import OfAnswer
from server.domain.invitations import is_over
from server.ical.details import details, phone
from server.ical.invitation import Paper
from server.ical.letter import when
from server.services import answers, calendars, letters, links
from server.services.once import Asked
from server.shared.language import Say, chosen
from server.shared.page_forms import AnswerForm
from server.shared.postal import Way
from server.shared.vocabulary import OF_THE_TEAM, AnswerStatus, EventState, Language

LONGEST_COMMENT: Final = 500
"""Characters. A browser counts a line break as one and sends two, so more may come."""
CHOICES: Final = {
    "accepted": "letter-yes",
    "declined": "letter-no",
    "tentative": "answer-maybe",
}
STANDING: Final = {
    AnswerStatus.NEEDS_ACTION: "answer-none",
    AnswerStatus.ACCEPTED: "letter-accepted",
    AnswerStatus.DECLINED: "letter-declined",
    AnswerStatus.TENTATIVE: "letter-tentative",
}
CONFIRM: Final = {
    "yes": ("accepted", "answer-confirm-yes"),
    "no": ("declined", "answer-confirm-no"),
}


async def page(call: Call) -> web.Response:
    """Show an employer its invitation; looking answers nothing. With `file` 1 as a calendar."""
    wanted = call.query(OfAnswer)
    paper = await _paper(call)
    say = _speaking(call, paper)
    if wanted.file == "1" and _has_file(call, paper):
        return await _file(call, say)
    return _render(call, say, paper, coming=wanted.coming or "")


async def act(call: Call) -> web.Response:
    """Take an employer's answer, or make the address of its calendar."""
    form = await forms.read(call.request, AnswerForm)
    forms.must_be_sealed(form.seal, call.request.match_info["token"])
    paper = await _paper(call)
    say = _speaking(call, paper)
    if _gone(call, paper):
        return _render(call, say, paper)
    if form.do == "feed":
        employer_id = paper.employer.id
        made = await links.feed_of_employer(call.ports, call.event_id, _asked(call), employer_id)
        return _render(call, say, paper, feed=_address(call, made.path))
    status, comment = AnswerStatus(form.do), form.comment[:LONGEST_COMMENT]
    invitation_id = call.caller.subject
    said = status, comment, Way.PAGE
    await answers.give(call.ports, call.event_id, _asked(call), invitation_id, *said)
    return _render(call, say, await _paper(call), noted=True)


async def _paper(call: Call) -> Paper:
    """Return the invitation as it is now."""
    return await letters.listed(call.ports, call.event_id, call.caller.subject)


def _speaking(call: Call, paper: Paper) -> Say:
    """Return the texts in the employer's own language, else in that of the browser."""
    accepted = call.request.headers.get("Accept-Language", "")
    own = paper.employer.language
    return call.request.app[TEXTS].say(Language(own) if own else chosen(accepted, OF_THE_TEAM))


def _gone(call: Call, paper: Paper) -> str:
    """Return the key of why there is nothing to answer any more; empty where there is."""
    if paper.event.state is EventState.CANCELLED:
        return "letter-cancelled-said"
    if paper.invitation.withdrawn_at is not None:
        return "letter-withdrawn-said"
    return "answer-over" if is_over(paper.event, call.now) else ""


def _has_file(call: Call, paper: Paper) -> bool:
    """Say whether there is a calendar to take: a REQUEST names the e-mail of who is invited."""
    return bool(paper.employer.email) and not _gone(call, paper)


async def _file(call: Call, say: Say) -> web.Response:
    found = await calendars.invitation(call.ports, call.event_id, call.caller.subject, say)
    return calendar_file(found)


def _render(
    call: Call,
    say: Say,
    paper: Paper,
    *,
    coming: str = "",
    noted: bool = False,
    feed: str = "",
) -> web.Response:
    gone = _gone(call, paper)
    context = {
        "say": say,
        "paper": paper,
        "when": when(paper, say),
        "gone": say(gone) if gone else "",
        "state": say(STANDING[paper.invitation.answer]),
        "noted": noted,
        "feed": feed,
        "webcal": f"webcal://{feed.partition('://')[2]}",
        "file": _has_file(call, paper),
        "seal": forms.seal(call.request.match_info["token"]),
        **_asking(say, paper, coming),
        **_place(say, paper),
    }
    return aiohttp_jinja2.render_template("answer.html", call.request, context)


def _asking(say: Say, paper: Paper, coming: str) -> dict[str, Any]:
    """Return the question and its answers, with the one that a link has chosen in front."""
    answer, given = paper.invitation.answer, paper.invitation.answered
    front, ask = str(answer), "answer-change"
    if answer is AnswerStatus.NEEDS_ACTION:
        front, ask = "accepted", "letter-ask"
    if coming:
        front, ask = CONFIRM[coming]
    ordered = sorted(CHOICES, key=lambda choice: bool(coming) and choice != front)
    return {
        "ask": say(ask),
        "choices": [(choice, say(CHOICES[choice])) for choice in ordered],
        "front": front,
        "standing": answer,
        "comment": given.comment if given and given.way is Way.PAGE else "",
        "longest": LONGEST_COMMENT,
    }


def _place(say: Say, paper: Paper) -> dict[str, Any]:
    """Return where it is, what to know, and whom to ask: that is a link."""
    event = paper.event
    known = details(
        msgspec.structs.replace(event, host_phone=""), paper.employer, paper.listed, say
    )
    if event.host_phone:
        question = say("letter-question", phone=phone(event.host_phone)), f"tel:{event.host_phone}"
    elif event.host_email:
        question = say("answer-write", email=event.host_email), f"mailto:{event.host_email}"
    else:
        question = "", ""
    return {
        "where": list(filter(None, (event.venue.name, event.venue.address))),
        "details": known,
        "question": question,
    }


def _address(call: Call, path: str) -> str:
    """Return the whole address of a path, as the employer reaches this server."""
    scheme = "https" if by_tls(call.request) else "http"
    return f"{call.ports.public or f'{scheme}://{call.request.host}'}{path}"


def _asked(call: Call) -> Asked:
    """A form carries no command of its own: sent twice, it comes to the same."""
    now = call.now
    return Asked(command_id=call.ports.new_id("form"), body="", at=now, now=now, by=call.caller.who)

"""The page of one person, reached by its own address. It works without a script."""

from typing import Final
from urllib.parse import parse_qs

import aiohttp_jinja2
from aiohttp import web

from server.api import body, forms
from server.api.call import Call, speak
from server.api.privacy import shown
from server.api.queries import OfPage
from server.domain.refusal import Refusal
from server.services import consents, forgetting
from server.services.once import Asked
from server.services.people import by_id, read_language
from server.shared.language import Say
from server.shared.vocabulary import ErasedBy, ErrorCode, Purpose

LARGEST_FORM: Final = 4096
"""Bytes; the page's own forms have two hundred."""


async def page(call: Call) -> web.Response:
    """Show a person what is kept of them; with `?erase` ask whether they mean it."""
    return await _page(call, saved=False)


async def act(call: Call) -> web.Response:
    """Do what a form of the page asks for: note consents, or erase everything."""
    form = await _form(call)
    find = by_id(call.caller.subject)
    if form.get("do") == ["erase"]:
        say = await _speaking(call)
        await forgetting.forget(call.ports, call.event_id, _asked(call), find, ErasedBy.PERSON)
        return _render(call, say, {"data": None})
    ticked = frozenset(form.get("agree", ()))
    answers = {purpose: purpose in ticked for purpose in Purpose}
    await consents.give(call.ports, call.event_id, _asked(call), find, answers)
    return await _page(call, saved=True)


async def _page(call: Call, *, saved: bool) -> web.Response:
    say = await _speaking(call)
    try:
        data = await shown(call, call.event_id, by_id(call.caller.subject), say)
    except Refusal as refusal:
        if refusal.code is ErrorCode.FORGOTTEN:
            return _render(call, say, {"data": None})
        raise
    erase = call.query(OfPage).erase is not None
    return _render(
        call,
        say,
        {
            "data": data,
            "saved": saved,
            "erase": erase,
            "seal": forms.seal(call.request.match_info["token"]),
        },
    )


async def _speaking(call: Call) -> Say:
    """Return the texts in the person's own language, else in that of their browser."""
    find = by_id(call.caller.subject)
    return speak(call.request, await read_language(call.ports, call.event_id, find) or "")


def _render(call: Call, say: Say, context: dict[str, object]) -> web.Response:
    return aiohttp_jinja2.render_template("me.html", call.request, {"say": say, **context})


async def _form(call: Call) -> dict[str, list[str]]:
    """Return the fields of a form of this very page; refuses one that another site made."""
    sent = await body.content(call.request, LARGEST_FORM)
    try:
        form = parse_qs(sent.decode("ascii"), max_num_fields=10)
    except ValueError as error:
        raise Refusal(ErrorCode.BAD_REQUEST, detail="form") from error
    forms.must_be_sealed(form.get("seal", [""])[0], call.request.match_info["token"])
    return form


def _asked(call: Call) -> Asked:
    """A form carries no command of its own: sent twice, it comes to the same."""
    now = call.now
    return Asked(command_id=call.ports.new_id("form"), body="", at=now, now=now, by=call.caller.who)

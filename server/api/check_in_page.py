"""The check-in page: the kiosk in a browser, for a tablet, a screen reader or large letters."""

import hashlib
from datetime import datetime
from http import HTTPStatus
from typing import Final

import msgspec
from aiohttp import web

from badges import token
from server.api import body, forms, show
from server.api.call import Call
from server.api.check_in_look import PATH, Look, State, again, draw, speaking
from server.api.guard import HTML, identified
from server.api.keys import GATE, PORTS, REFERENCE
from server.api.origin import address_of, by_tls
from server.api.problems import problem
from server.api.queries import OfCheckIn
from server.api.reception import scanned
from server.domain.refusal import Refusal
from server.services import enrolling, registering
from server.services.access import Fresh
from server.shared.page_forms import CheckInForm
from server.shared.requests import CheckInRequest, NewRegistration
from server.shared.vocabulary import Access, ErrorCode

COOKIE: Final = "tablee_door"
_OPENS: Final = frozenset({Access.KIOSK, Access.DESK})
"""What the cookie may be: the access of a device at one event's door."""
_ENDED: Final = frozenset(
    {ErrorCode.NOT_SIGNED_IN, ErrorCode.EXPIRED, ErrorCode.REVOKED, ErrorCode.FORBIDDEN}
)
_ASKED_AGAIN: Final = frozenset(
    {ErrorCode.REFERRER_NEEDED, ErrorCode.BADGE_TAKEN, ErrorCode.BAD_REQUEST}
)
"""What keeps somebody out until they say more, and is asked on the same page."""


async def page(request: web.Request) -> web.Response:
    """Show the door: it asks for this device's code, waits for a badge, or asks for a name."""
    asked = body.query(request.query, OfCheckIn)
    say = speaking(request, asked)
    try:
        device = await _device(request)
    except Refusal as refusal:
        if refusal.code not in _ENDED:
            raise
        found = problem(say, refusal.code, refusal.params)
        return draw(request, asked, say, Look(state=State.OUT, problem=found))
    if device is None:
        return draw(request, asked, say, Look(state=State.ENROL))
    state = State.WAITING if asked.new is None else State.NEW
    return draw(request, asked, say, _sealed(request, Look(state=state)))


async def act(request: web.Request) -> web.Response:
    """Do what a form of the page asks for: let this device in, a badge, or somebody without one."""
    asked = body.query(request.query, OfCheckIn)
    form = _scanned(await forms.read(request, CheckInForm))
    try:
        return await _ACTS[form.do](request, asked, form)
    except Refusal as refusal:
        if HTML not in request.headers.get("Accept", "") or (
            refusal.code is ErrorCode.FOREIGN_FORM
        ):
            raise
        return _refused(request, asked, form, refusal)


async def _enrol(request: web.Request, asked: OfCheckIn, form: CheckInForm) -> web.Response:
    """Exchange a code for the cookie of this device."""
    ports, gate = request.app[PORTS], request.app[GATE]
    made = await enrolling.enrol(ports, gate, form.code, address_of(request))
    if made.token.access not in _OPENS:
        raise Refusal(ErrorCode.FORBIDDEN)
    look = Look(state=State.WAITING, seal=forms.seal(made.text))
    response = draw(request, asked, speaking(request, asked), look)
    _keep(request, response, made)
    return response


def _keep(request: web.Request, response: web.Response, made: Fresh) -> None:
    now: datetime = request.app[PORTS].clock()
    ends = made.token.expires_at
    response.set_cookie(
        COOKIE,
        made.text,
        path=PATH,
        max_age=int((ends - now).total_seconds()) if ends else None,
        httponly=True,
        samesite="Strict",
        secure=by_tls(request),
    )


async def _scan(request: web.Request, asked: OfCheckIn, form: CheckInForm) -> web.Response:
    """Check a badge in, and greet in the person's own language."""
    call = await _asker(request, form)
    sent = CheckInRequest(command_id=_command(form), badge=form.badge)
    found = await scanned(call, sent, call.asked(sent))
    say = speaking(request, asked, found.language)
    arrival = show.arrival(found, say, call.now)
    look = Look(state=State.GREETING, arrival=arrival, again=again(form))
    return draw(request, asked, say, _sealed(request, look))


async def _register(request: web.Request, asked: OfCheckIn, form: CheckInForm) -> web.Response:
    """Register who stands there, and greet them; without a badge, with their short code."""
    call = await _asker(request, form)
    if not form.first_name:
        raise Refusal(ErrorCode.BAD_REQUEST, detail="first_name")
    sent = NewRegistration(
        command_id=_command(form),
        first_name=form.first_name,
        badge=form.badge or None,
        present=True,
        age_band=form.age_band,
        referrer=form.referrer,
        language=form.language,
    )
    reference = request.app[REFERENCE]
    found = await registering.register(call.ports, call.event_id, call.asked(sent), sent, reference)
    say = speaking(request, asked, form.language)
    look = Look(
        state=State.GREETING,
        arrival=show.registered(found, say, call.now).arrival,
        code="" if form.badge else token.spaced(found.short_code),
        again=again(form),
    )
    return draw(request, asked, say, _sealed(request, look))


_ACTS: Final = {"enrol": _enrol, "scan": _scan, "register": _register}


def _scanned(form: CheckInForm) -> CheckInForm:
    """Return a form as it was meant: who scans a badge where a first name is asked checks in."""
    if form.do != "register" or token.find(form.first_name) is None:
        return form
    return CheckInForm(do="scan", seal=form.seal, command_id=form.command_id, badge=form.first_name)


def _command(form: CheckInForm) -> str:
    """Return the command of a form: sent again it is the same one, with other words another.

    No first name can be guessed from it: the seal in the form is written down nowhere.
    """
    said = hashlib.blake2b(msgspec.json.encode(form), digest_size=8)
    return f"{form.command_id}-{said.hexdigest()}"


def _refused(
    request: web.Request, asked: OfCheckIn, form: CheckInForm, refusal: Refusal
) -> web.Response:
    """Say what was refused where it can be mended, else where the next person begins."""
    say = speaking(request, asked)
    found = problem(say, refusal.code, refusal.params)
    look = Look(state=State.WAITING, problem=found, again=again(form))
    if form.do == "enrol":
        look = Look(state=State.ENROL, problem=found)
    elif refusal.code in _ENDED:
        look = Look(state=State.OUT, problem=found)
    elif _is_mended(form, refusal):
        look = Look(state=State.NEW, problem=found, typed=again(form), again=again(form))
    response = draw(request, asked, say, _sealed(request, look))
    response.set_status(HTTPStatus(found.status))
    return response


def _is_mended(form: CheckInForm, refusal: Refusal) -> bool:
    """Say whether an answer mends it: a first name for a blank badge, or more than was said."""
    if form.do == "scan":
        return refusal.code is ErrorCode.BLANK and token.find(form.badge) is not None
    return refusal.code in _ASKED_AGAIN


async def _device(request: web.Request) -> Call | None:
    """Return who this device is; None before it has ever been let in."""
    cookie = request.cookies.get(COOKIE, "")
    if not cookie:
        return None
    caller = await identified(request, cookie)
    if caller.access not in _OPENS or caller.event_id is None:
        raise Refusal(ErrorCode.FORBIDDEN)
    return Call(request, caller, caller.event_id)


async def _asker(request: web.Request, form: CheckInForm) -> Call:
    """Return who this device is, for a form of its own page; refuses any other."""
    device = await _device(request)
    if device is None:
        raise Refusal(ErrorCode.NOT_SIGNED_IN)
    forms.must_be_sealed(form.seal, request.cookies[COOKIE])
    return device


def _sealed(request: web.Request, look: Look) -> Look:
    return msgspec.structs.replace(look, seal=forms.seal(request.cookies.get(COOKIE, "")))

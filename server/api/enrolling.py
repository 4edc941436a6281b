"""Enrolment codes over HTTP."""

from http import HTTPStatus

from aiohttp import web

from server.api.call import Call, read_body, reply
from server.api.keys import GATE, PORTS
from server.api.origin import address_of
from server.api.tokens import told
from server.domain.enrolment import DEVICES, in_two
from server.domain.refusal import Refusal
from server.services import enrolling
from server.shared.accesses import EnrolmentView
from server.shared.requests import Enrol, NewEnrolment
from server.shared.vocabulary import ErrorCode


async def offer(call: Call) -> web.Response:
    """Make a code that a kiosk, a desk or a board exchanges for a token of its own.

    It is told this once; asked again, even with the same command, it is another one.
    """
    body, asked = await call.read(NewEnrolment)
    if body.access not in DEVICES:
        raise Refusal(ErrorCode.FORBIDDEN)
    made, code = await enrolling.offer(call.ports, asked, call.event_id, body)
    shown = EnrolmentView(code=in_two(code), access=made.access, expires_at=made.expires_at)
    return reply(shown, HTTPStatus.CREATED)


async def enrol(request: web.Request) -> web.Response:
    """Exchange an enrolment code for a token."""
    body = await read_body(request, Enrol)
    ports, gate = request.app[PORTS], request.app[GATE]
    made = await enrolling.enrol(ports, gate, body.code, address_of(request))
    return reply(told(made), HTTPStatus.CREATED)

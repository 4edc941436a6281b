"""Employers and calendar files over HTTP."""

import re
from http import HTTPStatus

from aiohttp import web

from server.api.call import Call, reply
from server.api.keys import REFERENCE
from server.services import calendars, inviting
from server.shared.requests import Command, EmployerLate, NewEmployer

_METHOD = re.compile(rb"^METHOD:([A-Z]+)\r$", re.MULTILINE)


async def add_employer(call: Call) -> web.Response:
    """Add an employer."""
    body, asked = await call.read(NewEmployer)
    event_id, reference = call.event_id, call.request.app[REFERENCE]
    employer_id = await inviting.add(call.ports, event_id, asked, body, reference)
    return reply({"id": employer_id}, HTTPStatus.CREATED)


async def employer_arrives(call: Call) -> web.Response:
    """Note that an employer is here."""
    _, asked = await call.read(Command)
    employer_id = call.part("employer_id")
    await inviting.arrive(call.ports, call.event_id, asked, employer_id)
    return reply({"id": employer_id})


async def employer_leaves(call: Call) -> web.Response:
    """Note that an employer has gone."""
    _, asked = await call.read(Command)
    employer_id = call.part("employer_id")
    await inviting.leave(call.ports, call.event_id, asked, employer_id)
    return reply({"id": employer_id})


async def employer_late(call: Call) -> web.Response:
    """Note that an employer comes some rounds late, or takes that back."""
    body, asked = await call.read(EmployerLate)
    employer_id = call.part("employer_id")
    await inviting.late(call.ports, call.event_id, asked, employer_id, body.rounds)
    return reply({"id": employer_id})


async def invitation(call: Call) -> web.Response:
    """Return an employer's invitation as a calendar file."""
    found = await calendars.invitation(
        call.ports, call.event_id, call.part("invitation_id"), call.say
    )
    return calendar_file(found)


async def of_employer(call: Call) -> web.Response:
    """Return the invitation of an employer as a calendar file."""
    event_id, employer_id = call.event_id, call.part("employer_id")
    invitation_id = await calendars.invitation_of(call.ports, event_id, employer_id)
    found = await calendars.invitation(call.ports, event_id, invitation_id, call.say)
    return calendar_file(found)


async def itinerary(call: Call) -> web.Response:
    """Return a person's itinerary as a calendar file."""
    found = await calendars.of_person(
        call.ports, call.event_id, call.part("registration_id"), call.say
    )
    return calendar_file(found)


def calendar_file(content: bytes) -> web.Response:
    """Return a calendar to take away; its type says its method (RFC 6047, section 2.4)."""
    method = _METHOD.search(content)
    kind = "text/calendar; charset=utf-8" + (f"; method={method[1].decode()}" if method else "")
    return web.Response(
        body=content,
        headers={"Content-Type": kind, "Content-Disposition": 'attachment; filename="tablee.ics"'},
    )

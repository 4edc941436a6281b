"""What is kept of a person, over HTTP: shown, agreed to, forgotten."""

from http import HTTPStatus

from aiohttp import web

from server.api.call import Call, reply
from server.api.keys import REFERENCE
from server.services import consents as agreed
from server.services import finding, forgetting, links, mydata
from server.services import retention as dates
from server.services.holding import by_badge
from server.services.people import Find, by_id
from server.shared.accesses import MyData, Named
from server.shared.language import Say
from server.shared.requests import Command, GiveConsents, GiveConsentsByBadge, OfBadge, Purge
from server.shared.vocabulary import Access, ErasedBy, Purpose


async def my_data(call: Call) -> web.Response:
    """Show whose badge is scanned all that is kept of them."""
    body, asked = await call.read(OfBadge)
    find = by_badge(body.badge, asked)
    return reply(await shown(call, await event_of(call, body.badge), find))


async def my_consents(call: Call) -> web.Response:
    """Take note of what the holder of a badge agrees to."""
    body, asked = await call.read(GiveConsentsByBadge)
    find = by_badge(body.badge, asked)
    event_id = await event_of(call, body.badge)
    await agreed.give(call.ports, event_id, asked, find, _answers(body))
    return reply(await shown(call, event_id, find))


async def forget_me(call: Call) -> web.Response:
    """Forget the holder of a badge."""
    body, asked = await call.read(OfBadge)
    find = by_badge(body.badge, asked)
    event_id = await event_of(call, body.badge)
    by = ErasedBy.PERSON if call.caller.access is Access.KIOSK else ErasedBy.DESK
    return reply(Named(id=await forgetting.forget(call.ports, event_id, asked, find, by)))


async def data(call: Call) -> web.Response:
    """Show the desk all that is kept of a person who asks for it."""
    return reply(await shown(call, call.event_id, _person(call)))


async def consents(call: Call) -> web.Response:
    """Take note of what a person says they agree to."""
    body, asked = await call.read(GiveConsents)
    await agreed.give(call.ports, call.event_id, asked, _person(call), _answers(body))
    return reply(await shown(call, call.event_id, _person(call)))


async def forget(call: Call) -> web.Response:
    """Forget a person who asked the desk for it."""
    _, asked = await call.read(Command)
    find = _person(call)
    return reply(
        Named(id=await forgetting.forget(call.ports, call.event_id, asked, find, ErasedBy.DESK))
    )


async def link(call: Call) -> web.Response:
    """Make the address of a person's own page."""
    _, asked = await call.read(Command)
    made = await links.make(call.ports, call.event_id, asked, _person(call))
    return reply(made, HTTPStatus.CREATED)


async def retention(call: Call) -> web.Response:
    """Say who is kept, and what a purge would forget today."""
    return reply(await dates.preview(call.ports))


async def purge(call: Call) -> web.Response:
    """Forget everybody whose date has come, if it is who was looked at."""
    body, asked = await call.read(Purge)
    return reply(await dates.purge(call.ports, asked, body.people))


async def shown(call: Call, event_id: str, find: Find, say: Say | None = None) -> MyData:
    """Return what is kept of a person, and have it noted that it was shown.

    `say`: the words it is told in, those of whoever asks by default.
    """
    who, reference = call.caller.who, call.request.app[REFERENCE]
    return await mydata.show(call.ports, event_id, who, find, say or call.say, reference)


def _answers(body: GiveConsents) -> dict[Purpose, bool]:
    said = {purpose: getattr(body, purpose) for purpose in Purpose}
    return {purpose: answer for purpose, answer in said.items() if answer is not None}


def _person(call: Call) -> Find:
    return by_id(call.part("registration_id"))


async def event_of(call: Call, badge: str) -> str:
    """Return the caller's event; a token of the whole folder means the badge's."""
    return call.caller.event_id or await finding.event_of_badge(call.ports, badge)

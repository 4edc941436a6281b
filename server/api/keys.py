"""What handlers find in the application."""

from collections.abc import Callable

from aiohttp import web

from server.api.live import Hub
from server.api.tries import Tries
from server.ports import Ports
from server.services.gate import Gate
from server.services.mailbox import Reader
from server.services.postroom import Postroom
from server.services.refused_scans import RefusedScans
from server.services.roster import Rosters
from server.shared.language import Texts
from server.shared.reference import Reference

PORTS = web.AppKey("ports", Ports)
TEXTS = web.AppKey("texts", Texts)
HUB = web.AppKey("hub", Hub)
TRIES = web.AppKey("tries", Tries)
GATE = web.AppKey("gate", Gate)
REFUSED_SCANS = web.AppKey("refused_scans", RefusedScans)
POSTROOM = web.AppKey("postroom", Postroom)
MAILBOX = web.AppKey("mailbox", Reader)
ROSTERS = web.AppKey("rosters", Rosters)
REFERENCE = web.AppKey("reference", Reference)
UPLOADS = web.AppKey("uploads", set[str])
"""The events a list is being sent for."""
Description = Callable[[], bytes]
DESCRIPTION: web.AppKey[Description] = web.AppKey("description", Callable)  # type: ignore[arg-type]
"""A function without arguments: the description of the API, as JSON."""
Health = Callable[[], str]
HEALTH: web.AppKey[Health] = web.AppKey("health", Callable)  # type: ignore[arg-type]
"""A function without arguments: `ok`, or the code of what is wrong with the store."""

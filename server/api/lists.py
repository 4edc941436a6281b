"""Lists in and out, and badge sheets, over HTTP."""

from aiohttp import web

from server.api.call import Call


async def take(call: Call) -> web.Response:
    raise NotImplementedError


async def give(call: Call) -> web.Response:
    raise NotImplementedError


async def badges(call: Call) -> web.Response:
    raise NotImplementedError

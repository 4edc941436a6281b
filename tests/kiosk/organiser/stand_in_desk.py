"""The part of the stand-in server that knows flags, other badges, strengths and paper."""

import msgspec
from aiohttp import web
from msgspec.structs import replace

from server.shared.requests import Reissue, Strengths
from server.shared.views import Registered


class Desk:
    """A mixin of the stand-in. `strengths`: what is noted of everybody."""

    strengths: tuple[str, ...] = ()

    @property
    def desk_routes(self):
        event = "/v1/events/{event}"
        person = event + "/registrations/{person}"
        return [
            web.post(event + "/flags/{flag}/settle", self._settle),
            web.post(person + "/badge", self._reissue),
            web.post(person + "/strengths", self._note_strengths),
            web.get(person + "/slip.pdf", self._paper),
            web.post(event + "/badges", self._blanks),
            web.get(event + "/badges.pdf", self._paper),
            web.get(event + "/signs.pdf", self._paper),
        ]

    async def _settle(self, request):
        flag = request.match_info["flag"]
        flags = tuple(one for one in self.board.flags if one.id != flag)
        await self.become(replace(self.board, flags=flags))
        return _json({"id": flag})

    async def _reissue(self, request):
        asked = msgspec.json.decode(await request.read(), type=Reissue)
        person = next(p for p in self.board.people if p.id == request.match_info["person"])
        people = tuple(
            replace(p, short_code="TTVXB") if p is person else p for p in self.board.people
        )
        await self.become(replace(self.board, people=people))
        given = Registered(
            id=person.id,
            first_name=person.first_name,
            role=person.role,
            badge=asked.badge or "B" * 20,
            short_code="TTVXB",
        )
        return _json(given, 201)

    async def _note_strengths(self, request):
        asked = msgspec.json.decode(await request.read(), type=Strengths)
        self.strengths = tuple(asked.strengths)
        return _json({"id": request.match_info["person"]})

    async def _blanks(self, _):
        return _json({"badges": []}, 201)

    async def _paper(self, request):
        content = f"%PDF {request.rel_url}".encode()
        return web.Response(body=content, content_type="application/pdf")


def _json(found, status=200):
    return web.Response(
        body=msgspec.json.encode(found), content_type="application/json", status=status
    )

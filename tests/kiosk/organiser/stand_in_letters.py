"""The part of the stand-in server that knows invitations, letters and what came in by mail."""

import msgspec
from aiohttp import web
from msgspec.structs import replace

from server.shared.accesses import Link
from server.shared.invitation_requests import (
    ApplyLost,
    ChangeContact,
    Invite,
    MoveEvent,
    NoteAnswer,
)
from server.shared.invitations import AnswerTaken, InvitationCard, InviteReport
from server.shared.postal import InvitationState, LetterState, Outcome
from tests.kiosk.organiser.builders import NOW
from tests.kiosk.organiser.builders_letters import (
    PREVIEW,
    a_letter,
    a_mail,
    an_answer,
    an_invitation,
)


class Letters:
    """A mixin of the stand-in. `lost`: messages whose event nobody knows."""

    def __init__(self):
        super().__init__()
        self.invitations = [an_invitation(number) for number in range(1, 11)]
        self.mail = a_mail()
        self.unread = []
        self.unplaced = []
        self.outcome = Outcome.APPLIED
        self.answers = []
        self.details = {}

    @property
    def letter_routes(self):
        event = "/v1/events/{event}"
        one = event + "/invitations/{invitation}"
        return [
            web.get(event, self._event),
            web.post(event + "/move", self._move),
            web.get(event + "/invitations", self._invitations),
            web.post(event + "/invitations", self._invite),
            web.get(one + ".ics", self._file),
            web.get(one, self._card),
            web.get(one + "/letter", self._letter),
            web.post(one + "/hand-out", self._hand_out),
            web.post(one + "/answer", self._answer),
            web.post(one + "/counter/{step}", self._counter),
            web.post(one + "/{step}", self._invitation_step),
            web.post(event + "/employers/{employer}/contact", self._contact),
            web.post(event + "/employers/{employer}/feed", self._feed),
            web.post(event + "/registrations/{person}/feed", self._feed),
            web.post(event + "/feed", self._feed),
            web.post("/v1/feeds", self._feed),
            web.get("/v1/mail", self._mail),
            web.get(event + "/reviews", self._reviews),
            web.get("/v1/reviews", self._reviews),
            web.post(event + "/reviews/{review}/{step}", self._review),
            web.post("/v1/reviews/{review}/{step}", self._review),
        ]

    def change(self, key, **fields):
        """Let one invitation be another."""
        self.invitations = [
            replace(one, **fields) if key in (one.invitation_id, one.employer_id) else one
            for one in self.invitations
        ]

    def find(self, request):
        key = request.match_info["invitation"]
        return next(one for one in self.invitations if one.invitation_id == key)

    async def _event(self, request):
        board = self.boards[request.match_info["event"]]
        return _json(replace(board.event, **self.details))

    async def _move(self, request):
        asked = msgspec.json.decode(await request.read(), type=MoveEvent)
        board = self.boards[request.match_info["event"]]
        names = ("name", "starts_at", "ends_at", "venue", "host")
        new = {name: value for name in names if (value := getattr(asked, name)) is not None}
        event = replace(board.event, **new)
        await self.become(replace(board, event=event))
        return _json(event)

    async def _invitations(self, _):
        return _json(self.invitations)

    async def _invite(self, request):
        asked = msgspec.json.decode(await request.read(), type=Invite).employer_ids
        wanted = [
            one
            for one in self.invitations
            if (one.invited_at is None if asked is None else one.employer_id in asked)
        ]
        reached = [one.employer_id for one in wanted if one.has_email]
        letter = a_letter(state=LetterState.DUE, sent_at=None)
        for key in reached:
            self.change(
                key,
                state=InvitationState.ASKED,
                invited_at=NOW,
                withdrawn_at=None,
                letter=letter,
            )
        without = [one.employer_id for one in wanted if not one.has_email]
        return _json(InviteReport(asked=reached, before=[], without_email=without))

    async def _file(self, _):
        return web.Response(body=b"BEGIN:VCALENDAR\r\n", content_type="text/calendar")

    async def _card(self, request):
        found = self.find(request)
        letters = [found.letter] if found.letter else []
        answers = self.answers or ([found.answered] if found.answered else [])
        return _json(InvitationCard(invitation=found, letters=letters, answers=answers))

    async def _letter(self, _):
        return _json(PREVIEW)

    async def _hand_out(self, request):
        found = self.find(request)
        if found.state is InvitationState.NEW:
            self.change(found.invitation_id, state=InvitationState.HANDED, handed_at=NOW)
        return _json(Link(id="tok_5", path=f"/answer/{'a' * 26}"), 201)

    async def _answer(self, request):
        asked = msgspec.json.decode(await request.read(), type=NoteAnswer)
        found = self.find(request)
        given = an_answer(asked.status)
        state = InvitationState.ANSWERED
        self.change(found.invitation_id, state=state, answer=asked.status, answered=given)
        return _json({"id": found.invitation_id})

    async def _counter(self, request):
        found = self.find(request)
        self.change(found.invitation_id, counter=None)
        return _json({"id": found.invitation_id})

    async def _invitation_step(self, request):
        found = self.find(request)
        if request.match_info["step"] == "withdraw":
            state = InvitationState.WITHDRAWN
            self.change(found.invitation_id, state=state, withdrawn_at=NOW)
        return _json({"id": found.invitation_id})

    async def _contact(self, request):
        asked = msgspec.json.decode(await request.read(), type=ChangeContact)
        key, names = request.match_info["employer"], ("contact", "email", "phone", "language")
        new = {name: value for name in names if (value := getattr(asked, name)) is not None}
        self.change(key, **new)
        return _json({"id": key})

    async def _feed(self, _):
        return _json(Link(id="tok_4", path=f"/ical/{'c' * 26}.ics"), 201)

    async def _mail(self, _):
        return _json(self.mail)

    async def _reviews(self, request):
        return _json(self.unread if "event" in request.match_info else self.unplaced)

    async def _review(self, request):
        key = request.match_info["review"]
        self.unread = [one for one in self.unread if one.id != key]
        self.unplaced = [one for one in self.unplaced if one.id != key]
        if request.match_info["step"] == "refuse":
            return _json({"id": key})
        if "event" not in request.match_info:
            msgspec.json.decode(await request.read(), type=ApplyLost)
        return _json(AnswerTaken(outcome=self.outcome))


def _json(found, status=200):
    return web.Response(
        body=msgspec.json.encode(found), content_type="application/json", status=status
    )

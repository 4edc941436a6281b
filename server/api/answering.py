"""Answers that a mail gateway hands in."""

import asyncio
from http import HTTPStatus
from typing import Final

from aiohttp import web

from server.api.body import content
from server.api.call import Call, reply
from server.domain.refusal import Refusal
from server.ical.intake import LARGEST, read
from server.services.answers import take as taken
from server.shared.invitations import AnswerTaken
from server.shared.postal import Outcome
from server.shared.vocabulary import ErrorCode

KINDS: Final = ("message/rfc822", "text/calendar")


async def take(call: Call) -> web.Response:
    """Take a mail or a calendar as the answer it is; 202 where a person has to look at it.

    The same bytes once more come to the same.
    """
    kind = call.request.content_type
    if kind not in KINDS:
        raise Refusal(ErrorCode.UNSUPPORTED_KIND)
    sent = await content(call.request, LARGEST)
    # Pure Python over 256 KiB at most: the loop goes on beside it.
    found = await asyncio.to_thread(read, sent, kind)
    result = await taken(call.ports, found, sent, call.caller.who)
    status = HTTPStatus.ACCEPTED if result.outcome is Outcome.REVIEW else HTTPStatus.OK
    return reply(AnswerTaken(outcome=result.outcome, reason=result.reason), status)

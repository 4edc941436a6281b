"""Tokens over HTTP."""

from http import HTTPStatus

from aiohttp import web

from server.api.call import Call, reply
from server.domain.access import HANDED_ON, AccessToken
from server.domain.refusal import Refusal
from server.services import access
from server.services.access import Fresh
from server.shared.accesses import Named, Token, TokenView
from server.shared.requests import Command, NewToken
from server.shared.vocabulary import Access, ErrorCode, EventId


async def issue(call: Call) -> web.Response:
    """Make a token for a kiosk, a desk, a volunteer, a board or an organiser of this event.

    Only who looks after the whole folder makes another organiser. Its text is told this once;
    asked again, even with the same command, it is another one.
    """
    body, asked = await call.read(NewToken)
    if body.access not in HANDED_ON:
        raise Refusal(ErrorCode.FORBIDDEN)
    if body.access is Access.ORGANISER and call.caller.event_id is not None:
        raise Refusal(ErrorCode.WHOLE_FOLDER_ONLY)
    event_id = EventId(call.event_id)
    made = await access.hand_on(call.ports, body.access, event_id, body.label, asked.by)
    return reply(told(made), HTTPStatus.CREATED)


async def issue_for_folder(call: Call) -> web.Response:
    """Make a token for a mail gateway: it hands in answers to every event, and opens nothing else.

    Its text is told this once; asked again, even with the same command, it is another one.
    """
    body, asked = await call.read(NewToken)
    if body.access is not Access.GATEWAY:
        raise Refusal(ErrorCode.UNKNOWN_VALUE, field="access", value=body.access)
    made = await access.hand_on(call.ports, body.access, None, body.label, asked.by)
    return reply(told(made), HTTPStatus.CREATED)


async def listed(call: Call) -> web.Response:
    """List the tokens and sessions within the caller's scope, the newest first."""
    return reply([_view(token) for token in await access.listed(call.ports, call.caller)])


async def revoke(call: Call) -> web.Response:
    """Let a token open nothing any more, on screens that are open neither."""
    _, asked = await call.read(Command)
    token_id = call.part("token_id")
    await access.revoke(call.ports, asked, call.caller, token_id)
    return reply(Named(id=token_id))


def told(made: Fresh) -> Token:
    """Show a new token, with its text."""
    return Token(
        access=made.token.access,
        token=made.text,
        id=made.token.handle,
        event_id=made.token.event_id,
        expires_at=made.token.expires_at,
    )


def _view(token: AccessToken) -> TokenView:
    return TokenView(
        id=token.handle,
        access=token.access,
        label=token.label,
        created_at=token.created_at,
        event_id=token.event_id,
        account=token.subject if token.is_session else None,
        expires_at=token.expires_at,
        revoked_at=token.revoked_at,
    )

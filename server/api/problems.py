"""Refusals and failures → `application/problem+json` (RFC 9457), in the caller's language."""

import logging
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Any

import aiohttp_jinja2
import msgspec
from aiohttp import web

from server.api.call import speak
from server.domain.refusal import Refusal
from server.shared.language import Say
from server.shared.views import Problem
from server.shared.vocabulary import ErrorCode

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

log = logging.getLogger("tablee")

STATUS: dict[ErrorCode, HTTPStatus] = {
    ErrorCode.UNREADABLE: HTTPStatus.BAD_REQUEST,
    ErrorCode.UNKNOWN: HTTPStatus.NOT_FOUND,
    ErrorCode.VOID: HTTPStatus.GONE,
    ErrorCode.TOO_MANY_TRIES: HTTPStatus.TOO_MANY_REQUESTS,
    ErrorCode.ENDS_BEFORE_START: HTTPStatus.UNPROCESSABLE_ENTITY,
    ErrorCode.UNKNOWN_EMPLOYER: HTTPStatus.NOT_FOUND,
    ErrorCode.BAD_REQUEST: HTTPStatus.BAD_REQUEST,
    ErrorCode.TOO_SLOW: HTTPStatus.REQUEST_TIMEOUT,
    ErrorCode.MISSING: HTTPStatus.UNPROCESSABLE_ENTITY,
    ErrorCode.NOT_SIGNED_IN: HTTPStatus.UNAUTHORIZED,
    ErrorCode.EXPIRED: HTTPStatus.UNAUTHORIZED,
    ErrorCode.REVOKED: HTTPStatus.UNAUTHORIZED,
    ErrorCode.WRONG_SECRET: HTTPStatus.UNAUTHORIZED,
    ErrorCode.WEAK_SECRET: HTTPStatus.UNPROCESSABLE_ENTITY,
    ErrorCode.LOCKED_OUT: HTTPStatus.TOO_MANY_REQUESTS,
    ErrorCode.UNKNOWN_CODE: HTTPStatus.NOT_FOUND,
    ErrorCode.FORBIDDEN: HTTPStatus.FORBIDDEN,
    ErrorCode.WHOLE_FOLDER_ONLY: HTTPStatus.FORBIDDEN,
    ErrorCode.FOREIGN_FORM: HTTPStatus.FORBIDDEN,
    ErrorCode.FORGOTTEN: HTTPStatus.GONE,
    ErrorCode.TOO_YOUNG: HTTPStatus.UNPROCESSABLE_ENTITY,
    ErrorCode.REFERRER_NEEDED: HTTPStatus.UNPROCESSABLE_ENTITY,
    ErrorCode.NOT_FOUND: HTTPStatus.NOT_FOUND,
    ErrorCode.METHOD_NOT_ALLOWED: HTTPStatus.METHOD_NOT_ALLOWED,
    ErrorCode.TOO_LARGE: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    ErrorCode.EMPTY_FILE: HTTPStatus.UNPROCESSABLE_ENTITY,
    ErrorCode.NOT_TEXT: HTTPStatus.UNPROCESSABLE_ENTITY,
    ErrorCode.IS_XLSX: HTTPStatus.UNPROCESSABLE_ENTITY,
    ErrorCode.IS_PDF: HTTPStatus.UNPROCESSABLE_ENTITY,
    ErrorCode.OPEN_QUOTE: HTTPStatus.UNPROCESSABLE_ENTITY,
    ErrorCode.NO_REQUIRED_COLUMN: HTTPStatus.UNPROCESSABLE_ENTITY,
    ErrorCode.DOUBLE_COLUMN: HTTPStatus.UNPROCESSABLE_ENTITY,
    ErrorCode.NOT_AN_ANSWER: HTTPStatus.UNPROCESSABLE_ENTITY,
    ErrorCode.NOT_A_CALENDAR: HTTPStatus.BAD_REQUEST,
    ErrorCode.UNSUPPORTED_KIND: HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    ErrorCode.BAD_EMAIL: HTTPStatus.UNPROCESSABLE_ENTITY,
    ErrorCode.INTERNAL: HTTPStatus.INTERNAL_SERVER_ERROR,
    ErrorCode.STORE_FULL: HTTPStatus.INSUFFICIENT_STORAGE,
    ErrorCode.STORE_BROKEN: HTTPStatus.SERVICE_UNAVAILABLE,
    ErrorCode.STORE_DAMAGED: HTTPStatus.SERVICE_UNAVAILABLE,
    ErrorCode.STORE_NEWER: HTTPStatus.SERVICE_UNAVAILABLE,
}
"""Every other refusal is a conflict with how things stand: 409."""

FOREIGN: dict[type[web.HTTPException], tuple[ErrorCode, dict[str, Any]]] = {
    web.HTTPNotFound: (ErrorCode.NOT_FOUND, {"what": "page", "id": ""}),
    web.HTTPMethodNotAllowed: (ErrorCode.METHOD_NOT_ALLOWED, {}),
    web.HTTPRequestEntityTooLarge: (ErrorCode.TOO_LARGE, {"limit": 0}),
}
"""What aiohttp itself refuses, in our codes."""


@web.middleware
async def problems(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turn every refusal into a problem; a bug is logged once and answered with a plain 500."""
    try:
        return await handler(request)
    except Refusal as refusal:
        return _answer(request, refusal.code, refusal.params)
    except web.HTTPException as error:
        code, params = FOREIGN.get(type(error), (ErrorCode.BAD_REQUEST, {"detail": error.reason}))
        response = _answer(request, code, params)
        if "Allow" in error.headers:
            response.headers["Allow"] = error.headers["Allow"]
        return response
    except Exception:
        log.exception("bug", extra={"route": template(request)})
        return _answer(request, ErrorCode.INTERNAL, {})


def _answer(request: web.Request, code: ErrorCode, params: dict[str, Any]) -> web.Response:
    """Answer with a problem; a browser that asked for a page is shown one."""
    say = speak(request)
    found = problem(say, code, params)
    if request.path.startswith("/v1/") or "text/html" not in request.headers.get("Accept", ""):
        return answer(found)
    context = {"say": say, "problem": found}
    return aiohttp_jinja2.render_template("refused.html", request, context, status=found.status)


def problem(say: Say, code: ErrorCode, params: dict[str, Any]) -> Problem:
    """Return the problem of a refusal, in the reader's words."""
    known = {key: str(value) for key, value in params.items()}
    return Problem(
        status=STATUS.get(code, HTTPStatus.CONFLICT),
        code=code,
        title=say(f"error-{code}", **known),
        next=say(f"next-{code}", **known),
        params=params,
    )


def answer(found: Problem) -> web.Response:
    """Return a problem as a response."""
    headers = {"WWW-Authenticate": "Bearer"} if found.status == HTTPStatus.UNAUTHORIZED else {}
    if found.status == HTTPStatus.TOO_MANY_REQUESTS:
        headers["Retry-After"] = str(found.params.get("seconds", 60))
    return web.Response(
        body=msgspec.json.encode(found),
        status=found.status,
        content_type="application/problem+json",
        headers=headers,
    )


def template(request: web.Request) -> str:
    """Return the route's template, which is what logs may hold; never the path."""
    resource = request.match_info.route.resource
    return resource.canonical if resource is not None else "unknown"

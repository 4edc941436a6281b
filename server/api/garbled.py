"""What is no HTTP at all never reaches the application; aiohttp itself answers it.

Its own answer quotes the bytes it was sent, which may hold a token, and names versions.
"""

from http import HTTPStatus

from aiohttp import web
from aiohttp.web_protocol import RequestHandler

from server.api import headers
from server.api.problems import answer, log, problem
from server.shared.language import Say
from server.shared.vocabulary import ErrorCode


def refuse_with(say: Say) -> None:
    """Have aiohttp answer what it cannot read with our problem, in these words.

    Replaces `RequestHandler.handle_error`; checked with aiohttp 3.14.5.
    """

    def handle_error(
        self: RequestHandler,
        request: web.BaseRequest,
        status: int = HTTPStatus.INTERNAL_SERVER_ERROR,
        exc: BaseException | None = None,
        message: str | None = None,
    ) -> web.StreamResponse:
        del self, message
        if isinstance(exc, ConnectionError):
            raise exc  # gone before it heard `100 Continue`: nobody is there to be answered
        if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            log.error("bug", exc_info=exc)
        if request.writer.output_size > 0:
            raise ConnectionError
        return _answer(say, status)

    RequestHandler.handle_error = handle_error  # type: ignore[method-assign]


def _answer(say: Say, status: int) -> web.Response:
    known = status < HTTPStatus.INTERNAL_SERVER_ERROR
    code = ErrorCode.BAD_REQUEST if known else ErrorCode.INTERNAL
    response = answer(problem(say, code, {"detail": "HTTP"} if known else {}))
    response.headers.update(headers.of_answer(response))
    response.headers["Cache-Control"] = "no-store"
    response.force_close()
    return response

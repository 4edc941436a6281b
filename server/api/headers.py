"""What every answer tells a browser: keep nothing, guess nothing, run nothing that is not ours."""

from typing import Final

from aiohttp import web

from server.api.origin import by_tls

SERVER: Final = "Tablee"
"""Names no version: an old one would say where to begin."""

COMMON: Final = {
    "Server": SERVER,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
PAGE: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        "img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
    # `no-referrer` would make a browser send `Origin: null` with our own forms (Fetch, "append a
    # request `Origin` header"), which is what a foreign page can send too.
    "Referrer-Policy": "same-origin",
}
OTHER: Final = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
}
THIRTY_DAYS: Final = 30 * 24 * 3600
"""How long a browser insists on TLS: a laptop set up anew without it is reached a month later."""


async def on_answer(request: web.Request, response: web.StreamResponse) -> None:
    """Set the headers of an answer about to be sent; aiohttp asks for every one, sockets too."""
    response.headers.update(of_answer(response))
    # A handler that lets an answer be kept for a while has said so.
    response.headers.setdefault("Cache-Control", "no-store")
    if by_tls(request):
        response.headers["Strict-Transport-Security"] = f"max-age={THIRTY_DAYS}"


def of_answer(response: web.StreamResponse) -> dict[str, str]:
    """Return the headers of an answer, whoever asked."""
    return COMMON | (PAGE if response.content_type == "text/html" else OTHER)

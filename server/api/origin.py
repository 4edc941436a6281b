"""Where a request comes from: which address, by which way, from whose page."""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Final
from urllib.parse import urlsplit

from aiohttp import web

from server.api.problems import Handler
from server.domain.refusal import Refusal
from server.shared.vocabulary import ErrorCode

BEHIND_PROXY = web.AppKey("behind_proxy", bool)
"""Whether a proxy on this machine may say who asks, and by which way."""

READING: Final = frozenset({"GET", "HEAD", "OPTIONS"})
OURS: Final = frozenset({"same-origin", "none"})
"""What a browser says of a request from our own page, or from a person's own hand."""


@web.middleware
async def own_pages(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse what another site's page makes a browser send: a change, or a live socket.

    Programs send neither header; a browser sends one, and no page can forge it.
    """
    if request.method not in READING or "Upgrade" in request.headers:
        _from_here(request)
    return await handler(request)


def _from_here(request: web.Request) -> None:
    site, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
    if site is not None and site not in OURS:
        raise Refusal(ErrorCode.FOREIGN_FORM)
    if origin is not None and _place(origin) != request.host.lower():
        raise Refusal(ErrorCode.FOREIGN_FORM)


def _place(origin: str) -> str:
    """Return host and port of an origin as `Host` writes them; empty for `null` and nonsense."""
    try:
        return urlsplit(origin).netloc.lower()
    except ValueError:
        return ""


def by_tls(request: web.Request) -> bool:
    """Whether the asker's own connection is encrypted: to us, or to our proxy."""
    return request.secure or _forwarded(request, "X-Forwarded-Proto").lower() == "https"


def address_of(request: web.Request) -> str:
    """Return the asker's address, for counting; what the proxy saw where one is believed.

    Empty where the connection has gone already.
    """
    return _counted(_forwarded(request, "X-Forwarded-For")) or _counted(_peer(request))


def _forwarded(request: web.Request, name: str) -> str:
    """Return what our proxy added: the last entry. Those before it are the asker's own words."""
    if not request.app.get(BEHIND_PROXY, False) or not _is_here(_peer(request)):
        return ""
    return ",".join(request.headers.getall(name, ())).rpartition(",")[2].strip()


def _peer(request: web.Request) -> str:
    return request.remote or ""


def _is_here(address: str) -> bool:
    found = _parsed(address)
    return found is not None and found.is_loopback


def _counted(text: str) -> str:
    """Return an address as it is counted; empty for what is none.

    A guest of an IPv6 network has all of a /64 (RFC 4291, section 2.5.1), so that is one address.
    """
    found = _parsed(text)
    if isinstance(found, IPv6Address):
        return str(IPv6Network((found, 64), strict=False).network_address)
    return str(found or "")


def _parsed(text: str) -> IPv4Address | IPv6Address | None:
    """Return an address; an IPv4 one that is written as IPv6 is IPv4."""
    try:
        found = ip_address(text.strip("[]"))
    except ValueError:
        return None
    return getattr(found, "ipv4_mapped", None) or found

"""A mail as its parts, whoever wrote it and however it is damaged.

The tree is cut here: in Python 3.11 the library's parser takes ten seconds for parts nested deep,
or fails, and its HTML parser minutes for tags without end. Headers and encodings are the library's.
"""

import re
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.parser import HeaderParser
from html import unescape
from itertools import islice

from msgspec import Struct

from server.domain.text import clean

MOST_PARTS = 20
"""Those after them are not looked at; what holds others counts too."""
DEEPEST = 6
LONGEST_FIELD = 4_000
"""Characters of a header; the library takes long for endless ones."""
LONGEST_ADDRESS = 254
"""RFC 5321, section 4.5.3.1.3."""
MESSAGES = ("message/rfc822", "text/rfc822-headers")
_UNESCAPED = 4_000
"""Characters of HTML whose entities are resolved: Python refuses a number of 4,301 digits."""

_HEAD_END = re.compile(rb"(?:\A|\n)\r?\n")
_PARAMETER = re.compile(r';\s*(boundary|charset)\s*=\s*(?:"([^"]*)"|([^\s;"]+))', re.IGNORECASE)
_CHARSET = re.compile(
    r"utf-?(?:7|8|16|16le|16be)|us-ascii|iso-8859-\d+|(?:windows|cp)-?\d+|koi8-[ru]|macintosh"
    r"|gb2312|gbk|gb18030|big5|euc-(?:jp|kr)|shift_jis|iso-2022-(?:jp|kr)|ks_c_5601-1987"
)
"""Codecs whose time grows as their text: Python's Punycode takes 11 s for 256 KiB."""
_BETWEEN_ADDRESSES = re.compile(r'[\s<>()\[\]:;,"\\]+')
_ADDRESS = re.compile(r"[^@]+@[^@?]+(?=\?|$)")
_HIDDEN = ("style", "script", "title")
_BLOCKS = ("br", "p", "div", "tr", "li", "td", "h1", "h2", "h3")


class Part(Struct, frozen=True, kw_only=True):
    """A part and what it holds, decoded. `inside`: it is of a message that this mail brings."""

    headers: Message
    kind: str
    boundary: str
    charset: str
    content: bytes
    inside: bool

    @property
    def text(self) -> str:
        """What it says, if it is text. Holds no surrogates."""
        return decoded(self.content, self.charset)


def parts(data: bytes) -> list[Part]:
    """Return the parts of a mail, in its order; the first is the mail itself."""
    return list(islice(_walk(data, 1, inside=False), MOST_PARTS))


def decoded(content: bytes, charset: str = "") -> str:
    """Return text in the charset it claims, else in UTF-8, else as old Western machines wrote."""
    for name in (charset, "utf-8") if _CHARSET.fullmatch(charset) else ("utf-8",):
        try:
            return content.decode(name).encode("utf-8", "replace").decode()
        except (LookupError, UnicodeError):
            continue
    return content.decode("cp1252", "replace")


def field(headers: Message, name: str) -> str:
    """Return what the first header of a name says, as it is written, on one line."""
    return next(iter(fields(headers, name)), "")


def fields(headers: Message, name: str) -> list[str]:
    """Return what each header of a name says, as it is written, on one line."""
    return [" ".join(str(one)[:LONGEST_FIELD].split()) for one in headers.get_all(name, ())]


def words(text: str) -> str:
    """Return a header's text in plain characters, on one line (RFC 2047)."""
    try:
        found = decode_header(text)
    except HeaderParseError:
        return clean(text)
    pieces = (
        one if isinstance(one, str) else decoded(one, (name or "").lower()) for one, name in found
    )
    return clean("".join(pieces))


def addresses(text: str) -> list[str]:
    """Return every mail address of a text, in lower case, without names."""
    pieces = _BETWEEN_ADDRESSES.split(clean(text).casefold())
    found = [match[0] for one in pieces if (match := _ADDRESS.match(one.strip("'.")))]
    return [one for one in found if len(one) <= LONGEST_ADDRESS]


def sender(text: str) -> str:
    """Return the address of a From header; a name may look like one."""
    return next(iter(addresses(text.rpartition("<")[2]) or addresses(text)), "")


def said(found: list[Part]) -> str:
    """Return what a person can read of a mail: its first plain text, else its first HTML."""
    shown = {one.kind: one.text for one in reversed(found) if not one.inside}
    return shown.get("text/plain", "").strip() or _without_tags(shown.get("text/html", ""))


def _walk(data: bytes, depth: int, *, inside: bool) -> Iterator[Part]:
    part = _part(data, inside=inside)
    yield part
    if depth == DEEPEST:
        return
    if part.kind in MESSAGES:
        yield from _walk(part.content, depth + 1, inside=True)
    elif part.kind.startswith("multipart/"):
        for piece in _pieces(part.content, part.boundary):
            yield from _walk(piece, depth + 1, inside=inside)


def _part(data: bytes, *, inside: bool) -> Part:
    end = _HEAD_END.search(data)
    head, body = (data[: end.start()], data[end.end() :]) if end else (data, b"")
    headers = HeaderParser().parsestr(decoded(head))
    says = field(headers, "content-type")
    kind = says.partition(";")[0].strip().lower() or "text/plain"
    parameters = {key.lower(): one or other for key, one, other in _PARAMETER.findall(says)}
    return Part(
        headers=headers,
        kind=kind,
        boundary=parameters.get("boundary", ""),
        charset=parameters.get("charset", "").lower(),
        content=body if kind.startswith("multipart/") else _plain(headers, body),
        inside=inside,
    )


def _plain(headers: Message, body: bytes) -> bytes:
    """Return a body without its transfer encoding."""
    headers.set_payload(body.decode("ascii", "surrogateescape"))
    plain = headers.get_payload(decode=True)
    headers.set_payload("")
    return plain if isinstance(plain, bytes) else b""


def _pieces(body: bytes, boundary: str) -> Iterator[bytes]:
    """Yield what stands between the lines that part it; the last one may have no end."""
    if not boundary:
        return
    line = re.compile(rb"^--" + re.escape(boundary.encode()) + rb"(--)?[ \t]*\r?$", re.MULTILINE)
    start = None
    for found in line.finditer(body):
        if start is not None:
            yield body[start : found.start()]
        start = found.end() + 1
        if found[1]:
            return
    if start is not None:
        yield body[start:]


def _without_tags(text: str) -> str:
    """Return what HTML shows, roughly, in time that grows with its length."""
    first, *pieces = text.split("<")
    shown, hidden = [first], ""
    for piece in pieces:
        tag, _, rest = piece.partition(">")
        name = tag.split(maxsplit=1)[0].lower() if tag.strip() else ""
        if hidden and name != f"/{hidden}":
            continue
        hidden = name if name in _HIDDEN else ""
        if not hidden:
            shown.append(("\n" if name.strip("/") in _BLOCKS else "") + rest)
    return unescape("".join(shown).strip()[:_UNESCAPED])

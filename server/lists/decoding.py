"""Bytes of a file → its text."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from server.lists.refusals import BadFile
from server.shared.vocabulary import ErrorCode

MAX_BYTES = 20_000_000
_LOOKED_AT = 256
"""Bytes at the start that tell a PDF, or UTF-16 without a BOM from a binary file."""


def text_of(data: bytes) -> str:
    """Return the text of a file in UTF-8, UTF-16 or Windows-1252.

    Raises BadFile (`is_xlsx`, `is_pdf`, `too_large`, `not_text`).
    """
    if data.startswith(b"PK\x03\x04"):
        raise BadFile(ErrorCode.IS_XLSX)
    if data[:_LOOKED_AT].removeprefix(BOM_UTF8).lstrip().startswith(b"%PDF"):
        raise BadFile(ErrorCode.IS_PDF)
    if len(data) > MAX_BYTES:
        raise BadFile(ErrorCode.TOO_LARGE, limit="bytes")
    text = _decoded(data)
    if text is None or "\0" in text:
        raise BadFile(ErrorCode.NOT_TEXT)
    return text.lstrip("\ufeff")


def _decoded(data: bytes) -> str | None:
    for encoding in _encodings(data):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _encodings(data: bytes) -> tuple[str, ...]:
    if data.startswith(BOM_UTF8):
        return ("utf-8",)
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return ("utf-16",)
    return _wide(data) if b"\0" in data else ("utf-8", "cp1252")


def _wide(data: bytes) -> tuple[str, ...]:
    """Return the UTF-16 whose headings, mostly ASCII, leave every second byte empty."""
    even, odd = data[:_LOOKED_AT:2], data[1:_LOOKED_AT:2]
    for full, empty, encoding in ((even, odd, "utf-16-le"), (odd, even, "utf-16-be")):
        if not full.count(0) and empty.count(0) * 2 > len(empty):
            return (encoding,)
    return ()

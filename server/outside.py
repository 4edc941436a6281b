"""The real clock, ids and chance."""

import base64
import secrets
import time
from datetime import UTC, datetime

ID_TIME_BYTES = 6
"""Milliseconds since 1970: enough until the year 10889."""
ID_CHANCE_BYTES = 4


def clock() -> datetime:
    """Return this moment, in UTC."""
    return datetime.now(UTC)


def new_id(kind: str) -> str:
    """Return `kind_…`: sorts by time, lower-case base32, unique."""
    moment = (time.time_ns() // 1_000_000).to_bytes(ID_TIME_BYTES)
    text = base64.b32hexencode(moment + secrets.token_bytes(ID_CHANCE_BYTES))
    return f"{kind}_{text.decode().rstrip('=').lower()}"


def random_bytes(count: int) -> bytes:
    """Return bytes nobody can foresee."""
    return secrets.token_bytes(count)

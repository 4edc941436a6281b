"""PURE. When the doors open, as the texts that say so take it."""

from datetime import datetime
from zoneinfo import ZoneInfo

UNKNOWN = {"hour": "none", "minute": "none"}
"""What those texts take where no hour can be told: the doors open soon."""


def opening(starts_at: datetime, zone: str, now: datetime) -> dict[str, str]:
    """Return the hour to come back at, by the clock of a zone; UNKNOWN once it is past."""
    if starts_at <= now:
        return UNKNOWN
    local = starts_at.astimezone(ZoneInfo(zone))
    return {"hour": str(local.hour), "minute": f"{local.minute:02}"}

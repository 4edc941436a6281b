"""One JSON line for each thing worth keeping: ids and codes, no names, no tokens, no paths."""

import json
import logging
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from aiohttp.abc import AbstractAccessLogger
from aiohttp.web import BaseRequest, StreamResponse

SIZE, KEPT = 5_000_000, 3
_FIELDS = ("route", "method", "status", "ms", "scope", "by", "facts")

Fault = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class JsonLines(logging.Formatter):
    """A record as one JSON line."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": record.getMessage(),
        }
        line |= {name: getattr(record, name) for name in _FIELDS if hasattr(record, name)}
        if record.exc_info:
            line["trace"] = self._trace(record.name, record.exc_info)
        return json.dumps(line, ensure_ascii=False, default=str)

    def _trace(self, logger: str, fault: Fault) -> str:
        """Return where a fault of ours arose. aiohttp's quote what was sent, a token among it."""
        if logger.startswith("aiohttp"):
            return fault[0].__name__ if fault[0] else ""
        return self.formatException(fault)


class RouteLog(AbstractAccessLogger):
    """Access log lines that carry the route's template, never the path."""

    def log(self, request: BaseRequest, response: StreamResponse, time: float) -> None:
        """Write one line."""
        # Private, checked with aiohttp 3.14.5: what is no HTTP has no match, and asking asserts.
        found = getattr(request, "_match_info", None)
        resource = found.route.resource if found else None
        extra = {
            "route": resource.canonical if resource else "unknown",
            "method": request.method,
            "status": response.status,
            "ms": round(time * 1000, 1),
        }
        self.logger.info("request", extra=extra)


def start(folder: Path) -> None:
    """Write the log to `folder/log/server.log`."""
    (folder / "log").mkdir(parents=True, exist_ok=True, mode=0o700)
    handler = RotatingFileHandler(
        folder / "log" / "server.log", maxBytes=SIZE, backupCount=KEPT, encoding="utf-8"
    )
    handler.setFormatter(JsonLines())
    # A log that cannot be written (a full disk) must not fill the organiser's terminal instead.
    logging.raiseExceptions = False
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)

"""One JSON line for each thing worth keeping: ids and codes, no names, no tokens, no paths."""

import json
import logging
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path

from aiohttp.abc import AbstractAccessLogger
from aiohttp.web import BaseRequest, Request, StreamResponse

SIZE, KEPT = 5_000_000, 3
_FIELDS = ("route", "method", "status", "ms", "scope", "by", "facts")


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
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False, default=str)


class RouteLog(AbstractAccessLogger):
    """Access log lines that carry the route's template, never the path."""

    def log(self, request: BaseRequest, response: StreamResponse, time: float) -> None:
        """Write one line."""
        resource = request.match_info.route.resource if isinstance(request, Request) else None
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

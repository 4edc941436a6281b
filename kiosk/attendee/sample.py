"""The badges of a sample event, offered to whoever tries the kiosk without a printer."""

import json
import logging
from collections.abc import Iterable
from pathlib import Path

from badges.token import is_token
from kiosk.private import Private
from server.shared.views import EventView
from server.shared.vocabulary import EventState

_OPEN = (EventState.OPEN, EventState.RUNNING)
_log = logging.getLogger(__name__)


class Sample(Private, frozen=True):
    """`badges` in the order they are offered."""

    event_id: str
    badges: tuple[str, ...]


def load(path: Path | None) -> Sample | None:
    """Read a file of `./run.sh sample`; one that cannot be read offers nothing."""
    if path is None:
        return None
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        badges = tuple(badge for badge in found["badges"] if is_token(badge))
        return Sample(event_id=found["event_id"], badges=badges)
    except (OSError, ValueError, KeyError, TypeError) as error:
        _log.warning("no sample in %s: %s", path, error)
        return None


def next_badge(sample: Sample | None, event: EventView | None, used: Iterable[str]) -> str:
    """Return the next badge nobody has tried here, while the sample event is open; or nothing."""
    if sample is None or event is None or event.id != sample.event_id:
        return ""
    if not event.sample or event.state not in _OPEN:
        return ""
    tried = frozenset(used)
    return next((badge for badge in sample.badges if badge not in tried), "")

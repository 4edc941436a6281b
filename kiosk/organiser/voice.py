"""What the console says in a corner of the screen: done, refused, not reached."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from kiosk.client import Refused, Unreachable
from kiosk.look import CAREFUL, DONE, LIVE
from kiosk.plain import plain
from kiosk.screen import CafeApp
from server.shared.language import PEOPLE, Texts
from server.shared.views import Problem
from server.shared.vocabulary import Language


@cache
def texts() -> Texts:
    """Return the texts, read once: parsing them takes a fifteenth of a second."""
    return Texts(Path(__file__).parent / "texts", PEOPLE)


class Voice(CafeApp):
    """An app that says what was done, in one language at a time."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.say = texts().say(language)

    def toast(self, key: str, *, sign: str = DONE, **params: Any) -> None:
        """Say in a corner that something was done."""
        self.toast_each(key, [params], sign=sign)

    def toast_each(self, key: str, several: Iterable[Mapping[str, Any]], *, sign: str) -> None:
        """Say one thing of several in one corner: a new toast takes the place of the last."""
        self.clear_notifications()
        self._note(key, several, sign)

    def remark(self, key: str, *, sign: str = DONE, **params: Any) -> None:
        """Say in a corner what happened by itself: what stands there may not be read yet."""
        self._note(key, [params], sign)

    def _note(self, key: str, several: Iterable[Mapping[str, Any]], sign: str) -> None:
        lines = [f"{sign} {plain(self.say(key, **params))}" for params in several]
        self.notify("\n".join(lines), markup=False, timeout=6)

    def warn(self, key: str) -> None:
        """Say what cannot be, and what to do."""
        self._complain(self.say(f"{key}-title"), self.say(f"{key}-next"))

    def tell_problem(self, problem: Problem) -> None:
        """Say what the server refused, and what to do."""
        self._complain(problem.title, problem.next)

    @contextlib.contextmanager
    def telling(self) -> Iterator[None]:
        """Turn a failure inside into words on the screen."""
        try:
            yield
        except Refused as refused:
            self.tell_problem(refused.problem)
        except Unreachable:
            self.warn("unreachable")

    @contextlib.asynccontextmanager
    async def patiently(self, key: str) -> AsyncIterator[None]:
        """Say that something lasts, once it has lasted for a second."""
        soon = asyncio.get_running_loop().call_later(1.0, self._lasting, key)
        try:
            yield
        finally:
            soon.cancel()

    def _lasting(self, key: str) -> None:
        self.toast(key, sign=LIVE)

    def _complain(self, title: str, what_next: str) -> None:
        self.clear_notifications()
        self.notify(
            plain(what_next),
            title=f"{CAREFUL} {plain(title)}",
            severity="error",
            markup=False,
            timeout=12,
        )

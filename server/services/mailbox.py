"""Answers from a mailbox: one task that reads what is new, minute after minute."""

import asyncio
import contextlib
import logging
from datetime import datetime

from server.domain.incoming import Read
from server.domain.invitation_facts import MailboxRead
from server.domain.letters import HELD_UP
from server.domain.refusal import Refusal
from server.domain.reviews import ReadMark
from server.ical.intake import read
from server.ports import MAIL, Inbox, Message, Ports, Unreadable
from server.services import filing, reviews
from server.services.answers import take
from server.services.clockwork import Pause
from server.services.releasing import SYSTEM
from server.shared.postal import LetterError, Outcome, ReviewReason
from server.shared.vocabulary import ErrorCode

EVERY = 60.0
"""Seconds between two looks."""
DAY = 24 * 60
"""Looks, at most, between two purges of what nobody has looked at."""
KIND = "message/rfc822"
UNTOUCHED = (Outcome.NO_CHANGE, Outcome.REVIEW)
"""Whoever shares the mailbox should still see these as new."""

FOR_NOW = (ErrorCode.STORE_FULL, ErrorCode.STORE_BROKEN)
"""Why a message is looked at again later."""

log = logging.getLogger("tablee.mailbox")


class Reader:
    """The task of a running server that reads a mailbox.

    `read_at`: when it was last read to its end; `error`: why it cannot be now.
    """

    def __init__(self, ports: Ports, pause: Pause) -> None:
        self._ports = ports
        self._pause = pause
        self._task: asyncio.Task[None] | None = None
        self._failures = 0
        self.read_at: datetime | None = None
        self.error: LetterError | None = None

    async def start(self) -> None:
        """Begin to read where reading ended; without a mailbox, only tidy up."""
        self._task = asyncio.create_task(self._work())

    async def close(self) -> None:
        """End the task; a message it was at is read again."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        if self._ports.inbox is not None:
            await self._ports.inbox.rest()

    async def _work(self) -> None:
        never = asyncio.Event()
        while True:
            await self._tidy()
            for _ in range(DAY):
                if self._ports.inbox is not None:
                    await self._look(self._ports.inbox)
                await self._pause(never, self._rest())

    def _rest(self) -> float:
        """Return the seconds until the next look: longer and longer while it cannot be read."""
        step = min(self._failures, len(HELD_UP)) - 1
        return EVERY if step < 0 else HELD_UP[step].total_seconds()

    async def _tidy(self) -> None:
        """Drop what has waited too long for a person, and files that nobody needs."""
        with contextlib.suppress(Refusal):
            for scope in await self._ports.files.scopes():
                with contextlib.suppress(Refusal):  # damaged: told when somebody opens it
                    await reviews.purge(self._ports, scope)
            await filing.tidy(self._ports)

    async def _look(self, inbox: Inbox) -> None:
        try:
            while await self._batch(inbox):
                pass
        except Unreadable as unreadable:
            self.error = unreadable.error
            self._failures += 1
        except Refusal as refusal:
            log.warning("skipped", extra={"scope": MAIL, "code": refusal.code})
        except Exception:
            log.exception("failed", extra={"scope": MAIL})
        else:
            self.read_at, self.error, self._failures = self._ports.clock(), None, 0

    async def _batch(self, inbox: Inbox) -> bool:
        """Take the next messages; say whether there were any."""
        mark = await self._mark(inbox)
        validity, messages = await inbox.after(mark.validity, mark.last)
        handled = [one.number for one in messages if await self._take(one)]
        if messages or validity != mark.validity:
            # Numbers of another validity begin anew (RFC 3501, section 2.3.1.1).
            last = messages[-1].number if messages else 0
            await self._note(ReadMark(id=mark.id, validity=validity, last=last), len(messages))
        if handled:
            await inbox.mark(handled)
        return bool(messages)

    async def _take(self, message: Message) -> bool:
        """Take one message; say whether it was an answer."""
        if message.content is None:
            return False
        found: Read = await asyncio.to_thread(read, message.content, KIND)
        try:
            taken = await take(self._ports, found, message.content, addressed=False)
        except Refusal as refusal:
            if refusal.code in FOR_NOW:
                raise
            if refusal.code is not ErrorCode.STORE_DAMAGED:
                return False
            # One event's file must not hold the others' answers up.
            reason = ReviewReason.UNKNOWN_INVITATION
            await reviews.keep(self._ports, MAIL, "", reason, found, message.content, SYSTEM)
            return False
        return taken.outcome not in UNTOUCHED

    async def _mark(self, inbox: Inbox) -> ReadMark:
        async with self._ports.store.read(MAIL) as view:
            found = view.get(ReadMark, inbox.key)
        return found or ReadMark(id=inbox.key, validity=0, last=0)

    async def _note(self, mark: ReadMark, count: int) -> None:
        async with self._ports.store.change(MAIL, by=SYSTEM) as change:
            change.put(mark)
            change.tell(MailboxRead(count))

"""A process that erases somebody and dies before the n-th step that reaches the disk.

`python dying.py FOLDER`: makes FOLDER/1, FOLDER/2, … and ends each one step later, until one goes
through to the end.
"""

import asyncio
import os
import sys
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from server.domain.facts import RoundStarted
from server.domain.people import Organisation
from server.store.tiny import TinyStore, path_of

SCOPE = "evt_1"
NAME = "Aminata Sow"
STEPS = ("open", "write", "pwrite", "fsync", "fdatasync", "truncate", "ftruncate")
KILLED = 9


def a_store(folder):
    return TinyStore(folder, lambda: datetime(2026, 11, 24, 9, 0, tzinfo=UTC), lambda *_: None)


async def begin(folder):
    """Write somebody whose name stands in the journal, in its first line, and in a cut line."""
    store = a_store(folder)
    async with store.change(SCOPE) as change:
        change.put(Organisation(id="org_1", name=NAME), Organisation(id="org_2", name="Autre"))
        change.tell(RoundStarted(1))
    await store.compact(SCOPE)
    async with store.change(SCOPE) as change:
        change.put(Organisation(id="org_1", name=f"{NAME} Ba"))
        change.tell(RoundStarted(2))
    await store.close()
    with path_of(folder, SCOPE).open("ab") as file:
        file.write(f"0123 [{NAME}".encode())


async def erase(folder):
    store = a_store(folder)
    async with store.change(SCOPE) as change:
        change.drop(Organisation(id="org_1", name=""))
        change.tell(RoundStarted(3))
        change.erase()
    await store.close()


def die_at(step):
    """End this process before its so-many-th step."""
    steps = count(1)

    def dying(work):
        def counted(*args, **more):
            if next(steps) == step:
                os._exit(KILLED)
            return work(*args, **more)

        return counted

    for name in STEPS:
        setattr(os, name, dying(getattr(os, name)))
    for name in ("unlink", "replace", "touch", "write_bytes"):
        setattr(Path, name, dying(getattr(Path, name)))


def main(folder):
    for step in count(1):
        child = os.fork()
        if not child:
            own = folder / str(step)
            asyncio.run(begin(own))
            die_at(step)
            asyncio.run(erase(own))
            os._exit(0)
        if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != KILLED:
            return


if __name__ == "__main__":
    main(Path(sys.argv[1]))

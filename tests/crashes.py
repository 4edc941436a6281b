"""Every state of a folder that a process killed in the middle may leave behind.

What was written stays when a process is killed, so it is enough to copy the folder each time a
file in it is about to be opened, renamed, cut or removed.
"""

import contextlib
import shutil
import sys
from pathlib import Path

_STEPS = frozenset({"open", "os.rename", "os.remove", "os.truncate"})
_watching = []


@contextlib.contextmanager
def states(folder, into):
    """Yield a list that fills with copies of the folder, one for each state in between."""
    if not _watching:
        sys.addaudithook(_step)  # it cannot be taken away again; without a watcher it does nothing
    watcher = _Watcher(folder, into)
    _watching.append(watcher)
    try:
        yield watcher.copies
    finally:
        watcher.note()
        watcher.on = False


class _Watcher:
    def __init__(self, folder, into):
        self.folder = folder
        self.into = into
        self.copies = []
        self.last = None
        self.on = True

    def note(self):
        """Copy the folder, unless nothing has changed."""
        self.on = False
        state = contents(self.folder)
        if state != self.last:
            self.last = state
            copy = self.into / f"{len(self.copies):03}"
            shutil.copytree(self.folder, copy)
            self.copies.append(copy)
        self.on = True


def contents(folder):
    """Return every file of a folder with its bytes."""
    files = sorted(path for path in Path(folder).rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def _step(event, args):
    if event in _STEPS:
        for watcher in _watching:
            if watcher.on and str(args[0]).startswith(str(watcher.folder)):
                watcher.note()

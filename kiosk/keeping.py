"""A file for this user alone, written whole or not at all."""

import contextlib
import os
from pathlib import Path
from typing import Final

from msgspec import MsgspecError

DAMAGED: Final = (MsgspecError, UnicodeDecodeError)
"""What reading a record raises where its bytes are not those that were written."""


def keep(path: Path, content: bytes) -> None:
    """Write a file of mode 600 and bring it onto the disk; raises OSError, and leaves no half."""
    aside = path.with_name(f"{path.name}.new")
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        aside.unlink(missing_ok=True)
        with os.fdopen(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            aside.unlink(missing_ok=True)
        raise

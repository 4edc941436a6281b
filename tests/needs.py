"""Programs that some tests use for real. Missing ones skip with a line; in CI they may not miss."""

import os
import shutil
from pathlib import Path

import pytest

SYSTEM_PYTHON = "/usr/bin/python3"
"""Debian's own Python: libical is reached through its gi, which no virtual environment has."""
LIBICAL = "lib/*/girepository-1.0/ICalGLib-3.0.typelib", "lib/python3/dist-packages/gi"
"""What `gir1.2-ical-3.0` and `python3-gi` bring, below /usr."""


def program(name):
    """Skip a test whose program is not there; fail instead where CI says so."""
    return _unless(shutil.which(name) is not None, name)


def libical():
    """The same of libical."""
    return _unless(all(any(Path("/usr").glob(one)) for one in LIBICAL), "libical")


def _unless(found, name):
    if not found and os.environ.get("CI") == "true":
        pytest.fail(f"{name} is not installed, and in CI nothing is skipped")
    return pytest.mark.skipif(not found, reason=f"needs {name}")

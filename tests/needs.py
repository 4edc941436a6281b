"""Programs that some tests use for real. Missing ones skip with a line; in CI they may not miss."""

import os
import shutil

import pytest


def program(name):
    """Skip a test whose program is not there; fail instead where CI says so."""
    found = shutil.which(name)
    if found is None and os.environ.get("CI") == "true":
        pytest.fail(f"{name} is not installed, and in CI nothing is skipped")
    return pytest.mark.skipif(found is None, reason=f"needs {name}")

"""A verb of run.sh called as a person calls it."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]


def call(*arguments, given=""):
    """Return what a verb says to this input."""
    return subprocess.run(
        [sys.executable, "-m", "server", *map(str, arguments)],
        cwd=ROOT,
        input=given,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

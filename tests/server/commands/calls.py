"""A verb of run.sh called with its words: its status and what it says."""

import contextlib
import io
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from unittest.mock import patch

from server.__main__ import main

ROOT = Path(__file__).parents[3]


def call_outside(*arguments):
    """Return what a verb says in a process of its own."""
    command = [sys.executable, "-m", "server", *map(str, arguments)]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )


def call(*arguments, given=""):
    """Return what a verb says to this input, in this process."""
    out, err = io.StringIO(), io.StringIO()
    with (
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        patch("sys.stdin", io.TextIOWrapper(io.BytesIO(given.encode()))),
    ):
        status = _status(list(map(str, arguments)))
    return SimpleNamespace(returncode=status, stdout=out.getvalue(), stderr=err.getvalue())


def _status(words):
    try:
        return main(words)
    except SystemExit as ended:  # --help, and a word that argparse does not know
        return ended.code

"""A verb of run.sh, called with its words in this process: its status and what it says."""

import contextlib
import io
from pathlib import Path
from types import SimpleNamespace
from unittest.mock import patch

from server.__main__ import main

ROOT = Path(__file__).parents[3]


def call(*arguments, given=""):
    """Return what a verb says to this input."""
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

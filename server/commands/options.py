"""Options that several verbs share."""

import argparse
import os
from pathlib import Path

LAST_PORT = 65535
MOST = 100_000
"""Beyond it a count is a slip of the hand."""


def add_data(parser: argparse.ArgumentParser) -> None:
    """Add `--data DIR`: the environment's TABLEE_DATA, or ./data."""
    default = Path(os.environ.get("TABLEE_DATA", "data"))
    parser.add_argument(
        "--data", type=Path, default=default, metavar="DIR", help="data folder (./data)"
    )


def count(text: str) -> int:
    """Read a count from 1."""
    if not text.isdecimal() or not 1 <= int(text) <= MOST:
        raise argparse.ArgumentTypeError(f"a number from 1 to {MOST}")
    return int(text)


def port(text: str) -> int:
    """Read a port; 0 picks a free one."""
    if not text.isdecimal() or int(text) > LAST_PORT:
        raise argparse.ArgumentTypeError(f"a port from 0 to {LAST_PORT}")
    return int(text)

"""Options that several verbs share."""

import argparse
import os
from pathlib import Path

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

"""The pairing engine on its own: an instance in, a plan out."""

import argparse
import sys
import time

import msgspec

from server.domain.assignment import BadInstance, read, solve


def add_options(_: argparse.ArgumentParser) -> None:
    """Take no options."""


def run(_: argparse.Namespace) -> int:
    """Write the plan to stdout; a bad instance ends with 2 and a line for each fault."""
    content = sys.stdin.buffer.read()
    try:
        plan = solve(read(content.decode("utf-8", "replace")), clock=time.monotonic)
    except BadInstance as bad:
        for fault in bad.faults:
            sys.stderr.write(f"{fault}\n")
        return 2
    sys.stdout.write(msgspec.json.encode(plan).decode() + "\n")
    return 0

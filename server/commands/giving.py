"""Give a list out: `./run.sh export`."""

import argparse
import asyncio
from pathlib import Path

from server.commands.door import fetch
from server.commands.options import add_data


def add_options(parser: argparse.ArgumentParser) -> None:
    """Say what the verb takes."""
    add_data(parser)
    parser.add_argument("--event", required=True, metavar="ID")
    parser.add_argument("--kind", required=True, choices=("employers", "attendees"))
    parser.add_argument("--language", default="fr", choices=("fr", "en"))
    parser.add_argument("file", type=Path, metavar="FILE.csv")


def run(options: argparse.Namespace) -> int:
    """Write the file."""
    path = f"/v1/events/{options.event}/lists/{options.kind}"
    content = asyncio.run(fetch(options.data, path, language=options.language))
    options.file.write_bytes(content)
    return 0

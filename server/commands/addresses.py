"""Say which pages and programs to open on a running sample."""

import argparse
import json
import sys

from server.commands.options import add_data
from server.commands.serve import ORGANISER_FILE
from server.sample.writing import FILE


def add_options(parser: argparse.ArgumentParser) -> None:
    """Say what the verb takes."""
    add_data(parser)
    parser.add_argument("--server", required=True, metavar="URL")
    parser.add_argument("--certificate", metavar="FILE", help="the one the server shows")


def run(options: argparse.Namespace) -> int:
    """Write the addresses to stderr: stdout carries results alone."""
    folder, server = options.data, options.server
    named = f" --certificate {options.certificate}" if options.certificate else ""
    where = f"--server {server}{named} --token-file {folder}"
    lines = [f"Serveur    {server}"]
    if (folder / FILE).exists():
        board = json.loads((folder / FILE).read_text())["tokens"]["board"]
        lines.append(f"Tableau    {server}/board/{board}")
    lines.append(f"Borne      ./run.sh kiosk {where}/kiosk.token")
    lines.append(f"Console    ./run.sh organiser {where}/{ORGANISER_FILE}")
    sys.stderr.write("\n".join(lines) + "\n")
    return 0

"""`python -m server VERB`: the server and the verbs that work on a data folder."""

import argparse
import importlib
import sys

from server.commands.stop import Stop

VERBS = {
    "serve": ("serve", "run the server"),
    "addresses": ("addresses", "say which pages and programs to open"),
    "sample": ("sample", "make a folder with a fictitious event"),
    "import": ("taking", "take a list of people or employers in from a CSV file"),
    "export": ("giving", "give a list of people or employers out as a CSV file"),
    "ical": ("ical", "write invitations and itineraries as .ics files"),
    "badges": ("badges", "write badge sheets as PDF"),
    "pair": ("pair", "pair people, or seat round tables: JSON in, JSON out (docs/pairing.md)"),
    "token": ("token", "make a token for a kiosk, a desk, a board or an organiser of one event"),
    "mail": ("mail", "try the mail server and the mailbox that tablee.toml names"),
    "verify": ("verify", "check every file of a data folder"),
}
"""Verb → module of `server.commands`, loaded when it is called, and what it does."""

SPOKEN = {"serve": "server"}
"""Verb → what it is called at the door, where that is another word."""


def main(arguments: list[str]) -> int:
    """Run one verb; returns its exit status."""
    name = arguments[0] if arguments else ""
    if name not in VERBS:
        sys.stderr.write(f"{', '.join(VERBS)}\n")
        return 2
    module_name, help_text = VERBS[name]
    module = importlib.import_module(f"server.commands.{module_name}")
    spoken = SPOKEN.get(name, name)
    parser = argparse.ArgumentParser(prog=f"./run.sh {spoken}", description=help_text)
    module.add_options(parser)
    try:
        return int(module.run(parser.parse_args(arguments[1:])))
    except Stop as stop:
        sys.stderr.write(f"{stop.sentence()}\n")
        return 2
    except OSError as error:
        why = Stop("file", file=str(error.filename), reason=error.strerror or "")
        sys.stderr.write(f"{why.sentence()}\n")
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

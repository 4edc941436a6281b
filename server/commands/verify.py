"""Check every file of a data folder, without changing any."""

import argparse
import sys

from server.commands.door import must_exist
from server.commands.options import add_data
from server.commands.stop import texts
from server.domain.refusal import Refusal
from server.shared.vocabulary import Language
from server.store import journal
from server.store.tiny import EVENTS, SUFFIX


def add_options(parser: argparse.ArgumentParser) -> None:
    """Say what the verb takes."""
    add_data(parser)


def run(options: argparse.Namespace) -> int:
    """Say for each file what it holds or where it is damaged; 1 if any is."""
    folder = options.data
    must_exist(folder)
    say = texts().say(Language.FR)
    damaged = 0
    for path in sorted([*folder.glob(f"*{SUFFIX}"), *(folder / EVENTS).glob(f"*{SUFFIX}")]):
        try:
            content = journal.read(path)
        except Refusal as refusal:
            damaged += 1
            known = {key: str(value) for key, value in refusal.params.items()}
            line = f"{say(f'error-{refusal.code}', **known)} {say(f'next-{refusal.code}', **known)}"
        else:
            line = say("verify-file", file=path.name, changes=content.seq, hash=content.last[:8])
        sys.stdout.write(line + "\n")
    return 1 if damaged else 0

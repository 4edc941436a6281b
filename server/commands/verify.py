"""Check every file of a data folder, without changing any; a server may run on it.

The chain holds no secret. Whoever may write to the folder can write a whole file anew, every hash
of it, with its mark; nothing in the folder shows that. `--note` writes down what each file holds
of facts today, to be kept elsewhere; `--against` proves later that all of it is still there.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from server.commands.door import must_exist
from server.commands.options import add_data
from server.commands.stop import Stop
from server.domain.audit import digests
from server.shared.language import Say
from server.shared.vocabulary import Language
from server.store.verifying import Checked, Fault, check
from server.voice import texts

FIELDS = 3
"""Of a noted line: file, how many changes told facts, and their digest, which covers them all."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Say what the verb takes."""
    add_data(parser)
    parser.add_argument("--note", type=Path, metavar="FILE", help="write down what is there")
    parser.add_argument("--against", type=Path, metavar="FILE", help="prove that it still is")


def run(options: argparse.Namespace) -> int:
    """Say for each file what it holds, and name every fault; 1 if there is any."""
    must_exist(options.data)
    found = check(options.data)
    faults = [fault for checked in found for fault in checked.faults]
    if options.against:
        faults += _lost(found, options.against)
    say = texts().say(Language.FR)
    for line in [*_said(say, found), *(_told(say, fault) for fault in faults)]:
        sys.stdout.write(line + "\n")
    if options.note and not faults:
        options.note.write_text("".join(f"{line}\n" for line in _noted(found)))
    return 1 if faults else 0


def _said(say: Say, found: list[Checked]) -> Iterator[str]:
    for checked in found:
        if checked.torn:
            yield say("verify-torn", file=checked.file)
        if not checked.faults:
            told, digest = len(checked.told), (digests(checked.told) or ["–"])[-1]
            changes = checked.changes
            yield say("verify-file", file=checked.file, changes=changes, told=told, hash=digest)


def _told(say: Say, fault: Fault) -> str:
    return say(fault.key, file=fault.file, line=fault.line, told=fault.told)


def _noted(found: list[Checked]) -> Iterator[str]:
    for checked in found:
        if checked.told:
            yield f"{checked.file} {len(checked.told)} {digests(checked.told)[-1]}"


def _lost(found: list[Checked], note: Path) -> Iterator[Fault]:
    """Return the files that do not begin with what was noted of them."""
    today = {checked.file: digests(checked.told) for checked in found}
    for line in note.read_text().splitlines():
        file, digest = _fields(note, line)
        if digest not in today.get(file, []):
            yield Fault("verify-lost", file)


def _fields(note: Path, line: str) -> tuple[str, str]:
    parts = line.split()
    if len(parts) != FIELDS:
        raise Stop("note", file=str(note))
    return parts[0], parts[2]

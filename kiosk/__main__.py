"""`python -m kiosk attendee|organiser|check-in`."""

import argparse
import logging
import os
import sys
import threading
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Final

from badges.printer import WAYS
from badges.slip import PAPERS
from kiosk.config import DEFAULT_GAP, FAULT, Config, Missing, Options, read
from server.shared.language import Say, Texts
from server.shared.vocabulary import ON_PAPER, Language

TEXTS: Final = Path(__file__).parent / "attendee" / "texts"
USAGE: Final = 2
INTERRUPTED: Final = 130
LAST_WORDS: Final = 1.0
"""Seconds a thread has to end by itself."""
_log = logging.getLogger(__name__)


def main(arguments: list[str]) -> int:
    """Run one of the apps; returns the exit status. No traceback reaches a person."""
    options = _options(arguments)
    say = Texts(TEXTS).say(options.language)
    log = None
    try:
        config = read(options, os.environ)
        log = _log_to(config.log)
        status = _app(options.app, say)(config)
    except Missing as missing:
        sys.stderr.write(f"{say(missing.key, **missing.params)}\n")
        return USAGE
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception:  # noqa: BLE001 - a person sees one sentence, the log sees all
        _log.exception("fault")
        status = FAULT
    if status == FAULT:
        more = say("fault-log", path=str(log)) if log else ""
        sys.stderr.write(f"{say('fault')} {more}\n")
    return status


def _options(arguments: list[str]) -> Options:
    parser = argparse.ArgumentParser(
        prog="kiosk",
        description="The terminal apps of Tablée.",
        allow_abbrev=False,  # --token must not pass for --token-file
    )
    parser.add_argument("app", choices=("attendee", "organiser", "check-in"))
    parser.add_argument("--server", metavar="URL")
    parser.add_argument(
        "--token-file",
        metavar="FILE",
        type=Path,
        help="default: TABLEE_TOKEN, then the one this machine was enrolled with",
    )
    parser.add_argument(
        "--certificate", metavar="FILE", type=Path, help="the server's own, trusted alone"
    )
    spoken = [str(one) for one in Language if one not in ON_PAPER]
    parser.add_argument("--language", choices=spoken, default="fr")
    parser.add_argument("--sample", metavar="FILE", type=Path, help="badges to try")
    parser.add_argument(
        "--locked", action="store_true", help="only the team can leave (or TABLEE_LOCKED=1)"
    )
    parser.add_argument("--log", metavar="FILE", type=Path, help="default: data/log/kiosk.log")
    _add_devices(parser)
    given = vars(parser.parse_args(arguments))
    return Options(**{**given, "language": Language(given["language"])})


def _add_devices(parser: argparse.ArgumentParser) -> None:
    """Take what says how a kiosk reads and prints."""
    parser.add_argument(
        "--gap",
        metavar="MS",
        type=_milliseconds,
        default=DEFAULT_GAP,
        help="most milliseconds between two keys of the hand scanner, on average (50)",
    )
    parser.add_argument(
        "--prefix",
        metavar="X",
        type=_sign,
        default="",
        help="a sign that a slow hand scanner is set to send before each code",
    )
    parser.add_argument(
        "--camera", metavar="FILE", type=Path, help="a camera (/dev/video0) or a film to read"
    )
    parser.add_argument(
        "--printer",
        metavar="TARGET",
        type=_target,
        default="",
        help="cups:NAME, tcp:HOST, file:/dev/usb/lp0, or folder:DIR to try",
    )
    parser.add_argument(
        "--paper", choices=PAPERS, default="receipt", help="of the printer (receipt: ESC/POS)"
    )


def _milliseconds(text: str) -> float:
    value = float(text)
    if not 1 <= value <= 1000:  # noqa: PLR2004 - any keyboard is within a second
        raise ValueError
    return value / 1000


def _target(text: str) -> str:
    """Take a printer's address."""
    kind, _, name = text.partition(":")
    if text and (kind not in WAYS or not name):
        forms = "cups:NAME, tcp:HOST, file:/dev/usb/lp0 or folder:DIR"
        raise argparse.ArgumentTypeError(f"{text!r} is no printer: it is one of {forms}")
    return text


def _sign(text: str) -> str:
    """Take one sign, or none: a letter or a digit would be part of names and codes."""
    if len(text) > 1 or text.isalnum() or text.isspace() or not text.isprintable():
        raise ValueError
    return text


def _app(name: str, say: Say) -> Callable[[Config], int]:
    """Import only what is asked for: `check-in` starts without Textual."""
    if name == "check-in":
        run: Callable[[Config, Say], int] = import_module("kiosk.check_in").run
        return lambda config: run(config, say)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise Missing("missing-terminal")
    # A scanner's keys come as plain characters, and Ctrl+C stays a key.
    os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
    os.environ.pop("TEXTUAL_ALLOW_SIGNALS", None)
    app: Callable[[Config], int] = import_module(f"kiosk.{name}.app").run
    return app


def _log_to(path: Path | None) -> Path | None:
    """Write faults to a file, never to the terminal; without a file, nowhere."""
    handler: logging.Handler = logging.NullHandler()
    if path:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            handler = logging.FileHandler(path, encoding="utf-8")
        except OSError:
            path = None
    form = "%(asctime)s %(levelname)s %(name)s %(message)s"
    logging.basicConfig(handlers=[handler], level=logging.INFO, format=form, force=True)
    return path


def _end(status: int) -> None:
    """End the process, whoever still runs in it.

    Textual's input thread reads a terminal that went away for ever, at a third of a processor;
    an orphan would also hold the queue of the kiosk that is started in its place.
    """
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not thread.daemon:
            thread.join(LAST_WORDS)
            if thread.is_alive():
                logging.shutdown()
                os._exit(status)
    sys.exit(status)


if __name__ == "__main__":
    _end(main(sys.argv[1:]))

"""`python -m kiosk attendee|organiser|check-in`."""

import argparse
import logging
import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Final

from kiosk.config import DEFAULT_GAP, FAULT, Config, Missing, Options, read
from server.shared.language import Say, Texts
from server.shared.vocabulary import Language

TEXTS: Final = Path(__file__).parent / "attendee" / "texts"
USAGE: Final = 2
INTERRUPTED: Final = 130
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
    parser.add_argument("--language", choices=[str(one) for one in Language], default="fr")
    parser.add_argument("--sample", metavar="FILE", type=Path, help="badges to try")
    parser.add_argument(
        "--gap",
        metavar="MS",
        type=_milliseconds,
        default=DEFAULT_GAP,
        help="most milliseconds between two keys of the hand scanner, on average (50)",
    )
    parser.add_argument("--log", metavar="FILE", type=Path, help="default: data/log/kiosk.log")
    given = vars(parser.parse_args(arguments))
    return Options(**{**given, "language": Language(given["language"])})


def _milliseconds(text: str) -> float:
    value = float(text)
    if not 1 <= value <= 1000:  # noqa: PLR2004 - any keyboard is within a second
        raise ValueError
    return value / 1000


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


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

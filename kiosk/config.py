"""What a kiosk or a console is told when it starts."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from msgspec import Struct

from kiosk.enrolment import place
from server.shared.certificate import fingerprint
from server.shared.vocabulary import Language

DEFAULT_GAP = 0.05
"""Seconds. Twice what browser libraries allow a scanner on average, half what a typist needs."""


FAULT = 70
"""The exit status of an app that ended by a fault of its own (sysexits.h: EX_SOFTWARE)."""

HOUSE = Path(__file__).parent.parent
"""Where `./run.sh` stands: its `data` is the folder that other verbs use from anywhere."""


HERE = frozenset({"127.0.0.1", "localhost", "::1"})
"""The names of this machine."""


class Missing(Exception):
    """Something the app cannot start without: the key of a sentence, and its parameters."""

    def __init__(self, key: str, **params: str) -> None:
        super().__init__(key)
        self.key = key
        self.params = params


class Printer(Struct, frozen=True, kw_only=True):
    """`target` as `badges/printer.py` names it; `paper`: one of `badges.slip.PAPERS`."""

    target: str
    paper: str


class Config(Struct, frozen=True, kw_only=True):
    """What an app runs with.

    `gap`: seconds between two keys of a scanner; `prefix`: the sign it sends before a code.
    `camera`: a device or a file to read badges from. `log`: where faults are written, if anywhere.

    `token`: empty where somebody is to sign in, or a kiosk to be enrolled. `kept`: the file where
    a kiosk keeps its own; `state`: beside it, by other suffixes, what it needs without its server.
    `locked`: only the team ends the app (decision 11).
    `fingerprint`: the SHA-256 of the only certificate to trust, where one was named.
    `sample`: a file of `./run.sh sample`, whose badges the attendee kiosk offers to try.
    """

    server: str
    token: str
    language: Language = Language.FR
    fingerprint: bytes | None = None
    kept: Path | None = None
    state: Path | None = None
    sample: Path | None = None
    gap: float = DEFAULT_GAP
    prefix: str = ""
    camera: Path | None = None
    log: Path | None = None
    locked: bool = False
    printer: Printer | None = None

    def __repr__(self) -> str:
        """Leave the token out: a repr ends in logs."""
        return f"Config(server={self.server!r}, language={self.language!r})"


class Options(Struct, frozen=True, kw_only=True):
    """What stood on the command line."""

    app: str
    server: str | None = None
    token_file: Path | None = None
    certificate: Path | None = None
    language: Language = Language.FR
    sample: Path | None = None
    gap: float = DEFAULT_GAP
    prefix: str = ""
    camera: Path | None = None
    log: Path | None = None
    locked: bool = False
    printer: str = ""
    paper: str = "receipt"


def read(options: Options, environment: Mapping[str, str]) -> Config:
    """Return the configuration; raises Missing where something is."""
    data = _data(environment)
    server, mark = _server(options, data)
    kept = None if options.app == "organiser" else options.token_file or place(server, environment)
    return Config(
        server=server,
        token=_token(options, environment, data, kept),
        language=options.language,
        fingerprint=_fingerprint(options.certificate) if options.certificate else mark,
        kept=kept,
        state=place(server, environment) if options.app == "attendee" else None,
        sample=options.sample,
        gap=options.gap,
        prefix=options.prefix,
        camera=options.camera,
        log=options.log or _log(data),
        locked=options.locked or environment.get("TABLEE_LOCKED") == "1",
        printer=_printer(options),
    )


def _printer(options: Options) -> Printer | None:
    """Return the printer of the command line; a folder or file is meant from where one stands."""
    kind, colon, name = options.printer.partition(":")
    if not name:
        return None
    if kind in ("file", "folder"):
        name = str(Path(name).absolute())
    return Printer(target=kind + colon + name, paper=options.paper)


def _data(environment: Mapping[str, str]) -> Path:
    if named := environment.get("TABLEE_DATA"):
        return Path(named)
    here = Path("data")
    return here if here.is_dir() else HOUSE / "data"


def _server(options: Options, data: Path) -> tuple[str, bytes | None]:
    """Return the address, and the certificate's mark where the folder's own server left one."""
    if options.server:
        return options.server, None
    if options.app != "organiser":
        raise Missing("missing-server")
    path = data / "server.json"
    try:
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return str(found["url"]), bytes.fromhex(found.get("fingerprint", "")) or None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise Missing("missing-server-file", path=str(path)) from None


def _fingerprint(path: Path) -> bytes:
    try:
        return fingerprint(path.read_text(encoding="ascii", errors="replace"))
    except (OSError, ValueError):
        raise Missing("missing-certificate", path=str(path)) from None


def _token(options: Options, environment: Mapping[str, str], data: Path, own: Path | None) -> str:
    if options.token_file is None and (token := environment.get("TABLEE_TOKEN", "").strip()):
        return token
    if own is not None:
        return _token_in(own) if own.exists() else ""
    if options.token_file is not None:
        return _token_in(options.token_file)
    kept = data / "organiser.token"
    return _token_in(kept) if _is_here(options.server) and kept.is_file() else ""


def _is_here(server: str | None) -> bool:
    """Say whether a server runs on this machine: a folder's token goes nowhere else."""
    try:
        return server is None or urlsplit(server).hostname in HERE
    except ValueError:
        return False


def _token_in(path: Path) -> str:
    try:
        token = path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise Missing("missing-token-file", path=str(path)) from None
    if not token:
        raise Missing("empty-token-file", path=str(path))
    return token


def _log(data: Path) -> Path | None:
    """The data folder's own log, where there is a data folder."""
    return data / "log" / "kiosk.log" if data.is_dir() else None

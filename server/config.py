"""What a server is set up with: `tablee.toml` of its data folder, and the environment over it.

Passwords never stand in that file: `TABLEE_SMTP_PASSWORD` and `TABLEE_IMAP_PASSWORD`, or the files
`smtp.password` and `imap.password` of the folder, which their owner alone may read.
"""

import ipaddress
import re
import ssl
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

import msgspec
from msgspec import Meta, Struct

from server.ports import MailServer

S = TypeVar("S", bound=MailServer)

FILE = "tablee.toml"
ADDRESS = r"^[A-Za-z0-9_.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\Z"
PORTS = {
    "smtp": {"starttls": 587, "tls": 465, "none": 25},
    "imap": {"starttls": 143, "tls": 993, "none": 143},
}
"""Section → security → the usual port."""
OTHERS = 0o077
"""What a file that its owner alone may read grants to nobody."""


class Smtp(MailServer, frozen=True, kw_only=True):
    """Where letters go out; `address` they come from; `plus`: `NAME+anything@…` reaches it too."""

    address: Annotated[str, Meta(pattern=ADDRESS)]
    plus: bool = True


class Imap(MailServer, frozen=True, kw_only=True):
    """The mailbox that answers come to."""

    user: Annotated[str, Meta(min_length=1)]
    security: Literal["starttls", "tls", "none"] = "tls"
    folder: Annotated[str, Meta(min_length=1)] = "INBOX"


class Config(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Every setting; what is None is not set up.

    `public`: the server's address as employers reach it, without a slash at its end.
    """

    public: Annotated[str, Meta(pattern=r"^(https?://[^\s/?#]+(/[^\s?#]*)?)?\Z")] = ""
    smtp: Smtp | None = None
    imap: Imap | None = None


class Wrong(Exception):
    """A setting cannot be used: `key` and `params` of the sentence that says which, and why."""

    def __init__(self, key: str, **params: object) -> None:
        super().__init__(key)
        self.key = key
        self.params = params


def load(folder: Path, environ: Mapping[str, str]) -> Config:
    """Return the settings of a folder; without a file, nothing is set up. Raises Wrong."""
    path = folder / FILE
    found = _parsed(path)
    _overlay(found, environ)
    try:
        config = msgspec.convert(found, Config)
    except msgspec.ValidationError as error:
        raise _at_fault(path, str(error)) from None
    return msgspec.structs.replace(
        config,
        public=config.public.rstrip("/"),
        smtp=config.smtp and _whole("smtp", config.smtp, folder),
        imap=config.imap and _whole("imap", config.imap, folder),
    )


def _parsed(path: Path) -> dict[str, Any]:
    """Return the tables of the file, which hold no password."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return {}
    try:
        found = tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise _unread(path, content.count(b"\n", 0, error.start) + 1) from None
    except tomllib.TOMLDecodeError as error:
        named = re.search(r"at line (\d+)", str(error))  # or "at end of document"
        raise _unread(path, int(named[1]) if named else content.count(b"\n") + 1) from None
    for section in PORTS:
        if "password" in _table(found, section):
            raise Wrong("config-secret", file=str(path), section=section)
    return found


def _table(found: dict[str, Any], section: str) -> dict[str, Any]:
    table = found.get(section)
    return table if isinstance(table, dict) else {}


def _overlay(found: dict[str, Any], environ: Mapping[str, str]) -> None:
    """Put what the environment says in its place: `TABLEE_SMTP_HOST` is `host` of `[smtp]`."""
    for kind, section in ((Config, ""), (Smtp, "smtp"), (Imap, "imap")):
        for field in msgspec.structs.fields(kind):
            name = "_".join(("TABLEE", *filter(None, (section, field.name)))).upper()
            if name not in environ:
                continue
            try:
                value = msgspec.convert(environ[name], field.type, strict=False)
            except msgspec.ValidationError:
                raise _unfit(name, ".".join(filter(None, (section, field.name)))) from None
            into = found.setdefault(section, {}) if section else found
            if isinstance(into, dict):  # else the whole section is at fault, and said so
                into[field.name] = value


def _whole(section: str, server: S, folder: Path) -> S:
    """Return a server with its usual port, its password and its authority's file."""
    if server.security == "none" and server.user and not _is_here(server.host):
        raise Wrong("config-clear", field=f"{section}.security")
    return msgspec.structs.replace(
        server,
        port=server.port or PORTS[section][server.security],
        password=server.user and (server.password or _password(section, folder)),
        ca_file=server.ca_file and _authority(section, folder / server.ca_file),
    )


def _is_here(host: str) -> bool:
    """Say whether a host is this machine: what goes there passes no network."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _password(section: str, folder: Path) -> str:
    path = folder / f"{section}.password"
    try:
        if path.stat().st_mode & OTHERS:
            raise Wrong("config-open", file=str(path))
        password = path.read_text(encoding="utf-8").rstrip("\r\n")
    except (FileNotFoundError, UnicodeDecodeError):
        password = ""
    if not password:
        variable = f"TABLEE_{section.upper()}_PASSWORD"
        raise Wrong("config-password", file=str(path), variable=variable)
    return password


def _authority(section: str, path: Path) -> str:
    try:
        ssl.create_default_context(cafile=path)
    except OSError:  # an SSLError is one
        raise Wrong("config-authority", field=f"{section}.ca_file", file=str(path)) from None
    return str(path)


def _at_fault(path: Path, said: str) -> Wrong:
    """Return what msgspec found, in our words."""
    where = re.search(r" - at `\$\.([\w.]+)`", said)
    named = re.search(r"(unknown|missing required) field `([^`]*)`", said)
    field = ".".join(part for part in (where and where[1], named and named[2]) if part)
    if named and named[1] == "unknown":
        return Wrong("config-unknown", file=str(path), field=field)
    return _unfit(str(path), field)


def _unread(path: Path, line: int) -> Wrong:
    return Wrong("config-toml", file=str(path), line=line)


def _unfit(file: str, field: str) -> Wrong:
    return Wrong("config-value", file=file, field=field, name=field.rpartition(".")[2])

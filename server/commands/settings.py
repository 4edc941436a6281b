"""The settings of a data folder, as verbs read and show them."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from server import config
from server.commands.stop import Stop
from server.config import Config


def read(folder: Path) -> Config:
    """Return the settings of a folder; stops where one cannot be used."""
    try:
        return config.load(folder, os.environ)
    except config.Wrong as wrong:
        raise Stop(wrong.key, **wrong.params) from None


def lines(settings: Struct) -> Iterator[str]:
    """Yield every setting as a line of TOML, and no password."""
    for name, value in msgspec.structs.asdict(settings).items():
        if isinstance(value, Struct):
            yield f"\n[{name}]"
            yield from lines(value)
        elif value is not None and name != "password":
            yield f"{name} = {json.dumps(value, ensure_ascii=False)}"

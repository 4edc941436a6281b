"""Screens kept as lines of text. `TABLEE_SNAPSHOTS=write` keeps what is seen now."""

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "snapshots"


def same_as_kept(name: str, seen: str) -> None:
    """Compare a screen with the file kept under this name; blanks at the ends do not count."""
    path = FOLDER / f"{name}.txt"
    lines = "\n".join(line.rstrip() for line in seen.splitlines()).rstrip() + "\n"
    if os.environ.get("TABLEE_SNAPSHOTS") == "write":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(lines, encoding="utf-8")
    assert path.exists(), f"no snapshot {path.name}: TABLEE_SNAPSHOTS=write keeps this:\n{lines}"
    kept = path.read_text(encoding="utf-8")
    assert lines == kept, f"{path.name} is different now:\n{lines}"

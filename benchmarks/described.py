"""Asks a server what its own description allows, and what it forbids: schemathesis, all checks."""

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

HERE = Path(__file__).parent
WITHIN = 900
"""Seconds one role may take."""
ENDS = ("planning_close", "planning_cancel", "sessions_end")
"""After these nothing else would be asked of the event, or of the token: they come last."""


def ask(url, found, token, scratch, seed, examples, ends=False, more=()):
    """Run every check as the holder of a token; returns what failed, as text."""
    config = scratch / "schemathesis.toml"
    config.write_text((HERE / "fuzz.toml").read_text() + _settings(found))
    options = ["--checks", "all", "--phases", "examples,coverage,fuzzing,stateful"]
    options += ["--seed", seed, "--max-examples", examples, "--continue-on-failure"]
    options += ["--generation-database", "none", "--request-timeout", "120", "--warnings", "off"]
    options += more
    options += [] if ends else [f"--exclude-operation-id={name}" for name in ENDS]
    program = Path(sys.executable).with_name("schemathesis")
    command = [program, "--config-file", config, "--no-color", "run", f"{url}/v1/openapi.json"]
    done = subprocess.run(
        [str(part) for part in (*command, *options)],
        cwd=scratch,
        env=os.environ | {"TABLEE_TOKEN": token, "PYTHONPATH": str(HERE.parent)},
        capture_output=True,
        text=True,
        timeout=WITHIN,
    )
    return "" if done.returncode == 0 else done.stdout + done.stderr


def _settings(found):
    """Return the ids of an event: nine of ten requests name them, the tenth names anything."""
    ids = known(found)
    lines = [
        f"\n[dictionaries.{name}]\nvalues = {json.dumps(values)}\n" for name, values in ids.items()
    ]
    lines.append("\n[parameters]\n")
    lines += [f'"path.{name}" = {{ dictionary = "{name}", probability = 0.9 }}\n' for name in ids]
    return "".join(lines)


def known(found):
    """Return what is there, by the names that addresses have for it."""
    return {
        "event_id": [found["event_id"]],
        "registration_id": [person["registration_id"] for person in found["people"]],
        "employer_id": [employer["id"] for employer in found["employers"]],
        "kind": ["attendees", "employers"],
        "number": [1, 2, 3],
        **found.get("more", {}),
    }


def answers(folder):
    """Count what a server answered, by status, as its own log has it; and its bugs."""
    lines = [
        json.loads(line)
        for path in (folder / "log").glob("server.log*")
        for line in path.read_text().splitlines()
    ]
    # aiohttp says so of what still came, broken, after a request was answered
    harmless = "RequestPayloadError"
    bugs = [one for one in lines if one["level"] == "error" and one.get("trace") != harmless]
    return Counter(line["status"] for line in lines if line["event"] == "request"), bugs

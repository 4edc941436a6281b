"""`./run.sh` alone: server and kiosk on one command, and both gone when the kiosk is left."""

import json
import os
import signal
import subprocess
from pathlib import Path

from tests import needs
from tests.kiosk.terminal import Terminal

ROOT = Path(__file__).parents[2]


def is_alive(pid):
    return Path(f"/proc/{pid}").exists()


@needs.program("tmux")
def test_the_main_job_greets_the_sample_badge_and_ends_its_server_with_the_kiosk(tmp_path):
    data = tmp_path / "data"
    with Terminal(tmp_path, [str(ROOT / "run.sh"), "--port", "0", "--data", str(data)]) as terminal:
        terminal.sees("Présentez votre badge", "Pour essayer")
        sample = json.loads((data / "sample.json").read_text())
        server = json.loads((data / "server.json").read_text())["pid"]
        terminal.scans(sample["badges"][0])
        terminal.sees(sample["people"][0]["first_name"], "Table ")
        terminal.key("C-q")
        terminal.until(lambda: terminal.exit_status is not None, "the end")
        assert terminal.exit_status == 0
        assert not is_alive(server)


def test_without_a_terminal_the_server_runs_alone_and_says_what_to_open(tmp_path):
    running = subprocess.Popen(
        [ROOT / "run.sh", "--port", "0"],
        env={**os.environ, "TABLEE_DATA": str(tmp_path / "data")},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with running:
        assert running.stdout.readline().startswith("ready http://127.0.0.1:")
        said = [running.stderr.readline() for _ in range(5)]
        assert any("/board/" in line for line in said)
        assert any("organiser" in line for line in said)
        server = json.loads((tmp_path / "data" / "server.json").read_text())["pid"]
        running.send_signal(signal.SIGTERM)
        running.wait(timeout=20)
    assert not is_alive(server)


def test_a_verb_of_run_sh_says_more_with_help():
    done = subprocess.run(
        [ROOT / "run.sh", "badges", "--help"],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0
    assert "--data" in done.stdout

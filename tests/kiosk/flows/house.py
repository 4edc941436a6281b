"""The real server in a process of its own, its organiser, and kiosks in real terminals."""

import json
import secrets
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

from tests.kiosk.terminal import Terminal

HOUSE = Path(__file__).parents[3]
INVITATION = "Présentez votre badge au lecteur."


class Server:
    """The real server on a folder of its own; `start` again finds everything as it was."""

    def __init__(self, data: Path):
        self.data = data
        self._port = "0"
        self.start()

    def start(self):
        self._process = subprocess.Popen(
            [sys.executable, "-m", "server", "serve", "--data", self.data, "--port", self._port,
             "--sample"],
            cwd=HOUSE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        self.url = self._process.stdout.readline().split()[1]
        self._port = self.url.rsplit(":", 1)[1]

    def stop(self, how=signal.SIGTERM):
        self._process.send_signal(how)
        self._process.wait(20)
        self._process.stdout.close()

    def enrolment_code(self):
        """Return a code as the organiser's console shows it."""
        organiser = Organiser(self)
        return organiser.post(f"{organiser.event}/enrolments")["code"]

    @property
    def people(self):
        return json.loads((self.data / "sample.json").read_text())["people"]


class Organiser:
    """The organiser's calls over HTTP."""

    def __init__(self, server):
        self.server = server
        self.token = (server.data / "organiser.token").read_text().strip()
        self.event_id = json.loads((server.data / "sample.json").read_text())["event_id"]
        self.event = f"/v1/events/{self.event_id}"

    def post(self, path, **body):
        return self._ask(path, json.dumps({"command_id": secrets.token_hex(8), **body}).encode())

    def get(self, path):
        return self._ask(path)

    def _ask(self, path, body=None):
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        request = urllib.request.Request(self.server.url + path, body, headers)
        with urllib.request.urlopen(request) as response:
            return json.load(response)


def a_kiosk(server, folder, *options, size=(80, 24), program=("-m", "kiosk")):
    options += ("--token-file", str(server.data / "kiosk.token"))
    terminal = a_terminal(server, folder, "attendee", *options, size=size, program=program)
    terminal.sees(INVITATION)
    return terminal


def a_terminal(server, folder, app, *options, size=(80, 24), program=("-m", "kiosk"), state=None):
    """A terminal of a machine that has not been enrolled, or of one with a state of before."""
    command = [sys.executable, *program, app, "--server", server.url]
    command += ["--log", str(folder / "kiosk.log"), *options]
    environment = {
        "PYTHONPATH": str(HOUSE),
        "TEXTUAL_ANIMATIONS": "none",
        "LC_ALL": "C.UTF-8",
        "XDG_STATE_HOME": str(state or folder / "state"),
    }
    return Terminal(folder, command, size=size, environment=environment)

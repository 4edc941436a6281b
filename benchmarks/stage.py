"""An app with one widget of a kind in focus; each scan it hears is a line of a file."""

import sys
from pathlib import Path

from tests.kiosk.test_capture import Stage


class Heard(Stage):
    """Notes what it hears, and shows how often a stray letter set something off."""

    def __init__(self, kind, file):
        super().__init__(kind)
        self.file = Path(file)

    def on_ready(self):
        self.file.touch()

    def scanned(self, text):
        with self.file.open("a") as file:
            file.write(f"{text} {self.fired}\n")


if __name__ == "__main__":
    Heard(sys.argv[1], sys.argv[2]).run()

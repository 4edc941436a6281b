"""`./run.sh bench [NAME]`: benchmarks and long proofs, as ratios where speed is meant."""

import importlib
import sys

BENCHES = {
    "check-in": ("check_in", "durable check-ins over HTTP beside bare servers of the same run"),
    "pairing": ("pairing", "the pairing engine beside one-round-after-the-other assignment"),
    "replanning": (
        "replanning",
        "a day's disturbances: repaired at once, improved beside the door",
    ),
    "round-tables": ("round_tables", "round tables: repeats and time on known and odd sizes"),
    "kill": ("kill", "kill -9 at 200 random moments under load: nothing acknowledged is lost"),
    "flips": ("flips", "300 bit flips in event files: none is silent"),
    "full-disk": ("full_disk", "a disk that fills up under load: refused, nothing lost, goes on"),
    "fuzz": ("fuzz", "schemathesis as every role, 100,000 damaged requests: nothing breaks"),
    "letters": ("letters", "5,000 letters written and sent, and how late the event loop is"),
    "answers": ("answers", "50,000 inputs of every kind at the gateway: never a 500, never slow"),
    "letters-kill": ("letters_kill", "kill -9 at 100 random moments: every letter arrives"),
    "intake": ("intake", "60,000 damaged mails and calendars, and bombs: all are read, quickly"),
    "start": ("start", "time from command to a kiosk that is ready"),
    "codes": ("codes", "badges before a webcam, distorted in 13 ways: 97 % are read"),
    "paper": ("paper", "1,000 badges as PDF in each format, beside their QR codes alone"),
    "kiosk": ("kiosk", "a kiosk in a real terminal: start, wait, greet, catch every scan"),
    "kiosk-fuzz": ("kiosk_fuzz", "100,000 inputs of every kind into the kiosk: nothing breaks"),
}


def main(arguments: list[str]) -> int:
    """Run one bench; without a name list them."""
    if not arguments or arguments[0] not in BENCHES:
        for name, (_, text) in BENCHES.items():
            sys.stderr.write(f"  {name:<12} {text}\n")
        return 2 if arguments else 0
    module = importlib.import_module(f"benchmarks.{BENCHES[arguments[0]][0]}")
    return int(module.run(int(arguments[1]) if len(arguments) > 1 else 1))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

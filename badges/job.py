"""`python -m badges.job TARGET PAPER SECONDS`: a Slip as JSON on stdin, printed.

A process of its own: a printer that hangs can be ended, and fonts take no memory of the kiosk's.
SECONDS count from its start, the drawing too. Ends with 0 and nothing said, or with 1 and the code
of a `Trouble` on stdout; on SIGTERM as if no time were left.
"""

import signal
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from types import FrameType

import msgspec

from badges.leaf import PAGES, leaf
from badges.pictures import NoShaping
from badges.printer import PrinterFailed, Trouble, print_bytes
from badges.receipt import receipt
from badges.slip import Slip


def main(arguments: Sequence[str]) -> int:
    """Print what stdin says."""
    began = time.monotonic()
    signal.signal(signal.SIGTERM, _asked_to_end)
    target, paper, seconds = arguments
    slip = msgspec.json.decode(sys.stdin.buffer.read(), type=Slip)
    try:
        drawn = _drawn(slip, paper)
        print_bytes(target, drawn, float(seconds) - (time.monotonic() - began))
    except PrinterFailed as failed:
        sys.stdout.write(failed.code)
        return 1
    except (ImportError, NoShaping):
        sys.stdout.write(Trouble.NOT_INSTALLED)
        return 1
    return 0


def _drawn(slip: Slip, paper: str) -> bytes:
    return receipt(slip) if paper == "receipt" else leaf(slip, datetime.now(UTC), PAGES[paper])


def _asked_to_end(_signal: int, _frame: FrameType | None) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise PrinterFailed(Trouble.TIMED_OUT)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

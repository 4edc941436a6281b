"""1,000 badges as PDF, beside what their QR codes alone cost in the same run.

Budget: 1,000 badges in 10 s, in each format. Judged in seconds of one core, since other work on the
machine makes the clock on the wall run on; that clock stands beside it.
"""

import time
from datetime import UTC, datetime

from badges import qr, token
from badges.cards import FORMATS
from badges.layout import BadgeFace
from badges.sheet import sheet
from benchmarks.running import median

BADGES = 1000
RUNS = 3
BUDGET = 10.0
NAMES = ("Awa", "Jean-Baptiste", "Éloïse", "Şerife", "محمد", "Maria del Rosario", "李小明")


def run(_seed=1):
    """Make the sheets; 1 where one takes longer than its budget."""
    faces = [face(number) for number in range(BADGES)]
    codes = median([timed(lambda: [qr.matrix(one.token) for one in faces])[0] for _ in range(RUNS)])
    print(f"yardstick: {BADGES} QR codes alone (qrcode), median {codes:.2f} CPU s of {RUNS}")
    slowest = 0.0
    for name, form in FORMATS.items():
        both = [timed(lambda form=form: sheet(faces, MADE, form)) for _ in range(RUNS)]
        spent, waited = zip(*both, strict=True)
        slowest = max(slowest, *spent)
        print(
            f"{name:<6} {-(-BADGES // form.per_page):>4} pages: median {median(spent):.2f} CPU s, "
            f"max {max(spent):.2f} s, {median(spent) / codes:.1f} × the codes (budget {BUDGET} s); "
            f"on the wall median {median(waited):.2f} s, max {max(waited):.2f} s"
        )
    return 0 if slowest < BUDGET else 1


MADE = datetime(2026, 3, 12, 9, tzinfo=UTC)


def face(number):
    """Return a badge as events have them: some employers, names in several scripts."""
    return BadgeFace(
        token=token.new((number * 7919 + 1).to_bytes(10, "big")),
        short_code=token.short_code((number * 997).to_bytes(3, "big")),
        first_name=NAMES[number % len(NAMES)],
        event="Café contact du Petit Ivry",
        date="12/03/2026",
        role="Employeur" if number % 7 == 0 else "",
        table=f"Table {number % 22 + 1}" if number % 7 == 0 else "",
        hint="Écrivez votre prénom",
    )


def timed(work):
    """Return the seconds that something takes: of CPU, and on the wall."""
    cpu, wall = time.process_time(), time.perf_counter()
    work()
    return time.process_time() - cpu, time.perf_counter() - wall

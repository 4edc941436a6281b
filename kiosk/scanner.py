"""PURE. Keys with their times in → what a scanner said, and the keys that belong to a field.

A hand scanner is a keyboard that types a badge's 20 letters within milliseconds. While the kiosk
waits, every line is an attempt at any speed. Inside a field a scan is a *burst*: letters on
average `gap` apart or little more, never twice that, that end in a badge token. A field's letters
are held until they can no longer belong to a burst: one alone for little more than `gap`, then
they are released. A slow scanner may send a prefix first: what follows is held at any speed.
"""

from itertools import pairwise
from string import digits
from typing import Generic, Protocol, TypeVar

from msgspec.structs import replace

from badges.token import ALPHABET, TOKEN_LENGTH, clean_short_code, find, is_short_code, is_token
from kiosk.private import Private

ENDS = frozenset({"enter", "tab", "ctrl+j"})
"""What scanners send after a code: Enter (some CR LF, hence ctrl+j), or Tab."""

LATE = 1.2
"""A scanner's pauses are on average so much longer than it means: timers are late, never early."""

CERTAIN = 4
"""Letters of codes in a burst that are a scanner's: few words have so many without a vowel."""

STALL = 10
"""Times `gap` that a certain scanner may stall: a busy machine passes its keys on late."""

PREFIX_HOLDS = 2.0
"""Seconds without a key after which a prefix was somebody's sign, or the scan has ended."""

ADDRESS = 8
"""Letters before a token, in its burst, that are an address (`http://x`) and nobody's name."""

LONGEST = 2000
"""Characters of a line that are kept: a check-in request takes no more."""


class Keystroke(Protocol):
    """A key event; `time` in seconds of any one clock that never goes back."""

    key: str
    character: str | None
    time: float


K = TypeVar("K", bound=Keystroke)


class Listening(Private, Generic[K], frozen=True, kw_only=True):
    """What was heard so far. `scan_end`: until when the rest of a scan's ending is swallowed.

    `prefix`: a sign that a slow scanner sends before each code, if it does.
    """

    gap: float
    prefix: str = ""
    held: tuple[K, ...] = ()
    scan_end: float = float("-inf")

    @property
    def line(self) -> str:
        """The letters held, as text."""
        return "".join(key.character or "" for key in self.held)

    @property
    def pause(self) -> float:
        """The longest time between two of the letters held."""
        pauses = (later.time - sooner.time for sooner, later in pairwise(self.held))
        return max(pauses, default=0.0)

    @property
    def is_prefixed(self) -> bool:
        """Whether what is held came after the scanner's own sign."""
        return bool(self.prefix) and self.line.startswith(self.prefix)


class Heard(Private, Generic[K], frozen=True, kw_only=True):
    """What came of a key: go on with `after`, hand on `released` in order, try `scans`.

    `pause`: the longest between two keys of the scan.
    """

    after: Listening[K]
    released: tuple[K, ...] = ()
    scans: tuple[str, ...] = ()
    pause: float = 0.0


def press(listening: Listening[K], key: K, *, in_field: bool) -> Heard[K]:
    """Take a key. `in_field`: a widget has the focus, so what is not a scan belongs to it."""
    if key.key in ENDS and not listening.held and key.time <= listening.scan_end:
        return Heard(after=listening)
    return _field_key(listening, key) if in_field else _line_key(listening, key)


def paste(listening: Listening[K], text: str, *, in_field: bool) -> Heard[K]:
    """Take pasted text: each line that is a code, else its last line as it is.

    In a field without `scans` in the answer, it belongs to the field.
    """
    if in_field:
        token = find(text)
        return Heard(
            after=_emptied(listening), released=listening.held, scans=(token,) if token else ()
        )
    lines = (listening.line + text)[-LONGEST:].splitlines()
    tried = tuple(attempt(one) for one in lines if one.strip())
    codes = tuple(one for one in tried if is_token(one) or is_short_code(one))
    return Heard(after=_emptied(listening), scans=codes or tried[-1:])


def deadline(listening: Listening[K]) -> float | None:
    """Return from when on no key can join the burst any more; None when nothing is held."""
    if not listening.held:
        return None
    first, last, gap = listening.held[0].time, listening.held[-1].time, listening.gap
    if _token(listening):
        return last + 2 * gap
    if listening.is_prefixed:
        return last + PREFIX_HOLDS
    if _is_certain(listening):
        return last + STALL * gap
    return min(first + LATE * gap * len(listening.held), last + 2 * gap)


def silence(listening: Listening[K], now: float, *, in_field: bool) -> Heard[K]:
    """Look at the clock: after the deadline a scan without an ending key is a scan as well."""
    end = deadline(listening)
    if end is None or now <= end:
        return Heard(after=listening)
    if in_field:
        return _settled(listening)
    token = _token(listening)
    is_scan = listening.is_prefixed or _is_burst(listening.held[-TOKEN_LENGTH:], listening.gap)
    if token and is_scan:
        return _scan(listening, token, at=end)
    return Heard(after=listening)


def dropped(listening: Listening[K]) -> Listening[K]:
    """Forget the line: somebody left it there."""
    return _emptied(listening)


def attempt(line: str) -> str:
    """Return what a line most likely means: a token or a short code, or itself.

    A figure that somebody pressed before a code is no part of it: codes have none.
    """
    compact = "".join(line.split())
    code = clean_short_code(line.lstrip(digits + " "))
    return find(line) or find(compact) or code or line.strip()[:LONGEST]


def _line_key(listening: Listening[K], key: K) -> Heard[K]:
    if key.key in ENDS and listening.line.strip():
        return _scan(listening, attempt(listening.line), at=key.time)
    if key.key == "backspace" and listening.held:
        return Heard(after=replace(listening, held=listening.held[:-1]))
    if _is_letter(key):
        before = () if key.character == listening.prefix else listening.held
        return Heard(after=replace(listening, held=(*before, key)[-LONGEST:]))
    return Heard(after=listening, released=(key,))


def _field_key(listening: Listening[K], key: K) -> Heard[K]:
    end = deadline(listening)
    in_time = end is None or key.time <= end
    before = Heard(after=listening) if in_time else _settled(listening)
    after = before.after
    if _is_letter(key) and key.character == after.prefix:
        return replace(
            before, after=replace(after, held=(key,)), released=before.released + after.held
        )
    if _is_letter(key):
        return replace(before, after=replace(after, held=(*after.held, key)))
    if key.key in ENDS and before.scans:
        return before
    if key.key in ENDS and (token := _token(after)):
        return _scan(after, token, at=key.time, released=_before_token(after))
    return Heard(
        after=_emptied(after),
        released=(*before.released, *after.held, key),
        scans=before.scans,
    )


def _settled(listening: Listening[K]) -> Heard[K]:
    """The burst is over: a scan that had no ending key, or somebody's letters."""
    if token := _token(listening):
        at = listening.held[-1].time
        return _scan(listening, token, at=at, released=_before_token(listening))
    return Heard(after=_emptied(listening), released=listening.held)


def _scan(
    listening: Listening[K], text: str, *, at: float, released: tuple[K, ...] = ()
) -> Heard[K]:
    rest = PREFIX_HOLDS if listening.is_prefixed else 2 * listening.gap
    after = replace(listening, held=(), scan_end=at + rest)
    return Heard(after=after, released=released, scans=(text,), pause=listening.pause)


def _token(listening: Listening[K]) -> str | None:
    """The token whose 20 letters were the last keys."""
    return find(listening.line[-TOKEN_LENGTH:])


def _is_certain(listening: Listening[K]) -> bool:
    ending = listening.line[-CERTAIN:].upper()
    return len(ending) == CERTAIN and set(ALPHABET).issuperset(ending)


def _before_token(listening: Listening[K]) -> tuple[K, ...]:
    """Somebody's letters before a token: what the scanner sent with it is none of them."""
    rest = listening.held[:-TOKEN_LENGTH]
    return () if listening.is_prefixed or len(rest) >= ADDRESS else rest


def _is_burst(keys: tuple[K, ...], gap: float) -> bool:
    pauses = [later.time - sooner.time for sooner, later in pairwise(keys)]
    return not pauses or (sum(pauses) <= LATE * gap * len(pauses) and max(pauses) <= 2 * gap)


def _is_letter(key: Keystroke) -> bool:
    """Whether the key writes one character; `alt+x` and the like do not."""
    return bool(key.character and key.character.isprintable()) and "+" not in key.key


def _emptied(listening: Listening[K]) -> Listening[K]:
    return replace(listening, held=())

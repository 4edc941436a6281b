"""Badges held before a camera: ffmpeg gives grey frames, zxing-cpp (extra `camera`) reads them.

Two threads: one takes frames as they come and keeps the newest, one reads it; a frame that came
while another was read is dropped. Nothing here waits in the thread of the screen.
"""

import logging
import shutil
import subprocess
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Condition, Thread
from typing import Final

from badges.token import find

WIDTH, HEIGHT = 640, 480
FRAME: Final = WIDTH * HEIGHT
"""Bytes of a frame: one a pixel. Smaller ones lose codes, larger ones cost ten times as much."""

RATE: Final = 15
"""Frames a second."""

SAME: Final = 5.0
"""Seconds a code must have been out of view before it is told again."""

AGAIN: Final = 2.0
"""Seconds before an ffmpeg that has ended is started again."""

HUNG: Final = 10.0
"""Seconds without a frame after which ffmpeg is started again."""

FILTER: Final = (
    f"scale={WIDTH}:{HEIGHT}:force_original_aspect_ratio=increase,crop={WIDTH}:{HEIGHT},fps={RATE}"
)
_GREYS: Final = [value & 0xF0 | value >> 4 for value in range(256)]
_log = logging.getLogger(__name__)


class Sight:
    """PURE. The codes in view, each told once however long it is held there."""

    def __init__(self) -> None:
        self._seen: dict[str, float] = {}

    def news(self, codes: Iterable[str], now: float) -> list[str]:
        """Return which of the codes in a frame are new."""
        in_view = list(dict.fromkeys(codes))
        self._seen = {code: at for code, at in self._seen.items() if now - at < SAME}
        fresh = [code for code in in_view if code not in self._seen]
        self._seen.update(dict.fromkeys(in_view, now))
        return fresh


class Camera:
    """Tells each badge it sees, from a thread of its own. `source`: a V4L2 device or a film.

    `problem`: the key of a sentence while there is no picture, empty while there is.
    """

    def __init__(self, source: Path, told: Callable[[str], None]) -> None:
        self.problem = ""
        self._source = source
        self._told = told
        self._fresh = Condition()
        self._newest: bytes | None = None
        self._is_read = True
        self._is_over = False
        self._ffmpeg: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Look from now on; without its programs there is a `problem` and nothing else happens."""
        self.problem = missing()
        if not self.problem:
            for work in (self._film, self._read):
                Thread(target=work, name=f"camera {work.__name__}", daemon=True).start()

    def stop(self) -> None:
        """Look no more."""
        with self._fresh:
            self._is_over = True
            self._fresh.notify_all()
        self._end_ffmpeg()

    def preview(self, columns: int, rows: int) -> bytes:
        """Return the newest frame as in a mirror, small, in 16 greys; empty while there is none."""
        from PIL import Image

        frame = self._newest
        if frame is None:
            return b""
        picture = Image.frombuffer("L", (WIDTH, HEIGHT), frame, "raw", "L", 0, 1)
        small = picture.reduce(WIDTH // columns).resize((columns, rows))
        return small.transpose(Image.Transpose.FLIP_LEFT_RIGHT).point(_GREYS).tobytes()

    def _film(self) -> None:
        """Keep ffmpeg running."""
        while not self._is_over:
            if self._source.exists():
                self._frames()
            self._newest, self.problem = None, "camera-silent"
            with self._fresh:
                self._fresh.wait_for(lambda: self._is_over, AGAIN)

    def _frames(self) -> None:
        """Take frames until ffmpeg ends."""
        with subprocess.Popen(  # noqa: S603 - our own words and a path from the command line
            command(self._source), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ) as self._ffmpeg:
            if self._is_over:
                self._end_ffmpeg()
            pipe = self._ffmpeg.stdout
            while pipe and len(frame := pipe.read(FRAME)) == FRAME:
                self._take(frame)
        _log.warning("camera: ffmpeg ended with %s", self._ffmpeg.returncode)

    def _take(self, frame: bytes) -> None:
        self.problem = ""
        with self._fresh:
            self._newest, self._is_read = frame, False
            self._fresh.notify_all()

    def _read(self) -> None:
        """Read the newest frame, again and again."""
        sight = Sight()
        while not self._is_over:
            with self._fresh:
                is_awake = self._fresh.wait_for(lambda: self._is_over or not self._is_read, HUNG)
                frame, self._is_read = self._newest, True
            if not is_awake:
                self._end_ffmpeg()
            elif frame is not None and not self._is_over:
                for code in sight.news(codes(frame), time.monotonic()):
                    self._told(code)

    def _end_ffmpeg(self) -> None:
        if self._ffmpeg:
            self._ffmpeg.kill()


def missing() -> str:
    """Return the key of a sentence about what is not installed, empty where all is there."""
    try:
        import zxingcpp
    except ImportError:
        return "camera-extra"
    del zxingcpp
    return "" if shutil.which("ffmpeg") else "camera-ffmpeg"


def command(source: Path) -> list[str]:
    """Return how ffmpeg is called. A film runs at its own speed, over and over."""
    film = ["-re", "-stream_loop", "-1"]
    live = ["-f", "v4l2"] if source.is_char_device() else film
    quiet = ["ffmpeg", "-nostdin", "-loglevel", "quiet"]
    grey = ["-vf", FILTER, "-pix_fmt", "gray", "-f", "rawvideo", "-"]
    return [*quiet, *live, "-i", str(source), *grey]


def codes(frame: bytes) -> list[str]:
    """Return the badges in a frame; what else hangs on a wall is none."""
    import zxingcpp

    picture = memoryview(frame).cast("B", (HEIGHT, WIDTH))
    only = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    read = zxingcpp.read_barcodes(picture, formats=only)
    return [token for found in read if (token := find(found.text))]

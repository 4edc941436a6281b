"""A camera is a film that runs at its own speed: made by ffmpeg from rendered frames."""

import os
import queue
import random
import shutil
import subprocess
import sys
import time
from itertools import groupby

import pytest

from kiosk import camera
from kiosk.camera import FRAME, HEIGHT, SAME, WIDTH, Camera, Sight, codes
from tests.kiosk.distortions import DISTORTIONS, WALL, a_badge, code, frames, noisy, scene
from tests.needs import program

LIMIT = 20.0
EACH = 4
FIRST, SECOND = a_badge(1), a_badge(2)

needs_ffmpeg = program("ffmpeg")


def a_frame(badge=None, number=0):
    chance = random.Random(number)
    card = code(badge or FIRST) if badge else code(FIRST).point([WALL] * 256)
    return noisy(scene(card, chance), chance, 4).tobytes()


def a_film(path, *shots, codec="mjpeg"):
    """Make a film; `shots`: pairs of a badge, or None, and its number of frames at 15 a second."""
    dots = b"".join(a_frame(badge, n) for badge, count in shots for n in range(count))
    raw = ["-f", "rawvideo", "-pix_fmt", "gray", "-s", "640x480", "-r", "15", "-i", "-"]
    subprocess.run(
        ["ffmpeg", "-loglevel", "error", "-y", *raw, "-c:v", codec, "-pix_fmt", "yuvj420p", path],
        input=dots,
        check=True,
    )
    return path


class Watched:
    """A camera on a film; what it tells is waited for."""

    def __init__(self, source):
        self.heard = queue.Queue()
        self.camera = Camera(source, self.heard.put)

    def __enter__(self):
        self.camera.start()
        return self

    def __exit__(self, *_):
        self.camera.stop()

    def tells(self):
        return self.heard.get(timeout=LIMIT)

    def until(self, condition):
        end = time.monotonic() + LIMIT
        while not condition():
            assert time.monotonic() < end, "never happened"
            time.sleep(0.01)


def test_most_distorted_badges_are_read():
    read = [codes(frame) == [badge] for name in DISTORTIONS for badge, frame in frames(name, EACH)]
    assert sum(read) >= 0.97 * len(read) - 1
    assert len(DISTORTIONS) == 13


def test_a_code_that_is_no_badge_is_not_told():
    chance = random.Random(1)
    assert codes(scene(code("WIFI:S:cafe;T:WPA;P:x;;"), chance).tobytes()) == []
    address = scene(code("https://tablee.example/b/" + FIRST), chance)
    assert codes(address.tobytes()) == [FIRST]
    assert codes(a_frame()) == []


def test_a_code_held_in_view_is_told_once_and_again_after_it_was_away():
    sight = Sight()
    told = [sight.news([FIRST], tick / 15) for tick in range(15 * 20)]
    assert [news for news, _ in groupby(told)] == [[FIRST], []]
    last = (15 * 20 - 1) / 15
    assert sight.news([], last + 1) == []
    assert sight.news([FIRST], last + SAME - 0.1) == []
    assert sight.news([FIRST], last + 2 * SAME) == [FIRST]


def test_another_code_is_told_at_once():
    sight = Sight()
    assert sight.news([FIRST, FIRST], 0) == [FIRST]
    assert sight.news([SECOND, FIRST], 0.1) == [SECOND]


@needs_ffmpeg
@pytest.mark.parametrize(("suffix", "codec"), [("mjpeg", "mjpeg"), ("mp4", "mpeg4")])
def test_badges_of_a_film_are_told_in_order_each_once(tmp_path, suffix, codec):
    film = a_film(tmp_path / f"film.{suffix}", (FIRST, 12), (None, 3), (SECOND, 45), codec=codec)
    with Watched(film) as watched:
        assert [watched.tells(), watched.tells()] == [FIRST, SECOND]
        assert watched.camera.problem == ""
        watched.until(lambda: len(watched.camera.preview(24, 16)) == 24 * 16)
    assert watched.heard.empty()


@needs_ffmpeg
def test_the_preview_is_a_mirror_in_sixteen_greys(tmp_path):
    dark_left = (b"\x10" * (WIDTH // 2) + b"\xe0" * (WIDTH // 2)) * HEIGHT
    assert len(dark_left) == FRAME
    watched = Camera(tmp_path / "nothing", print)
    assert watched.preview(24, 16) == b""
    watched._take(dark_left)
    rows = watched.preview(24, 16)
    assert rows[:9] == b"\xee" * 9
    assert rows[15:24] == b"\x11" * 9
    assert all(grey >> 4 == grey & 0xF for grey in rows)


@needs_ffmpeg
def test_a_missing_device_is_said_and_looked_for_again(tmp_path, monkeypatch):
    monkeypatch.setattr(camera, "AGAIN", 0.05)
    with Watched(tmp_path / "film.mjpeg") as watched:
        watched.until(lambda: watched.camera.problem == "camera-silent")
        a_film(tmp_path / "new.mjpeg", (FIRST, 30)).rename(tmp_path / "film.mjpeg")
        assert watched.tells() == FIRST
        assert watched.camera.problem == ""


@needs_ffmpeg
def test_an_ffmpeg_that_dies_is_started_again(tmp_path, monkeypatch):
    monkeypatch.setattr(camera, "AGAIN", 0.05)
    with Watched(a_film(tmp_path / "film.mjpeg", (FIRST, 30))) as watched:
        assert watched.tells() == FIRST
        first = watched.camera._ffmpeg
        first.kill()
        watched.until(lambda: watched.camera._ffmpeg is not first)
        watched.until(lambda: watched.camera.preview(4, 4) and not watched.camera.problem)


@needs_ffmpeg
def test_an_ffmpeg_that_hangs_is_started_again(tmp_path, monkeypatch):
    monkeypatch.setattr(camera, "AGAIN", 0.05)
    monkeypatch.setattr(camera, "HUNG", 0.3)
    pipe = tmp_path / "film.mjpeg"
    os.mkfifo(pipe)  # nobody writes into it
    with Watched(pipe) as watched:
        watched.until(lambda: watched.camera.problem == "camera-silent")


@needs_ffmpeg
def test_a_stopped_camera_leaves_no_program_behind(tmp_path):
    with Watched(a_film(tmp_path / "film.mjpeg", (FIRST, 30))) as watched:
        watched.tells()
        ffmpeg = watched.camera._ffmpeg
    assert ffmpeg.wait(timeout=LIMIT) != 0


def test_without_its_programs_a_camera_says_which_one_is_missing(tmp_path, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with Watched(tmp_path) as watched:
        assert watched.camera.problem == "camera-ffmpeg"
    monkeypatch.setitem(sys.modules, "zxingcpp", None)
    with Watched(tmp_path) as watched:
        assert watched.camera.problem == "camera-extra"


def test_a_device_is_read_as_a_camera_and_a_file_as_a_film(tmp_path):
    assert "v4l2" not in camera.command(tmp_path / "film.mp4")
    null = camera.command(type(tmp_path)("/dev/null"))
    assert null[null.index("v4l2") - 1] == "-f"

"""A badge held before the camera, and what the camera sees beside the picture."""

from contextlib import asynccontextmanager
from datetime import UTC, datetime

import pytest
from textual import constants

from kiosk.attendee.app import AttendeeApp
from kiosk.attendee.steps import Step
from kiosk.config import Config
from kiosk.entrance import Entrance
from kiosk.widgets.viewfinder import Viewfinder
from server.shared.vocabulary import Language
from tests.kiosk.attendee.people import AWA
from tests.kiosk.eyes import burst, screen_text, sees, until
from tests.kiosk.test_camera import a_film, needs_ffmpeg

PICTURE = "█▀█ ▄▀▄█▀█"


@asynccontextmanager
async def kiosk_with(server, source, size=(80, 24)):
    config = Config(server=server.url, token="t", camera=source, language=Language.FR)
    async with Entrance(server.url, "t", Language.FR) as client:
        app = AttendeeApp(config, client, wall=lambda: datetime(2026, 11, 23, 8, 42, tzinfo=UTC))
        async with app.run_test(size=size):
            await sees(app, server.event.name)
            yield app


@needs_ffmpeg
async def test_a_badge_held_before_the_camera_is_greeted(server, tmp_path):
    film = a_film(tmp_path / "film.mjpeg", (None, 8), (AWA, 60))
    async with kiosk_with(server, film) as app:
        await sees(app, "Awa", "Table")
        assert [asked.badge for asked in server.heard] == [AWA]


@needs_ffmpeg
@pytest.mark.parametrize(("size", "cells"), [((120, 40), (24, 8)), ((80, 24), (14, 5))])
async def test_what_the_camera_sees_stands_beside_the_picture_and_goes_with_it(
    server, tmp_path, size, cells
):
    async with kiosk_with(server, a_film(tmp_path / "film.mjpeg", (None, 30)), size) as app:
        view = app.screen.query_one(Viewfinder)
        await until(lambda: view._pixels, lambda: screen_text(app))
        assert (view.size.width, view.size.height) == cells
        assert view.region.right <= size[0]
        rows = screen_text(app).splitlines()[view.region.y : view.region.bottom]
        assert {row[view.region.x : view.region.right] for row in rows} == {"▀" * cells[0]}
        await sees(app, PICTURE, "Présentez votre badge au lecteur.")
        burst(app, AWA)
        await sees(app, "Table")
        await until(lambda: not view.display)
        assert app.state.step is Step.GREETING


@needs_ffmpeg
async def test_on_a_small_screen_the_words_have_the_room(server, tmp_path):
    async with kiosk_with(server, a_film(tmp_path / "film.mjpeg", (AWA, 30)), (64, 20)) as app:
        await sees(app, "Awa")
        assert not app.screen.query_one(Viewfinder).display


@needs_ffmpeg
async def test_with_motion_off_no_picture_moves(server, tmp_path, monkeypatch):
    monkeypatch.setattr(constants, "TEXTUAL_ANIMATIONS", "none")
    async with kiosk_with(server, a_film(tmp_path / "film.mjpeg", (AWA, 30))) as app:
        await sees(app, "Awa")
        assert not app.screen.query(Viewfinder)


@needs_ffmpeg
async def test_a_missing_camera_is_one_sentence_and_the_kiosk_goes_on(server, tmp_path):
    async with kiosk_with(server, tmp_path / "nothing") as app:
        app.beat()
        await sees(app, "La caméra ne donne pas d’image.")
        burst(app, AWA)
        await sees(app, "Awa", "Table")

"""The kiosk before the real server: how it gets in, and what people may see and take back."""

import logging
import time
from types import SimpleNamespace

import pytest

from kiosk.attendee.app import HERE
from server.shared.language import Texts
from server.shared.vocabulary import Language
from tests.kiosk.attendee.stage import kiosk_at
from tests.kiosk.cable import Cable
from tests.kiosk.eyes import until
from tests.kiosk.stand_in import TEXTS

INVITATION = "Présentez votre badge au lecteur."
WITHIN = 5.0
"""Seconds a kiosk may take to hear that its access was withdrawn."""

LOG_FORM = "%(asctime)s %(levelname)s %(name)s %(message)s"


def said(code):
    return TEXTS.text(Language.FR, f"error-{code}")


@pytest.fixture
async def server(cafe):
    """The café as a kiosk's stage knows it."""
    url = str(cafe.client.make_url("")).rstrip("/")
    _, event = await cafe.organiser.get(cafe.event)
    return SimpleNamespace(url=url, event=SimpleNamespace(name=event["name"]))


async def a_code(cafe):
    status, offered = await cafe.organiser.post(f"{cafe.event}/enrolments", label="Entrée")
    assert status == 201
    return offered["code"]


async def person(cafe, number):
    found = cafe.people[number]
    return found["badge"], found["first_name"], found["registration_id"]


async def test_a_kiosk_enrols_greets_is_revoked_within_five_seconds_and_enrols_again(
    cafe, server, tmp_path
):
    kept = tmp_path / "token"
    badge, name, _ = await person(cafe, 0)
    async with kiosk_at(server, token="", kept=kept) as kiosk:
        await kiosk.types(await a_code(cafe))
        kiosk.key("enter")
        await kiosk.sees(INVITATION)
        _, tokens = await cafe.organiser.get("/v1/tokens")
        (enrolled,) = [one for one in tokens if one["label"] == "Entrée"]
        began = time.monotonic()
        await cafe.organiser.post(f"/v1/tokens/{enrolled['id']}/revoke")
        await kiosk.sees("! L’accès de cette borne a été retiré.")
        assert time.monotonic() - began < WITHIN
        await kiosk.types(await a_code(cafe))
        kiosk.key("enter")
        await kiosk.sees(INVITATION)
        kiosk.scan(badge)
        await kiosk.sees(f"Bonjour {name}")
    token = kept.read_text()
    async with kiosk_at(server, token=token, kept=kept) as kiosk:
        await kiosk.sees(INVITATION)


async def test_a_code_works_once(cafe, server, tmp_path):
    code = await a_code(cafe)
    async with kiosk_at(server, token="", kept=tmp_path / "one") as kiosk:
        await kiosk.types(code)
        kiosk.key("enter")
        await kiosk.sees(INVITATION)
    async with kiosk_at(server, token="", kept=tmp_path / "two") as kiosk:
        await kiosk.types(code)
        kiosk.key("enter")
        await kiosk.sees(said("unknown_code"))
    assert not (tmp_path / "two").exists()


@pytest.mark.parametrize(("key", "code"), [("2", "referrer_needed"), ("3", "too_young")])
async def test_who_is_young_is_refused_kindly_and_nothing_of_them_is_kept(cafe, server, key, code):
    async with kiosk_at(server, token=cafe.kiosk.token) as kiosk:
        kiosk.key("f4")
        await kiosk.types("Zébulon")
        kiosk.key("enter")
        await kiosk.answers(key)
        await kiosk.sees(said(code), "accueil")
    _, people = await cafe.organiser.get(f"{cafe.event}/registrations")
    assert "Zébulon" not in str(people)


async def test_somebody_without_a_badge_needs_a_name_and_two_numbers(cafe, server):
    async with kiosk_at(server, token=cafe.kiosk.token) as kiosk:
        kiosk.key("f4")
        await kiosk.types("Zébulon")
        kiosk.key("enter")
        await kiosk.answers("1", "2")
        await kiosk.sees("Bonjour Zébulon", "Votre code")


@pytest.mark.parametrize("language", list(Language))
async def test_data_is_shown_erased_and_gone_by_ones_own_badge(cafe, server, language):
    badge, name, registration_id = await person(cafe, 1)
    texts = Texts(HERE / "texts").say(language)
    async with kiosk_at(server, token=cafe.kiosk.token, language=language) as kiosk:
        kiosk.scan(badge)
        await kiosk.sees(texts("key-my-data"), name)
        kiosk.key("f5")
        await kiosk.sees(texts("present-again"))
        kiosk.scan(badge)
        screen = await kiosk.sees(texts("data"), name)
        assert registration_id not in screen
        kiosk.key("f6")
        await kiosk.answers("2")
        await kiosk.sees(texts("erased"))
        kiosk.wait(15)
        kiosk.scan(badge)
        await kiosk.sees(f"! {TEXTS.text(language, 'error-unknown')}")
        await kiosk.sees_no(name)
    _, people = await cafe.organiser.get(f"{cafe.event}/registrations")
    assert registration_id not in {one["id"] for one in people}


async def test_a_scan_kept_for_somebody_who_was_forgotten_meanwhile_lets_nobody_in(cafe, server):
    badge, name, registration_id = await person(cafe, 2)
    host, port = cafe.client.host, cafe.client.port
    async with Cable(host, port) as cable:
        away = SimpleNamespace(url=cable.url, event=server.event)
        async with kiosk_at(away, token=cafe.kiosk.token) as kiosk:
            await until(lambda: kiosk.app._keeper.event)
            await cable.cut()
            await kiosk.sees("La borne est seule")
            kiosk.scan(badge)
            await kiosk.sees(f"Bonjour {name}", "Un passage est gardé.")
            path = f"{cafe.event}/registrations/{registration_id}/forget"
            assert (await cafe.organiser.post(path))[0] == 200
            await cable.plug_in()
            await kiosk.sees_no("gardée")
            await until(lambda: not kiosk.app._attempts.kept)
            kiosk.wait(8)
            await kiosk.sees_no(name)
            kiosk.scan(badge)
            await kiosk.sees(f"! {said('unknown')}", "→ ")
    _, check_ins = await cafe.organiser.get(f"{cafe.event}/check-ins")
    assert registration_id not in {one["registration_id"] for one in check_ins}


async def test_the_log_of_a_day_with_faults_holds_no_name_no_token_and_no_code(
    cafe, server, tmp_path, monkeypatch
):
    path = tmp_path / "kiosk.log"
    handler = logging.FileHandler(path, encoding="utf-8")
    handler.setFormatter(logging.Formatter(LOG_FORM))
    root = logging.getLogger()
    root.addHandler(handler)
    monkeypatch.setattr(root, "level", logging.DEBUG)
    code, (badge, name, _) = await a_code(cafe), await person(cafe, 3)
    (tmp_path / "file").touch()
    async with kiosk_at(server, token="", kept=tmp_path / "file" / "token") as kiosk:
        await kiosk.types(code)
        kiosk.key("enter")
        await kiosk.sees(INVITATION)
        token = kiosk.app._client._token
        kiosk.scan(badge)
        await kiosk.sees(f"Bonjour {name}")
        monkeypatch.setattr(kiosk.app._client, "my_data", broken)
        kiosk.key("f5")
        await kiosk.sees("Présentez encore votre badge.")
        kiosk.scan(badge)
        await kiosk.sees("! Le serveur ne répond pas.")
        monkeypatch.setattr(kiosk.app._client, "register", broken)
        kiosk.key("f4")
        await kiosk.types("Zébulon")
        kiosk.key("enter")
        await kiosk.answers("1", "2")
        await kiosk.sees("Bonjour Zébulon")
    root.removeHandler(handler)
    handler.close()
    log = path.read_text()
    assert "could not be kept" in log
    assert log.count("Traceback") >= 3
    for secret in (code, token, badge, name, "Zébulon", cafe.kiosk.token):
        assert secret not in log


async def broken(*_):
    raise RuntimeError

"""A kiosk gets its access by a code, and loses it again."""

import stat

import pytest

from kiosk.attendee import happenings
from kiosk.attendee.steps import Step
from server.shared.vocabulary import Access, ErrorCode, Language
from tests.kiosk.attendee.people import AWA, BILAL
from tests.kiosk.attendee.stage import kiosk_at
from tests.kiosk.eyes import until

INVITATION = "Présentez votre badge au lecteur."
CODE = "BCDF-GHJK"
ASKS = "Quel est le code d’inscription"


@pytest.fixture
def server(server):
    server.codes = {CODE: Access.KIOSK, "HHHH-HHHH": Access.BOARD}
    return server


def new_kiosk(server, tmp_path, **more):
    return kiosk_at(server, token="", kept=tmp_path / "state" / "kiosk.token", **more)


async def test_a_new_kiosk_asks_for_a_code_and_keeps_its_token_for_itself(server, tmp_path):
    async with new_kiosk(server, tmp_path) as kiosk:
        await kiosk.sees(ASKS)
        await kiosk.types(CODE)
        await kiosk.sees(CODE)
        kiosk.key("enter")
        await kiosk.sees(INVITATION, server.event.name)
        kiosk.scan(AWA)
        await kiosk.sees("Bonjour Awa")
    kept = tmp_path / "state" / "kiosk.token"
    assert kept.read_text() in server.wanted
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("XXXX-XXXX", "! Ce code d’inscription n’est pas bon ou n’est plus valable."),
        ("LLLL-LLLL", "! Trop d’essais à la suite."),
        ("HHHH-HHHH", "! Ce code n’est pas pour une borne."),
    ],
)
async def test_a_code_that_does_not_do_says_why_and_another_may_be_typed(
    server, tmp_path, code, said
):
    server.codes["LLLL-LLLL"] = ErrorCode.TOO_MANY_TRIES
    async with new_kiosk(server, tmp_path) as kiosk:
        await kiosk.types(code)
        kiosk.key("enter")
        await kiosk.sees(said)
        await kiosk.types(CODE)
        kiosk.key("enter")
        await kiosk.sees(INVITATION)


async def test_a_server_that_is_away_gets_the_code_as_soon_as_it_is_back(server, tmp_path):
    async with new_kiosk(server, tmp_path) as kiosk:
        await server.stop()
        await kiosk.types(CODE)
        kiosk.key("enter")
        await kiosk.sees("! Le serveur ne répond pas.", "La borne essaie encore")
        await server.start()
        await kiosk.sees(INVITATION)


async def test_another_code_may_be_typed_while_the_server_is_away(server, tmp_path):
    async with new_kiosk(server, tmp_path) as kiosk:
        await server.stop()
        await kiosk.types("WRONG")
        kiosk.key("enter")
        await kiosk.sees("! Le serveur ne répond pas.")
        kiosk.key("escape")
        await kiosk.sees(ASKS)
        await kiosk.sees_no("WRONG")
        await server.start()
        await kiosk.types(CODE)
        kiosk.key("enter")
        await kiosk.sees(INVITATION)
    assert server.codes.keys() == {"HHHH-HHHH"}


async def test_a_folder_that_cannot_be_written_stops_nothing(server, tmp_path):
    (tmp_path / "file").touch()
    async with kiosk_at(server, token="", kept=tmp_path / "file" / "token") as kiosk:
        await kiosk.types(CODE)
        kiosk.key("enter")
        await kiosk.sees(INVITATION)


async def test_a_kiosk_without_access_hears_no_badge(server, tmp_path):
    async with new_kiosk(server, tmp_path) as kiosk:
        await kiosk.sees(ASKS)
        kiosk.scan(AWA)
        kiosk.key("f4", "f5", "f6", "escape")
        await kiosk.types("Zut")
        await kiosk.sees(ASKS, "Zut")
        assert kiosk.app._attempts.kept == set()
    assert server.knocks == 0


# losing it


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (ErrorCode.REVOKED, "! L’accès de cette borne a été retiré."),
        (ErrorCode.EXPIRED, "! L’accès de cette borne est fini."),
        (ErrorCode.NOT_SIGNED_IN, "! Le serveur ne connaît pas cette borne."),
    ],
)
async def test_an_access_that_ended_puts_the_kiosk_out_of_service_until_a_new_code(
    server, tmp_path, code, said
):
    async with kiosk_at(server, kept=tmp_path / "token") as kiosk:
        await server.turn_away(code)
        await kiosk.sees(said, "allez à l’accueil", ASKS)
        await kiosk.types(CODE)
        kiosk.key("enter")
        await kiosk.sees(INVITATION)
        kiosk.scan(AWA)
        await kiosk.sees("Bonjour Awa")
    assert (tmp_path / "token").read_text() in server.wanted


async def test_it_speaks_the_language_that_is_chosen(server):
    async with kiosk_at(server) as kiosk:
        await server.turn_away(ErrorCode.REVOKED)
        await kiosk.sees("Pour entrer")
        kiosk.key("f3")
        await kiosk.sees("! This kiosk’s access was withdrawn.")
        assert kiosk.app.state.language is Language.EN


async def test_a_revocation_that_only_a_scan_hears_of_keeps_the_scan(server):
    async with kiosk_at(server) as kiosk:
        server.wanted, server.why = set(), ErrorCode.REVOKED
        kiosk.scan(AWA)
        await kiosk.sees("! L’accès de cette borne a été retiré.", "Un passage est gardé.")
        await kiosk.types(CODE)
        kiosk.key("enter")
        await until(lambda: server.heard)
        server.fails = 1
        kiosk.scan(BILAL)
        await kiosk.sees("Bonjour Bilal")
    assert [asked.badge for asked in server.heard] == [AWA, BILAL, BILAL]


async def test_a_kiosk_out_of_service_does_not_knock_all_the_time(server):
    async with kiosk_at(server) as kiosk:
        await server.turn_away(ErrorCode.REVOKED)
        await kiosk.sees(ASKS)
        await kiosk.types("BCDFGHJKLN")
        await kiosk.sees("BCDFGHJKLN")
    assert server.knocks <= 1


async def test_scans_kept_before_are_sent_once_the_kiosk_has_access_again(server):
    async with kiosk_at(server) as kiosk:
        await server.stop()
        await kiosk.sees("La borne est seule")
        for badge in (AWA, BILAL):
            kiosk.scan(badge)
        await kiosk.sees("2 passages sont gardés.")
        server.wanted, server.why = set(), ErrorCode.EXPIRED
        await server.start()
        await kiosk.sees("! L’accès de cette borne est fini.", "2 passages sont gardés.")
        await kiosk.types(CODE)
        kiosk.key("enter")
        await until(lambda: len(server.heard) == 2)
        await kiosk.sees_no("passages sont gardés")
    assert {asked.badge for asked in server.heard} == {AWA, BILAL}


async def test_a_late_refusal_of_the_token_of_before_does_not_stop_a_kiosk_that_is_wanted(server):
    async with kiosk_at(server) as kiosk:
        kiosk.app.answer(happenings.Unwanted(ErrorCode.REVOKED))
        assert kiosk.app.state.step is Step.ENROL
        await kiosk.sees(INVITATION)


async def test_a_name_that_was_being_typed_is_gone_when_access_ends(server):
    async with kiosk_at(server) as kiosk:
        kiosk.key("f4")
        await kiosk.types("Zoé")
        await server.turn_away(ErrorCode.REVOKED)
        await kiosk.sees(ASKS)
        await kiosk.sees_no("Zoé")


async def test_data_is_not_shown_by_a_kiosk_that_lost_its_access(server):
    server.kept = {AWA: ["Votre prénom est Awa."]}
    async with kiosk_at(server) as kiosk:
        kiosk.scan(AWA)
        await kiosk.sees("Mes données")
        kiosk.key("f5")
        await kiosk.sees("Présentez encore votre badge.")
        server.wanted, server.why = set(), ErrorCode.REVOKED
        kiosk.scan(AWA)
        await kiosk.sees("! L’accès de cette borne a été retiré.")

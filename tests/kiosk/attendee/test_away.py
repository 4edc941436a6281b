from tests.kiosk.attendee.people import AWA, BILAL
from tests.kiosk.attendee.stage import kiosk_at
from tests.kiosk.eyes import until


async def test_a_scan_is_kept_while_the_server_is_away_and_sent_again(server):
    async with kiosk_at(server) as kiosk:
        await server.stop()
        await kiosk.sees("! La borne cherche le serveur…")
        kiosk.scan(AWA)
        await kiosk.sees("Votre arrivée est gardée.", "Une arrivée est gardée.")
        kiosk.scan(BILAL)
        await kiosk.sees("2 arrivées sont gardées.")
        await server.start()
        await until(lambda: len(server.heard) == 2)
        await kiosk.sees("✓ Bonjour")
        await kiosk.sees_no("La borne cherche")
    assert {asked.badge for asked in server.heard} == {AWA, BILAL}


async def test_a_server_that_fails_is_asked_again_with_the_same_command(server):
    server.fails = 1
    async with kiosk_at(server) as kiosk:
        kiosk.scan(AWA)
        await kiosk.sees("Votre arrivée est gardée.")
        await kiosk.sees("Bonjour Awa")
    first, second = server.heard
    assert first == second


async def test_a_person_registered_while_the_server_is_away_is_registered_once(server):
    async with kiosk_at(server) as kiosk:
        await server.stop()
        await kiosk.sees("La borne cherche")
        kiosk.key("f4")
        await kiosk.types("Zoé")
        kiosk.key("enter")
        await kiosk.answers("1")
        await kiosk.sees("Votre arrivée est gardée.")
        await server.start()
        await kiosk.sees("Bonjour Zoé")
    assert len(server.registered) == 1

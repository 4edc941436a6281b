from tests.kiosk.attendee.people import AWA, BILAL, VOID
from tests.kiosk.attendee.stage import kiosk_at
from tests.kiosk.eyes import until
from tests.kiosk.offline.roll import a_roster


async def test_a_scan_is_kept_while_the_server_is_away_and_sent_again(server):
    async with kiosk_at(server) as kiosk:
        await server.stop()
        await kiosk.sees("! La borne est seule depuis")
        kiosk.scan(AWA)
        await kiosk.sees("Votre arrivée est gardée.", "Un passage est gardé.")
        kiosk.scan(BILAL)
        await kiosk.sees("2 passages sont gardés.")
        await server.start()
        await until(lambda: len(server.heard) == 2)
        await kiosk.sees("✓ Bonjour")
        await kiosk.sees_no("La borne est seule")
    assert {asked.badge for asked in server.heard} == {AWA, BILAL}


async def test_a_server_that_fails_is_asked_again_with_the_same_command(server):
    server.fails = 1
    async with kiosk_at(server) as kiosk:
        kiosk.scan(AWA)
        await kiosk.sees("Votre arrivée est gardée.")
        await kiosk.sees("Bonjour Awa")
    first, second = server.heard
    assert (first.command_id, first.at) == (second.command_id, second.at)


async def test_a_person_registered_while_the_server_is_away_is_registered_once(server):
    async with kiosk_at(server) as kiosk:
        await server.stop()
        await kiosk.sees("La borne est seule")
        kiosk.key("f4")
        await kiosk.types("Zoé")
        kiosk.key("enter")
        await kiosk.answers("1", "2")
        await kiosk.sees("Votre arrivée est gardée.")
        await server.start()
        await kiosk.sees("Bonjour Zoé")
    assert len(server.registered) == 1


async def test_a_kiosk_that_knows_the_roster_greets_by_itself_and_says_since_when(server, tmp_path):
    server.rows = a_roster().rows
    state = tmp_path / "http.token"
    async with kiosk_at(server, state=state) as kiosk:
        await until(lambda: kiosk.app._keeper.event)
        await server.stop()
        await kiosk.sees("! La borne est seule depuis")
        kiosk.scan(AWA)
        await kiosk.sees("✓ Bonjour Awa", "Table 7", "Un passage est gardé.")
        kiosk.scan(VOID)
        await kiosk.sees("! Ce badge n’est plus valable.", "2 passages sont gardés.")
        kiosk.key("f3")
        await kiosk.sees("! This badge is no longer valid.", "alone since", "2 entries are kept.")
    async with kiosk_at(server, state=state) as kiosk:
        await kiosk.sees("! La borne est seule depuis", "2 passages sont gardés.")
        await server.start()
        await kiosk.sees_no("La borne est seule")
        await until(lambda: len(server.heard) == 2)
    assert [asked.badge for asked in server.heard] == [AWA, VOID]


async def test_the_menu_of_a_kiosk_alone_has_what_works_alone_and_says_so(server, tmp_path):
    server.rows = a_roster().rows
    async with kiosk_at(server, state=tmp_path / "http.token") as kiosk:
        await until(lambda: kiosk.app._keeper.event)
        await server.stop()
        await kiosk.sees("! La borne est seule depuis")
        kiosk.key("f4")
        await kiosk.sees("Votre table viendra plus tard.", "Un badge vierge marche déjà.")
        kiosk.scan(AWA)
        await kiosk.sees("✓ Bonjour Awa")
        await kiosk.answers("1")
        await kiosk.sees("Présentez encore votre badge.")
        kiosk.scan(AWA)
        await kiosk.sees("1   Je m’en vais", "J’ai perdu mon badge", "revient avec le serveur")
        await kiosk.sees_no("Mon programme")
        await kiosk.answers("2")
        await kiosk.sees("L’accueil vous en donne un autre.")
        kiosk.key("escape")
        await kiosk.sees("1   Je m’en vais")


async def test_a_refusal_of_the_server_is_said_again_in_the_language_chosen(server):
    async with kiosk_at(server) as kiosk:
        kiosk.scan(VOID)
        await kiosk.sees("! Ce badge n’est plus valable.", "→ Prenez le badge")
        kiosk.key("f3")
        await kiosk.sees("! This badge is no longer valid.", "→ Use the badge")


async def test_a_kiosk_that_can_keep_nothing_says_so_and_goes_on(server, tmp_path):
    (tmp_path / "file").touch()
    async with kiosk_at(server, state=tmp_path / "file" / "http.token") as kiosk:
        await kiosk.sees("! La borne ne peut rien garder sur son disque.")
        kiosk.scan(AWA)
        await kiosk.sees("Bonjour Awa")

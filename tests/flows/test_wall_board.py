"""The wall board in a real browser."""

from tests import needs
from tests.browser import browser


@needs.program("chromium")
@needs.program("chromedriver")
async def test_the_wall_board_follows_the_day_without_being_loaded_again(cafe, chromium):
    async with browser(chromium) as wall:
        await wall.open(cafe.client.make_url(f"/board/{cafe.board_token}"))
        await wall.sees("Le premier tour commence bientôt", cafe.employers[0]["name"])
        await wall.run("window.stayed = true")
        _, arrival = await cafe.scan(cafe.badges[0])
        await wall.sees("1 personne dans la salle")
        await cafe.organiser.post(f"{cafe.event}/rounds/1/start")
        await wall.sees("Tour 1", arrival["first_name"])
        await cafe.organiser.post(f"{cafe.event}/employers", name="Venu tard & Cie", seats=1)
        await wall.sees("Venu tard & Cie")
        await cafe.organiser.post(f"{cafe.event}/rounds/1/end")
        await wall.sees("Entre deux tours")
        assert await wall.run("return window.stayed") is True


@needs.program("chromium")
@needs.program("chromedriver")
async def test_every_table_is_seen_without_scrolling(client, chromium):
    from server.api.keys import PORTS
    from server.sample import writing
    from server.sample.making import Wanted

    found = await writing.write(client.app[PORTS], client.folder, Wanted(30, 120, 8))
    async with browser(chromium) as wall:
        await wall.open(client.make_url(f"/board/{found['tokens']['board']}"))
        await wall.sees(found["employers"][-1]["name"])
        fits = "return document.documentElement.scrollHeight <= window.innerHeight"
        await wall.until(fits)


@needs.program("chromium")
@needs.program("chromedriver")
async def test_a_name_is_text_never_markup(cafe, chromium):
    name = "<b onclick=x>Zoé</b>"
    await cafe.kiosk.post(f"{cafe.event}/registrations", first_name=name, present=True)
    async with browser(chromium) as wall:
        await wall.open(cafe.client.make_url(f"/board/{cafe.board_token}"))
        await wall.sees(name)
        assert await wall.run("return document.querySelectorAll('td b').length") == 0

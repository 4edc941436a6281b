"""The check-in page in a real browser: by keys alone, read aloud, at 400 %, without its server."""

import asyncio
import itertools
import json

from tests import needs
from tests.browser import browser

pytestmark = [needs.program("chromium"), needs.program("chromedriver")]

ENTER, TAB = "\ue007", "\ue004"
HEARD = """
window.heard = [];
for (const id of ["told", "warned", "away"]) {
  const region = document.getElementById(id);
  const role = region.getAttribute("role");
  new MutationObserver(() => heard.push([role, region.innerText.replace(/\\s+/g, " ")]))
    .observe(region, { childList: true, subtree: true, characterData: true });
}
"""
"""What a screen reader is given to say, and how urgently, from now on."""


async def keys(window, text):
    """Press keys one after another, whatever has the focus."""
    pressed = [{"type": kind, "value": one} for one in text for kind in ("keyDown", "keyUp")]
    await window.ask("POST", "/actions", actions=[{"type": "key", "id": "k", "actions": pressed}])


async def tab_to(window, text):
    """Press Tab until what has the focus says this; fails where no Tab leads there."""
    for _ in range(30):
        await keys(window, TAB)
        if text in await window.run("return document.activeElement.innerText || ''"):
            return
    raise AssertionError(text)


async def at_the_door(cafe, window):
    """Enrol the browser by keys alone, and wait for a badge."""
    body = {"access": "kiosk", "label": "tablette"}
    _, offer = await cafe.organiser.post(f"{cafe.event}/enrolments", **body)
    await window.open(cafe.client.make_url("/check-in"))
    await window.sees("Cette page n’est pas encore inscrite")
    await keys(window, offer["code"] + ENTER)
    await window.sees("Bienvenue")
    await window.run(HEARD)


async def offline(window, *, off):
    """Cut the network of the window, or mend it."""
    shape = {"offline": off, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
    for cmd, params in (("Network.enable", {}), ("Network.emulateNetworkConditions", shape)):
        await window.cdp(cmd, **params)


async def heard(window, role):
    """Return what was put into the regions of this role, one text after another."""
    return [text for kind, text in await window.run("return heard") if kind == role and text]


async def has_field(window):
    return await window.run("return document.activeElement.id === 'field'")


async def test_one_badge_after_another_is_greeted_and_read_out_with_the_focus_in_place(
    cafe, chromium
):
    async with browser(chromium) as window:
        await at_the_door(cafe, window)
        await window.run("window.stayed = true")
        for badge, person in itertools.islice(zip(cafe.badges, cafe.people, strict=True), 3):
            await keys(window, badge.lower() + ENTER)
            await window.sees(f"Bonjour {person['first_name']}", "Table ")
            assert await has_field(window)
            assert await window.run("return document.getElementById('field').value") == ""
            assert (await heard(window, "status"))[-1].startswith(
                "✓ Bonjour " + person["first_name"]
            )
        assert await window.run("return document.title.startsWith('Bonjour ')")
        assert await window.run("return window.stayed") is True


async def test_a_scan_that_comes_while_another_is_sent_is_taken_too(cafe, chromium):
    (blank,) = (await cafe.organiser.post(f"{cafe.event}/badges", count=1))[1]["badges"]
    async with browser(chromium) as window:
        await at_the_door(cafe, window)
        async with slow(cafe):
            for badge in (cafe.badges[0], cafe.badges[0], blank, cafe.badges[1]):
                await keys(window, badge + ENTER)
                await window.sees("Un instant…")
                assert await window.run("return document.getElementById('field').value") == ""
        await window.sees(f"Bonjour {cafe.people[1]['first_name']}")
        assert "déjà notée" not in await window.run("return document.body.innerText")
        async with slow(cafe):
            await keys(window, blank + ENTER + cafe.badges[2][:7])
        await window.sees("Vous venez sans badge")
        await keys(window, cafe.badges[2][7:] + ENTER)
        await window.sees(f"Bonjour {cafe.people[2]['first_name']}")
        _, came = await cafe.organiser.get(f"{cafe.event}/check-ins")
        ids = {one["registration_id"] for one in came}
        assert ids >= {one["registration_id"] for one in cafe.people[:3]}


async def test_a_name_that_nobody_sent_is_gone_once_the_question_has_passed(cafe, chromium):
    async with browser(chromium) as window:
        await at_the_door(cafe, window)
        await window.open(cafe.client.make_url("/check-in?new="))
        await window.sees("Vous venez sans badge")
        await window.run("document.body.dataset.after = 0.2")
        await keys(window, "Zoé")
        await window.sees("Bienvenue")
        assert await window.run("return document.getElementById('field').value") == ""
        assert await has_field(window)


def slow(cafe):
    """Let the server answer nobody who writes into the event, until this is left."""
    return cafe.ports.store.change(cafe.event_id)


async def test_a_greeting_passes_by_itself_and_stays_where_that_was_asked_for(cafe, chromium):
    async with browser(chromium) as window:
        await at_the_door(cafe, window)
        await keys(window, cafe.badges[0] + ENTER)
        await window.sees("Bonjour ")
        await window.run("document.body.dataset.after = 0.2; wait()")
        await window.sees("Bienvenue")
        await keys(window, cafe.badges[1] + ENTER)
        await window.sees("Bonjour ")
        await tab_to(window, "Rester sur cette page")
        await keys(window, ENTER)
        await window.until("return document.body.dataset.after === '0'")
        await window.sees("Personne suivante", cafe.people[1]["first_name"])


async def test_a_refusal_is_urgent_and_a_badge_at_once_takes_its_place(cafe, chromium):
    async with browser(chromium) as window:
        await at_the_door(cafe, window)
        await keys(window, "nothing" + ENTER)
        await window.sees("! Ce code ne se lit pas.", "Présentez le badge une nouvelle fois")
        assert (await heard(window, "alert"))[-1].startswith("! Ce code ne se lit pas.")
        await keys(window, cafe.badges[0] + ENTER)
        await window.sees(cafe.people[0]["first_name"])
        assert "ne se lit pas" not in await window.run("return document.body.innerText")


async def test_who_comes_without_a_badge_registers_by_keys_alone(cafe, chromium):
    async with browser(chromium) as window:
        await at_the_door(cafe, window)
        await tab_to(window, "Je viens sans badge")
        await keys(window, ENTER)
        await window.sees("Vous venez sans badge")
        await keys(window, "Zoé" + TAB)
        assert await window.run("return document.activeElement.value") == "18+"
        await tab_to(window, "J’arrive")
        await keys(window, ENTER)
        await window.sees("Bonjour Zoé", "Votre code")
        code = await window.run("return document.querySelector('.code').innerText")
        assert len(code.split("\u00a0")) == 5
        assert await has_field(window)


async def test_a_scan_is_taken_whatever_has_the_focus(cafe, chromium):
    async with browser(chromium) as window:
        await at_the_door(cafe, window)
        await tab_to(window, "English")
        await keys(window, cafe.badges[0] + ENTER)
        await window.sees(f"Bonjour {cafe.people[0]['first_name']}")


async def test_a_server_that_is_away_is_told_within_two_seconds_and_nothing_typed_is_lost(
    cafe, chromium
):
    async with browser(chromium) as window:
        await at_the_door(cafe, window)
        await offline(window, off=True)
        await window.sees("! Le serveur ne répond pas.", within=2)
        await keys(window, cafe.badges[0] + ENTER)
        back = "return document.getElementById('field').value === arguments[0]"
        await window.until(back, cafe.badges[0])
        await offline(window, off=False)
        away = "return document.getElementById('away').innerText === ''"
        await window.until(away)
        await keys(window, ENTER)
        await window.sees(f"Bonjour {cafe.people[0]['first_name']}")
        assert (await heard(window, "alert"))[0].startswith("! Le serveur ne répond pas.")


async def test_a_tablet_whose_access_is_taken_back_says_so_by_itself(cafe, organiser, chromium):
    async with browser(chromium) as window:
        await at_the_door(cafe, window)
        tokens = (await organiser.get("/v1/tokens"))[1]
        (own,) = [token for token in tokens if token["label"] == "tablette"]
        await organiser.post(f"/v1/tokens/{own['id']}/revoke")
        await window.sees("Hors service", "Cet accès a été retiré.", within=5)


PARTS = ("", "?new=", "?lang=ar", "?lang=ta", "?lang=zh")


async def test_nothing_is_wider_than_400_percent_shows_and_every_target_is_large(cafe, chromium):
    async with browser(chromium) as window:
        await at_the_door(cafe, window)
        await window.shrink()
        for part in PARTS:
            await window.open(cafe.client.make_url("/check-in" + part))
            await is_sound(window)
        await window.open(cafe.client.make_url("/check-in"))
        await keys(window, cafe.badges[0] + ENTER)
        await window.sees("Table ")
        await is_sound(window)


async def is_sound(window):
    """Hold what is shown against what every state owes to everybody."""
    assert await window.run("return document.documentElement.scrollWidth <= window.innerWidth")
    sizes = await window.run(
        "return [...document.querySelectorAll('a, button, .text, #asked label:not(.above)')]"
        ".map((one) => { const box = one.getBoundingClientRect();"
        " return [one.innerText, Math.min(box.width, box.height)] })"
    )
    assert [one for one in sizes if one[1] < 24] == []  # WCAG 2.2, 2.5.8
    assert await window.run("return document.querySelectorAll('h1').length") == 1
    unnamed = "[...document.querySelectorAll('input:not([type=hidden])')]"
    assert await window.run(f"return {unnamed}.filter((one) => !one.labels.length).length") == 0
    moving = (
        "return [...document.querySelectorAll('*')].map((one) => getComputedStyle(one))"
        ".filter((one) => one.animationName !== 'none' || one.transitionDuration !== '0s').length"
    )
    assert await window.run(moving) == 0


async def test_focus_is_seen_and_colours_keep_a_contrast_of_seven(cafe, chromium):
    async with browser(chromium) as window:
        await at_the_door(cafe, window)
        await keys(window, cafe.badges[0] + ENTER)
        await window.sees("Table ")
        await tab_to(window, "Je viens sans badge")
        outline = "return getComputedStyle(document.activeElement).outlineWidth"
        assert await window.run(outline) == "3px"
        pairs = await window.run(COLOURS)
        assert len(pairs) > 4
        assert [pair for pair in pairs if contrast(*map(tuple, pair[1:])) < 7] == []


COLOURS = """
const parts = (text) => (text.match(/[\\d.]+/g) || []).map(Number);
const ground = (one) => {
  for (; one; one = one.parentElement) {
    const found = parts(getComputedStyle(one).backgroundColor);
    if (found.length === 3 || found[3] > 0) return found.slice(0, 3);
  }
  return [255, 255, 255];
};
return [...document.querySelectorAll("main *")]
  .filter((one) => one.checkVisibility())
  .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
  .map((one) => [one.innerText, parts(getComputedStyle(one).color).slice(0, 3), ground(one)]);
"""


def contrast(one, other):
    """Return the contrast of two colours (WCAG 2.2, relative luminance)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour):
    parts = [part / 255 for part in colour]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(p * w for p, w in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))


async def test_it_works_without_its_script(cafe, chromium):
    async with browser(chromium) as window:
        await window.cdp("Emulation.setScriptExecutionDisabled", value=True)
        body = {"access": "kiosk", "label": "tablette"}
        _, offer = await cafe.organiser.post(f"{cafe.event}/enrolments", **body)
        await window.open(cafe.client.make_url("/check-in"))
        await keys(window, offer["code"] + ENTER)
        await says(window, "Bienvenue")
        await keys(window, cafe.badges[0] + ENTER)
        await says(window, f"Bonjour {cafe.people[0]['first_name']}")
        await says(window, "Bienvenue", within=12)


async def says(window, text, within=10):
    """Wait until a text is on a page that runs no script, as a screen reader is told of it."""
    async with asyncio.timeout(within):
        while True:
            found = await window.cdp("Accessibility.getFullAXTree")
            if text in json.dumps(found, ensure_ascii=False):
                return
            await asyncio.sleep(0.2)

"""A person's own page and the notice, in a real browser on a small screen."""

import itertools

import pytest

from tests import needs
from tests.browser import browser

pytestmark = [needs.program("chromium"), needs.program("chromedriver")]


@pytest.fixture
def language():
    """The language of that somebody."""
    return "fr"


@pytest.fixture
async def page(cafe, language):
    """The address of the page of somebody with long words in every field."""
    _, made = await cafe.organiser.post(
        f"{cafe.event}/registrations",
        first_name="Marie-Antoinette-Philippine",
        last_name="Rakotoarimanana-Andriamahefaparany",
        email="marie.antoinette.rakotoarimanana@association.example",
        phone="+33612345678",
        trades=["K2204"],
        language=language,
    )
    _, link = await cafe.organiser.post(f"{cafe.event}/registrations/{made['id']}/link")
    return str(cafe.client.make_url(link["path"]))


async def test_a_person_reads_agrees_thinks_again_and_erases_without_a_script(page, chromium):
    async with browser(chromium) as window:
        await window.open(page)
        await window.sees("Bonjour Marie", "association.example", "Nettoyage")
        assert await window.run("return document.scripts.length") == 0
        await window.run("document.querySelector('input[value=follow_up]').click()")
        await window.run("document.querySelector('button[value=consents]').click()")
        await window.sees("C’est noté.", "On peut me recontacter")
        assert await window.run("return document.querySelectorAll(':checked').length") == 1
        await window.run("document.querySelector('a.careful').click()")
        await window.sees("Voulez-vous vraiment tout effacer")
        await window.run("document.querySelector('main p a').click()")
        await window.sees("Bonjour Marie")
        await window.open(page + "?erase")
        await window.run("document.querySelector('button[value=erase]').click()")
        await window.sees("C’est effacé")
        await window.open(page)
        await window.sees("n’existe pas, ou n’existe plus")


@pytest.mark.parametrize("part", ["", "?erase", "/privacy"])
async def test_nothing_is_wider_than_the_smallest_screen_and_every_target_is_large(
    cafe, page, part, chromium
):
    address = str(cafe.client.make_url("/privacy")) if part == "/privacy" else page + part
    async with browser(chromium) as window:
        await window.shrink()
        await window.open(address)
        fits = "return document.documentElement.scrollWidth <= window.innerWidth"
        assert await window.run(fits)
        sizes = await window.run(
            "return [...document.querySelectorAll('button, .button, label, input[type=checkbox]')]"
            ".map((one) => { const box = one.getBoundingClientRect();"
            " return Math.min(box.width, box.height) })"
        )
        assert all(size >= 24 for size in sizes)  # WCAG 2.2, 2.5.8


@pytest.mark.parametrize(
    ("language", "direction", "left"),
    [("ar", "rtl", False), ("ta", "ltr", True), ("zh", "ltr", True)],
)
async def test_a_language_of_other_letters_fits_and_runs_its_own_way(
    page, direction, left, chromium
):
    async with browser(chromium) as window:
        await window.shrink()
        await window.open(page)
        assert await window.run("return document.documentElement.scrollWidth <= window.innerWidth")
        assert await window.run("return getComputedStyle(document.body).direction") == direction
        boxes = (
            "const box = document.querySelector('input[type=checkbox]').getBoundingClientRect();"
            "return box.right < window.innerWidth / 2"
        )
        assert await window.run(boxes) == left


@pytest.mark.parametrize("part", ["", "?erase"])
async def test_headings_are_in_order_and_every_field_has_its_words(page, part, chromium):
    async with browser(chromium) as window:
        await window.open(page + part)
        levels = await window.run(
            "return [...document.querySelectorAll('h1, h2, h3')].map((one) => +one.tagName[1])"
        )
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
        unnamed = "return [...document.querySelectorAll('input:not([type=hidden])')]"
        assert await window.run(unnamed + ".filter((one) => !one.labels.length).length") == 0
        assert await window.run("return document.documentElement.lang") == "fr"
        assert await window.run("return document.title")

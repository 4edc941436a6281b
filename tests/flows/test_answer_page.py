"""The page where an employer answers, in a real browser on a small screen."""

import pytest

from tests import needs
from tests.browser import browser
from tests.server.api.asked import Meeting

pytestmark = [needs.program("chromium"), needs.program("chromedriver")]

SMALL = (
    "return [...document.querySelectorAll('button, .button, summary, textarea, input.text')]"
    ".map((one) => one.getBoundingClientRect()).filter((box) => box.width && box.height)"
    ".filter((box) => Math.min(box.width, box.height) < 24).length"
)
UNNAMED = (
    "return [...document.querySelectorAll('textarea, input:not([type=hidden])')]"
    ".filter((one) => !one.labels.length).length"
)


@pytest.fixture
async def page(client, organiser):
    """The address of the page of an employer with long words in every field."""
    meeting = await Meeting.planned(
        organiser, name="Rencontres-Interprofessionnelles-Exceptionnelles", entrance="x" * 90
    )
    await meeting.publish()
    _, invitation_id = await meeting.employer(name="Anticonstitutionnellement et Compagnie")
    return str(client.make_url(await meeting.hand_out(invitation_id)))


async def test_an_employer_confirms_thinks_again_and_subscribes_without_a_script(page, chromium):
    async with browser(chromium) as window:
        await window.shrink()
        await window.open(f"{page}?coming=no")
        await window.sees("Confirmez", "vous ne venez pas.", "mardi 1er décembre 2026")
        await window.run("document.querySelector('summary').click()")
        await window.run("document.querySelector('textarea').value = 'Une autre fois.'")
        await window.run("document.querySelector('.choices button').click()")
        await window.sees("C’est noté.", "vous ne venez pas.", "Changer de réponse")
        await window.run("document.querySelector('button[value=accepted]').click()")
        await window.sees("C’est noté.", "vous venez.")
        await window.run("document.querySelector('button[value=feed]').click()")
        await window.sees("Voici votre adresse d’agenda.")
        assert await window.run("return document.scripts.length") == 0
        assert await window.run("return document.documentElement.scrollWidth <= window.innerWidth")
        assert await window.run(SMALL) == 0  # WCAG 2.2, 2.5.8
        assert await window.run(UNNAMED) == 0
        assert await window.run("return document.querySelectorAll('h1').length") == 1
        assert await window.run("return document.documentElement.lang") == "fr"

"""Every page of the team's menu at three sizes, as the poster lays it out."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from kiosk.attendee import words
from kiosk.attendee.page import Page, Seen
from kiosk.attendee.poster import poster
from kiosk.team import pages
from kiosk.team.menu import Menu, Place
from kiosk.team.trial import TEXT, findings
from server.shared.language import PEOPLE, Texts
from server.shared.views import About, PersonView
from server.shared.vocabulary import OF_THE_TEAM, Language, Presence, Role
from tests.kiosk.stand_in import an_event

SIZES = [(64, 20), (80, 24), (120, 40)]
ARRIVED = datetime(2026, 11, 23, 8, 42, tzinfo=UTC)
TEXTS = Texts(PEOPLE, Path(words.__file__).parent / "texts", Path(pages.__file__).parent / "texts")
PERSON = PersonView(
    id="reg_1", first_name="Marie-Françoise", last_name="Durand", role=Role.SEEKER,
    presence=Presence.PRESENT, short_code="BCDFG", arrived_at=ARRIVED,
)  # fmt: skip
MENU = Menu(
    place=Place.MENU, token="t", printer=True, person=PERSON, code="KLRTX", badge="B",
    people=tuple(replace(PERSON, id=f"reg_{n}", last_name=f"D{n}") for n in range(9)), wanted="ma",
    about=About(name="Tablée", version="0.5", oldest_client="0", time=ARRIVED, store="ok"),
)  # fmt: skip


def seen(**fields):
    return Seen(
        **{"now": 0.0, "wall": ARRIVED, "event": an_event(), "server": "http://x", **fields}
    )


def text_of(menu, language=Language.FR, size=(80, 24), **fields):
    say = TEXTS.say(language)
    around = Page(event="Café", clock="9 h 42", acts=(("F8", say("key-back")),))
    page = pages.page(say, menu, seen(**fields), around)
    rows = poster(page, *size).rows
    lines = ["".join(part.text for part in row).rstrip().replace("\xa0", " ") for row in rows]
    return lines, page


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", OF_THE_TEAM)
def test_every_page_fits_every_screen_with_all_its_choices(language, size):
    for place in Place:
        lines, page = text_of(replace(MENU, place=place), language, size)
        shown = "\n".join(lines)
        assert len(lines) <= size[1], (place, shown)
        assert max(map(len, lines)) <= size[0], (place, shown)
        for _, choice in page.choices:
            assert choice.replace("\xa0", " ") in shown, (place, shown)
        for text in (page.headline, page.hint, page.eyebrow):
            assert not text or text.split()[-1] in shown, (place, shown)


def test_neighbours_read_a_first_name_and_an_initial_only():
    for place in (Place.FIND, Place.PERSON, Place.DONE):
        lines, _ = text_of(replace(MENU, place=place))
        assert "Durand" not in "\n".join(lines)
    lines, _ = text_of(replace(MENU, place=Place.PERSON))
    assert "Marie-Françoise D. · BCDFG · arrivée notée à 9 h 42" in "\n".join(lines)


@pytest.mark.parametrize("printer", [True, False])
def test_a_slip_is_offered_only_where_there_is_a_printer(printer):
    lines, _ = text_of(replace(MENU, place=Place.PERSON, printer=printer))
    assert ("Oui, imprimer son papier" in "\n".join(lines)) is printer


def test_the_code_of_the_trial_is_whole_on_the_smallest_screen():
    lines, page = text_of(replace(MENU, place=Place.SCANNER), size=(64, 20))
    assert page.qr == TEXT
    assert sum("█" in line or "▀" in line for line in lines) >= 13


@pytest.mark.parametrize(
    ("typed", "pause", "words"),
    [
        (TEXT, 0.01, "Le lecteur est bien réglé."),
        (TEXT, 0.2, "--gap 200"),
        (TEXT.swapcase(), 0.01, "Majuscules et minuscules sont inversées."),
        ("nothing like it", 0.01, "La borne ne reconnaît pas ce réglage."),
        (f"~{TEXT}", 0.01, "Le lecteur envoie d’abord : ~"),
    ],
)
def test_a_verdict_names_what_is_wrong(typed, pause, words):
    menu = replace(MENU, place=Place.SCANNER, findings=findings(typed, pause, 0.05))
    lines, _ = text_of(menu, size=(120, 40))
    assert words in "\n".join(lines)


def test_the_state_of_a_kiosk_alone_says_since_when_and_how_much_waits():
    menu = replace(MENU, place=Place.STATE, about=None, printer=False)
    lines, _ = text_of(menu, alone_since=ARRIVED, kept=3, roster_at=ARRIVED)
    shown = "\n".join(lines)
    for told in ("ne répond pas", "seule depuis 9 h 42", "3 passages", "reçue à 9 h 42", "aucune"):
        assert told in shown


def test_the_state_of_a_kiosk_says_what_it_cannot_deliver():
    shown = "\n".join(text_of(replace(MENU, place=Place.STATE), held=2, aside=1)[0])
    assert "2 demandes d’un autre événement" in shown
    assert "1 demande refusée ou illisible" in shown
    assert "refusée" not in "\n".join(text_of(replace(MENU, place=Place.STATE))[0])


def test_a_kiosk_alone_says_at_once_that_a_name_opens_nothing_and_a_badge_does():
    alone = "\n".join(text_of(Menu(place=Place.NAME), reachable=False)[0])
    assert "Sans serveur, le nom et le code ne suffisent pas." in alone
    assert "Présentez votre badge d’équipe, deux fois." in alone
    linked = "\n".join(text_of(Menu(place=Place.NAME))[0])
    assert "Ou présentez votre badge d’équipe." in linked
    assert "Sans serveur" not in linked


def test_a_refusal_stands_above_what_is_asked_again():
    menu = Menu(place=Place.NAME, trouble="team-not-desk")
    shown = "\n".join(text_of(menu)[0])
    assert "! Ce compte n’ouvre pas le menu de l’accueil." in shown
    assert "Demandez à l’organisateur un compte d’accueil." in shown

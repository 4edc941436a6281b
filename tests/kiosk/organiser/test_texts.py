"""The texts: complete in French and English, typeset in French, each one used."""

import re
from pathlib import Path

import pytest

import kiosk.organiser
from kiosk.board import NextStep
from kiosk.organiser import (
    access_new,
    accesses,
    code,
    employers,
    events,
    flags,
    floor,
    help,  # noqa: A004
    invitation,
    invitations,
    journal,
    kept,
    page,
    pairings,
    people,
    preview,
    retention,
    review,
    rounds,
    sign_in,
)
from kiosk.organiser.app import Console
from kiosk.organiser.listing import Listing
from kiosk.organiser.steps import STEPS
from server.shared.language import keys_of
from server.shared.vocabulary import (
    OF_THE_TEAM,
    Access,
    AgeBand,
    AnswerStatus,
    EventState,
    Presence,
    Role,
    RoundState,
)

FOLDER = Path(kiosk.organiser.__file__).parent
FR, SIMPLE, EN = (FOLDER / "texts" / f"{name}.ftl" for name in ("fr", "fr-simple", "en"))
CODE = "\n".join(path.read_text(encoding="utf-8") for path in FOLDER.glob("*.py"))

LINKS = ("person-link", "board-link", "answer-link", "feed")
SURE = ("account-close", "token-revoke", "invite-one", "invitation-withdraw", "review-refuse")
"""Questions after which something is done and said."""
CARD = ("counter", "ask", "answer", "letter", "hand", "contact", "withdraw")

MADE = {
    *(f"presence-{state}" for state in Presence),
    *(f"event-{state}" for state in EventState),
    *(f"event-{state}-means" for state in EventState),
    *(f"round-{state}" for state in RoundState),
    *(f"answer-{status}".replace("_", "-") for status in AnswerStatus),
    *(f"role-{role}" for role in Role),
    *(f"next-{step}" for step in NextStep),
    *(f"number-{name}" for name in floor.NUMBERS),
    *(f"proof-{claim}" for claim in ("best", "fairest", "first", "open")),
    *(f"arrival-{told}" for told in ("seated", "waiting", "already")),
    *(f"key-{key}" for key in ("enter", "escape", "updown", "letters")),
    *(f"step-{s}{end}" for steps in STEPS.values() for s in steps for end in ("", "-done")),
    *(f"person-{s}" for s in ("check-in", "return", "leave", "undo")),
    *(f"person-{s}" for s in ("withdraw", "kept", "badge", "strengths")),
    *(f"person-{s}-done" for s in ("return", "leave", "undo", "withdraw")),
    *(f"employer-{s}{end}" for s in ("arrive", "leave") for end in ("", "-done")),
    "person-calendar",
    *(f"round-{s}-done" for s in ("start", "end")),
    *(f"access-{what}".replace("_", "-") for what in Access),
    *(f"access-{what}-means" for what in access_new.PEOPLE),
    *(f"kind-{kind}" for kind in ("account", "session", "token")),
    *(f"add-device-{device}" for device in access_new.DEVICES),
    *(f"code-{device}-title" for device in code.VERBS),
    *(f"{link}-{part}" for link in LINKS for part in ("title", "once")),
    *(f"{question}-done" for question in SURE),
    *(f"invitation-{step}" for step in CARD),
    *(f"{step}-title" for step in ("answer", "counter", "letter", "hand")),
    *(f"{step}-means" for step in ("counter", "hand")),
    *(f"{step}-done" for step in ("counter-accept", "counter-decline", "resend")),
    *(f"hand-{way}" for way in invitation.HANDS),
    *(f"language-{language}" for language in OF_THE_TEAM),
    *(f"kept-{step}" for step in kept.STEPS),
    *(f"age-{band.name.lower()}" for band in AgeBand),
    *(f"other-{what}-title" for what in ("table", "round")),
    *(
        f"{name}-{part}"
        for name in (
            "unreachable",
            "ends-before-start",
            "nobody-free",
            "room-closed",
            "strengths-most",
            "invite-no-mail",
        )
        for part in ("title", "next")
    ),
    *(
        f"{question}-{part}"
        for question in (
            "quit",
            "withdraw",
            "employer-left",
            "round-start",
            "round-end",
            "sign-out",
            "purge",
            "erase",
            "invite-all",
            "contact-move",
            *SURE,
            *(f"step-{s}" for steps in STEPS.values() for s in steps),
        )
        for part in ("title", "means", "yes")
    ),
    *(
        f"field-{name}{end}"
        for name in re.findall(r'Field\(\s*"(\w+)"', CODE)
        for end in ("", "-wrong")
    ),
}
"""Keys the code puts together from parts."""


def test_french_and_english_have_the_same_keys():
    assert keys_of(FR).keys() == keys_of(EN).keys()


def test_simple_french_only_overrides():
    assert keys_of(SIMPLE).keys() <= keys_of(FR).keys()


def test_every_text_is_used_and_every_key_in_the_code_has_a_text():
    literal = {key for key in keys_of(FR) if f'"{key}"' in CODE}
    assert set(keys_of(FR)) == literal | (MADE & set(keys_of(FR)))
    assert set(keys_of(FR)) >= MADE


@pytest.mark.parametrize("path", [FR, SIMPLE])
def test_french_has_a_no_break_space_before_its_double_signs(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            assert not re.search(r"[^\u00a0\d:][:;?!»](\s|$)", line), line
            assert not re.search(r"«[^\u00a0]", line), line


@pytest.mark.parametrize("path", [FR, SIMPLE])
def test_french_addresses_people_as_vous_and_with_a_real_apostrophe(path):
    text = path.read_text(encoding="utf-8")
    assert "'" not in text
    assert not re.search(r"\b(tu|toi|ton|ta|tes)\b", text)


@pytest.mark.parametrize("path", [FR, SIMPLE])
def test_french_sentences_are_short(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        if "=" in line and not line.startswith("help-numbers"):
            for sentence in re.split(r"[.?!](?:\s|$)", line.split("=", 1)[1]):
                assert len(re.findall(r"\w+", re.sub(r"\{.*?\}", "", sentence))) <= 13, sentence


def test_the_help_lists_every_key_of_every_screen():
    screens = (Console, page.Page, events.Events, floor.Floor, people.People, employers.Employers)
    screens += (rounds.Rounds, pairings.Pairings, Listing, sign_in.SignIn, accesses.Accesses)
    screens += (flags.Flags, journal.Journal, retention.Retention, kept.Known)
    screens += (invitations.Invitations, preview.Preview, review.Review)
    bound = {
        binding.key
        for screen in screens
        for binding in vars(screen).get("BINDINGS", [])
        if binding.show
    }
    assert bound <= {key for _, keys in help.KEYS for key, _ in keys}

"""Calendars of ours, read by three parsers that Tablée does not use: all must read the same."""

from datetime import UTC, timedelta

import pytest
from hypothesis import given

from server.domain.text import clean
from server.ical.feed import feed, of_employer, of_organiser, of_territory
from server.ical.invitation import cancel, decline_counter, request
from server.ical.itinerary import Stop, itinerary
from server.shared.vocabulary import AnswerStatus, Language
from server.voice import texts
from tests import needs
from tests.server.ical import papers, strict

pytestmark = [needs.program("node"), needs.program("npm"), needs.libical()]
SAY = texts().say(Language.FR)
OLD = "ancien@employeur.example"
BUILD = {
    "REQUEST": lambda paper: request(paper, SAY),
    "CANCEL": lambda paper: cancel(paper, OLD, SAY, whole=True),
    "CANCEL of one": lambda paper: cancel(paper, OLD, SAY, whole=False),
    "DECLINECOUNTER": lambda paper: decline_counter(paper, SAY),
}


def iso(moment):
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def answer_of(paper):
    status = paper.invitation.answer
    words = {
        AnswerStatus.NEEDS_ACTION: "NEEDS-ACTION",
        AnswerStatus.ACCEPTED: "ACCEPTED",
        AnswerStatus.DECLINED: "DECLINED",
        AnswerStatus.TENTATIVE: "TENTATIVE",
    }
    return words[status], "TRUE" if status is AnswerStatus.NEEDS_ACTION else "FALSE"


def meant(paper, builder):
    """What a reader has to understand, whatever the builder."""
    event, invitation = paper.event, paper.invitation
    answer, asked = answer_of(paper) if "CANCEL" not in builder else (None, None)
    organizer = invitation.organizer or event.host_email or "organiser@tablee.invalid"
    to = OLD if "CANCEL" in builder else paper.employer.email
    place = ", ".join(filter(None, map(clean, (event.venue.name, event.venue.address))))
    return {
        "uid": invitation.uid,
        "sequence": invitation.sequence,
        "stamp": iso(invitation.stamp),
        "start": iso(invitation.starts_at or event.starts_at),
        "end": iso(invitation.ends_at or event.ends_at),
        "status": {"REQUEST": "CONFIRMED", "CANCEL": "CANCELLED"}.get(builder),
        "summary": f"{clean(event.name)}\N{NO-BREAK SPACE}: votre table d’employeur",
        "location": place or None,
        "organizer": strict.mailto(ascii_of(organizer)),
        "attendees": [strict.mailto(ascii_of(to))],
        "answers": [answer],
        "asked": [asked],
    }


def ascii_of(address):
    local, _, domain = address.rpartition("@")
    return f"{local}@{domain.encode('idna').decode()}"


def check(understood, paper, builder):
    content = BUILD[builder](paper)
    read = understood(content)
    (event,) = read["events"]
    wanted = meant(paper, builder)
    assert read["method"] == builder.removesuffix(" of one")
    assert {key: event[key] for key in wanted} == wanted
    # libical's table of DECLINECOUNTER forbids what RFC 5546, section 3.2.8, requires.
    assert read["faults"] == [] or builder == "DECLINECOUNTER"
    assert strict.faults(content) == []


@pytest.mark.parametrize("builder", BUILD)
@pytest.mark.parametrize("day", papers.DAYS.values(), ids=papers.DAYS)
def test_all_read_what_was_meant_on_any_night(understood, day, builder):
    for name in papers.NAMES:
        paper = papers.a_paper(day, employer=papers.an_employer(name, contact=name))
        check(understood, paper, builder)


@pytest.mark.parametrize("builder", BUILD)
@given(paper=papers.any_paper())
def test_all_read_any_other_invitation_the_same(understood, builder, paper):
    check(understood, paper, builder)


def test_the_entry_itself_says_what_to_know_and_where_to_answer(understood):
    """Outlook drops the mail once it is answered (research: ical, Q6)."""
    (event,) = understood(request(papers.a_paper(), SAY))["events"]
    lines = event["description"].replace("\N{NO-BREAK SPACE}", " ").splitlines()
    for line in (
        "Votre table : 7 (2 places)",
        "Tour 4, de 11 h 26 à 11 h 58",
        "Postes annoncés : Agent; de jour, nuit, Chef·fe d’équipe",
        "Pour entrer : Porte de gauche; deuxième étage",
        "Pour venir : T1, arrêt Exemple",
        "Organisation : Association Exemple",
        "Téléphone : +33 6 12 34 56 78",
        f"Pour répondre : {papers.PAGE}",
    ):
        assert line in lines
    (event,) = understood(request(papers.a_paper(page=""), SAY))["events"]
    assert "Pour répondre" not in event["description"]


@pytest.mark.parametrize("status", AnswerStatus)
def test_all_see_the_answer_that_was_given(understood, status):
    invitation = papers.an_invitation(**papers.answered(status))
    check(understood, papers.a_paper(invitation=invitation), "REQUEST")


def check_feed(understood, entries, name="Tablée, à Bobigny; chez vous"):
    content = feed("key", name, entries, colour="darkorange")
    read = understood(content)
    assert (read["method"], read["name"], read["refresh"]) == (None, clean(name), "PT1H")
    assert (read["faults"], strict.faults(content)) == ([], [])
    for one, event in zip(entries, read["events"], strict=True):
        wanted = {
            "uid": one.uid,
            "sequence": one.sequence,
            "stamp": iso(one.stamp),
            "start": iso(one.starts_at),
            "end": iso(one.ends_at),
            "status": one.status,
            "summary": one.summary or None,
            "location": one.location or None,
            "description": one.description or None,
            "organizer": None,
            "attendees": [],
        }
        assert {key: event[key] for key in wanted} == wanted


def entries_of(paper, now):
    event, employer, invitation = paper.event, paper.employer, paper.invitation
    return [
        *of_employer(event, employer, invitation, paper.listed, now, SAY),
        of_organiser(event, [employer], [invitation], SAY),
        of_territory(event, SAY),
    ]


@pytest.mark.parametrize("day", papers.DAYS.values(), ids=papers.DAYS)
def test_all_read_a_feed_with_the_event_and_each_round(understood, day):
    entries = entries_of(papers.a_paper(day), now=day)
    assert len(entries) == 1 + 4 + 2
    check_feed(understood, entries)


@given(paper=papers.any_paper(), name=papers.NAME)
def test_all_read_any_other_feed_the_same(understood, paper, name):
    check_feed(understood, entries_of(paper, now=paper.event.starts_at), name)


def stops(day):
    """Two meetings, of which the second was not told yet."""
    ends_at = day + timedelta(hours=2)
    return [
        Stop(f"p{n}", n, f"Employeur {n}", day + timedelta(minutes=20 * n), ends_at, told=n == 1)
        for n in (1, 2)
    ]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("day", papers.DAYS.values(), ids=papers.DAYS)
def test_all_read_an_itinerary_with_the_event_and_each_meeting(understood, day, language):
    say = texts().say(language)
    content = itinerary(papers.an_event(day), stops(day), papers.STAMP, say)
    read = understood(content)
    assert (read["method"], read["refresh"], strict.faults(content)) == (None, "PT1H", [])
    assert all(e["organizer"] is None and not e["attendees"] for e in read["events"])
    begins = [day, *(day + timedelta(minutes=20 * n) for n in (1, 2))]
    assert [e["start"] for e in read["events"]] == list(map(iso, begins))
    assert [e["status"] for e in read["events"]] == ["CONFIRMED", "CONFIRMED", "TENTATIVE"]

"""What an employer's calendar gets one after the other: as letters, as the rules say to write them.

Each letter is read by the strict checks and by three readers; between two of them the order of
RFC 5546, section 2.1.5, decides which is newer.
"""

from datetime import timedelta

import msgspec
import pytest

from server.domain.events import Venue, plan_rounds
from server.domain.invitations import content, has_details, is_significant, owed, slots, told
from server.ical.letter import letter
from server.shared.postal import Method
from server.shared.vocabulary import AnswerStatus, EventState, Language
from server.voice import texts
from tests import needs
from tests.server.ical import papers, strict_mail

pytestmark = [needs.program("node"), needs.program("npm"), needs.libical()]
SAY = texts().say(Language.FR)
change = msgspec.structs.replace


class Chain:
    """An invitation with its event, and what its calendars were read as."""

    def __init__(self, understood, day):
        self.understood = understood
        self.event = papers.an_event(day, state=EventState.PUBLISHED)
        self.employer = papers.an_employer()
        self.invitation = papers.an_invitation(stamp=day - timedelta(days=40))
        self.now = day - timedelta(days=30)
        self.read = []

    def write(self, **later):
        """Let time go by and write what is owed now."""
        self.now += timedelta(**later)
        rounds = plan_rounds(self.event.starts_at, self.event.ends_at, 4)
        details = has_details(self.event, self.now)
        said = content(self.event, self.employer, self.invitation, rounds, self.now)
        due = owed(self.invitation, said, details=details)
        if due:
            self.invitation = told(self.invitation, said, self.now)
        paper = papers.a_paper(
            event=self.event,
            employer=self.employer,
            invitation=self.invitation,
            listed=slots(self.employer, rounds) if details else (),
        )
        return [self._sent(paper, one) for one in due]

    def decline_counter(self, **later):
        self.now += timedelta(**later)
        found = change(self.invitation, stamp=self.now)
        paper = papers.a_paper(event=self.event, employer=self.employer, invitation=found)
        return self._mail(paper, Method.DECLINE_COUNTER, papers.TO, whole=False)

    def _sent(self, paper, one):
        return self._mail(paper, one.method, one.to, whole=one.whole)

    def _mail(self, paper, method, to, *, whole):
        mail = letter(paper, method, to, f"{len(self.read)}@asso.example", SAY, whole=whole)
        assert strict_mail.faults(mail) == []
        read = self.understood(strict_mail.calendar_of(mail))
        assert read["faults"] == [] or method is Method.DECLINE_COUNTER
        (event,) = read["events"]
        assert (event["uid"], event["organizer"]) == (
            self.invitation.uid,
            f"mailto:{papers.ORGANIZER}",
        )
        self.read.append(event)
        return read["method"], {**event, "mail": mail}

    @property
    def order(self):
        return [(one["sequence"], one["stamp"]) for one in self.read]


@pytest.fixture(params=papers.DAYS.values(), ids=papers.DAYS)
def chain(understood, request):
    return Chain(understood, request.param)


def newer_each_time(chain):
    return chain.order == sorted(set(chain.order))


def test_an_invitation_that_is_moved_then_cancelled(chain):
    ((method, first),) = chain.write()
    assert (method, first["sequence"], first["status"]) == ("REQUEST", 0, "CONFIRMED")
    chain.event = change(chain.event, starts_at=chain.event.starts_at + timedelta(hours=1))
    ((method, second),) = chain.write(days=1)
    assert (method, second["sequence"], second["asked"]) == ("REQUEST", 1, ["TRUE"])
    assert second["start"] > first["start"]
    chain.event = change(chain.event, state=EventState.CANCELLED)
    ((method, third),) = chain.write(days=1)
    assert (method, third["sequence"], third["status"]) == ("CANCEL", 2, "CANCELLED")
    assert newer_each_time(chain)
    assert chain.write(days=1) == []


def test_an_event_that_is_cancelled_and_takes_place_after_all(chain):
    chain.write()
    chain.event = change(chain.event, state=EventState.CANCELLED)
    chain.write(days=1)
    chain.event = change(chain.event, state=EventState.PUBLISHED)
    ((method, last),) = chain.write(days=1)
    assert (method, last["sequence"], last["status"]) == ("REQUEST", 2, "CONFIRMED")
    assert newer_each_time(chain)


def test_an_employer_who_is_not_expected_any_more(chain):
    chain.write()
    chain.invitation = change(chain.invitation, withdrawn_at=chain.now)
    ((method, last),) = chain.write(hours=1)
    assert (method, last["sequence"], last["status"]) == ("CANCEL", 1, None)
    assert last["attendees"] == [f"mailto:{papers.TO}"]
    assert newer_each_time(chain)


def test_details_that_follow_keep_the_answer_and_the_version(chain):
    chain.write()
    chain.invitation = change(chain.invitation, **papers.answered(AnswerStatus.ACCEPTED))
    ((method, last),) = chain.write(days=28, hours=1)
    assert (method, last["sequence"]) == ("REQUEST", 0)
    assert (last["answers"], last["asked"]) == (["ACCEPTED"], ["FALSE"])
    assert "Tour\N{NO-BREAK SPACE}4, de " in last["description"]
    assert newer_each_time(chain)


def test_another_place_asks_for_the_answer_anew(chain):
    chain.write()
    chain.invitation = change(chain.invitation, **papers.answered(AnswerStatus.ACCEPTED))
    chain.event = change(chain.event, venue=Venue(name="Café du Port"))
    ((_, last),) = chain.write(days=1)
    assert (last["answers"], last["asked"], last["sequence"]) == (["NEEDS-ACTION"], ["TRUE"], 1)
    assert last["location"] == "Café du Port"


def test_another_contact_is_asked_and_the_one_before_is_told_so(chain):
    chain.write()
    before = chain.employer
    chain.employer = change(before, email="zoe@employeur.example", contact="Zoé Exemple")
    (off, first), (asked, second) = chain.write(days=1)
    assert (off, first["attendees"]) == ("CANCEL", [f"mailto:{papers.TO}"])
    assert (asked, second["attendees"]) == ("REQUEST", ["mailto:zoe@employeur.example"])
    assert first["names"] == [before.name]
    assert not any(word in first["mail"].decode() for word in ("zoe@", "Zoé", "Zo=C3=A9"))


def test_other_times_that_are_not_possible(chain):
    chain.write()
    method, last = chain.decline_counter(hours=2)
    assert (method, last["sequence"], last["status"]) == ("DECLINECOUNTER", 0, None)
    assert last["comment"] == "L’horaire que vous proposez n’est pas possible."
    assert (last["start"], last["end"]) == (chain.read[0]["start"], chain.read[0]["end"])
    assert newer_each_time(chain)


def test_other_times_that_are_accepted_are_the_employers_own(chain):
    chain.write()
    earlier = chain.event.starts_at + timedelta(hours=1)
    chain.invitation = change(chain.invitation, starts_at=earlier, ends_at=chain.event.ends_at)
    ((method, last),) = chain.write(days=1)
    assert (method, last["sequence"]) == ("REQUEST", 1)
    assert last["start"] == earlier.strftime("%Y-%m-%dT%H:%M:%SZ")


def test_only_what_ends_an_answer_raises_the_version(chain):
    chain.write()
    before = chain.invitation.told
    chain.event = change(chain.event, name="Café Contact", host_phone="+33600000000")
    rounds = plan_rounds(chain.event.starts_at, chain.event.ends_at, 4)
    after = content(chain.event, chain.employer, chain.invitation, rounds, chain.now)
    assert before != after
    assert not is_significant(before, after)

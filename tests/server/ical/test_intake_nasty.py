"""Whatever bytes come in, they are read: quickly, without an exception, with clean texts."""

import random
import time
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.incoming import Incoming, Read, Unclear
from server.ical.intake import CALENDAR, LARGEST, MAIL, read
from tests.server.ical import bombs, mails
from tests.server.ical.damage import damaged

KINDS = st.sampled_from([MAIL, CALENDAR])
LONGEST_TIME = 2.0
"""Seconds, the promise; what is measured stands in docs/benchmarks.md."""


def look(data, kind):
    """Read something and say what is wrong with what was read."""
    before = time.process_time()
    found = read(data, kind)
    assert time.process_time() - before < LONGEST_TIME
    assert isinstance(found, Read)
    what = found.what.read if isinstance(found.what, Unclear) else found.what
    said = (what.comment, what.attendee, what.organizer) if isinstance(what, Incoming) else ()
    origin = found.origin
    shown = (*said, origin.sender, *origin.recipients, origin.subject, *origin.text.split("\n"))
    for text in shown:
        assert not {category(one) for one in text} & {"Cc", "Cf", "Cs"}, text
        assert len(text) <= 2000
    if isinstance(what, Incoming):
        assert what.uid == what.uid.strip() != ""
        assert what.attendee == what.attendee.casefold()
        str(what).encode()
    return found


@given(st.binary(max_size=2000), KINDS)
def test_any_bytes_are_read(data, kind):
    look(data, kind)


@given(st.text(max_size=500), KINDS)
def test_any_text_is_read_inside_a_calendar(text, kind):
    content = mails.calendar(f"COMMENT:{text}", f"ATTENDEE;CN={text}:mailto:{text}", text).decode()
    look(content.encode("utf-8", "surrogatepass"), kind)


@given(st.text(max_size=300), st.sampled_from(["sender", "to", "subject"]))
def test_any_text_is_read_as_a_header(text, name):
    assert look(mails.mail(b"", **{name: text}), MAIL)


@pytest.mark.parametrize("name", mails.SOUND)
@given(st.integers(min_value=0))
def test_every_damaged_mail_is_read(name, seed):
    data = damaged(random.Random(seed), mails.SOUND[name])
    look(data[:LARGEST], MAIL)


@given(st.integers(min_value=0))
def test_every_damaged_calendar_is_read(seed):
    look(damaged(random.Random(seed), mails.calendar("DTSTART:20261124T080000Z")), CALENDAR)


@pytest.mark.parametrize("name", bombs.BOMBS)
def test_no_bomb_takes_long(name):
    kind, data = bombs.BOMBS[name]
    assert len(data) <= LARGEST
    look(data, kind)

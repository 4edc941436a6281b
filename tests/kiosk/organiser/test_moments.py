from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

import kiosk.organiser
from kiosk.organiser import moments
from server.shared.language import Texts
from server.shared.vocabulary import Language

TEXTS = Texts(Path(kiosk.organiser.__file__).parent / "texts")
TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("7/12", date(2026, 12, 7)),
        ("7/12/26", date(2026, 12, 7)),
        (" 07.12.2026 ", date(2026, 12, 7)),
        ("2026-12-07", date(2026, 12, 7)),
        ("22/11", date(2027, 11, 22)),
        ("23/11", TODAY),
    ],
)
def test_days_are_read_as_people_write_them(typed, day):
    assert moments.read_day(typed, TODAY) == day


@pytest.mark.parametrize("typed", ["", "demain", "32/1", "29/2/2027", "7", "1/2/3/4"])
def test_what_is_no_day_is_refused(typed):
    with pytest.raises(ValueError):  # noqa: PT011 - a form needs to know no more
        moments.read_day(typed, TODAY)


@pytest.mark.parametrize(
    ("typed", "clock"),
    [
        ("9", time(9)),
        ("9h", time(9)),
        ("9 h 05", time(9, 5)),
        ("9:05", time(9, 5)),
        ("905", time(9, 5)),
        ("0930", time(9, 30)),
        ("23H59", time(23, 59)),
    ],
)
def test_times_are_read_as_people_write_them(typed, clock):
    assert moments.read_clock(typed) == clock


@pytest.mark.parametrize("typed", ["", "midi", "24", "9:60", "9:5:0", "12345", "-1"])
def test_what_is_no_time_is_refused(typed):
    with pytest.raises(ValueError):  # noqa: PT011 - a form needs to know no more
        moments.read_clock(typed)


def test_the_day_proposed_is_the_first_free_weekday_two_weeks_ahead():
    assert moments.next_free_weekday(TODAY, set()) == date(2026, 12, 7)
    taken = {date(2026, 12, 7), date(2026, 12, 8)}
    assert moments.next_free_weekday(TODAY, taken) == date(2026, 12, 9)
    assert moments.next_free_weekday(date(2026, 11, 21), set()) == date(2026, 12, 7)


def test_times_stand_in_the_zone_of_the_event():
    noon = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)
    say = TEXTS.say(Language.FR)
    assert moments.clock(say, noon, "Europe/Paris") == "14\u00a0h\u00a000"
    assert moments.clock(say, noon, "America/Cayenne") == "9\u00a0h\u00a000"
    assert moments.clock(say, noon, "Not/AZone") == "12\u00a0h\u00a000"


@pytest.mark.parametrize(
    ("language", "day", "long", "short"),
    [
        (Language.FR, date(2026, 12, 7), "lundi 7 décembre 2026", "lun. 7 déc."),
        (Language.FR, date(2027, 5, 1), "samedi 1er mai 2027", "sam. 1er mai"),
        (Language.FR_SIMPLE, TODAY, "lundi 23 novembre 2026", "lun. 23 nov."),
        (Language.EN, date(2027, 8, 1), "Sunday 1 August 2027", "Sun 1 Aug"),
    ],
)
def test_days_are_said_in_words(language, day, long, short):
    say = TEXTS.say(language)
    assert (moments.day(say, day), moments.short_day(say, day)) == (long, short)


@pytest.mark.parametrize(
    ("seconds", "shown"), [(372, "6:12"), (59, "0:59"), (0, "0:00"), (-5, "0:00")]
)
def test_what_is_left_counts_down_and_stops_at_zero(seconds, shown):
    now = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    assert moments.left(now + timedelta(seconds=seconds), now) == shown

"""Export → import → export gives the same bytes; any bytes give rows or a refusal."""

import csv
from datetime import time
from io import StringIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from phonenumbers import PhoneNumberFormat, format_number, parse

from server.domain.text import clean
from server.lists import cells
from server.lists.attendees import read_attendees
from server.lists.cleaning import guarded, unguarded
from server.lists.columns import ATTENDEE_COLUMNS, EMPLOYER_COLUMNS
from server.lists.employers import read_employers
from server.lists.openings import Opening
from server.lists.records import AttendeeRow, EmployerRow
from server.lists.refusals import BadCell, BadFile
from server.lists.windows import AtTime, InRound
from server.lists.writing import write_attendees, write_employers
from server.shared.reference import load
from server.shared.vocabulary import SPOKEN_LANGUAGES, AgeBand, Language

REFERENCE = load()
BUSY_MACHINES_ARE_FINE = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
LANGUAGES = st.sampled_from(Language)
TEXT = st.text("=+-@'\"\t\r\n;,/|() aAeé\u200b\u00a0\u0301", max_size=12) | st.text(max_size=12)
WORDS = st.sampled_from(["CDI", "35h", "12", "(K2204)", "(Z9999)", "bénévolat", "(formation)", "|"])
NAME = TEXT.filter(clean)
EDGE = (
    st.none()
    | st.integers(1, 12).map(InRound)
    | st.times().map(lambda at: AtTime(at.replace(microsecond=0)))
)
PHONE = st.sampled_from(["", "+33612345678", "+442079460018", "+390669812345", "+12530000000"])
EMAIL = st.sampled_from(["", "awa@exemple.example", "=a@b.fr", "+a@b.example"])
TRADES = st.lists(st.sampled_from(["K2204", "N1105", "G1699"])).map(tuple)


def codes(vocabulary):
    return st.lists(st.sampled_from(list(vocabulary.by_code))).map(tuple)


@st.composite
def attendee_lists(draw):
    employers = draw(st.lists(NAME, min_size=1, max_size=6))
    wishes = st.lists(st.sampled_from(employers)).map(tuple)
    person = st.builds(
        AttendeeRow,
        first_name=NAME,
        last_name=TEXT,
        email=EMAIL,
        phone=PHONE,
        language=st.sampled_from(["", *SPOKEN_LANGUAGES]),
        trades=TRADES,
        age_band=st.sampled_from([AgeBand.ADULT, AgeBand.MINOR]),
        transition=st.sampled_from(["", *REFERENCE.transitions.by_code]),
        opportunities=codes(REFERENCE.opportunities),
        places=codes(REFERENCE.places),
        wishes=wishes,
        vetoes=wishes,
        arrival=EDGE,
        departure=EDGE,
        company=st.booleans(),
        referrer=NAME,
        reference=TEXT,
    )
    return employers, draw(st.lists(person, max_size=3))


OPENING = st.builds(
    Opening,
    title=TEXT | st.lists(WORDS | TEXT, max_size=4).map(" ".join),
    trade=st.sampled_from(["", "K2204", "G1699", "Z9999"]),
    kind=st.sampled_from(["", "unheard_of", *REFERENCE.opportunities.by_code]),
    hours=st.sampled_from(["", "35h", "17h30", "20 heures", "12", "temps plein"]),
)
EMPLOYER = st.builds(
    EmployerRow,
    name=NAME,
    contact=TEXT,
    email=EMAIL,
    phone=PHONE,
    seats=st.integers(1, 12),
    openings=st.lists(OPENING, max_size=2).map(tuple),
    trades=TRADES,
    arrival=EDGE,
    departure=EDGE,
    siret=st.sampled_from(["", "73282932000074", "35600000049837"]),
    reference=TEXT,
)


@BUSY_MACHINES_ARE_FINE
@given(attendee_lists(), LANGUAGES)
def test_attendees_come_back_byte_for_byte(given_list, language):
    employers, rows = given_list
    sent = write_attendees(rows, language, reference=REFERENCE)
    read = read_attendees(sent, employers=employers, rounds=12, reference=REFERENCE)
    assert read.refused == ()
    assert read.warnings == ()
    assert len(read.rows) == len(rows)
    people = [row for _, row in read.rows]
    assert write_attendees(people, language, reference=REFERENCE) == sent


@BUSY_MACHINES_ARE_FINE
@given(st.lists(EMPLOYER, max_size=3), LANGUAGES)
def test_employers_come_back_byte_for_byte(rows, language):
    sent = write_employers(rows, language, reference=REFERENCE)
    read = read_employers(sent, rounds=12, reference=REFERENCE)
    assert read.refused == ()
    assert len(read.rows) == len(rows)
    found = [row for _, row in read.rows]
    assert write_employers(found, language, reference=REFERENCE) == sent


@BUSY_MACHINES_ARE_FINE
@given(attendee_lists())
def test_what_was_read_once_is_read_the_same_again(given_list):
    employers, rows = given_list

    def again(rows):
        sent = write_attendees(rows, reference=REFERENCE)
        read = read_attendees(sent, employers=employers, rounds=12, reference=REFERENCE)
        return [row for _, row in read.rows]

    read = again(rows)
    assert again(read) == read


@BUSY_MACHINES_ARE_FINE
@given(st.lists(EMPLOYER, max_size=3))
def test_employers_read_once_are_read_the_same_again(rows):
    def again(rows):
        sent = write_employers(rows, reference=REFERENCE)
        return [row for _, row in read_employers(sent, rounds=12, reference=REFERENCE).rows]

    read = again(rows)
    assert again(read) == read


def test_french_files_have_a_mark_semicolons_and_crlf():
    sent = write_attendees([AttendeeRow(first_name="Zoé")], reference=REFERENCE)
    headings = ";".join(column.fr for column in ATTENDEE_COLUMNS)
    assert sent.decode() == f"\ufeff{headings}\r\nZoé;;;;;;18+;;;;;;;;non;;\r\n"


def test_english_files_have_commas_and_english_words():
    row = EmployerRow(name="Propreté Nord", openings=(Opening("Chef", "", "interim", "35h"),))
    sent = write_employers([row], Language.EN, reference=REFERENCE)
    headings = ",".join(column.en for column in EMPLOYER_COLUMNS)
    line = "Propreté Nord,,,,1,Chef Temporary work 35h,,,,,"
    assert sent.decode() == f"\ufeff{headings}\r\n{line}\r\n"


def test_labels_and_wishes_are_written_so_that_people_read_them():
    row = AttendeeRow(
        first_name="Awa",
        trades=("K2204", "K2299"),
        transition="return",
        opportunities=("cdi", "benevolat"),
        places=("all_93",),
        wishes=("Dupont, Fils", "Café"),
        arrival=AtTime(time(9, 30)),
        departure=InRound(3),
        company=True,
    )
    text = write_attendees([row], reference=REFERENCE).decode()
    cells = list(csv.reader(StringIO(text, newline=""), delimiter=";"))[1]
    assert cells[5:15] == [
        "K2204, K2299",
        "18+",
        "Retour à l’emploi",
        "CDI, Bénévolat",
        "Toute la Seine-Saint-Denis",
        "Dupont, Fils\nCafé",
        "",
        "09:30",
        "3",
        "oui",
    ]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "'"])
def test_what_a_spreadsheet_would_run_is_guarded(start):
    assert guarded(f"{start}x") == f"'{start}x"
    assert unguarded(f"'{start}x") == f"{start}x"


@pytest.mark.parametrize("cell", ["", "x", "'", "'x", "' =x", "x=1"])
def test_other_cells_are_left_alone(cell):
    assert unguarded(cell) == cell


@given(TEXT)
def test_cleaning_twice_is_cleaning_once(text):
    assert clean(clean(text)) == clean(text)


@given(st.from_regex(r"\A(0|\+33 ?)[1-9]([ .-]?[0-9]){8}\Z"))
def test_the_usual_french_number_is_read_as_the_library_reads_it(cell):
    assert cells.phone(cell) == format_number(parse(cell, "FR"), PhoneNumberFormat.E164)


ABROAD = st.sampled_from(["", "0", "+33", "+39", "+39 0", "+44 (0)", "+1", "+225", "+41", "00216 "])


@given(st.builds("{}{}".format, ABROAD, st.from_regex(r"\A[0-9]{6,11}\Z")))
def test_a_number_kept_is_kept_as_it_is(cell):
    kept = cells.phone(cell)
    assert isinstance(kept, BadCell) or cells.phone(kept) == kept


def read_both(data):
    for read in (
        lambda: read_attendees(data, employers=["A, B", "A"], rounds=12, reference=REFERENCE),
        lambda: read_employers(data, rounds=12, reference=REFERENCE),
    ):
        try:
            result = read()
        except BadFile:
            continue
        assert result.count >= len(result.rows) == len(result.keys)
        assert all(cell.line > 1 for cell in result.refused)


@BUSY_MACHINES_ARE_FINE
@given(st.binary(max_size=300))
def test_any_bytes_are_rows_or_a_refusal(data):
    read_both(data)


HEADED = st.sampled_from(["Prénom;Nom;Souhaits\n", "Entreprise;Postes;SIRET\n", "sep=,\nPrénom\n"])


@BUSY_MACHINES_ARE_FINE
@given(HEADED, st.text(), st.sampled_from(["utf-8", "utf-16", "utf-8-sig"]))
def test_any_text_under_headings_is_rows_or_a_refusal(headings, text, encoding):
    read_both((headings + text).encode(encoding, "replace"))


ALL_COLUMNS = {
    ";".join(column.fr for column in columns): len(columns)
    for columns in (ATTENDEE_COLUMNS, EMPLOYER_COLUMNS)
}


@BUSY_MACHINES_ARE_FINE
@given(st.sampled_from(list(ALL_COLUMNS)), st.data())
def test_any_cells_are_rows_or_refusals(headings, data):
    width = ALL_COLUMNS[headings]
    row = data.draw(st.lists(TEXT | st.from_regex(r"[0-9h:+ ]{1,8}"), min_size=width))
    text = StringIO(newline="")
    csv.writer(text, delimiter=";").writerows([headings.split(";"), row])
    read_both(text.getvalue().encode())

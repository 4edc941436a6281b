"""Files as people send them: encodings, delimiters, line ends, and what is no table."""

import codecs

import pytest

from server.lists.reading import MAX_LINE, MAX_ROWS, read_table
from server.lists.refusals import BadFile
from server.shared.vocabulary import ErrorCode

HEADINGS = {"Prénom", "Nom", "Métiers", "First name", "Last name"}


def table(data):
    return read_table(data, HEADINGS.__contains__)


def refused(data):
    with pytest.raises(BadFile) as caught:
        table(data)
    return caught.value


LINES = "Prénom;Nom\r\nZoé;Müller\r\nAïcha;N’Diaye\r\n"
ROWS = [(2, ("Zoé", "Müller")), (3, ("Aïcha", "N’Diaye"))]
EXCEL = {
    "CSV UTF-8 of Excel": codecs.BOM_UTF8 + LINES.encode(),
    "UTF-8 without a mark": LINES.encode(),
    "CSV of a French Excel": LINES.encode("cp1252"),
    "CSV of an English Excel": LINES.replace(";", ",").encode("cp1252"),
    "Unicode text of Excel": LINES.replace(";", "\t").encode("utf-16"),
    "Unicode text, big-endian": codecs.BOM_UTF16_BE + LINES.encode("utf-16-be"),
    "UTF-16 without a mark": LINES.encode("utf-16-le"),
    "UTF-16 big-endian without a mark": LINES.encode("utf-16-be"),
    "lines of a Mac": LINES.replace("\r\n", "\r").encode(),
    "lines of Unix": LINES.replace("\r\n", "\n").encode(),
    "no line break at the end": LINES.removesuffix("\r\n").encode(),
    "every cell quoted": '"Prénom";"Nom"\r\n"Zoé";"Müller"\r\n"Aïcha";"N’Diaye"\r\n'.encode(),
    "the end-of-file character of DOS": LINES.encode("cp1252") + b"\x1a",
    "two marks": codecs.BOM_UTF8 * 2 + LINES.encode(),
}


@pytest.mark.parametrize("name", EXCEL)
def test_a_file_is_read_however_a_spreadsheet_wrote_it(name):
    read = table(EXCEL[name])
    assert read.headings == ("Prénom", "Nom")
    assert read.rows == ROWS


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_the_heading_line_tells_the_delimiter(delimiter):
    data = f"Prénom{delimiter}Nom\nA{delimiter}B".encode()
    assert table(data).rows == [(2, ("A", "B"))]


def test_a_delimiter_inside_an_unknown_heading_does_not_win():
    data = b"Last name;Notes, remarks, other, more\nA;B,C"
    assert table(data).rows == [(2, ("A", "B,C"))]


def test_a_quoted_heading_may_hold_delimiters():
    data = b'"First name";"a,b,c,d,e"\nA;B'
    assert table(data).headings == ("First name", "a,b,c,d,e")


def test_a_heading_that_would_open_a_quote_with_another_delimiter_is_read():
    assert table(b'First name;x ,"y\nA;B').rows == [(2, ("A", "B"))]


@pytest.mark.parametrize(
    "line", ["sep=;", "SEP=;", '"sep=;"', "sep=,", "sep=\t", "sep=|", "sep=;;;;"]
)
def test_a_first_line_that_names_the_delimiter_is_obeyed(line):
    delimiter = line.strip('"')[4]
    data = f"{line}\r\nPrénom{delimiter}x;y,z\nA{delimiter}B".encode()
    read = table(data)
    assert read.headings[0] == "Prénom"
    assert read.rows == [(3, ("A", "B"))]


def test_a_quoted_cell_may_hold_line_breaks_quotes_and_delimiters():
    data = b'Last name;First name\r\n"a\r\nb;""c""";d\r\ne;f'
    assert table(data).rows == [(2, ('a\r\nb;"c"', "d")), (4, ("e", "f"))]


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_a_row_has_the_number_of_the_physical_line_it_starts_on(end):
    lines = ["First name", "", '"a', "", 'b"', ";;", "c"]
    rows = table(end.join(lines).encode()).rows
    assert [line for line, _ in rows] == [3, 7]


def test_empty_lines_and_lines_of_separators_alone_are_passed_over():
    data = "\r\n;;\r\nFirst name;Last name\r\n\r\n;\r\n \u00a0;\u200b\r\nA;B\r\n".encode()
    assert table(data).rows == [(7, ("A", "B"))]


def test_headings_alone_are_no_rows():
    assert table(b"First name;Last name\r\n").rows == []


@pytest.mark.parametrize(
    "data",
    [
        b"",
        codecs.BOM_UTF8,
        b"\xff\xfe",
        b"\r\n\r\n",
        b" ;;\t;",
        b",,,\n,,,",
        b"\t\t",
        b"sep=;\r\n",
        b"\x1a",
    ],
)
def test_a_file_of_nothing_is_empty(data):
    assert refused(data).code is ErrorCode.EMPTY_FILE


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)),
        b"First name\0\nA",
        b"First name\n\x81\x8d",
        codecs.BOM_UTF8 + b"First name\n\xe9",
        b"\xff\xfeF\x00i\x00r",
        b"\xff\xfe\x00\x00F\x00\x00\x00",
        b"\x01\x02\x03",
        b"\x02First name\nA",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500),
        b"F\0i\0\0r",
    ],
)
def test_a_binary_file_is_no_text(data):
    assert refused(data).code is ErrorCode.NOT_TEXT


def test_a_renamed_spreadsheet_or_pdf_is_called_by_its_name():
    assert refused(b"PK\x03\x04\x14\x00[Content_Types].xml").code is ErrorCode.IS_XLSX
    assert refused(b"%PDF-1.7\n%\xe2\xe3").code is ErrorCode.IS_PDF
    assert refused(codecs.BOM_UTF8 + b"\n%PDF-1.4").code is ErrorCode.IS_PDF


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b'First name\nA\n"B\nC\n', 3),
        (b'sep=;\nFirst name\nA;"B', 3),
        (b'"First name', 1),
        (b'First name\n"', 2),
        (b'First name\n"A""', 2),
    ],
)
def test_a_quote_open_to_the_end_is_named_with_its_line(data, line):
    bad = refused(data)
    assert (bad.code, bad.params) == (ErrorCode.OPEN_QUOTE, {"line": line})


def test_a_long_open_quote_is_still_an_open_quote():
    data = b'First name\n"' + b"abcdefghi\n" * 100_000
    assert refused(data).params == {"line": 2}


def test_more_than_20_mb_are_too_large():
    line = b"a" * 999 + b"\n"
    assert refused(line * 20_000 + b"a").params == {"limit": "bytes"}


def test_a_line_over_1_mb_is_too_large():
    assert table(b"First name\n" + b"a" * MAX_LINE).rows[0][1] == ("a" * MAX_LINE,)
    bad = refused(b"First name\n" + b"a" * (MAX_LINE + 1))
    assert (bad.code, bad.params) == (ErrorCode.TOO_LARGE, {"limit": "line"})
    assert refused("Prénom\n".encode() + "é".encode() * (MAX_LINE // 2 + 1)).params["limit"]


def test_more_than_100_000_rows_are_too_large():
    assert len(table(b"First name\n" + b"a\n" * MAX_ROWS + b"\n;\n").rows) == MAX_ROWS
    bad = refused(b"First name\n" + b"a\n" * (MAX_ROWS + 1))
    assert (bad.code, bad.params) == (ErrorCode.TOO_LARGE, {"limit": "rows"})

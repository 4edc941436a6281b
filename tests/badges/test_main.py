import re
import subprocess
import sys
import zlib

import pytest

from badges.__main__ import main


@pytest.fixture
def run(tmp_path, capsys):
    """Runs the program on a file of names; gives its status, stdout, stderr and the PDF."""

    def _run(content, out="OUT.pdf"):
        names = tmp_path / "NAMES.txt"
        if content is not None:
            names.write_bytes(content)
        pdf = tmp_path / out
        status = main([str(names), str(pdf), "--event", "Café contact"])
        printed = capsys.readouterr()
        return status, printed.out, printed.err, pdf

    return _run


def test_names_become_a_sheet_of_badges(run):
    status, out, err, pdf = run("\ufeffAwa\r\n\n  Éloïse \n".encode() + b"Ng\n" * 7)
    assert (status, err) == (0, "")
    assert out == f"{pdf}: badges 9, A4 pages 2\n"
    assert pdf.read_bytes().startswith(b"%PDF")


def test_two_runs_never_give_the_same_badges(run):
    first = run(b"Awa\n")[3].read_bytes()
    second = run(b"Awa\n", out="SECOND.pdf")[3].read_bytes()
    assert drawn(first) != drawn(second)


def drawn(pdf):
    packed = re.findall(rb"/FlateDecode.*?stream\n(.*?)\nendstream", pdf, re.DOTALL)
    return zlib.decompress(packed[0])


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "No such file or directory."),
        (b"", "the file has no name."),
        (b"\n  \n", "the file has no name."),
        (b"Andr\xe9\n", "the file is not UTF-8 text."),
    ],
)
def test_an_unusable_file_of_names_is_one_sentence_and_status_2(run, content, sentence):
    status, out, err, pdf = run(content)
    assert (status, out) == (2, "")
    assert err.endswith(f"NAMES.txt: {sentence}\n")
    assert err.count("\n") == 1
    assert not pdf.exists()


def test_it_runs_as_a_program(tmp_path):
    command = [sys.executable, "-m", "badges", str(tmp_path / "NAMES.txt"), "OUT.pdf"]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("NAMES.txt: No such file or directory.\n")


def test_a_sheet_that_cannot_be_written_is_one_sentence_and_status_2(run):
    status, out, err, pdf = run(b"Awa\n", out="missing/OUT.pdf")
    assert (status, out) == (2, "")
    assert err == f"{pdf}: No such file or directory.\n"

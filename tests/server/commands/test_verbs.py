"""The verbs of run.sh, as a person calls them: exit status, stdout and files."""

import gzip
import json
import subprocess
from contextlib import closing
from http.client import HTTPConnection

import pytest

from benchmarks import running
from tests.server.commands.calls import ROOT, call


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sample") / "data"
    file = folder.parent / "sample.json"
    done = call("sample", "--data", folder, "--json", file)
    assert done.returncode == 0
    assert done.stdout == ""
    return folder, json.loads(file.read_text())


def test_a_sample_says_its_event_tokens_badges_people_and_employers(made):
    folder, found = made
    assert set(found) == {"event_id", "tokens", "badges", "people", "employers"}
    assert set(found["tokens"]) == {"kiosk", "organiser", "board"}
    assert (len(found["badges"]), len(found["employers"])) == (150, 22)
    assert [p["badge"] for p in found["people"]] == found["badges"]
    assert len(set(found["badges"])) == 150
    assert json.loads((folder / "sample.json").read_text()) == found
    for name in ("sample.json", "organiser.token", "kiosk.token"):
        assert (folder / name).stat().st_mode & 0o777 == 0o600


def test_the_first_sixty_names_stand_in_no_other_text(made):
    _, found = made
    names = [p["first_name"].casefold() for p in found["people"]]
    first = names[:60]
    assert len(set(first)) == 60
    texts = [path.read_text().casefold() for path in ROOT.glob("kiosk/**/*.ftl")]
    texts += [path.read_text().casefold() for path in ROOT.glob("server/**/*.ftl")]
    texts += [employer["name"].casefold() for employer in found["employers"]]
    assert texts
    for number, name in enumerate(first):
        assert not any(name in other for n, other in enumerate(names) if n != number), name
        assert not any(name in text for text in texts), name


def test_the_same_seed_gives_the_same_people(made, tmp_path):
    _, found = made
    call("sample", "--data", tmp_path / "data", "--json", tmp_path / "x.json")
    again = json.loads((tmp_path / "x.json").read_text())
    assert again["badges"] == found["badges"]
    assert [p["first_name"] for p in again["people"]] == [p["first_name"] for p in found["people"]]
    assert again["tokens"]["organiser"] != found["tokens"]["organiser"]


def test_calendar_files_of_a_sample_are_written_for_everybody(made, tmp_path):
    folder, found = made
    done = call("ical", "--data", folder, "--event", found["event_id"], tmp_path)
    assert done.returncode == 0
    assert {p.stem for p in (tmp_path / "employers").iterdir()} == {
        e["id"] for e in found["employers"]
    }
    assert {p.stem for p in (tmp_path / "attendees").iterdir()} == {
        p["registration_id"] for p in found["people"]
    }


def test_a_verb_goes_through_the_folders_running_server(made, tmp_path):
    folder, found = made
    server = running.serve(folder)
    done = call(
        "export",
        "--data",
        folder,
        "--event",
        found["event_id"],
        "--kind",
        "employers",
        tmp_path / "e.csv",
    )
    server.stop()
    assert done.returncode == 0
    assert (tmp_path / "e.csv").read_bytes().startswith(b"\xef\xbb\xbfEntreprise;")


def test_what_comes_packed_is_never_unpacked(tmp_path):
    """A few kilobytes may be gigabytes: aiohttp unpacks even what nobody reads."""
    server = running.serve(tmp_path / "data")
    packed = gzip.compress(b'{"name": "Ida", "secret": "nobody knows it"}')
    try:
        with closing(HTTPConnection(server.url.rpartition("/")[2])) as wire:
            wire.request("POST", "/v1/sessions", packed, {"Content-Encoding": "gzip"})
            answer = wire.getresponse()
            assert (answer.status, json.load(answer)["code"]) == (400, "bad_request")
    finally:
        server.stop()


@pytest.fixture
def csv(tmp_path):
    def write(text):
        path = tmp_path / "list.csv"
        path.write_text(text)
        return path

    return write


def test_import_ends_with_0_3_or_2_and_writes_its_report(tmp_path, csv):
    report = tmp_path / "report.json"
    folder = tmp_path / "data"
    common = ("--data", folder, "--kind", "attendees", "--json", report)
    done = call("import", *common, "--event", "new:Café d’été@2027-06-01", csv("Prénom\nAwa\n"))
    assert done.returncode == 0
    event = json.loads(report.read_text())["event_id"]
    assert done.stdout.strip() == event
    assert (
        call("import", *common, "--event", event, csv("Prénom;Nom\nAwa;\n;Diop\n")).returncode == 3
    )
    assert json.loads(report.read_text())["refused"][0]["code"] == "missing"
    assert call("import", *common, "--event", event, csv("")).returncode == 2
    assert json.loads(report.read_text())["code"] == "empty_file"
    assert call("import", *common, "--event", event, csv("Nom\nX\n")).returncode == 2
    assert json.loads(report.read_text())["code"] == "no_required_column"


@pytest.mark.parametrize("event", ["evt_nothing", "new:Sans date", "new:X@2027-13-01"])
def test_an_event_that_cannot_be_is_one_sentence_and_2(tmp_path, csv, event):
    done = call(
        "import",
        "--data",
        tmp_path / "d",
        "--kind",
        "attendees",
        "--event",
        event,
        csv("Prénom\nAwa\n"),
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 1


def test_new_refuses_a_second_event_of_that_name_and_day(tmp_path, csv):
    common = ("--data", tmp_path / "d", "--kind", "attendees", "--event", "new:Un@2027-06-01")
    assert call("import", *common, csv("Prénom\nAwa\n")).returncode == 0
    assert call("import", *common, csv("Prénom\nAwa\n")).returncode == 2


def test_pair_reads_an_instance_and_writes_a_proven_plan():
    instance = {
        "format": "tablee-pairing/1",
        "rounds": 2,
        "floor": 1,
        "employers": [{"id": "E0", "seats": 1, "from": 0, "until": 2}],
        "seekers": [
            {"id": "S0", "from": 0, "until": 2, "max_meetings": 1},
            {"id": "S1", "from": 0, "until": 2, "max_meetings": 1},
        ],
        "pairs": [["S0", "E0", 100], ["S1", "E0", 900]],
    }
    done = call("pair", given=json.dumps(instance))
    assert done.returncode == 0
    plan = json.loads(done.stdout)
    assert plan["certificate"]["optimal"] is True
    assert plan["certificate"]["value"] == 100 + 900 + 2 * 200


def test_pair_names_every_fault_of_a_bad_instance_and_writes_nothing():
    done = call("pair", given='{"format": "tablee-pairing/1", "rounds": 0, "floor": "x"}')
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) >= 4


def test_verify_says_each_file_is_in_order_and_names_a_damaged_one(tmp_path):
    folder = tmp_path / "data"
    running.sample(folder, 3, 6, 3)
    assert call("verify", "--data", folder).returncode == 0
    path = next((folder / "events").glob("*.journal"))
    path.write_bytes(path.read_bytes().replace(b"Bobigny", b"Bobigna", 1))
    done = call("verify", "--data", folder)
    assert done.returncode == 1
    assert path.name in done.stdout


@pytest.mark.parametrize(
    "verb", ["sample", "import", "export", "ical", "badges", "token", "verify"]
)
def test_each_verb_says_more_with_help(verb):
    done = call(verb, "--help")
    assert done.returncode == 0
    assert "--data" in done.stdout


def test_an_unknown_verb_lists_the_verbs_and_ends_with_2():
    done = subprocess.run(
        [ROOT / "run.sh", "dance"], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 2
    assert "organiser" in done.stderr


def test_badge_sheets_are_written_with_new_blank_badges(made, tmp_path):
    folder, found = made
    out = tmp_path / "blank.pdf"
    done = call("badges", "--data", folder, "--event", found["event_id"], "--blank", 8, out)
    assert done.returncode == 0
    assert out.read_bytes().startswith(b"%PDF")


def test_a_dry_run_with_a_new_event_makes_nothing(tmp_path, csv):
    common = ("--data", tmp_path / "d", "--kind", "attendees", "--event", "new:Un@2027-06-01")
    assert call("import", *common, "--dry-run", csv("Prénom\nAwa\n")).returncode == 0
    assert not (tmp_path / "d").exists()
    assert call("import", *common, csv("Prénom\nAwa\n")).returncode == 0


def test_calendars_of_an_imported_event_have_times_in_utc(tmp_path, csv):
    folder = tmp_path / "d"
    employers = csv("Entreprise;E-mail\nPropreté;p@p.example\n")
    common = ("--data", folder, "--kind", "employers", "--event", "new:Un@2027-06-01")
    event = call("import", *common, employers).stdout.strip()
    assert call("ical", "--data", folder, "--event", event, tmp_path / "out").returncode == 0
    (file,) = (tmp_path / "out" / "employers").iterdir()
    assert "DTSTART:20270601T070000Z" in file.read_text()
    assert "TZID" not in file.read_text()


@pytest.mark.parametrize("verb", ["verify", "export", "ical", "badges", "token"])
def test_a_folder_that_is_not_there_is_one_sentence_and_2(tmp_path, verb):
    more = {
        "verify": (),
        "export": ("--event", "x", "--kind", "attendees", tmp_path / "x"),
        "ical": ("--event", "x", tmp_path / "x"),
        "badges": ("--event", "x", tmp_path / "x"),
        "token": ("--event", "x", "--kind", "kiosk", tmp_path / "x"),
    }[verb]
    done = call(verb, "--data", tmp_path / "typo", *more)
    assert done.returncode == 2
    assert "n’existe pas" in done.stderr
    assert not (tmp_path / "typo").exists()


def test_a_file_that_cannot_be_written_is_one_sentence_and_2(made):
    folder, found = made
    done = call("badges", "--data", folder, "--event", found["event_id"], "/nowhere/b.pdf")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr

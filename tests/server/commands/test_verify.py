"""`verify` names every fault of a folder, with file and line, and only faults."""

import asyncio
import re
import shutil

import msgspec
import pytest
from aiohttp.test_utils import TestClient, TestServer

from server.__main__ import main
from server.api.keys import PORTS
from server.app import build
from server.domain.audit import scope_of
from server.domain.facts import RoundStarted
from server.sample import writing
from server.sample.making import Wanted
from server.services import access
from server.shared.vocabulary import Access
from server.store import content, journal, picture, verifying
from server.store.journal import mark_path
from server.store.tiny import TinyStore, path_of
from tests.conftest import Cafe, Caller, Clock
from tests.server.api.audits import WRONG

FILES = ("event", "audit", "access", "calendar", "folder")


async def a_morning(folder, folded):
    """Serve a folder for a while, so that each of its files has several lines."""
    async with TestClient(TestServer(build(folder, Clock()))) as client:
        ports = client.app[PORTS]
        cafe = Cafe(client, Clock(), await writing.write(ports, folder, Wanted(3, 6, 3)))
        organiser = Caller(client, await access.issue(ports, Access.ORGANISER, None, "all"))
        for badge in cafe.badges[:4]:
            await cafe.scan(badge)
            await cafe.scan(WRONG)
            await organiser.post("/v1/check-ins", badge=WRONG)
        for name in ("Un", "Deux", "Trois"):
            await organiser.post(
                "/v1/events",
                name=name,
                starts_at="2026-12-01T09:00:00Z",
                ends_at="2026-12-01T12:00:00Z",
            )
        scopes = [cafe.event_id, scope_of(cafe.event_id), "access", "calendar", "audit"]
        if folded:
            for scope in scopes:
                await ports.store.compact(scope)
    return dict(zip(FILES, scopes, strict=True))


GROWN = pytest.mark.parametrize("morning", ["grown"], indirect=True, scope="module")
FOLDED = pytest.mark.parametrize("morning", ["folded"], indirect=True, scope="module")


@pytest.fixture(scope="module", params=["grown", "folded"])
def morning(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("morning") / "data"
    return folder, asyncio.run(a_morning(folder, request.param == "folded"))


class Folder:
    """A copy of a morning's folder, for one test to spoil."""

    def __init__(self, folder, scopes, capsys):
        self.folder = folder
        self.scopes = scopes
        self.capsys = capsys

    def path(self, which):
        return path_of(self.folder, self.scopes[which])

    def lines(self, which):
        return self.path(which).read_bytes().splitlines(keepends=True)

    def verify(self, *more):
        status = main(["verify", "--data", str(self.folder), *map(str, more)])
        return status, self.capsys.readouterr().out


@pytest.fixture
def spoilt(morning, tmp_path, capsys, monkeypatch):
    folder, scopes = morning
    monkeypatch.setattr(verifying, "BEHIND", 0.05)  # here no event is booked meanwhile
    shutil.copytree(folder, tmp_path / "data")
    return Folder(tmp_path / "data", scopes, capsys)


def named(said):
    """Return the file and line of each fault."""
    return [(file, int(line)) for file, line in re.findall(r"(\S+), ligne (\d+)", said)]


def test_a_folder_as_it_was_written_has_no_fault(spoilt):
    status, said = spoilt.verify()
    assert status == 0, said
    for which in FILES:
        assert f"{spoilt.path(which).name} : en ordre" in said.replace("\u00a0", " ")
    assert len(re.findall(r"empreinte [0-9a-f]{32}\n", said)) == len(
        list(spoilt.folder.rglob("*.journal"))
    )


WAYS = {
    "cut": lambda found, n: [*found[:n], *found[n + 1 :]],
    "changed": lambda found, n: [
        *found[:n],
        found[n].replace(b'"seq":', b'"seq": '),
        *found[n + 1 :],
    ],
    "doubled": lambda found, n: [*found[: n + 1], *found[n:]],
    "added": lambda found, n: [*found[: n + 1], b"0" * 32 + b' [{"seq":99}]\n', *found[n + 1 :]],
}


@GROWN
@pytest.mark.parametrize("which", FILES)
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("place", ["first", "middle", "last"])
def test_a_line_spoilt_by_hand_is_named_with_file_and_line(spoilt, which, way, place):
    found = spoilt.lines(which)
    n = {"first": 0, "middle": len(found) // 2, "last": len(found) - 1}[place]
    wanted = n + 2 if way in ("doubled", "added") else n + 1
    spoilt.path(which).write_bytes(b"".join(WAYS[way](found, n)))
    status, said = spoilt.verify()
    assert status == 1
    assert named(said) == [(spoilt.path(which).name, wanted)]


@GROWN
@pytest.mark.parametrize("which", FILES)
def test_swapped_lines_are_named(spoilt, which):
    found = spoilt.lines(which)
    found[1], found[2] = found[2], found[1]
    spoilt.path(which).write_bytes(b"".join(found))
    status, said = spoilt.verify()
    assert status == 1
    assert named(said)[0] == (spoilt.path(which).name, 2)


@FOLDED
@pytest.mark.parametrize("which", FILES)
@pytest.mark.parametrize("spoil", ["cut", "changed", "doubled"])
def test_a_fact_that_a_picture_keeps_is_no_less_guarded(spoilt, which, spoil):
    path = spoilt.path(which)
    first, *rest = spoilt.lines(which)
    kept = re.findall(rb'\{"seq":\d+,"at"[^\]]*\]\}', first)
    n = len(kept) // 2
    new = {
        "cut": [],
        "changed": [kept[n].replace(b'"by":"', b'"by":"x')],
        "doubled": [kept[n], kept[n]],
    }
    spoilt_facts = b",".join([*kept[:n], *new[spoil], *kept[n + 1 :]])
    path.write_bytes(first.replace(b",".join(kept), spoilt_facts, 1) + b"".join(rest))
    status, said = spoilt.verify()
    assert status == 1
    assert (path.name, 1) in named(said)
    assert f"entrée {n + 2 if spoil == 'doubled' else n + 1} du journal" in said


@GROWN
def test_every_faulty_file_and_line_is_named_not_only_the_first(spoilt):
    wanted = []
    for which in ("event", "access"):
        found = spoilt.lines(which)
        found[1], found[3] = (line.replace(b":", b": ", 1) for line in (found[1], found[3]))
        spoilt.path(which).write_bytes(b"".join(found))
        wanted += [(spoilt.path(which).name, 2), (spoilt.path(which).name, 4)]
    status, said = spoilt.verify()
    assert status == 1
    assert sorted(named(said)) == sorted(wanted)


@pytest.mark.parametrize("which", ["event", "audit", "access", "folder"])
def test_a_missing_file_is_named(spoilt, which):
    spoilt.path(which).unlink()
    status, said = spoilt.verify()
    assert status == 1
    assert f"{spoilt.path(which).name} manque" in said


def test_without_the_calendar_everything_else_is_in_excess(spoilt):
    spoilt.path("calendar").unlink()
    status, said = spoilt.verify()
    assert status == 1
    assert "calendar.journal manque" in said
    assert f"{spoilt.path('event').name} est en trop" in said


def test_an_empty_file_is_named(spoilt):
    spoilt.path("event").write_bytes(b"")
    status, said = spoilt.verify()
    assert status == 1
    assert (spoilt.path("event").name, 1) in named(said)


def test_a_missing_mark_is_named_for_the_end_may_be_missing_too(spoilt):
    path = spoilt.path("event")
    mark_path(path).unlink()
    status, said = spoilt.verify()
    assert status == 1
    assert f"{mark_path(path).name} manque" in said


@pytest.mark.parametrize("name", ["evt_0.journal", "note.txt", "evt_0.mark", "aud_0.journal"])
def test_a_stray_file_is_named(spoilt, name):
    source = spoilt.path("event")
    shutil.copy(source, source.with_name(name))
    status, said = spoilt.verify()
    assert status == 1
    assert f"{name} est en trop" in said


def test_one_events_file_under_the_name_of_another_is_named(spoilt):
    events = sorted((spoilt.folder / "events").glob("evt_*.journal"))
    shutil.copy(events[0], events[1])
    shutil.copy(mark_path(events[0]), mark_path(events[1]))
    status, said = spoilt.verify()
    assert status == 1
    assert named(said) == [(events[1].name, 1)]


def test_a_half_written_last_line_is_said_and_is_no_fault(spoilt):
    path = spoilt.path("event")
    with path.open("ab") as file:
        file.write(b"0123456789abcdef0123456789abcdef [{")
    status, said = spoilt.verify()
    assert status == 0
    assert f"{path.name}\u00a0: la dernière ligne est à moitié écrite" in said


def test_nothing_in_the_folder_is_changed(spoilt):
    def all_of_it():
        return {p: p.read_bytes() for p in spoilt.folder.rglob("*") if p.is_file()}

    with spoilt.path("event").open("ab") as file:
        file.write(b"0123 [half")
    before = all_of_it()
    spoilt.verify()
    assert all_of_it() == before


async def test_a_server_that_writes_meanwhile_makes_no_fault(spoilt):
    store = TinyStore(spoilt.folder, Clock(), lambda *_: None)
    done = asyncio.Event()

    async def write():
        scope = spoilt.scopes["event"]
        while not done.is_set():
            await asyncio.gather(*(tell(store, scope, number) for number in range(8)))
            await store.compact(scope)

    writing_on = asyncio.create_task(write())
    for _ in range(15):
        status, said = await asyncio.to_thread(spoilt.verify)
        assert status == 0, said
    done.set()
    await writing_on
    await store.close()


async def tell(store, scope, number):
    async with store.change(scope) as change:
        change.tell(RoundStarted(number))


# what a chain without a secret cannot show


def written_anew(path, change):
    """Do what somebody can who may write to the folder: change facts, and every hash with them."""
    found = content.read(path)
    header = picture.rewritten(found, picture.fold(found))
    header.facts = change(header.facts)
    journal.create(path, header).close()


@pytest.fixture
def note(spoilt, tmp_path):
    file = tmp_path / "note.txt"
    assert spoilt.verify("--note", file)[0] == 0
    return file


def without_the_first(facts):
    return facts[1:]


def by_somebody_else(facts):
    return [msgspec.structs.replace(facts[0], by="tok_other"), *facts[1:]]


@pytest.mark.parametrize("lie", [without_the_first, by_somebody_else])
def test_a_file_written_anew_as_a_whole_shows_against_a_note_alone(spoilt, note, lie):
    path = spoilt.path("audit")
    written_anew(path, lie)
    assert spoilt.verify()[0] == 0  # the chain has no secret
    status, said = spoilt.verify("--against", note)
    assert status == 1
    assert f"{path.name} ne continue pas" in said
    assert said.count("ne continue pas") == 1


def test_older_copies_of_all_files_show_against_a_note(spoilt, tmp_path):
    old = tmp_path / "old"
    shutil.copytree(spoilt.folder, old)
    asyncio.run(a_scan_more(spoilt))
    note = tmp_path / "note.txt"
    assert spoilt.verify("--note", note)[0] == 0
    shutil.rmtree(spoilt.folder)
    shutil.copytree(old, spoilt.folder)
    assert spoilt.verify()[0] == 0
    assert spoilt.verify("--against", note)[0] == 1


async def a_scan_more(spoilt, *, erased=False):
    store = TinyStore(spoilt.folder, Clock(), lambda *_: None)
    await tell(store, spoilt.scopes["event"], 9)
    if erased:
        async with store.change(spoilt.scopes["event"]) as change:
            change.erase()
    await store.close()


@pytest.mark.parametrize("erased", [False, True])
def test_what_went_on_or_was_folded_since_the_note_continues_it(spoilt, note, erased):
    asyncio.run(a_scan_more(spoilt, erased=erased))
    assert spoilt.verify("--against", note)[0] == 0


def test_a_file_that_was_noted_and_is_gone_is_named(spoilt, note):
    spoilt.path("audit").unlink()
    status, said = spoilt.verify("--against", note)
    assert status == 1
    assert f"{spoilt.path('audit').name} ne continue pas" in said


def test_no_note_is_written_of_a_faulty_folder(spoilt, tmp_path):
    spoilt.path("event").write_bytes(b"")
    assert spoilt.verify("--note", tmp_path / "note.txt")[0] == 1
    assert not (tmp_path / "note.txt").exists()


def test_a_note_that_is_none_is_one_sentence_and_2(spoilt, tmp_path):
    (tmp_path / "x").write_text("bonjour\n")
    assert spoilt.verify("--against", tmp_path / "x")[0] == 2

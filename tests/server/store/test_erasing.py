"""What was to be erased is in no file of the folder: at once, after a crash, after a full disk."""

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest

from server.domain.facts import RoundStarted
from server.domain.people import Organisation
from server.domain.refusal import Refusal
from server.shared.vocabulary import ErrorCode
from server.store import content, journal, scope
from server.store.picture import told
from server.store.tiny import path_of
from tests.server.store import dying
from tests.server.store.dying import NAME, SCOPE, a_store

ROOT = Path(__file__).parents[3]


def holding(folder, text=NAME):
    """Return the files that hold a text, as grep would."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path.name for path in files if text.encode() in path.read_bytes())


def left_over(folder):
    return {path.suffix.split("-")[0] for path in (folder / "events").iterdir()}


async def ids(store):
    async with store.read(SCOPE) as view:
        return list(view.all(Organisation))


async def test_what_was_replaced_or_dropped_is_in_no_file(tmp_path):
    await dying.begin(tmp_path)
    store = a_store(tmp_path)
    assert await ids(store) == ["org_1", "org_2"]
    assert len(holding(tmp_path)) == 2  # the journal, and the line that was cut off
    await store.close()
    await dying.erase(tmp_path)
    assert holding(tmp_path) == []
    assert left_over(tmp_path) == {".journal", ".mark"}
    whole = content.read(path_of(tmp_path, SCOPE))
    assert [line.facts[0]["number"] for line in told(whole)] == [1, 2, 3]


async def test_a_change_that_does_not_ask_leaves_what_was(tmp_path):
    await dying.begin(tmp_path)
    store = a_store(tmp_path)
    async with store.change(SCOPE) as change:
        change.drop(Organisation(id="org_1", name=""))
    await store.close()
    assert holding(tmp_path)


@pytest.fixture(scope="module")
def crashed(tmp_path_factory):
    """One folder for each step at which a process that was erasing died."""
    folder = tmp_path_factory.mktemp("crashed")
    program = [sys.executable, "-m", "tests.server.store.dying", folder]
    subprocess.run(program, cwd=ROOT, check=True, timeout=120)
    return sorted(folder.iterdir(), key=lambda path: int(path.name))


async def test_a_crash_at_any_step_is_finished_by_the_next_start(crashed):
    seen, ends = set(), []
    for folder in crashed:
        seen |= left_over(folder)
        held = bool(holding(folder))
        store = a_store(folder)
        await store.finish_erasures()
        found = await ids(store)
        await store.close()
        assert bool(holding(folder)) is ("org_1" in found), folder.name
        assert left_over(folder) - {".cut"} == {".journal", ".mark"}, folder.name
        numbers = [line.facts[0]["number"] for line in told(content.read(path_of(folder, SCOPE)))]
        assert numbers == ([1, 2] if "org_1" in found else [1, 2, 3])
        ends.append((held, "org_1" in found))
    assert seen >= {".erase", ".new", ".cut"}  # every kind of half-done work was met
    assert (True, False) in ends  # and some of it was finished by the start alone
    assert ends[-1] == (False, False)


class LittleRoom:
    """Stands in for `os.write` on a disk that takes short lines and no long ones."""

    def __init__(self, write, most):
        self.write = write
        self.most = most

    def __call__(self, file, data):
        if len(data) > self.most:
            raise OSError(28, "No space left on device")
        return self.write(file, data)


class Full:
    """A store with room for a change, and none for a new file."""

    def __init__(self, folder, disk):
        self.folder = folder
        self.disk = disk
        self.store = a_store(folder)

    async def opened_again(self):
        await self.store.close()
        self.store = a_store(self.folder)
        return self.store


@pytest.fixture
async def full(tmp_path, monkeypatch):
    await dying.begin(tmp_path)
    disk = LittleRoom(journal.os.write, 1 << 20)
    monkeypatch.setattr(journal.os, "write", disk)
    full = Full(tmp_path, disk)
    async with full.store.change(SCOPE) as change:
        change.put(*(Organisation(id=f"org_{n}", name="Long " * 9) for n in range(3, 60)))
    disk.most = 700
    yield full
    await full.store.close()


async def forget(store):
    async with store.change(SCOPE) as change:
        change.drop(Organisation(id="org_1", name=""))
        change.erase()


async def test_without_room_who_asked_is_told_and_the_next_change_tries_again(full):
    with pytest.raises(Refusal) as refused:
        await forget(full.store)
    assert refused.value.code is ErrorCode.STORE_FULL
    async with full.store.change(SCOPE) as change:
        change.tell(RoundStarted(4))  # goes through, though the disk is still full
    assert holding(full.folder)
    full.disk.most = 1 << 20
    async with full.store.change(SCOPE) as change:
        change.tell(RoundStarted(5))
    assert holding(full.folder) == []
    assert left_over(full.folder) == {".journal", ".mark"}
    assert full.store.health == "ok"


async def test_an_answer_is_not_given_again_while_what_it_says_is_not_so(full):
    with pytest.raises(Refusal):
        await forget(full.store)
    with pytest.raises(Refusal) as refused:
        async with full.store.change(SCOPE):
            pass  # the same command again: decided already, it writes nothing
    assert refused.value.code is ErrorCode.STORE_FULL
    full.disk.most = 1 << 20
    async with full.store.change(SCOPE):
        pass
    assert holding(full.folder) == []


async def test_without_room_a_half_erased_event_opens_all_the_same(full):
    with pytest.raises(Refusal):
        await forget(full.store)
    again = await full.opened_again()
    await again.finish_erasures()
    assert "org_1" not in await ids(again)
    full.disk.most = 1 << 20
    async with again.change(SCOPE) as change:
        change.tell(RoundStarted(4))
    assert holding(full.folder) == []


async def test_a_fold_between_the_note_and_the_change_does_not_count_as_erasing(
    tmp_path, monkeypatch
):
    await dying.begin(tmp_path)
    store = a_store(tmp_path)
    await ids(store)
    monkeypatch.setattr(scope, "SMALL", 0)
    monkeypatch.setattr(scope, "GROWTH", 0)
    note, overtaken = store._promise, []

    async def note_and_be_overtaken(found):
        await note(found)
        gone.cancel()  # whoever asked for the change before does not wait to tidy up after us
        overtaken.append(await found.flush)  # of the change before: writes it, folds the file
        monkeypatch.setattr(scope, "SMALL", 1 << 20)  # nothing else does

    async def another():
        async with store.change(SCOPE) as change:
            change.tell(RoundStarted(4))

    store._promise = note_and_be_overtaken
    gone = asyncio.create_task(another())
    await asyncio.sleep(0)
    await forget(store)
    await store.close()
    assert overtaken
    assert holding(tmp_path) == []
    assert left_over(tmp_path) == {".journal", ".mark"}


async def test_a_new_file_that_was_never_put_in_place_vanishes(tmp_path):
    await dying.begin(tmp_path)
    left = path_of(tmp_path, SCOPE).with_suffix(".new")
    left.write_text(NAME)
    alone = left.with_name("evt_2.new")
    alone.write_text(NAME)
    store = a_store(tmp_path)
    await store.finish_erasures()
    assert not left.exists()
    assert not alone.exists()
    await store.close()

"""Damage is told, never silent; a half-written line is cut and kept; a full disk loses nothing."""

import asyncio
import random
from datetime import UTC, datetime

import pytest

from server.domain.facts import RoundStarted
from server.domain.people import Organisation
from server.domain.refusal import Refusal
from server.shared.vocabulary import ErrorCode
from server.store import content, journal, picture, scope, upgrades
from server.store.journal import mark_path
from server.store.picture import fold, told
from server.store.tiny import Locked, TinyStore, path_of

SCOPE = "evt_1"
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def open_store(folder):
    return TinyStore(folder, lambda: NOW, lambda *_: None)


async def written(folder, count=5):
    store = open_store(folder)
    for number in range(count):
        async with store.change(SCOPE) as change:
            change.put(Organisation(id=f"org_{number}", name=f"Nom {number}"))
            change.tell(RoundStarted(number))
    await store.close()
    return path_of(folder, SCOPE)


async def read_ids(folder):
    store = open_store(folder)
    try:
        async with store.read(SCOPE) as view:
            return list(view.all(Organisation))
    finally:
        await store.close()


async def test_a_half_written_last_line_is_cut_and_kept_aside(tmp_path):
    path = await written(tmp_path)
    with path.open("ab") as file:
        file.write(b"0123 [half")
    assert len(await read_ids(tmp_path)) == 5
    assert [kept.read_bytes() for kept in path.parent.glob("*.cut-*")] == [b"0123 [half"]


async def test_a_whole_line_that_was_acknowledged_is_never_cut(tmp_path):
    path = await written(tmp_path)
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:-1]))
    with pytest.raises(Refusal) as refused:
        await read_ids(tmp_path)
    assert refused.value.code is ErrorCode.STORE_DAMAGED
    assert refused.value.params == {"file": "evt_1.journal", "line": 6}


@pytest.mark.parametrize("spoil", ["swap", "double", "middle", "first", "header"])
async def test_lines_taken_out_doubled_or_swapped_are_told(tmp_path, spoil):
    path = await written(tmp_path)
    lines = path.read_bytes().splitlines(keepends=True)
    spoilt = {
        "swap": [*lines[:2], lines[3], lines[2], *lines[4:]],
        "double": [*lines[:3], lines[2], *lines[3:]],
        "middle": [*lines[:2], *lines[3:]],
        "first": [lines[0], *lines[2:]],
        "header": lines[1:],
    }[spoil]
    path.write_bytes(b"".join(spoilt))
    with pytest.raises(Refusal) as refused:
        await read_ids(tmp_path)
    assert refused.value.code is ErrorCode.STORE_DAMAGED


@pytest.mark.parametrize("compacted", [False, True])
async def test_a_flipped_bit_is_told_or_harmless_never_silent(tmp_path, compacted):
    path = await written(tmp_path)
    if compacted:
        store = open_store(tmp_path)
        await store.compact(SCOPE)
        await store.close()
    chance = random.Random(7)
    whole, mark = path.read_bytes(), mark_path(path).read_bytes()
    silent = 0
    for _ in range(60):
        target, data = chance.choice([(path, whole)] * 9 + [(mark_path(path), mark)])
        spoilt = bytearray(data)
        spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
        target.write_bytes(bytes(spoilt))
        try:
            silent += len(await read_ids(tmp_path)) != 5
        except Refusal as refusal:
            assert refusal.code is ErrorCode.STORE_DAMAGED
            assert refusal.params["file"] == path.name
        path.write_bytes(whole)
        mark_path(path).write_bytes(mark)
    assert silent == 0


async def test_a_damaged_event_does_not_stop_the_others(tmp_path):
    path = await written(tmp_path)
    path.write_bytes(path.read_bytes()[:-40])
    store = open_store(tmp_path)
    with pytest.raises(Refusal):
        async with store.read(SCOPE):
            pass
    async with store.change("evt_2") as change:
        change.put(Organisation(id="org_1", name="Autre"))
    await store.close()


async def test_compaction_keeps_facts_and_anchors_the_chain(tmp_path):
    path = await written(tmp_path)
    before = content.read(path)
    store = open_store(tmp_path)
    await store.compact(SCOPE)
    async with store.change(SCOPE) as change:
        change.tell(RoundStarted(99))
    await store.close()
    after = content.read(path)
    assert after.header.anchor == before.last
    assert after.header.generation == 2
    assert [line.facts[0]["number"] for line in told(after)] == [0, 1, 2, 3, 4, 99]
    assert fold(after) == fold(before)
    assert after.seq == before.seq + 1


async def test_a_crash_between_new_file_and_new_mark_is_no_damage(tmp_path):
    path = await written(tmp_path)
    old_mark = mark_path(path).read_bytes()
    store = open_store(tmp_path)
    await store.compact(SCOPE)
    await store.close()
    mark_path(path).write_bytes(old_mark)
    assert len(await read_ids(tmp_path)) == 5


async def test_an_older_copy_of_a_file_is_told(tmp_path):
    path = await written(tmp_path)
    old = path.read_bytes()
    store = open_store(tmp_path)
    await store.compact(SCOPE)
    await store.close()
    path.write_bytes(old)
    with pytest.raises(Refusal):
        await read_ids(tmp_path)


async def test_a_file_of_a_newer_version_is_refused_by_name(tmp_path):
    path = await written(tmp_path)
    header = content.read(path).header
    header.schema += 1
    journal.create(path, header).close()
    with pytest.raises(Refusal) as refused:
        await read_ids(tmp_path)
    assert refused.value.code is ErrorCode.STORE_NEWER


class FullDisk:
    """Stands in for `os.write` on a disk with so many bytes left."""

    def __init__(self, write, room):
        self.write = write
        self.room = room

    def __call__(self, file, data):
        if self.room <= 0:
            raise OSError(28, "No space left on device")
        part = bytes(data[: self.room])
        self.room -= len(part)
        return self.write(file, part)


async def test_a_full_disk_refuses_undoes_and_goes_on_when_there_is_room(tmp_path, monkeypatch):
    await written(tmp_path)
    store = open_store(tmp_path)
    async with store.read(SCOPE) as view:
        assert len(view.all(Organisation)) == 5
    disk = FullDisk(journal.os.write, 30)
    monkeypatch.setattr(journal.os, "write", disk)

    async def put(key):
        async with store.change(SCOPE) as change:
            change.put(Organisation(id=key, name="Plein"), Organisation(id="org_0", name="Autre"))

    results = await asyncio.gather(*(put(f"new_{n}") for n in range(8)), return_exceptions=True)
    assert {r.code for r in results} == {ErrorCode.STORE_FULL}
    async with store.read(SCOPE) as view:
        assert view.get(Organisation, "org_0").name == "Nom 0"
        assert len(view.all(Organisation)) == 5
    disk.room = 1 << 20
    await put("late")
    await store.close()
    monkeypatch.undo()
    assert await read_ids(tmp_path) == [f"org_{n}" for n in range(5)] + ["late"]


async def test_a_failed_sync_is_never_tried_again(tmp_path, monkeypatch):
    await written(tmp_path)
    store = open_store(tmp_path)

    def fail(_):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(journal.os, "fdatasync", fail)
    with pytest.raises(Refusal) as refused:
        async with store.change(SCOPE) as change:
            change.put(Organisation(id="x", name="X"))
    assert refused.value.code is ErrorCode.STORE_BROKEN
    monkeypatch.undo()
    with pytest.raises(Refusal):
        async with store.change(SCOPE) as change:
            change.put(Organisation(id="y", name="Y"))
    assert store.health == "store_broken"
    await store.close()
    assert len(await read_ids(tmp_path)) in (5, 6)


async def test_a_second_store_on_the_folder_is_refused(tmp_path):
    store = open_store(tmp_path)
    with pytest.raises(Locked):
        open_store(tmp_path)
    await store.close()
    await open_store(tmp_path).close()


async def test_files_are_for_their_owner_only(tmp_path):
    path = await written(tmp_path)
    assert path.stat().st_mode & 0o777 == 0o600
    assert mark_path(path).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("name", ["../evil", "evt_1/../x", "", "EVT_1", "evt_é"])
async def test_an_odd_scope_name_is_refused_not_made_a_file(tmp_path, name):
    store = open_store(tmp_path)
    with pytest.raises(Refusal) as refused:
        async with store.read(name):
            pass
    assert refused.value.code is ErrorCode.NOT_FOUND
    await store.close()


async def test_a_file_that_has_grown_is_folded_and_keeps_all(tmp_path, monkeypatch):
    monkeypatch.setattr(scope, "SMALL", 500)
    path = await written(tmp_path, 60)
    assert content.read(path).header.generation > 1
    assert len(await read_ids(tmp_path)) == 60
    assert [line.facts[0]["number"] for line in told(content.read(path))] == list(range(60))


async def test_an_older_schema_is_upgraded_once_and_written_anew(tmp_path, monkeypatch):
    path = await written(tmp_path)

    def louder(picture):
        for document in picture["Organisation"].values():
            document["name"] = document["name"].upper()
        return picture

    monkeypatch.setattr(upgrades, "UPGRADES", (louder,))
    for module in (scope, picture):
        monkeypatch.setattr(module, "schema", lambda: 2)
    monkeypatch.setattr(picture, "upgrade", lambda p, n: upgrades.upgrade(p, n, (louder,)))
    store = open_store(tmp_path)
    async with store.read(SCOPE) as view:
        assert view.get(Organisation, "org_1").name == "NOM 1"
    await store.close()
    assert content.read(path).header.schema == 2


async def test_a_fold_that_cannot_open_its_file_loses_nothing(tmp_path, monkeypatch):
    await written(tmp_path)
    store = open_store(tmp_path)
    async with store.read(SCOPE):
        pass
    real = journal.os.open

    def none_left(path, flags, *mode):
        if flags & journal.os.O_CREAT:
            raise OSError(24, "Too many open files")
        return real(path, flags, *mode)

    monkeypatch.setattr(journal.os, "open", none_left)
    with pytest.raises(Refusal):
        await store.compact(SCOPE)
    monkeypatch.undo()
    async with store.change(SCOPE) as change:
        change.put(Organisation(id="late", name="Après"))
    await store.close()
    assert "late" in await read_ids(tmp_path)


async def test_a_writer_that_fails_in_any_way_refuses_and_leaves_nobody_waiting(
    tmp_path, monkeypatch
):
    await written(tmp_path)
    store = open_store(tmp_path)

    def fail(*_):
        raise RuntimeError

    monkeypatch.setattr(journal.Journal, "append", fail)
    with pytest.raises(Refusal) as refused:
        async with asyncio.timeout(5), store.change(SCOPE) as change:
            change.put(Organisation(id="x", name="X"))
    assert refused.value.code is ErrorCode.STORE_BROKEN
    await store.close()

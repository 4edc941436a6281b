"""Every promise of Files, run on each; and what a disk does to them."""

import asyncio
import errno
import os
import stat
import time
from pathlib import Path

import pytest

from server.domain.refusal import Refusal
from server.shared.vocabulary import ErrorCode
from server.store import files as module
from server.store.files import LETTERS, DiskFiles, MemoryFiles

SCOPE = "evt_1"
BYTES = b"From: x\r\n\r\n\x00\xff.\r\n"


@pytest.fixture(params=["memory", "disk"])
def files(request, tmp_path):
    return DiskFiles(tmp_path) if request.param == "disk" else MemoryFiles()


async def test_what_was_kept_is_read_byte_for_byte(files):
    await files.keep(SCOPE, {"let_1.eml": BYTES, "let_2.eml": b""})
    assert await files.read(SCOPE, "let_1.eml") == BYTES
    assert await files.read(SCOPE, "let_2.eml") == b""
    assert await files.names(SCOPE) == ["let_1.eml", "let_2.eml"]


async def test_where_there_is_nothing_there_is_none(files):
    await files.keep(SCOPE, {})
    assert await files.read(SCOPE, "let_1.eml") is None
    assert await files.names(SCOPE) == []
    await files.drop(SCOPE, ["let_1.eml"])
    await files.keep(SCOPE, {"let_1.eml": BYTES})
    assert await files.read(SCOPE, "let_2.eml") is None
    assert await files.read("mail", "let_1.eml") is None
    assert await files.names("mail") == []


async def test_what_is_dropped_is_gone_and_the_rest_stays(files):
    await files.keep(SCOPE, {"a.eml": b"a", "b.eml": b"b"})
    await files.drop(SCOPE, ["a.eml", "z.eml"])
    assert await files.names(SCOPE) == ["b.eml"]
    await files.drop(SCOPE, ["b.eml"])
    assert await files.names(SCOPE) == []
    await files.keep(SCOPE, {"a.eml": b"anew"})
    assert await files.read(SCOPE, "a.eml") == b"anew"


async def test_a_file_is_written_once_and_no_other_of_its_batch_with_it(files):
    await files.keep(SCOPE, {"a.eml": b"a"})
    with pytest.raises(FileExistsError):
        await files.keep(SCOPE, {"b.eml": b"b", "a.eml": b"other"})
    assert await files.names(SCOPE) == ["a.eml"]
    assert await files.read(SCOPE, "a.eml") == b"a"


@pytest.mark.parametrize("name", ["", ".", "..", "../a", "a/b", "/a", "A", "a b", "a\n", ".a", "é"])
async def test_a_name_leads_out_of_no_folder(files, name):
    for ask in (
        lambda: files.keep(SCOPE, {name: b"x"}),
        lambda: files.keep(name, {"a": b"x"}),
        lambda: files.read(SCOPE, name),
        lambda: files.read(name, "a"),
        lambda: files.drop(name, ["a"]),
        lambda: files.names(name),
    ):
        with pytest.raises(ValueError, match=r"^"):
            await ask()
    assert await files.names(SCOPE) == []


async def test_many_at_once_do_not_get_in_each_others_way(files, monkeypatch):
    def slowly(*words):
        time.sleep(0.001)  # between a folder that is there and the file in it
        return opened(*words)

    opened = os.open
    monkeypatch.setattr(module.os, "open", slowly)

    async def come_and_go(number):
        for _ in range(10):
            await files.keep(SCOPE, {f"{number}.eml": BYTES})
            await files.drop(SCOPE, [f"{number}.eml"])
        await files.keep(SCOPE, {f"{number}.eml": BYTES})

    await asyncio.gather(*map(come_and_go, range(8)))
    assert await files.names(SCOPE) == [f"{number}.eml" for number in range(8)]


def rights(path):
    return stat.S_IMODE(path.stat().st_mode)


async def test_on_disk_files_are_their_owners_alone_and_an_empty_folder_goes(tmp_path):
    files, folder = DiskFiles(tmp_path / "data"), tmp_path / "data" / LETTERS / SCOPE
    await files.keep(SCOPE, {"a.eml": BYTES})
    assert [rights(path) for path in (folder / "a.eml", folder, folder.parent)] == [
        0o600,
        0o700,
        0o700,
    ]
    await files.drop(SCOPE, ["a.eml"])
    assert not folder.exists()


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, ErrorCode.STORE_FULL),
        (errno.EDQUOT, ErrorCode.STORE_FULL),
        (errno.EIO, ErrorCode.STORE_BROKEN),
    ],
)
@pytest.mark.parametrize("at", range(1, 5))
async def test_a_disk_that_does_not_let_us_leaves_nothing(tmp_path, monkeypatch, number, code, at):
    files, calls, real = DiskFiles(tmp_path), [], os.fsync
    await files.keep("evt_2", {"other.eml": BYTES})

    def fails(handle):
        calls.append(handle)
        if len(calls) == at:
            raise OSError(number, "no")
        real(handle)

    monkeypatch.setattr(module.os, "fsync", fails)
    with pytest.raises(Refusal) as no:
        await files.keep(SCOPE, {"a.eml": BYTES, "b.eml": BYTES})
    assert no.value.code is code
    assert await files.names(SCOPE) == []
    assert await files.read("evt_2", "other.eml") == BYTES
    await files.keep(SCOPE, {"a.eml": BYTES, "b.eml": BYTES})
    assert await files.names(SCOPE) == ["a.eml", "b.eml"]


async def test_a_batch_is_synced_with_its_folder_before_it_is_there(tmp_path, monkeypatch):
    files, synced, real = DiskFiles(tmp_path), [], os.fsync

    def noted(handle):
        path = Path(f"/proc/self/fd/{handle}").readlink()
        synced.append(str(path.relative_to(tmp_path)))
        real(handle)

    monkeypatch.setattr(module.os, "fsync", noted)
    await files.keep(SCOPE, {"a.eml": BYTES, "b.eml": BYTES})
    within = f"{LETTERS}/{SCOPE}"
    assert synced[-3:] == [f"{within}/a.eml", f"{within}/b.eml", within]
    assert {LETTERS, "."} <= set(synced)
    synced.clear()
    await files.drop(SCOPE, ["a.eml"])
    assert synced == [within]
    await files.drop(SCOPE, ["b.eml"])
    assert synced[1:] == [within, LETTERS]

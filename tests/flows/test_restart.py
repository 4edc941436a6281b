"""A real server process, stopped hard and started again."""

import asyncio

import aiohttp
import pytest

from benchmarks import running

ROUNDS = 3


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "data"


async def scans(server, found, badge, count, prefix):
    headers = {"Authorization": f"Bearer {found['tokens']['kiosk']}"}
    async with aiohttp.ClientSession(server.url, headers=headers) as session:

        async def one(number):
            body = {"badge": badge, "command_id": f"{prefix}{number}"}
            async with session.post("/v1/check-ins", json=body) as answer:
                return answer.status, await answer.json()

        return await asyncio.gather(*(one(n) for n in range(count)))


async def test_one_badge_scanned_64_times_at_once_has_one_first_also_across_a_restart(folder):
    found = running.sample(folder, 6, 30, 6)
    server = running.serve(folder)
    first = [
        await scans(server, found, found["badges"][turn], 64, f"a{turn}-") for turn in range(ROUNDS)
    ]
    server.kill()
    server = running.serve(folder)
    for turn in range(ROUNDS):
        badge = found["badges"][turn]
        again = await scans(server, found, badge, 64, f"b{turn}-")
        assert sorted(status for status, _ in first[turn]) == [200] * 63 + [201]
        assert [status for status, _ in again] == [200] * 64
        assert await scans(server, found, badge, 64, f"a{turn}-") == first[turn]
        assert len({arrival["id"] for _, arrival in [*first[turn], *again]}) == 1
    server.stop()


async def test_a_second_server_is_one_sentence_and_the_first_ends_in_order(folder, tmp_path):
    server = running.serve(folder)
    with pytest.raises(RuntimeError) as refused:
        running.serve(folder)
    assert str(refused.value).count("\n") == 1
    assert "est déjà ouvert par un autre serveur" in str(refused.value)
    port = server.url.rpartition(":")[2]
    with pytest.raises(RuntimeError) as refused:
        running.start("-m", "server", "serve", "--data", tmp_path / "other", "--port", port)
    assert str(refused.value).count("\n") == 1
    assert "est prise" in str(refused.value)
    assert (folder / "server.json").exists()
    server.stop()
    assert server.process.returncode == 0
    assert not (folder / "server.json").exists()

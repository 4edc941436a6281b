"""Bare servers to measure against: `hello`, or one durable row for each request."""

import asyncio
import os
import sqlite3
import sys
import tempfile

from aiohttp import web


def hello():
    async def answer(_):
        return web.json_response({"first_name": "Awa", "table": 7})

    return answer


def durable(folder):
    """SQLite (WAL, synchronous=FULL) and a synced line: what a careful small server does."""
    database = sqlite3.connect(f"{folder}/rows.db", isolation_level=None, check_same_thread=False)
    database.execute("pragma journal_mode=wal")
    database.execute("pragma synchronous=full")
    database.execute("create table row (id integer primary key, body text)")
    log = os.open(f"{folder}/log", os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    async def answer(request):
        body = await request.text()
        database.execute("insert into row (body) values (?)", (body,))
        os.write(log, body.encode() + b"\n")
        os.fsync(log)
        return web.json_response({"first_name": "Awa", "table": 7})

    return answer


async def main(kind):
    with tempfile.TemporaryDirectory() as folder:
        app = web.Application()
        app.router.add_post("/v1/check-ins", hello() if kind == "hello" else durable(folder))
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        sys.stdout.write(f"ready http://127.0.0.1:{runner.addresses[0][1]}\n")
        sys.stdout.flush()
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))

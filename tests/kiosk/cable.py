"""The wire between a kiosk and its server: it can be cut and plugged in again."""

import asyncio
import contextlib


class Cable:
    """`url`: where the kiosk finds the server at its other end."""

    def __init__(self, host, port):
        self._far = host, port
        self._near = 0
        self._wires = set()
        self._end = None

    async def __aenter__(self):
        await self.plug_in()
        return self

    async def __aexit__(self, *_):
        await self.cut()

    @property
    def url(self):
        return f"http://127.0.0.1:{self._near}"

    async def plug_in(self):
        self._end = await asyncio.start_server(self._connected, "127.0.0.1", self._near)
        self._near = self._end.sockets[0].getsockname()[1]

    async def cut(self):
        self._end.close()
        for writer in list(self._wires):
            writer.transport.abort()
        await self._end.wait_closed()

    async def _connected(self, reader, writer):
        far_reader, far_writer = await asyncio.open_connection(*self._far)
        self._wires |= {writer, far_writer}
        with contextlib.suppress(ConnectionError):
            await asyncio.gather(_carry(reader, far_writer), _carry(far_reader, writer))
        self._wires -= {writer, far_writer}


async def _carry(reader, writer):
    try:
        while piece := await reader.read(65536):
            writer.write(piece)
            await writer.drain()
    finally:
        writer.close()

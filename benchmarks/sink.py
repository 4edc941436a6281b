"""A mail server in a process of its own: every letter a line of a file, in the order of arrival."""

import asyncio
import base64
import json
import sys
from pathlib import Path

from aiosmtpd.smtp import SMTP


class Book:
    """Writes down what arrives: sender, recipient and bytes."""

    def __init__(self, path, delay):
        self.file = Path(path).open("a", buffering=1)  # noqa: SIM115 - as long as the process
        self.delay = delay

    async def handle_DATA(self, _server, _session, envelope):  # noqa: N802 - aiosmtpd's name
        if self.delay:
            await asyncio.sleep(self.delay)
        line = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "content": base64.b64encode(envelope.original_content).decode(),
        }
        self.file.write(json.dumps(line) + "\n")
        return "250 OK"


async def serve(path, delay):
    """Take letters until killed."""
    book = Book(path, delay)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(book, loop=loop), "127.0.0.1", 0)
    sys.stdout.write(f"ready 127.0.0.1:{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(sys.argv[1], float(sys.argv[2])))

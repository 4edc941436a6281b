"""A real browser on a loopback page, driven by the WebDriver protocol (W3C)."""

import asyncio
import contextlib
import tempfile

import aiohttp

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--accept-lang=fr",
)
"""No sandbox: tests run as root on build machines. No networking of its own."""


class Browser:
    """One window."""

    def __init__(self, session, address):
        self._session = session
        self._address = address

    async def ask(self, method, path, **body):
        async with self._session.request(
            method, self._address + path, json=body if method == "POST" else None
        ) as answer:
            return (await answer.json())["value"]

    async def open(self, url):
        await self.ask("POST", "/url", url=str(url))

    async def run(self, script, *args):
        return await self.ask("POST", "/execute/sync", script=script, args=list(args))

    async def sees(self, *parts, within=30):
        """Wait until all of these stand on the page."""
        script = "return arguments[0].every((part) => document.body.innerText.includes(part))"
        await self.until(script, list(parts), within=within)

    async def until(self, script, *args, within=30):
        """Wait until a script of the page says true."""
        async with asyncio.timeout(within):
            while not await self.run(script, *args):  # noqa: ASYNC110 - the page is another process
                await asyncio.sleep(0.02)


@contextlib.asynccontextmanager
async def browser():
    """Yield a browser of its own, with an empty profile."""
    driver = await asyncio.create_subprocess_exec(
        "chromedriver", "--port=0", stdout=asyncio.subprocess.PIPE
    )
    try:
        port = await _port(driver)
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
            async with aiohttp.ClientSession() as session:
                address = await _window(session, f"http://127.0.0.1:{port}", profile)
                try:
                    yield Browser(session, address)
                finally:
                    await session.delete(address)
    finally:
        driver.terminate()
        await driver.wait()


async def _port(driver):
    async for line in driver.stdout:
        words = line.decode().strip().rstrip(".").split()
        if "successfully" in words:
            return words[-1]
    raise RuntimeError("chromedriver said no port")


async def _window(session, driver, profile):
    options = {"args": [*FLAGS, f"--user-data-dir={profile}", "--window-size=1280,800"]}
    wanted = {"capabilities": {"alwaysMatch": {"goog:chromeOptions": options}}}
    async with session.post(f"{driver}/session", json=wanted) as answer:
        found = (await answer.json())["value"]
    return f"{driver}/session/{found['sessionId']}"

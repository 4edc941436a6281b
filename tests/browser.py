"""A real browser on a loopback page, driven by the WebDriver protocol (W3C)."""

import asyncio
import contextlib
import json
import subprocess
import tempfile
import urllib.request

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

    async def cdp(self, cmd, **params):
        """Call the browser itself (Chrome DevTools Protocol)."""
        return await self.ask("POST", "/goog/cdp/execute", cmd=cmd, params=params)

    async def shrink(self, width=320, height=256):
        """Show 1280 × 1024 at 400 % zoom, which is the smallest phone too (WCAG 2.2, 1.4.10)."""
        shape = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        await self.cdp("Emulation.setDeviceMetricsOverride", **shape)

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


@contextlib.contextmanager
def chromium():
    """Start a browser with an empty profile; yields the address of its WebDriver session."""
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile,
        subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE, text=True) as driver,
    ):
        try:
            yield _session(f"http://127.0.0.1:{_port(driver)}", profile)
        finally:
            driver.terminate()


def _port(driver):
    for line in driver.stdout:
        words = line.strip().rstrip(".").split()
        if "successfully" in words:
            return words[-1]
    raise RuntimeError("chromedriver said no port")


def _session(driver, profile):
    options = {"args": [*FLAGS, f"--user-data-dir={profile}", "--window-size=1280,800"]}
    wanted = {"capabilities": {"alwaysMatch": {"goog:chromeOptions": options}}}
    request = urllib.request.Request(f"{driver}/session", json.dumps(wanted).encode())
    with urllib.request.urlopen(request) as answer:
        return f"{driver}/session/{json.load(answer)['value']['sessionId']}"


@contextlib.asynccontextmanager
async def browser(address):
    """Open a new window of that browser without the cookies and shapes of those before it."""
    async with aiohttp.ClientSession() as session:
        window = Browser(session, address)
        (first,) = await window.ask("GET", "/window/handles")
        new = await window.ask("POST", "/window/new", type="window")
        await window.ask("POST", "/window", handle=new["handle"])
        await window.ask("POST", "/window/rect", width=1280, height=800)
        await window.cdp("Network.clearBrowserCookies")
        try:
            yield window
        finally:
            await window.ask("DELETE", "/window")
            await window.ask("POST", "/window", handle=first)

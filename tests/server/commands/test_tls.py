"""HTTPS with the server's own certificate, a proxy before it, and what is kept out of the log."""

import json
import socket
import ssl
import subprocess
import sys

import aiohttp
import pytest

from benchmarks import running
from kiosk.client import Client, Unreachable
from kiosk.config import Missing, Options, read
from server.commands import certificate
from server.shared.certificate import fingerprint
from tests.needs import program
from tests.server.commands.calls import ROOT, call, call_outside

pytestmark = program("openssl")


def make(folder, name, *more, key=("-nodes",)):
    """Make a certificate and its key, as docs/reseau-local.md says."""
    files = folder / f"{name}.crt", folder / f"{name}.key"
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"]
    command += [*key, "-days", "365", "-subj", "/CN=tablee.local", "-out", *files[:1]]
    command += ["-addext", "subjectAltName=DNS:tablee.local,IP:192.168.1.20", "-keyout", files[1]]
    subprocess.run([*command, *more], check=True, capture_output=True)
    return files


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    return make(tmp_path_factory.mktemp("tls"), "tablee")


@pytest.fixture(scope="module")
def cafe(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tls-data") / "data"
    found = running.sample(folder, employers=2, seekers=4, rounds=2)
    return folder, found


@pytest.fixture(scope="module")
def server(cafe, files):
    folder, _ = cafe
    server = serve(folder, "--certificate", files[0], "--key", files[1])
    yield server
    server.stop()


def serve(folder, *more):
    return running.start("-m", "server", "serve", "--data", folder, "--port", "0", *more)


def mark(files):
    return fingerprint(files[0].read_text())


async def page(url, **headers):
    connector = aiohttp.TCPConnector(ssl=False)
    async with (
        aiohttp.ClientSession(connector=connector) as session,
        session.get(url, headers=headers) as answer,
    ):
        return answer.status, answer.headers, answer.cookies


async def test_pages_come_encrypted_with_a_secure_cookie(server, cafe):
    assert server.url.startswith("https://127.0.0.1:")
    board = cafe[1]["tokens"]["board"]
    status, headers, cookies = await page(f"{server.url}/board/{board}")
    assert status == 200
    assert headers["Strict-Transport-Security"] == "max-age=2592000"
    assert cookies["tablee_board"]["secure"] is True


async def test_a_browser_that_trusts_the_certificate_checks_its_name(server, files):
    trusting = ssl.create_default_context(cafile=files[0])
    port = int(server.url.rpartition(":")[2])
    for name, fits in (("tablee.local", True), ("192.168.1.20", True), ("other.local", False)):
        with socket.create_connection(("127.0.0.1", port)) as plain:
            if not fits:
                with pytest.raises(ssl.SSLCertVerificationError):
                    trusting.wrap_socket(plain, server_hostname=name)
                continue
            with trusting.wrap_socket(plain, server_hostname=name) as wire:
                assert wire.version() in ("TLSv1.2", "TLSv1.3")


async def test_nothing_older_than_tls_1_2_and_nothing_plain(server, files):
    found = certificate.read(*files)
    assert found.context.minimum_version is ssl.TLSVersion.TLSv1_2
    with pytest.raises(aiohttp.ClientError):
        await page(server.url.replace("https:", "http:"))


async def test_the_kiosk_trusts_the_certificate_it_was_given_and_no_other(server, cafe, files):
    token, other = cafe[1]["tokens"]["kiosk"], b"\0" * 32
    async with Client(server.url, token, fingerprint=mark(files)) as kiosk:
        assert (await kiosk.about()).name == "Tablée"
        assert await anext(kiosk.live())
    for trusted in (other, None):
        async with Client(server.url, token, fingerprint=trusted) as kiosk:
            with pytest.raises(Unreachable):
                await kiosk.about()
            with pytest.raises(Unreachable):
                await anext(kiosk.live())


@pytest.mark.parametrize("trusted", [True, False], ids=["trusted", "not trusted"])
def test_badges_are_checked_in_over_https(server, cafe, files, trusted):
    folder, found = cafe
    more = ("--certificate", files[0]) if trusted else ()
    command = ("check-in", "--server", server.url, "--token-file", folder / "kiosk.token", *more)
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", *map(str, command)],
        cwd=ROOT,
        input=found["badges"][0],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == (0 if trusted else 2)
    assert (found["people"][0]["first_name"] in done.stdout) is trusted
    assert "Traceback" not in done.stderr


@pytest.mark.usefixtures("server")
def test_a_verb_goes_through_the_folders_server(cafe, tmp_path):
    folder, found = cafe
    list_file = tmp_path / "list.csv"
    wanted = ("--event", found["event_id"], "--kind", "employers", list_file)
    done = call("export", "--data", folder, *wanted)
    assert (done.returncode, done.stderr) == (0, "")
    assert found["employers"][0]["name"] in list_file.read_text(encoding="utf-8-sig")


@pytest.mark.usefixtures("server")
def test_a_verb_speaks_to_no_other_server_at_that_address(cafe, tmp_path):
    folder, found = cafe
    address = folder / "server.json"
    left = address.read_bytes()
    address.write_text(json.dumps({**json.loads(left), "fingerprint": "00" * 32}))
    wanted = ("--event", found["event_id"], "--kind", "employers", tmp_path / "list.csv")
    done = call_outside("export", "--data", folder, *wanted)
    address.write_bytes(left)
    assert done.returncode == 2
    assert "déjà ouvert" in done.stderr


def test_the_console_finds_the_certificate_in_the_folder(server, cafe, files):
    folder, _ = cafe
    found = read(Options(app="organiser"), {"TABLEE_DATA": str(folder)})
    assert (found.server, found.fingerprint) == (server.url, mark(files))


def test_a_kiosk_is_told_which_certificate_cannot_be_read(files, tmp_path):
    (tmp_path / "empty").write_text("")
    for path in (tmp_path / "none", tmp_path / "empty", files[1]):
        options = Options(app="attendee", server="https://x", certificate=path)
        with pytest.raises(Missing) as missing:
            read(options, {"TABLEE_TOKEN": "x"})
        assert missing.value.key == "missing-certificate"


def test_the_first_certificate_of_a_chain_is_the_servers(files, tmp_path):
    other = make(tmp_path, "other")[0].read_text()
    chain = f"a line\n{files[0].read_text()}{other}"
    assert fingerprint(chain) == mark(files)
    assert fingerprint(chain) != fingerprint(other)


@pytest.fixture(scope="module")
def odd(tmp_path_factory, files):
    folder = tmp_path_factory.mktemp("odd")
    (folder / "nonsense").write_text("nonsense")
    return {
        "crt": files[0],
        "key": files[1],
        "other": make(folder, "other")[1],
        "locked": make(folder, "locked", key=("-passout", "pass:secret"))[1],
        "none": folder / "none",
        "nonsense": folder / "nonsense",
        "folder": folder,
    }


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("crt", None, "les deux fichiers"),
        (None, "key", "les deux fichiers"),
        ("none", "key", "none ne peut pas se lire"),
        ("crt", "none", "none ne peut pas se lire"),
        ("folder", "key", "ne peut pas se lire"),
        ("crt", "other", "n’est pas celle du certificat"),
        ("nonsense", "key", "ne peuvent pas servir"),
        ("crt", "nonsense", "ne peuvent pas servir"),
        ("crt", "locked", "sans mot de passe"),
        ("key", "crt", "ne peuvent pas servir"),
    ],
)
def test_what_cannot_serve_is_one_sentence_and_2(odd, tmp_path, first, second, said):
    named = [*(("--certificate", odd[first]) if first else ())]
    named += [*(("--key", odd[second]) if second else ())]
    done = call("serve", "--data", tmp_path / "data", "--port", "0", *named)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("proxy", [True, False], ids=["proxy", "no proxy"])
async def test_behind_a_proxy_that_says_https_cookies_are_secure(tmp_path, proxy):
    folder = tmp_path / "data"
    board = running.sample(folder, employers=2, seekers=2, rounds=1)["tokens"]["board"]
    server = serve(folder, *(["--proxy"] if proxy else []))
    try:
        _, headers, cookies = await page(
            f"{server.url}/board/{board}", **{"X-Forwarded-Proto": "https"}
        )
    finally:
        server.stop()
    assert bool(cookies["tablee_board"]["secure"]) is proxy
    assert ("Strict-Transport-Security" in headers) is proxy


def test_a_token_in_garbled_bytes_is_quoted_in_no_log(tmp_path):
    folder = tmp_path / "data"
    server = serve(folder)
    head = b"GET /v1/about HTTP/1.1\r\nHost: x\r\n"
    try:
        for line in (
            b"Authorization: Bearer hush\x01\r\n",
            b"Content-Encoding: gzip\r\nContent-Length: 4\r\n",
        ):
            with socket.create_connection(
                ("127.0.0.1", int(server.url.rpartition(":")[2]))
            ) as wire:
                wire.settimeout(5)
                wire.sendall(head + line + b"\r\nhush")
                assert wire.recv(12).startswith(b"HTTP/1.")
                wire.shutdown(socket.SHUT_WR)
                while wire.recv(4096):
                    pass
    finally:
        server.stop()
    lines = [json.loads(x) for x in (folder / "log/server.log").read_text().splitlines()]
    assert "hush" not in json.dumps(lines)
    assert ("unknown", 400) in [(line.get("route"), line.get("status")) for line in lines]
    assert all("\n" not in line.get("trace", "") for line in lines)

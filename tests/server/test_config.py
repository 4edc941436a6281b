"""Settings as people write them, and what is wrong with them in one sentence."""

import tomllib

import pytest

from server.commands import settings
from server.commands.stop import Stop
from server.config import Config, Imap, Smtp, Wrong, load
from tests.needs import program
from tests.server.commands.calls import call
from tests.server.smtp import certificate

SMTP = '[smtp]\nhost = "smtp.asso.example"\naddress = "rdv@asso.example"\n'
IMAP = '[imap]\nhost = "imap.asso.example"\nuser = "rdv"\n'


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "data").mkdir()
    return tmp_path / "data"


def write(folder, text, **passwords):
    (folder / "tablee.toml").write_text(text, encoding="utf-8")
    for section, password in passwords.items():
        path = folder / f"{section}.password"
        path.touch(mode=0o600)
        path.write_text(password)


def wrong(folder, environ=None):
    with pytest.raises(Wrong) as found:
        load(folder, environ or {})
    return found.value.key, found.value.params


def test_without_a_file_nothing_is_set_up(folder):
    assert load(folder, {}) == Config() == Config(public="", smtp=None, imap=None)


def test_what_is_not_said_is_as_usual(folder):
    write(folder, SMTP + IMAP, imap="secret\n")
    found = load(folder, {})
    assert found.smtp == Smtp(host="smtp.asso.example", address="rdv@asso.example", port=587)
    assert found.imap == Imap(
        host="imap.asso.example", user="rdv", port=993, password="secret", folder="INBOX"
    )
    assert (found.smtp.security, found.smtp.plus, found.imap.security) == ("starttls", True, "tls")


@pytest.mark.parametrize(
    ("section", "security", "port"),
    [
        (SMTP, "starttls", 587),
        (SMTP, "tls", 465),
        (SMTP, "none", 25),
        (IMAP, "tls", 993),
        (IMAP, "starttls", 143),
    ],
)
def test_the_usual_port_follows_from_the_security(folder, section, security, port):
    write(folder, f'{section}security = "{security}"\n', imap="x")
    found = load(folder, {})
    assert (found.smtp or found.imap).port == port
    write(folder, f'{section}security = "{security}"\nport = 2525\n')
    found = load(folder, {})
    assert (found.smtp or found.imap).port == 2525


def test_everything_may_be_said(folder):
    write(
        folder,
        'public = "https://cafe.example/rdv/"\n'
        + SMTP
        + 'port = 26\nsecurity = "tls"\nuser = "é"\nplus = false\n'
        + IMAP
        + 'folder = "Réponses"\n',
        smtp="mot de passe ",
        imap="x",
    )
    found = load(folder, {})
    assert found.public == "https://cafe.example/rdv"
    assert (found.smtp.user, found.smtp.password, found.smtp.plus) == ("é", "mot de passe ", False)
    assert found.imap.folder == "Réponses"


def test_the_environment_speaks_over_the_file_and_alone(folder):
    environ = {
        "TABLEE_PUBLIC": "https://cafe.example",
        "TABLEE_SMTP_HOST": "mail.example",
        "TABLEE_SMTP_ADDRESS": "rdv@asso.example",
        "TABLEE_SMTP_PORT": "2525",
        "TABLEE_SMTP_PLUS": "false",
        "TABLEE_SMTP_USER": "rdv",
        "TABLEE_SMTP_PASSWORD": "of the environment",
        "TABLEE_DATA": "elsewhere",
    }
    alone = load(folder, environ)
    assert alone.smtp == Smtp(
        host="mail.example",
        address="rdv@asso.example",
        port=2525,
        plus=False,
        user="rdv",
        password="of the environment",
    )
    assert alone.public == "https://cafe.example"
    write(folder, f'public = "http://other.example"\n{SMTP}port = 1\n', smtp="of the file")
    assert load(folder, environ) == alone


def test_a_password_is_asked_of_nobody_who_does_not_sign_in(folder):
    write(folder, SMTP, smtp="left over")
    assert load(folder, {"TABLEE_SMTP_PASSWORD": "left over"}).smtp.password == ""


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644, 0o660])
def test_a_password_that_others_can_read_is_refused(folder, mode):
    write(folder, IMAP, imap="x")
    path = folder / "imap.password"
    path.chmod(mode)
    assert wrong(folder) == ("config-open", {"file": str(path)})
    path.chmod(0o400)
    assert load(folder, {}).imap.password == "x"


@pytest.mark.parametrize("content", [None, "", "\n", b"\xff\xfe"])
def test_a_password_that_is_missing_is_asked_for(folder, content):
    write(folder, f'{SMTP}user = "rdv"\n', smtp="")
    path = folder / "smtp.password"
    if content is None:
        path.unlink()
    else:
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    assert wrong(folder) == (
        "config-password",
        {"file": str(path), "variable": "TABLEE_SMTP_PASSWORD"},
    )


@pytest.mark.parametrize(
    ("host", "fits"),
    [
        ("localhost", True),
        ("127.0.0.1", True),
        ("127.8.0.9", True),
        ("::1", True),
        ("192.168.1.5", False),
        ("localhost.example", False),
        ("mail.example", False),
    ],
)
def test_a_password_goes_in_clear_to_this_machine_alone(folder, host, fits):
    write(
        folder,
        f'[smtp]\nhost = "{host}"\naddress = "a@b.example"\nsecurity = "none"\nuser = "rdv"\n',
        smtp="x",
    )
    if fits:
        assert load(folder, {}).smtp.password == "x"
    else:
        assert wrong(folder) == ("config-clear", {"field": "smtp.security"})
    write(folder, f'[smtp]\nhost = "{host}"\naddress = "a@b.example"\nsecurity = "none"\n')
    assert load(folder, {}).smtp.port == 25


@program("openssl")
def test_an_authority_is_a_file_beside_or_anywhere(folder, tmp_path):
    own, _ = certificate(folder)
    write(folder, f'{SMTP}ca_file = "localhost.crt"\n')
    assert load(folder, {}).smtp.ca_file == str(own)
    write(folder, f'{SMTP}ca_file = "{own}"\n')
    assert load(folder, {}).smtp.ca_file == str(own)
    (tmp_path / "nonsense").write_text("nonsense")
    for name in ("none.crt", "../nonsense", "."):
        write(folder, f'{SMTP}ca_file = "{name}"\n')
        assert wrong(folder) == (
            "config-authority",
            {"field": "smtp.ca_file", "file": str(folder / name)},
        )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("public = https://x\n", 1),
        ('public = ""\n\n[smtp\nhost = "x"\n', 3),
        ("a = 1\na = 2\n", 2),
        ('a = "x', 1),
        ("a = 1\n\nb = \xff\n", 3),
    ],
)
def test_what_cannot_be_read_is_named_by_its_line(folder, text, line):
    path = folder / "tablee.toml"
    path.write_bytes(text.encode("latin-1"))
    assert wrong(folder) == ("config-toml", {"file": str(path), "line": line})


def test_an_editors_mark_at_the_beginning_is_no_matter(folder):
    (folder / "tablee.toml").write_bytes(b"\xef\xbb\xbf" + SMTP.encode())
    assert load(folder, {}).smtp.port == 587


@pytest.mark.parametrize(
    ("text", "key", "field"),
    [
        ("colour = 1", "config-unknown", "colour"),
        ("[pop]\nhost = 1", "config-unknown", "pop"),
        (f"{SMTP}hosts = 1", "config-unknown", "smtp.hosts"),
        (f"{IMAP}plus = true", "config-unknown", "imap.plus"),
        ('[smtp]\nhost = "a"', "config-value", "smtp.address"),
        ('[smtp]\naddress = "a@b"', "config-value", "smtp.host"),
        ('[imap]\nhost = "a"', "config-value", "imap.user"),
        (f'{SMTP}port = "587"', "config-value", "smtp.port"),
        (f"{SMTP}port = 70000", "config-value", "smtp.port"),
        (f'{SMTP}plus = "yes"', "config-value", "smtp.plus"),
        (f'{SMTP}security = "ssl"', "config-value", "smtp.security"),
        (f'{IMAP}security = "ssl"', "config-value", "imap.security"),
        (f'{IMAP}folder = ""', "config-value", "imap.folder"),
        ('[smtp]\nhost = "http://a"\naddress = "a@b"', "config-value", "smtp.host"),
        ('[smtp]\nhost = ""\naddress = "a@b"', "config-value", "smtp.host"),
        ('[smtp]\nhost = "a"\naddress = "R <a@b>"', "config-value", "smtp.address"),
        ('[smtp]\nhost = "a"\naddress = "a"', "config-value", "smtp.address"),
        ('[smtp]\nhost = "a"\naddress = "é@b"', "config-value", "smtp.address"),
        ('[smtp]\nhost = "a"\naddress = "a@b c"', "config-value", "smtp.address"),
        ('[imap]\nhost = "a"\nuser = ""', "config-value", "imap.user"),
        ('public = "cafe.example"', "config-value", "public"),
        ('public = "https://cafe.example?x"', "config-value", "public"),
        ("smtp = 1", "config-value", "smtp"),
        ("public = 2026-01-01", "config-value", "public"),
    ],
)
def test_what_is_wrong_is_named_by_its_field(folder, text, key, field):
    write(folder, text)
    found, params = wrong(folder)
    assert (found, params["field"], params["file"]) == (key, field, str(folder / "tablee.toml"))


@pytest.mark.parametrize("section", ["smtp", "imap"])
def test_a_password_has_no_place_in_the_file(folder, section):
    write(folder, f'{SMTP if section == "smtp" else IMAP}password = "hush"\n')
    key, params = wrong(folder)
    assert (key, params["section"]) == ("config-secret", section)
    assert "hush" not in str(params)


def test_the_environment_is_named_where_it_is_wrong(folder):
    write(folder, SMTP)
    key, params = wrong(folder, {"TABLEE_SMTP_PORT": "many"})
    assert (key, params["file"], params["field"]) == (
        "config-value",
        "TABLEE_SMTP_PORT",
        "smtp.port",
    )


WRONG = {
    "a line": "[smtp",
    "unknown": "colour = 1",
    "value": '[smtp]\nhost = "a"',
    "secret": f'{SMTP}password = "hush"\n',
    "missing": f'{SMTP}user = "rdv"\n',
    "clear": f'{SMTP}user = "rdv"\nsecurity = "none"\n',
    "authority": f'{SMTP}ca_file = "none.crt"\n',
}


@pytest.mark.parametrize("text", WRONG.values(), ids=WRONG)
def test_a_wrong_setting_is_a_sentence_and_2(folder, text):
    write(folder, text)
    done = call("serve", "--data", folder, "--print-config")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "hush" not in done.stderr
    with pytest.raises(Stop) as stop:
        settings.read(folder)
    for language in ("fr", "en"):
        assert str(folder) in stop.value.sentence(language) or "smtp." in done.stderr


@program("openssl")
def test_the_settings_are_printed_as_they_are_read_without_a_password(folder):
    certificate(folder)
    text = (
        f'public = "https://cafe.example"\n{SMTP}user = "r\\"é"\nca_file = "localhost.crt"\n{IMAP}'
    )
    write(folder, text, smtp="hush", imap="hush")
    done = call("serve", "--data", folder, "--print-config")
    assert (done.returncode, done.stderr) == (0, "")
    assert "hush" not in done.stdout
    assert "password" not in done.stdout
    printed = tomllib.loads(done.stdout)
    assert printed["smtp"] == {
        "host": "smtp.asso.example",
        "port": 587,
        "security": "starttls",
        "user": 'r"é',
        "ca_file": str(folder / "localhost.crt"),
        "address": "rdv@asso.example",
        "plus": True,
    }
    before = load(folder, {})
    (folder / "tablee.toml").write_text(done.stdout)
    assert load(folder, {}) == before


def test_nothing_is_printed_where_nothing_is_set_and_nothing_is_made(tmp_path):
    done = call("serve", "--data", tmp_path / "none", "--print-config")
    assert (done.returncode, done.stdout) == (0, 'public = ""\n')
    assert not (tmp_path / "none").exists()


def test_no_repr_shows_a_password(folder):
    write(folder, f'{SMTP}user = "rdv"\n{IMAP}', smtp="hush", imap="hush")
    found = load(folder, {})
    assert "hush" not in f"{found!r} {found} {found.smtp!r} {found.imap}"

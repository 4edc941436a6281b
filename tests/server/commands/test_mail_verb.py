"""`run.sh mail`: tries for real what the settings say."""

import email
import email.policy

import pytest

from tests.needs import program
from tests.server.commands.calls import call, call_outside
from tests.server.imap import PASSWORD, serving
from tests.server.smtp import DROP, Sink, certificate

pytestmark = program("openssl")

SECRET = "hush é"


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    return certificate(tmp_path_factory.mktemp("verb"))


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "data").mkdir()
    return tmp_path / "data"


def set_up(folder, *sections, **passwords):
    """Write settings: a table of each (name, account), with what else is said."""
    text = ""
    for name, account, more in sections:
        values = {"host": account.host, "port": account.port, "security": account.security}
        values |= {"user": account.user, "ca_file": account.ca_file} | more
        lines = (
            f"{key} = {value if isinstance(value, int) else repr(value)}"
            for key, value in values.items()
        )
        text += f"[{name}]\n" + "\n".join(lines) + "\n"
    (folder / "tablee.toml").write_text(text)
    for name, password in passwords.items():
        (folder / f"{name}.password").touch(mode=0o600)
        (folder / f"{name}.password").write_text(password)


FROM = {"address": "rdv@asso.example"}


def plain(text):
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_server_that_works_is_said_and_a_test_letter_goes_out(folder, files, security):
    with Sink(security, files, password=SECRET) as sink:
        set_up(folder, ("smtp", sink.account(), FROM), smtp=SECRET)
        looked = call("mail", "--data", folder)
        assert sink.letters == []
        sent = call("mail", "--data", folder, "--to", "moi@asso.example")
    assert (looked.returncode, looked.stderr) == (0, "")
    assert f"SMTP localhost:{sink.port} : connecté, chiffré, identifié." in plain(looked.stdout)
    assert "de rdv@asso.example, avec une adresse de réponse" in looked.stdout
    assert "public n’est pas réglé" in looked.stdout
    assert sent.returncode == 0
    assert "pour moi@asso.example" in sent.stdout
    (taken,) = sink.letters
    letter = email.message_from_bytes(taken.content, policy=email.policy.default)
    assert (letter["From"], letter["To"]) == ("rdv@asso.example", "moi@asso.example")
    assert "fonctionne" in letter.get_content()
    assert b"\r\n" in taken.content
    assert letter["Message-ID"].endswith("@asso.example>")


def test_in_clear_on_this_machine_is_said_so(folder):
    with Sink() as sink:
        set_up(folder, ("smtp", sink.account(), FROM))
        done = call("mail", "--data", folder)
    assert done.returncode == 0
    assert ": connecté, en clair." in plain(done.stdout)


@pytest.mark.parametrize(
    ("says", "more", "said"),
    [
        ({"GREETING": "554 no"}, {}, ("ne répond pas", "a répondu : 554")),
        ({}, {"ca_file": ""}, ("la connexion chiffrée échoue",)),
        ({"AUTH": "535 5.7.8 no"}, {}, ("Vérifiez user et le mot de passe", "535 5.7.8")),
        ({"CONTENT": "451 later"}, {}, ("Recommencez plus tard", "451")),
        ({"RCPT": "550 5.1.1 moi@asso.example"}, {}, ("la lettre est refusée", "550 5.1.1.")),
        ({"MIDDLE": DROP}, {}, ("s’est coupée",)),
    ],
    ids=["connect", "tls", "login", "busy", "refused", "broken off"],
)
def test_what_does_not_work_is_said_with_the_next_step(folder, files, says, more, said):
    with Sink("starttls", files, password=SECRET, says=says) as sink:
        set_up(folder, ("smtp", sink.account(**more), FROM), smtp=SECRET)
        done = call("mail", "--data", folder, "--to", "moi@asso.example")
    assert (done.returncode, done.stderr) == (1, "")
    for words in said:
        assert words in plain(done.stdout)
    assert SECRET not in done.stdout
    assert "moi@" not in done.stdout.partition("répondu")[2]


@program("dovecot")
def test_the_mailbox_is_tried_as_well(folder, files):
    with serving() as boxes, Sink("starttls", files, password=SECRET) as sink:
        parts = [("smtp", sink.account(), FROM), ("imap", boxes.account("rdv1", "tls"), {})]
        set_up(folder, *parts, smtp=SECRET, imap=PASSWORD)
        good = call("mail", "--data", folder)
        (folder / "smtp.password").write_text("wrong")
        half = call("mail", "--data", folder)
        set_up(folder, ("imap", boxes.account("rdv1"), {"folder": "Nowhere"}), imap=PASSWORD)
        bad = call("mail", "--data", folder)
    assert good.returncode == 0
    assert f"IMAP localhost:{boxes.ports['tls']} : connecté, chiffré, identifié." in plain(
        good.stdout
    )
    assert half.returncode == 1
    assert "IMAP localhost" in half.stdout
    assert bad.returncode == 1
    assert "Vérifiez user, folder et le mot de passe" in bad.stdout


def test_where_nothing_is_set_up_it_says_where_to_begin(folder):
    done = call("mail", "--data", folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert str(folder / "tablee.toml") in done.stderr
    (folder / "tablee.toml").write_text('[imap]\nhost = "a.invalid"\nuser = "b"\n')
    (folder / "imap.password").touch(mode=0o600)
    (folder / "imap.password").write_text("x")
    assert call("mail", "--data", folder, "--to", "a@b.example").returncode == 2


@pytest.mark.parametrize("to", ["moi", "a@b\nBcc: c@d", "Moi <a@b>"])
def test_what_is_no_address_is_not_written_to(folder, to):
    done = call("mail", "--data", folder, "--to", to)
    assert done.returncode == 2
    assert "--to" in done.stderr


def test_the_door_knows_the_verb(folder):
    done = call_outside("mail", "--data", folder)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert call("mail", "--data", folder / "none").returncode == 2

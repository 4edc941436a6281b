"""A mailbox server on this machine: dovecot with a configuration of its own, as no special user."""

import grp
import imaplib
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

from server.ports import MailServer
from tests.server.smtp import certificate

PASSWORD = 'c0rrect é "horse" \\ (battery)'
NOBODY = 65534
"""Dovecot serves no mail to root: where root runs the tests, it runs as nobody."""
USERS = 100

CONFIGURATION = """
base_dir = {folder}/run
state_dir = {folder}/run
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
auth_mechanisms = plain login
ssl = yes
ssl_cert = <{certificate}
ssl_key = <{key}
mail_location = maildir:{folder}/mail/%u
mail_fsync = never
auth_failure_delay = 0
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {plain}
  }}
  inet_listener imaps {{
    port = {tls}
  }}
}}
passdb {{
  driver = passwd-file
  args = {folder}/users
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={folder}/mail/%u
}}
"""


class Mailboxes:
    """The server, with a mailbox for each of rdv0, rdv1 …"""

    def __init__(self, folder, files):
        self.folder = folder
        self.files = files
        self.ports = {"none": _free(), "tls": _free()}
        self.ports["starttls"] = self.ports["none"]

    def configure(self, user, group):
        """Write what dovecot is to do."""
        (self.folder / "mail").mkdir()
        users = (f"rdv{number}:{{PLAIN}}{PASSWORD}\n" for number in range(USERS))
        (self.folder / "users").write_text("".join(users))
        text = CONFIGURATION.format(
            folder=self.folder,
            user=pwd.getpwuid(user).pw_name,
            group=grp.getgrgid(group).gr_name,
            certificate=self.files[0],
            key=self.files[1],
            plain=self.ports["none"],
            tls=self.ports["tls"],
        )
        (self.folder / "dovecot.conf").write_text(text)

    def account(self, user, security="starttls", **more):
        """Return what a client needs that trusts this server."""
        known = {"host": "localhost", "port": self.ports[security], "security": security}
        known |= {"user": user, "password": PASSWORD, "ca_file": str(self.files[0])}
        return MailServer(**known | more)

    @contextmanager
    def reading(self, account):
        """Yield another client of somebody's mailbox."""
        with imaplib.IMAP4("127.0.0.1", self.ports["none"], timeout=10) as other:
            other.authenticate("PLAIN", lambda _: f"\0{account.user}\0{PASSWORD}".encode())
            yield other


@contextmanager
def serving():
    """Serve mailboxes for as long as the block lasts."""
    root = os.geteuid() == 0
    user, group = (NOBODY, NOBODY) if root else (os.geteuid(), os.getegid())
    with tempfile.TemporaryDirectory(prefix="mailboxes-") as name:
        boxes = Mailboxes(Path(name), certificate(Path(name)))
        boxes.configure(user, group)
        for path in (boxes.folder, *boxes.folder.iterdir()) if root else ():
            shutil.chown(path, user, group)
        more = {"user": user, "group": group, "extra_groups": []} if root else {}
        process = subprocess.Popen(["dovecot", "-F", "-c", boxes.folder / "dovecot.conf"], **more)
        try:
            _wait(boxes.ports["tls"])
            yield boxes
        finally:
            process.terminate()
            process.wait(timeout=20)


def _free():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def _wait(port):
    end = time.monotonic() + 20
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            assert time.monotonic() < end, "dovecot did not start"
            time.sleep(0.05)
        else:
            return

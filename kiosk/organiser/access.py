"""The card of one access: a person's, a machine's, a session's."""

from collections.abc import Callable
from typing import Any

from kiosk.organiser.dialogs import CLOSE, Choice, Field, Form, Question, ask_sure
from kiosk.organiser.page import Page
from kiosk.organiser.typed import CommandIds, text
from kiosk.organiser.words import access, called
from server.shared.accesses import AccountView, TokenView
from server.shared.language import Say
from server.shared.requests import NewSecret

LONGEST_SECRET = 200


def open_account(page: Page, account: AccountView) -> None:
    """Show a person's access in front of a page, and do what is chosen there."""
    steps = () if account.closed_at else ("account-secret", "account-close")

    def chosen(step: str | None) -> None:
        if step == "account-secret":
            _change_secret(page, account)
        elif step == "account-close":
            close = page.console.client.close_account
            ask_sure(page, "account-close", lambda: close(account.id), name=account.name)

    _card(page, account.name, access(page.say, account.access), steps, chosen)


def open_token(page: Page, token: TokenView) -> None:
    """Show a token in front of a page, and do what is chosen there. One's own is not revoked."""
    session = page.console.session
    own = session is not None and session.id == token.id
    steps = () if own or token.revoked_at else ("token-revoke",)
    name = called(page.say, token)

    def chosen(step: str | None) -> None:
        if step == "token-revoke":
            ask_sure(page, step, lambda: page.console.client.revoke(token.id), name=name)

    what = "token-own" if own else "token-session" if token.account else "token-device"
    line = page.say(what, role=access(page.say, token.access))
    _card(page, name, line, steps, chosen)


def show_secret(page: Page, name: str, secret: str) -> None:
    """Show a passphrase this once, to be written down."""

    def question(say: Say) -> Question:
        lines = (
            say("secret-name", name=name),
            say("secret-text", secret=secret),
            say("secret-once"),
        )
        return Question(say("secret-title"), lines, ((CLOSE, say(CLOSE)),))

    page.app.push_screen(Choice(question))


def _card(
    page: Page,
    name: str,
    line: str,
    steps: tuple[str, ...],
    chosen: Callable[[str | None], None],
) -> None:
    def question(say: Say) -> Question:
        answers = tuple((step, say(step)) for step in (*steps, CLOSE))
        return Question(name, (line,), answers)

    page.app.push_screen(Choice(question, start=len(steps)), chosen)


def _change_secret(page: Page, account: AccountView) -> None:
    ids, console = CommandIds(), page.console

    async def send(values: dict[str, Any]) -> str | None:
        with console.telling():
            await console.client.change_secret(
                account.id, NewSecret(command_id=ids.of(values), **values)
            )
            return str(values["secret"])
        return None

    def done(secret: str | None) -> None:
        if secret:
            show_secret(page, account.name, secret)

    fields = (Field("secret", text(LONGEST_SECRET, needed=True)),)
    page.app.push_screen(Form("account-secret", fields, send), done)

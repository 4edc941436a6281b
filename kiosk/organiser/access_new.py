"""A new access: a person who may sign in, or a machine that gets a code or an address."""

from typing import Any

from kiosk.organiser.access import LONGEST_SECRET, show_secret
from kiosk.organiser.code import Code
from kiosk.organiser.dialogs import Choice, Field, Form, Question
from kiosk.organiser.handout import Handout
from kiosk.organiser.page import Page
from kiosk.organiser.typed import CommandIds, text
from kiosk.organiser.words import access
from server.shared.accesses import TokenView
from server.shared.language import Say
from server.shared.requests import NewAccount
from server.shared.views import EventView
from server.shared.vocabulary import Access

PEOPLE = (Access.DESK, Access.VOLUNTEER, Access.ORGANISER, Access.COORDINATOR)
"""Roles that a person signs in with, the commonest first."""
DEVICES = (Access.KIOSK, Access.DESK, Access.BOARD)
LONGEST_NAME = 80


def add_access(page: Page, event: EventView | None) -> None:
    """Ask who or what is added. Machines belong to one event."""
    kinds = ("add-account", *(f"add-device-{device}" for device in DEVICES if event))

    def chosen(kind: str | None) -> None:
        if kind == "add-account":
            _ask_role(page, event)
        elif kind and event:
            device = Access(kind.removeprefix("add-device-"))
            page.run_worker(_let_in(page, event, device), group="asking")

    def question(say: Say) -> Question:
        return Question(say("add-access-title"), (), tuple((k, say(k)) for k in kinds))

    page.app.push_screen(Choice(question), chosen)


def _ask_role(page: Page, event: EventView | None) -> None:
    # A coordinator looks at every event of the folder, and at no people.
    roles = [role for role in PEOPLE if role is not Access.COORDINATOR or event is None]

    def chosen(role: str | None) -> None:
        if role:
            _ask_name(page, event, Access(role))

    def question(say: Say) -> Question:
        answers = tuple((str(r), f"{access(say, r)}\n{say(f'access-{r}-means')}") for r in roles)
        return Question(say("add-account-role"), (), answers)

    page.app.push_screen(Choice(question), chosen)


def _ask_name(page: Page, event: EventView | None, role: Access) -> None:
    ids, console = CommandIds(), page.console

    async def send(values: dict[str, Any]) -> tuple[str, str] | None:
        with console.telling():
            account = NewAccount(
                command_id=ids.of(values),
                name=values["account"],
                secret=values["secret"],
                access=role,
                event_id=event.id if event else None,
            )
            await console.client.add_account(account)
            return account.name, account.secret
        return None

    def done(added: tuple[str, str] | None) -> None:
        if added:
            show_secret(page, *added)

    fields = (
        Field("account", text(LONGEST_NAME, needed=True)),
        Field("secret", text(LONGEST_SECRET, needed=True)),
    )
    page.app.push_screen(Form("add-account", fields, send), done)


async def _let_in(page: Page, event: EventView, device: Access) -> None:
    """Show a code that the machine exchanges for its token; a board's page has an address."""
    client = page.console.client
    with page.console.telling():
        if device is Access.BOARD:
            found = await client.new_token(event.id, device)
            address = f"{client.server}/board/{found.token}"
            page.app.push_screen(Handout("board-link", address))
            return
        known = {token.id for token in await client.tokens()}
        offer = await client.offer_code(event.id, device)

        def is_new(token: TokenView) -> bool:
            return token.id not in known and token.access is device and token.account is None

        page.app.push_screen(Code(offer, is_new))

"""A new access: a person who may sign in, or a machine that gets a code or an address."""

from typing import Any

from textual.screen import Screen

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
    devices = (f"add-device-{device}" for device in DEVICES if event)
    feeds = ("add-feed-event",) if event else ("add-feed-organiser", "add-feed-territory")
    kinds = ("add-account", *devices, *feeds)

    def chosen(kind: str | None) -> None:
        if kind == "add-account":
            _ask_role(page, event)
        elif kind in feeds:
            page.run_worker(_show_feed(page, event, str(kind)), group="asking")
        elif kind and event:
            _ask_label(page, event, Access(kind.removeprefix("add-device-")))

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


def _ask_label(page: Page, event: EventView, device: Access) -> None:
    """Ask what to call a machine; Enter alone leaves it without a name."""
    offer = _address if device is Access.BOARD else _code

    async def send(values: dict[str, Any]) -> Screen[None] | None:
        with page.console.telling():
            return await offer(page, event.id, device, values["label"])
        return None

    def done(screen: Screen[None] | None) -> None:
        if screen:
            page.app.push_screen(screen)

    label = Field("label", text(LONGEST_NAME, needed=False), echo=_may_be_left)
    page.app.push_screen(Form(f"add-device-{device}", (label,), send), done)


def _may_be_left(say: Say, label: str) -> str:
    return "" if label else say("field-label-none")


async def _show_feed(page: Page, event: EventView | None, kind: str) -> None:
    """Show the address of a calendar to follow, of an event or of all."""
    client = page.console.client
    with page.console.telling():
        if event:
            address = await client.event_feed(event.id)
        else:
            everybody = kind == "add-feed-territory"
            address = await client.folder_feed("territory" if everybody else "organiser")
        page.app.push_screen(Handout("feed", address))


async def _address(page: Page, event_id: str, device: Access, label: str) -> Handout:
    """Get the address of a board's page."""
    client = page.console.client
    found = await client.new_token(event_id, device, label)
    return Handout("board-link", f"{client.server}/board/{found.token}")


async def _code(page: Page, event_id: str, device: Access, label: str) -> Code:
    """Get a code that the machine exchanges for its token."""
    client = page.console.client
    known = {token.id for token in await client.tokens()}
    offer = await client.offer_code(event_id, device, label)

    def is_new(token: TokenView) -> bool:
        return token.id not in known and token.access is device and token.account is None

    return Code(offer, is_new)

"""Whom of an employer to write to, and in which language."""

from typing import TYPE_CHECKING, Any

from kiosk.organiser.dialogs import Confirm, Field, Form
from kiosk.organiser.typed import LONGEST_TEXT, CommandIds, changed, text
from server.shared.invitation_requests import ChangeContact
from server.shared.invitations import InvitationView
from server.shared.language import Say
from server.shared.vocabulary import OF_THE_TEAM

if TYPE_CHECKING:
    from kiosk.organiser.invitations import Invitations


def change_contact(page: "Invitations", view: InvitationView) -> None:
    """Ask for the contact as it is to be; who was written to before is told, after a question."""
    ids, console = CommandIds(), page.console

    async def send(values: dict[str, Any]) -> str | None:
        new = changed(values, _before(view))
        if "email" in new and view.invited_at and view.withdrawn_at is None:
            sure = Confirm("contact-move", before=view.email or "–", after=new["email"] or "–")
            if await page.app.push_screen_wait(sure) != "yes":
                return None
        with console.telling():
            change = ChangeContact(command_id=ids.of(values), **new)
            await console.client.change_contact(console.event.id, view.employer_id, change)
            return view.employer
        return None

    def done(name: str | None) -> None:
        if name:
            console.toast("contact-done", name=name)
            page.load()

    page.app.push_screen(Form("contact-title", _fields(view), send), done)


def _before(view: InvitationView) -> dict[str, Any]:
    return {
        "contact": view.contact,
        "email": view.email,
        "phone": view.phone,
        "language": view.language or "fr",
    }


def _fields(view: InvitationView) -> tuple[Field, ...]:
    before = _before(view)
    return (
        Field("contact", text(LONGEST_TEXT, needed=False), before["contact"]),
        Field("email", address, before["email"]),
        Field("phone", text(LONGEST_TEXT, needed=False), before["phone"]),
        Field("language", _language, before["language"], _named),
    )


def address(typed: str) -> str:
    """Read an e-mail address, or none; the server looks closer."""
    before, at, after = typed.partition("@")
    if typed and not (at and before and "." in after and " " not in typed):
        raise ValueError(typed)
    return typed


def _language(typed: str) -> str:
    if typed not in OF_THE_TEAM:
        raise ValueError(typed)
    return typed


def _named(say: Say, language: str) -> str:
    return say(f"language-{language}")

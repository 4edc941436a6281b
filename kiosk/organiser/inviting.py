"""Asking everybody who was not asked yet."""

from collections.abc import Iterable

from kiosk.organiser.dialogs import Confirm
from kiosk.organiser.page import EventPage
from server.shared.invitations import InvitationView, MailView


def unasked(views: Iterable[InvitationView]) -> list[InvitationView]:
    """Return who was never asked by mail, and is still wanted."""
    return [view for view in views if view.invited_at is None and view.withdrawn_at is None]


def told_by_mail(views: Iterable[InvitationView]) -> int:
    """Count who gets a letter when the event changes."""
    return sum(
        view.invited_at is not None and view.withdrawn_at is None and view.has_email
        for view in views
    )


def ask_all(page: EventPage, views: Iterable[InvitationView], mail: MailView) -> None:
    """Ask whether everybody who was not asked yet is to be asked, and do it."""
    wanted = unasked(views)
    reached = sum(view.has_email for view in wanted)
    if not mail.address:
        page.console.warn("invite-no-mail")
    elif not reached:
        page.console.toast("invite-nobody", without=len(wanted))
    else:
        sure = Confirm("invite-all", count=reached, without=len(wanted) - reached)
        page.app.push_screen(sure, lambda answer: _sure(page, answer))


def _sure(page: EventPage, answer: str | None) -> None:
    if answer == "yes":
        page.run_worker(_ask(page), group="asking")


async def _ask(page: EventPage) -> None:
    console = page.console
    with console.telling():
        async with console.patiently("inviting"):
            report = await console.client.invite(console.event.id)
        console.toast("invite-all-done", count=len(report.asked), without=len(report.without_email))
        page.on_screen_resume()

"""The steps of an event as a whole, and what each means for the employers who were asked."""

from textual.screen import Screen

from kiosk.organiser.dialogs import Choice, Confirm, Question
from kiosk.organiser.inviting import ask_all, told_by_mail, unasked
from kiosk.organiser.move import move_form
from kiosk.organiser.page import EventPage
from server.shared.language import Say
from server.shared.views import EventView
from server.shared.vocabulary import EventState

STEPS = {
    EventState.DRAFT: ("publish", "open", "move", "cancel"),
    EventState.PUBLISHED: ("open", "move", "cancel"),
    EventState.OPEN: ("close", "cancel"),
    EventState.RUNNING: ("close",),
    EventState.CLOSED: (),
    EventState.CANCELLED: ("restore",),
}
"""What may be done with an event as a whole (the server decides; this is what is offered)."""
WRITTEN = frozenset({"cancel", "restore"})
"""Steps that employers are told by mail."""


def steps_of(event: EventView, say: Say) -> Question:
    """Return the question which step an event should take."""
    steps = STEPS[event.state]
    return Question(
        say("step-title"),
        (say(f"event-{event.state}-means"),),
        tuple((step, say(f"step-{step}")) for step in steps),
    )


def open_steps(page: EventPage) -> None:
    """Ask which step an event should take, whether it is meant, and take it."""

    def chosen(step: str | None) -> None:
        if step == "move":
            page.run_worker(_move(page), group="asking")
        elif step:
            page.run_worker(_ask(page, step), group="asking")

    page.app.push_screen(Choice(lambda say: steps_of(page.console.event, say)), chosen)


async def _move(page: EventPage) -> None:
    console = page.console
    with console.telling():
        views = await console.client.invitations(console.event.id)
        event = await console.client.event(console.event.id)
        form = move_form(console, event, told_by_mail(views))
        page.app.push_screen(form, lambda moved: console.toast("step-move-done") if moved else None)


async def _ask(page: EventPage, step: str) -> None:
    console, event, count = page.console, page.console.event, 0

    def sure(answer: str | None) -> None:
        if answer == "yes":
            page.run_worker(_take(page, step), group="asking")

    with console.telling():
        if step in WRITTEN:
            count = told_by_mail(await console.client.invitations(event.id))
        placed = "yes" if event.place_on_arrival else "no"
        confirm: Screen[str | None] = Confirm(
            f"step-{step}", name=event.name, placed=placed, count=count
        )
        page.app.push_screen(confirm, sure)


async def _take(page: EventPage, step: str) -> None:
    console = page.console
    with console.telling():
        await console.client.event_step(console.event.id, step)
        console.toast(f"step-{step}-done")
        if step == "publish":
            await _offer_invitations(page)


async def _offer_invitations(page: EventPage) -> None:
    """Ask whether the employers of a published event are to be asked, where mail can do it."""
    client = page.console.client
    mail = await client.mail()
    views = await client.invitations(page.console.event.id)
    if mail.address and any(view.has_email for view in unasked(views)):
        ask_all(page, views, mail)

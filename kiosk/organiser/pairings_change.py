"""Questions about one seat of a proposal: what may be changed, each answer with its cost."""

from collections.abc import Callable, Sequence

from kiosk.client import command
from kiosk.organiser.dialogs import CLOSE, Choice, Question, no_or_yes
from kiosk.organiser.page import EventPage
from kiosk.organiser.verdict import cost
from kiosk.plain import plain
from server.shared.language import Say
from server.shared.proposals import FreeSeats, OptionView, Place, ProposedSeat, Shift
from server.shared.requests import ChangeSeat

MOST_SHIFTS = 5
"""People named who lose or change a table they were told; the others are counted."""

KINDS = ("other-table", "other-round", "take-out")

Take = Callable[[OptionView], None]


def kind_of(seat: ProposedSeat, option: OptionView) -> str:
    """Name what an option does with a seat."""
    if option.place is None:
        return "take-out"
    return "other-table" if option.place.round == seat.round else "other-round"


def ask_seat(
    page: EventPage, seat: ProposedSeat, options: Sequence[OptionView], take: Take
) -> None:
    """Ask what to do with a seat; where there are several ways, ask which."""
    kinds = {kind: [o for o in options if kind_of(seat, o) == kind] for kind in KINDS}
    offered = [kind for kind in KINDS if kinds[kind]]
    name = seat.first_name

    def question(say: Say) -> Question:
        lines = [_best(say, kind, kinds[kind]) for kind in offered]
        title = say("seat-title", name=name, place=_place(say, seat))
        answers = (*zip(offered, lines, strict=True), (CLOSE, say(CLOSE)))
        return Question(title, (seat.employer,), tuple(answers))

    def chosen(kind: str | None) -> None:
        if kind == "take-out":
            take(kinds[kind][0])
        elif kind in kinds:
            _ask_which(page, lambda say: say(f"{kind}-title", name=name), kind, kinds[kind], take)

    page.app.push_screen(Choice(question, start=len(offered)), chosen)


def ask_free(page: EventPage, seats: FreeSeats, options: Sequence[OptionView], take: Take) -> None:
    """Ask who should have an empty seat."""
    if not options:
        page.console.warn("nobody-free")
        return
    _ask_which(page, lambda say: say("add-title", place=_place(say, seats)), "add", options, take)


def ask_confirm(page: EventPage, shifts: Sequence[Shift], sure: Callable[[], object]) -> None:
    """Say what changes for whom, before it is announced."""

    def question(say: Say) -> Question:
        told = [shift for shift in shifts if shift.before]
        lines = [_shift(say, shift) for shift in told[:MOST_SHIFTS]]
        if len(told) > MOST_SHIFTS:
            lines.append(say("shift-more", count=len(told) - MOST_SHIFTS))
        if len(shifts) > len(told):
            lines.append(say("shift-gains", count=len(shifts) - len(told)))
        return Question(say("confirm-title"), tuple(lines), no_or_yes(say, say("confirm-yes")))

    def chosen(answer: str | None) -> None:
        if answer == "yes":
            sure()

    page.app.push_screen(Choice(question), chosen)


def change_of(proposal_id: str, seat: ProposedSeat | FreeSeats, option: OptionView) -> ChangeSeat:
    """Return the request that makes an option of a seat."""
    return ChangeSeat(
        command_id=command().command_id,
        proposal_id=proposal_id,
        seat=seat.id if isinstance(seat, ProposedSeat) else None,
        registration_id=option.registration_id,
        employer_id=option.employer_id,
        round=option.place.round if option.place else None,
        other=option.other,
    )


def _ask_which(
    page: EventPage,
    title: Callable[[Say], str],
    kind: str,
    options: Sequence[OptionView],
    take: Take,
) -> None:
    """Ask which of several ways; the best stands in front."""

    def question(say: Say) -> Question:
        answers = [
            (str(place), _priced(say, _target(say, kind, option), option))
            for place, option in enumerate(options)
        ]
        return Question(title(say), (), tuple(answers))

    def chosen(place: str | None) -> None:
        if place is not None:
            take(options[int(place)])

    page.app.push_screen(Choice(question), chosen)


def _target(say: Say, kind: str, option: OptionView) -> str:
    """Name where an option leads."""
    if kind == "add" or option.place is None:
        return option.first_name
    place = option.place
    name = (
        say("to-table", table=place.table, employer=option.employer)
        if kind == "other-table"
        else say("to-round", round=place.round)
    )
    return say("in-exchange", place=name, name=option.first_name) if option.other else name


def _priced(say: Say, what: str, option: OptionView) -> str:
    """Put the cost below; a line break in a name makes no line."""
    return f"{plain(what)}\n{cost(say, option.cost)}"


def _best(say: Say, kind: str, options: Sequence[OptionView]) -> str:
    """Name a kind of change, and the cost of the best of its kind."""
    if len(options) == 1:
        return _priced(say, say(kind), options[0])
    best = say("at-best", cost=cost(say, options[0].cost))
    return f"{say(kind)}\n{best}"


def _shift(say: Say, shift: Shift) -> str:
    before, after = (_places(say, places) for places in (shift.before, shift.after))
    return say("shift", name=shift.first_name, before=before, after=after)


def _places(say: Say, places: Sequence[Place]) -> str:
    return say("and").join(_place(say, place) for place in places) or say("shift-nothing")


def _place(say: Say, found: Place | ProposedSeat | FreeSeats) -> str:
    return say("place-next", round=found.round, table=found.table)

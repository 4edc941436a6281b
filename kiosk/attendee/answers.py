"""PURE. A sheet that was filled in → what the server is asked to note."""

from collections.abc import Callable

from kiosk.attendee import sheets
from kiosk.attendee.questions import Sheet, Topic
from kiosk.attendee.state import Draft, State
from kiosk.offline.command import Body
from server.shared.requests import (
    AnswersByBadge,
    ExitByBadge,
    NewRegistration,
    StrengthsByBadge,
)
from server.shared.vocabulary import AgeBand, Help, Language, Mood, Onward


def attempt(state: State, new_id: Callable[[], str]) -> Body | None:
    """Return what is to be sent of what somebody answered; None where they answered nothing."""
    if draft := state.visitor:
        return _person(draft, state.language, new_id())
    if state.sheet is None or state.badge is None:
        return None
    match state.sheet.about:
        case Topic.EXIT:
            return _exit(state.sheet, state.badge, new_id())
        case Topic.STRENGTHS:
            strengths = _codes(state.sheet, "strengths")
            return StrengthsByBadge(command_id=new_id(), badge=state.badge, strengths=strengths)
        case _:
            return _answers(state.sheet, state.badge, new_id())


def _person(draft: Draft, language: Language, command_id: str) -> NewRegistration | None:
    sheet = draft.sheet
    age = sheet.answer("age") if sheet else None
    if sheet is None or age is None:
        return None
    return NewRegistration(
        command_id=command_id,
        first_name=draft.first_name,
        badge=draft.badge,
        present=True,
        language=language,
        age_band=AgeBand(age),
        transition=sheet.answer("transition") or "",
        trades=_codes(sheet, "trades"),
        places=_codes(sheet, "places"),
        opportunities=_codes(sheet, "opportunities"),
        wishes=_codes(sheet, "wishes"),
        help=_help(sheet),
    )


def _answers(sheet: Sheet, badge: str, command_id: str) -> AnswersByBadge:
    return AnswersByBadge(
        command_id=command_id,
        badge=badge,
        wishes=_codes(sheet, "wishes") if "wishes" in sheet.answers else None,
        help=_help(sheet) if "help" in sheet.answers else None,
    )


def _exit(sheet: Sheet, badge: str, command_id: str) -> ExitByBadge:
    mood, onward = sheet.answer("mood"), sheet.answer("onward")
    follow_up = sheet.answer("follow_up")
    return ExitByBadge(
        command_id=command_id,
        badge=badge,
        mood=Mood(mood) if mood else None,
        onward=Onward(onward) if onward else None,
        follow_up=follow_up == sheets.YES if follow_up else None,
    )


def _codes(sheet: Sheet, name: str) -> list[str]:
    return list(sheet.answers.get(name, ()))


def _help(sheet: Sheet) -> list[Help]:
    return [Help(code) for code in _codes(sheet, "help")]

"""PURE. What the kiosk has to do about what has happened, beside showing it."""

from enum import StrEnum

from kiosk.attendee import sheets
from kiosk.attendee.happenings import (
    Asked,
    AskedData,
    AskedDay,
    Happening,
    Opened,
    WentBack,
)
from kiosk.attendee.questions import Sheet, Topic
from kiosk.attendee.state import State
from kiosk.attendee.steps import Step


class Deed(StrEnum):
    """SEND: what was answered; SEND_LEFT: the same, of somebody who went away in the middle.

    GO: where the menu leads. LOOK, DAY, FORGET, PRINT: the data, the day, the erasure and the slip
    of who stands here; who goes takes the slip along unasked, where there is a server to tell it.
    """

    SEND = "send"
    SEND_LEFT = "send_left"
    GO = "go"
    LOOK = "look"
    DAY = "day"
    FORGET = "forget"
    PRINT = "print"


_ENTERED = {Step.ERASING: Deed.FORGET, Step.PRINTING: Deed.PRINT}


def owed(before: State, happening: Happening, after: State) -> Deed | None:
    """Return what has to be done now that `before` has become `after`."""
    if _is_finished(after.sheet) and not _is_finished(before.sheet):
        return Deed.GO if after.sheet and after.sheet.about is Topic.MENU else Deed.SEND
    if _has_left(before, happening, after):
        return Deed.SEND_LEFT
    if after.step is before.step:
        return None
    if after.step is Step.LOOKING:
        return Deed.LOOK if isinstance(happening, AskedData) else Deed.DAY
    if after.step is Step.NOTED and after.about is Topic.EXIT and not after.alone:
        return Deed.PRINT
    return _ENTERED.get(after.step)


def chosen(state: State) -> Happening:
    """Return where the menu leads; out of it where nothing was chosen."""
    code = state.sheet.answer("menu") if state.sheet else None
    if code is None or state.badge is None:
        return WentBack()
    match topic := Topic(code):
        case Topic.EXIT:
            return Asked(state.badge, sheets.exit_questions())
        case Topic.DATA:
            return AskedData()
        case Topic.LOST:
            return Opened(topic)
        case _:
            return AskedDay(topic)


def _is_finished(sheet: Sheet | None) -> bool:
    return sheet is not None and sheet.is_finished


def _has_left(before: State, happening: Happening, after: State) -> bool:
    """Whether somebody went away from questions whose answers count all the same.

    Who has said name and age is taken in. Nothing counts that Escape took back: who is asked the
    first question of an exit again may have thought better of it.
    """
    if isinstance(happening, WentBack):
        return False
    if visitor := before.visitor:
        sheet = visitor.sheet
        is_open = sheet is not None and not sheet.is_finished and sheet.answer("age") is not None
        return is_open and (after.visitor is None or after.visitor.sheet is None)
    sheet = before.sheet
    if sheet is None or sheet.is_finished or sheet.about is Topic.MENU or after.sheet is not None:
        return False
    return sheet.is_changed and (sheet.about is not Topic.EXIT or sheet.at > 0)

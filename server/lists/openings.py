"""The openings of an employer: `title (ROME) kind hours`, as far as known."""

import re

from msgspec import Struct

from server.domain.text import clean
from server.lists.refusals import BadCell
from server.shared.reference import Reference
from server.shared.vocabulary import ErrorCode, Language

MAX_OPENINGS = 50
MAX_OPENING = 300
_MOST_WORDS = 8
"""Words of the longest label of a kind."""
_MOST_HOURS = 60
_CODE = re.compile(r"\(\s*([A-Za-z][0-9]{4})\s*\)")
_IN_BRACKETS = re.compile(r"(?:(.*)\s)?\(([^()]+)\)")
_HOURS = re.compile(
    r"(?:(.*)\s)?([0-9]{1,2})(?:[.,]([0-9]{1,2}))?\s*(?:h|heures?|hours?)\s*([0-5][0-9])?"
    r"(?:\s*(?:/|par |per |a )\s*(?:sem\.?|semaine|week))?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:(.*)\s)?([0-9]{1,2})")


class Opening(Struct, frozen=True):
    """A post. `trade`: ROME code; `kind`: code of an opportunity; `hours` a week: `17h30`."""

    title: str
    trade: str = ""
    kind: str = ""
    hours: str = ""


class _End(Struct, frozen=True):
    """What stands after the title: the words left over, the kind and the hours."""

    rest: str
    kind: str = ""
    hours: str = ""


def openings(text: str, reference: Reference) -> tuple[Opening, ...] | BadCell:
    """Return the openings of a cell, one a line or separated by `|`."""
    parts = [part for line in text.split("\n") for part in map(str.strip, line.split("|")) if part]
    if len(parts) > MAX_OPENINGS or any(len(part) > MAX_OPENING for part in parts):
        return BadCell(ErrorCode.TOO_LONG, f"{MAX_OPENINGS} × {MAX_OPENING}")
    for part in parts:
        for code in _CODE.findall(part)[-1:]:
            if reference.trade(code) is None:
                return BadCell(ErrorCode.UNKNOWN_VALUE, "(ROME)", code)
    return tuple(_opening(part, reference) for part in parts)


def openings_text(openings: tuple[Opening, ...], language: Language, reference: Reference) -> str:
    """Return the openings as written in a list, one a line."""
    texts = (_text(opening, language, reference) for opening in openings)
    return "\n".join(text for text in texts if text)


def _text(opening: Opening, language: Language, reference: Reference) -> str:
    """Read back what was written once: a title may itself end like a kind or like hours."""
    said = _said(opening, language, reference)
    return _said(_opening(said, reference), language, reference)


def _said(opening: Opening, language: Language, reference: Reference) -> str:
    trade = f"({opening.trade})" if opening.trade else ""
    kind = reference.opportunities.label(opening.kind, language)
    term = reference.opportunities.by_code.get(opening.kind)
    if term and not (term.fixed or trade):
        kind = f"({kind})"
    parts = map(clean, (opening.title, trade, kind, opening.hours))
    said = " ".join(filter(None, parts)).replace("|", "/")
    return _CODE.sub(lambda found: _known(found, reference), said)


def _known(found: re.Match[str], reference: Reference) -> str:
    """Keep a ROME code in its brackets; take them from what would be refused as one."""
    return found[0] if reference.trade(found[1]) else found[1]


def _hours_text(hours: float) -> str:
    whole, minutes = divmod(round(hours * 60), 60)
    return f"{whole}h{minutes:02}" if minutes else f"{whole}h"


def _opening(text: str, reference: Reference) -> Opening:
    codes = list(_CODE.finditer(text))
    if not codes:
        end = _end(text, reference, after_code=False)
        return Opening(end.rest, "", end.kind, end.hours)
    before, after = text[: codes[-1].start()].strip(), text[codes[-1].end() :].strip()
    end = _end(after, reference, after_code=True)
    return Opening(f"{before} {end.rest}".strip(), codes[-1][1].upper(), end.kind, end.hours)


def _end(text: str, reference: Reference, *, after_code: bool) -> _End:
    """Cut kind and hours from the end; a bare number is hours only right after code or kind."""
    rest, hours = _cut_hours(text, _HOURS)
    rest, kind = _cut_kind(rest, reference, after_code=after_code)
    if not hours:
        rest, hours = _cut_hours(rest, _HOURS)
    if hours or kind:
        return _End(rest, kind, hours)
    before, number = _cut_hours(rest, _NUMBER)
    before, kind = _cut_kind(before, reference, after_code=after_code)
    if number and (kind or (after_code and not before)):
        return _End(before, kind, number)
    return _End(rest)


def _cut_hours(text: str, form: re.Pattern[str]) -> tuple[str, str]:
    found = form.fullmatch(text)
    if found is None:
        return text, ""
    before, whole, tenths, minutes = (*found.groups(), None, None)[:4]
    hours = float(f"{whole}.{tenths or 0}") + int(minutes or 0) / 60
    return (before or "", _hours_text(hours)) if 0 < hours <= _MOST_HOURS else (text, "")


def _cut_kind(text: str, reference: Reference, *, after_code: bool) -> tuple[str, str]:
    find = reference.opportunities.find
    if (found := _IN_BRACKETS.fullmatch(text)) and (term := find(found[2])):
        return (found[1] or "").strip(), term.code
    words = text.split(" ")
    for start in range(max(0, len(words) - _MOST_WORDS), len(words)):
        term = find(" ".join(words[start:]))
        if term and (after_code or term.fixed):
            return " ".join(words[:start]).strip(), term.code
    return text, ""

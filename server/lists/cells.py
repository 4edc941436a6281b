"""One function a cell type: clean text → the value, or why the cell refuses its row."""

import re

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat, ValidationResult

from server.lists.names import shortened
from server.lists.refusals import BadCell
from server.shared.reference import Vocabulary, folded
from server.shared.vocabulary import AgeBand, ErrorCode

MAX_NAME = 80
MAX_EMPLOYER = 120
MAX_TEXT = 200
MAX_SEATS = 12
_MAX_EMAIL, _MAX_LOCAL, _MAX_LABEL = 254, 64, 63
_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_LABEL = re.compile(r"[^\W_](?:[^\W_]|-)*")
_PHONE = re.compile(r"\+?[\d\s().\-‐–/]+")
_USUAL_PHONE = re.compile(r"(?:0|\+33 ?)([1-9](?:[ .-]?[0-9]){8})")
_WHOLE = re.compile(r"[+-]?[0-9]+")
_SIRET = re.compile(r"[0-9]{14}")
_LA_POSTE = "356000000"
_FRANCE = 33
_AGES = {"18+": AgeBand.ADULT, "15-17": AgeBand.MINOR}
_YES_NO = {"oui": True, "yes": True, "x": True, "non": False, "no": False}


def text(cell: str, most: int = MAX_TEXT) -> str | BadCell:
    """Return a text of at most so many characters."""
    return cell if len(cell) <= most else BadCell(ErrorCode.TOO_LONG, f"1-{most}")


def name(cell: str, most: int) -> str | BadCell:
    """Return a name, which must not be empty."""
    return text(cell, most) if cell else BadCell(ErrorCode.MISSING, f"1-{most}")


def email(cell: str) -> str | BadCell:
    """Return an address of the form RFC 5321 lets through unquoted, without asking DNS.

    The name before the @ is ASCII; the domain has two labels or more, in any script.
    """
    local, at, domain = cell.rpartition("@")
    good = (
        at
        and len(cell) <= _MAX_EMAIL
        and len(local) <= _MAX_LOCAL
        and _LOCAL.fullmatch(local)
        and _is_domain(domain)
    )
    return cell if good else BadCell(ErrorCode.BAD_EMAIL, "nom@exemple.fr")


def _is_domain(domain: str) -> bool:
    labels = domain.split(".")
    return (
        len(labels) > 1
        and not labels[-1].isdecimal()
        and all(
            len(label) <= _MAX_LABEL and _LABEL.fullmatch(label) and label[-1] != "-"
            for label in labels
        )
    )


def phone(cell: str) -> str | BadCell:
    """Return a number as E.164; without a prefix it is French. The form counts, not allocation."""
    if usual := _USUAL_PHONE.fullmatch(cell):
        # What phonenumbers answers too, after 30 µs: a third of the time of a long list.
        return "+33" + re.sub("[ .-]", "", usual[1])
    bad = BadCell(ErrorCode.BAD_PHONE, "06 12 34 56 78, +33612345678")
    if not _PHONE.fullmatch(cell):
        return bad
    try:
        number = phonenumbers.parse(" ".join(cell.split()), "FR")
    except NumberParseException:
        return bad
    possible = phonenumbers.is_possible_number_with_reason(number)
    if possible != ValidationResult.IS_POSSIBLE or _is_no_french_form(number):
        return bad
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def _is_no_french_form(number: phonenumbers.PhoneNumber) -> bool:
    """After its 0 a French number starts with 1 to 9 (ARCEP's numbering plan)."""
    return number.country_code == _FRANCE and bool(number.italian_leading_zero)


def age_band(cell: str) -> AgeBand | BadCell:
    """Return the age band."""
    band = _AGES.get(folded(cell).replace(" ", ""))
    return band or BadCell(ErrorCode.UNKNOWN_VALUE, "18+, 15-17")


def yes_no(cell: str) -> bool | BadCell:
    """Return whether the cell says yes."""
    said = _YES_NO.get(folded(cell))
    return BadCell(ErrorCode.UNKNOWN_VALUE, "oui, non") if said is None else said


def seats(cell: str) -> int | BadCell:
    """Return the seats at a table."""
    expected = f"1-{MAX_SEATS}"
    if not _WHOLE.fullmatch(cell):
        return BadCell(ErrorCode.NOT_A_NUMBER, expected)
    if len(cell) > MAX_TEXT or not 1 <= int(cell) <= MAX_SEATS:
        return BadCell(ErrorCode.OUT_OF_RANGE, expected)
    return int(cell)


def siret(cell: str) -> str | BadCell:
    """Return the 14 digits of an establishment.

    The digits obey Luhn; those of La Poste may instead add up to a multiple of 5 (INSEE).
    """
    digits = "".join(cell.split())
    if not _SIRET.fullmatch(digits) or not (_luhn(digits) or _is_la_poste(digits)):
        return BadCell(ErrorCode.BAD_SIRET, "14")
    return digits


def _luhn(digits: str) -> bool:
    doubled = (sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2])
    return (sum(map(int, digits[-1::-2])) + sum(doubled)) % 10 == 0


def _is_la_poste(digits: str) -> bool:
    return digits.startswith(_LA_POSTE) and sum(map(int, digits)) % 5 == 0


def term(cell: str, vocabulary: Vocabulary) -> str | BadCell:
    """Return the code of a term given by code or label."""
    found = vocabulary.find(cell)
    if found is None:
        return BadCell(ErrorCode.UNKNOWN_VALUE, shortened(", ".join(vocabulary.by_code)))
    return found.code

"""What people and employers say of work, in codes or labels → the codes that worth compares."""

from collections.abc import Iterable

from server.domain.people import Profile
from server.domain.refusal import Refusal
from server.shared.reference import Reference, Vocabulary
from server.shared.requests import NewRegistration
from server.shared.vocabulary import ErrorCode


def profile(wanted: NewRegistration, reference: Reference) -> Profile:
    """Return what somebody accepts; refuses a word that no list has (trades aside)."""
    return Profile(
        trades=trades(wanted.trades, reference),
        opportunities=codes("opportunities", wanted.opportunities, reference.opportunities),
        places=codes("places", wanted.places, reference.places),
        hours=codes("hours", wanted.hours, reference.hours),
    )


def trades(said: Iterable[str], reference: Reference) -> tuple[str, ...]:
    """Return ROME codes; a trade that no list has stays as it was said, and matches nothing."""
    return tuple(dict.fromkeys(reference.trade(word) or word for word in said))


def codes(field: str, said: Iterable[str], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the code of each word; refuses one that is not of this list."""
    found: dict[str, None] = {}
    for word in said:
        term = vocabulary.find(word)
        if term is None:
            raise _unknown(field, word)
        found[term.code] = None
    return tuple(found)


def places_of_work(said: Iterable[str], reference: Reference) -> tuple[str, ...]:
    """Return places with all they lie in; refuses what is no place by itself ("my town")."""
    found: dict[str, None] = {}
    for code in codes("places", said, reference.places):
        around = reference.around(code)
        if not around:
            raise _unknown("places", code)
        found.update(dict.fromkeys(around))
    return tuple(found)


def _unknown(field: str, word: str) -> Refusal:
    return Refusal(ErrorCode.UNKNOWN_VALUE, field=field, value=word)

"""What people and employers say of work, in codes or labels → the codes that worth compares."""

from collections.abc import Iterable, Mapping
from typing import Any

from server.domain.people import Profile
from server.domain.refusal import Refusal
from server.shared.reference import Reference, Vocabulary
from server.shared.requests import NewRegistration
from server.shared.vocabulary import ErrorCode


def profile(wanted: NewRegistration, reference: Reference, *, strict: bool = True) -> Profile:
    """Return what somebody accepts.

    A word that no list has is refused (trades aside); where it was accepted long ago, left out.
    """
    names = ("transition", "trades", "opportunities", "places", "hours")
    return Profile(
        **answers({name: getattr(wanted, name) for name in names}, reference, strict=strict)
    )


def answers(said: Mapping[str, Any], reference: Reference, *, strict: bool) -> dict[str, Any]:
    """Return the codes of what was said, by the profile's field; see `profile`."""
    lists = {
        "opportunities": reference.opportunities,
        "places": reference.places,
        "hours": reference.hours,
    }
    found: dict[str, Any] = {
        name: codes(name, said[name], lists[name], strict=strict) for name in lists if name in said
    }
    if "transition" in said:
        one = filter(None, [said["transition"]])
        found["transition"] = next(
            iter(codes("transition", one, reference.transitions, strict=strict)), ""
        )
    if "trades" in said:
        found["trades"] = trades(said["trades"], reference, strict=strict)
    return found


def trades(said: Iterable[str], reference: Reference, *, strict: bool = True) -> tuple[str, ...]:
    """Return ROME codes; a trade that no list has stays as it was said, and matches nothing."""
    known = [(word, reference.trade(word)) for word in said]
    return tuple(dict.fromkeys(code or word for word, code in known if code or strict))


def codes(
    field: str, said: Iterable[str], vocabulary: Vocabulary, *, strict: bool = True
) -> tuple[str, ...]:
    """Return the code of each word; refuses one that is not of this list, or leaves it out."""
    found: dict[str, None] = {}
    for word in said:
        term = vocabulary.find(word)
        if term is not None:
            found[term.code] = None
        elif strict:
            raise _unknown(field, word)
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

"""What a list says of one person or one employer, in plain values."""

from typing import Generic, TypeVar

from msgspec import Struct

from server.lists.openings import Opening
from server.lists.windows import WindowEdge
from server.shared.views import ListWarning, RefusedCell
from server.shared.vocabulary import AgeBand

Key = str
"""Says who a row is. Never shown, and as private as the row."""
Row = TypeVar("Row")


# gc=False here and below: rows hold no cycles, and walking them is half the time of a long list.
class AttendeeRow(Struct, frozen=True, kw_only=True, gc=False):
    """A person. `phone` is E.164; `trades` are ROME codes, the other words codes too.

    `wishes` and `vetoes` are names of employers, as the event has them.
    """

    first_name: str
    last_name: str = ""
    email: str = ""
    phone: str = ""
    language: str = ""
    trades: tuple[str, ...] = ()
    age_band: AgeBand = AgeBand.ADULT
    transition: str = ""
    opportunities: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    wishes: tuple[str, ...] = ()
    vetoes: tuple[str, ...] = ()
    arrival: WindowEdge | None = None
    departure: WindowEdge | None = None
    company: bool = False
    referrer: str = ""
    reference: str = ""


class EmployerRow(Struct, frozen=True, kw_only=True, gc=False):
    """An employer. `siret` has its 14 digits or is empty."""

    name: str
    contact: str = ""
    email: str = ""
    phone: str = ""
    seats: int = 1
    openings: tuple[Opening, ...] = ()
    trades: tuple[str, ...] = ()
    arrival: WindowEdge | None = None
    departure: WindowEdge | None = None
    siret: str = ""
    reference: str = ""


class ListResult(Struct, Generic[Row], frozen=True, kw_only=True):
    """A list as read: good rows with the physical line each starts on, and all that was refused.

    `keys` says who each row is, in the order of `rows`; `count` is all rows seen.
    """

    rows: tuple[tuple[int, Row], ...]
    keys: tuple[Key, ...]
    refused: tuple[RefusedCell, ...]
    warnings: tuple[ListWarning, ...]
    count: int

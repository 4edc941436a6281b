"""Headings of a list: which column stands where, in French or English."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from server.domain.text import clean
from server.lists.refusals import BadFile
from server.shared.reference import folded
from server.shared.views import ListWarning
from server.shared.vocabulary import ErrorCode, Language

UNKNOWN_COLUMN = "unknown_column"


class Column(Struct, frozen=True):
    """A column; `field`: the name in the row's record. `lines`: the cell may hold several."""

    field: str
    fr: str
    en: str
    required: bool = False
    lines: bool = False

    def heading(self, language: Language) -> str:
        """Return the heading as written."""
        return self.en if language == Language.EN else self.fr


ATTENDEE_COLUMNS = (
    Column("first_name", "Prénom", "First name", required=True),
    Column("last_name", "Nom", "Last name"),
    Column("email", "E-mail", "Email"),
    Column("phone", "Téléphone", "Phone"),
    Column("language", "Langue", "Language"),
    Column("trades", "Métiers recherchés", "Trades", lines=True),
    Column("age_band", "Tranche d'âge", "Age band"),
    Column("transition", "Transition", "Transition"),
    Column("opportunities", "Opportunités", "Opportunities", lines=True),
    Column("places", "Lieux acceptés", "Places", lines=True),
    Column("wishes", "Souhaits", "Wishes", lines=True),
    Column("vetoes", "Non merci", "No thanks", lines=True),
    Column("arrival", "Arrivée prévue", "Arrival"),
    Column("departure", "Départ prévu", "Departure"),
    Column("company", "Besoin d'accompagnement", "Company"),
    Column("referrer", "Prescripteur", "Referrer"),
    Column("reference", "Référence", "Reference"),
)

EMPLOYER_COLUMNS = (
    Column("name", "Entreprise", "Employer", required=True),
    Column("contact", "Contact", "Contact"),
    Column("email", "E-mail", "Email"),
    Column("phone", "Téléphone", "Phone"),
    Column("seats", "Places à la table", "Seats"),
    Column("openings", "Postes", "Openings", lines=True),
    Column("trades", "Métiers", "Trades", lines=True),
    Column("arrival", "Arrivée prévue", "Arrival"),
    Column("departure", "Départ prévu", "Departure"),
    Column("siret", "SIRET", "SIRET"),
    Column("reference", "Référence", "Reference"),
)


class Layout(Struct, frozen=True):
    """The columns of one file: place and heading as it stands there."""

    columns: tuple[tuple[int, Column], ...]
    headings: dict[str, str]
    width: int
    warnings: tuple[ListWarning, ...]


def heading_key(text: str) -> str:
    """Return letters and digits of a heading, case and accents aside."""
    return "".join(filter(str.isalnum, folded(clean(text))))


def known_headings(columns: Sequence[Column]) -> dict[str, Column]:
    """Return the columns by the keys of their French and English headings."""
    return {
        heading_key(heading): column for column in columns for heading in (column.fr, column.en)
    }


def layout(cells: Sequence[str], columns: Sequence[Column]) -> Layout:
    """Return where the columns stand; unknown ones are a warning each and passed over.

    Raises BadFile (`double_column`, `no_required_column`, both with `heading`).
    """
    known = known_headings(columns)
    named = [(place, clean(cell)) for place, cell in enumerate(cells) if heading_key(cell)]
    placed = [(place, known.get(heading_key(heading)), heading) for place, heading in named]
    _check_single(placed)
    headings = {column.field: heading for _, column, heading in placed if column}
    language = _language(headings.values(), columns)
    for column in columns:
        if column.required and column.field not in headings:
            raise BadFile(ErrorCode.NO_REQUIRED_COLUMN, heading=column.heading(language))
    return Layout(
        columns=tuple((place, column) for place, column, _ in placed if column),
        headings={column.field: column.heading(language) for column in columns} | headings,
        width=named[-1][0] + 1,
        warnings=tuple(
            ListWarning(code=UNKNOWN_COLUMN, column=heading)
            for _, column, heading in placed
            if not column
        ),
    )


def _check_single(placed: Iterable[tuple[int, Column | None, str]]) -> None:
    seen = set()
    for _, column, heading in placed:
        name = column.field if column else heading_key(heading)
        if (column is None, name) in seen:
            raise BadFile(ErrorCode.DOUBLE_COLUMN, heading=heading)
        seen.add((column is None, name))


def _language(headings: Iterable[str], columns: Sequence[Column]) -> Language:
    """Return the language in which the file writes most of its headings."""
    keys = set(map(heading_key, headings))
    french, english = (
        len(keys & {heading_key(column.heading(language)) for column in columns})
        for language in (Language.FR, Language.EN)
    )
    return Language.EN if english > french else Language.FR

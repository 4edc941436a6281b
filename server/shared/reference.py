"""Words with fixed codes: ROME trades, kinds of opportunity, places, communes, languages.

The data files stand in `reference/` beside this file, each with its source and licence. French and
English labels stand with the codes; those of the other languages in `reference/labels/`, one file a
language, so that who speaks it has one file to correct.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import TypeVar

import msgspec
from msgspec import Struct

from server.shared.vocabulary import OF_THE_TEAM, Language

_ACCENTS = re.compile("[\u0300-\u036f]+")
_ROME_CODE = re.compile("[A-N][0-9]{4}")
_SAME_SIGN = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "–": "-", "—": "-", "œ": "oe", "æ": "ae"}
)
_T = TypeVar("_T", bound=Struct)

WHOLE_TERRITORY = "all_93"
"""The place that holds every group of the territory's communes."""
OWN_PLACES = frozenset({"own_commune", "own_ept"})
"""Places that depend on where somebody lives."""


def folded(text: str) -> str:
    """Return the text by which two spellings of one name are equal.

    Case, accents (of Latin, Greek and Cyrillic letters), doubled spaces, and the various
    apostrophes, dashes and ligatures make no difference.
    """
    text = text.casefold()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text).casefold().translate(_SAME_SIGN)
        text = _ACCENTS.sub("", text)
    return " ".join(text.split())


class Term(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A code with its labels; `also`: other words people write for it."""

    code: str
    fr: str
    en: str
    also: tuple[str, ...] = ()
    fixed: bool = False
    within: str = ""
    """The code of the next larger term that holds this one."""

    def label(self, language: Language) -> str:
        """Return the label; where a language has none, the French one, else the English one."""
        return _labels(language).get(self.code) or (
            self.fr if language in (Language.FR, Language.FR_SIMPLE) else self.en
        )


class Spoken(Term, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A language a person may ask for. `screens`: the kiosk speaks it.

    `read_by_native`: somebody who grew up with it has read all its texts.
    """

    screens: bool
    read_by_native: bool


class Vocabulary(Struct, frozen=True):
    """A closed list of terms, found by code, label or other word."""

    terms: tuple[Term, ...]
    by_code: dict[str, Term]
    by_words: dict[str, Term]

    def find(self, words: str) -> Term | None:
        """Return the term of a code or label in French or English, case and accents aside."""
        return self.by_words.get(folded(words))

    def label(self, code: str, language: Language) -> str:
        """Return the label of a code, or the code itself where it is not known."""
        term = self.by_code.get(code)
        return code if term is None else term.label(language)


class Former(Struct, frozen=True, forbid_unknown_fields=True):
    """A commune that became part of another; `code`: its former INSEE code."""

    code: str
    name: str


class Commune(Struct, frozen=True, forbid_unknown_fields=True):
    """A commune with its INSEE code and the code of its group (EPT)."""

    code: str
    name: str
    group: str
    merged: tuple[Former, ...] = ()


class Group(Struct, frozen=True, forbid_unknown_fields=True):
    """A group of communes: a public territory (EPT) of Greater Paris."""

    code: str
    name: str
    siren: str


class Territory(Struct, frozen=True, forbid_unknown_fields=True):
    """A department with its communes and their groups."""

    source: str
    licence: str
    department: str
    name: str
    groups: tuple[Group, ...]
    communes: tuple[Commune, ...]


class Reference(Struct, frozen=True, kw_only=True):
    """All the words with fixed codes."""

    families: Vocabulary
    domains: Vocabulary
    trades: Vocabulary
    opportunities: Vocabulary
    transitions: Vocabulary
    organisations: Vocabulary
    places: Vocabulary
    hours: Vocabulary
    strengths: Vocabulary
    languages: Vocabulary
    territory: Territory
    communes: dict[str, Commune]

    def trade(self, words: str) -> str | None:
        """Return the ROME code of a trade written as a code or as an everyday label.

        Any code is good whose first three characters are one of the 110 domains.
        """
        code = words.strip().upper()
        if _ROME_CODE.fullmatch(code):
            return code if code[:3] in self.domains.by_code else None
        term = self.trades.find(words)
        return None if term is None else term.code

    def trade_label(self, code: str, language: Language) -> str:
        """Return the everyday label of a ROME code, else its domain's, else the code.

        Domains have labels for the team; in the other languages the family says where it belongs.
        """
        if code in self.trades.by_code:
            return self.trades.label(code, language)
        wider = self.domain(code) if language in OF_THE_TEAM else self.family(code)
        return code if wider is None else wider.label(language)

    def domain(self, code: str) -> Term | None:
        """Return the domain of a ROME code."""
        return self.domains.by_code.get(code[:3])

    def family(self, code: str) -> Term | None:
        """Return the family of a ROME code or of a domain's code."""
        return self.families.by_code.get(code[:1])

    def around(self, place: str) -> tuple[str, ...]:
        """Return the codes of the places in which a place lies, itself first.

        Empty for what is no place by itself: "my own town" is nowhere until one knows whose.
        """
        found: list[str] = []
        while place and place not in OWN_PLACES:
            found.append(place)
            place = self.places.by_code[place].within
        return tuple(found)

    def commune(self, name: str) -> Commune | None:
        """Return the commune of a name or INSEE code, former ones included; hyphens aside."""
        return self.communes.get(_place_key(name))


@cache
def load() -> Reference:
    """Return the reference lists, read once from the package's own files."""
    rome = _read("rome.toml", _Rome)
    territory = _read("territory_93.toml", Territory)
    return Reference(
        families=_vocabulary(rome.families),
        domains=_vocabulary(rome.domains),
        trades=_vocabulary(rome.trades),
        opportunities=_terms("opportunities.toml"),
        transitions=_terms("transitions.toml"),
        organisations=_terms("organisations.toml"),
        places=_vocabulary((*_read("places.toml", _List).terms, *_places(territory))),
        hours=_terms("hours.toml"),
        strengths=_terms("strengths.toml"),
        languages=_vocabulary(_read("languages.toml", _Languages).terms),
        territory=territory,
        communes=_communes(territory.communes),
    )


def own_name(language: Language) -> str:
    """Return a language as those who speak it call it."""
    return load().languages.label(language, language)


class _Labels(Struct, frozen=True, forbid_unknown_fields=True):
    source: str
    licence: str
    labels: dict[str, str]


@cache
def _labels(language: Language) -> dict[str, str]:
    """Return the labels of a language that has a file of its own, by code."""
    if language in (Language.FR, Language.EN):
        return {}
    return _read(f"labels/{language}.toml", _Labels).labels


class _Rome(Struct, frozen=True, forbid_unknown_fields=True):
    source: str
    licence: str
    families: tuple[Term, ...]
    domains: tuple[Term, ...]
    trades: tuple[Term, ...]


class _List(Struct, frozen=True, forbid_unknown_fields=True):
    source: str
    licence: str
    terms: tuple[Term, ...]


class _Languages(Struct, frozen=True, forbid_unknown_fields=True):
    source: str
    licence: str
    terms: tuple[Spoken, ...]


def _read(name: str, shape: type[_T]) -> _T:
    data = files("server.shared").joinpath("reference", name).read_bytes()
    return msgspec.toml.decode(data, type=shape)


def _terms(name: str) -> Vocabulary:
    return _vocabulary(_read(name, _List).terms)


def _vocabulary(terms: Iterable[Term]) -> Vocabulary:
    terms = tuple(terms)
    words = {
        folded(word): term for term in terms for word in (term.code, term.fr, term.en, *term.also)
    }
    return Vocabulary(terms, {term.code: term for term in terms}, words)


def _places(territory: Territory) -> Iterable[Term]:
    """Yield the groups and communes of a territory as places one can accept."""
    for group in territory.groups:
        yield Term(code=group.code, fr=group.name, en=group.name, within=WHOLE_TERRITORY)
    for commune in territory.communes:
        former = tuple(word for part in commune.merged for word in (part.code, part.name))
        name = commune.name
        yield Term(code=commune.code, fr=name, en=name, also=former, within=commune.group)


def _communes(communes: Iterable[Commune]) -> dict[str, Commune]:
    found: dict[str, Commune] = {}
    for commune in communes:
        former = [word for part in commune.merged for word in (part.code, part.name)]
        for word in (commune.code, commune.name, *former):
            found[_place_key(word)] = commune
    return found


def _place_key(name: str) -> str:
    return folded(name.replace("-", " ").replace("’", " ").replace("'", " "))

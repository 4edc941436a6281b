"""Every fact has a sentence in the reader's language."""

import typing
from enum import StrEnum
from pathlib import Path

import msgspec
import pytest

from server.api.sentences import SENTENCES, sentence
from server.domain.facts import Fact
from server.shared.language import keys_of
from server.shared.vocabulary import Language
from server.voice import texts

TEXTS = Path(__file__).parents[3] / "server" / "texts"
KINDS = sorted(Fact.__subclasses__(), key=lambda kind: kind.__name__)


@pytest.mark.parametrize("language", [Language.FR, Language.EN])
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_fact_has_a_sentence_in_each_language(kind, language):
    assert SENTENCES[kind] in keys_of(TEXTS / f"{language}.ftl")
    say = texts().say(language)
    for many in (0, 1, 2):
        values = {name: value_of(kind, name, many) for name in kind.__struct_fields__}
        told = msgspec.to_builtins(msgspec.convert(values, kind))
        assert sentence(say, told, {}) != sentence(say, {"fact": kind.__name__, "no": "such"}, {})
    assert "\n" not in sentence(say, told, {})


def value_of(kind, name, many):
    wanted = typing.get_type_hints(kind)[name]
    if isinstance(wanted, type) and issubclass(wanted, StrEnum):
        return next(iter(wanted))
    if typing.get_origin(wanted) is tuple:
        inner = typing.get_args(wanted)[0]
        return [value_of_type(inner)] * many
    return {str: "x_1", int: many, bool: bool(many)}[wanted]


def value_of_type(inner):
    return next(iter(inner)) if issubclass(inner, StrEnum) else "x_1"


def test_a_fact_of_another_version_is_named_and_nothing_more():
    say = texts().say(Language.FR)
    assert sentence(say, {"fact": "Teleported", "to": "Mars"}, {}) == "Teleported"
    assert sentence(say, {"fact": "RoundStarted", "number": "two"}, {}) == "RoundStarted"


def test_a_long_list_is_cut_in_the_sentence():
    people = [f"reg_{number}" for number in range(40)]
    said = sentence(
        texts().say(Language.EN), {"fact": "PairingsChanged", "registration_ids": people}, {}
    )
    assert said == "Tables changed for 40 people: reg_0, reg_1, reg_2, reg_3, reg_4…"


@pytest.mark.parametrize("language", [Language.FR, Language.EN])
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_an_access_is_named_where_it_is_known_and_nobody_at_the_event(kind, language):
    values = {name: value_of(kind, name, 1) for name in kind.__struct_fields__}
    told = msgspec.to_builtins(msgspec.convert(values, kind)) | {"code": "wrong_secret"}
    said = sentence(texts().say(language), told, {"x_1": "Coin"})
    is_lock = kind.__module__ == "server.domain.access_facts" and kind.__name__ != "ScanRefused"
    assert ("Coin" in said) == is_lock
    assert not (is_lock and "x_1" in said)

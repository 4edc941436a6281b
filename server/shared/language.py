"""Folders of `.ftl` files → a text in the reader's language. The only file of this leaf that reads.

Each folder holds `fr.ftl` (the source), `fr-simple.ftl` (falls back to `fr`) and `en.ftl`.
"""

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Resource

from server.shared.vocabulary import Language

_FALLBACK = {Language.FR_SIMPLE: Language.FR, Language.EN: Language.FR}
_LOCALE = {Language.FR: "fr-FR", Language.FR_SIMPLE: "fr-FR", Language.EN: "en-GB"}


class Texts:
    """The texts of some folders, in every language."""

    def __init__(self, *folders: Path) -> None:
        self._bundles = {language: _bundle(language, folders) for language in Language}

    def text(self, language: Language, key: str, **params: Any) -> str:
        """Return the text of `key`; raises KeyError where no language has it."""
        bundle = self._bundles[language]
        if not bundle.has_message(key) and language in _FALLBACK:
            return self.text(_FALLBACK[language], key, **params)
        message = bundle.get_message(key)
        if message.value is None:
            raise KeyError(key)
        text, errors = bundle.format_pattern(message.value, params)
        if errors:
            raise KeyError(f"{key}: {errors[0]}")
        return str(text)

    def has(self, language: Language, key: str) -> bool:
        """Say whether this language itself, without its fallback, has the key."""
        return self._bundles[language].has_message(key)

    def say(self, language: Language) -> "Say":
        """Return a function of key and parameters for one reader."""
        return Say(self, language)


class Say:
    """One reader's texts: `say("greeting", name="Awa")`."""

    def __init__(self, texts: Texts, language: Language) -> None:
        self.language = language
        self._texts = texts

    def __call__(self, key: str, **params: Any) -> str:
        """Return the text of `key` in the reader's language."""
        return self._texts.text(self.language, key, **params)

    def clock(self, local: datetime) -> str:
        """Return a time of day as people say it: `9 h 05`, `9:05`."""
        if self.language is Language.EN:
            return f"{local.hour}:{local.minute:02}"
        return f"{local.hour}\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}{local.minute:02}"


def chosen(accept: str) -> Language:
    """Return the first language of an Accept-Language header that the screens speak, else French.

    `fr-simple` is a well-formed tag (BCP 47: a variant of 5 to 8 letters).
    """
    known = {str(language): language for language in Language}
    for part in accept.split(","):
        tag = part.split(";")[0].strip().lower()
        if found := known.get(tag) or known.get(tag[:2]):
            return found
    return Language.FR


def _bundle(language: Language, folders: tuple[Path, ...]) -> FluentBundle:
    bundle = FluentBundle([_LOCALE[language]], use_isolating=False)
    for folder in folders:
        path = folder / f"{language}.ftl"
        if path.exists():
            bundle.add_resource(_resource(path))
    return bundle


@cache
def _resource(path: Path) -> Resource:
    """Return a file as it was when it was first read: parsing all of them takes 0.1 s."""
    return FluentResource(path.read_text(encoding="utf-8"))


def keys_of(path: Path) -> Mapping[str, Any]:
    """Return the messages of one file by key, for tests that compare languages."""
    resource = FluentResource(path.read_text(encoding="utf-8"))
    return {entry.id.name: entry for entry in resource.body if hasattr(entry, "id")}

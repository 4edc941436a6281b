"""Folders of `.ftl` files → a text in the reader's language. The only file of this leaf that reads.

Each folder holds `fr.ftl` (the source), `en.ftl` and, where plain French says it in another way,
`fr-simple.ftl`. What people meet is there in every language they may ask for.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, Final

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Resource

from server.shared.vocabulary import Language

PEOPLE: Final = Path(__file__).parent / "texts"
"""What the door says to people, in all ten languages: a kiosk alone says it as the server does."""

_LOCALE = {Language.FR: "fr-FR", Language.FR_SIMPLE: "fr-FR", Language.EN: "en-GB"}
"""Of the others, the language itself: their numbers need no more."""


class Texts:
    """The texts of some folders, in every language."""

    def __init__(self, *folders: Path) -> None:
        self._folders = folders

    def text(self, language: Language, key: str, **params: Any) -> str:
        """Return the text of `key`; raises KeyError where no language has it."""
        bundle = _bundle(language, self._folders)
        if not bundle.has_message(key) and language is not Language.FR:
            return self.text(_fallback(language), key, **params)
        message = bundle.get_message(key)
        if message.value is None:
            raise KeyError(key)
        text, errors = bundle.format_pattern(message.value, params)
        if errors:
            raise KeyError(f"{key}: {errors[0]}")
        return str(text)

    def read(self, *languages: Language) -> None:
        """Read languages that were not asked for yet: the first text of each waits 25 to 80 ms."""
        for language in languages:
            _bundle(language, self._folders)

    def has(self, language: Language, key: str) -> bool:
        """Say whether this language itself, without its fallback, has the key."""
        return _bundle(language, self._folders).has_message(key)

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
        """Return a time of day as people say it: `9 h 05` in French, `9:05` elsewhere."""
        if self.language in (Language.FR, Language.FR_SIMPLE):
            return f"{local.hour}\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}{local.minute:02}"
        return f"{local.hour}:{local.minute:02}"

    @property
    def direction(self) -> str:
        """Return how a page in this language runs, in HTML's words: `ltr` or `rtl`."""
        return "rtl" if self.language is Language.AR else "ltr"


def chosen(accept: str, among: Iterable[Language] = Language) -> Language:
    """Return the first language of an Accept-Language header that is one of these, else French.

    `fr-simple` is a well-formed tag (BCP 47: a variant of 5 to 8 letters).
    """
    known = {str(language): language for language in among}
    for part in accept.split(","):
        tag = part.split(";")[0].strip().lower()
        if found := known.get(tag) or known.get(tag.partition("-")[0]):
            return found
    return Language.FR


def _fallback(language: Language) -> Language:
    """Return whose words stand in where a language has none: only the team reads such texts."""
    return Language.FR if language in (Language.FR_SIMPLE, Language.EN) else Language.EN


@cache
def _bundle(language: Language, folders: tuple[Path, ...]) -> FluentBundle:
    """Return the texts of a language, read when they are first asked for."""
    bundle = FluentBundle([_LOCALE.get(language, str(language))], use_isolating=False)
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
    return {entry.id.name: entry for entry in _resource(path).body if hasattr(entry, "id")}

"""Why a command cannot go on, in one sentence; it ends with exit status 2."""

from server.shared.vocabulary import ErrorCode, Language
from server.voice import texts


class Stop(Exception):
    """`key` is that of a text `stop-…`, or an error code."""

    def __init__(self, key: str, **params: object) -> None:
        super().__init__(key)
        self.key = key
        self.params = params

    def sentence(self, language: Language = Language.FR) -> str:
        """Return what to tell the person at the terminal."""
        say = texts().say(language)
        known = {key: str(value) for key, value in self.params.items()}
        if self.key in set(ErrorCode):
            return f"{say(f'error-{self.key}', **known)} {say(f'next-{self.key}', **known)}"
        return say(f"stop-{self.key}", **known)

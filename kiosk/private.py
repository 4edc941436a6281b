"""What holds names, tokens or codes, and keeps them out of every log."""

from msgspec import Struct


class Private(Struct, frozen=True):
    """A record whose repr says no more than its kind: a repr ends in logs."""

    def __repr__(self) -> str:
        """Say the kind."""
        return f"{type(self).__name__}(…)"

"""What the team's menu needs of the app it is shown in."""

from typing import Protocol

from kiosk.attendee.happenings import Happening
from server.shared.language import Say


class Host(Protocol):
    """The app the menu is shown in. `event_id`: its event's, empty where it has seen none."""

    @property
    def say(self) -> Say:
        """The words of now."""

    @property
    def event_id(self) -> str:
        """The event of this kiosk."""

    def take(self, happening: Happening) -> None:
        """Let something happen to the kiosk."""

    def comes(self, badge: str | None) -> bool:
        """Say whether the menu may be shown now: to who holds this badge, or to anybody."""

    def scanned(self, text: str) -> None:
        """Try a badge at the door."""

    def exit(self) -> None:
        """End the app in order."""


class Field(Protocol):
    """Where the team types."""

    def ask(self, placeholder: str, longest: int, text: str = "", *, hidden: bool = False) -> None:
        """Give the field the keys, and `text` to begin with."""

    def put_away(self) -> None:
        """Take the field away."""

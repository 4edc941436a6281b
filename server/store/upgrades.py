"""Old picture → new picture, one function a step. A file is written anew when it was upgraded."""

from collections.abc import Callable
from typing import Any

Picture = dict[str, dict[str, dict[str, Any]]]
"""Kind → id → document."""

UPGRADES: tuple[Callable[[Picture], Picture], ...] = ()
"""Step n turns schema n + 1 into schema n + 2; a file's schema counts from 1."""


def schema(upgrades: tuple[Callable[[Picture], Picture], ...] = UPGRADES) -> int:
    """Return the schema this version writes."""
    return len(upgrades) + 1


def upgrade(
    picture: Picture, found: int, upgrades: tuple[Callable[[Picture], Picture], ...] = UPGRADES
) -> Picture:
    """Return the picture as this version writes it."""
    for one_step in upgrades[found - 1 :]:
        picture = one_step(picture)
    return picture

"""The look of both terminal apps: a café in the morning. Every pair of colours is AAA (7:1)."""

from typing import Final

from textual.theme import Theme

ESPRESSO: Final = "#1E1512"
COCOA: Final = "#2E211B"
"""A shade above the ground, for what groups: fields, key caps, bands."""
CREAM: Final = "#FFF3DC"
AMBER: Final = "#FFB84D"
GREEN: Final = "#93D99A"
CORAL: Final = "#FF8F78"
QUIET: Final = "#CDBBA6"

CAFE: Final = Theme(
    name="cafe",
    primary=AMBER,
    secondary=QUIET,
    accent=AMBER,
    warning=CORAL,
    error=CORAL,
    success=GREEN,
    foreground=CREAM,
    background=ESPRESSO,
    surface=ESPRESSO,
    panel=COCOA,
    dark=True,
    text_alpha=1.0,
    variables={
        "quiet": QUIET,
        "block-cursor-foreground": ESPRESSO,
        "block-cursor-background": AMBER,
        "input-cursor-foreground": ESPRESSO,
        "input-cursor-background": AMBER,
        "input-selection-background": "#6B4A1F",
        "footer-key-foreground": AMBER,
        "border": QUIET,
        "border-blurred": QUIET,
    },
)

# Signs stand beside every colour, so that no state is told by colour alone.
DONE: Final = "✓"
CAREFUL: Final = "!"
LIVE: Final = "●"
AWAY: Final = "○"
NEXT: Final = "→"

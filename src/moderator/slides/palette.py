"""The colours of the hall: light letters on dark, or dark on light."""

import re
from dataclasses import dataclass
from functools import lru_cache

from moderator.rules.legibility import HALL_CONTRAST, SHAPE_CONTRAST, contrast, legible_ink

GLOW_CONTRAST = 9.0
"""Least contrast of a theme's colour on the dark background, which a projector turns grey."""


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a slide, as "#RRGGBB".

    ground: background; text: main text; soft: secondary text; muted: minor text; line: thin lines
    and what is still to come; accent: what is running; warning: time that runs out.
    """

    dark: bool
    ground: str
    text: str
    soft: str
    muted: str
    line: str
    accent: str
    warning: str

    def ink(self, colour: str) -> str:
        """Return a theme's colour with enough contrast for letters on this background."""
        return _ink(colour, self.ground, self.dark)


DARK = Palette(
    dark=True,
    ground="#10151D",
    text="#FFFFFF",
    soft="#C9D6E6",
    muted="#A9B8CC",
    line="#2A384A",
    accent="#7FB2FF",
    warning="#FFB43A",
)
LIGHT = Palette(
    dark=False,
    ground="#FFFFFF",
    text="#1C2430",
    soft="#36414F",
    muted="#49525F",
    line="#CBD2DC",
    accent="#1951B2",
    warning="#7A4B00",
)
BLACK = "#000000"
WHITE = "#FFFFFF"
FALLBACK = "#0072B2"
"""Replaces an invalid colour of a theme."""


def palette(*, dark: bool) -> Palette:
    """Return the dark or the light palette."""
    return DARK if dark else LIGHT


def readable(colour: str) -> str:
    """Return a theme's colour if it is valid, else the fallback."""
    return colour if re.fullmatch("#[0-9A-Fa-f]{6}", colour) else FALLBACK


@lru_cache(maxsize=256)
def on(colour: str) -> str:
    """Return white if it has enough contrast to the colour, else a dark colour."""
    return WHITE if contrast(readable(colour), WHITE) >= SHAPE_CONTRAST else DARK.ground


@lru_cache(maxsize=256)
def _ink(colour: str, ground: str, dark: bool) -> str:
    least = GLOW_CONTRAST if dark else HALL_CONTRAST
    return legible_ink(readable(colour), ground, least, on_dark=dark)

"""How large letters must be, and how strong a contrast, to be read from the last row.

Heights are those of capital letters, as ISO 9241-303 measures characters: it requires at least 16
minutes of arc and prefers 20 to 22 for text that is read and not only glanced at. Distances and
heights are counted in picture heights, so that neither the metres of the hall nor the pixels of
the projector matter. Slides go beyond the least: their smallest capital is 3.4 % of the picture's
height at six picture heights, the usual limit of a plenary hall, and 5 % at eight, since a deep
hall has more people at its edge of sight, and its picture is seldom as sharp and as dark.
"""

from colorsys import hls_to_rgb, rgb_to_hls
from dataclasses import dataclass
from math import floor, pi, tan

MINIMUM_MINUTES = 16.0
"""Smallest height of a capital letter in minutes of arc (ISO 9241-303)."""

NEAR_HALL, DEEP_HALL = 6.0, 8.0
"""Depths between which the smallest letters of slides grow from NEAR_MINUTES to DEEP_MINUTES."""

NEAR_MINUTES, DEEP_MINUTES = 19.4, 21.7
"""Height of the smallest capital on slides in minutes of arc (ISO 9241-303 prefers 20 to 22)."""

TEXT_CONTRAST = 4.5
"""Least contrast of text on its background (WCAG 2.2, 1.4.3)."""

HALL_CONTRAST = 7.0
"""Least contrast of text in the hall, whose picture is paler (WCAG 2.2, 1.4.6, enhanced)."""

SHAPE_CONTRAST = 3.0
"""Least contrast of large text, symbols and controls (WCAG 2.2, 1.4.3 and 1.4.11)."""

LEAST_GLOW = 0.55
"""Least saturation of a colour on a dark ground, where pale colours look alike."""

FIRST_ROW = 1.5
"""Distance of the first row in picture heights: nearer, one has to turn one's head."""

ROW = 0.5
"""Distance of rows in picture heights: a metre before a picture two metres high."""

WIDE = 16 / 9
"""Width of the hall's picture by its height."""


@dataclass(frozen=True, slots=True)
class Legibility:
    """How far into the hall writing can be read: up to which row, of how many."""

    row: int
    rows: int

    @property
    def in_last_row(self) -> bool:
        """Whether everybody in the hall can read it."""
        return self.row >= self.rows


def letter_height(depth: float, minutes: float = MINIMUM_MINUTES) -> float:
    """Height of a capital letter, in picture heights, that is seen under an angle.

    depth: distance of the last row in picture heights, more than 0; minutes: minutes of arc.
    Raises ValueError if the depth is 0 or less.
    """
    if not depth > 0:
        raise ValueError(f"a hall has a depth, not {depth}")
    return depth * tan(minutes / 60 * pi / 180)


def smallest_letter(depth: float) -> float:
    """Height of the smallest capital on a slide, in picture heights.

    depth: distance of the last row in picture heights, more than 0.
    """
    share = min(max((depth - NEAR_HALL) / (DEEP_HALL - NEAR_HALL), 0.0), 1.0)
    return letter_height(depth, NEAR_MINUTES + share * (DEEP_MINUTES - NEAR_MINUTES))


def readable_depth(height: float, minutes: float = MINIMUM_MINUTES) -> float:
    """Distance in picture heights from which a capital of this height can still be read."""
    return height / tan(minutes / 60 * pi / 180)


def rows(depth: float) -> int:
    """Return how many rows a hall has whose last one is so many picture heights away."""
    return max(1, 1 + floor((depth - FIRST_ROW) / ROW + 1e-6))


def legibility_of_photo(
    letters: float, proportions: float, depth: float, *, halves: bool = False
) -> Legibility:
    """Return up to which row the writing on a photo can be read that fills the hall's picture.

    letters: height of capitals as a share of the photo's height. proportions: the photo's width by
    its height. depth: distance of the last row in picture heights. halves: the upper and the lower
    half of the photo are shown one after the other, or the left and the right of a wide one.
    """
    if halves and proportions < 1:
        letters, proportions = letters * 2, proportions * 2
    elif halves:
        proportions /= 2
    shown = letters * min(1.0, WIDE / proportions)
    last, count = readable_depth(shown), rows(depth)
    row = floor((last - FIRST_ROW) / ROW + 1e-6) + 1 if last >= FIRST_ROW else 0
    return Legibility(min(row, count), count)


def luminance(colour: str) -> float:
    """Relative luminance of "#RRGGBB", 0 for black to 1 for white (WCAG 2.2)."""
    red, green, blue = (_linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast of two colours "#RRGGBB", from 1 for none to 21 (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def legible_ink(colour: str, ground: str, least: float, *, on_dark: bool) -> str:
    """Return a colour "#RRGGBB" as letters need it on a ground: with the least contrast there.

    The hue stays; the colour gets darker, or on a dark ground lighter and no paler than it glows.
    """
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    hue, lightness, saturation = rgb_to_hls(red, green, blue)
    if on_dark and saturation > 0:
        saturation = max(saturation, LEAST_GLOW)
    found = colour
    while contrast(found, ground) < least and 0.0 <= lightness <= 1.0:
        lightness += 0.01 if on_dark else -0.01
        parts = hls_to_rgb(hue, min(max(lightness, 0.0), 1.0), saturation)
        found = "#" + "".join(f"{round(part * 255):02X}" for part in parts)
    return found


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)

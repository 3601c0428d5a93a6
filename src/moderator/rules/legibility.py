"""How large letters must be, and how strong a contrast, to be read from the last row.

Heights are those of capital letters, as ISO 9241-303 measures characters: it requires at least 16
minutes of arc and prefers 20 to 22 for text that is read and not only glanced at. Distances and
heights are counted in picture heights, so that neither the metres of the hall nor the pixels of
the projector matter: at six picture heights, the usual limit of a plenary hall, the smallest
capital is 1/36 of the picture's height.
"""

from math import pi, tan

MINIMUM_MINUTES = 16.0
"""Smallest height of a capital letter in minutes of arc (ISO 9241-303)."""

LIST_MINUTES = 18.0
"""Height for names that people look up, rather than read as running text."""

READING_MINUTES = 22.0
"""Preferred height for text that is read (ISO 9241-303: 20 to 22)."""

TEXT_CONTRAST = 4.5
"""Least contrast of text on its background (WCAG 2.2, 1.4.3)."""

SHAPE_CONTRAST = 3.0
"""Least contrast of large text, symbols and controls (WCAG 2.2, 1.4.3 and 1.4.11)."""


def letter_height(depth: float, minutes: float = MINIMUM_MINUTES) -> float:
    """Height of a capital letter, in picture heights, that is seen under an angle.

    depth: distance of the last row in picture heights, more than 0; minutes: minutes of arc.
    Raises ValueError if the depth is 0 or less.
    """
    if not depth > 0:
        raise ValueError(f"a hall has a depth, not {depth}")
    return depth * tan(minutes / 60 * pi / 180)


def readable_depth(height: float, minutes: float = MINIMUM_MINUTES) -> float:
    """Distance in picture heights from which a capital of this height can still be read."""
    return height / tan(minutes / 60 * pi / 180)


def luminance(colour: str) -> float:
    """Relative luminance of "#RRGGBB", 0 for black to 1 for white (WCAG 2.2)."""
    red, green, blue = (_linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast of two colours "#RRGGBB", from 1 for none to 21 (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)

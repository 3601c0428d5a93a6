"""The signs of all groups as one picture, for the cover of a Word document."""

from collections.abc import Sequence
from io import BytesIO
from math import ceil, sqrt
from typing import TYPE_CHECKING

from moderator.event.schedule import Symbol
from moderator.exchange.documents.model import CoverSign
from moderator.exchange.documents.sign_shapes import CENTRE, DISC, RING, RING_WIDTH, SIDE, corners
from moderator.rules.legibility import SHAPE_CONTRAST, legible_ink

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

WIDTH, HEIGHT = 1992, 1200
"""Pixels of the picture before it is halved, and the most pixels of its height, without a rim."""
RIM, LARGEST = 60, 300
MOST_ACROSS = 15
SMALLEST = 0.45
"""Size of a sign without dots, as a share of that with most."""
NIGHT = "#10151E"


def signs_picture(signs: Sequence[CoverSign]) -> bytes:
    """Return the signs in rows on a dark ground as a PNG; the more dots, the larger."""
    from PIL import Image
    from PIL.ImageDraw import Draw

    most = max((sign.dots for sign in signs), default=0)
    across = min(MOST_ACROSS, ceil(sqrt(len(signs) * 1.5)))
    down = -(-len(signs) // across)
    wide = (WIDTH - 2 * RIM) / across
    high = min(wide, HEIGHT / down)
    picture = Image.new("RGB", (WIDTH, round(down * high) + 2 * RIM), NIGHT)
    draw = Draw(picture)
    for number, sign in enumerate(signs):
        share = SMALLEST + (1 - SMALLEST) * (sqrt(sign.dots / most) if most else 0.5)
        scale = share * min(high, LARGEST) * 0.68 / SIDE
        middle = (number % across + 0.5) * wide + RIM, (number // across + 0.5) * high + RIM
        _draw(draw, sign, middle, scale)
    shown = picture.resize((picture.width // 2, picture.height // 2), Image.Resampling.LANCZOS)
    target = BytesIO()
    shown.save(target, "PNG", optimize=True)
    return target.getvalue()


def _draw(draw: "ImageDraw", sign: CoverSign, middle: tuple[float, float], scale: float) -> None:
    colour = legible_ink(sign.theme.colour, NIGHT, SHAPE_CONTRAST, on_dark=True)
    x, y = middle
    points = [
        (x + (left - CENTRE) * scale, y + (top - CENTRE) * scale)
        for left, top in corners(sign.theme.symbol)
    ]
    if points:
        draw.polygon(points, fill=colour)
        return
    ring = sign.theme.symbol is Symbol.RING
    radius = (RING + RING_WIDTH / 2 if ring else DISC) * scale
    box = (x - radius, y - radius, x + radius, y + radius)
    if ring:
        draw.ellipse(box, outline=colour, width=round(RING_WIDTH * scale))
    else:
        draw.ellipse(box, fill=colour)

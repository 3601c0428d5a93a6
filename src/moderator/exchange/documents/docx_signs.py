"""The signs of all groups as one picture, for the cover of a Word document."""

from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from moderator.event.schedule import Symbol
from moderator.exchange.documents.model import CoverSign
from moderator.exchange.documents.sign_shapes import CENTRE, DISC, RING, RING_WIDTH, SIDE, corners
from moderator.rules.legibility import SHAPE_CONTRAST, legible_ink

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

IN_A_ROW = 12
CELL = 120
"""Pixels between two signs, at a third of which they are shown."""
SMALLEST = 0.45
"""Size of a sign without dots, as a share of that with most."""
PAPER = "#FFFFFF"


def signs_picture(signs: Sequence[CoverSign]) -> bytes:
    """Return the signs in rows as a PNG; the more dots, the larger."""
    from PIL import Image
    from PIL.ImageDraw import Draw

    most = max((sign.dots for sign in signs), default=0)
    rows = -(-len(signs) // IN_A_ROW)
    picture = Image.new("RGB", (IN_A_ROW * CELL, rows * CELL), PAPER)
    draw = Draw(picture)
    for number, sign in enumerate(signs):
        share = SMALLEST + (1 - SMALLEST) * (sign.dots / most if most else 0.5)
        scale = share * CELL * 0.8 / SIDE
        x, y = (number % IN_A_ROW + 0.5) * CELL, (number // IN_A_ROW + 0.5) * CELL
        _draw(draw, sign, (x, y), scale)
    shown = picture.resize((picture.width // 2, picture.height // 2), Image.Resampling.LANCZOS)
    target = BytesIO()
    shown.save(target, "PNG", optimize=True)
    return target.getvalue()


def _draw(draw: "ImageDraw", sign: CoverSign, middle: tuple[float, float], scale: float) -> None:
    colour = legible_ink(sign.theme.colour, PAPER, SHAPE_CONTRAST, on_dark=False)
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

"""What was read within one sheet of a photo: a neighbour's points are not this group's."""

from dataclasses import replace

from moderator.event.results import Corner, Quad
from moderator.rules.reading.lines import Box, ReadPhoto


def within(photo: ReadPhoto, sheet: Quad, turned: int) -> ReadPhoto:
    """Leave out what stands beside a sheet.

    sheet: its corners in the upright photo, in shares. turned: quarters clockwise by which the
    photo was turned before it was read.
    """

    def holds(x: float, y: float) -> bool:
        left, top, _, _ = unturned((x, y, 0.0, 0.0), turned)
        return is_inside((left, top), sheet)

    def holds_middle(box: Box) -> bool:
        return holds(box[0] + box[2] / 2, box[1] + box[3] / 2)

    return replace(
        photo,
        lines=tuple(line for line in photo.lines if holds_middle(line.box)),
        dots=tuple(dot for dot in photo.dots if holds(dot.x, dot.y)),
        digits=tuple(digit for digit in photo.digits if holds(digit.x, digit.y)),
    )


def is_inside(place: Corner, sheet: Quad) -> bool:
    """Return whether a place lies within four corners that go clockwise."""
    x, y = place
    return all(
        (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= 0
        for (ax, ay), (bx, by) in zip(sheet, (*sheet[1:], sheet[0]), strict=True)
    )


def unturned(box: Box, turned: int) -> Box:
    """Take back clockwise quarter turns of a photo from a place in it."""
    left, top, width, height = box
    for _ in range(turned % 4):
        left, top, width, height = top, 1 - left - width, height, width
    return (left, top, width, height)

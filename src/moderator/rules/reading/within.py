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
        cards=tuple(card for card in photo.cards if holds(*middle(card.corners))),
    )


def middle(quad: Quad) -> Corner:
    """Return the middle of four corners."""
    return sum(x for x, _ in quad) / 4, sum(y for _, y in quad) / 4


def is_inside(place: Corner, sheet: Quad) -> bool:
    """Return whether a place lies within four corners that go clockwise."""
    x, y = place
    return all(
        (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= 0
        for (ax, ay), (bx, by) in zip(sheet, (*sheet[1:], sheet[0]), strict=True)
    )


def straightened(box: Box, sheet: Quad) -> Box:
    """Find a place of a photo in the picture of its sheet alone, both in shares.

    sheet: its corners in the photo. What lies outside the sheet is moved to its border.
    """
    import numpy as np

    unit = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
    rows, wanted = [], []
    for (x, y), (u, v) in zip(sheet, unit, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        wanted += [u, v]
    onto = np.append(np.linalg.solve(np.array(rows), np.array(wanted)), 1.0).reshape(3, 3)
    left, top, width, height = box
    corners = [(left + i * width, top + j * height, 1.0) for i in (0, 1) for j in (0, 1)]
    seen = np.array(corners) @ onto.T
    places = np.clip(seen[:, :2] / seen[:, 2:], 0, 1)
    (x0, y0), (x1, y1) = places.min(axis=0).tolist(), places.max(axis=0).tolist()
    return (x0, y0, x1 - x0, y1 - y0)


def unturned(box: Box, turned: int) -> Box:
    """Take back clockwise quarter turns of a photo from a place in it."""
    left, top, width, height = box
    for _ in range(turned % 4):
        left, top, width, height = top, 1 - left - width, height, width
    return (left, top, width, height)

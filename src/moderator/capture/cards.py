"""Finds the cards on a pinboard as single pieces: areas of one colour that are shaped like cards.

A card is a rectangle, a long strip, an oval or a circle. What lies over another card hides a part
of it; two cards of one colour that lie over each other are parted where their outline has a dent.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from moderator.capture.cleaning import light_surface
from moderator.capture.quads.geometry import in_order

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from moderator.capture.quads.geometry import Floats, Picture

    Labels = NDArray[np.int32]
    Outline = NDArray[np.integer[Any] | np.floating[Any]]

SIDE = 800
"""Pixels of the longer side of the picture in which cards are looked for."""
SMALLEST, LARGEST = 0.002, 0.3
"""Share of the picture that a card covers."""
LOWEST = 0.035
"""Height of a card as a share of the longer side of the picture: a word in coloured ink is lower,
and cards are on boards of up to two and a half metres as high."""
ALIKE, APART = 17.0, 13.0
"""Distance in Lab (its lightness counts less) within which a pixel has a colour, and between two
colours of cards."""
LIGHTNESS = 0.35
"""How much lightness counts in that distance: shadows fall on cards and board."""
WRITING, NEAR = 14, 17
"""How much darker than the paper around it a stroke is, in levels, and pixels within which the
colour of that paper is looked for."""
RARE = 0.003
"""Share of the pixels that a colour of a card has at least."""
FULL_BOX, FULL_OVAL = 0.9, 0.06
"""How full of its card a box is at least; how far the share of an oval in it may be from π/4."""
LEAST_FULL = 0.72
"""The same for what is taken for a card at all."""
DENT = 0.1
"""Depth of a dent where two cards may meet, in the shorter side of the box around them."""
BETTER = 0.08
"""How much fuller the boxes of two parts have to be than the box around both."""
EDGE = 3
"""Pixels from the picture's border within which nothing lies that is a whole card."""
MARGIN = 8
"""Pixels around an area that are looked at with it."""
SLIM = 9.0
"""How much longer than wide a strip may be."""
CIRCLE = 1.15
"""How much longer than wide a circle may look."""
AROUND = 0.25
"""Share of the picture's border that has the colour of a wall around the board."""
HIDDEN = 0.7
"""Share of what a card lacks that lies under other cards, from which on it is one card."""
CARD, FEW_SIZES = (1.6, 3.0), 4
"""How much wider than high the usual card is, and of how many at least its size is taken."""
TWO = (1.45, 2.4)
"""How much higher than one card two are that lie over each other."""
MOST_PARTS, MOST_COLOURS = 6, 16


@dataclass(frozen=True, slots=True, eq=False)
class PinnedCard:
    """A card on a pinboard.

    corners: of the box around it in pixels, clockwise from its top left. colour: a number that
    cards of one colour share. is_round: an oval or a circle.
    """

    corners: "Floats"
    colour: int
    is_round: bool


def find_cards(picture: "Picture") -> tuple[PinnedCard, ...]:
    """Find the cards in a photo of a pinboard, from top to bottom."""
    import numpy as np

    small, scale = _evened(picture)
    labels, colours = _coloured(small)
    board = _board(labels, colours)
    cards: list[PinnedCard] = []
    others = ~np.isin(labels, [-1, *board])
    for number in set(range(len(colours))) - board:
        for piece, (x, y) in _pieces(labels == number, others):
            found = _card(piece, labels, number)
            if found is not None:
                placed = (found.corners + (x, y) + 0.5) * scale - 0.5
                cards.append(replace(found, corners=placed))
    cards = _stacks_parted(_without_twins(cards))
    return tuple(sorted(cards, key=lambda card: tuple(card.corners.min(axis=0)[::-1])))


def _evened(picture: "Picture") -> "tuple[Picture, float]":
    """Return a small picture in Lab in even light and without writing, and how much smaller."""
    import cv2
    import numpy as np

    scale = max(1.0, max(picture.shape[:2]) / SIDE)
    size = max(8, round(picture.shape[1] / scale)), max(8, round(picture.shape[0] / scale))
    small = np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)
    surface = light_surface(small)
    gain = cv2.resize((np.median(surface) / surface).astype(np.float32), size)
    small = np.clip(small * gain[..., None], 0, 255).astype(np.uint8)
    lab = np.asarray(cv2.cvtColor(small, cv2.COLOR_BGR2LAB), np.uint8)
    pen = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (11, 11))
    light = lab[..., 0].copy()
    lab[..., 0] = cv2.morphologyEx(light, cv2.MORPH_CLOSE, pen)
    _colour_writing(lab, lab[..., 0] - light > WRITING)
    return np.asarray(cv2.medianBlur(lab, 7), np.uint8), scale


def _colour_writing(lab: "Picture", written: "NDArray[np.bool_]") -> None:
    """Give writing the colour of the card around it; ink is duller and would cut the card up."""
    import cv2
    import numpy as np

    pen = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (5, 5))
    written = cv2.dilate(written.astype(np.uint8), pen) > 0
    weight = (~written).astype(np.float32)
    near = cv2.blur(weight, (NEAR, NEAR))
    filled = written & (near > 0.05)
    for channel in (1, 2):
        around = cv2.blur(lab[..., channel] * weight, (NEAR, NEAR)) / np.maximum(near, 0.05)
        lab[..., channel][filled] = around[filled].astype(np.uint8)


def _coloured(lab: "Picture") -> "tuple[Labels, Floats]":
    """Give each pixel the number of its colour, -1 for none; return the colours too."""
    import numpy as np

    colours = _colours(lab[::4, ::4].reshape(-1, 3).astype(np.float32) * (LIGHTNESS, 1, 1))
    steps = np.arange(2, 256, 4, dtype=np.float32)
    grid = np.stack(np.meshgrid(steps * LIGHTNESS, steps, steps, indexing="ij"), axis=-1)
    table = np.full(grid.shape[:3], -1, np.int32)
    nearest = np.full(grid.shape[:3], ALIKE**2, np.float32)
    for number, colour in enumerate(colours):
        off = ((grid - colour.astype(np.float32)) ** 2).sum(axis=-1)
        closer = off < nearest
        table[closer], nearest[closer] = number, off[closer]
    light, green_red, blue_yellow = (lab[..., n] >> 2 for n in range(3))
    return table[light, green_red, blue_yellow], colours


def _colours(some: "Floats") -> "Floats":
    """Find the colours that are frequent: where pixels lie densest, those taken left out."""
    import numpy as np

    least, left = RARE * len(some), some
    colours: list[Floats] = []
    while len(left) > least and len(colours) < MOST_COLOURS:
        cells = (left // 6).astype(np.int64) @ (10_000, 100, 1)
        keys, counts = np.unique(cells, return_counts=True)
        key = int(keys[np.argmax(counts)])
        middle = np.array([key // 10_000, key // 100 % 100, key % 100]) * 6.0 + 3
        for _ in range(4):
            near = left[((left - middle) ** 2).sum(axis=1) < APART**2]
            middle = near.mean(axis=0) if len(near) else middle
        far = ((left - middle) ** 2).sum(axis=1) >= APART**2
        if len(left) - far.sum() < least:
            break
        if all(np.linalg.norm(middle - other) > APART for other in colours):
            colours.append(middle)
        left = left[far]
    return np.array(colours).reshape(-1, 3)


def _board(labels: "Labels", colours: "Floats") -> set[int]:
    """Tell which colours are no card's: the board's own, and what lies in shadow or is ink."""
    import cv2
    import numpy as np

    board = set[int]()
    for number in range(len(colours)):
        count, _, sizes, _ = cv2.connectedComponentsWithStats((labels == number).astype(np.uint8))
        widest = max((int(size[2]) * int(size[3]) for size in sizes[1:count]), default=0)
        area = max((int(size[4]) for size in sizes[1:count]), default=0)
        if widest > 0.4 * labels.size and area > 0.05 * labels.size:
            board.add(number)
    if not board:
        return board
    band = max(3, min(labels.shape) // 40)
    parts = (labels[:band], labels[-band:], labels[:, :band], labels[:, -band:])
    frame = np.concatenate([part.ravel() for part in parts])
    around = {number for number in board if (frame == number).mean() > AROUND}
    own = max(board - around or board, key=lambda number: int((labels == number).sum()))
    darkest, chroma = float(colours[own][0]), np.hypot(*(colours[:, 1:] - 128).T)
    dark = {
        number
        for number, colour in enumerate(colours)
        if colour[0] < darkest - 3 and chroma[number] < chroma[own] + 8
    }
    return {own} | dark


def _pieces(
    mask: "NDArray[np.bool_]", others: "NDArray[np.bool_]"
) -> "Iterator[tuple[Picture, tuple[int, int]]]":
    """Yield masks of single cards within the areas of one colour, and where their parts lie."""
    import cv2
    import numpy as np

    clean = cv2.morphologyEx(mask.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((5, 5), np.uint8))
    clean = cv2.morphologyEx(clean, cv2.MORPH_OPEN, np.ones((7, 7), np.uint8))
    # two levels: a white card lies within the hole of a white wall around the board
    contours, levels = cv2.findContours(clean, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    if levels is None:
        return
    height, width = mask.shape
    for contour, (_, _, _, parent) in zip(contours, levels.reshape(-1, 4), strict=True):
        if parent >= 0:
            continue
        left, top, wide, high = cv2.boundingRect(contour)
        if cv2.contourArea(contour) < SMALLEST * mask.size:
            continue
        if min(left, top) < EDGE or left + wide > width - EDGE or top + high > height - EDGE:
            continue  # what is around the board
        x, y = max(0, left - MARGIN), max(0, top - MARGIN)
        inside = np.s_[y : top + high + MARGIN, x : left + wide + MARGIN]
        area = np.zeros_like(clean[inside])
        cv2.drawContours(area, [contour - (x, y)], -1, 1, -1)
        for piece in _parted(
            np.asarray(area, np.uint8), others[inside], SMALLEST * mask.size, MOST_PARTS
        ):
            yield piece, (x, y)


def _parted(
    area: "Picture", others: "NDArray[np.bool_]", least: float, most: int
) -> "Iterator[Picture]":
    """Part an area of one colour into cards, where that fills their boxes better."""
    import cv2
    import numpy as np

    (contour,) = cv2.findContours(area, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)[0][:1]
    whole = _fullness(contour)
    if most < 2 or whole >= FULL_BOX or _is_covered(contour, area, others):
        yield area
        return
    best, parts = whole + BETTER, None
    for start, end in _cuts(contour):
        cut = area.copy()
        cv2.line(cut, start, end, 0, 2)
        count, labels, sizes, _ = cv2.connectedComponentsWithStats(cut, connectivity=4)
        large = [n for n in range(1, count) if sizes[n][4] >= least]
        if len(large) != 2:
            continue
        two = [(labels == n).astype(np.uint8) for n in large]
        full = [
            _fullness(cv2.findContours(each, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)[0][0])
            for each in two
        ]
        weight = [int(sizes[n][4]) for n in large]
        mean = (full[0] * weight[0] + full[1] * weight[1]) / sum(weight)
        if mean > best and min(full) > LEAST_FULL:
            best, parts = mean, two
    if parts is None:
        yield area
        return
    for part in parts:
        yield from _parted(part, others, least, most - 1)


def _fullness(contour: "Outline") -> float:
    """Return how full a card is of its box, 1 for a rectangle and for an oval alike."""
    import cv2
    import numpy as np

    _, (width, height), _ = cv2.minAreaRect(contour)
    share = cv2.contourArea(contour) / max((width + 1) * (height + 1), 1.0)
    hull = cv2.contourArea(contour) / max(cv2.contourArea(cv2.convexHull(contour)), 1.0)
    if abs(share - np.pi / 4) < FULL_OVAL and hull > 0.95:
        return 1.0 - abs(share - np.pi / 4)
    return float(share)


def _is_covered(contour: "Outline", area: "Picture", others: "NDArray[np.bool_]") -> bool:
    """Return whether what a card lacks of its box lies under other cards."""
    import cv2
    import numpy as np

    box = np.zeros(area.shape, np.uint8)
    corners = np.round(cv2.boxPoints(cv2.minAreaRect(contour))).astype(np.int32)
    cv2.fillConvexPoly(box, corners, 1)
    inner = cv2.erode(box, np.ones((7, 7), np.uint8))
    lacking = (inner > 0) & (cv2.dilate(area, np.ones((7, 7), np.uint8)) == 0)
    return bool(lacking.any() and others[lacking].mean() > HIDDEN)


def _cuts(contour: "Outline") -> "Iterator[tuple[tuple[int, int], tuple[int, int]]]":
    """Yield lines along which an area may be cut: from dent to dent, and on along each side."""
    import cv2
    import numpy as np

    outline = cv2.approxPolyDP(contour, 3.0, True)
    hull = cv2.convexHull(outline, returnPoints=False)
    hull = np.sort(hull, axis=0)[::-1].copy()
    try:
        defects = cv2.convexityDefects(outline, hull)
    except cv2.error:
        return
    if defects is None:
        return
    shorter = min(cv2.minAreaRect(contour)[1])
    deep = [
        (int(place), depth / 256)
        for _, _, place, depth in defects.reshape(-1, 4)
        if depth / 256 > DENT * shorter
    ]
    deep = sorted(deep, key=lambda each: -each[1])[:5]
    points = outline[:, 0]
    reach = float(np.ptp(points, axis=0).max()) * 1.5
    for number, (place, _) in enumerate(deep):
        at = points[place].astype(float)
        for other, _ in deep[number + 1 :]:
            yield _ends(at, points[other].astype(float), 3)
        for beside in (points[place - 1], points[(place + 1) % len(points)]):
            way = at - beside
            length = float(np.hypot(*way))
            if length > 4:
                yield _ends(at, at + way / length * reach, 2)
                square = np.array([-way[1], way[0]]) / length * reach
                yield _ends(at, at + square, 2)
                yield _ends(at, at - square, 2)


def _ends(start: "Floats", end: "Floats", longer: float) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return a line as whole pixels, a little longer at its beginning and end."""
    import numpy as np

    way = (end - start) / max(float(np.hypot(*(end - start))), 1e-9) * longer
    one, other = np.round(start - way), np.round(end + way)
    return (int(one[0]), int(one[1])), (int(other[0]), int(other[1]))


def _card(piece: "Picture", labels: "Labels", colour: int) -> PinnedCard | None:
    """Describe a piece of the whole picture, if it is shaped like a card."""
    import cv2
    import numpy as np

    (contour,) = cv2.findContours(piece, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)[0][:1]
    box = cv2.minAreaRect(contour)
    (width, height), area = box[1], cv2.contourArea(contour)
    whole, lowest = labels.size, LOWEST * max(labels.shape)
    if not SMALLEST * whole < area < LARGEST * whole:
        return None
    if max(width, height) > SLIM * min(width, height) or min(width, height) < lowest:
        return None
    hull = cv2.contourArea(cv2.convexHull(contour))
    if area / max(width * height, 1.0) < LEAST_FULL and area / max(hull, 1.0) < 0.8:
        return None
    share = area / ((width + 1) * (height + 1))
    corners = cv2.boxPoints(box)
    is_round = abs(share - np.pi / 4) < FULL_OVAL and area / max(hull, 1.0) > 0.95
    if is_round and max(width, height) < CIRCLE * min(width, height):  # any box fits a circle
        x, y, across, down = cv2.boundingRect(contour)
        corners = np.array([(x, y), (x + across, y), (x + across, y + down), (x, y + down)]) - 0.5
    corners = in_order(corners[None].astype(np.float64))[0]
    return PinnedCard(corners, colour, bool(is_round))


def _stacks_parted(cards: list[PinnedCard]) -> list[PinnedCard]:
    """Part what is as wide as the usual card and as high as two of them: one lies over another.

    Where cards of one colour hang exactly below each other no outline tells where one ends.
    """
    import numpy as np

    sizes = [_sides(card) for card in cards if not card.is_round]
    plain = [(wide, high) for wide, high in sizes if CARD[0] < wide / high < CARD[1]]
    if len(plain) < FEW_SIZES:
        return cards
    usual, low = np.median(plain, axis=0)
    parted: list[PinnedCard] = []
    for card in cards:
        one, two, three, four = card.corners
        across, down = float(np.linalg.norm(two - one)), float(np.linalg.norm(four - one))
        if card.is_round or abs(across - usual) > 0.15 * usual or not TWO[0] < down / low < TWO[1]:
            parted.append(card)
            continue
        left, right = (one + four) / 2, (two + three) / 2
        parted.append(replace(card, corners=np.array([one, two, right, left])))
        parted.append(replace(card, corners=np.array([left, right, three, four])))
    return parted


def _sides(card: PinnedCard) -> tuple[float, float]:
    """Return the longer and the shorter side of the box around a card."""
    import numpy as np

    one, two, _, four = card.corners
    sides = float(np.linalg.norm(two - one)), float(np.linalg.norm(four - one))
    return max(sides), max(min(sides), 1.0)


def _without_twins(cards: list[PinnedCard]) -> list[PinnedCard]:
    """Leave out what lies mostly on a larger card of about the same place."""
    import cv2
    import numpy as np

    kept: list[PinnedCard] = []
    for card in sorted(cards, key=lambda each: -cv2.contourArea(each.corners.astype(np.float32))):
        own = card.corners.astype(np.float32)
        size = cv2.contourArea(own)
        shared = [
            cv2.intersectConvexConvex(own, each.corners.astype(np.float32))[0] for each in kept
        ]
        if all(common < 0.8 * size for common in shared):
            kept.append(card)
    return kept

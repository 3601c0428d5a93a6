"""Moves the sides of a quadrilateral onto the edges that are near them, to a part of a pixel."""

from typing import TYPE_CHECKING

from moderator.capture.quads.geometry import from_sides, line_through

if TYPE_CHECKING:
    from moderator.capture.quads.geometry import Floats, Picture

POINTS = 72
"""Profiles across each side; of each the brightness of five neighbouring pixels is averaged."""

ENDS = 0.03
"""Share of a side at each of its ends that is left out: the other side's edge is there."""


def refined(picture: "Picture", corners: "Floats", *, step: float, reach: int) -> "Floats":
    """Return the corners with each side on the strongest edge that is close to it.

    picture: height × width × 3. step: pixels between two looks along a profile; reach: number of
    looks to each side. A side without an edge, or outside the picture, stays.
    """
    import numpy as np

    sides = [
        _side(picture, corners[number], corners[(number + 1) % 4], step, reach)
        for number in range(4)
    ]
    found: Floats = from_sides(np.array([sides]))[0]
    return corners if np.isnan(found).any() else found


def _side(picture: "Picture", start: "Floats", end: "Floats", step: float, reach: int) -> "Floats":
    """Return the line of a side; start and end: its corners in clockwise order."""
    import numpy as np

    here = line_through(start, end)
    found = _responses(picture, start, end, step, reach)
    if found is None:
        return here
    at, answers = found
    moved = _best_line(at, answers)
    if moved is None:
        return here
    normal = here[:2]
    shifts = (np.array(moved) - answers.shape[1] // 2) * step
    return line_through(start + normal * shifts[0], end + normal * shifts[1])


def _responses(
    picture: "Picture", start: "Floats", end: "Floats", step: float, reach: int
) -> "tuple[Floats, Floats] | None":
    """Measure how much each place near a side looks like its edge.

    Returns the places along the side (0 to 1) and an array of places × offsets, 0 to 1; None if
    too little of the side is in the picture.
    """
    import cv2
    import numpy as np

    height, width = picture.shape[:2]
    along = end - start
    length = float(np.hypot(*along))
    normal = line_through(start, end)[:2]
    at = np.linspace(ENDS, 1 - ENDS, POINTS)
    wide = max(2, reach // 3)
    offsets = (np.arange(-reach - wide, reach + wide + 1)) * step
    sides = np.arange(-2, 3) * max(step, 1.0) / length
    places = start + (at[:, None, None] + sides[:, None])[..., None] * along
    places = places + offsets[:, None] * normal
    x, y = places[..., 0], places[..., 1]
    visible = ((x >= 0) & (y >= 0) & (x <= width - 1) & (y <= height - 1)).all(axis=(1, 2))
    if visible.sum() < POINTS / 8:
        return None
    at, x, y = at[visible], x[visible], y[visible]
    flat = (-1, 5 * len(offsets))
    looked = cv2.remap(
        picture,
        x.reshape(flat).astype(np.float32),
        y.reshape(flat).astype(np.float32),
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REPLICATE,
    )
    profiles = looked.reshape(len(at), 5, len(offsets), 3).astype(np.float32).mean(axis=1)
    total = np.cumsum(np.pad(profiles, ((0, 0), (1, 0), (0, 0))), axis=1)
    middle = np.arange(wide, len(offsets) - wide)
    inner = total[:, middle + wide + 1] - total[:, middle + 1]
    outer = total[:, middle] - total[:, middle - wide]
    steps = (inner - outer) / wide
    direction = np.median(
        profiles[:, -wide:].mean(axis=1) - profiles[:, :wide].mean(axis=1), axis=0
    )
    strength = float(np.linalg.norm(direction))
    if strength < 1:
        return None
    answers = steps @ (direction / strength)
    return at, np.clip(answers / strength, 0, 1)


def _best_line(at: "Floats", answers: "Floats") -> "tuple[float, float] | None":
    """Return the offsets at start and end of the line with the most edge on it."""
    import numpy as np

    count = answers.shape[1]
    starts, ends = (side.ravel() for side in np.meshgrid(np.arange(count), np.arange(count)))
    on = np.rint(starts[:, None] * (1 - at) + ends[:, None] * at).astype(np.int32)
    sums = answers[np.arange(len(at)), on].sum(axis=1)
    best = int(np.argmax(sums))
    if sums[best] < 0.25 * len(at):
        return None
    ends_now: Floats = np.array([starts[best], ends[best]], np.float64)
    for within in (2, 1):  # where each profile is steepest near the line, to a part of a look
        ends_now = _closer(at, answers, ends_now, within)
    return float(ends_now[0]), float(ends_now[1])


def _closer(at: "Floats", answers: "Floats", ends: "Floats", within: int) -> "Floats":
    """Fit the line to the middle of the edge in each profile."""
    import numpy as np

    count = answers.shape[1]
    line = ends[0] * (1 - at) + ends[1] * at
    window = np.rint(line).astype(np.int32)[:, None] + np.arange(-within, within + 1)
    known = (window >= 0) & (window < count)
    near = np.take_along_axis(answers, np.clip(window, 0, count - 1), axis=1) * known
    weight = near.sum(axis=1)
    if (weight > 0.2).sum() < 4:
        return ends
    peak = (near * window).sum(axis=1) / np.maximum(weight, 1e-9)
    strong = keep = weight > 0.2
    for _ in range(3):
        solved = _fitted(at, peak, weight * keep)
        if solved is None:
            return ends
        off = np.abs(solved[0] * (1 - at) + solved[1] * at - peak)
        keep = strong & (off <= max(0.5, 2 * float(np.median(off[strong]))))
    return np.array(solved)


def _fitted(at: "Floats", values: "Floats", weight: "Floats") -> "tuple[float, float] | None":
    """Fit a line to values over 0 to 1 and return it at 0 and at 1; None if they are too few."""
    total = float(weight.sum())
    if total <= 0:
        return None
    middle = float(weight @ at) / total
    mean = float(weight @ values) / total
    spread = float(weight @ (at - middle) ** 2)
    if spread < 1e-3 * total:
        return None
    slope = float(weight @ ((at - middle) * (values - mean))) / spread
    return mean - slope * middle, mean + slope * (1 - middle)

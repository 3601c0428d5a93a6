"""How a slide is looked at: which part fills the screen, what is highlighted and pointed at."""

from dataclasses import dataclass, replace

from moderator.slides.marks import Rectangle

CLOSEST = 8.0
"""Greatest factor: a line of handwriting then fills the wall."""
LEAST_SIDE = 0.02
"""A rectangle with shorter sides was a click that slipped."""


@dataclass(frozen=True, slots=True)
class SlideView:
    """A view of a slide; all places and lengths are shares of its width and height.

    centre: the middle of what is seen, kept within the slide. factor: from 1, the whole slide.
    spotlight: the only part that is not dimmed. pointer: where a large dot is.
    """

    centre: tuple[float, float] = (0.5, 0.5)
    factor: float = 1.0
    spotlight: Rectangle | None = None
    pointer: tuple[float, float] | None = None

    def __post_init__(self) -> None:
        factor = min(max(self.factor, 1.0), CLOSEST)
        half = 0.5 / factor
        x, y = (min(max(place, half), 1.0 - half) for place in self.centre)
        object.__setattr__(self, "factor", factor)
        object.__setattr__(self, "centre", (x, y))

    @property
    def whole(self) -> bool:
        """Whether the whole slide is seen, and nothing of it is highlighted."""
        return self.factor == 1.0 and self.spotlight is None

    @property
    def seen(self) -> Rectangle:
        """The part of the slide that fills the screen."""
        side = 1.0 / self.factor
        return Rectangle(self.centre[0] - side / 2, self.centre[1] - side / 2, side, side)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return the place on the slide that is seen at a place of the screen, within the slide."""
        seen = self.seen
        places = seen.x + x * seen.width, seen.y + y * seen.height
        return min(max(places[0], 0.0), 1.0), min(max(places[1], 0.0), 1.0)

    def zoomed(self, by: float, x: float = 0.5, y: float = 0.5) -> "SlideView":
        """Look closer by a factor, with what is seen at a place of the screen staying there."""
        factor = min(max(self.factor * by, 1.0), CLOSEST)
        if factor < 1.01:
            factor = 1.0
        kept, side = self.place(x, y), 1.0 / factor
        centre = kept[0] + (0.5 - x) * side, kept[1] + (0.5 - y) * side
        return replace(self, factor=factor, centre=centre)

    def panned(self, x: float, y: float) -> "SlideView":
        """Look further to the right and down, by shares of what is seen."""
        seen = self.seen
        centre = self.centre[0] + x * seen.width, self.centre[1] + y * seen.height
        return replace(self, centre=centre)

    def kept_on(self, area: Rectangle) -> "SlideView":
        """Move what is seen so that it shows as much as it can of an area, in its middle."""
        half = 0.5 / self.factor

        def middle(place: float, start: float, side: float) -> float:
            if side <= 2 * half:
                return start + side / 2
            return min(max(place, start + half), start + side - half)

        x = middle(self.centre[0], area.x, area.width)
        return replace(self, centre=(x, middle(self.centre[1], area.y, area.height)))

    def lit_between(self, one: tuple[float, float], other: tuple[float, float]) -> "SlideView":
        """Highlight the rectangle between two places of the slide; none where it is too small."""
        left, right = sorted((one[0], other[0]))
        top, bottom = sorted((one[1], other[1]))
        large = right - left >= LEAST_SIDE and bottom - top >= LEAST_SIDE
        area = Rectangle(left, top, right - left, bottom - top) if large else None
        return replace(self, spotlight=area)


WHOLE = SlideView()

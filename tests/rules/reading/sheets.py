"""Makes photos as they were read, line by line, without a photo."""

from dataclasses import dataclass, field

from moderator.event.results import Ink, UnsureWord
from moderator.rules.reading.lines import ReadLine, ReadPhoto, SheetMark

HEIGHT, STEP, WIDE_STEP = 0.035, 0.045, 0.08
"""Height of a line, and from one to the next within a point and between two, of the photo."""
LETTER = 0.018
LEFT, INDENT = 0.1, 0.04


@dataclass(slots=True)
class SheetMaker:
    """Writes lines one below the other; ratio: of a portrait photo."""

    top: float = 0.05
    lines: list[ReadLine] = field(default_factory=list)
    dots: list[SheetMark] = field(default_factory=list)
    digits: list[SheetMark] = field(default_factory=list)

    def line(
        self,
        text: str,
        ink: Ink | None = Ink.BLACK,
        *,
        indent: float = 0.0,
        larger: float = 1.0,
        confidence: float = 0.98,
        unsure: tuple[UnsureWord, ...] = (),
    ) -> None:
        """Write a line right below the one before."""
        height = HEIGHT * larger
        box = (LEFT + indent, self.top, LETTER * larger * len(text), height)
        self.lines.append(ReadLine(text, box, confidence, ink, height, unsure=unsure))
        self.top += STEP * larger

    def gap(self) -> None:
        """Leave the space that stands between two points."""
        self.top += WIDE_STEP - STEP

    def stick(self, count: int, *, beside: bool = True) -> None:
        """Stick dots beside the last line, or below it."""
        last = self.lines[-1]
        left = last.right + 0.03 if beside else last.left
        middle = last.box[1] + HEIGHT / 2 + (0 if beside else HEIGHT)
        self.dots += [SheetMark(left + 0.02 * number, middle, 0.007) for number in range(count)]
        if not beside:
            self.top += HEIGHT

    def circle(self, digit: int) -> None:
        """Draw a circled digit before the line that comes next."""
        self.digits.append(SheetMark(LEFT - 0.05, self.top + HEIGHT / 2, 0.015, digit))

    def photo(self) -> ReadPhoto:
        """Hand over the photo as it was read."""
        return ReadPhoto(tuple(self.lines), tuple(self.dots), tuple(self.digits))

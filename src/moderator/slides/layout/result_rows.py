"""The rows of a group's result: challenge and solution side by side, and points of one kind."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from moderator.slides.bodies import Badge, ResultSection, SlideRow
from moderator.slides.canvas import Look, SlideCanvas, line_base
from moderator.slides.fonts import REGULAR, STRONG, Face
from moderator.slides.layout.flow import SlideLine, dot_line, side_by_side, text_lines
from moderator.slides.marks import ArrowMark, Rectangle

LEFT_SHARES = (0.475, 0.485, 0.5, 0.525, 0.45)
"""Shares of the width that challenges may have; the rest is for the solutions."""
LABEL_SHARE = 0.38
"""Most of the width that a label may take beside its points."""
NARROW = 9.5
"""Width of a column, in sizes of its letters, below which what is beside it is put underneath."""
BETWEEN = (1.15, 0.82)
"""Space between challenges and solutions, in sizes of the letters: the wider one where it costs no
line."""
ARROW = {1.15: 0.72, 0.82: 0.58}
"""Width of the arrow in these spaces, in sizes of the letters."""
ARROW_LEFT = {1.15: 0.05, 0.82: -0.06}
"""Space before it."""


@dataclass(frozen=True, slots=True)
class ResultLines:
    """A row that is laid out.

    lines: of marks, at first those with text, then at most one of dots. texts: how many are text.
    question: under which it stands. label: stands left of it, as label_lines, and is not repeated
    for consecutive rows.
    """

    lines: tuple[SlideLine, ...]
    texts: int
    question: str
    label: str = ""
    label_lines: tuple[SlideLine, ...] = ()

    @property
    def text_rows(self) -> int:
        """How many lines of text there are, one beside the other counted once."""
        return max(self.texts, len(self.label_lines))

    @property
    def height(self) -> float:
        """Height of its lines, or of its label where that is higher."""
        return max(_height(self.lines), _height(self.label_lines))


@dataclass(frozen=True, slots=True)
class _Pen:
    """What rows are written with: size of the letters, ink of the theme, width of challenges.

    between: one of the spaces between challenges and solutions. grown: as of `dot_line`.
    """

    canvas: SlideCanvas
    size: float
    ink: str
    middle: float
    between: float = BETWEEN[-1]
    grown: float = 1.0

    @property
    def answers(self) -> float:
        """Where the column of solutions begins."""
        return self.middle + self.between * self.size

    @property
    def challenges(self) -> float:
        """Width of the column of challenges."""
        return self.middle - 0.12 * self.size

    def written(
        self, text: str, dots: int, x: float, width: float, *, strong: bool
    ) -> tuple[list[SlideLine], list[SlideLine]]:
        """Break a text into lines from x on; the second list is the line of its dots."""
        face: Face = STRONG if strong else REGULAR
        colour = self.canvas.palette.text if strong else self.canvas.palette.soft
        letters = self.canvas.letters(self.size, face, colour)
        lines = list(text_lines(text, width, letters, x=x))
        if dots <= 0:
            return lines, []
        return lines, [dot_line(dots, x, self.size, self.ink, width, grown=self.grown)]


def rows_of(
    section: ResultSection, badge: Badge, canvas: SlideCanvas, size: float, *, grown: float = 1.0
) -> list[ResultLines]:
    """Lay out the rows of a section in letters of a size; grown: as of `dot_line`."""
    return list(_rows_of(section, badge, canvas.look, (canvas.width, size, grown)))


@lru_cache(maxsize=256)
def _rows_of(
    section: ResultSection, badge: Badge, look: Look, scale: tuple[float, float, float]
) -> tuple[ResultLines, ...]:
    """Lay out rows on a canvas of a width, in letters of a size; cached, as headlines are tried."""
    width, size, grown = scale
    canvas = SlideCanvas(look, width)
    ink = canvas.palette.ink(badge.colour)
    pens = [
        _Pen(canvas, size, ink, canvas.safe.width * share, between, grown)
        for between in BETWEEN
        for share in LEFT_SHARES
    ]
    pen = min(pens, key=partial(_lines_of_pairs, section.rows))
    starts = _starts(section.rows, pen, paired=any(row.paired for row in section.rows))
    if len(set(starts.values())) > 1:
        starts = _aligned(_starts(section.rows, pen, paired=False), section.rows, pen)
    return tuple(
        _single(row, section.question, pen, starts[row.label])
        if row.label
        else _pair(row, section.question, pen)
        for row in section.rows
    )


def _lines_of_pairs(rows: Sequence[SlideRow], pen: _Pen) -> tuple[int, int, int]:
    """Count the lines that all pairs take, the words that are broken in them, and all their lines.

    One beside the other takes no line more.
    """
    soft = pen.canvas.letters(pen.size, REGULAR)
    strong = pen.canvas.letters(pen.size, STRONG)
    width = pen.canvas.safe.width - pen.answers
    lines = broken = all_lines = 0
    for row in rows:
        if row.paired and not row.label:
            left, right = soft.wrap(row.left, pen.challenges), strong.wrap(row.right, width)
            lines += max(len(left), len(right))
            all_lines += len(left) + len(right)
            broken += sum(line.endswith("-") for line in (*left, *right))
    return lines + broken, broken, all_lines


def _starts(rows: Sequence[SlideRow], pen: _Pen, *, paired: bool) -> dict[str, float]:
    """Return where points begin by their label; paired: pairs have a column for solutions."""
    labels = dict.fromkeys(row.label for row in rows if row.label)
    return {label: _start(rows, label, pen, paired=paired) for label in labels}


def _start(rows: Sequence[SlideRow], label: str, pen: _Pen, *, paired: bool) -> float:
    """Return where points with a label begin: in the solutions' column if that costs no line.

    0.0 where they go below their label, since too little would be left beside it.
    """
    width = pen.canvas.safe.width
    letters = pen.canvas.letters(pen.size, STRONG)
    beside = max(letters.width(line) for line in letters.wrap(label, LABEL_SHARE * width))
    near = beside + 0.8 * pen.size
    if width - near < NARROW * pen.size:
        return 0.0
    if not paired or near > pen.answers:
        return near
    mine = [row for row in rows if row.label == label]
    same = all(
        len(letters.wrap(row.left, width - pen.answers))
        <= len(letters.wrap(row.left, width - near))
        for row in mine
    )
    return pen.answers if same else near


def _aligned(starts: Mapping[str, float], rows: Sequence[SlideRow], pen: _Pen) -> dict[str, float]:
    """Let points with different labels begin at one place, unless that costs a line.

    Where one is too long for the solutions' column, none is in it.
    """
    width, letters = pen.canvas.safe.width, pen.canvas.letters(pen.size, STRONG)
    common = max(starts.values())

    def lines(label: str, start: float) -> list[int]:
        mine = [row.left for row in rows if row.label == label]
        return [len(letters.wrap(text, width - start)) for text in mine]

    return {
        label: common if start and lines(label, common) == lines(label, start) else start
        for label, start in starts.items()
    }


def _single(row: SlideRow, question: str, pen: _Pen, start: float) -> ResultLines:
    """Lay out a point beside its label, or below it where the row is too narrow."""
    width = pen.canvas.safe.width
    letters = pen.canvas.letters(pen.size, STRONG, pen.ink)
    label = text_lines(row.label, LABEL_SHARE * width if start else width, letters)
    texts, dots = pen.written(row.left, row.left_dots, start, width - start, strong=row.strong)
    if not start:
        return ResultLines((*label, *texts, *dots), len(label) + len(texts), question)
    return ResultLines((*texts, *dots), len(texts), question, row.label, label)


def _pair(row: SlideRow, question: str, pen: _Pen) -> ResultLines:
    """Lay out a challenge with its solution beside it, or below it where a row is too narrow."""
    width, size = pen.canvas.safe.width, pen.size
    if not row.right:
        texts, dots = pen.written(row.left, row.left_dots, 0.0, width, strong=row.strong)
        return ResultLines((*texts, *dots), len(texts), question)
    if pen.middle < NARROW * size:
        return _stacked(row, question, pen)
    left, left_dots = pen.written(row.left, row.left_dots, 0.0, pen.challenges, strong=False)
    right, right_dots = pen.written(
        row.right, row.right_dots, pen.answers, width - pen.answers, strong=True
    )
    lines = side_by_side([*left, *left_dots], [*right, *right_dots])
    if row.left:
        lines = _with_arrow(lines, pen.middle + ARROW_LEFT[pen.between] * size, pen)
    return ResultLines(lines, max(len(left), len(right)), question)


def _stacked(row: SlideRow, question: str, pen: _Pen) -> ResultLines:
    width, indent = pen.canvas.safe.width, 1.1 * pen.size
    left, left_dots = pen.written(row.left, row.left_dots, 0.0, width, strong=False)
    right, right_dots = pen.written(row.right, row.right_dots, indent, width - indent, strong=True)
    answer = _with_arrow(tuple(right), 0.12 * pen.size, pen) if row.left else tuple(right)
    return ResultLines(
        (*left, *left_dots, *answer, *right_dots), len(left) + len(left_dots) + len(right), question
    )


def _with_arrow(lines: tuple[SlideLine, ...], x: float, pen: _Pen) -> tuple[SlideLine, ...]:
    """Add an arrow at the middle of the first line."""
    if not lines:
        return lines
    first, *rest = lines
    side = ARROW[pen.between] * pen.size
    middle = line_base(0, pen.size) - 0.36 * pen.size
    arrow = ArrowMark(Rectangle(x, middle - side / 2, side, side), pen.ink)
    return (replace(first, marks=(*first.marks, arrow)), *rest)


def _height(lines: Sequence[SlideLine]) -> float:
    return sum(line.height for line in lines)

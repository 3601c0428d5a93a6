"""Proposes the points of a flipchart from the lines that were read on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from moderator.event.results import Ink, LegendSign, PointKind, UnsureWord
from moderator.rules.legend import STANDARD_LEGEND
from moderator.rules.reading.lines import READABLE, Box, ReadLine, ReadPhoto, SheetMark
from moderator.rules.reading.printed import asks_for_headline, printed_in
from moderator.rules.reading.rows import Row, around, joined, rows
from moderator.rules.reading.signs import kind_of

LARGER, ALSO_LARGER = 1.17, 1.05
"""How much higher than the usual line a headline is written, and each further line of it."""
AS_LARGE = 0.72
"""How high each line of a headline is, of the height of the first."""
MOST_HEADLINES, HEADLINE_STEP = 3, 1.9
"""How many lines a headline may have, and how far the next one may lie, in its height."""
MOST_BLACK = 0.35
"""Where no more than this share of the lines is black, a black one at the top is the headline."""
LEAST_SIGNED = 0.2
"""From this share of rows with a sign on, each point is taken to have one."""
CAPITALS_ALIKE = frozenset("ckopsuvwxz")
"""Letters whose capital looks the same, only larger."""
QUESTION_ALIKE = 80.0
"""Least likeness of a line to a guiding question, 0 to 100 (RapidFuzz's ratio)."""
SPECK, OF_MARKERS = 3, frozenset("ox0")
"""Letters that are read into a corner marker or a code: at most so many, and mostly these."""

SIGN, NO_SIGN, INK, DIGIT = 4.0, -3.0, 4.5, 6.0
WIDE, NARROW, DOTTED = 2.2, -1.2, 2.0
SMALL_LETTER, HYPHEN, FITS, FULL = -2.5, -4.0, 1.4, -1.2
INDENTED, OUTDENTED = -1.0, 1.2
"""Evidence that a row begins a point, positive, or continues the one above. The weights were set
on generated sheets by benchmarks/reading.py."""


@dataclass(frozen=True, slots=True)
class ReadPoint:
    """A point as it was read; nobody has confirmed it.

    text: "" where it could not be read. strip: where it stands in the upright photo.
    confidence: mean probability of its characters, 0 to 1.
    """

    kind: PointKind
    text: str
    question_id: int | None
    dots: int
    strip: Box
    unsure: tuple[UnsureWord, ...] = ()
    confidence: float = 1.0
    lines: tuple[ReadLine, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """What is proposed for a photo.

    headline: a point as well, of which only text, strip and doubts count; None if there is none.
    quarter_turns: by how much the photo had to be turned clockwise to be read.
    """

    headline: ReadPoint | None
    points: tuple[ReadPoint, ...]
    lines: tuple[ReadLine, ...]
    quarter_turns: int = 0


@dataclass(frozen=True, slots=True)
class Question:
    """A guiding question of the workshop: its id and its text, in the printed order."""

    id: int
    text: str


def proposed(
    photo: ReadPhoto,
    questions: Sequence[Question] = (),
    legend: Sequence[LegendSign] = STANDARD_LEGEND,
    printed: Sequence[str] = (),
) -> ReadSheet:
    """Propose headline and points for a photo that was read.

    printed: names that stand on a printed sheet, of theme, group, room, round and code; () where
    the sheet is none.
    """
    found = rows(photo, legend)
    headings = {id(row): heading_of(row, questions) for row in found}
    headline: list[Row] = []
    if printed:
        sheet, found = found, _written(found, headings, questions, printed)
        headline = _below_sentence(sheet, [row for row in found if headings[id(row)] is None])
    headline = headline or _headline([row for row in found if headings[id(row)] is None])
    in_headline = {id(row) for row in headline}
    rest = [row for row in found if id(row) not in in_headline]
    points: list[_Begun] = []
    asked: Question | None = None
    page = _Page.of(rest, photo)
    for row in rest:
        heading = headings[id(row)]
        if heading is not None:
            asked = heading
            page.interrupted = True
            continue
        if 0 < row.digit <= len(questions):
            asked = questions[row.digit - 1]
        if not points or page.begins(row, points[-1].rows):
            points.append(_Begun([row], asked))
        else:
            points[-1].rows.append(row)
        page.interrupted = False
    _ask_by_place(points, questions)
    counts = _dots_of([begun.rows for begun in points], photo)
    return ReadSheet(
        point_of(headline, PointKind.PROBLEM, None, 0) if headline else None,
        _with_kinds(points, counts, legend),
        photo.lines,
        photo.quarter_turns,
    )


def _written(
    found: list[Row],
    headings: dict[int, Question | None],
    questions: Sequence[Question],
    names: Sequence[str],
) -> list[Row]:
    """Leave out what is printed on a sheet; rows of a question stay and are noted as headings."""
    asked = {question.text: question for question in reversed(questions)}
    kinds = printed_in([row.text for row in found], names, [each.text for each in questions])
    kept = []
    for row, text in zip(found, kinds, strict=True):
        headings[id(row)] = headings[id(row)] or asked.get(text or "")
        if headings[id(row)] is not None or (text is None and not _is_speck(row)):
            kept.append(row)
    return kept


def _is_speck(row: Row) -> bool:
    """Return whether a row of few letters was read into a marker."""
    letters = {letter for letter in row.text.casefold() if letter.isalnum()}
    return len(row.text) <= SPECK and (row.confidence < READABLE or letters <= OF_MARKERS)


@dataclass(slots=True)
class _Begun:
    """A point to which rows are still being added."""

    rows: list[Row]
    question: Question | None


def _ask_by_place(points: list[_Begun], questions: Sequence[Question]) -> None:
    """Put the points above the second question under the first, and all under the only one."""
    asked = [begun.question for begun in points if begun.question is not None]
    second = len(questions) > 1 and bool(asked) and asked[0] == questions[1]
    if not (second or (len(questions) == 1 and not asked)):
        return
    for begun in points:
        if begun.question is not None:
            break
        begun.question = questions[0]


def _headline(found: list[Row]) -> list[Row]:
    """Take the rows at the top that are written larger than the others, or alone in black."""
    if len(found) < 2:
        return []
    usual = median(row.height for row in found)
    black = [row.ink is Ink.BLACK for row in found]
    alone = sum(black) <= MOST_BLACK * len(found)
    taken: list[Row] = []
    for row in found[:MOST_HEADLINES]:
        larger = row.height > (LARGER if not taken else ALSO_LARGER) * usual
        as_large = row.height > AS_LARGE * found[0].height
        stands_out = black[0] and row.ink is Ink.BLACK and alone and as_large
        if row.sign or row.digit or row.ink is not found[0].ink or not (larger or stands_out):
            break
        if taken and _gap(taken[-1], row, taken[0].height) > HEADLINE_STEP:
            break
        taken.append(row)
    return taken if len(taken) < len(found) else []


def _below_sentence(sheet: Sequence[Row], written: Sequence[Row]) -> list[Row]:
    """Take what is written where a printed sheet asks for the headline; it may be of any size.

    sheet: all rows, written: those that somebody wrote.
    """
    place = next((n for n, row in enumerate(sheet) if asks_for_headline(row.text)), len(sheet))
    by_hand = {id(row) for row in written}
    taken: list[Row] = []
    for row in sheet[place + 1 :][:MOST_HEADLINES]:
        if id(row) not in by_hand or row.sign or row.digit:
            break
        if taken and _gap(taken[-1], row, taken[0].height) > HEADLINE_STEP:
            break
        taken.append(row)
    return taken


def heading_of(row: Row, questions: Sequence[Question]) -> Question | None:
    """Tell which guiding question is printed in a row."""
    from rapidfuzz import fuzz

    text = row.text.lstrip("0123456789.)( ")
    alike = [(fuzz.ratio(text.lower(), question.text.lower()), question) for question in questions]
    best = max(alike, key=lambda pair: pair[0], default=(0.0, None))
    return best[1] if best[0] >= QUESTION_ALIKE else None


@dataclass(slots=True)
class _Page:
    """What is usual on this sheet, to judge each row by.

    margin: right edge of the widest rows. wide: gap from which on a new point begins, as a
    multiple of the line's height, None if all gaps are alike.
    """

    photo: ReadPhoto
    height: float
    margin: float
    signed: bool
    wide: float | None
    interrupted: bool = False

    @classmethod
    def of(cls, found: list[Row], photo: ReadPhoto) -> "_Page":
        usual = median(row.height for row in found) if found else 0.0
        rights = sorted(row.right for row in found)
        signed = sum(bool(row.sign) for row in found)
        gaps = [_gap(before, row, usual) for before, row in pairwise(found)]
        return cls(
            photo,
            usual,
            rights[-1] if rights else 1.0,
            signed >= 2 and signed >= LEAST_SIGNED * len(found),
            split_at(gaps),
        )

    def begins(self, row: Row, point: list[Row]) -> bool:
        """Weigh whether a row begins a point or continues the one above it."""
        if self.interrupted:
            return True
        before = point[-1]
        weight = DIGIT if row.digit else 0.0
        if self.signed:
            weight += SIGN if row.sign else NO_SIGN
        elif row.sign:
            weight += SIGN / 2
        weight += INK if None not in {row.ink, before.ink} and row.ink != before.ink else 0.0
        if self.wide is not None:
            weight += WIDE if _gap(before, row, self.height) > self.wide else NARROW
        weight += DOTTED if self._dotted(before, row) else 0.0
        return weight + self._by_words(row, before) + self._by_place(row, point[0]) > 0

    def _by_words(self, row: Row, before: Row) -> float:
        if before.text.endswith("-") and not before.text.endswith(" -"):
            return HYPHEN
        weight = SMALL_LETTER if row.text[:1].islower() else 0.0
        letters = max(len(row.text), 1)
        first = len(row.text.split(" ", 1)[0]) + 1
        needed = first * row.box[2] / letters
        return weight + (FITS if before.right + needed < self.margin else FULL)

    def _by_place(self, row: Row, first: Row) -> float:
        step = (row.left - first.left) * self.photo.ratio / self.height if self.height else 0.0
        if step > 0.4:
            return INDENTED
        return OUTDENTED if step < -0.4 else 0.0

    def _dotted(self, before: Row, row: Row) -> bool:
        """Return whether dots stick behind a row, or between it and the next one."""
        return any(
            (before.right < dot.x or before.middle_at(dot.x) + 0.6 * before.height < dot.y)
            and before.middle_at(dot.x) - 0.6 * before.height < dot.y
            and dot.y < row.middle_at(dot.x) - 0.4 * row.height
            and before.left - 0.1 < dot.x < before.right + 0.25
            for dot in self.photo.dots
        )


def _gap(before: Row, row: Row, usual: float) -> float:
    """Measure from one row to the next, in the usual height of a row."""
    x = max(before.left, row.left)
    return (row.middle_at(x) - before.middle_at(x)) / usual if usual else 0.0


def split_at(gaps: Sequence[float]) -> float | None:
    """Find where gaps fall into narrow and wide ones; None where they are all alike.

    The split with the least spread within both clusters; it counts only if the clusters lie
    further apart than they are wide.
    """
    ordered = sorted(gap for gap in gaps if 0 < gap < 6)
    if len(ordered) < 3:
        return None
    best, spread = None, float("inf")
    for place in range(1, len(ordered)):
        narrow, wide = ordered[:place], ordered[place:]
        middle, far = sum(narrow) / len(narrow), sum(wide) / len(wide)
        within = sum((gap - middle) ** 2 for gap in narrow) + sum((gap - far) ** 2 for gap in wide)
        if within < spread:
            best, spread = (narrow[-1] + wide[0]) / 2, within
            apart = wide[0] - narrow[-1], far - middle
    return best if apart[1] > 0.3 and apart[0] > 0.12 else None


def _dots_of(points: list[list[Row]], photo: ReadPhoto) -> list[int]:
    """Count the dots of each point: those beside its rows and below its last one."""
    counts = [0] * len(points)
    for dot in photo.dots:
        owner = _owner(dot, points)
        if owner is not None:
            counts[owner] += 1
    return counts


def _owner(dot: SheetMark, points: list[list[Row]]) -> int | None:
    """Find the point whose row is the last to begin above a dot."""
    best, nearest = None, 2.2
    for place, point in enumerate(points):
        for row in point:
            below = (dot.y - row.middle_at(dot.x)) / row.height if row.height else 9.0
            if -0.55 <= below < nearest:
                best, nearest = place, below
    return best


def _with_kinds(
    points: list[_Begun], counts: list[int], legend: Sequence[LegendSign]
) -> tuple[ReadPoint, ...]:
    found = []
    kind = PointKind.PROBLEM
    for begun, dots in zip(points, counts, strict=True):
        kind = kind_of(begun.rows[0].sign, begun.rows[0].ink, legend, kind)
        question = begun.question.id if begun.question is not None else None
        found.append(point_of(begun.rows, kind, question, dots))
    return tuple(found)


def _with_capital(text: str, unsure: tuple[UnsureWord, ...]) -> tuple[str, tuple[UnsureWord, ...]]:
    """Begin a point with a capital, where that looks the same or was another reading."""
    first = unsure[0] if unsure and unsure[0].start == 0 else UnsureWord(0, 0)
    word = text[: first.end]
    capital = word[:1].upper() + word[1:]
    if capital != word and capital in first.others:
        left = (word, *(other for other in first.others if other != capital))
        return capital + text[first.end :], (UnsureWord(0, first.end, left), *unsure[1:])
    if text[:1] in CAPITALS_ALIKE and not text[1:2].isupper():
        return text[:1].upper() + text[1:], unsure
    return text, unsure


def point_of(taken: list[Row], kind: PointKind, question: int | None, dots: int) -> ReadPoint:
    """Make a point of rows; question: id of a guiding question; dots: how many stick on it."""
    letters = sum(len(row.text) for row in taken)
    sure = sum(len(row.text) * row.confidence for row in taken) / letters if letters else 0.0
    text, unsure = joined([(row.text, row.unsure) for row in taken])
    text, unsure = _with_capital(text, unsure)
    if sure < READABLE:
        text, unsure = "", ()
    strip = around([row.box for row in taken])
    lines = tuple(line for row in taken for line in row.lines)
    return ReadPoint(kind, text, question, dots, strip, unsure, sure, lines)

"""Draws photographed flipcharts of which every line, point and dot is known.

A sheet is drawn flat, with the signs and inks of the legend, and then photographed: in perspective,
on a wall, under a shadow, with noise. Where each line lies in the photo is kept.
"""

import math
import random
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from moderator.event.results import PointKind
from tests.capture.photo_maker import Shot, photograph

PAPER = (1000, 1420)
"""Width and height of the flat sheet in pixels."""
MARGIN = 90
LEAST_ROOM = 5.0
"""A point is only begun where this much is left below, in the size of the writing."""

BLACK, RED, GREEN, BLUE = (38, 38, 44), (186, 36, 36), (20, 118, 66), (32, 64, 168)
INKS = {
    PointKind.PROBLEM: RED,
    PointKind.CHALLENGE: RED,
    PointKind.SOLUTION: GREEN,
    PointKind.NEXT_STEP: BLUE,
    PointKind.OPEN_QUESTION: BLUE,
}
SIGNS = {
    PointKind.PROBLEM: "–",
    PointKind.CHALLENGE: "!",
    PointKind.SOLUTION: "+",
    PointKind.NEXT_STEP: "→",
    PointKind.OPEN_QUESTION: "?",
}
STICKER = (232, 98, 30)

STRAIGHT = Shot(tilt=4.0, roll=1.0, fill=0.92)


@dataclass(frozen=True, slots=True)
class WrittenPoint:
    """A point as somebody wrote it; question: index of the guiding question, or None."""

    kind: PointKind
    text: str
    question: int | None = None
    dots: int = 0


@dataclass(frozen=True, slots=True)
class WrittenLine:
    """A line of a sheet: its point's index, -1 for the headline, -2 for printed questions.

    box: left, top, width and height as shares of the photo.
    """

    text: str
    point: int
    box: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Look:
    """How a sheet is written and photographed.

    font: of the handwriting; printed: of printed questions. size: of the writing in pixels, bold:
    how much thicker its strokes are drawn. gap: space between two points, as a share of a line's
    height. questions: "printed", "circled" or "" for none.
    """

    font: Path
    printed: Path
    size: int = 44
    bold: int = 1
    gap: float = 0.9
    signs: bool = True
    coloured: bool = True
    questions: str = ""
    ruled: bool = False
    shot: Shot = STRAIGHT


@dataclass(frozen=True, slots=True)
class WrittenSheet:
    """A photo (BGR) and what is written on it."""

    photo: np.ndarray
    headline: str
    points: tuple[WrittenPoint, ...]
    lines: tuple[WrittenLine, ...]


class _Sheet:
    """A flat sheet that is being written on, from top to bottom."""

    def __init__(self, look: Look, dice: random.Random) -> None:
        self.look, self.dice = look, dice
        self.picture = Image.new("RGB", PAPER, (250, 249, 244))
        self.pen = ImageDraw.Draw(self.picture)
        self.lines: list[WrittenLine] = []
        self.top = 60.0
        if look.ruled:
            self._rule()

    def _rule(self) -> None:
        step = 36
        for x in range(0, PAPER[0], step):
            self.pen.line((x, 0, x, PAPER[1]), fill=(222, 228, 235))
        for y in range(0, PAPER[1], step):
            self.pen.line((0, y, PAPER[0], y), fill=(222, 228, 235))

    def write(
        self,
        text: str,
        left: float,
        point: int,
        *,
        size: int,
        ink: tuple[int, int, int],
        font: Path,
        bold: int,
    ) -> float:
        """Write one line word by word at the current height; return its right edge."""
        letters = ImageFont.truetype(str(font), size)
        x, shake = left, self.dice.uniform(-0.012, 0.012)
        high, low = math.inf, -math.inf
        for word in text.split(" "):
            y = self.top + (x - left) * shake + self.dice.uniform(-0.03, 0.03) * size
            if word == "→":
                box = self._arrow(x, y, size, ink, bold)
            else:
                box = self.pen.textbbox((x, y), word, letters, stroke_width=bold)
                self.pen.text((x, y), word, ink, letters, stroke_width=bold)
            high, low = min(high, box[1]), max(low, box[3])
            x = box[2] + size * self.dice.uniform(0.24, 0.34)
        right = x - size * 0.3
        self.lines.append(WrittenLine(text, point, (left, high, right - left, low - high)))
        return right

    def _arrow(
        self, x: float, y: float, size: int, ink: tuple[int, int, int], bold: int
    ) -> tuple[float, float, float, float]:
        middle, length, head = y + size * 0.62, size * 0.62, size * 0.18
        width = 2 + bold * 2
        self.pen.line((x, middle, x + length, middle), ink, width)
        for side in (-1, 1):
            tip = (x + length, middle, x + length - head, middle + side * head)
            self.pen.line(tip, ink, width)
        return (x, middle - head, x + length, middle + head)

    def dots(self, count: int, left: float, top: float) -> None:
        radius = self.look.size * 0.24
        for number in range(count):
            x = left + radius + number * radius * 2.3 + self.dice.uniform(-2, 2)
            y = top + radius + self.dice.uniform(-3, 3)
            self.pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=STICKER)

    def circled(self, digit: int) -> None:
        radius = self.look.size * 0.62
        x, y = MARGIN - 38.0, self.top + self.look.size * 0.62
        box = (x - radius, y - radius, x + radius, y + radius)
        self.pen.ellipse(box, outline=BLACK, width=3 + self.look.bold)
        letters = ImageFont.truetype(str(self.look.font), round(self.look.size * 0.8))
        self.pen.text((x, y), str(digit), BLACK, letters, anchor="mm", stroke_width=1)


def broken(text: str, font: Path, size: int, width: float, bold: int) -> list[str]:
    """Break a text into lines that fit into a width."""
    letters = ImageFont.truetype(str(font), size)
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and letters.getlength(longer) + bold * len(longer) * 0.5 <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def written_sheet(
    headline: str,
    points: tuple[WrittenPoint, ...],
    look: Look,
    seed: int,
    questions: tuple[str, ...] = (),
) -> WrittenSheet:
    """Draw a sheet and photograph it; the same seed gives the same photo.

    Points for which there is no room any more are left out.
    """
    sheet = _Sheet(look, random.Random(seed))
    _write_headline(sheet, headline)
    asked: int | None = None
    indent = round(look.size * 0.95) if look.signs else 0
    written = 0
    for number, point in enumerate(points):
        if sheet.top > PAPER[1] - LEAST_ROOM * look.size:
            break
        written += 1
        if point.question is not None and point.question != asked:
            asked = point.question
            _begin_question(sheet, asked, questions)
        _write_point(sheet, number, point, indent)
    return _photographed(sheet, headline, points[:written])


def _write_headline(sheet: _Sheet, headline: str) -> None:
    look = sheet.look
    size = round(look.size * 1.35)
    for text in broken(headline, look.font, size, PAPER[0] - 2 * MARGIN, look.bold):
        right = sheet.write(
            text, MARGIN, -1, size=size, ink=BLACK, font=look.font, bold=look.bold + 1
        )
        sheet.top += size * 1.3
    sheet.pen.line((MARGIN, sheet.top + 6, right, sheet.top + 2), BLACK, 4)
    sheet.top += look.size * 0.8


def _begin_question(sheet: _Sheet, asked: int, questions: tuple[str, ...]) -> None:
    look = sheet.look
    if look.questions == "printed":
        text = f"{asked + 1} {questions[asked]}"
        sheet.top += look.size * 0.2
        sheet.write(text, MARGIN - 30, -2, size=26, ink=BLACK, font=look.printed, bold=0)
        sheet.top += 26 * 1.9
    elif look.questions == "circled":
        sheet.circled(asked + 1)


def _write_point(sheet: _Sheet, number: int, point: WrittenPoint, indent: int) -> None:
    look = sheet.look
    ink = INKS[point.kind] if look.coloured else BLACK
    width = PAPER[0] - 2 * MARGIN - indent - 20
    right = 0.0
    for place, text in enumerate(broken(point.text, look.font, look.size, width, look.bold)):
        signed = look.signs and place == 0
        line = f"{SIGNS[point.kind]} {text}" if signed else text
        left = MARGIN + (indent if look.signs and not signed else 0)
        right = sheet.write(
            line, left, number, size=look.size, ink=ink, font=look.font, bold=look.bold
        )
        sheet.top += look.size * 1.28
    if point.dots:
        room = PAPER[0] - 40 - right
        if room > point.dots * look.size * 0.56 + 20:
            sheet.dots(point.dots, right + 16, sheet.top - look.size * 0.85)
        else:
            sheet.dots(point.dots, MARGIN + indent, sheet.top + look.size * 0.06)
            sheet.top += look.size * 0.6
    sheet.top += look.size * look.gap * sheet.dice.uniform(0.85, 1.15)


def _photographed(sheet: _Sheet, headline: str, points: tuple[WrittenPoint, ...]) -> WrittenSheet:
    flat = cv2.cvtColor(np.asarray(sheet.picture), cv2.COLOR_RGB2BGR).astype(np.uint8)
    photo = photograph(flat, sheet.look.shot, sheet.dice.randrange(1 << 30))
    width, height = PAPER
    corners = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    turn = cv2.getPerspectiveTransform(corners, photo.corners.astype(np.float32))
    size = sheet.look.shot.size
    lines = tuple(replace(line, box=_warped(line.box, turn, size)) for line in sheet.lines)
    return WrittenSheet(photo.picture, headline, points, lines)


def _warped(
    box: tuple[float, float, float, float], turn: np.ndarray, size: tuple[int, int]
) -> tuple[float, float, float, float]:
    left, top, width, height = box
    corners = np.array(
        [[(left, top), (left + width, top), (left + width, top + height), (left, top + height)]],
        dtype=np.float32,
    )
    warped = cv2.perspectiveTransform(corners, turn)[0] / size
    low, high = warped.min(axis=0), warped.max(axis=0)
    return (float(low[0]), float(low[1]), float(high[0] - low[0]), float(high[1] - low[1]))

"""Reads one photo; runs only in the worker process of `moderator.capture.reading.reading`."""

import io
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from moderator.capture.cards import find_cards
from moderator.capture.quads.geometry import as_shares
from moderator.capture.reading.detection import (
    Box,
    FoundLine,
    found_lines,
    length_and_height,
)
from moderator.capture.reading.dictionary import dictionary
from moderator.capture.reading.marks import Round, dots, erased, ink_of, rings
from moderator.capture.reading.models import missing, models
from moderator.capture.reading.recognition import Recogniser, cut_out
from moderator.capture.reading.words import ReadText, Vocabulary, read_text
from moderator.capture.straightening import as_corners
from moderator.event.errors import FileProblem
from moderator.event.phrase import phrase
from moderator.rules.reading.lines import ReadCard, ReadLine, ReadPhoto, SheetMark

if TYPE_CHECKING:
    from pathlib import Path

    import onnxruntime

THREADS = 2
SIDE = 2000
"""Pixels of the longer side of the photo in which lines are recognised."""
DETECTION_SIDE = 1280
"""The same for finding them: a line of a flipchart is then still 15 to 40 pixels high."""
SMALL_SIDE = 800
"""The same for trying the four turns."""
POOR = 0.85
"""Mean confidence of the characters below which a photo may be lying on its side."""
TRIED_LINES = 6
"""How many of the longest lines are recognised to judge a turn."""
TURNED_BETTER = 1.25
"""How much more must be read in a turned photo than in it as it is."""
DOT_MARGIN, RING_MARGIN = 1.6, 1.4
"""How far beyond its radius a mark is erased: a ring was measured along its inner edge."""
LEAST_CONFIDENCE = 0.12
"""Below, what looked like a line is none."""


@dataclass(frozen=True, slots=True)
class ReadingOrder:
    """A photo to be read: its bytes, in any format that OpenCV knows, and the event's words.

    pinboard: its cards are found too.
    """

    photo: bytes
    words: tuple[str, ...] = ()
    quarter_turns: int = 0
    pinboard: bool = False


@dataclass(frozen=True, slots=True)
class _Models:
    detection: "onnxruntime.InferenceSession"
    recogniser: Recogniser


def read_photo(order: ReadingOrder) -> ReadPhoto:
    """Read the lines, dots and circled digits of a photo.

    The models stay loaded for the next call. Raises FileProblem if it is no picture, JobProblem
    if the models are missing.
    """
    loaded = _loaded()
    picture = _opened(order)
    read = _upright(picture, loaded, Vocabulary(order.words))
    if not order.pinboard:
        return read
    turned = np.ascontiguousarray(np.rot90(picture, -read.quarter_turns))
    height, width = turned.shape[:2]
    cards = [
        ReadCard(as_shares(as_corners(card.corners), width, height), card.colour)
        for card in find_cards(turned)
    ]
    return replace(read, cards=tuple(cards))


def _upright(picture: np.ndarray, loaded: _Models, vocabulary: Vocabulary) -> ReadPhoto:
    read = _read(picture, loaded, vocabulary)
    if _mean(read) >= POOR and not _standing(read):
        return read
    turns = _best_turn(picture, loaded)
    if not turns:
        return read
    turned = np.ascontiguousarray(np.rot90(picture, -turns))
    again = _read(turned, loaded, vocabulary, turns)
    return again if _standing(read) or _mean(again) > _mean(read) else read


@lru_cache(maxsize=1)
def _loaded() -> _Models:
    import onnxruntime

    files = models()
    if files is None:
        raise missing()

    def session(file: "Path", threads: int) -> "onnxruntime.InferenceSession":
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        # threads that wait for each other by turning in circles cost a third more of both cores
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        # lines and photos have many sizes: what is kept for one would only fill the memory
        options.enable_cpu_mem_arena = False
        options.enable_mem_pattern = False
        options.log_severity_level = 4
        providers = ["CPUExecutionProvider"]
        return onnxruntime.InferenceSession(str(file), options, providers=providers)

    # a line is too small to be shared by threads: each recognises lines of its own
    return _Models(session(files.detection, THREADS), Recogniser(session(files.recognition, 1)))


def _opened(order: ReadingOrder) -> np.ndarray:
    import cv2

    cv2.setNumThreads(THREADS)
    content = np.frombuffer(order.photo, np.uint8)
    picture = cv2.imdecode(content, _way_to_open(order.photo)) if content.size else None
    if picture is None:
        raise FileProblem(
            phrase("The photo could not be opened for reading."),
            kept=phrase("The photo itself is kept as it is."),
            remedy=phrase("Points can be typed beside it."),
        )
    share = SIDE / max(picture.shape[:2])
    if share < 1:
        picture = cv2.resize(picture, None, fx=share, fy=share, interpolation=cv2.INTER_AREA)
    return np.ascontiguousarray(np.rot90(picture, -order.quarter_turns))


def _way_to_open(photo: bytes) -> int:
    """Let the decoder of JPEG halve a large photo, which is twice as fast as doing so later."""
    import cv2
    from PIL import Image

    try:
        with Image.open(io.BytesIO(photo)) as header:
            longer = max(header.size) if header.format == "JPEG" else 0
    except (OSError, ValueError, Image.DecompressionBombError):
        longer = 0
    ways = {4: cv2.IMREAD_REDUCED_COLOR_4, 2: cv2.IMREAD_REDUCED_COLOR_2}
    return next((way for by, way in ways.items() if longer >= by * SIDE), cv2.IMREAD_COLOR)


def _read(
    picture: np.ndarray, loaded: _Models, vocabulary: Vocabulary, turns: int = 0
) -> ReadPhoto:
    height, width = picture.shape[:2]

    def line_of(found: FoundLine) -> ReadLine | None:
        cut = cut_out(clean, found.box)
        recognised = loaded.recogniser.recognise(cut)
        if recognised.confidence < LEAST_CONFIDENCE or not recognised.text.strip():
            return None
        text = read_text(recognised, vocabulary, loaded.recogniser.places, dictionary())
        return _line(found.box, cut, text, recognised.confidence, (width, height))

    with ThreadPoolExecutor(THREADS) as pool:
        sought = pool.submit(dots, picture), pool.submit(rings, picture)
        stuck, ringed = (marks.result() for marks in sought)
        clean = erased(erased(picture, stuck, DOT_MARGIN), ringed, RING_MARGIN)
        found = found_lines(loaded.detection, clean, DETECTION_SIDE)
        lines = [line for line in pool.map(line_of, found) if line is not None]
    return ReadPhoto(
        tuple(sorted(lines, key=lambda line: (line.box[1], line.box[0]))),
        tuple(_mark(dot, width, height) for dot in stuck),
        tuple(_digits(picture, ringed, loaded.recogniser)),
        turns,
        width / height,
    )


def _line(
    box: Box, cut: np.ndarray, text: ReadText, confidence: float, size: tuple[int, int]
) -> ReadLine:
    """Describe a line; cut: its picture; size: width and height of the photo in pixels."""
    height = size[1]
    corners = np.clip(np.array(box) / size, 0, 1)
    low, high = corners.min(axis=0), corners.max(axis=0)
    return ReadLine(
        text.text,
        (float(low[0]), float(low[1]), float(high[0] - low[0]), float(high[1] - low[1])),
        confidence,
        ink_of(cut),
        length_and_height(box)[1] / height,
        (box[1][1] - box[0][1]) / height,
        text.unsure,
        text.raw,
    )


def _mark(mark: Round, width: int, height: int, digit: int = 0) -> SheetMark:
    return SheetMark(mark.x / width, mark.y / height, mark.radius / height, digit)


def _digits(picture: np.ndarray, ringed: list[Round], recogniser: Recogniser) -> list[SheetMark]:
    """Read the digit in each ring; a ring without one is a drawing."""
    height, width = picture.shape[:2]
    found = []
    for ring in ringed:
        reach = ring.radius * 0.72
        inside = picture[
            max(0, round(ring.y - reach)) : round(ring.y + reach) + 1,
            max(0, round(ring.x - reach)) : round(ring.x + reach) + 1,
        ]
        digit = recogniser.digit(inside)
        if digit:
            found.append(_mark(ring, width, height, digit))
    return found


def _best_turn(picture: np.ndarray, loaded: _Models) -> int:
    """Try the four turns of a photo at a small size; return clockwise quarters, 0 to 3."""
    import cv2

    share = min(1.0, SMALL_SIDE / max(picture.shape[:2]))
    small = cv2.resize(picture, None, fx=share, fy=share, interpolation=cv2.INTER_AREA)
    read = []
    for turns in range(4):
        turned = np.ascontiguousarray(np.rot90(small, -turns))
        found = found_lines(loaded.detection, turned, SMALL_SIDE)
        if not found and not turns:
            return 0  # nothing is written there, in whatever direction
        read.append(_legible(turned, found, loaded))
    best = int(np.argmax(read))
    return best if read[best] > read[0] * TURNED_BETTER else 0


def _legible(picture: np.ndarray, found: list[FoundLine], loaded: _Models) -> float:
    """Judge how much of a picture can be read: characters weighted by the square of confidence."""
    level = [line for line in found if _level(line.box)]
    longest = sorted(level, key=lambda line: -length_and_height(line.box)[0])[:TRIED_LINES]
    lines = [loaded.recogniser.recognise(cut_out(picture, line.box)) for line in longest]
    return sum(len(line.letters) * line.confidence**2 for line in lines)


def _level(box: Box) -> bool:
    length, height = length_and_height(box)
    return length > height


def _standing(read: ReadPhoto) -> bool:
    """Return whether most of the long lines are higher than wide, so that the photo lies."""
    long = [(line.box[2] * read.ratio, line.box[3]) for line in read.lines]
    standing = sum(height for width, height in long if height > 2 * width)
    return standing > sum(width for width, height in long if width > 2 * height)


def _mean(read: ReadPhoto) -> float:
    """Mean confidence over the characters of a photo; 0 if none was read."""
    count = sum(len(line.text) for line in read.lines)
    if not count:
        return 0.0
    return sum(len(line.text) * line.confidence for line in read.lines) / count

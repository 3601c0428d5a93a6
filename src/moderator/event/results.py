"""What the groups worked out: headlines, points and photos of their flipcharts."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from math import isfinite

Corner = tuple[float, float]
Quad = tuple[Corner, Corner, Corner, Corner]
"""Four corners clockwise from the top left, as shares of width and height."""

FARTHEST = 10.0
"""Farthest from a photo's origin that a place is believed, in widths and heights of the photo."""
LEAST_AREA = 1e-5
"""Corners around less than half of this share of the photo are those of no sheet."""
DENT = 1e-3
"""How much of a dent is taken for rounding, as a product of two shares."""
MOST_LETTERS = 1_000_000
"""Farthest into a text that a doubtful word may reach."""


class PointKind(StrEnum):
    """What a point on a flipchart is; in the order of the keys Alt+1 to Alt+5."""

    PROBLEM = "problem"
    CHALLENGE = "challenge"
    SOLUTION = "solution"
    NEXT_STEP = "next_step"
    OPEN_QUESTION = "open_question"


class ResultState(StrEnum):
    """How far a group's result has been worked on."""

    MISSING = "missing"
    BEGUN = "begun"
    READY = "ready"
    SHOWN = "shown"


class Ink(StrEnum):
    """Colour of the marker with which something was written."""

    BLACK = "black"
    RED = "red"
    ORANGE = "orange"
    GREEN = "green"
    BLUE = "blue"


class Treatment(StrEnum):
    """How a photo of a flipchart is cleaned before it is shown."""

    SHEET = "sheet"
    PINBOARD = "pinboard"
    WHITEBOARD = "whiteboard"
    AS_IS = "as_is"


class PhotoOrigin(StrEnum):
    """How a photo came in."""

    PHONE = "phone"
    FILE = "file"
    DROP = "drop"
    PASTE = "paste"
    FOLDER = "folder"
    CAMERA = "camera"


class IntakeState(StrEnum):
    """What became of a photo that came in.

    KNOWN: the same photo was there already. DISMISSED: a person said that it shows no flipchart.
    """

    UNSORTED = "unsorted"
    FILED = "filed"
    KNOWN = "known"
    DISMISSED = "dismissed"


class ProposalState(StrEnum):
    """What a person decided about a proposal."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Blur:
    """A circle of a photo that is made unrecognisable, as a face.

    x, y: its middle, as shares of the upright photo's width and height; radius: of its longer side.
    """

    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class LegendSign:
    """A sign or an ink that makes a point a point of a kind, where the event has its own legend.

    sign: "" for any sign; ink: None for any ink.
    """

    id: int
    kind: PointKind
    sign: str = ""
    ink: Ink | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """The result of a group; the group's id is unique.

    notes: for the presenter only; plenary_notes: what the plenary added.
    """

    id: int
    group_id: int
    headline: str = ""
    state: ResultState = ResultState.MISSING
    notes: str = ""
    plenary_notes: str = ""


@dataclass(frozen=True, slots=True)
class JoinedPoint:
    """What several groups named alike, as one point in the words of the moderation team."""

    id: int
    text: str


@dataclass(frozen=True, slots=True)
class Point:
    """A point of a group, with or without a guiding question.

    dots: number of sticky dots, those of phones not among them. from_plenary: it was added while
    the plenary saw the group's result; contributor: who said it then, or "".
    """

    id: int
    group_id: int
    kind: PointKind
    text: str
    question_id: int | None = None
    position: int = 0
    dots: int = 0
    from_plenary: bool = False
    contributor: str = ""


@dataclass(frozen=True, slots=True)
class JoinedMember:
    """A group's point that is part of a joined point; a point is part of one at most."""

    id: int
    joined_id: int
    point_id: int


@dataclass(frozen=True, slots=True)
class PhoneDots:
    """The dots that a phone gave to a point; phone: a random name that says nothing of a person."""

    id: int
    point_id: int
    phone: str
    dots: int


@dataclass(frozen=True, slots=True)
class Answer:
    """A solution that answers a challenge or a problem; both are points of one group."""

    id: int
    solution_id: int
    challenge_id: int


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo of a group's flipchart.

    content: SHA-256 of the original file in hexadecimal; pixels are stored outside the journal.
    quarter_turns: rotated by hand, clockwise, 0 to 3. taken: wall-clock time at the venue.
    treatment: how the picture was cleaned. corners: those of the sheet in the upright photo,
    clockwise from its top left, as eight shares of width and height with spaces between, which may
    lie outside; "" for the whole photo. corners_unsure: nobody has confirmed the corners, and the
    program doubts them. picture: SHA-256 of the straightened and cleaned picture, "" where the
    photo is shown as it is. halves: shown in the hall as two halves. internal: never leaves for
    hall, phones or documentation. blurred: what is made unrecognisable in what is shown, as
    `write_blurs` writes it.
    """

    id: int
    group_id: int
    content: str
    position: int = 0
    caption: str = ""
    quarter_turns: int = 0
    taken: datetime | None = None
    treatment: Treatment = Treatment.AS_IS
    corners: str = ""
    corners_unsure: bool = False
    picture: str = ""
    halves: bool = False
    internal: bool = False
    blurred: str = ""

    @property
    def shown(self) -> str:
        """Name of the pixels that are shown: of the cleaned picture, or else of the photo."""
        return self.picture or self.content

    @property
    def blurs(self) -> tuple[Blur, ...] | None:
        """The places that are blurred; None where they can no longer be read."""
        try:
            return read_blurs(self.blurred)
        except ValueError:
            return None

    @property
    def is_internal(self) -> bool:
        """Whether it never leaves: it is marked so, or nobody knows what was to be blurred."""
        return self.internal or self.blurs is None

    @property
    def quad(self) -> Quad | None:
        """The corners as numbers; None for the whole photo, also where they are of no sheet."""
        try:
            return read_corners(self.corners)
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class IntakePhoto:
    """A photo that came in, whatever became of it.

    content: SHA-256 of the original. name: of the file, or "". sender: the room or the name that
    the phone gave. arrived: wall-clock time at the venue; taken: as the camera wrote it. code: what
    is written in a code of a group sheet in the photo, "" without one. likeness: see
    `rules.likeness`. words: what was read on it, for finding it again. filed_group, sender_group:
    ids of the group that it was filed under, and of the one that the sender named; groups may be
    gone since. filed_photo: id of the `Photo` that it became, which may be gone too. The other
    fields are those of that photo, kept while it is on no page.
    """

    id: int
    content: str
    origin: PhotoOrigin
    arrived: datetime
    name: str = ""
    sender: str = ""
    taken: datetime | None = None
    code: str = ""
    likeness: str = ""
    words: str = ""
    state: IntakeState = IntakeState.UNSORTED
    filed_group: int | None = None
    sender_group: int | None = None
    treatment: Treatment = Treatment.AS_IS
    corners: str = ""
    corners_unsure: bool = False
    picture: str = ""
    caption: str = ""
    quarter_turns: int = 0
    halves: bool = False
    internal: bool = False
    blurred: str = ""
    filed_photo: int | None = None

    @property
    def shown(self) -> str:
        """Name of the pixels that are shown: of the cleaned picture, or else of the photo."""
        return self.picture or self.content


@dataclass(frozen=True, slots=True)
class ProposedPoint:
    """What was read on a photo and nobody has confirmed; it never leaves the laptop.

    text: "" where a line was found and could not be read. is_headline: it is the group's headline,
    and no point. left, top, width, height: the strip of the upright photo that it was read from, in
    shares. unsure: the doubtful words, as JSON: a list of [start, end, [other readings]].
    confidence: 0 to 1.
    """

    id: int
    photo_id: int
    kind: PointKind
    text: str
    position: int = 0
    question_id: int | None = None
    dots: int = 0
    is_headline: bool = False
    left: float = 0.0
    top: float = 0.0
    width: float = 1.0
    height: float = 1.0
    unsure: str = "[]"
    confidence: float = 0.0
    state: ProposalState = ProposalState.OPEN


def read_blurs(text: str) -> tuple[Blur, ...]:
    """Read blurred places as `Photo` and `write_blurs` write them.

    Raises ValueError if they are not threes of numbers that can be a place and a radius.
    """
    numbers = _shares(text)
    blurs = tuple(
        Blur(*place) for place in zip(numbers[::3], numbers[1::3], numbers[2::3], strict=False)
    )
    if len(numbers) % 3 or not all(0 < blur.radius <= 1 for blur in blurs):
        raise ValueError(f"no blurred places: {text[:80]!r}")
    return blurs


def write_blurs(blurs: Iterable[Blur]) -> str:
    """Write blurred places as x, y and radius of each, with spaces between."""
    return " ".join(f"{number:.5f}" for blur in blurs for number in (blur.x, blur.y, blur.radius))


def read_corners(text: str) -> Quad | None:
    """Read corners as `Photo` and `write_corners` write them; None for "".

    Raises ValueError if they are not eight numbers, or no corners of a sheet.
    """
    if not text:
        return None
    numbers = _shares(text)
    if len(numbers) != 8:
        raise ValueError(f"no corners: {text[:80]!r}")
    a, b, c, d = zip(numbers[::2], numbers[1::2], strict=True)
    if not _is_sheet((a, b, c, d)):
        raise ValueError(f"no corners of a sheet: {text[:80]!r}")
    return a, b, c, d


def _shares(text: str) -> list[float]:
    numbers = [float(each) for each in text.split()]
    if not all(isfinite(each) and abs(each) <= FARTHEST for each in numbers):
        raise ValueError(f"no shares of a photo: {text[:80]!r}")
    return numbers


def _is_sheet(quad: Quad) -> bool:
    """Return whether corners go clockwise around an area, without dents beyond rounding."""
    twice_area, bends = 0.0, []
    for place in range(4):
        (x0, y0), (x1, y1), (x2, y2) = quad[place - 2], quad[place - 1], quad[place]
        twice_area += x1 * y2 - x2 * y1
        bends.append((x1 - x0) * (y2 - y1) - (y1 - y0) * (x2 - x1))
    return twice_area > LEAST_AREA and min(bends) > -DENT


def write_corners(corners: Quad | None) -> str:
    """Write corners as eight shares with five decimals, a twentieth of a pixel of most photos."""
    if corners is None:
        return ""
    return " ".join(f"{number:.5f}" for corner in corners for number in corner)


@dataclass(frozen=True, slots=True)
class UnsureWord:
    """A doubtful stretch of a text, from start to end, and other readings, the likeliest first."""

    start: int
    end: int
    others: tuple[str, ...] = ()


def read_unsure(text: str) -> tuple[UnsureWord, ...]:
    """Read doubtful words as `ProposedPoint` and `write_unsure` write them.

    Raises ValueError for anything else.
    """
    try:
        words = json.loads(text)
    except RecursionError as error:
        raise ValueError(f"no doubtful words: {text[:80]!r}") from error
    if not isinstance(words, list) or not all(map(_is_unsure, words)):
        raise ValueError(f"no doubtful words: {text[:80]!r}")
    return tuple(UnsureWord(start, end, tuple(others)) for start, end, others in words)


def _is_unsure(word: object) -> bool:
    """Return whether a value is [start, end, [other readings]] with 0 ≤ start ≤ end."""
    if not isinstance(word, list) or [type(each) for each in word] != [int, int, list]:
        return False
    start, end, others = word
    return 0 <= start <= end <= MOST_LETTERS and all(
        isinstance(other, str) and not any("\ud800" <= letter <= "\udfff" for letter in other)
        for other in others
    )


def write_unsure(words: Iterable[UnsureWord]) -> str:
    """Write doubtful words as JSON."""
    return json.dumps([[word.start, word.end, list(word.others)] for word in words])

"""What the groups worked out: headlines, points and photos of their flipcharts."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


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
class Point:
    """A point of a group, with or without a guiding question; dots: number of sticky dots."""

    id: int
    group_id: int
    kind: PointKind
    text: str
    question_id: int | None = None
    position: int = 0
    dots: int = 0


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
    """

    id: int
    group_id: int
    content: str
    position: int = 0
    caption: str = ""
    quarter_turns: int = 0
    taken: datetime | None = None

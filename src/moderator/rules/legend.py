"""The sign and the ink before a point on a flipchart, which tell what kind of point it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from moderator.event.results import PointKind


class Ink(StrEnum):
    """The colours of the pens that lie ready at every flipchart."""

    RED = "red"
    GREEN = "green"
    BLUE = "blue"


@dataclass(frozen=True, slots=True)
class PointSign:
    """What stands before a point: a sign, in an ink."""

    sign: str
    ink: Ink


LEGEND: Mapping[PointKind, PointSign] = MappingProxyType(
    {
        PointKind.PROBLEM: PointSign("–", Ink.RED),
        PointKind.CHALLENGE: PointSign("!", Ink.RED),
        PointKind.SOLUTION: PointSign("+", Ink.GREEN),
        PointKind.NEXT_STEP: PointSign("→", Ink.BLUE),
        PointKind.OPEN_QUESTION: PointSign("?", Ink.BLUE),
    }
)
"""The legend that is printed on sheets. Signs alone tell kinds apart, inks help."""

"""Words and colours for kinds of points and states of results."""

from dataclasses import dataclass

from moderator.event.results import PointKind
from moderator.ui.theme import Colours
from moderator.ui.words import tr

KINDS = tuple(PointKind)
"""In the order of the keys Alt+1 to Alt+5."""


@dataclass(frozen=True, slots=True)
class InkAndGround:
    """A colour for words and the soft ground under them, both "#RRGGBB"."""

    ink: str
    ground: str


def kind_word(kind: PointKind) -> str:
    """Name a kind of point."""
    return {
        PointKind.PROBLEM: tr("Problem field"),
        PointKind.CHALLENGE: tr("Challenge"),
        PointKind.SOLUTION: tr("Solution"),
        PointKind.NEXT_STEP: tr("Next step"),
        PointKind.OPEN_QUESTION: tr("Open question"),
    }[kind]


def kind_colours(kind: PointKind, colours: Colours) -> InkAndGround:
    """Find the colours of a kind; its word always stands on them."""
    return {
        PointKind.PROBLEM: InkAndGround(colours.bad, colours.bad_soft),
        PointKind.CHALLENGE: InkAndGround(colours.warning, colours.warning_soft),
        PointKind.SOLUTION: InkAndGround(colours.good, colours.good_soft),
        PointKind.NEXT_STEP: InkAndGround(colours.accent, colours.accent_soft),
        PointKind.OPEN_QUESTION: InkAndGround(colours.secondary, colours.rail),
    }[kind]

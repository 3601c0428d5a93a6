"""The kinds of points, in words."""

from moderator.event.results import PointKind
from moderator.ui.words import tr

KINDS = tuple(PointKind)
"""In the order of the keys Alt+1 to Alt+5."""


def kind_word(kind: PointKind) -> str:
    """Name a kind of point."""
    return {
        PointKind.PROBLEM: tr("Problem field"),
        PointKind.CHALLENGE: tr("Challenge"),
        PointKind.SOLUTION: tr("Solution"),
        PointKind.NEXT_STEP: tr("Next step"),
        PointKind.OPEN_QUESTION: tr("Open question"),
    }[kind]

"""The sign and the ink before a point on a flipchart, which tell what kind of point it is."""

from moderator.event.conference import Conference
from moderator.event.results import Ink, LegendSign, PointKind

STANDARD_LEGEND = (
    LegendSign(0, PointKind.PROBLEM, "–", Ink.RED),
    LegendSign(0, PointKind.CHALLENGE, "!", Ink.RED),
    LegendSign(0, PointKind.SOLUTION, "+", Ink.GREEN),
    LegendSign(0, PointKind.NEXT_STEP, "→", Ink.BLUE),
    LegendSign(0, PointKind.OPEN_QUESTION, "?", Ink.BLUE),
)
"""What is printed on sheets where the event has no legend of its own. Its signs alone tell the
kinds apart, so that a group with one pen can use it, too."""


def legend_of(conference: Conference) -> tuple[LegendSign, ...]:
    """Return the event's own legend in the order of the kinds, or the standard one."""
    own = conference.all(LegendSign)
    order = list(PointKind)
    return tuple(sorted(own, key=lambda sign: (order.index(sign.kind), sign.id))) or STANDARD_LEGEND

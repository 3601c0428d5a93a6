"""The dots that points got: the sticky ones and those of phones."""

from collections.abc import Iterable

from moderator.event.conference import Conference
from moderator.event.results import Point


def all_dots(conference: Conference, point: Point) -> int:
    """Count the dots of a point: the sticky ones and those of phones."""
    return point.dots + sum(each.dots for each in conference.phone_dots_of(point.id))


def most_dots_first(conference: Conference, points: Iterable[Point]) -> tuple[Point, ...]:
    """Order points by their dots; those with as many stay in the order in which they were made."""
    return tuple(sorted(points, key=lambda point: (-all_dots(conference, point), point.id)))

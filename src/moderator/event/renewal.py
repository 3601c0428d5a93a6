"""Values about an event that are brought up to date from what they were before an edit."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, cast

from moderator.event.conference import Conference

V = TypeVar("V")


def renewed(compute: Callable[[Conference, V | None], V]) -> Callable[[Conference], V]:
    """Cache what is made from its own newest value, over all edits.

    The function finds out by itself what has changed since, and returns the same value if nothing
    has. It must not change the value that it gets.
    """
    name = f"{compute.__module__}.{compute.__qualname__}"

    @wraps(compute)
    def look_up(conference: Conference) -> V:
        known = conference.indexes.get(name)
        value = compute(conference, cast("V", known[1]) if known else None)
        conference.indexes[name] = ((), value)  # of no kind: no edit drops it
        return value

    return look_up

"""The contents of a documentation, as chosen by the moderator."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class DocumentChoice:
    """What goes into the documentation.

    people: names of those who took part, as a list and by group. photos: the flipcharts.
    only_ready: leave out results that are still being worked on. only_checked_in: if check-in was
    used, count and name only those who were there. made: the date on the cover, or None for a cover
    without one.
    """

    people: bool = True
    photos: bool = True
    only_ready: bool = False
    only_checked_in: bool = True
    made: date | None = None

"""The contents of a documentation, as chosen by the moderator."""

from dataclasses import dataclass
from datetime import date

from moderator.event.documentation import ChapterKind


@dataclass(frozen=True, slots=True)
class DocumentChoice:
    """What goes into the documentation.

    people: names of those who took part, as a list and by group. photos: the flipcharts.
    only_ready: leave out results that are still being worked on. only_checked_in: if check-in was
    used, count and name only those who were there. made: the date on the cover, or None for a cover
    without one. chapters: which ones, in their order. internal: also what is for the moderation
    team only. with_wishes: say how wishes were met. only_consenting: list only people who agreed
    to be named. accent: "#RRGGBB", or "" for ours. logo: content of the picture, or "".
    """

    people: bool = True
    photos: bool = True
    only_ready: bool = False
    only_checked_in: bool = True
    made: date | None = None
    chapters: tuple[ChapterKind, ...] = tuple(ChapterKind)
    internal: bool = False
    with_wishes: bool = False
    only_consenting: bool = False
    accent: str = ""
    logo: str = ""

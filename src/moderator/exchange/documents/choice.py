"""The contents of a documentation, as chosen by the moderator."""

from dataclasses import dataclass
from datetime import date

from moderator.event.conference import Conference
from moderator.event.documentation import ChapterKind, DocumentChapter


@dataclass(frozen=True, slots=True)
class DocumentChoice:
    """What goes into the documentation.

    people: names of those who took part, as a list and by group. photos: the flipcharts.
    only_ready: leave out results that are still being worked on. only_checked_in: if check-in was
    used, count and name only those who were there. made: the date on the cover, or None for a cover
    without one. chapters: which ones, in their order. internal: also what is for the moderation
    team only. with_wishes: say how wishes were met. only_consenting: if people were asked, name
    only those who agreed; who refused is never named. accent: "#RRGGBB", or "" for ours. logo:
    content of the picture, or "".
    """

    people: bool = True
    photos: bool = True
    only_ready: bool = False
    only_checked_in: bool = True
    made: date | None = None
    chapters: tuple[ChapterKind, ...] = tuple(ChapterKind)
    internal: bool = False
    with_wishes: bool = False
    only_consenting: bool = True
    accent: str = ""
    logo: str = ""


def choice_of(conference: Conference, made: date | None = None) -> DocumentChoice:
    """Return what the event says of its documentation; the rest is as in any documentation."""
    return DocumentChoice(
        made=made,
        chapters=chapters_of(conference),
        accent=conference.event.accent_colour,
        logo=conference.event.logo,
    )


def chapters_of(conference: Conference) -> tuple[ChapterKind, ...]:
    """Return the chapters that the event shows, in its order; those that it does not name last."""
    decided = sorted(conference.all(DocumentChapter), key=lambda each: (each.position, each.id))
    known = {chapter.kind for chapter in decided}
    shown = (chapter.kind for chapter in decided if chapter.shown)
    return (*shown, *(kind for kind in ChapterKind if kind not in known))

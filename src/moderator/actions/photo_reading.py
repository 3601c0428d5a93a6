"""Reads the flipchart on a photo: what is asked of the reader, and what becomes of its answer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from moderator.actions.port import OpenEvent
from moderator.capture.reading.models import reads
from moderator.event.conference import Conference
from moderator.event.results import (
    LegendSign,
    Photo,
    PointKind,
    ProposalState,
    ProposedPoint,
    Quad,
    write_unsure,
)
from moderator.event.schedule import AgendaItem, Room, Theme
from moderator.event.workshops import Group, GuidingQuestion, Workshop
from moderator.rules.legend import legend_of
from moderator.rules.reading.known import is_typed, new_points, words_of
from moderator.rules.reading.points import Question, ReadPoint, proposed
from moderator.rules.reading.within import unturned, within

if TYPE_CHECKING:
    from moderator.capture.reading.reading import PhotoReader

__all__ = [
    "PhotoReading",
    "ReadingTask",
    "SheetReading",
    "event_words",
    "reading_task",
    "reads",
    "unread_photos",
]


@dataclass(frozen=True, slots=True)
class ReadingTask:
    """A photo that is to be read, and what the event knows of it.

    content: name of its pixels. quarter_turns: clockwise, as it was turned by hand. corners: of the
    group's sheet in the upright photo; what stands beside it is not read. printed: names that stand
    on the sheet, () where it has no code. headline and typed: what a person wrote on the group's
    page, which has precedence.
    """

    photo_id: int
    content: str
    quarter_turns: int
    words: tuple[str, ...]
    questions: tuple[Question, ...]
    legend: tuple[LegendSign, ...]
    corners: Quad | None = None
    printed: tuple[str, ...] = ()
    headline: str = ""
    typed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetReading:
    """What was read: proposals for the group's page, and all words.

    quarter_turns: by how much the photo still has to be turned clockwise to stand upright.
    """

    photo_id: int
    proposals: tuple[ProposedPoint, ...]
    words: str
    quarter_turns: int = 0


class PhotoReading:
    """Reads photos one at a time, in a process that is kept while there are more."""

    def __init__(self) -> None:
        self._reader: PhotoReader | None = None

    def read(
        self, store: OpenEvent, task: ReadingTask, cancelled: Callable[[], bool]
    ) -> SheetReading:
        """Read a photo; takes a second or more, so call it on a worker thread.

        Raises JobProblem if the extra is missing or the reader failed, FileProblem if it is no
        picture, JobCancelled. KeyError if the pixels are gone.
        """
        from moderator.capture.reading.reading import PhotoReader

        if self._reader is None:
            self._reader = PhotoReader()
        photo = self._reader.read(
            store.shown_photo(task.content),
            task.words,
            quarter_turns=task.quarter_turns,
            cancelled=cancelled,
        )
        turned = (task.quarter_turns + photo.quarter_turns) % 4
        if task.corners is not None:
            photo = within(photo, task.corners, turned)
        sheet = proposed(photo, task.questions, task.legend, task.printed)
        found = [_proposal(point, turned) for point in new_points(sheet, task.headline, task.typed)]
        headline = sheet.headline
        if headline is not None and not task.headline and not is_typed(headline.text, task.typed):
            found.insert(0, _proposal(headline, turned, is_headline=True))
        words = " ".join(line.text for line in sheet.lines)
        return SheetReading(task.photo_id, tuple(found), words, sheet.quarter_turns)

    def close(self) -> None:
        """End the process."""
        if self._reader is not None:
            self._reader.close()


def reading_task(conference: Conference, photo_id: int) -> ReadingTask:
    """Collect what the reader has to know of a photo."""
    photo = conference.one(Photo, photo_id)
    group = conference.one(Group, photo.group_id)
    questions = conference.questions_of(group.workshop_id)
    result = conference.result_of(group.id)
    return ReadingTask(
        photo_id,
        photo.content,
        photo.quarter_turns,
        event_words(conference),
        tuple(Question(question.id, question.text) for question in questions),
        legend_of(conference),
        photo.quad,
        _printed(conference, photo, group),
        result.headline.strip() if result is not None else "",
        tuple(point.text for point in conference.written_points_of(group.id)),
    )


def event_words(conference: Conference) -> tuple[str, ...]:
    """List the words that are written in an event, by which what was read is corrected."""
    return words_of(_texts(conference))


def unread_photos(conference: Conference, group_ids: Sequence[int]) -> list[int]:
    """Find photos of groups of which nothing was typed and nothing read yet."""
    return [
        photo.id
        for group_id in group_ids
        if not conference.written_points_of(group_id)
        for photo in conference.photos_of(group_id)
        if not conference.proposals_of(photo.id)
    ]


def _printed(conference: Conference, photo: Photo, group: Group) -> tuple[str, ...]:
    """List the names on a group's printed sheet; () where the photo shows no code."""
    codes = [
        entry.code
        for entry in conference.intake()
        if entry.content == photo.content and entry.code and entry.filed_group == group.id
    ]
    if not codes:
        return ()
    workshop = conference.one(Workshop, group.workshop_id)
    room = conference.get(Room, workshop.room_id)
    return (
        conference.theme_of(workshop).name,
        f"Gruppe {group.number}",
        f"Group {group.number}",
        conference.one(AgendaItem, workshop.round_id).title,
        conference.event.title,
        *((room.name,) if room is not None else ()),
        *(each for each in (group.speaker, group.table) if each),
    )


def _texts(conference: Conference) -> list[str]:
    """List what is written in an event: themes, questions, places, points."""
    texts = [theme.name for theme in conference.all(Theme)]
    texts += [question.text for question in conference.all(GuidingQuestion)]
    texts += [workshop.practice_example for workshop in conference.all(Workshop)]
    texts += [conference.event.title, conference.event.venue]
    for workshop in conference.all(Workshop):
        for group in conference.groups_of(workshop.id):
            texts += [point.text for point in conference.points_of(group.id)]
    return texts


def _proposal(point: ReadPoint, turned: int, *, is_headline: bool = False) -> ProposedPoint:
    left, top, width, height = unturned(point.strip, turned)
    return ProposedPoint(
        0,
        0,
        PointKind(point.kind),
        point.text,
        question_id=point.question_id,
        dots=point.dots,
        is_headline=is_headline,
        left=left,
        top=top,
        width=width,
        height=height,
        unsure=write_unsure(point.unsure),
        confidence=point.confidence,
        state=ProposalState.OPEN,
    )

"""Reads the flipchart on a photo: what is asked of the reader, and what becomes of its answer."""

import contextlib
import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from moderator.actions.port import OpenEvent
from moderator.capture.reading.models import reads
from moderator.event.conference import Conference
from moderator.event.errors import JobProblem
from moderator.event.results import (
    IntakePhoto,
    LegendSign,
    Photo,
    PointKind,
    ProposalState,
    ProposedPoint,
    Quad,
    Result,
    Treatment,
    read_corners,
    write_unsure,
)
from moderator.event.schedule import AgendaItem, Room, Theme
from moderator.event.workshops import Group, GuidingQuestion, Workshop
from moderator.rules.filing import waits
from moderator.rules.legend import legend_of
from moderator.rules.reading.cards import proposed_on_cards
from moderator.rules.reading.known import is_typed, new_points, words_of
from moderator.rules.reading.lines import ReadPhoto
from moderator.rules.reading.points import Question, ReadPoint, proposed
from moderator.rules.reading.within import unturned, within
from moderator.rules.sheet_code import short_code_of

if TYPE_CHECKING:
    from moderator.capture.reading.reading import PhotoReader

__all__ = [
    "PhotoReading",
    "ReadingTask",
    "SheetReading",
    "WaitingTask",
    "common_words",
    "event_words",
    "reading_task",
    "reads",
    "unread_photos",
    "unread_waiting",
    "waiting_task",
]

MOST_KEPT = 300
"""Readings that are kept in memory; each takes some 20 kB."""


@dataclass(frozen=True, slots=True)
class ReadingTask:
    """A photo that is to be read, and what the event knows of it.

    content: name of its pixels. quarter_turns: clockwise, as it was turned by hand. corners: of the
    group's sheet in the upright photo; what stands beside it is not read. printed: names that stand
    on the sheet, () where it has no code. headline and typed: what a person wrote on the group's
    page, which has precedence. pinboard: each card is a point.
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
    pinboard: bool = False


@dataclass(frozen=True, slots=True)
class SheetReading:
    """What was read: proposals for the group's page, and all words.

    quarter_turns: by how much the photo still has to be turned clockwise to stand upright.
    """

    photo_id: int
    proposals: tuple[ProposedPoint, ...]
    words: str
    quarter_turns: int = 0


@dataclass(frozen=True, slots=True)
class WaitingTask:
    """A photo of the intake whose words are to be read; the fields are those of `ReadingTask`."""

    intake_id: int
    content: str
    quarter_turns: int
    words: tuple[str, ...]
    corners: Quad | None = None
    pinboard: bool = False


@dataclass(frozen=True, slots=True)
class _Kept:
    """What was read in a photo.

    quarter_turns: by which it had been turned before. pinboard: whether its cards were found too.
    """

    quarter_turns: int
    photo: ReadPhoto
    pinboard: bool = False

    def for_turns(self, quarter_turns: int) -> ReadPhoto | None:
        """Return the reading for a photo that is turned; None where it has to be read anew."""
        upright = (self.quarter_turns + self.photo.quarter_turns) % 4
        if quarter_turns not in {self.quarter_turns, upright}:
            return None
        return replace(self.photo, quarter_turns=(upright - quarter_turns) % 4)


class PhotoReading:
    """Reads photos one at a time, in a process that is kept while there are more.

    What was read is kept, so that a photo that waited for its group, or shows two sheets, is read
    once.
    """

    def __init__(self) -> None:
        self._reader: PhotoReader | None = None
        self._making = threading.Lock()
        self._kept: OrderedDict[str, _Kept] = OrderedDict()

    def make_ready(self) -> None:
        """Start the reader for a photo that is coming; call it on a worker thread."""
        with contextlib.suppress(JobProblem):  # then the photo starts it, or says why not
            self._photo_reader().make_ready()

    def read(
        self, store: OpenEvent, task: ReadingTask, cancelled: Callable[[], bool]
    ) -> SheetReading:
        """Read a photo; takes a second or more, so call it on a worker thread.

        Raises JobProblem if the extra is missing or the reader failed, FileProblem if it is no
        picture, JobCancelled. KeyError if the pixels are gone.
        """
        photo = self._read(store, task, cancelled)
        turned = (task.quarter_turns + photo.quarter_turns) % 4
        if task.corners is not None:
            photo = within(photo, task.corners, turned)
        if photo.cards and task.pinboard:
            sheet = proposed_on_cards(photo, task.questions, task.legend)
        else:
            sheet = proposed(photo, task.questions, task.legend, task.printed)
        found = [_proposal(point, turned) for point in new_points(sheet, task.headline, task.typed)]
        headline = sheet.headline
        if headline is not None and not task.headline and not is_typed(headline.text, task.typed):
            found.insert(0, _proposal(headline, turned, is_headline=True))
        return SheetReading(task.photo_id, tuple(found), _all_words(photo), sheet.quarter_turns)

    def read_words(self, store: OpenEvent, task: WaitingTask, cancelled: Callable[[], bool]) -> str:
        """Read all words on a photo that waits for its group; as `read` otherwise."""
        photo = self._read(store, task, cancelled)
        if task.corners is not None:
            photo = within(photo, task.corners, (task.quarter_turns + photo.quarter_turns) % 4)
        return _all_words(photo)

    def forget(self, content: str) -> None:
        """Read a photo anew when it is asked for next."""
        self._kept.pop(content, None)

    def _photo_reader(self) -> "PhotoReader":
        from moderator.capture.reading.reading import PhotoReader

        with self._making:  # two workers may ask for it at once
            if self._reader is None:
                self._reader = PhotoReader()
            return self._reader

    def close(self) -> None:
        """End the process."""
        if self._reader is not None:
            self._reader.close()

    def _read(
        self, store: OpenEvent, task: ReadingTask | WaitingTask, cancelled: Callable[[], bool]
    ) -> ReadPhoto:
        kept = self._kept.get(task.content)
        known = None if kept is None else kept.for_turns(task.quarter_turns)
        if kept is not None and known is not None and (kept.pinboard or not task.pinboard):
            return known
        photo = self._photo_reader().read(
            store.shown_photo(task.content),
            task.words,
            quarter_turns=task.quarter_turns,
            pinboard=task.pinboard,
            cancelled=cancelled,
        )
        self._kept[task.content] = _Kept(task.quarter_turns, photo, task.pinboard)
        while len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)
        return photo


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
        pinboard=photo.treatment is Treatment.PINBOARD,
    )


def waiting_task(conference: Conference, intake_id: int) -> WaitingTask:
    """Collect what the reader has to know of a photo that waits for its group."""
    entry = conference.one(IntakePhoto, intake_id)
    try:
        corners = read_corners(entry.corners)
    except ValueError:
        corners = None
    return WaitingTask(
        intake_id,
        entry.content,
        entry.quarter_turns,
        event_words(conference),
        corners,
        pinboard=entry.treatment is Treatment.PINBOARD,
    )


@cache
def common_words(language: str) -> tuple[str, ...]:
    """List words that are common in a language, which are offered for misread ones, never put in.

    None where the reader is missing.
    """
    if language != "de" or not reads():
        return ()
    from moderator.capture.reading.dictionary import dictionary

    return tuple(sorted(dictionary().words))


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


def unread_waiting(conference: Conference) -> list[int]:
    """Find photos that wait for their group and of which no word was read, the newest first."""
    return [
        entry.id for entry in conference.intake() if not entry.words and waits(conference, entry)
    ]


def _all_words(photo: ReadPhoto) -> str:
    return " ".join(line.text for line in photo.lines)


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
        short_code_of(group.id, conference.event.badge_key),
        *((room.name,) if room is not None else ()),
        *(each for each in (group.speaker, group.table) if each),
    )


def _texts(conference: Conference) -> list[str]:
    """List what is written in an event: themes, questions, places, headlines, points."""
    texts = [theme.name for theme in conference.all(Theme)]
    texts += [question.text for question in conference.all(GuidingQuestion)]
    texts += [workshop.practice_example for workshop in conference.all(Workshop)]
    texts += [conference.event.title, conference.event.venue]
    texts += [result.headline for result in conference.all(Result)]
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

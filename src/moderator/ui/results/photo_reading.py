"""Reads photos as they come in, one after another, without anybody asking."""

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from moderator.actions.intake import likeliest
from moderator.actions.photo_reading import (
    PhotoReading,
    ReadingTask,
    SheetReading,
    WaitingTask,
    reading_task,
    reads,
    unread_photos,
    unread_waiting,
    waiting_task,
)
from moderator.actions.reading import keep_proposals, keep_words
from moderator.event.changes import Changes
from moderator.event.conference import Conference
from moderator.event.errors import KnownError
from moderator.event.phrase import phrase
from moderator.event.results import IntakePhoto, Photo
from moderator.event.workshops import Group
from moderator.rules.filing import waits
from moderator.ui import remembered
from moderator.ui.hub import Hub
from moderator.ui.jobs import Job

T = TypeVar("T")


class ReadingQueue(QObject):
    """Photos that wait to be read, and the one that is being read.

    Those on groups' pages come first; of those that wait for their group the words are read.
    read: (id of a photo, how many proposals) it was read.
    """

    read = Signal(int, int)

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._reading = PhotoReading()
        self._waiting: deque[int] = deque()
        self._unsorted: deque[int] = deque()
        self._job: Job | None = None
        self._seen: dict[int, str] = {}
        self._seen_unsorted: set[int] = set()
        self._told = ""
        hub.changed.connect(self._take)
        if hub.phones is not None:
            hub.phones.expecting.connect(self.get_ready)
        self.destroyed.connect(self._reading.close)

    @property
    def by_itself(self) -> bool:
        """Whether photos are read without being asked for."""
        return reads() and remembered.READ_PHOTOS.get() and not self._hub.store.read_only

    def catch_up(self) -> None:
        """Read the photos of which nothing was typed and nothing read."""
        conference = self._hub.conference
        self._seen |= _contents(conference)
        if self.by_itself:
            groups = [group.id for group in conference.all(Group)]
            self._wait_for(unread_photos(conference, groups))
            self._note_unsorted()
            self._next()

    def read_now(self, photo_id: int) -> None:
        """Read a photo because it was asked for, again if need be."""
        if photo_id in self._waiting:
            self._waiting.remove(photo_id)
        photo = self._hub.conference.get(Photo, photo_id)
        if photo is not None:
            self._reading.forget(photo.content)
        self._told = ""
        self._waiting.appendleft(photo_id)
        self._next()

    @Slot()
    def get_ready(self) -> None:
        """Start the reader while a photo arrives, so that it waits for nothing then."""
        if self.by_itself and self._job is None:
            reading = self._reading

            def work(_job: Job) -> None:
                reading.make_ready()

            self._hub.jobs.start(phrase("Getting ready to read"), work, self, quiet=True)

    @Slot(Changes)
    def _take(self, changes: Changes) -> None:
        """Read photos that are new, or have taken the place of a smaller copy."""
        if not changes.touch(Photo, IntakePhoto):
            return
        conference, before = self._hub.conference, self._seen
        now = _contents(conference)
        self._seen = before | now
        if self.by_itself and changes.origin == "edit":
            self._wait_for(
                [
                    each
                    for each in sorted(now)
                    if before.get(each, now[each]) != now[each]
                    or (each not in before and not conference.proposals_of(each))
                ]
            )
            self._note_unsorted()
            self._next()

    def _wait_for(self, photo_ids: list[int]) -> None:
        self._waiting += [each for each in photo_ids if each not in self._waiting]

    def _note_unsorted(self) -> None:
        """Let the words be read on photos that wait for their group, each once."""
        found = unread_waiting(self._hub.conference)
        self._unsorted += [each for each in found if each not in self._seen_unsorted]
        self._seen_unsorted.update(found)

    def _next(self) -> None:
        conference = self._hub.conference
        while self._waiting and self._job is None:
            photo_id = self._waiting.popleft()
            if conference.get(Photo, photo_id) is not None:
                self._read(reading_task(conference, photo_id))
        while self._unsorted and self._job is None:
            entry = conference.get(IntakePhoto, self._unsorted.popleft())
            if entry is not None and waits(conference, entry):
                self._read_words(waiting_task(conference, entry.id))

    def _read(self, task: ReadingTask) -> None:
        store, reading = self._hub.store, self._reading

        def work(job: Job) -> SheetReading:
            return reading.read(store, task, lambda: job.stopped)

        self._start(work, partial(self._keep, task))

    def _read_words(self, task: WaitingTask) -> None:
        store, reading = self._hub.store, self._reading

        conference, now = self._hub.conference, self._hub.now()

        def work(job: Job) -> str:
            words = reading.read_words(store, task, lambda: job.stopped)
            entry = conference.one(IntakePhoto, task.intake_id)
            likeliest(conference, replace(entry, words=words), now)  # known when it is shown
            return words

        self._start(work, partial(self._keep_words, task.intake_id))

    def _start(self, work: Callable[[Job], T], then: Callable[[T], None]) -> None:
        self._job = self._hub.jobs.start(
            phrase("Read what is written on a photo"),
            work,
            self,
            then,
            self._fail,
            cancelled=self._stop,
        )
        self._job.ended.connect(self._end)

    def _stop(self) -> None:
        self._waiting.clear()
        self._unsorted.clear()

    def _keep_words(self, intake_id: int, words: str) -> None:
        self._told = ""
        if words and self._hub.conference.get(IntakePhoto, intake_id) is not None:
            self._hub.attempt(keep_words, intake_id, words)

    def _keep(self, task: ReadingTask, sheet: SheetReading) -> None:
        self._told = ""
        photo = self._hub.conference.get(Photo, sheet.photo_id)
        if photo is None:
            return
        turned_by_hand = photo.quarter_turns != task.quarter_turns
        turns = 0 if turned_by_hand or photo.picture else sheet.quarter_turns
        if turns or sheet.proposals or sheet.words:
            self._hub.attempt(
                keep_proposals, photo.id, sheet.proposals, sheet.words, quarter_turns=turns
            )
        self.read.emit(photo.id, len(sheet.proposals))

    def _fail(self, problem: KnownError) -> None:
        """Show once why photos are not read; the others are still tried where any can be read."""
        if not reads():
            self._stop()
        if str(problem) != self._told:
            self._told = str(problem)
            self._hub.show_error(problem)

    @Slot()
    def _end(self) -> None:
        self._job = None
        self._next()


def _contents(conference: Conference) -> dict[int, str]:
    """Name the pixels of all photos on groups' pages."""
    return {photo.id: photo.content for photo in conference.all(Photo)}

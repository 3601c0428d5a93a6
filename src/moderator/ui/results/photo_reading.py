"""Reads photos as they come onto groups' pages, one after another, without anybody asking."""

from collections import deque
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from moderator.actions.photo_reading import (
    PhotoReading,
    ReadingTask,
    SheetReading,
    reading_task,
    reads,
    unread_photos,
)
from moderator.actions.reading import keep_proposals
from moderator.event.changes import Changes
from moderator.event.errors import KnownError
from moderator.event.phrase import phrase
from moderator.event.results import Photo
from moderator.event.workshops import Group
from moderator.ui import remembered
from moderator.ui.hub import Hub
from moderator.ui.jobs import Job


class ReadingQueue(QObject):
    """Photos that wait to be read, and the one that is being read.

    read: (id of a photo, how many proposals) it was read.
    """

    read = Signal(int, int)

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._reading = PhotoReading()
        self._waiting: deque[int] = deque()
        self._job: Job | None = None
        self._seen: set[int] = set()
        self._told = ""
        hub.changed.connect(self._take)
        self.destroyed.connect(self._reading.close)

    @property
    def by_itself(self) -> bool:
        """Whether photos are read without being asked for."""
        return reads() and remembered.READ_PHOTOS.get() and not self._hub.store.read_only

    def catch_up(self) -> None:
        """Read the photos of which nothing was typed and nothing read."""
        conference = self._hub.conference
        self._seen |= {photo.id for photo in conference.all(Photo)}
        if self.by_itself:
            groups = [group.id for group in conference.all(Group)]
            self._wait_for(unread_photos(conference, groups))

    def read_now(self, photo_id: int) -> None:
        """Read a photo because it was asked for, again if need be."""
        if photo_id in self._waiting:
            self._waiting.remove(photo_id)
        self._told = ""
        self._waiting.appendleft(photo_id)
        self._next()

    @Slot(Changes)
    def _take(self, changes: Changes) -> None:
        """Read photos that are new on a page."""
        if not changes.touch(Photo):
            return
        photos = {photo.id for photo in self._hub.conference.all(Photo)}
        new = sorted(photos - self._seen)
        self._seen |= photos
        if self.by_itself and changes.origin == "edit":
            self._wait_for([each for each in new if not self._hub.conference.proposals_of(each)])

    def _wait_for(self, photo_ids: list[int]) -> None:
        self._waiting += [each for each in photo_ids if each not in self._waiting]
        self._next()

    def _next(self) -> None:
        conference, store = self._hub.conference, self._hub.store
        while self._waiting and self._job is None:
            photo_id = self._waiting.popleft()
            if conference.get(Photo, photo_id) is None:
                continue
            task, reading = reading_task(conference, photo_id), self._reading

            def work(job: Job) -> SheetReading:
                return reading.read(store, task, lambda: job.stopped)  # noqa: B023

            self._job = self._hub.jobs.start(
                phrase("Read what is written on a photo"),
                work,
                self,
                partial(self._keep, task),
                self._fail,
                cancelled=self._waiting.clear,
            )
            self._job.ended.connect(self._end)

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
            self._waiting.clear()
        if str(problem) != self._told:
            self._told = str(problem)
            self._hub.show_error(problem)

    @Slot()
    def _end(self) -> None:
        self._job = None
        self._next()

"""What every view gets: the open event, its changes, the clock, the stage, the jobs."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from moderator.actions.port import OpenEvent, Store
from moderator.event.changes import Changes
from moderator.event.conference import Conference, Record
from moderator.event.errors import KnownError
from moderator.event.people import Participant
from moderator.event.phrase import Phrase, phrase
from moderator.event.results import Photo
from moderator.event.schedule import AgendaItem, Event, ItemRoom
from moderator.event.stage import Cue
from moderator.event.workshops import Group, Workshop
from moderator.rules.schedule.running import ItemState, running, same_times
from moderator.rules.schedule.venue_time import elapsed
from moderator.ui.doing import Action, Done, P, T, attempt
from moderator.ui.jobs import Jobs
from moderator.ui.phones import Phones
from moderator.ui.stage import Stage
from moderator.ui.theme import Appearance
from moderator.ui.told import ToldMessages

TICK_MILLISECONDS = 1000
IDLE_MILLISECONDS = 1000
"""Pause after the last edit until the write-ahead log is merged into the event file."""

RETRY_MILLISECONDS = 2000
"""After how long writing is tried again where it failed."""


@dataclass(frozen=True, slots=True)
class CaptionOf:
    """The caption of a photo, to be written."""

    photo: Photo


Target = Record | Cue | CaptionOf
"""What an area can be asked to show."""


BEHIND_TIMES = (AgendaItem, Event, ItemRoom, Workshop, Participant)
"""All kinds of records that expected times follow from."""
Timed = tuple[int, ItemState, datetime, datetime]


class AreaName(StrEnum):
    """The seven areas in the order of the event."""

    SCHEDULE = "schedule"
    PEOPLE = "people"
    ASSIGNMENT = "assignment"
    RESULTS = "results"
    REGIE = "regie"
    PLENARY = "plenary"
    DOCUMENTATION = "documentation"


@dataclass(frozen=True, slots=True)
class Destination:
    """Where the moderator wants to go: an area, and a record in it."""

    area: AreaName
    record: Target | None = None


@dataclass(frozen=True, slots=True)
class Beginning:
    """Where a presentation begins: with the first slide, or with what is previewed.

    first: the group with whose result it begins instead, if that is ready; else the first that is.
    """

    from_start: bool
    first: Group | None = None


class Hub(QObject):
    """Joins the views to the open event without their knowing each other.

    changed: the records that an edit changed, also one on another thread. tick: the time, once a
    second. timed: an item is expected to begin or end at another minute, or has begun or ended, by
    an edit or as time passes. message_shown: a sentence, and whether what it is about can be
    undone. warning_shown: the same about something that was done and should be checked.
    error_shown: a KnownError. error_over: one that was shown holds no longer.
    wanted: the area and record to go to. needed: an area that has to exist, though it is not shown.
    presented: start the presentation there. keeping: what is typed has to be saved now, since the
    event is about to be closed, written elsewhere or printed, or people are taken out of it.
    closing: the event is about to be closed, and every window with it. saving_changed: edits could
    not be written, or now are. phones: those of the people in the room; None where the program has
    not connected any. told: what Regie tells phones and stage.
    """

    changed = Signal(Changes)
    tick = Signal(datetime)
    timed = Signal()
    message_shown = Signal(Phrase, bool)
    warning_shown = Signal(Phrase, bool)
    error_shown = Signal(KnownError)
    error_over = Signal(KnownError)
    wanted = Signal(Destination)
    needed = Signal(AreaName)
    presented = Signal(Beginning)
    keeping = Signal()
    closing = Signal()
    saving_changed = Signal()

    def __init__(self, store: Store, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.store: OpenEvent = store
        self.appearance = appearance
        self.stage = Stage(self, lambda a, b: elapsed(self.conference.event, a, b))
        self.told = ToldMessages(store, self.now, self)
        self.jobs = Jobs(self)
        self.jobs.failed.connect(self.show_error)
        self.phones: Phones | None = None
        self._timed = self.conference
        self._times = self._expected_times(self.now())
        self.changed.connect(self._on_changed)
        self.tick.connect(self._retime)  # before all others, so that they know what is other now
        store.keep_unsaved()
        self._unsubscribe = store.subscribe(self.changed.emit)
        self._problem: KnownError | None = None
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MILLISECONDS)
        self._idle.timeout.connect(self._settle)
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MILLISECONDS)
        self._retry.timeout.connect(self._save)
        self.changed.connect(self._after_edit)
        self._idle.start()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MILLISECONDS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    @property
    def conference(self) -> Conference:
        """The newest snapshot of the event."""
        return self.store.conference

    def now(self) -> datetime:
        """The wall-clock time at the venue."""
        return self.store.clock()

    def do(self, action: Action[P, T], *args: P.args, **kwargs: P.kwargs) -> Done[T]:
        """Run an action on the open event; show in words why it cannot be done.

        What was done is shown by `Done.report`.
        """
        return self.attempt(action, *args, **kwargs).otherwise(self.show_error)

    def attempt(self, action: Action[P, T], *args: P.args, **kwargs: P.kwargs) -> Done[T]:
        """Run an action whose problem is shown elsewhere than in the message bar."""
        return attempt(self, self._store, action, *args, **kwargs)

    def for_worker(self, action: Action[P, T]) -> Callable[P, T]:
        """Bind an action to the open event for the work of a job, which fails by its KnownError."""
        return partial(action, self._store)

    def show_message(self, sentence: Phrase, *, undoable: bool = True) -> None:
        """Show a quiet message at the bottom, with Undo where that is possible."""
        self.message_shown.emit(sentence, undoable)

    def show_warning(self, sentence: Phrase, *, undoable: bool = True) -> None:
        """Show a quiet message about what was done but should be checked, as a room too full."""
        self.warning_shown.emit(sentence, undoable)

    def show_error(self, problem: KnownError) -> None:
        """Show an error in words."""
        self.error_shown.emit(problem)

    def goto(self, area: AreaName, record: Target | None = None) -> None:
        """Go to an area and show a record there."""
        self.wanted.emit(Destination(area, record))

    def present(self, *, from_start: bool, first: Group | None = None) -> None:
        """Start the presentation at a `Beginning`."""
        self.needed.emit(AreaName.PLENARY)  # which connects to `presented`
        self.presented.emit(Beginning(from_start, first))

    def undo(self) -> None:
        """Undo the newest edit, and show that, or why it cannot be undone."""
        self._revert(Store.undo)

    def redo(self) -> None:
        """Redo the newest undone edit, and show that, or why it cannot be redone."""
        self._revert(Store.redo)

    def close(self) -> None:
        """Close the windows of the event, end all jobs and unsubscribe from the store."""
        self.keeping.emit()
        self.closing.emit()
        for timer in (self._timer, self._idle, self._retry):
            timer.stop()
        self.jobs.finish()
        self._unsubscribe()

    def save(self) -> bool:
        """Try at once to write what could not be written; return whether all is written."""
        saved = self._store.save()
        self._report_saving()
        return saved

    @Slot()
    def _after_edit(self) -> None:
        self._idle.start()
        self._report_saving()

    @Slot()
    def _settle(self) -> None:
        """Merge the write-ahead log into the event file; again later where that was impossible."""
        if not self.store.read_only:
            self.jobs.start(
                phrase("Saving"),
                lambda _job: self._store.checkpoint(),
                self,
                self._on_settled,
                quiet=True,
                database=True,
            )

    def _on_settled(self, settled: bool) -> None:
        if not settled:
            self._idle.start()

    @Slot()
    def _save(self) -> None:
        job = self.jobs.start(
            phrase("Saving"), lambda _job: self._store.save(), self, quiet=True, database=True
        )
        job.ended.connect(self._report_saving)

    @Slot()
    def _report_saving(self) -> None:
        """Show once why edits could not be written, and once that they are."""
        problem, before = self.store.problem, self._problem
        self._problem = problem
        if problem is not None and not self._retry.isActive():
            self._retry.start()
        if str(problem) == str(before):
            return
        if problem is not None:
            self.show_error(problem)
        else:
            self._idle.start()
            self.show_message(phrase("Everything is saved again."), undoable=False)
        self.saving_changed.emit()

    def _revert(self, action: Callable[[Store], Changes]) -> None:
        changes = self.do(action).value
        if changes is not None:
            undone = phrase("Undone: {what}", what=changes.label)
            again = phrase("Done again: {what}", what=changes.label)
            self.show_message(undone if changes.origin == "undo" else again, undoable=False)

    @Slot()
    def _tick(self) -> None:
        self.tick.emit(self.now())

    @Slot(Changes)
    def _on_changed(self, changes: Changes) -> None:
        if not changes.touch(*BEHIND_TIMES):
            return
        before, self._timed = self._timed, self.conference
        if not same_times(before, self.conference):  # as where a title is typed
            self._retime(self.now())

    @Slot(datetime)
    def _retime(self, now: datetime) -> None:
        times = self._expected_times(now)
        if times != self._times:
            self._times = times
            self.timed.emit()

    def _expected_times(self, now: datetime) -> tuple[Timed, ...]:
        """Begin and end of every agenda item to the minute, as they are shown."""
        return tuple(
            (e.item.id, e.state, _minute(e.start), _minute(e.end))
            for e in running(self.conference, now).items
        )


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)

"""Keeps the emergency folder on a stick up to date, without ever being in the hall's way."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from moderator.event.changes import Changes
from moderator.event.conference import Conference
from moderator.event.errors import FileProblem, KnownError
from moderator.event.phrase import Phrase, phrase
from moderator.ui.hub import Hub
from moderator.ui.jobs import Job
from moderator.ui.remembered import emergency_target
from moderator.ui.slide_files import slides_of_event
from moderator.ui.words import QtWords, error_text, tr

if TYPE_CHECKING:
    from moderator.actions.emergency import EmergencyFolder

CALM_SECONDS = 45.0
"""How long nothing is edited and no key changes the hall before the folder is brought up to date:
making it takes a worker many seconds, and a key in the hall must not wait for it."""
RETRY_SECONDS = 20.0
"""After how long a stick that was not there is looked for again."""


class EmergencyKeeper(QObject):
    """Writes the emergency folder when asked, and again by itself while the stick is there.

    told: (text) what the status line says about it.
    """

    told = Signal(str)

    def __init__(self, hub: Hub, window: QWidget, seconds: Callable[[], float] = monotonic) -> None:
        super().__init__(window)
        self._hub, self._window, self._seconds = hub, window, seconds
        self._job: Job | None = None
        self._by_itself = False
        self._written: Conference | None = None
        self._moved = self._looked = seconds()
        self._problem = ""
        self._remarks: tuple[Phrase, ...] = ()
        hub.changed.connect(self._on_changed)
        hub.stage.shown.connect(self._leave_to_hall)
        hub.stage.opened.connect(self._leave_to_hall)
        hub.tick.connect(self._on_tick)

    @Slot()
    def choose(self) -> None:
        """Ask for a folder, as that of a stick, and write the emergency folder into it."""
        setting = emergency_target(self._hub.store.path)
        known = setting.get()
        chosen = QFileDialog.getExistingDirectory(
            self._window,
            tr("Where does the emergency folder go? A USB stick is best."),
            str(known or Path.home()),
        )
        if chosen:
            setting.set(Path(chosen))
            self.write(by_itself=False)

    def write(self, *, by_itself: bool) -> None:
        """Write the folder to the chosen place; by itself: quietly, and only if it is outdated."""
        target = emergency_target(self._hub.store.path).get()
        if target is None or (self._job is not None and self._job.running):
            return
        store = self._hub.store
        remarks: list[Phrase] = []
        slides = slides_of_event(store, remarks.extend)
        words, seen = QtWords(store.conference.event.language), store.conference

        def work(job: Job) -> "EmergencyFolder | None":
            # read only now: it brings the typesetter along, which no window needs to open
            from moderator.actions.emergency import write_emergency_folder
            from moderator.actions.prints import lacking_phrase

            if by_itself and not target.is_dir():
                return None
            return write_emergency_folder(
                store,
                target,
                words,
                slides,
                only_changed=by_itself,
                boxed=lambda letters: remarks.append(lacking_phrase(letters)),
                report=lambda share: job.progress(round(share * 100), 100),
                cancelled=lambda: job.stopped,
            )

        self._by_itself = by_itself
        self._job = self._hub.jobs.start(
            phrase("Writing the emergency folder"),
            work,
            self,
            lambda made: self._finish(made, seen, tuple(remarks)),
            self._fail,
            quiet=by_itself,
        )

    def _finish(
        self, made: "EmergencyFolder | None", seen: Conference, remarks: tuple[Phrase, ...]
    ) -> None:
        if made is None:
            self.told.emit(tr("Emergency folder: the stick is not there"))
            return
        self._written, self._problem = seen, ""
        time = QtWords(self._language()).clock(self._hub.now())
        if made.changed and remarks:
            text = tr("Emergency folder updated {time}, not complete").format(time=time)
            self.told.emit(text)
        elif made.changed:
            self.told.emit(tr("Emergency folder updated {time}").format(time=time))
        else:
            self.told.emit(tr("Emergency folder up to date"))
        if made.changed and (remarks or not self._by_itself):
            self._warn(made.path.parent, remarks)

    def _warn(self, place: Path, remarks: tuple[Phrase, ...]) -> None:
        """Say that the folder holds names, and what is missing in it, which is said only once."""
        if self._by_itself and remarks == self._remarks:
            return
        self._remarks = remarks
        said = phrase(
            "The emergency folder is on {place}. It holds names: keep the stick as you "
            "keep lists on paper.",
            place=str(place),
        )
        for remark in remarks:
            said = phrase("{said} {note}", said=said, note=remark)
        self._hub.show_warning(said, undoable=False)

    def _fail(self, problem: KnownError) -> None:
        """Show what is wrong, once as long as it stays the same."""
        text = error_text(problem)
        if not self._by_itself or text != self._problem:
            self._hub.show_error(problem)
        self._problem = text if self._by_itself else ""
        if isinstance(problem, FileProblem):
            self.told.emit(tr("Emergency folder not up to date"))

    @Slot(Changes)
    def _on_changed(self, changes: Changes) -> None:
        if changes.ids:
            self._moved = self._seconds()

    @Slot()
    def _leave_to_hall(self) -> None:
        """Leave the computer to the hall; what is written by itself begins anew later."""
        self._moved = self._seconds()
        if self._by_itself and self._job is not None and self._job.running:
            self._job.cancel()

    @Slot(datetime)
    def _on_tick(self, _now: datetime) -> None:
        now = self._seconds()
        outdated = self._written is not self._hub.conference
        if outdated and now - self._moved >= CALM_SECONDS and now - self._looked >= RETRY_SECONDS:
            self._looked = now
            self.write(by_itself=True)

    def _language(self) -> str:
        return self._hub.conference.event.language

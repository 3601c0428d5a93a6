"""Handing the open event over in one file, and taking one over, from menu, search or drop."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from moderator.event.errors import JobCancelled
from moderator.event.phrase import Phrase, phrase
from moderator.ui.hub import Hub
from moderator.ui.importing import preview_event
from moderator.ui.jobs import Job
from moderator.ui.remembered import HANDOVER_FOLDER, of_event
from moderator.ui.words import tr


class EventHandover(QObject):
    """Writes the whole event to a file, and opens the preview of one that came in.

    open_wanted: (path) an event file was made of what was handed over. list_found: (path) a JSON
    that was to be recognised is no event, but a list.
    """

    open_wanted = Signal(Path)
    list_found = Signal(Path)

    def __init__(self, hub: Hub, window: QWidget) -> None:
        super().__init__(window)
        self._hub, self._window = hub, window

    def choose_target(self) -> None:
        """Ask where the event goes, and write it."""
        name = self._hub.store.path.with_suffix(".zip").name
        filters = {
            tr("Whole event with its photos (*.zip)"): ".zip",
            tr("Open JSON, for small events (*.json)"): ".json",
        }
        chosen, kind = QFileDialog.getSaveFileName(
            self._window,
            tr("Hand the event over"),
            str(Path(HANDOVER_FOLDER.get()) / name),
            ";;".join(filters),
        )
        if chosen:
            path = Path(chosen)
            if path.suffix.lower() not in filters.values():
                path = path.with_name(path.name + filters.get(kind, ".zip"))
            self.write_to(path)

    def write_to(self, path: Path) -> Job:
        """Write the event as a job, which the status line shows; the end of the name decides."""
        from moderator.actions.exporting import export_json
        from moderator.actions.handing_over import hand_over

        HANDOVER_FOLDER.keep(path)
        store, remembered = self._hub.store, of_event(self._hub.store.path)

        def work(job: Job) -> Phrase:
            def progress(done: int, in_all: int) -> None:
                if job.stopped:
                    raise JobCancelled(phrase("Cancelled."))
                job.progress(done, in_all)

            if path.suffix.lower() == ".json":
                return export_json(store, path)
            return hand_over(store, path, remembered, progress)

        return self._hub.jobs.start(
            phrase("Handing the event over"),
            work,
            self,
            lambda said: self._hub.show_message(said, undoable=False),
        )

    def take_over(self, path: Path | None = None) -> None:
        """Open the preview of an event from outside; without a path its file is chosen there."""
        hub = self._hub
        dialog = preview_event(hub.jobs, hub.appearance, hub, self._window, path)
        dialog.created.connect(self.open_wanted)

    def recognise(self, path: Path) -> Job:
        """Find out on a worker whether a JSON is a whole event or a list, and open its preview."""
        from moderator.actions.handing_over import is_handover

        def show(whole: bool) -> None:
            if whole:
                self.take_over(path)
            else:
                self.list_found.emit(path)

        return self._hub.jobs.start(
            phrase("Reading {file}", file=path.name),
            lambda _job: is_handover(path),
            self,
            show,
            quiet=True,
        )

"""Handing the open event over in one file, and taking one over, from menu, search or drop."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from moderator.event.phrase import phrase
from moderator.ui.hub import Hub
from moderator.ui.importing import preview_event
from moderator.ui.jobs import Job


class EventHandover(QObject):
    """Opens the dialogs in which an event is handed over, and in which one is taken over.

    open_wanted: (path) an event file was made of what was handed over. list_found: (path) a JSON
    that was to be recognised is no event, but a list.
    """

    open_wanted = Signal(Path)
    list_found = Signal(Path)

    def __init__(self, hub: Hub, window: QWidget) -> None:
        super().__init__(window)
        self._hub, self._window = hub, window

    def ask(self) -> None:
        """Open the dialog that says what goes along, and asks where to."""
        from moderator.ui.shell.handover_dialog import HandoverDialog  # not needed to open

        HandoverDialog(self._hub, self._window).open()

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

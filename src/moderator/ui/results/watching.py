"""The folder that is watched for photos: a camera's card, or one that is synchronised."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from moderator.actions.intake import FolderWatch
from moderator.event.phrase import phrase
from moderator.ui.asking import Asking
from moderator.ui.hub import Hub

LOOK_MILLISECONDS = 2000
"""A photo is taken after two looks, so within ten seconds of the shutter with the rest."""


class WatchedFolder(QObject):
    """Looks into a folder again and again, on a worker.

    came: (paths) photos that are new and complete. changed: another folder, or it came or went.
    """

    came = Signal(list)
    changed = Signal()

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watch: FolderWatch | None = None
        self._asking = Asking(hub.jobs, self)
        self.there: list[Path] = []
        self.missing = False
        self.taken = 0
        self._timer = QTimer(self, interval=LOOK_MILLISECONDS)
        self._timer.timeout.connect(self.look)

    @property
    def folder(self) -> Path | None:
        """The folder, or None."""
        return None if self._watch is None else self._watch.folder

    def begin(self, folder: Path) -> None:
        """Watch a folder; what lies there already is only listed in `there`."""
        watch = self._watch = FolderWatch(folder)
        self.there, self.missing, self.taken = [], False, 0
        self._timer.start()
        self._asking.ask(
            phrase("Look into a folder"), lambda _job: watch.leave_alone(), self._list_there
        )
        self.changed.emit()

    def end(self) -> None:
        """Watch no more."""
        self._watch, self.there = None, []
        self._timer.stop()
        self._asking.forget()
        self.changed.emit()

    def take_there(self) -> None:
        """Take what lay there at the beginning, which is offered once."""
        paths, self.there = self.there, []
        self._announce(paths)

    def offer_again(self, paths: list[Path]) -> None:
        """Offer photos again whose reading was ended before their turn."""
        mine = [path for path in paths if self.folder is not None and self.folder in path.parents]
        if mine:
            self.there += mine
            self.taken = max(0, self.taken - len(mine))
            self.changed.emit()

    def leave_there(self) -> None:
        """Do not offer again what lay there at the beginning."""
        self.there = []
        self.changed.emit()

    @Slot()
    def look(self) -> None:
        """Look for new photos, unless a look is still going on."""
        watch = self._watch
        if watch is not None and not self._asking.working:
            self._asking.ask(
                phrase("Look into a folder"),
                lambda _job: (watch.is_there, watch.look()),
                lambda found: self._take(*found),
            )

    def _list_there(self, paths: list[Path]) -> None:
        self.there = paths
        self.changed.emit()

    def _take(self, is_there: bool, paths: list[Path]) -> None:
        if self.missing is is_there:
            self.missing = not is_there
            self.changed.emit()
        if paths:
            self._announce(paths)

    def _announce(self, paths: list[Path]) -> None:
        self.taken += len(paths)
        self.changed.emit()
        if paths:
            self.came.emit(paths)

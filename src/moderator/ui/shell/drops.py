"""Files that are dragged from outside onto the window, wherever in it they are dropped."""

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QWindow
from PySide6.QtWidgets import QApplication

from moderator.actions.files import SUFFIX

PICTURES = frozenset({".jpg", ".jpeg", ".heic", ".heif", ".png", ".webp", ".avif", ".tif", ".tiff"})
"""Endings of photos."""

LISTS = frozenset({".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".ods", ".xml", ".json", ".ics"})
"""Endings of files with lists, published schedules or calendars."""

_ENTERS = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class FileKind(Enum):
    """The kinds of files that can be dropped; of several kinds at once the first counts.

    A JSON counts as a list, though it may hold a whole event: only its content tells.
    """

    EVENT = frozenset({SUFFIX})
    HANDOVER = frozenset({".zip"})
    LIST = LISTS
    PHOTOS = PICTURES


class FileDrops(QObject):
    """Handles what is dragged onto a window before its widgets do.

    A text field would else insert the name of a file, and a list would be ignored by most areas.
    dropped: (FileKind, path of the first such file) emitted once the drop is over, so that the
    program from which it was dragged need not wait for what follows.
    """

    dropped = Signal(FileKind, Path)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._own: dict[FileKind, bool] = dict.fromkeys(FileKind, True)

    def watch(self, window: QWindow) -> None:
        """Handle what is dragged onto a window of the system."""
        window.installEventFilter(self)

    def leave(self, kind: FileKind, *, to_widgets: bool) -> None:
        """Leave files of a kind to the widgets, as photos where there is a page for them."""
        self._own[kind] = not to_widgets

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Accept files of the kinds above; all else goes on to the widget below."""
        kind_of_event = event.type()
        if kind_of_event not in _ENTERS and kind_of_event is not QEvent.Type.Drop:
            return False
        assert isinstance(event, QDropEvent)
        found = sort_of(event.mimeData())
        if found is None or not self._own[found[0]] or _blocked():
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        if isinstance(event, QDragMoveEvent):
            event.accept()
        else:
            event.acceptProposedAction()
            QTimer.singleShot(0, self, lambda: self.dropped.emit(*found))
        return True


def sort_of(data: QMimeData) -> tuple[FileKind, Path] | None:
    """Return the kind of dragged files and the first file of it; None for all others."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    for kind in FileKind:
        for path in paths:
            if path.suffix.lower() in kind.value:
                return kind, path
    return None


def _blocked() -> bool:
    """Return whether a modal dialog is open."""
    return QApplication.activeModalWidget() is not None

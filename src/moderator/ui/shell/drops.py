"""Files that are dragged from outside onto the window: each is taken wherever it is dropped."""

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QWindow
from PySide6.QtWidgets import QApplication

from moderator.actions.files import SUFFIX

PICTURES = frozenset({".jpg", ".jpeg", ".heic", ".heif", ".png", ".webp", ".avif", ".tif", ".tiff"})
"""Endings of photos."""

LISTS = frozenset({".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".ods"})
"""Endings of files with lists."""

_ENTERS = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class FileKind(Enum):
    """What is taken over of files that are dropped; of several kinds the first counts."""

    EVENT = frozenset({SUFFIX})
    LIST = LISTS
    PHOTOS = PICTURES


class FileDrops(QObject):
    """Looks at what is dragged onto a window before its widgets do.

    A text field would else take a file for its name, and a list would be lost on most areas.
    dropped: (FileKind, path of the first such file) told once the drop is over, so that who let it
    go need not wait for what follows.
    """

    dropped = Signal(FileKind, Path)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._own: dict[FileKind, bool] = dict.fromkeys(FileKind, True)

    def watch(self, window: QWindow) -> None:
        """Look at what is dragged onto a window of the system."""
        window.installEventFilter(self)

    def leave(self, kind: FileKind, *, to_widgets: bool) -> None:
        """Let widgets have files of a kind, as photos where there is a page for them."""
        self._own[kind] = not to_widgets

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Take what is ours; all else goes on to the widget below it."""
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
    """Tell of which kind dragged files are, and which is the first of it; None for others."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    for kind in FileKind:
        for path in paths:
            if path.suffix.lower() in kind.value:
                return kind, path
    return None


def _blocked() -> bool:
    """Tell whether a dialog waits for an answer first."""
    return QApplication.activeModalWidget() is not None

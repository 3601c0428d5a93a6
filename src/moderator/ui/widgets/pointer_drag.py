"""Dragging something within a window: what follows the mouse, and where it is dropped."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from moderator.ui import theme
from moderator.ui.widgets.labels import Label

Take = Callable[[QPoint], None]
"""What is done at a global position."""


class PointerDrag(QObject):
    """One drag at a time, from the moment the mouse has left the place where it was pressed.

    ended: in every case, also when Escape gave it up.
    """

    ended = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._moved: Take | None = None
        self._dropped: Take | None = None
        self._ghost = Label("", "", over)
        self._ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ghost.hide()

    @property
    def active(self) -> bool:
        """Whether something is being dragged."""
        return self._dropped is not None

    def begin(self, picture: QPixmap, where: QPoint, moved: Take, dropped: Take) -> None:
        """Begin to drag something; picture: what follows the mouse."""
        self._moved, self._dropped = moved, dropped
        self._ghost.setPixmap(picture)
        self._ghost.adjustSize()
        self._ghost.raise_()
        self._ghost.show()
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)
        self._follow(where)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Follow the mouse; drop on release; give up on Escape."""
        if isinstance(event, QMouseEvent):
            where = event.globalPosition().toPoint()
            if event.type() is QEvent.Type.MouseMove:
                self._follow(where)
                return True
            if event.type() is QEvent.Type.MouseButtonRelease:
                drop = self._dropped
                self._end()
                if drop is not None:
                    drop(where)
                return False
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            self._end()
            return True
        return False

    def _follow(self, where: QPoint) -> None:
        place = self._over.mapFromGlobal(where)
        self._ghost.move(place + QPoint(theme.TIGHT, theme.TIGHT))
        if self._moved is not None:
            self._moved(where)

    def _end(self) -> None:
        application = QApplication.instance()
        assert application is not None
        application.removeEventFilter(self)
        self._moved = self._dropped = None
        self._ghost.hide()
        self.ended.emit()
